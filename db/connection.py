"""Engines for both stores. Only the command line, request handlers and fixtures open one."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from datetime import timedelta
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import DBAPIError, DisconnectionError

from db.doorstep import Doorstep

Read = TypeVar("Read")

BUSY_TIMEOUT_MS = 60_000
RECORD_LOCK = 360_000_001
"""Which lock: any number that nobody else in the database uses."""
POSTGRES_PATIENCE = {"connect_timeout": 5, "tcp_user_timeout": 10_000}
"""Seconds to reach the server, milliseconds until one that fell silent counts as gone."""


def engine_for(database_url: str, make: bool = True) -> Engine:
    """An engine. ``make``: the file of a SQLite store, where there is none. Accepts ``postgres://``
    as hosts write it."""
    url = make_url(database_url.replace("postgres://", "postgresql://", 1))
    if url.get_backend_name() == "postgresql":
        engine = create_engine(
            url.set(drivername="postgresql+psycopg"),
            pool_pre_ping=True,
            connect_args=POSTGRES_PATIENCE,
        )
        event.listen(engine, "do_connect", Doorstep().connect)
        return engine
    engine = create_engine(url)
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "checkin", _be_patient_again)
    if url.database and url.database != ":memory:":
        _follow_file(engine, Path(url.database))
        if make:
            _make_file(Path(url.database))
    return engine


def reading(
    connect: Callable[[], AbstractContextManager[Connection]], read: Callable[[Connection], Read]
) -> Read:
    """What ``read`` finds; asked once more where the connection was cut, as by a server that is
    started again."""
    try:
        with connect() as connection:
            return read(connection)
    except DBAPIError as error:
        if not error.connection_invalidated:
            raise
    with connect() as connection:
        return read(connection)


@contextmanager
def frozen_view(engine: Engine) -> Iterator[Connection]:
    """One transaction that reads one state of the store, however long it takes: a load that is
    committed meanwhile is not seen. Rolled back on any exception."""
    if engine.dialect.name == "postgresql":
        with engine.execution_options(isolation_level="REPEATABLE READ").begin() as connection:
            yield connection
        return
    with engine.begin() as connection:
        connection.exec_driver_sql("BEGIN IMMEDIATE")
        yield connection


def hold(connection: Connection, at_most: timedelta | None = None) -> None:
    """Until the transaction ends nobody else changes the record: what is compared with what stands
    must still stand when it is written. Waits for who is at it; raises OperationalError when that
    takes longer than ``at_most``."""
    if at_most is not None:
        _be_impatient(connection, round(at_most.total_seconds() * 1000))
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:number)"), {"number": RECORD_LOCK})
        return
    driver = connection.connection.driver_connection
    if driver is not None and not driver.in_transaction:
        connection.exec_driver_sql("BEGIN IMMEDIATE")


def _be_impatient(connection: Connection, milliseconds: int) -> None:
    """For this transaction on PostgreSQL; on SQLite for as long as the connection is checked out,
    which ``checkin`` ends."""
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql(f"SET LOCAL lock_timeout = {milliseconds}")
    else:
        connection.exec_driver_sql(f"PRAGMA busy_timeout = {milliseconds}")


def _be_patient_again(connection: Any, _record: Any) -> None:
    if connection is not None:
        connection.execute(f"PRAGMA busy_timeout = {BUSY_TIMEOUT_MS}")


def _follow_file(engine: Engine, path: Path) -> None:
    """A file that was taken away is gone, and one put in its place is read: an open connection
    would go on with the old file, and a new one would quietly make an empty one."""

    def there(*_: Any) -> None:
        if not path.is_file():
            raise sqlite3.OperationalError(f"there is no store at {path}")

    def remember(_connection: Any, record: Any) -> None:
        record.info["file"] = _identity(path)

    def still_the_same(_connection: Any, record: Any, _proxy: Any) -> None:
        if record.info.get("file") != _identity(path):
            raise DisconnectionError("the store is another file now")

    event.listen(engine, "do_connect", there)
    event.listen(engine, "connect", remember)
    event.listen(engine, "checkout", still_the_same)


def _make_file(path: Path) -> None:
    with suppress(OSError):  # a folder that cannot be written to: told when somebody connects
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch(exist_ok=True)


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _prepare_sqlite(connection: Any, _record: Any) -> None:
    """Foreign keys on; readers go on while a load writes; wait rather than fail when busy."""
    cursor = connection.cursor()
    cursor.execute("PRAGMA foreign_keys = ON")
    cursor.execute("PRAGMA journal_mode = WAL")
    cursor.execute(f"PRAGMA busy_timeout = {BUSY_TIMEOUT_MS}")
    cursor.close()
