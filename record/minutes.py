"""What meetings decided: who sees to it, by when, what it concerns, and how it ended."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Final

from sqlalchemy import Connection, Select, select

from db.meeting_tables import agenda, agenda_view, meeting_decision, meeting_decision_about
from record.subjects import Subject

LONGEST_TEXT: Final = 2_000
LONGEST_OWNER: Final = 200
MOST_SUBJECTS: Final = 20


class Settled(ValueError):
    """Somebody has said already how it ended, or there is no such decision."""


@dataclass(frozen=True)
class Told:
    """A decision as somebody records it. ``view``: number of the view that it came from."""

    decided: str
    owner: str
    due: date | None
    decided_on: date
    view: int | None
    about: Collection[Subject]


@dataclass(frozen=True)
class Decision:
    """``agenda`` and its ``title`` are None for one that came from no agenda."""

    number: int
    decided: str
    owner: str
    due: date | None
    decided_on: date
    recorded_at: datetime
    recorded_by: str
    outcome: str | None
    done_at: datetime | None
    done_by: str | None
    view: int | None
    line: str | None
    agenda: int | None
    title: str | None
    about: tuple[Subject, ...]

    @property
    def is_open(self) -> bool:
        return self.done_at is None

    def is_overdue(self, on: date) -> bool:
        return self.is_open and self.due is not None and self.due < on

    def says(self, words: str) -> bool:
        """Whether every word is somewhere in it."""
        texts = (self.decided, self.owner, self.outcome, self.line, self.title, self.recorded_by)
        text = " ".join(filter(None, texts)).casefold()
        return all(word in text for word in words.casefold().split())


def record(connection: Connection, told: Told, by: str) -> int:
    """The number of the decision."""
    made = meeting_decision.insert().values(
        view_id=told.view,
        decided=told.decided,
        owner=told.owner,
        due=told.due,
        decided_on=told.decided_on,
        recorded_at=datetime.now(UTC),
        recorded_by=by,
    )
    number = int(connection.execute(made.returning(meeting_decision.c.id)).scalar_one())
    rows = [{"decision_id": number, **item._asdict()} for item in sorted(set(told.about))]
    if rows:
        connection.execute(meeting_decision_about.insert(), rows)
    return number


def settle(connection: Connection, number: int, outcome: str, by: str) -> None:
    """Says how it ended. Raises Settled."""
    table = meeting_decision
    still = table.c.id == number, table.c.done_at.is_(None)
    values = {"outcome": outcome, "done_at": datetime.now(UTC), "done_by": by}
    if not connection.execute(table.update().where(*still).values(**values)).rowcount:
        raise Settled(str(number))


def every(connection: Connection) -> list[Decision]:
    """The latest first."""
    return _read(connection, _query())


def of_agenda(connection: Connection, number: int) -> list[Decision]:
    """Those taken from its views, as ``every`` orders them."""
    return _read(connection, _query().where(agenda_view.c.agenda_id == number))


def about(connection: Connection, kind: str, keys: Collection[str]) -> list[Decision]:
    """Decisions that concern one of ``keys``, the latest first."""
    if not keys:
        return []
    told = meeting_decision_about.c
    named = select(told.decision_id).where(told.kind == kind, told.key.in_(sorted(keys)))
    return _read(connection, _query().where(meeting_decision.c.id.in_(named)))


def _query() -> Select[tuple[object, ...]]:
    return (
        select(
            meeting_decision,
            agenda_view.c.line,
            agenda_view.c.agenda_id,
            agenda.c.title,
        )
        .outerjoin(agenda_view, agenda_view.c.id == meeting_decision.c.view_id)
        .outerjoin(agenda, agenda.c.id == agenda_view.c.agenda_id)
        .order_by(meeting_decision.c.id.desc())
    )


def _read(connection: Connection, query: Select[tuple[object, ...]]) -> list[Decision]:
    rows = connection.execute(query).mappings().all()
    concerned: dict[int, list[Subject]] = {}
    wanted = query.with_only_columns(meeting_decision.c.id).order_by(None)
    told = meeting_decision_about.c
    links = select(told.decision_id, told.kind, told.key).where(told.decision_id.in_(wanted))
    for link in connection.execute(links.order_by(told.kind, told.key)):
        concerned.setdefault(link.decision_id, []).append(Subject(link.kind, link.key))
    return [
        Decision(
            number=row["id"],
            view=row["view_id"],
            agenda=row["agenda_id"],
            about=tuple(concerned.get(row["id"], ())),
            **{name: row[name] for name in _AS_THEY_ARE},
        )
        for row in rows
    ]


_AS_THEY_ARE: Final = (
    "decided",
    "owner",
    "due",
    "decided_on",
    "recorded_at",
    "recorded_by",
    "outcome",
    "done_at",
    "done_by",
    "line",
    "title",
)
