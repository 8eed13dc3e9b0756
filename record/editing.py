"""One award changed by hand, without losing what somebody else changed meanwhile."""

from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from analysis.records import FieldChange, differences, merge
from db.connection import hold
from db.record_tables import award_change
from record.award import Award
from record.stored import stored
from record.typed import typed_delivery
from record.write import Cause, Change, write


class Taken(ValueError):
    """A new award has the identifier of one that stands."""


class Gone(ValueError):
    """The award no longer stands."""


@dataclass(frozen=True)
class Saved:
    """``theirs``: what others changed since the person looked, all of which stays."""

    award: Award
    theirs: list[FieldChange]


@dataclass(frozen=True)
class Conflict:
    """Nothing was written. ``fields``: what both changed; ``before`` is theirs, ``after`` mine.
    ``merged`` has everything that both agree on, ``version`` is what the person has seen now."""

    merged: Award
    fields: list[FieldChange]
    version: int
    by: str


def version(connection: Connection, identifier: str) -> int:
    """Grows with every change of an award; 0 for one that was never changed."""
    query = select(func.max(award_change.c.id)).where(award_change.c.identifier == identifier)
    return connection.execute(query).scalar_one() or 0


def current(connection: Connection, identifier: str) -> tuple[Award, int] | None:
    """The award as it stands and its version."""
    found = stored(connection, [identifier]).get(identifier)
    return None if found is None else (found[0], version(connection, identifier))


def add(connection: Connection, award: Award, by: str) -> Saved:
    """A new award. Raises Taken."""
    hold(connection)
    if stored(connection, [award.identifier]):
        raise Taken(award.identifier)
    delivery_id = typed_delivery(connection)
    change = Change(award.identifier, None, award, None, delivery_id)
    write(connection, [change], Cause(by))
    return Saved(award, [])


def save(connection: Connection, mine: Award, seen: int, by: str) -> Saved | Conflict:
    """``mine`` was made from the version ``seen``. What others changed since stays, unless both
    changed the same field to something else: then nothing is written. Raises Gone."""
    hold(connection)
    found = stored(connection, [mine.identifier]).get(mine.identifier)
    if found is None:
        raise Gone(mine.identifier)
    standing, delivery_id = found
    base = as_seen(connection, mine.identifier, seen) or standing
    merged = merge(base.record(), standing.record(), mine.record())
    after = Award(**merged.record)
    if merged.conflicts:
        latest = version(connection, mine.identifier)
        who = _changed_by(connection, latest)
        return Conflict(after, merged.conflicts, latest, who)
    if differences(standing.record(), after.record()):
        change = Change(mine.identifier, standing, after, delivery_id, delivery_id)
        write(connection, [change], Cause(by))
    return Saved(after, differences(base.record(), standing.record()))


def as_seen(connection: Connection, identifier: str, seen: int) -> Award | None:
    """The award as it stood at a version; None where it has not changed since."""
    query = (
        select(award_change.c.before)
        .where(award_change.c.identifier == identifier, award_change.c.id > seen)
        .order_by(award_change.c.id)
    )
    before = connection.execute(query).scalars().first()
    return None if before is None else Award(**before)


def as_before(
    connection: Connection, identifier: str, change_id: int, fields: list[str]
) -> tuple[Award, int]:
    """The award as it would be with the named fields put back to what they were before a change of
    it, and the version that this is made from. Raises Gone for a change that is not there or is
    another award's, or whose award was not there before or is not now."""
    of_it = (award_change.c.id == change_id, award_change.c.identifier == identifier)
    row = connection.execute(select(award_change).where(*of_it)).mappings().first()
    if row is None or row["before"] is None:
        raise Gone(str(change_id))
    found = stored(connection, [identifier]).get(identifier)
    if found is None:
        raise Gone(identifier)
    back = {name: value for name, value in row["before"].items() if name in fields}
    return Award(**(found[0].record() | back)), version(connection, identifier)


def _changed_by(connection: Connection, change_id: int) -> str:
    query = select(award_change.c.changed_by).where(award_change.c.id == change_id)
    return str(connection.execute(query).scalar_one())
