"""Load everything a manifest lists, then publish."""

from collections.abc import Callable

from sqlalchemy import Connection, Engine, delete, insert, select

from db import disclosed
from db.tables import delivery as delivery_table
from db.tables import partnership
from etl.load import load
from etl.manifest import Manifest
from etl.publish.publishing import publish
from record import audit
from record.machine import LOADER
from record.returns.undo import remove_demonstration
from record.rights import Person
from reports import FileProblem, LoadReport


def load_folder(
    engine: Engine, manifest: Manifest, say: Callable[[str], None], who: Person = LOADER
) -> list[LoadReport]:
    """Each delivery in a transaction of its own; the screens change only at the last step."""
    with audit.recorded(engine, who, "etl_load_folder", manifest.name) as connection:
        _open(connection, manifest)
    number = len(manifest.deliveries)
    reports = []
    for position, delivery in enumerate(manifest.deliveries, start=1):
        say(f"[{position} of {number}]")
        reports.append(load(engine, delivery, say, who=who))
    publish(engine, say, who)
    return reports


def _open(connection: Connection, manifest: Manifest) -> None:
    """Name the partnership. Invented and real figures never stand together, so the first real
    folder sends the demonstration away (the published release stays until the next one), and
    the demonstration is not let in where real boundaries stand."""
    if manifest.demonstration:
        real = delivery_table.c.demonstration.is_(False) & (delivery_table.c.kind == "boundaries")
        if connection.execute(select(delivery_table.c.id).where(real)).first() is not None:
            raise FileProblem(
                "The store holds real places, and invented figures never stand beside them; "
                "let DATABASE_URL name another store for the demonstration."
            )
    else:
        remove_demonstration(connection)
        connection.execute(delete(delivery_table).where(delivery_table.c.demonstration))
        disclosed.forget_demonstration(connection)
    connection.execute(delete(partnership))
    connection.execute(
        insert(partnership).values(
            name=manifest.partnership,
            demonstration=manifest.demonstration,
            as_at=manifest.as_at,
            threshold=manifest.threshold,
        )
    )
