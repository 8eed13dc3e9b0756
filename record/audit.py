"""The trail of what was done: one line for every write, export and sign-in, each sealed with the
line before it. Whoever changes or removes one breaks every seal after it."""

import hashlib
import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import astuple, dataclass
from datetime import UTC, datetime
from typing import Any, Final

from sqlalchemy import Connection, Engine, event, select

from db.connection import hold
from db.member_tables import audit_entry
from db.views import audit_end
from record.rights import Person

FIRST_SEAL: Final = "0" * 64
LONGEST_SUBJECT: Final = 2_000
AT_ONCE: Final = 1_000


class Broken(ValueError):
    """The trail is not what was written; the message names the first line that is wrong."""


@dataclass(frozen=True)
class Line:
    """``act`` is a stable key (``settle_overlap``); ``subject`` says what it was done to. ``at``:
    UTC, ISO 8601."""

    number: int
    at: str
    who: str
    role: str
    member_id: int | None
    act: str
    subject: str
    before: str

    def seal(self) -> str:
        """SHA-256 of the line as JSON, which holds the seal before it."""
        text = json.dumps(astuple(self), ensure_ascii=False, separators=(",", ":"))
        return hashlib.sha256(text.encode()).hexdigest()


@dataclass(frozen=True)
class Trail:
    """How long it is, and its last seal: who notes both can tell later that nothing was cut off."""

    lines: int
    seal: str


def write(connection: Connection, who: Person, act: str, subject: str) -> None:
    """Adds a line in the caller's transaction: it stands if and only if what it tells of does."""
    hold(connection)
    last = connection.execute(select(audit_end)).first()
    line = Line(
        number=1 if last is None else last.number + 1,
        at=datetime.now(UTC).isoformat(timespec="microseconds"),
        who=who.name,
        role=who.role.value,
        member_id=who.member_id,
        act=act,
        subject=subject.replace("\0", " ")[:LONGEST_SUBJECT],
        before=FIRST_SEAL if last is None else last.hash,
    )
    connection.execute(audit_entry.insert().values(**vars(line), hash=line.seal()))


@contextmanager
def recorded(engine: Engine, who: Person, act: str, subject: str) -> Iterator[Connection]:
    """A transaction that changes the record, held so that nobody else does meanwhile; what it
    writes and the line that tells of it stand or fall together. No line when nothing was
    written."""
    written = False

    def notice(_connection: Connection, clause: Any, *_: Any) -> None:
        nonlocal written
        written = written or bool(getattr(clause, "is_dml", False))

    with engine.begin() as connection:
        hold(connection)
        event.listen(connection, "after_execute", notice)
        yield connection
        if written:
            write(connection, who, act, subject)


def verify(connection: Connection, noted: Trail | None = None) -> Trail:
    """Reads the whole trail. ``noted`` is what somebody wrote down earlier and must still be there.
    Raises Broken."""
    number, seal, found = 0, FIRST_SEAL, noted is None or noted == Trail(0, FIRST_SEAL)
    for line, kept in _lines(connection):
        number += 1
        if line.number != number:
            raise Broken(f"Line {number} of the audit trail is missing.")
        if line.before != seal or line.seal() != kept:
            raise Broken(f"Line {number} of the audit trail is not as it was written.")
        seal = kept
        found = found or noted == Trail(number, seal)
    if not found and noted is not None:
        raise Broken(f"Line {noted.lines} of the audit trail is not the one that was noted.")
    return Trail(number, seal)


def latest(connection: Connection, most: int) -> list[Line]:
    """The newest first."""
    query = select(audit_entry).order_by(audit_entry.c.number.desc()).limit(most)
    return [_line(row) for row in connection.execute(query)]


def _lines(connection: Connection) -> Iterator[tuple[Line, str]]:
    query = select(audit_entry).order_by(audit_entry.c.number)
    for row in connection.execute(query, execution_options={"yield_per": AT_ONCE}):
        yield _line(row), row.hash


def _line(row: object) -> Line:
    return Line(**{name: getattr(row, name) for name in Line.__dataclass_fields__})
