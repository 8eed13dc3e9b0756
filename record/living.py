"""The record as it stands now, and how to tell that it is another than a moment ago."""

from collections.abc import Sequence
from typing import Any, Final, NamedTuple

from sqlalchemy import Connection, Table, func, select

from db.record_tables import award_change, organisation_merge, upload
from db.tables import award, award_tag, award_text, delivery

Facts = dict[str, Any]
ASKED_AT_ONCE: Final = 5_000


class Stamp(NamedTuple):
    """Differs whenever an award, or which organisations are one, was changed. ``deliveries``: a
    delivery that is deleted takes its awards along without a trace in the changes."""

    changes: int
    deliveries: int
    merges: int
    unmerged: int


STAMPED: Final = select(
    select(func.coalesce(func.max(award_change.c.id), 0)).scalar_subquery(),
    select(func.count()).select_from(delivery).scalar_subquery(),
    select(func.coalesce(func.max(organisation_merge.c.id), 0)).scalar_subquery(),
    select(func.count(organisation_merge.c.undone_at)).scalar_subquery(),
)
"""Made once: it is asked at every look at the overlaps."""


def stamp(connection: Connection) -> Stamp:
    return Stamp(*connection.execute(STAMPED).one())


def changed_after(connection: Connection, change: int) -> list[str]:
    """Identifiers of the awards that were changed after a change, gone ones among them."""
    query = select(award_change.c.identifier).where(award_change.c.id > change).distinct()
    return list(connection.execute(query).scalars())


def facts(connection: Connection, identifiers: Sequence[str] | None = None) -> dict[str, Facts]:
    """Identifier → the award's own row with its terms and ``changed_at`` and ``changed_by`` of its
    latest change (None where none is kept); of all awards, or of those that are named and stand."""
    if identifiers is None:
        return _facts(connection, None)
    found: dict[str, Facts] = {}
    for start in range(0, len(identifiers), ASKED_AT_ONCE):
        found |= _facts(connection, identifiers[start : start + ASKED_AT_ONCE])
    return found


def _facts(connection: Connection, some: Sequence[str] | None) -> dict[str, Facts]:
    found: dict[str, Facts] = {}
    names = [column.name for column in award.columns]
    for row in connection.execute(_of(some, select(award), award)):
        blank: Facts = {"approach": [], "priority": [], "audience": [], "setting": []}
        unchanged = {"description": None, "changed_at": None, "changed_by": None}
        found[row[0]] = dict(zip(names, row, strict=True)) | blank | unchanged
    for identifier, description in connection.execute(_of(some, select(award_text), award_text)):
        found[identifier]["description"] = description
    tag, change = award_tag.c, award_change.c
    tags = select(tag.identifier, tag.vocabulary, tag.term).order_by(tag.id)
    for identifier, vocabulary, term in connection.execute(_of(some, tags, award_tag)):
        found[identifier][vocabulary].append(term)
    changes = select(change.identifier, change.changed_at, change.changed_by).order_by(change.id)
    for identifier, at, by in connection.execute(_of(some, changes, award_change)):
        if identifier in found:
            found[identifier] |= {"changed_at": at, "changed_by": by}
    return found


def _of(some: Sequence[str] | None, query: Any, table: Table) -> Any:
    return query if some is None else query.where(table.c.identifier.in_(some))


def last_received(connection: Connection) -> dict[str, str]:
    """Funder → day on which a list with awards of theirs was last loaded, as ISO text."""
    query = (
        select(award.c.funder_id, func.max(delivery.c.loaded_at))
        .join(delivery, delivery.c.id == award.c.delivery_id)
        .group_by(award.c.funder_id)
    )
    return {funder: moment.date().isoformat() for funder, moment in connection.execute(query)}


def waiting_uploads(connection: Connection) -> int:
    """How many lists were brought to the browser and are not decided on yet."""
    undecided = (upload.c.kind == "register", upload.c.state.in_(("reading", "read", "writing")))
    query = select(func.count()).select_from(upload).where(*undecided)
    return int(connection.execute(query).scalar_one())
