"""What a list of awards would change in the record, before anything is written."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, select

from analysis.records import FieldChange, differences
from db.tables import award
from record.award import Award
from record.stored import stored


@dataclass(frozen=True)
class Changed:
    """An award that stands already, with what the list says otherwise."""

    before: Award
    after: Award
    delivery_before: int

    @property
    def fields(self) -> list[FieldChange]:
        return differences(self.before.record(), self.after.record())


@dataclass(frozen=True)
class Plan:
    """``missing``: identifier and title of awards that stand, by the list's own funders, and are
    not in the list. They stay: a list that is cut short must not delete anything."""

    new: list[Award]
    changed: list[Changed]
    unchanged: list[Award]
    missing: list[tuple[str, str]]


def plan(connection: Connection, awards: Sequence[Award]) -> Plan:
    """Identifiers must be unique."""
    standing = stored(connection, [item.identifier for item in awards])
    made = Plan([], [], [], _missing(connection, awards))
    for item in awards:
        if item.identifier not in standing:
            made.new.append(item)
            continue
        before, delivery_id = standing[item.identifier]
        changed = Changed(before, item, delivery_id)
        if changed.fields:
            made.changed.append(changed)
        else:
            made.unchanged.append(item)
    return made


def _missing(connection: Connection, awards: Sequence[Award]) -> list[tuple[str, str]]:
    listed = {item.identifier for item in awards}
    funders = sorted({item.funder_id for item in awards})
    query = select(award.c.identifier, award.c.title).order_by(award.c.identifier)
    rows = connection.execute(query.where(award.c.funder_id.in_(funders)))
    return [(row.identifier, row.title) for row in rows if row.identifier not in listed]
