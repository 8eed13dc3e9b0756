"""The register: awards, where they are delivered, what they do and whom to ask."""

from sqlalchemy import Connection

from db.connection import hold
from etl.delivery import Delivery
from etl.intake.confined import read
from record.foreign import refuse_foreign
from record.plan import Plan, plan
from record.row import Told
from record.write import Cause, Change, write
from reports import LoadReport


def register(
    connection: Connection, delivery: Delivery, delivery_id: int, report: LoadReport
) -> dict[str, int]:
    """By identifier: an award that the file has otherwise replaces the one in the store; the same
    and all others stay."""
    hold(connection)
    made = planned(connection, delivery, report)
    if delivery.keeper is not None:
        refuse_foreign([(None, item) for item in made.new], delivery.keeper)
        refuse_foreign([(item.before, item.after) for item in made.changed], delivery.keeper)
    new = [Change(item.identifier, None, item, None, delivery_id) for item in made.new]
    changed = [
        Change(item.after.identifier, item.before, item.after, item.delivery_before, delivery_id)
        for item in made.changed
    ]
    write(connection, [*new, *changed], Cause(delivery.by, delivery_id))
    report.count("new awards", len(made.new))
    report.count("changed awards", len(made.changed))
    report.count("unchanged awards", len(made.unchanged))
    return {"award": len(new) + len(changed)}


def stands(connection: Connection, delivery: Delivery) -> bool:
    """True when every award of the delivery stands as the files have it."""
    made = planned(connection, delivery, LoadReport(delivery.label, delivery.file_names))
    return not made.new and not made.changed


def planned(connection: Connection, delivery: Delivery, report: LoadReport) -> Plan:
    """What the delivery would change; writes nothing."""
    fields = {"funder_name": delivery.funder} if delivery.funder else {}
    told = Told(fields, delivery.headings)
    read_all = (item for path in delivery.files for item in read(path, report, told))
    awards = {item.identifier: item for item in read_all}
    return plan(connection, list(awards.values()))
