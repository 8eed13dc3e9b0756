"""Who is signed in, kept on the server: a browser's cookie holds a token and nothing else."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, Final

from sqlalchemy import Connection, bindparam, select

from db.member_tables import member_session

IDLE: Final = timedelta(hours=8)
"""A working day without a request ends it."""
LONGEST: Final = timedelta(days=7)
SEEN_EVERY: Final = timedelta(minutes=1)
MOST_OF_ONE: Final = 20
"""Of one member; who signs in once more is signed out where they were first."""
MOST_OF_NOBODY: Final = 5_000
"""Of browsers that nobody has signed in with, so that nobody fills the disk by asking."""


@dataclass(frozen=True)
class Kept:
    """``told`` is small JSON; ``member_id`` is None while nobody has signed in. ``seen_at`` and
    ``ends_at``: UTC."""

    member_id: int | None
    told: dict[str, Any]
    seen_at: datetime
    ends_at: datetime


GOING_ON: Final = select(member_session).where(
    member_session.c.token_hash == bindparam("token_hash"),
    member_session.c.ends_at > bindparam("now"),
    member_session.c.seen_at > bindparam("seen_after"),
)
"""Made once: it is asked at every request."""


def find(connection: Connection, token_hash: str) -> Kept | None:
    """None when there is no such session, or it has ended."""
    now = datetime.now(UTC)
    asked = {"token_hash": token_hash, "now": now, "seen_after": now - IDLE}
    row = connection.execute(GOING_ON, asked).mappings().first()
    if row is None:
        return None
    return Kept(row["member_id"], row["told"], _utc(row["seen_at"]), _utc(row["ends_at"]))


def begin(
    connection: Connection,
    token_hash: str,
    member_id: int | None,
    told: dict[str, Any],
    lasts: timedelta = LONGEST,
) -> None:
    """Those that have ended go, and the oldest where there are very many."""
    table, now = member_session, datetime.now(UTC)
    connection.execute(
        table.delete().where((table.c.ends_at <= now) | (table.c.seen_at <= now - IDLE))
    )
    connection.execute(
        table.insert().values(
            token_hash=token_hash,
            member_id=member_id,
            told=told,
            began_at=now,
            seen_at=now,
            ends_at=now + lasts,
        )
    )
    alike = table.c.member_id.is_(None) if member_id is None else table.c.member_id == member_id
    newest_first = select(table.c.token_hash).where(alike).order_by(table.c.began_at.desc())
    most = MOST_OF_NOBODY if member_id is None else MOST_OF_ONE
    connection.execute(table.delete().where(table.c.token_hash.in_(newest_first.offset(most))))


def seen(connection: Connection, token_hash: str) -> None:
    _change(connection, token_hash, seen_at=datetime.now(UTC))


def remember(connection: Connection, token_hash: str, told: dict[str, Any]) -> None:
    """In place of what it remembered."""
    _change(connection, token_hash, told=told)


def _change(connection: Connection, token_hash: str, **values: Any) -> None:
    table = member_session
    connection.execute(table.update().where(table.c.token_hash == token_hash).values(**values))


def take(connection: Connection, token_hash: str, errand: str) -> dict[str, Any] | None:
    """What a session without a member remembers under ``errand``, and ends it, so that it can be
    taken once; None when it remembers no such thing."""
    kept, table = find(connection, token_hash), member_session
    if kept is None or kept.member_id is not None or errand not in kept.told:
        return None
    gone = connection.execute(table.delete().where(table.c.token_hash == token_hash))
    found: dict[str, Any] = kept.told[errand]
    return found if gone.rowcount == 1 else None


def end(connection: Connection, token_hash: str) -> None:
    table = member_session
    connection.execute(table.delete().where(table.c.token_hash == token_hash))


def end_all(connection: Connection, member_id: int) -> None:
    """Whoever else is signed in as this member is so no longer."""
    table = member_session
    connection.execute(table.delete().where(table.c.member_id == member_id))


def _utc(moment: datetime) -> datetime:
    """SQLite keeps no time zone."""
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
