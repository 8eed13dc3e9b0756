"""Who is signed in reads on for a while when the store goes away; who is so no longer does not."""

import shutil
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from asking import Site
from going_away import House, copied

from dashboard import lately
from dashboard.identity import COOKIE
from dashboard.lately import EVERYBODY, Lately
from record import members
from record.rights import Role

WAITS = "nobody can tell whether you are signed in"
READ = "/api/v1/overlaps"
"""For the partnership, never for the public."""


@dataclass(frozen=True)
class RealHouse(House):
    """Data that count as real."""

    def service(self) -> Site:
        site = super().service()
        site.app.published.current().front["demonstration"] = False
        copied(site)
        return site


@pytest.fixture
def house(demo_sqlite_file: Path, tmp_path: Path) -> RealHouse:
    store = Path(shutil.copyfile(demo_sqlite_file, tmp_path / "store.sqlite"))
    return RealHouse(store, tmp_path / "kept")


def cookie(site: Site) -> str:
    found = site.client.get_cookie(COOKIE)
    return found.value if found else ""


def beside(site: Site, who: Site) -> Site:
    """The same browser, answered by another process."""
    client = site.app.server.test_client()
    client.set_cookie(COOKIE, cookie(who))
    return Site(site.app, client)


def status(site: Site, path: str = READ) -> int:
    return site.get(path).status_code


def test_a_member_reads_on_and_changes_nothing(house: House) -> None:
    ann = house.service().signed_in(Role.ANALYST)
    assert status(ann) == 200
    house.away()
    assert status(ann) == 200
    assert "analyst of the tests" in ann.get("/gaps").text
    answer = ann.client.post("/register/save", data={"id": "X", "title": "T"})
    assert answer.status_code == 503
    assert "Nothing was saved" in answer.text
    house.back()
    assert status(ann) == 200


def test_a_role_reads_no_more_than_it_did(house: House) -> None:
    partner = house.service().signed_in(Role.PARTNER, body="DEMO-ORG-036")
    assert status(partner) == 403
    house.away()
    assert status(partner) == 403


def test_whom_nobody_saw_lately_waits(house: House) -> None:
    first, second = house.service(), house.service()
    ann = first.signed_in(Role.ANALYST)
    assert status(ann) == 200
    house.away()
    elsewhere = beside(second, ann)
    for path in ("/gaps", READ):
        answer = elsewhere.get(path)
        assert answer.status_code == 503
        assert WAITS in answer.text
    stranger = Site(second.app, second.app.server.test_client())
    assert stranger.get("/gaps").location.startswith("/sign-in")
    forged = beside(second, stranger)
    forged.client.set_cookie(COOKIE, "made up")
    assert status(forged, "/gaps") == 503


def test_after_ten_minutes_one_has_to_wait(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    assert timedelta(minutes=10) == lately.GRACE
    ann = house.service().signed_in(Role.ANALYST)
    assert status(ann) == 200
    house.away()
    now = time.time_ns()
    monkeypatch.setattr(lately.time, "time_ns", lambda: now + lately.GRACE_NS - 1_000_000_000)
    assert status(ann) == 200
    monkeypatch.setattr(lately.time, "time_ns", lambda: now + lately.GRACE_NS + 1)
    assert status(ann) == 503


def sign_out(house: House, ann: Site, admin: Site, number: int) -> None:
    assert ann.client.post("/sign-out").status_code == 303


def close(house: House, ann: Site, admin: Site, number: int) -> None:
    assert admin.client.post("/members/close", data={"number": number}).status_code == 303


def change(house: House, ann: Site, admin: Site, number: int) -> None:
    told = {"number": number, "name": "Ann", "role": "steering"}
    assert admin.client.post("/members/change", data=told).status_code == 303


def choose_another_password(house: House, ann: Site, admin: Site, number: int) -> None:
    """Somewhere else, by an administrator's invitation: no session of theirs is sent along."""
    identity = admin.app.identity
    with identity.published.engine.begin() as connection:
        members.invite(connection, number, identity.fingerprint("an invitation"))
    words = "copper kettle sunday"
    told = {"token": "an invitation", "password": words, "again": words}
    elsewhere = admin.app.server.test_client()
    assert elsewhere.post("/sign-in/password/set", data=told).status_code == 303


def show_to_a_meeting(house: House, ann: Site, admin: Site, number: int) -> None:
    """Others look on from now: nobody is to remember her as she was before."""
    assert ann.client.post("/meeting/start").status_code == 303


ENDS = [sign_out, close, change, choose_another_password, show_to_a_meeting]


@pytest.mark.parametrize("end", ENDS, ids=lambda end: str(end.__name__))
@pytest.mark.parametrize("where", ["the same process", "the other process"])
def test_what_was_ended_does_not_come_back_to_life(
    house: House, end: Callable[[House, Site, Site, int], None], where: str
) -> None:
    """A copy of the cookie reads nothing, also from a process that saw it a moment ago and heard of
    nothing since."""
    first, second = house.service(), house.service()
    ann, admin = first.signed_in(Role.ANALYST), first.signed_in(Role.ADMIN)
    thief = beside(first if where == "the same process" else second, ann)
    assert status(thief) == status(ann) == 200
    with first.app.published.engine.connect() as connection:
        number = next(m.number for m in members.every(connection) if m.role is Role.ANALYST)
    end(house, ann, admin, number)
    house.away()
    assert status(thief) == 503
    assert WAITS in thief.get(READ).text


def test_others_read_on_when_one_signs_out(house: House) -> None:
    site = house.service()
    ann, bob = site.signed_in(Role.ANALYST), site.signed_in(Role.CSP, la_code="DEMO-B1")
    assert status(ann) == status(bob) == 200
    assert ann.client.post("/sign-out").status_code == 303
    house.away()
    assert status(bob) == 200


def test_one_can_sign_out_while_the_store_is_away(house: House) -> None:
    first, second = house.service(), house.service()
    ann = first.signed_in(Role.ANALYST)
    copies = [beside(first, ann), beside(second, ann)]
    assert [status(one) for one in (ann, *copies)] == [200] * 3
    house.away()
    answer = ann.client.post("/sign-out")
    assert answer.status_code == 200
    assert "You are signed out in this browser." in answer.text
    assert cookie(ann) == ""
    assert [status(one) for one in copies] == [503] * 2


def test_nobody_signs_in_while_the_store_is_away(house: House) -> None:
    site = house.service()
    house.away()
    told = {"email": "ann@example.org", "password": "copper kettle sunday"}
    answer = site.client.post("/sign-in/now", data=told)
    assert answer.status_code == 503
    assert "Nobody can sign in just now" in answer.text
    assert "copper kettle" not in answer.text
    assert "Data as at" in site.get("/sign-in").text


def test_the_public_reads_on(house: House) -> None:
    house.told["public_view"] = True
    site = house.service()
    ann = site.signed_in(Role.ANALYST)
    house.away()
    assert status(site, "/gaps") == 200
    assert status(ann, "/gaps") == 200, "as the public does, since nobody saw them"
    assert status(ann) == 503


def test_a_visitor_to_the_demonstration_goes_on(house: House) -> None:
    site = house.service()
    site.release.front["demonstration"] = True
    plain, chosen = Site(site.app, site.app.server.test_client()), site
    told = {"name": "Sam", "guise": "steering", "then": "/"}
    assert chosen.client.post("/who/introduce", data=told).status_code == 303
    assert [status(one, "/gaps") for one in (plain, chosen)] == [200, 200]
    house.away()
    assert [status(one, "/gaps") for one in (plain, chosen)] == [200, 200]
    assert "Steering" in chosen.get("/gaps").text


# Marks


def test_where_nothing_can_be_marked_nobody_is_known(tmp_path: Path) -> None:
    (tmp_path / "a file").touch()
    nowhere: Lately[str] = Lately(tmp_path / "a file" / "ended")
    nowhere.seen("token", "Ann", time.time_ns(), datetime.max.replace(tzinfo=UTC))
    assert nowhere.find("token") is None
    there: Lately[str] = Lately(tmp_path / "ended")
    there.seen("token", "Ann", time.time_ns(), datetime.max.replace(tzinfo=UTC))
    assert there.find("token") == "Ann"
    (there.folder / EVERYBODY).unlink()
    assert there.find("token") is None


def test_a_session_that_has_ended_by_itself_is_over(tmp_path: Path) -> None:
    there: Lately[str] = Lately(tmp_path / "ended")
    there.seen("token", "Ann", time.time_ns(), datetime.now(UTC))
    assert there.find("token") is None


def test_marks_are_swept_away_and_memory_is_bounded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    there: Lately[str] = Lately(tmp_path / "ended")
    there.ended("one")
    assert (there.folder / "one").exists()
    now = time.time_ns()
    monkeypatch.setattr(lately.time, "time_ns", lambda: now + 2 * lately.GRACE_NS)
    there.ended("two")
    assert {path.name for path in there.folder.iterdir()} == {EVERYBODY, "two"}
    for number in range(lately.MOST + 5):
        there.seen(str(number), "Ann", time.time_ns(), datetime.max.replace(tzinfo=UTC))
    assert there.find("4") is None
    assert there.find("5") == "Ann"


def test_an_answer_that_was_asked_for_before_the_end_does_not_count(tmp_path: Path) -> None:
    """Two processes: one reads the session, the other ends it, then the first remembers it."""
    one: Lately[str] = Lately(tmp_path / "ended")
    other: Lately[str] = Lately(tmp_path / "ended")
    asked_at = time.time_ns()
    other.ended("token")
    one.seen("token", "Ann", asked_at, datetime.max.replace(tzinfo=UTC))
    assert one.find("token") is None
