"""Schools that somebody watches for a time: who, from when to when, and why."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import Connection, RowMapping, Select, select

from db.decision_tables import school_watch, school_watch_reason

LONGEST_WHY = 1000


class Ended(ValueError):
    """Somebody has ended the watch already, or there is none."""


@dataclass(frozen=True)
class Watch:
    """``why`` is blank where the database keeps it from who asks."""

    number: int
    urn: str
    first_day: date
    last_day: date
    why: str
    set_at: datetime
    set_by: str
    ended_at: datetime | None
    ended_by: str | None


def set_watch(
    connection: Connection, urn: str, period: tuple[date, date], why: str, by: str
) -> int:
    """The watch's number. Several people may watch one school, each for a reason of their own."""
    made = school_watch.insert().values(
        urn=urn,
        first_day=period[0],
        last_day=period[1],
        set_at=datetime.now(UTC),
        set_by=by,
    )
    number = int(connection.execute(made.returning(school_watch.c.id)).scalar_one())
    connection.execute(school_watch_reason.insert().values(watch_id=number, why=why))
    return number


def end_watch(connection: Connection, number: int, by: str) -> Watch:
    """Who comes second changes nothing. Raises Ended."""
    running = school_watch.c.id == number, school_watch.c.ended_at.is_(None)
    values = {"ended_at": datetime.now(UTC), "ended_by": by}
    written = connection.execute(school_watch.update().where(*running).values(values))
    found = find(connection, number)
    if written.rowcount != 1 or found is None:
        raise Ended(str(number))
    return found


def _with_reasons() -> Select[Any]:
    return select(school_watch, school_watch_reason.c.why).outerjoin(school_watch_reason)


def find(connection: Connection, number: int) -> Watch | None:
    query = _with_reasons().where(school_watch.c.id == number)
    row = connection.execute(query).mappings().first()
    return None if row is None else _watch(row)


def every(connection: Connection, urn: str | None = None) -> list[Watch]:
    """All watches, ended ones too, the latest first; of one school where it is named."""
    query = _with_reasons().order_by(school_watch.c.id.desc())
    if urn is not None:
        query = query.where(school_watch.c.urn == urn)
    return [_watch(row) for row in connection.execute(query).mappings()]


def watching(
    connection: Connection,
    urns: Collection[str],
    first_day: date | None = None,
    last_day: date | None = None,
) -> list[Watch]:
    """Watches of these schools that nobody has ended and that have a day from ``first_day`` to
    ``last_day``; a day that is not known leaves that side open. Oldest first."""
    if not urns:
        return []
    query = _with_reasons().where(
        school_watch.c.urn.in_(sorted(urns)), school_watch.c.ended_at.is_(None)
    )
    if first_day is not None:
        query = query.where(school_watch.c.last_day >= first_day)
    if last_day is not None:
        query = query.where(school_watch.c.first_day <= last_day)
    found = connection.execute(query.order_by(school_watch.c.id)).mappings()
    return [_watch(row) for row in found]


def _watch(row: RowMapping) -> Watch:
    return Watch(
        row["id"],
        row["urn"],
        row["first_day"],
        row["last_day"],
        row["why"] or "",
        row["set_at"],
        row["set_by"],
        row["ended_at"],
        row["ended_by"],
    )
