"""Changes of awards that somebody proposes who may not make them: a queue, decided by a person."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, RowMapping, func, select

from analysis.records import FieldChange, differences
from db.connection import hold
from db.record_tables import award_proposal
from record.award import Award
from record.editing import Conflict, Saved, add, as_seen, save
from record.stored import stored


class Decided(ValueError):
    """Somebody has decided the proposal already, or there is none."""


@dataclass(frozen=True)
class Proposal:
    """``base``: the award as its proposer saw it, None for one that is new. ``standing``: as it
    is now. What stands is shown everywhere until the proposal is accepted."""

    number: int
    identifier: str
    at: datetime
    by: str
    why: str
    base: Award | None
    proposed: Award
    standing: Award | None
    accepted: bool | None
    decided_by: str | None
    answer: str | None

    @property
    def fields(self) -> list[FieldChange]:
        """What it would change, against what its proposer saw."""
        before = None if self.base is None else self.base.record()
        return differences(before, self.proposed.record())

    @property
    def moved_on(self) -> list[FieldChange]:
        """What others have changed since it was proposed."""
        if self.base is None or self.standing is None:
            return []
        return differences(self.base.record(), self.standing.record())


def propose(connection: Connection, mine: Award, seen: int | None, by: str, why: str) -> int:
    """``seen``: the version the person looked at, None for a new award. The proposal's number."""
    base: Award | None = None
    if seen is not None:
        base = as_seen(connection, mine.identifier, seen)
        if base is None:
            base = stored(connection, [mine.identifier])[mine.identifier][0]
    made = award_proposal.insert().values(
        identifier=mine.identifier,
        proposed_at=datetime.now(UTC),
        proposed_by=by,
        why=why,
        seen=seen,
        base=None if base is None else base.record(),
        proposed=mine.record(),
    )
    return int(connection.execute(made.returning(award_proposal.c.id)).scalar_one())


def waiting(connection: Connection, identifier: str | None = None) -> list[Proposal]:
    """Undecided proposals, oldest first; of one award where it is named."""
    query = select(award_proposal).where(award_proposal.c.decided_at.is_(None))
    if identifier is not None:
        query = query.where(award_proposal.c.identifier == identifier)
    return _proposals(connection, query.order_by(award_proposal.c.id))


def count_waiting(connection: Connection) -> int:
    query = select(func.count()).select_from(award_proposal)
    return int(connection.execute(query.where(award_proposal.c.decided_at.is_(None))).scalar_one())


def decided(connection: Connection, most: int) -> list[Proposal]:
    """The proposals decided last, latest first."""
    query = select(award_proposal).where(award_proposal.c.decided_at.is_not(None))
    latest = award_proposal.c.decided_at.desc(), award_proposal.c.id.desc()
    return _proposals(connection, query.order_by(*latest).limit(most))


def find(connection: Connection, number: int) -> Proposal | None:
    found = _proposals(connection, select(award_proposal).where(award_proposal.c.id == number))
    return found[0] if found else None


def accept(connection: Connection, number: int, by: str, answer: str) -> Saved | Conflict:
    """Makes the change in the proposer's and the accepter's name. A conflict with what was changed
    since leaves the proposal waiting. Raises Decided, editing.Taken or editing.Gone."""
    hold(connection)
    proposal = _undecided(connection, number)
    who = f"{proposal.by}, accepted by {by}"
    if proposal.base is None:
        made: Saved | Conflict = add(connection, proposal.proposed, who)
    else:
        made = _on_top(connection, proposal, who)
    if isinstance(made, Saved):
        _decide(connection, number, by, answer, accepted=1)
    return made


def decline(connection: Connection, number: int, by: str, answer: str) -> None:
    """Raises Decided."""
    hold(connection)
    _undecided(connection, number)
    _decide(connection, number, by, answer, accepted=0)


def _on_top(connection: Connection, proposal: Proposal, who: str) -> Saved | Conflict:
    query = select(award_proposal.c.seen).where(award_proposal.c.id == proposal.number)
    seen = int(connection.execute(query).scalar_one())
    return save(connection, proposal.proposed, seen, who)


def _undecided(connection: Connection, number: int) -> Proposal:
    proposal = find(connection, number)
    if proposal is None or proposal.accepted is not None:
        raise Decided(str(number))
    return proposal


def _decide(connection: Connection, number: int, by: str, answer: str, accepted: int) -> None:
    values = {
        "decided_at": datetime.now(UTC),
        "decided_by": by,
        "accepted": accepted,
        "answer": answer,
    }
    chosen = award_proposal.update().where(award_proposal.c.id == number)
    connection.execute(chosen.values(values))


def _proposals(connection: Connection, query: Any) -> list[Proposal]:
    rows = connection.execute(query).mappings().all()
    standing = stored(connection, list({row["identifier"] for row in rows}))
    return [_proposal(row, standing.get(row["identifier"])) for row in rows]


def _proposal(row: RowMapping, standing: tuple[Award, int] | None) -> Proposal:
    return Proposal(
        row["id"],
        row["identifier"],
        row["proposed_at"],
        row["proposed_by"],
        row["why"],
        None if row["base"] is None else Award(**row["base"]),
        Award(**row["proposed"]),
        None if standing is None else standing[0],
        None if row["accepted"] is None else bool(row["accepted"]),
        row["decided_by"],
        row["answer"],
    )
