"""The timetable of a school as cells of a table."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from analysis.schooling.terms import year_label
from analysis.schooling.timetable import Bar, Timetable
from analysis.schooling.visits import Visit


@dataclass(frozen=True)
class Cell:
    """``span``: terms. ``visit``: None for a term without an award in this lane. ``now``: it is, or
    holds, today's term."""

    span: int
    now: bool
    visit: Visit | None = None
    status: str = ""


def lanes(lanes_of_row: Sequence[Sequence[Bar]], grid: Timetable, on: date) -> list[list[Cell]]:
    """A row of year groups as table rows, one for each lane."""
    return [_cells(lane, grid, on) for lane in lanes_of_row] or [_cells((), grid, on)]


def _cells(lane: Sequence[Bar], grid: Timetable, on: date) -> list[Cell]:
    cells, at = list[Cell](), 0
    for bar in lane:
        cells += _blank(at, bar.first, grid.now)
        now = bar.first <= grid.now <= bar.last
        cells.append(Cell(bar.last - bar.first + 1, now, bar.visit, bar.visit.status(on)))
        at = bar.last + 1
    return cells + _blank(at, len(grid.terms), grid.now)


def _blank(first: int, after: int, now: int) -> list[Cell]:
    return [Cell(1, at == now) for at in range(first, after)]


def years(grid: Timetable) -> list[tuple[str, int]]:
    """School years over the terms: label and number of terms."""
    found: list[tuple[str, int]] = []
    for term in grid.terms:
        label = year_label(term.school_year)
        if found and found[-1][0] == label:
            found[-1] = (label, found[-1][1] + 1)
        else:
            found.append((label, 1))
    return found
