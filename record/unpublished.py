"""Which awards were changed since the map was published: the one answer for every screen."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Connection, func, select

from db.record_tables import award_change
from db.tables import award
from record.award import Award
from record.stored import ASKED_AT_ONCE, stored

MOST_READ: Final = 3_000


@dataclass(frozen=True)
class Unpublished:
    """By identifier: ``before``, as an award stood when the map was published, and ``now``, as it
    stands; absent where there was none, or is none. ``gone``: taken back or withdrawn. Of very many
    only those changed last are read; of the others, ``unread``, no more is known than their name
    and whether they are gone."""

    before: Mapping[str, Award]
    now: Mapping[str, Award]
    gone: frozenset[str]
    unread: frozenset[str]

    @property
    def read(self) -> set[str]:
        return {*self.before, *self.now}


def how_many(connection: Connection, moment: datetime) -> int:
    query = select(func.count(func.distinct(award_change.c.identifier)))
    return connection.execute(query.where(award_change.c.changed_at > moment)).scalar_one()


def unpublished(
    connection: Connection, moment: datetime, most_read: int = MOST_READ
) -> Unpublished:
    """``moment``: that of publishing. One that was changed and changed back is among them."""
    change = award_change.c
    query = select(change.identifier, func.min(change.id)).where(change.changed_at > moment)
    latest_first = query.group_by(change.identifier).order_by(func.max(change.id).desc())
    first = dict(connection.execute(latest_first).all())
    names = list(first)
    some, others = names[:most_read], names[most_read:]
    now = {name: found for name, (found, _) in stored(connection, some).items()}
    withdrawn = {name for name, found in now.items() if found.status == "withdrawn"}
    gone = {*withdrawn, *(set(some) - now.keys()), *_gone(connection, others)}
    before = _before(connection, (first[name] for name in some))
    return Unpublished(before, now, frozenset(gone), frozenset(others))


def _before(connection: Connection, changes: Iterable[int]) -> dict[str, Award]:
    """The awards as they were before these changes; none of those that were new."""
    change = award_change.c
    query = select(change.identifier, change.before)
    found: dict[str, Award] = {}
    for numbers in _parts(list(changes)):
        rows = connection.execute(query.where(change.id.in_(numbers)))
        found |= {name: Award(**before) for name, before in rows if before is not None}
    return found


def _gone(connection: Connection, names: Sequence[str]) -> set[str]:
    query = select(award.c.identifier).where(award.c.status.is_distinct_from("withdrawn"))
    standing: set[str] = set()
    for some in _parts(names):
        standing.update(connection.execute(query.where(award.c.identifier.in_(some))).scalars())
    return set(names) - standing


def _parts(items: Sequence[Any]) -> Iterable[Sequence[Any]]:
    return (items[at : at + ASKED_AT_ONCE] for at in range(0, len(items), ASKED_AT_ONCE))
