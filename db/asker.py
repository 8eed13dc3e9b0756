"""Who asks, told to PostgreSQL at the beginning of every transaction: the policies of
``db.row_policies`` go by it. SQLite keeps no row from anybody."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final

from psycopg import Error as PsycopgError
from psycopg.pq import Escaping, ExecStatus, TransactionStatus
from sqlalchemy import Connection, Engine, event

TOLD: Final = (
    "SELECT set_config('common_ground.role', %s, true), set_config('common_ground.body', %s, true),"
    " set_config('common_ground.borough', %s, true)"
)
"""Until the transaction ends, however it ends: a pooled connection carries nobody to the next."""
AT_ONCE: Final = b"BEGIN; " + TOLD.encode()
IDLE: Final = TransactionStatus.IDLE


@dataclass(frozen=True)
class Asker:
    """``role`` as the store keeps it, or one of the two below; blank for nobody, who reads nothing.
    ``body``: the funder (CSP) or provider (partner) whose awards are theirs, under each of its
    identifiers, with the unit separator (U+001F) between. ``borough``: codes and
    URNs of all that lies in a CSP's borough, with commas between."""

    role: str = ""
    body: str = ""
    borough: str = ""


NOBODY: Final = Asker()
SERVICE: Final = Asker("service")
"""Reads what is kept in memory for all roles; whoever serves from that looks who asks."""
DOOR: Final = Asker("door")
"""Finds out who asks: sessions, members and their passwords, and nothing else."""


class Shared(StrEnum):
    """Every place that reads as the service."""

    RELEASE = "the published release"
    REGISTER = "the register as it stands, in memory"
    UNPUBLISHED = "the awards that were changed since publishing, in memory"
    OVERLAPS = "the overlaps as they stand, in memory"
    PAIR = "whether a verdict on two awards still holds"
    CHECK = "proposals that wait, met in a check before funding"
    WATCHES = "what is sent into watched schools"
    NEWS = "what each publishing changed, for who follows places"


_instead: ContextVar[Asker | None] = ContextVar("asker", default=None)


@contextmanager
def asking_as(asker: Asker) -> Iterator[None]:
    """Transactions that begin meanwhile are this asker's, whoever sends the request."""
    token = _instead.set(asker)
    try:
        yield
    finally:
        _instead.reset(token)


@contextmanager
def read_for_all(engine: Engine, _place: Shared) -> Iterator[Connection]:
    """A connection that reads as the service, in one of the places that may."""
    with asking_as(SERVICE), engine.connect() as connection:
        yield connection


def tell(engine: Engine, who: Callable[[], Asker]) -> None:
    """From now on PostgreSQL knows who asks; ``who`` is called as a transaction begins."""
    if engine.dialect.name != "postgresql":
        return

    def begun(connection: Connection) -> None:
        asker = _instead.get() or who()
        parts = (asker.role, asker.body, asker.borough)
        if not _told_at_once(connection.connection.driver_connection, parts):
            connection.exec_driver_sql(TOLD, parts)

    event.listen(engine, "begin", begun)


def _told_at_once(driver: Any, parts: tuple[str, str, str]) -> bool:
    """With BEGIN, in one journey to the server, so that it costs next to nothing. False where the
    transaction begins in a way of its own, or the server does not answer: whoever then tells it
    alone hears why."""
    server = driver.pgconn
    if driver.autocommit or driver.isolation_level or server.transaction_status != IDLE:
        return False
    escape, encoding = Escaping(server).escape_literal, driver.info.encoding
    try:
        told = server.exec_(AT_ONCE % tuple(escape(part.encode(encoding)) for part in parts))
    except PsycopgError:
        return False
    return bool(told.status == ExecStatus.TUPLES_OK)
