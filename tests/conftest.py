"""Stores, published data, a served app and a browser. What is missing fails; nothing is skipped."""

import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import uuid
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from functools import partial
from pathlib import Path

import httpx
import pytest
from kept_apart import guard_rows
from playwright.sync_api import Browser, Page, sync_playwright
from sqlalchemy import Engine, create_engine, text
from sqlalchemy.engine import make_url
from welcomed import SECRET, TOKEN, welcome

from dashboard.identity import COOKIE
from db.connection import engine_for
from db.row_security import Roles
from db.schema import upgrade
from etl.folder import load_folder
from etl.manifest import read as read_manifest

ROOT = Path(__file__).resolve().parent.parent
NO_POSTGRES = "TEST_POSTGRES_URL names no PostgreSQL server with PostGIS. Run the tests: make test"
BROWSER_FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
SERVER_ANSWERS_WITHIN_SECONDS = 60


def pytest_configure(config: pytest.Config) -> None:
    """Nothing here may reach the developer's own store, whatever .env or the shell says."""
    nowhere = Path(tempfile.mkdtemp(prefix="common-ground-tests-"))
    config.add_cleanup(lambda: shutil.rmtree(nowhere, ignore_errors=True))
    os.environ["DATABASE_URL"] = f"sqlite:///{nowhere / 'nothing.sqlite'}"
    os.environ["KEPT_FOLDER"] = str(nowhere / "kept")
    os.environ |= {"LOADER_DATABASE_URL": "", "OWNER_DATABASE_URL": ""}
    config.addinivalue_line(
        "markers", "console_errors_expected: the page may log errors (a test of a failure)"
    )


# Stores


@pytest.fixture(scope="session")
def postgres_server() -> str:
    """The address of a server on which databases may be made."""
    address = os.environ.get("TEST_POSTGRES_URL", "")
    if not address:
        pytest.fail(NO_POSTGRES)
    return address


@contextmanager
def _database(server: str, template: str = "template1") -> Iterator[str]:
    """A database of its own, made from another, dropped afterwards."""
    name = f"test_{uuid.uuid4().hex[:16]}"
    address = make_url(server).set(drivername="postgresql+psycopg")
    admin = create_engine(address, isolation_level="AUTOCOMMIT")
    with admin.connect() as connection:
        connection.execute(text(f'CREATE DATABASE "{name}" TEMPLATE "{template}"'))
    try:
        yield address.set(database=name).render_as_string(hide_password=False)
    finally:
        with admin.connect() as connection:
            connection.execute(text(f'DROP DATABASE "{name}" WITH (FORCE)'))
        admin.dispose()


@pytest.fixture(scope="session")
def databases(postgres_server: str) -> Callable[..., AbstractContextManager[str]]:
    """``with databases() as address``: an empty database of its own on PostgreSQL, or a copy of
    the one that is named."""
    return partial(_database, postgres_server)


@pytest.fixture(scope="session")
def sqlite_with_tables(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with every table and nothing in them. Only to be copied."""
    path = tmp_path_factory.mktemp("tables") / "tables.sqlite"
    _make_tables(f"sqlite:///{path}")
    return path


@pytest.fixture(scope="session")
def postgres_with_tables(postgres_server: str) -> Iterator[str]:
    """Name of such a database, to which nobody is connected, or it could not be copied."""
    with _database(postgres_server) as address:
        _make_tables(address)
        yield str(make_url(address).database)


def _make_tables(address: str) -> None:
    made = engine_for(address)
    upgrade(made)
    made.dispose()


@pytest.fixture(params=["sqlite", "postgres"])
def store_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """An empty store of each kind; with its tables where the test asks for an ``engine`` too, for
    making them anew takes longer than most tests."""
    with _store(request, tmp_path / "store.sqlite", "engine" in request.fixturenames) as address:
        yield address


@contextmanager
def _store(request: pytest.FixtureRequest, path: Path, with_tables: bool) -> Iterator[str]:
    """Of the kind that the test's parameter names."""
    if request.param == "sqlite":
        if with_tables:
            shutil.copyfile(request.getfixturevalue("sqlite_with_tables"), path)
        yield f"sqlite:///{path}"
        return
    template = request.getfixturevalue("postgres_with_tables") if with_tables else "template1"
    with _database(request.getfixturevalue("postgres_server"), template) as address:
        yield address


@pytest.fixture
def engine(store_url: str) -> Iterator[Engine]:
    """Each kind of store, with its tables."""
    made = engine_for(store_url)
    yield made
    made.dispose()


@pytest.fixture(params=["sqlite", "postgres"])
def other_engine(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    """Another empty store of each kind, with its tables."""
    with _store(request, tmp_path / "other.sqlite", with_tables=True) as address:
        made = engine_for(address)
        yield made
        made.dispose()


# Published data


def _publish_folder(address: str, folder: Path, manifest: Path) -> str:
    engine = engine_for(address)
    upgrade(engine)
    load_folder(engine, read_manifest(manifest, folder), lambda _line: None)
    engine.dispose()
    return address


def _publish_demonstration(address: str) -> str:
    return _publish_folder(address, ROOT / "data/demo", ROOT / "data/demo/manifest.toml")


def _publish_real(address: str, folder: Path) -> str:
    _publish_folder(address, folder, ROOT / "etl/manifests/merseyside.toml")
    engine = engine_for(address)
    welcome(engine)
    engine.dispose()
    return address


@pytest.fixture(scope="session")
def realdata() -> Path:
    """The folder of real public files that lies beside the repository."""
    folder = ROOT.parent / "shared" / "realdata"
    if not folder.is_dir():
        pytest.fail(f"The real files are not at {folder}; the tests need them.")
    return folder


@pytest.fixture(scope="session")
def demo_sqlite_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demonstration, loaded and published once. Only to be copied: whoever copies a file that
    is open in the same process takes SQLite's locks on it away."""
    path = tmp_path_factory.mktemp("demo") / "demo.sqlite"
    _publish_demonstration(f"sqlite:///{path}")
    return path


@pytest.fixture(scope="session")
def demo_sqlite_url(demo_sqlite_file: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The demonstration, for all to read. To write, take ``demo_engine``."""
    path = tmp_path_factory.mktemp("shared") / "demo.sqlite"
    shutil.copyfile(demo_sqlite_file, path)
    return f"sqlite:///{path}"


@pytest.fixture(scope="session")
def named_roles(postgres_server: str) -> Iterator[Roles]:
    """Names for a loader's and an application's role of our own, which are dropped if they were
    made. Roles are the server's, not a database's."""
    mine = f"test_{uuid.uuid4().hex[:8]}"
    made = Roles("owner", f"{mine}_loader", f"{mine}_application")
    yield made
    address = make_url(postgres_server).set(drivername="postgresql+psycopg")
    admin = create_engine(address, isolation_level="AUTOCOMMIT")
    with admin.connect() as connection:
        for name in (made.loader, made.application):
            connection.execute(text(f"DROP ROLE IF EXISTS {name}"))
    admin.dispose()


@pytest.fixture(scope="session")
def demo_postgres_template(postgres_server: str, named_roles: Roles) -> Iterator[str]:
    """Name of a database with the demonstration that nobody is connected to, or it could not be
    copied. Its roles are kept apart, so that the app over it is the application's."""
    with _database(postgres_server) as address:
        _publish_demonstration(address)
        guard_rows(address, named_roles)
        name = make_url(address).database
        assert name is not None
        yield name


@pytest.fixture(scope="session")
def demo_postgres_url(postgres_server: str, demo_postgres_template: str) -> Iterator[str]:
    """The demonstration on PostGIS. Read only."""
    with _database(postgres_server, demo_postgres_template) as address:
        yield address


@pytest.fixture
def demo_sqlite_copy(demo_sqlite_file: Path, tmp_path: Path) -> Iterator[Engine]:
    """A copy of the published demonstration, free to be changed."""
    copy = tmp_path / "demo.sqlite"
    shutil.copyfile(demo_sqlite_file, copy)
    made = engine_for(f"sqlite:///{copy}")
    yield made
    made.dispose()


@pytest.fixture
def demo_postgres_copy(postgres_server: str, demo_postgres_template: str) -> Iterator[Engine]:
    """The same on PostGIS."""
    with _database(postgres_server, demo_postgres_template) as address:
        made = engine_for(address)
        yield made
        made.dispose()


@pytest.fixture(params=["sqlite", "postgres"])
def demo_engine(request: pytest.FixtureRequest) -> Engine:
    """A copy of the published demonstration on each kind of store, free to be changed."""
    copy: Engine = request.getfixturevalue(f"demo_{request.param}_copy")
    return copy


@pytest.fixture(scope="session")
def real_sqlite_file(realdata: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real files, loaded and published once. Only to be copied."""
    path = tmp_path_factory.mktemp("real") / "real.sqlite"
    _publish_real(f"sqlite:///{path}", realdata)
    return path


@pytest.fixture(scope="session")
def real_sqlite_url(real_sqlite_file: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The real files, for all to read."""
    path = tmp_path_factory.mktemp("shared") / "real.sqlite"
    shutil.copyfile(real_sqlite_file, path)
    return f"sqlite:///{path}"


@pytest.fixture(scope="session")
def real_postgres_url(realdata: Path, postgres_server: str) -> Iterator[str]:
    """The real files on PostGIS. Read only."""
    with _database(postgres_server) as address:
        yield _publish_real(address, realdata)


# The running app


def free_port() -> int:
    """A loopback port that was free a moment ago."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture(scope="session")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[str], str]]:
    """``served(database_url)`` is the address of the real app over that store.

    One server per store, started when first asked for, stopped by its process id at the end.
    """
    running: dict[str, tuple[subprocess.Popen[bytes], str]] = {}

    def serve(database_url: str) -> str:
        if database_url not in running:
            log = tmp_path_factory.mktemp("served") / "server.log"
            running[database_url] = _start(database_url, log)
        return running[database_url][1]

    yield serve
    for process, _address in running.values():
        process.terminate()
    for process, _address in running.values():
        try:
            process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            process.kill()


def _start(database_url: str, log: Path) -> tuple[subprocess.Popen[bytes], str]:
    port = free_port()
    told = {
        "DATABASE_URL": database_url,
        "HOST": "127.0.0.1",
        "PORT": str(port),
        "SECRET": SECRET,
    }
    with log.open("wb") as output:
        process = subprocess.Popen(
            [sys.executable, "-m", "gunicorn", "app:server"],
            cwd=ROOT,
            env={**os.environ, **told},
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
        )
    address = f"http://127.0.0.1:{port}"
    until = time.monotonic() + SERVER_ANSWERS_WITHIN_SECONDS
    while time.monotonic() < until and process.poll() is None:
        try:
            httpx.get(f"{address}/api/v1/health", timeout=5)
            return process, address
        except httpx.TransportError:
            time.sleep(0.05)
    process.kill()
    pytest.fail(f"The app did not start:\n{log.read_text(errors='replace')[-3000:]}")


@pytest.fixture(scope="session")
def demo_site(served: Callable[[str], str], demo_sqlite_url: str) -> str:
    """The address of the app over the demonstration."""
    return served(demo_sqlite_url)


@pytest.fixture(scope="session")
def real_site(served: Callable[[str], str], real_sqlite_url: str) -> str:
    """The address of the app over the real files."""
    return served(real_sqlite_url)


# The browser


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium, driven by Playwright."""
    chromium = shutil.which("chromium")
    if chromium is None:
        pytest.fail("Chromium is not installed. Run the tests: make test")
    with sync_playwright() as playwright:
        made = playwright.chromium.launch(executable_path=chromium, args=list(BROWSER_FLAGS))
        yield made
        made.close()


@pytest.fixture
def page(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A fresh page at desktop width; an error in its console fails the test."""
    context = browser.new_context(viewport={"width": 1280, "height": 800}, locale="en-GB")
    mine = {"name": COOKIE, "value": TOKEN, "domain": "127.0.0.1", "path": "/"}
    context.add_cookies([mine])  # type: ignore[list-item]
    made = context.new_page()
    errors: list[str] = []
    made.on("console", lambda said: errors.append(said.text) if said.type == "error" else None)
    made.on("pageerror", lambda error: errors.append(str(error)))
    yield made
    context.close()
    if request.node.get_closest_marker("console_errors_expected") is None:
        assert errors == []
