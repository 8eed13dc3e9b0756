"""One store of each kind for the whole folder: what is refused leaves it as it was."""

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from making import row, table
from sqlalchemy import Engine

from benchmarks.stores import database
from db.connection import engine_for
from db.schema import upgrade
from etl.delivery import Delivery
from etl.load import load


@pytest.fixture(scope="session", params=["sqlite", "postgres"])
def kept_store(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Engine]:
    """With one award in it. Nothing in this folder may change it for good."""
    folder: Path = tmp_path_factory.mktemp("bad-input")
    with ExitStack() as open_until_the_end:
        if request.param == "sqlite":
            address = f"sqlite:///{folder / 'store.sqlite'}"
        else:
            server = request.getfixturevalue("postgres_server")
            address = open_until_the_end.enter_context(database(server))
        engine = engine_for(address)
        upgrade(engine)
        (folder / "first.csv").write_bytes(table(row(0)))
        load(engine, Delivery("register", (folder / "first.csv",)), lambda _line: None)
        yield engine
        engine.dispose()
