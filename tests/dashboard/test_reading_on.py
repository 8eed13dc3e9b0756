"""The store is away or takes nothing in: the last release is read on, with its date, and every
change is refused plainly."""

import html
import os
import re
import shutil
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psycopg.errors
import pytest
from asking import Site
from going_away import House, copied
from office import AWARD, Office
from sqlalchemy import event, text
from sqlalchemy.exc import OperationalError

from dashboard.as_at import HEADER, WHY
from dashboard.bundle import ASSETS
from db.failures import Fault, fault_of, perhaps_saved

SAID = "The store does not answer, so nothing can be saved just now."
PAGES = ["/sources", "/gaps", "/hot-spots", "/compare", "/money", "/money/endings", "/overlaps",
         "/schools"]  # fmt: skip
READ_BEFORE = ["/register", "/quality"]
"""Made of the living record: shown as this process read it last."""
KEPT_IN_STORE = ["/returns", f"/register/award?id={AWARD}", "/check/proposals"]
FOR_PROGRAMS = [
    "/api/v1/health",
    "/api/v1/indicators",
    "/api/v1/places/partnership",
    "/api/v1/places/DEMO-W005",
    "/api/v1/values/imd_score/2025/ward",
    "/api/v1/interventions",
    "/api/v1/search?q=amberwick",
    "/api/v1/deliveries",
    "/api/v1/gaps",
    "/api/v1/overlaps",
    "/map/release",
    "/_dash-layout",
]
MOST_TURNS = 60
SEEN = re.compile(r'name="seen" value="(\d+)"')
FILE = "/download/ward/pounds-per-head/2026-11-01.csv"


@pytest.fixture
def house(demo_sqlite_file: Path, tmp_path: Path) -> House:
    store = Path(shutil.copyfile(demo_sqlite_file, tmp_path / "store.sqlite"))
    return House(store, tmp_path / "kept")


def moment(site: Site) -> str:
    built = site.release.built_at
    return f"{built.day} {built.strftime('%b %Y, %H:%M')} UTC"


def reads(site: Site, paths: list[str], said: bool) -> None:
    """Each answers, and says of when its figures are if and only if it must."""
    for path in paths:
        answer = site.get(path)
        assert answer.status_code == 200, f"{path}: {answer.status_code} {answer.text[:300]}"
        assert answer.headers[HEADER] == (moment(site) if said else "current"), path
        if answer.mimetype == "text/html":
            assert (SAID in answer.text) is said, path
            assert (f"Data as at {moment(site)}" in answer.text) is said, path


# Reading


def test_everything_published_is_read_on(house: House) -> None:
    site = house.service()
    copied(site)
    reads(site, ["/", *PAGES, *READ_BEFORE, *FOR_PROGRAMS], said=False)
    house.away()
    reads(site, ["/", *PAGES, *READ_BEFORE, *FOR_PROGRAMS], said=True)
    told = site.json("/api/v1/health")
    assert told["status"] == "reading only"
    assert told["as_at"] == f"{site.release.built_at:%Y-%m-%dT%H:%M:%SZ}"
    layout = str(site.json("/_dash-layout"))
    assert f"Data as at {moment(site)}." in layout
    assert SAID in layout
    house.back()
    reads(site, ["/", *PAGES, *READ_BEFORE, *FOR_PROGRAMS], said=False)
    assert site.json("/api/v1/health")["status"] == "ok"
    kept = site.get(f"/map/{site.release.key}/areas/lsoa").headers
    assert kept["Cache-Control"].endswith("immutable")
    assert HEADER not in kept


def test_a_service_that_never_saw_the_store_reads_the_copy(house: House) -> None:
    """As a worker that is started anew meanwhile; without its copy it says that nothing can be
    shown."""
    copy = copied(house.service())
    house.away()
    site = house.service()
    reads(site, ["/", *PAGES, *FOR_PROGRAMS], said=True)
    areas = f"/map/{site.release.key}/areas/lsoa"
    assert site.get(areas).headers[HEADER] == moment(site)
    assert site.get(areas).headers["Cache-Control"] == "no-store", "or it would be told for ever"
    copy.unlink()
    assert house.service().get("/api/v1/health").status_code == 503


def test_what_is_read_from_the_copy_is_what_the_store_says(house: House) -> None:
    site = house.service()
    copied(site)
    paths = [*FOR_PROGRAMS[1:], f"/map/{site.release.key}/table/ward/imd_score/2025"]
    before = {path: site.json(path) for path in paths if path != "/_dash-layout"}
    house.away()
    other = house.service()
    assert {path: other.json(path) for path in before} == before


def test_only_the_service_can_read_the_copy(house: House) -> None:
    path = copied(house.service())
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert list(path.parent.glob("*.part")) == []


def test_the_copy_follows_the_release_and_is_never_another_ones(house: House) -> None:
    """Every store's first release has the number 1."""
    site = house.service()
    copy = site.app.published.copy
    assert copy is not None
    copied(site)
    first = copy.current()
    assert first is not None
    with site.app.published.engine.begin() as connection:
        connection.execute(text("UPDATE release SET content_hash = 'other figures'"))
    copied(house.service())
    now = copy.current()
    assert now is not None
    assert now[:2] == (first[0], "other figures")
    assert copy.connect_to(*first[:2]) is None


def test_a_copy_that_cannot_be_made_is_gone_without(house: House) -> None:
    house.kept.mkdir()
    site = house.service()
    copy = site.app.published.copy
    assert copy is not None
    copy.path.mkdir()
    reads(site, ["/sources"], said=False)
    copy.keep(site.app.published.engine, (1, "another", site.release.built_at))
    assert copy.held is None
    house.away()
    reads(site, ["/sources"], said=True)


def test_what_is_kept_in_the_store_alone_says_so(house: House) -> None:
    site = house.service()
    copied(site)
    house.away()
    for path in KEPT_IN_STORE:
        answer = site.get(path)
        assert answer.status_code == 503, path
        assert "This is kept in the store" in answer.text
        assert moment(site) in answer.text


def test_no_file_leaves_without_a_note(house: House) -> None:
    site = house.service()
    copied(site)
    house.away()
    answer = site.get(FILE)
    assert answer.status_code == 503
    assert "no file leaves without a note of it" in answer.text


# Writing


@pytest.fixture
def form(house: House) -> dict[str, Any]:
    site = house.service()
    engine = site.app.published.engine
    return Office(site, engine).filled(title="A title <b>that</b> was written while it was away")


def fields_of(page: str) -> list[tuple[str, str]]:
    found = re.findall(r'<input type="hidden" name="([^"]*)" value="([^"]*)">', page)
    return [(html.unescape(name), html.unescape(value)) for name, value in found]


def test_a_change_is_refused_plainly_and_can_be_sent_again(
    house: House, form: dict[str, Any]
) -> None:
    site = house.service()
    copied(site)
    house.away()
    answer = site.client.post("/register/save", data=form)
    assert answer.status_code == 503
    assert "Nothing was saved: the store does not answer just now." in answer.text
    assert "<b>that</b>" not in answer.text
    again = fields_of(answer.text)
    assert ("title", form["title"]) in again
    house.back()
    sent: dict[str, list[str]] = {}
    for name, value in again:
        sent.setdefault(name, []).append(value)
    assert site.client.post("/register/save", data=sent).status_code == 303
    assert html.escape(form["title"]) in site.get(f"/register/award?id={AWARD}").text


def test_a_program_hears_it_too(house: House) -> None:
    site = house.service()
    copied(site)
    house.away()
    answer = site.client.post("/api/v1/check", json={"title": "Mentoring"})
    assert answer.status_code == 503
    assert answer.json["error"].startswith("Nothing was saved")


@pytest.fixture
def full(house: House) -> Iterator[Site]:
    """The store has no page left, and SQLite says of itself that the disk is full."""
    site = house.service()
    copied(site)
    engine = site.app.published.engine
    engine.dispose()

    def no_more(connection: Any, _record: Any) -> None:
        (pages,) = connection.execute("PRAGMA page_count").fetchone()
        connection.execute(f"PRAGMA max_page_count = {pages}")

    with engine.connect() as connection:
        connection.connection.driver_connection.execute("VACUUM")  # type: ignore[union-attr]
    engine.dispose()
    event.listen(engine, "connect", no_more)
    yield site
    engine.dispose()


def test_on_a_full_disk_everything_is_read_and_nothing_saved(
    full: Site, form: dict[str, Any]
) -> None:
    saved, answer = "", None
    for turn in range(MOST_TURNS):
        form |= {"title": f"Turn {turn}.", "description": "word " * 1_000}
        form["seen"] = SEEN.findall(full.get(f"/register/edit?id={AWARD}").text)[0]
        answer = full.client.post("/register/save", data=form)
        if answer.status_code != 303:
            break
        saved = form["title"]
    assert answer is not None
    assert answer.status_code == 503
    assert "Nothing was saved: the disk of the store is full." in answer.text
    reads(full, ["/", *PAGES, *READ_BEFORE, *FOR_PROGRAMS], said=False)
    page = full.get(f"/register/award?id={AWARD}").text
    assert form["title"] not in page
    assert saved in page


def test_a_postgres_that_can_only_be_read_says_so(office: Office) -> None:
    """As a standby, or a disk that was mounted anew after a fault."""
    if office.engine.dialect.name == "sqlite":
        setting = "PRAGMA query_only = 1"
        event.listen(office.site.app.published.engine, "connect", lambda c, _r: c.execute(setting))
    else:
        name = office.engine.url.database
        with office.engine.begin() as connection:
            never = f'ALTER DATABASE "{name}" SET default_transaction_read_only = on'
            connection.execute(text(never))
    form = office.filled(title="Never")
    office.site.app.published.engine.dispose()
    answer = office.post("/register/save", form)
    assert answer.status_code == 503
    assert "Nothing was saved: the store can only be read just now." in answer.text
    reads(office.site, ["/", *PAGES, *READ_BEFORE, *FOR_PROGRAMS], said=False)
    office.site.app.published.engine.dispose()


def test_what_postgres_says_of_a_full_disk_is_understood() -> None:
    full = OperationalError("INSERT", {}, psycopg.errors.DiskFull("No space left on device"))
    assert fault_of(full) is Fault.FULL
    assert fault_of(ValueError("anything else")) is Fault.AWAY


def test_who_was_cut_off_while_it_was_being_kept_is_told_to_look() -> None:
    """Nobody can know; a statement that was cut off was not kept."""
    cut = psycopg.OperationalError("server closed the connection unexpectedly")
    kept = OperationalError(None, None, cut, connection_invalidated=True)  # type: ignore[arg-type]
    said = OperationalError("INSERT", {}, cut, connection_invalidated=True)
    assert perhaps_saved(kept)
    assert not perhaps_saved(said)
    assert not perhaps_saved(OperationalError(None, None, cut))  # type: ignore[arg-type]


def test_secrets_are_never_sent_back(house: House) -> None:
    site = house.service()
    copied(site)
    house.away()
    told = {"token": "t" * 40, "password": "copper kettle sunday", "again": "copper kettle sunday"}
    answer = site.client.post("/sign-in/password/set", data=told)
    assert answer.status_code == 503
    assert "copper kettle" not in answer.text
    assert "t" * 40 not in answer.text


def test_a_copy_left_by_a_killed_process_is_swept_away(house: House) -> None:
    site = house.service()
    copy = site.app.published.copy
    assert copy is not None
    left = house.kept / f"{copy.path.stem}.killed.part"
    left.touch()
    os.utime(left, (0, 0))
    copied(site)
    assert not left.exists()


def test_the_map_says_the_same_words_when_it_is_open() -> None:
    assert f'"{WHY}"' in (ASSETS / "03-server.js").read_text(encoding="utf-8")
