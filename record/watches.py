"""Schools that somebody watches for a time, and what is sent into them meanwhile."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import Connection, RowMapping, or_, select

from analysis.school_names import plain_school
from db.decision_tables import school_watch
from db.record_tables import award_change
from db.tables import award_place
from record.award import Award
from record.proposals import waiting
from record.stored import stored

LONGEST_WHY = 1000


class Ended(ValueError):
    """Somebody has ended the watch already, or there is none."""


@dataclass(frozen=True)
class Watch:
    number: int
    urn: str
    first_day: date
    last_day: date
    why: str
    set_at: datetime
    set_by: str
    ended_at: datetime | None
    ended_by: str | None


@dataclass(frozen=True)
class Coming:
    """An award or a proposal that names a watched school. ``how``: ``in the register``,
    ``proposed`` or ``removed``. ``changed_at``, ``changed_by``: its latest change or proposal.
    ``proposal``: the number of the proposal, None for what stands."""

    award: Award
    how: str
    changed_at: datetime | None
    changed_by: str | None
    proposal: int | None = None

    def is_new(self, watch: Watch) -> bool:
        """Whether it came or was changed after the watch was set."""
        return self.changed_at is not None and self.changed_at > watch.set_at

    def falls_in(self, watch: Watch) -> bool | None:
        """Whether it has a day of the watched period; None where its dates leave that open."""
        first, last = self.award.start_date, self.award.end_date
        if (first and first > watch.last_day) or (last and last < watch.first_day):
            return False
        return True if first and last else None


def set_watch(
    connection: Connection, urn: str, period: tuple[date, date], why: str, by: str
) -> int:
    """The watch's number. Several people may watch one school, each for a reason of their own."""
    made = school_watch.insert().values(
        urn=urn,
        first_day=period[0],
        last_day=period[1],
        why=why,
        set_at=datetime.now(UTC),
        set_by=by,
    )
    return int(connection.execute(made.returning(school_watch.c.id)).scalar_one())


def end_watch(connection: Connection, number: int, by: str) -> Watch:
    """Who comes second changes nothing. Raises Ended."""
    running = school_watch.c.id == number, school_watch.c.ended_at.is_(None)
    values = {"ended_at": datetime.now(UTC), "ended_by": by}
    made = school_watch.update().where(*running).values(values).returning(school_watch)
    row = connection.execute(made).mappings().first()
    if row is None:
        raise Ended(str(number))
    return _watch(row)


def find(connection: Connection, number: int) -> Watch | None:
    query = select(school_watch).where(school_watch.c.id == number)
    row = connection.execute(query).mappings().first()
    return None if row is None else _watch(row)


def every(connection: Connection, urn: str | None = None) -> list[Watch]:
    """All watches, ended ones too, the latest first; of one school where it is named."""
    query = select(school_watch).order_by(school_watch.c.id.desc())
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
    query = select(school_watch).where(
        school_watch.c.urn.in_(sorted(urns)), school_watch.c.ended_at.is_(None)
    )
    if first_day is not None:
        query = query.where(school_watch.c.last_day >= first_day)
    if last_day is not None:
        query = query.where(school_watch.c.first_day <= last_day)
    found = connection.execute(query.order_by(school_watch.c.id)).mappings()
    return [_watch(row) for row in found]


def coming(
    connection: Connection, watches: Iterable[Watch], names: Mapping[str, Collection[str]]
) -> dict[int, list[Coming]]:
    """For each watch (by number): what names its school and falls into its period, or may, or came
    or was changed since it was set; the latest change first. ``names``: a school's URN → all that
    an award may call it by: the schools it followed, its name."""
    asked = list(watches)
    if not asked:
        return {}
    called = {w.urn: {plain_school(name) for name in (w.urn, *names.get(w.urn, ()))} for w in asked}
    every_name = {name for some in called.values() for name in some}
    found = [*_standing(connection, every_name), *_proposed(connection, every_name)]
    found += _removed(connection, every_name, min(watch.set_at for watch in asked))
    return {
        watch.number: sorted(
            (
                item
                for item in found
                if _names_one(item.award, called[watch.urn])
                and (item.is_new(watch) or item.falls_in(watch) is not False)
            ),
            key=lambda item: (item.changed_at is not None, item.changed_at, item.award.title),
            reverse=True,
        )
        for watch in asked
    }


def _names_one(award: Award, called: Collection[str]) -> bool:
    """``called``: URNs and names, as ``plain_school`` writes them."""
    return any(plain_school(school) in called for school in award.school_urns)


def _standing(connection: Connection, called: Collection[str]) -> list[Coming]:
    place = award_place.c
    query = select(place.identifier, place.code, place.name).where(place.via == "school")
    by_number_or_name = or_(place.code.in_(sorted(called)), place.code.is_(None))
    named = {
        identifier
        for identifier, code, name in connection.execute(query.where(by_number_or_name))
        if plain_school(code or name or "") in called
    }
    identifiers = sorted(named)
    changes = _latest_changes(connection, identifiers)
    return [
        Coming(award, "in the register", *changes.get(identifier, (None, None)))
        for identifier, (award, _) in stored(connection, identifiers).items()
    ]


def _latest_changes(
    connection: Connection, identifiers: Collection[str]
) -> dict[str, tuple[datetime, str]]:
    change = award_change.c
    query = select(change.identifier, change.changed_at, change.changed_by)
    rows = connection.execute(query.where(change.identifier.in_(identifiers)).order_by(change.id))
    return {identifier: (at, by) for identifier, at, by in rows}


def _proposed(connection: Connection, called: Collection[str]) -> list[Coming]:
    """Proposals that nobody has decided on and that would send an award into one of the schools."""
    return [
        Coming(item.proposed, "proposed", item.at, item.by, item.number)
        for item in waiting(connection)
        if _names_one(item.proposed, called)
    ]


def _removed(connection: Connection, called: Collection[str], since: datetime) -> list[Coming]:
    """Awards that named one of the schools before a change and do so no more."""
    change = award_change.c
    query = select(change.identifier, change.changed_at, change.changed_by, change.before)
    lately = query.where(change.changed_at > since, change.before.is_not(None))
    first: dict[str, Coming] = {}
    for row in connection.execute(lately.order_by(change.id)):
        if not _named_in(row.before, called):
            continue
        before = Award(**row.before)
        first.setdefault(row.identifier, Coming(before, "removed", row.changed_at, row.changed_by))
    standing = stored(connection, list(first))
    return [
        item
        for identifier, item in first.items()
        if identifier not in standing or not _names_one(standing[identifier][0], called)
    ]


def _named_in(record: Mapping[str, Any], called: Collection[str]) -> bool:
    return any(plain_school(school) in called for school in record["school_urns"])


def _watch(row: RowMapping) -> Watch:
    return Watch(
        row["id"],
        row["urn"],
        row["first_day"],
        row["last_day"],
        row["why"],
        row["set_at"],
        row["set_by"],
        row["ended_at"],
        row["ended_by"],
    )
