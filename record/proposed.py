"""Proposals kept as awards that are proposed: in the register where the person may add to it, else
waiting to be taken in."""

import re
from dataclasses import dataclass
from typing import Final

from sqlalchemy import Connection, select, union

from db.connection import hold
from db.record_tables import award_change, award_proposal
from db.tables import award
from record import editing, proposals
from record.award import Award
from record.form import PLACE_FIELDS
from record.rights import Person
from record.stored import stored

FIELDS: Final = (
    "title",
    "description",
    "recipient_name",
    "recipient_id",
    "funder_name",
    "funder_id",
    *PLACE_FIELDS,
    "school_urns",
    "location_sensitive",
    "age_from",
    "age_to",
    "approaches",
    "audiences",
    "level",
    "start_date",
    "end_date",
    "amount_awarded",
)
"""Names as in the register's form, so that one address fits both."""
PREFIX: Final = "PROPOSAL"
"""An identifier made here is PROPOSAL, the year and the next free number: PROPOSAL-2026-001."""
WHY: Final = "Proposed after a check before funding."


@dataclass(frozen=True)
class Proposed:
    """``version`` is None for an award that is not in the register: it waits as proposal
    ``number``, or was declined."""

    award: Award
    version: int | None
    number: int | None = None
    declined: bool = False

    @property
    def in_register(self) -> bool:
        return self.version is not None


def keep(connection: Connection, told: Award, year: int, who: Person) -> str:
    """Saves a proposal under an identifier of its own, which is returned."""
    hold(connection)
    made = {"identifier": _next(connection, year), "status": "proposed"}
    mine = told.model_copy(update=made)
    if who.may_change(None, mine):
        editing.add(connection, mine, who.name)
    else:
        proposals.propose(connection, mine, None, who.name, WHY)
    return mine.identifier


def _next(connection: Connection, year: int) -> str:
    """One that no award has, had, or was proposed with. The record must be held."""
    start = f"{PREFIX}-{year}-"
    tables = (award, award_change, award_proposal)
    named = [select(x.c.identifier).where(x.c.identifier.startswith(start)) for x in tables]
    numbers = [
        int(found[1])
        for identifier in connection.execute(union(*named)).scalars()
        if (found := re.fullmatch(rf"{start}(\d{{1,9}})", identifier))
    ]
    return f"{start}{max(numbers, default=0) + 1:03d}"


def find(connection: Connection, identifier: str) -> Proposed | None:
    """The award as it stands, or as it was proposed where it is not in the register."""
    standing = editing.current(connection, identifier)
    if standing is not None:
        return Proposed(*standing)
    table = award_proposal
    new = (table.c.identifier == identifier, table.c.base.is_(None))
    query = select(table).where(*new).order_by(table.c.id.desc())
    row = connection.execute(query).mappings().first()
    if row is None:
        return None
    return Proposed(Award(**row["proposed"]), None, row["id"], declined=row["accepted"] == 0)


def every(connection: Connection) -> list[Proposed]:
    """All that are proposed now: in the register, and waiting to be taken in; by title."""
    query = select(award.c.identifier).where(award.c.status == "proposed")
    names = list(connection.execute(query).scalars())
    found = [Proposed(item, 0) for item, _ in stored(connection, names).values()]
    found += [
        Proposed(item.proposed, None, item.number)
        for item in proposals.waiting(connection)
        if item.base is None and item.proposed.status == "proposed"
    ]
    return sorted(found, key=lambda item: (item.award.title.casefold(), item.award.identifier))


def withdraw(connection: Connection, identifier: str, who: Person) -> None:
    """Marks an award of the register as withdrawn, or proposes that. Raises editing.Gone."""
    hold(connection)
    standing = editing.current(connection, identifier)
    if standing is None:
        raise editing.Gone(identifier)
    before, version = standing
    after = before.model_copy(update={"status": "withdrawn"})
    if who.may_change(before, after):
        editing.save(connection, after, version, who.name)
    else:
        proposals.propose(connection, after, version, who.name, "It is not to be funded.")
