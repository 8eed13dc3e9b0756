"""Places that must not be known any more are taken out of all that was kept of them."""

from collections.abc import Callable, Collection
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, Table, select

from db.record_tables import award_change, award_proposal, upload
from db.return_tables import quarterly_return, return_change
from record.award import boroughs
from record.headings import recognise
from record.returns.checks import PLACES as PLACES_OF_RETURNS
from record.sensitive import PLACES

Facts = dict[str, Any]
FIELDS: Final = ("places", "school_urns")
Kept = tuple[tuple[Table, tuple[str, ...]], ...]
KEPT_IN: Final[Kept] = ((award_change, ("before", "after")), (award_proposal, ("base", "proposed")))
OF_RETURNS: Final[Kept] = ((quarterly_return, ("told",)), (return_change, ("before", "after")))


def forget_places(connection: Connection, identifiers: Collection[str]) -> None:
    """Of awards that were marked as sensitive: in their history, in proposals, in their returns and
    in lists that were brought to the browser. The map forgets at the next publishing."""
    if not identifiers:
        return
    for table, parts in KEPT_IN:
        _coarsen(connection, table, table.c.identifier.in_(identifiers), parts, _award)
    for table, parts in OF_RETURNS:
        _coarsen(connection, table, table.c.intervention.in_(identifiers), parts, _return)
    _in_lists(connection, identifiers)


def _coarsen(
    connection: Connection,
    table: Table,
    which: ColumnElement[bool],
    parts: tuple[str, ...],
    coarse: Callable[[Facts], Facts],
) -> None:
    for row in connection.execute(select(table).where(which)).mappings().all():
        values = {name: coarse(row[name]) for name in parts if row[name] is not None}
        same = (column == row[column.name] for column in table.primary_key)
        connection.execute(table.update().where(*same).values(values))


def _award(record: Facts) -> Facts:
    kept = [place.model_dump() for place in boroughs(record.get("places", ()))]
    return {**record, "places": kept, "school_urns": []}


def _return(record: Facts) -> Facts:
    return {**record, **{name: [] for name in PLACES_OF_RETURNS}}


def _in_lists(connection: Connection, identifiers: Collection[str]) -> None:
    """The copy with its problems goes whole: it holds the rows as they came."""
    change = award_change.c
    brought = select(change.delivery_id).where(change.identifier.in_(identifiers))
    deliveries = set(connection.execute(brought.where(change.delivery_id.is_not(None))).scalars())
    query = select(upload.c.id, upload.c.delivery_id, upload.c.preview)
    for number, delivery, preview in connection.execute(query.where(upload.c.preview.is_not(None))):
        named = {item["identifier"] for key in ("new", "changed") for item in preview.get(key, ())}
        if delivery in deliveries or not named.isdisjoint(identifiers):
            values = {"preview": _told_less(preview, identifiers), "annotated": None}
            connection.execute(upload.update().where(upload.c.id == number).values(values))


def _told_less(preview: Facts, identifiers: Collection[str]) -> Facts:
    changed = [
        item
        if item["identifier"] not in identifiers
        else item | {"fields": [x for x in item["fields"] if x["field"] not in FIELDS]}
        for item in preview.get("changed", ())
    ]
    problems = [
        item | {"value": None} if _of_a_place(item["column"]) else item
        for item in preview.get("problems", ())
    ]
    off_map = preview.get("not_on_map")
    return {**preview, "changed": changed, "problems": problems} | (
        {"not_on_map": _placed_less(off_map, identifiers)} if off_map else {}
    )


def _placed_less(off_map: Facts, identifiers: Collection[str]) -> Facts:
    def others(listed: list[Facts]) -> list[Facts]:
        return [item for item in listed if item["identifier"] not in identifiers]

    partly = off_map["partly"] | {"listed": others(off_map["partly"]["listed"])}
    return off_map | {"listed": others(off_map["listed"]), "partly": partly}


def _of_a_place(column: str | None) -> bool:
    """A heading that we do not know may be one of a place."""
    target = recognise(column or "")
    return target is None or target.field in PLACES
