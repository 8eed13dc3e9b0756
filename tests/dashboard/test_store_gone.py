"""The store is away, empty, or another one: a plain sentence, at once, and recovery by itself."""

import shutil
import socket
import sqlite3
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from asking import Site
from sqlalchemy import Engine, create_engine, text
from sqlalchemy.engine import make_url

from db.doorstep import REST_S
from record.rights import Role

GONE = "The data cannot be reached just now"
NOTHING = "Nothing is published yet"
FILE = "/download/ward/pounds-per-head/2026-11-01.csv"
JSON = [
    "/api/v1/health",
    "/api/v1/indicators",
    "/api/v1/search?q=a",
    "/map/release",
    "/_dash-layout",
]
PAGES = [
    "/",
    "/sources",
    "/quality",
    "/money",
    "/money/endings",
    FILE,
]
AT_ONCE_SECONDS = 8


def says(site: Site, sentence: str) -> None:
    """Every kind of route says it, as a page or as JSON, without waiting and without a trace."""
    for path in (*JSON, *PAGES):
        began = time.monotonic()
        answer = site.get(path)
        assert time.monotonic() - began < AT_ONCE_SECONDS, path
        assert answer.status_code == 503, path
        assert sentence in answer.text
        assert "Traceback" not in answer.text
        assert "sqlalche" not in answer.text
        if path in JSON:
            assert answer.json.keys() == {"error"}
        else:
            assert answer.mimetype == "text/html"


def noticed(site: Site, new: Site) -> None:
    """``site`` has read the release and goes on with it; ``new`` has nothing to show."""
    told = site.json("/api/v1/health")
    assert told["status"] == "reading only"
    assert site.client.post("/register/save", data={"id": "X"}).status_code == 503
    says(new, GONE)


def works(site: Site, without: str = "") -> None:
    for path in {*JSON, *PAGES} - {without}:
        assert site.get(path).status_code == 200, path


@pytest.fixture
def store(demo_sqlite_file: Path, tmp_path: Path) -> Path:
    """A SQLite store of its own, with the demonstration."""
    return Path(shutil.copyfile(demo_sqlite_file, tmp_path / "store.sqlite"))


@pytest.fixture
def site(site_of: Callable[[str], Site], store: Path) -> Site:
    return site_of(f"sqlite:///{store}")


@pytest.fixture
def new(site_of: Callable[[str], Site], store: Path) -> Site:
    """Another process over the same store, that nobody has asked yet."""
    return site_of(f"sqlite:///{store}")


def test_a_deleted_file_is_noticed_and_not_made_anew(site: Site, new: Site, store: Path) -> None:
    works(site)
    kept = store.with_suffix(".kept")
    store.rename(kept)
    noticed(site, new)
    assert not store.exists()
    kept.rename(store)
    works(site)


def test_a_folder_in_place_of_the_file(site: Site, new: Site, store: Path) -> None:
    works(site)
    kept = store.with_suffix(".kept")
    store.rename(kept)
    store.mkdir()
    noticed(site, new)
    store.rmdir()
    kept.rename(store)
    works(site)


def test_a_file_that_is_no_database(site: Site, new: Site, store: Path) -> None:
    works(site)
    kept = store.with_suffix(".kept")
    store.rename(kept)
    store.write_bytes(b"this is no database, it is a sentence" * 100)
    noticed(site, new)
    kept.replace(store)
    works(site)


def test_an_app_that_starts_without_its_store_recovers(
    site_of: Callable[[str], Site], store: Path
) -> None:
    kept = store.with_suffix(".kept")
    store.rename(kept)
    store.mkdir()
    site = site_of(f"sqlite:///{store}")
    says(site, GONE)
    store.rmdir()
    kept.rename(store)
    works(site)
    assert "commonGround" in site.get("/_dash-dependencies").text
    assert "/screen/" in site.get("/").text


def test_another_store_in_its_place_is_read(
    site_of: Callable[[str], Site], store: Path, real_sqlite_file: Path
) -> None:
    """Both stores' first release has the number 1; the new one must not be taken for the old."""
    site = site_of(f"sqlite:///{store}")
    assert site.json("/api/v1/indicators")["notice"]
    shutil.copyfile(real_sqlite_file, store.with_suffix(".new"))
    store.with_suffix(".new").replace(store)
    assert site.get("/api/v1/indicators").status_code == 401, "real data are not for visitors"
    assert site.signed_in(Role.ANALYST).json("/api/v1/indicators")["notice"] is None


def test_a_locked_store_can_still_be_read(site: Site, store: Path) -> None:
    writer = sqlite3.connect(store)
    writer.execute("BEGIN IMMEDIATE")
    began = time.monotonic()
    works(site, without=FILE)
    assert "no file leaves without a note" in site.get(FILE).text
    assert time.monotonic() - began < AT_ONCE_SECONDS
    writer.rollback()
    writer.close()


def test_nothing_loaded_yet_says_what_to_do(site_of: Callable[[str], Site], store_url: str) -> None:
    site = site_of(store_url)
    says(site, NOTHING)
    assert "python -m etl --help" in site.get("/api/v1/health").json["error"]


def test_nothing_published_yet_says_what_to_do(
    site_of: Callable[[str], Site], engine: Engine, store_url: str
) -> None:
    says(site_of(store_url), NOTHING)


# PostgreSQL


def test_a_dropped_database_is_noticed_and_its_return_too(
    site_of: Callable[[str], Site], postgres_server: str, demo_postgres_template: str
) -> None:
    """Renamed away and back: to a reader that is a dropped database and its restored backup."""
    template = demo_postgres_template
    name, away = f"{template}_gone", f"{template}_away"
    server = make_url(postgres_server).set(drivername="postgresql+psycopg")
    admin = create_engine(server, isolation_level="AUTOCOMMIT")
    with admin.connect() as connection:
        connection.execute(text(f'CREATE DATABASE "{name}" TEMPLATE "{template}"'))
        try:
            address = server.set(database=name).render_as_string(hide_password=False)
            site, new = site_of(address), site_of(address)
            works(site)
            cut = text("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = :n")
            connection.execute(cut, {"n": name})
            connection.execute(text(f'ALTER DATABASE "{name}" RENAME TO "{away}"'))
            noticed(site, new)
            connection.execute(text(f'ALTER DATABASE "{away}" RENAME TO "{name}"'))
            time.sleep(REST_S)
            works(site)
            works(new)
            for each in (site, new):
                each.app.published.engine.dispose()
        finally:
            for known in (name, away):
                connection.execute(text(f'DROP DATABASE IF EXISTS "{known}" WITH (FORCE)'))
    admin.dispose()


def test_a_closed_port_is_noticed(site_of: Callable[[str], Site]) -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    says(site_of(f"postgresql://nobody@127.0.0.1:{port}/nothing"), GONE)


def test_a_server_that_never_answers_is_given_up(site_of: Callable[[str], Site]) -> None:
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        silent.listen(8)
        site = site_of(f"postgresql://nobody@127.0.0.1:{silent.getsockname()[1]}/nothing")
        began = time.monotonic()
        answer = site.get("/api/v1/health")
        assert time.monotonic() - began < AT_ONCE_SECONDS
        assert answer.status_code == 503
        assert GONE in answer.json["error"]
