"""Agendas: the views that a meeting goes through, each with a line of text."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Final

from sqlalchemy import Connection, RowMapping, func, select

from db.meeting_tables import agenda, agenda_view

LONGEST_TITLE: Final = 200
LONGEST_LINE: Final = 300
LONGEST_ADDRESS: Final = 2_000
MOST_VIEWS: Final = 60


class Missing(LookupError):
    """There is no such agenda, or no such view on it any more."""


class Full(ValueError):
    """The agenda has as many views as one may have."""


@dataclass(frozen=True)
class View:
    """``address``: path and query of a screen."""

    number: int
    agenda: int
    address: str
    line: str
    added_at: datetime
    added_by: str
    taken_off: bool


@dataclass(frozen=True)
class Agenda:
    """``views`` in their order, without those that were taken off."""

    number: int
    title: str
    held_on: date | None
    made_at: datetime
    made_by: str
    views: tuple[View, ...]


def make(connection: Connection, title: str, held_on: date | None, by: str) -> int:
    """The number of the new agenda."""
    made = agenda.insert().values(
        title=title, held_on=held_on, made_at=datetime.now(UTC), made_by=by
    )
    return int(connection.execute(made.returning(agenda.c.id)).scalar_one())


def name(connection: Connection, number: int, title: str, held_on: date | None) -> None:
    """Raises Missing."""
    values = {"title": title, "held_on": held_on}
    if not connection.execute(
        agenda.update().where(agenda.c.id == number).values(**values)
    ).rowcount:
        raise Missing(str(number))


def add(connection: Connection, number: int, address: str, line: str, by: str) -> int:
    """Adds a view at the end; its number. Raises Missing and Full."""
    found = find(connection, number)
    if len(found.views) >= MOST_VIEWS:
        raise Full(found.title)
    table = agenda_view
    last = select(func.max(table.c.position)).where(table.c.agenda_id == number)
    position = connection.execute(last).scalar()
    made = table.insert().values(
        agenda_id=number,
        position=0 if position is None else position + 1,
        address=address,
        line=line,
        added_at=datetime.now(UTC),
        added_by=by,
    )
    return int(connection.execute(made.returning(table.c.id)).scalar_one())


def say(connection: Connection, number: int, view: int, line: str) -> None:
    """Another line of text for a view. Raises Missing."""
    _change(connection, number, view, line=line)


def take_off(connection: Connection, number: int, view: int, by: str) -> None:
    """Raises Missing, also for who comes second."""
    _change(connection, number, view, taken_off_at=datetime.now(UTC), taken_off_by=by)


def move(connection: Connection, number: int, view: int, places: int) -> None:
    """Later by so many places, or earlier where ``places`` is negative; at most to the end. Raises
    Missing."""
    order = [item.number for item in find(connection, number).views]
    if view not in order:
        raise Missing(str(view))
    to = min(max(order.index(view) + places, 0), len(order) - 1)
    order.remove(view)
    order.insert(to, view)
    for position, each in enumerate(order):
        _change(connection, number, each, position=position)


def find(connection: Connection, number: int) -> Agenda:
    """Raises Missing."""
    row = connection.execute(select(agenda).where(agenda.c.id == number)).mappings().first()
    if row is None:
        raise Missing(str(number))
    return _agendas(connection, [row])[0]


def every(connection: Connection) -> list[Agenda]:
    """The latest made first."""
    rows = connection.execute(select(agenda).order_by(agenda.c.id.desc())).mappings().all()
    return _agendas(connection, rows)


def view(connection: Connection, number: int) -> View:
    """Of any agenda, taken off or not. Raises Missing."""
    query = select(agenda_view).where(agenda_view.c.id == number)
    row = connection.execute(query).mappings().first()
    if row is None:
        raise Missing(str(number))
    return _view(row)


def _change(connection: Connection, number: int, view: int, **values: object) -> None:
    table = agenda_view
    there = table.c.id == view, table.c.agenda_id == number, table.c.taken_off_at.is_(None)
    if not connection.execute(table.update().where(*there).values(**values)).rowcount:
        raise Missing(str(view))


def _agendas(connection: Connection, rows: Iterable[RowMapping]) -> list[Agenda]:
    table = agenda_view
    agendas = list(rows)
    numbers = [row["id"] for row in agendas]
    query = select(table).where(table.c.taken_off_at.is_(None), table.c.agenda_id.in_(numbers))
    of: dict[int, list[View]] = {}
    for row in connection.execute(query.order_by(table.c.position, table.c.id)).mappings():
        of.setdefault(row["agenda_id"], []).append(_view(row))
    return [
        Agenda(
            row["id"],
            row["title"],
            row["held_on"],
            row["made_at"],
            row["made_by"],
            tuple(of.get(row["id"], ())),
        )
        for row in agendas
    ]


def _view(row: RowMapping) -> View:
    return View(
        row["id"],
        row["agenda_id"],
        row["address"],
        row["line"],
        row["added_at"],
        row["added_by"],
        row["taken_off_at"] is not None,
    )
