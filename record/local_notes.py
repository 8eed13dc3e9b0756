"""Notes pinned to a place, a school or an award: what people know that the figures miss."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Final

from sqlalchemy import Connection, RowMapping, select

from db.note_tables import local_note, local_note_answer
from record.rights import Role
from record.subjects import Subject

KINDS: Final = {
    "gap": "A gap that the data miss",
    "activity": "Activity that is not in the register",
    "trust": "Access or trust",
    "safety": "Safety",
}
SEEN_BY: Final = {
    "partnership": frozenset({Role.STEERING, Role.CSP, Role.ANALYST, Role.ADMIN}),
    "keepers": frozenset({Role.CSP, Role.ANALYST, Role.ADMIN}),
    "team": frozenset({Role.ANALYST, Role.ADMIN}),
}
"""Who may read a note."""
LONGEST: Final = 2_000


class Closed(ValueError):
    """The note is closed, or there is none that this person may read."""


@dataclass(frozen=True)
class Answer:
    text: str
    said_at: datetime
    said_by: str


@dataclass(frozen=True)
class Told:
    """A note as somebody writes it. ``kind`` and ``seen_by`` are keys of ``KINDS`` and
    ``SEEN_BY``."""

    kind: str
    about: Subject
    text: str
    seen_by: str
    review_on: date | None


@dataclass(frozen=True)
class Note:
    number: int
    told: Told
    written_at: datetime
    written_by: str
    closing: str | None
    closed_at: datetime | None
    closed_by: str | None
    answers: tuple[Answer, ...]

    @property
    def is_open(self) -> bool:
        return self.closed_at is None

    def is_due(self, on: date) -> bool:
        """Whether somebody should look whether it still holds."""
        return self.is_open and self.told.review_on is not None and self.told.review_on <= on

    def says(self, words: str) -> bool:
        """Whether every word is somewhere in it."""
        texts = [self.told.text, self.written_by, KINDS[self.told.kind], self.closing or ""]
        text = " ".join([*texts, *(answer.text for answer in self.answers)]).casefold()
        return all(word in text for word in words.casefold().split())


def pin(connection: Connection, told: Told, by: str) -> int:
    """The number of the note."""
    made = local_note.insert().values(
        kind=told.kind,
        about_kind=told.about.kind,
        about_key=told.about.key,
        text=told.text,
        seen_by=told.seen_by,
        review_on=told.review_on,
        written_at=datetime.now(UTC),
        written_by=by,
    )
    key = connection.execute(made).inserted_primary_key
    assert key is not None
    return int(key[0])


def answer(connection: Connection, number: int, role: Role, text: str, by: str) -> None:
    """Raises Closed."""
    found = find(connection, number, role)
    if found is None or not found.is_open:
        raise Closed(str(number))
    values = {"note_id": number, "text": text, "said_at": datetime.now(UTC), "said_by": by}
    connection.execute(local_note_answer.insert().values(**values))


def close(connection: Connection, number: int, role: Role, why: str, by: str) -> None:
    """Who comes second changes nothing. Raises Closed."""
    if find(connection, number, role) is None:
        raise Closed(str(number))
    table = local_note
    still = table.c.id == number, table.c.closed_at.is_(None)
    values = {"closing": why, "closed_at": datetime.now(UTC), "closed_by": by}
    if not connection.execute(table.update().where(*still).values(**values)).rowcount:
        raise Closed(str(number))


def find(connection: Connection, number: int, role: Role) -> Note | None:
    """None as well for a note that is not for this role."""
    table = local_note
    query = select(table).where(table.c.id == number, table.c.seen_by.in_(_open_to(role)))
    return next(iter(_read(connection, connection.execute(query).mappings())), None)


def every(connection: Connection, role: Role) -> list[Note]:
    """Those that the role may read, the latest first, closed ones too."""
    table = local_note
    query = select(table).where(table.c.seen_by.in_(_open_to(role)))
    return _read(connection, connection.execute(query.order_by(table.c.id.desc())).mappings())


def about(connection: Connection, role: Role, kind: str, keys: Collection[str]) -> list[Note]:
    """Open notes about one of ``keys`` that the role may read, the latest first."""
    table = local_note
    query = (
        select(table)
        .where(table.c.seen_by.in_(_open_to(role)), table.c.closed_at.is_(None))
        .where(table.c.about_kind == kind, table.c.about_key.in_(sorted(keys)))
        .order_by(table.c.id.desc())
    )
    return _read(connection, connection.execute(query).mappings())


def _open_to(role: Role) -> list[str]:
    return [key for key, roles in SEEN_BY.items() if role in roles]


def _read(connection: Connection, found: Iterable[RowMapping]) -> list[Note]:
    rows = list(found)
    table = local_note_answer
    numbers = [row["id"] for row in rows]
    query = select(table).where(table.c.note_id.in_(numbers)).order_by(table.c.id)
    answers: dict[int, list[Answer]] = defaultdict(list)
    for row in connection.execute(query).mappings() if numbers else ():
        answers[row["note_id"]].append(Answer(row["text"], row["said_at"], row["said_by"]))
    return [_note(row, answers[row["id"]]) for row in rows]


def _note(row: RowMapping, answers: list[Answer]) -> Note:
    about = Subject(row["about_kind"], row["about_key"])
    return Note(
        number=row["id"],
        told=Told(row["kind"], about, row["text"], row["seen_by"], row["review_on"]),
        written_at=row["written_at"],
        written_by=row["written_by"],
        closing=row["closing"],
        closed_at=row["closed_at"],
        closed_by=row["closed_by"],
        answers=tuple(answers),
    )
