"""Write one delivery in one transaction: all of it or nothing, and say what happened."""

from collections.abc import Callable
from datetime import UTC, datetime

from sqlalchemy import Connection, Engine, func, insert, select

from db.tables import delivery as delivery_table
from db.tables import metadata
from etl.delivery import Delivery
from etl.kinds import KIND_BY_NAME, KINDS
from record import audit
from record.machine import LOADER
from record.rights import Person
from reports import FileProblem, LoadReport

Say = Callable[[str], None]
Agreed = Callable[[LoadReport], None]


def load(
    engine: Engine,
    delivery: Delivery,
    say: Say,
    agreed: Agreed = lambda _report: None,
    who: Person = LOADER,
) -> LoadReport:
    """Load a delivery; the same files again change nothing.

    ``agreed`` is shown the report before anything is kept, and raises FileProblem to prevent that.
    ``who`` stands in the audit trail.
    Raises FileProblem when a file cannot be used at all; the store is then as it was.
    """
    if delivery.kind not in KIND_BY_NAME:
        names = ", ".join(kind.name for kind in KINDS)
        raise FileProblem(f"“{delivery.kind}” is not a kind of file; it is one of: {names}.")
    report = LoadReport(delivery.label, delivery.file_names)
    sha256 = delivery.sha256()
    with engine.begin() as connection:
        if _stands_already(connection, delivery, sha256):
            report.count("already loaded: nothing changed")
            agreed(report)
            say(f"{delivery.label}: already loaded, nothing changed")
            return report
        say(f"{delivery.label}: reading {', '.join(delivery.file_names)}")
        _write(connection, delivery, sha256, report)
        agreed(report)
        what = f"{delivery.label}: {', '.join(delivery.file_names)}"
        audit.write(connection, who, "etl_load", what)
    say(report.as_text())
    return report


def _write(connection: Connection, delivery: Delivery, sha256: str, report: LoadReport) -> None:
    delivery_id = connection.execute(
        insert(delivery_table)
        .values(
            kind=delivery.kind,
            label=delivery.label,
            file_names=delivery.file_names,
            sha256=sha256,
            loaded_at=datetime.now(UTC),
            licence=delivery.licence,
            source=delivery.source,
            vintage=delivery.vintage,
            demonstration=delivery.demonstration,
            rows_read=0,
            rows_kept=0,
            rows_refused=0,
            rows_written={},
            report={},
        )
        .returning(delivery_table.c.id)
    ).scalar_one()
    written = KIND_BY_NAME[delivery.kind].write(connection, delivery, delivery_id, report)
    if report.kept == 0:
        raise FileProblem(
            f"{', '.join(delivery.file_names)}: not one row could be used, so nothing was replaced."
            f"\n{report.as_text()}"
        )
    connection.execute(
        delivery_table.update()
        .where(delivery_table.c.id == delivery_id)
        .values(
            vintage=report.vintage or delivery.vintage,
            rows_read=report.read,
            rows_kept=report.kept,
            rows_refused=report.refused,
            rows_written=written,
            report=report.as_dict(),
        )
    )


def rows_standing(connection: Connection, delivery_id: int, table_name: str) -> int:
    """How many rows of a delivery a later delivery has not replaced."""
    table = metadata.tables[table_name]
    count = select(func.count()).select_from(table).where(table.c.delivery_id == delivery_id)
    return int(connection.execute(count).scalar_one())


def _stands_already(connection: Connection, delivery: Delivery, sha256: str) -> bool:
    table = delivery_table
    found = connection.execute(
        select(table.c.id, table.c.rows_written)
        .where(table.c.kind == delivery.kind, table.c.sha256 == sha256)
        .where(table.c.undone_at.is_(None))
        .order_by(table.c.id.desc())
    ).first()
    if found is None:
        return False
    stands = KIND_BY_NAME[delivery.kind].stands
    if stands is not None:
        return stands(connection, delivery)
    return all(
        rows_standing(connection, found.id, table) == number
        for table, number in found.rows_written.items()
    )
