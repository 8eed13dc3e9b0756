"""Who was asked about a proposed award, what they said, and what was decided. Nothing is lost:
answers and decisions are added, never overwritten."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Final

from sqlalchemy import Connection, select, update

from db.connection import hold
from db.decision_tables import consultation, funding_decision

VIEWS: Final = ("supports", "has concerns", "objects", "no view")
DECISIONS: Final = ("fund", "change first", "do not fund", "wait")
LONGEST_NAME: Final = 200
LONGEST_ORGANISATION: Final = 300
ASKED_AT_ONCE: Final = 1_000


class NotAsked(ValueError):
    """There is no such question about this award."""


class DecidedMeanwhile(ValueError):
    """Somebody decided after the person looked. Nothing was written."""

    def __init__(self, latest: "Decision") -> None:
        super().__init__(latest.decision)
        self.latest = latest


@dataclass(frozen=True)
class Consultation:
    """``view`` is None until they have answered; ``answered_by`` wrote the answer down."""

    id: int
    identifier: str
    asked: str
    organisation: str
    question: str
    asked_at: datetime
    asked_by: str
    view: str | None
    answer: str | None
    answered_on: date | None
    answered_at: datetime | None
    answered_by: str | None


@dataclass(frozen=True)
class Decision:
    id: int
    identifier: str
    decision: str
    reason: str
    decided_at: datetime
    decided_by: str


@dataclass(frozen=True)
class Answer:
    """``view``: one of ``VIEWS``. ``on``: the day on which they said it."""

    view: str
    text: str
    on: date


def ask(
    connection: Connection, identifier: str, asked: str, organisation: str, question: str, by: str
) -> int:
    """Keeps that somebody was asked; the number of the consultation."""
    made = consultation.insert().values(
        identifier=identifier,
        asked=asked,
        organisation=organisation,
        question=question,
        asked_at=datetime.now(UTC),
        asked_by=by,
    )
    return int(connection.execute(made.returning(consultation.c.id)).scalar_one())


def answer(connection: Connection, identifier: str, number: int, said: Answer, by: str) -> None:
    """Writes down what they said. Where somebody else has meanwhile, it becomes a further answer to
    the same question, unless it is the very same. Raises NotAsked."""
    hold(connection)
    table = consultation
    query = select(table).where(table.c.id == number, table.c.identifier == identifier)
    row = connection.execute(query).mappings().first()
    if row is None:
        raise NotAsked(str(number))
    values = {
        "view": said.view,
        "answer": said.text,
        "answered_on": said.on,
        "answered_at": datetime.now(UTC),
        "answered_by": by,
    }
    if row["view"] is None:
        connection.execute(update(table).where(table.c.id == number).values(values))
    elif (row["view"], row["answer"]) != (said.view, said.text):
        kept = ("identifier", "asked", "organisation", "question", "asked_at", "asked_by")
        connection.execute(table.insert().values({name: row[name] for name in kept} | values))


def decide(
    connection: Connection, identifier: str, decision: str, reason: str, by: str, seen: int
) -> None:
    """``seen``: number of the latest decision that the person saw, 0 for none. Raises
    DecidedMeanwhile."""
    hold(connection)
    earlier = decisions(connection, [identifier]).get(identifier, [])
    if earlier and earlier[-1].id != seen:
        raise DecidedMeanwhile(earlier[-1])
    made = funding_decision.insert().values(
        identifier=identifier,
        decision=decision,
        reason=reason,
        decided_at=datetime.now(UTC),
        decided_by=by,
    )
    connection.execute(made)


def consultations(
    connection: Connection, identifiers: Sequence[str]
) -> dict[str, list[Consultation]]:
    """Identifier → who was asked, in the order of asking."""
    found: dict[str, list[Consultation]] = defaultdict(list)
    for start in range(0, len(identifiers), ASKED_AT_ONCE):
        some = identifiers[start : start + ASKED_AT_ONCE]
        query = select(consultation).where(consultation.c.identifier.in_(some))
        order = (consultation.c.asked_at, consultation.c.id)
        for row in connection.execute(query.order_by(*order)).mappings():
            found[row["identifier"]].append(Consultation(**row))
    return dict(found)


def decisions(connection: Connection, identifiers: Sequence[str]) -> dict[str, list[Decision]]:
    """Identifier → its decisions, oldest first: the last holds."""
    found: dict[str, list[Decision]] = defaultdict(list)
    for start in range(0, len(identifiers), ASKED_AT_ONCE):
        some = identifiers[start : start + ASKED_AT_ONCE]
        query = select(funding_decision).where(funding_decision.c.identifier.in_(some))
        for row in connection.execute(query.order_by(funding_decision.c.id)).mappings():
            found[row["identifier"]].append(Decision(**row))
    return dict(found)
