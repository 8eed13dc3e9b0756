"""Who works with which year groups in which terms: the awards that name a school, as a grid."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, NamedTuple

from analysis.schooling.terms import Term, term_of, terms
from analysis.schooling.visits import Visit
from analysis.schooling.year_groups import YEAR_GROUPS, Positions, named, of_ages

NOT_SAID: Final = "Year group not said"
OTHER_AGES: Final = "Other ages than the year groups here"


class Bar(NamedTuple):
    """An award from one term to another, both counted from 0 among the timetable's terms."""

    visit: Visit
    first: int
    last: int


@dataclass(frozen=True)
class Row:
    """Neighbouring year groups that have the same awards. ``lanes``: bars, of which those in one
    lane share no term."""

    label: str
    lanes: tuple[tuple[Bar, ...], ...]


@dataclass(frozen=True)
class Timetable:
    """``now``: the position of today's term. ``undated``: awards whose first or last day is not
    known; they stand in no term."""

    terms: tuple[Term, ...]
    now: int
    rows: tuple[Row, ...]
    undated: tuple[Visit, ...]


def timetable(
    visits: Sequence[Visit], on: date, age_from: int | None, age_to: int | None
) -> Timetable:
    """``age_from``, ``age_to``: the school's own; where they are not known every year group that
    an award is for counts as one of the school's. Withdrawn awards are left out."""
    kept = [visit for visit in visits if visit.award["status"] != "withdrawn"]
    dated = [v for v in kept if v.first_day and v.last_day and v.first_day <= v.last_day]
    days = [on, *(v.first_day for v in dated if v.first_day)]
    ends = [on, *(v.last_day for v in dated if v.last_day)]
    columns = tuple(terms(min(days), max(ends)))
    bars = sorted((_bar(visit, columns) for visit in dated), key=lambda bar: (bar.first, bar.last))
    return Timetable(
        columns,
        columns.index(term_of(on)),
        tuple(_rows(bars, of_ages(age_from, age_to))),
        tuple(visit for visit in kept if visit not in dated),
    )


def _bar(visit: Visit, columns: tuple[Term, ...]) -> Bar:
    first, last = visit.first_day, visit.last_day
    assert first is not None
    assert last is not None
    return Bar(visit, columns.index(term_of(first)), columns.index(term_of(last)))


def _rows(bars: Sequence[Bar], own: Positions | None) -> list[Row]:
    groups = range(len(YEAR_GROUPS)) if own is None else own
    of_group = {g: tuple(bar for bar in bars if g in (bar.visit.groups or ())) for g in groups}
    if own is None:
        of_group = {group: found for group, found in of_group.items() if found}
    rows = [Row(named(block), _lanes(of_group[block[0]])) for block in _blocks(of_group)]
    outside = [b for b in bars if b.visit.groups is not None and not {*b.visit.groups} & {*groups}]
    unsaid = [bar for bar in bars if bar.visit.groups is None]
    beside = ((OTHER_AGES, outside), (NOT_SAID, unsaid))
    return rows + [Row(label, _lanes(found)) for label, found in beside if found]


def _blocks(of_group: dict[int, tuple[Bar, ...]]) -> list[list[int]]:
    """Neighbouring year groups with the very same bars."""
    blocks: list[list[int]] = []
    for group, found in of_group.items():
        before = blocks[-1][-1] if blocks else None
        if before is not None and before + 1 == group and of_group[before] == found:
            blocks[-1].append(group)
        else:
            blocks.append([group])
    return blocks


def _lanes(bars: Sequence[Bar]) -> tuple[tuple[Bar, ...], ...]:
    """Each bar in the first lane that is free in its first term."""
    lanes: list[list[Bar]] = []
    for bar in bars:
        free = next((lane for lane in lanes if lane[-1].last < bar.first), None)
        if free is None:
            lanes.append([bar])
        else:
            free.append(bar)
    return tuple(tuple(lane) for lane in lanes)
