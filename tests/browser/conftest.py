"""Visitors, and services of a test's own."""

import shutil
import socket
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser
from service import Service
from sqlalchemy import Engine
from visitor import Visitor

DESKTOP = (1280, 800)


@pytest.fixture
def visit(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Callable[..., Visitor]]:
    """``visit(query, site=…, size=…)``: a fresh visitor; any trouble fails the test at its end."""
    visitors: list[Visitor] = []

    def begin(
        query: str = "",
        site: str | None = None,
        size: tuple[int, int] = DESKTOP,
        settled: bool = True,
        **context: Any,
    ) -> Visitor:
        address = site or request.getfixturevalue("demo_site")
        visitors.append(Visitor(browser, address, *size, **context))
        return visitors[-1].open(query, settled)

    yield begin
    troubles = [trouble for visitor in visitors for trouble in visitor.unexpected()]
    for visitor in visitors:
        visitor.context.close()
    assert troubles == []


@pytest.fixture
def own_service(
    demo_sqlite_file: Path, tmp_path: Path, unused_port: int
) -> Iterator[tuple[Service, Path]]:
    """A service of the test's own over a copy of the demonstration, and the copy's path."""
    copy = tmp_path / "own.sqlite"
    shutil.copyfile(demo_sqlite_file, copy)
    service = Service(f"sqlite:///{copy}", unused_port, tmp_path / "own.log").start()
    yield service, copy
    service.stop()


@pytest.fixture
def postgis_service(
    demo_postgres_copy: Engine, tmp_path: Path, unused_port: int
) -> Iterator[Service]:
    """A service of the test's own over a copy of the demonstration on PostGIS."""
    address = demo_postgres_copy.url.render_as_string(hide_password=False)
    service = Service(address, unused_port, tmp_path / "own.log").start()
    yield service
    service.stop()


@pytest.fixture
def unused_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


# Somebody who works at a register that may be changed


@pytest.fixture
def desk(
    own_service: tuple[Service, Path], visit: Callable[..., Visitor]
) -> Callable[..., Visitor]:
    """``desk(path, **visit)``, on SQLite alone."""
    service, _ = own_service
    return lambda path, **told: _patient(visit(path, site=service.address, settled=False, **told))


@pytest.fixture
def desk_on_postgis(
    postgis_service: Service, visit: Callable[..., Visitor]
) -> Callable[..., Visitor]:
    """The same on PostGIS."""
    address = postgis_service.address
    return lambda path, **told: _patient(visit(path, site=address, settled=False, **told))


def _patient(lead: Visitor) -> Visitor:
    """Reading and writing a list are processes of their own, which a busy machine starts slowly."""
    lead.context.set_default_timeout(30_000)
    return lead
