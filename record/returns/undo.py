"""Take a delivery of returns back, and send those of the demonstration away."""

from sqlalchemy import Connection, delete, select

from analysis.records import FieldChange, differences
from db.return_tables import (
    quarterly_return,
    return_asked,
    return_change,
    return_narrative,
    return_query,
)
from db.tables import award, delivery
from record.returns.model import QuarterlyReturn
from record.returns.stored import standing, version_told
from record.returns.write import Cause, keep, save


def take_back(
    connection: Connection, delivery_id: int, by: str
) -> tuple[int, int, dict[str, list[FieldChange]]]:
    """How many were removed and how many restored, and what was changed since and stays, by
    “intervention quarter”. A return that somebody saved after the delivery stays whole, for the
    numbers of one version belong together."""
    table = return_change
    rows = connection.execute(
        select(table).where(table.c.delivery_id == delivery_id).order_by(table.c.id)
    ).mappings()
    removed = restored = 0
    stays: dict[str, list[FieldChange]] = {}
    for row in rows.all():
        key = (row["intervention"], row["quarter"])
        now = standing(connection, *key, narrative=True)
        if now is None:
            continue
        delivered = version_told(connection, key, row["version"], narrative=True)
        cause = Cause(by, row["delivery_before"], delivery_id)
        if now.told != delivered:
            stays[" ".join(key)] = _told_differently(delivered, now.told)
        elif row["version_before"] is None:
            _remove(connection, key)
            keep(connection, key, now, None, "removed", now.version, cause, None)
            removed += 1
        else:
            before = version_told(connection, key, row["version_before"], narrative=True)
            assert before is not None
            save(connection, before, now.version, cause)
            restored += 1
    return removed, restored, stays


def _told_differently(delivered: QuarterlyReturn | None, now: QuarterlyReturn) -> list[FieldChange]:
    return differences(delivered.record() if delivered else None, now.record())


def _remove(connection: Connection, key: tuple[str, str]) -> None:
    table = quarterly_return
    same = (table.c.intervention == key[0], table.c.quarter == key[1])
    connection.execute(delete(table).where(*same))


def remove_demonstration(connection: Connection) -> None:
    """Everything about returns of invented awards, typed ones included, and what their funders
    ask for; before the deliveries of the demonstration go."""
    invented = (
        select(award.c.identifier, award.c.funder_id)
        .join(delivery, delivery.c.id == award.c.delivery_id)
        .where(delivery.c.demonstration)
        .subquery()
    )
    for table in (quarterly_return, return_change, return_narrative, return_query):
        gone = table.c.intervention.in_(select(invented.c.identifier))
        connection.execute(delete(table).where(gone))
    connection.execute(
        delete(return_asked).where(return_asked.c.funder_id.in_(select(invented.c.funder_id)))
    )
