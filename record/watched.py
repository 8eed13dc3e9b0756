"""What is sent into watched schools: awards that stand, that are proposed, that were changed."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Connection, Text, cast, or_, select

from analysis.school_names import plain_school
from db.record_tables import award_change
from db.tables import award_place
from record.award import Award
from record.proposals import waiting
from record.stored import stored
from record.watches import Watch

NAMES_NO_SCHOOL: Final = '"school_urns": []'
"""In the JSON of an award."""


@dataclass(frozen=True)
class Coming:
    """An award or a proposal that names a watched school. ``how``: ``in the register``,
    ``proposed`` or ``removed``. ``changed_at``, ``changed_by``: its latest change or proposal.
    ``added_at``: when it came into the register. Each None where no change is kept.
    ``proposal``: the number of the proposal, None for what stands."""

    award: Award
    how: str
    changed_at: datetime | None
    changed_by: str | None
    added_at: datetime | None = None
    proposal: int | None = None

    def is_new(self, watch: Watch) -> bool:
        """Whether it came or was changed after the watch was set."""
        return self.changed_at is not None and self.changed_at > watch.set_at

    def came(self, watch: Watch) -> bool:
        """Whether it came after the watch was set, and was not only changed."""
        return self.added_at is not None and self.added_at > watch.set_at

    def falls_in(self, watch: Watch) -> bool | None:
        """Whether it has a day of the watched period; None where its dates leave that open."""
        first, last = self.award.start_date, self.award.end_date
        if (first and first > watch.last_day) or (last and last < watch.first_day):
            return False
        return True if first and last else None


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
        Coming(award, "in the register", *changes.get(identifier, (None, None, None)))
        for identifier, (award, _) in stored(connection, identifiers).items()
    ]


def _latest_changes(
    connection: Connection, identifiers: Collection[str]
) -> dict[str, tuple[datetime, str, datetime | None]]:
    """When and by whom each was last changed, and when it came."""
    change = award_change.c
    query = select(change.identifier, change.changed_at, change.changed_by, change.before.is_(None))
    rows = connection.execute(query.where(change.identifier.in_(identifiers)).order_by(change.id))
    found: dict[str, tuple[datetime, str, datetime | None]] = {}
    for identifier, at, by, came in rows:
        added = at if came else found[identifier][2] if identifier in found else None
        found[identifier] = (at, by, added)
    return found


def _proposed(connection: Connection, called: Collection[str]) -> list[Coming]:
    """Proposals that nobody has decided on and that would send an award into one of the schools."""
    return [
        Coming(item.proposed, "proposed", item.at, item.by, item.at, item.number)
        for item in waiting(connection)
        if _names_one(item.proposed, called)
    ]


def _removed(connection: Connection, called: Collection[str], since: datetime) -> list[Coming]:
    """Awards that named one of the schools before a change and do so no more."""
    change = award_change.c
    query = select(change.identifier, change.changed_at, change.changed_by, change.before)
    lately = query.where(
        change.changed_at > since,
        change.before.is_not(None),
        ~cast(change.before, Text).contains(NAMES_NO_SCHOOL),
    )
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
