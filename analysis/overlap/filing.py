"""Awards filed by place, and by provider and month: those that could meet lie in one file.

A file is swept from its earliest start, so that only awards with days in common are ever paired.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

import numpy as np

from analysis.overlap.bounds import Bounds, Numbers
from analysis.overlap.offer import Offer
from analysis.overlap.places import OTHER_AREAS, OTHER_SCHOOLS, Where

DAY_BITS: Final = 22
"""Enough for every day that a date can be: a key and a day make one number."""
PAIRS_AT_ONCE: Final = 1_000_000
SCHOOL, AREA, WARD, WIDE, INSIDE, PROVIDER = range(6)
PLACES: Final = (SCHOOL, AREA, WARD)


class Pairs(NamedTuple):
    """Rows that could meet, and the most that their place can count for. ``provider``: it is a
    provider, not a place, that brought them together."""

    mine: Numbers
    theirs: Numbers
    place: Numbers
    provider: bool


class Slips(NamedTuple):
    """One slip for each award in each file: what kind of file, which, and the award's row."""

    kind: Numbers
    key: Numbers
    row: Numbers

    def of(self, kind: int) -> Slips:
        chosen = self.kind == kind
        return Slips(*(column[chosen] for column in self))

    def moved(self, to: Numbers) -> Slips:
        """``to``: the new row of each, or -1 for one that is gone."""
        rows = to[self.row]
        return Slips(self.kind[rows >= 0], self.key[rows >= 0], rows[rows >= 0])

    def joined(self, more: Slips) -> Slips:
        return Slips(*(np.concatenate(both) for both in zip(self, more, strict=True)))


class Keys:
    """A number for each place and provider. It only grows."""

    def __init__(self) -> None:
        self._number: dict[str, int] = {}

    def slips(self, offers: Sequence[Offer], wheres: Sequence[Where]) -> Slips:
        kinds: list[int] = []
        keys: list[int] = []
        rows: list[int] = []
        for row, (offer, where) in enumerate(zip(offers, wheres, strict=True)):
            for kind, name in _files(offer, where):
                kinds.append(kind)
                keys.append(self._number.setdefault(name, len(self._number)))
                rows.append(row)
        return Slips(*(np.array(column, dtype=np.int64) for column in (kinds, keys, rows)))


def _files(offer: Offer, where: Where) -> Iterator[tuple[int, str]]:
    for kind, codes in ((SCHOOL, where.schools), (AREA, where.lsoas), (WARD, where.wards)):
        yield from ((kind, code) for code in codes)
    yield from ((WIDE, code) for code in where.boroughs)
    yield from ((INSIDE, code) for code in where.around - where.boroughs)
    if offer.start:
        names = (f"name {offer.provider_plain}", f"id {offer.provider_id.casefold()}")
        said = (offer.provider_plain, offer.provider_id)
        yield from ((PROVIDER, name) for name, told in zip(names, said, strict=True) if told)


@dataclass(frozen=True)
class Task:
    """Part of a sweep: slips ``first`` to ``last`` of a sorted file, each with those from ``low``
    to ``high`` of another, or of its own."""

    kind: int
    rows: Numbers
    low: Numbers
    high: Numbers
    other: int


class Filing:
    """The files of a register."""

    def __init__(self, slips: Slips, bounds: Bounds) -> None:
        self._bounds = bounds
        self._files = [
            _File(slips.of(kind), _months(bounds) if kind == PROVIDER else bounds.start)
            for kind in range(PROVIDER + 1)
        ]

    @property
    def slips(self) -> Slips:
        """In the order of the files, so that they are soon sorted again."""
        some = [
            Slips(np.full(len(file.row), kind), file.key, file.row)
            for kind, file in enumerate(self._files)
        ]
        return Slips(*(np.concatenate(column) for column in zip(*some, strict=True)))

    def tasks(self) -> Iterator[Task]:
        """Together, every pair of rows that share a file and have days in common."""
        start, end = self._bounds.start, self._bounds.end
        for kind in (*PLACES, WIDE):
            file = self._files[kind]
            first = np.arange(1, len(file.row) + 1)
            yield from _tasks(kind, file, first, file.until(file.key, end[file.row]), kind)
        file = self._files[PROVIDER]
        first = np.arange(1, len(file.row) + 1)
        last = file.until(file.key, _months(self._bounds)[file.row] + 1)
        yield from _tasks(PROVIDER, file, first, last, PROVIDER)
        wide, inside = self._files[WIDE], self._files[INSIDE]
        for mine, theirs, kind, other, side in (
            (wide, inside, WIDE, INSIDE, "left"),
            (inside, wide, INSIDE, WIDE, "right"),
        ):
            low = theirs.until(mine.key, start[mine.row], side)
            yield from _tasks(kind, mine, low, theirs.until(mine.key, end[mine.row]), other)

    def pairs(self, task: Task) -> Pairs:
        """The earlier row of a pair is always ``mine``."""
        one, at = _spread(task.rows, task.low, task.high)
        other = self._files[task.other].row[at]
        if task.kind == PROVIDER:
            one, other = _together(self._bounds, self._bounds, one, other)
        mine, theirs = np.minimum(one, other), np.maximum(one, other)
        kept = mine != theirs
        mine, theirs = mine[kept], theirs[kept]
        most = _most(task.kind, self._bounds, mine, self._bounds, theirs)
        return Pairs(mine, theirs, most, task.kind == PROVIDER)

    def meeting(self, slips: Slips, asked: Bounds) -> Iterator[Pairs]:
        """The rows here that each of the ``asked`` could meet; ``slips`` are theirs."""
        for kind, others in (*((kind, (kind,)) for kind in PLACES), (PROVIDER, (PROVIDER,)),
                             (WIDE, (WIDE, INSIDE)), (INSIDE, (WIDE,))):  # fmt: skip
            mine = slips.of(kind)
            for other in others:
                file = self._files[other]
                low = file.until(mine.key, np.zeros_like(mine.key), "left")
                days = asked.end if kind != PROVIDER else _months(asked) + 1
                one, at = _spread(mine.row, low, file.until(mine.key, days[mine.row]))
                one, theirs = _together(asked, self._bounds, one, file.row[at])
                if kind == PROVIDER:
                    near = np.abs(_months(asked)[one] - _months(self._bounds)[theirs]) <= 1
                    one, theirs = one[near], theirs[near]
                most = _most(kind, asked, one, self._bounds, theirs)
                yield Pairs(one, theirs, most, kind == PROVIDER)


class _File:
    """Slips in the order of their keys, and of days (or months) within each."""

    def __init__(self, slips: Slips, day: Numbers) -> None:
        number = (slips.key << DAY_BITS) | day[slips.row]
        order = np.argsort(number, kind="stable")
        self._number = number[order]
        self.key, self.row = slips.key[order], slips.row[order]

    def until(self, key: Numbers, day: Numbers, side: str = "right") -> Numbers:
        """Where slips of a key with a later day begin; of this day and later, if ``left``."""
        return np.searchsorted(self._number, (key << DAY_BITS) | day, side)  # type: ignore[call-overload, no-any-return]


def _months(bounds: Bounds) -> Numbers:
    """Thirty days each will not do: one award entered twice begins this month or the next."""
    days = (bounds.start - _EPOCH).astype("datetime64[D]").astype("datetime64[M]")
    return days.astype(np.int64) + 24_000


_EPOCH: Final = np.int64(719_163)
"""The ordinal of 1 January 1970."""


def _tasks(kind: int, file: _File, low: Numbers, high: Numbers, other: int) -> Iterator[Task]:
    """Cut where a million pairs are full, and at the same slips however many work on them."""
    full = np.cumsum(np.maximum(0, high - low)) // PAIRS_AT_ONCE
    cuts = [0, *(np.flatnonzero(np.diff(full)) + 1), len(low)]
    for first, last in zip(cuts, cuts[1:], strict=False):
        if last > first:
            part = slice(first, last)
            yield Task(kind, file.row[part], low[part], high[part], other)


def _spread(rows: Numbers, low: Numbers, high: Numbers) -> tuple[Numbers, Numbers]:
    """Each row as often as there are numbers from ``low`` to ``high``, and these numbers."""
    many = np.maximum(0, high - low)
    before = np.repeat(np.cumsum(many) - many, many)
    return np.repeat(rows, many), np.arange(many.sum()) - before + np.repeat(low, many)


def _together(
    mine: Bounds, theirs: Bounds, one: Numbers, other: Numbers
) -> tuple[Numbers, Numbers]:
    """Those with days in common."""
    meet = (mine.start[one] <= theirs.end[other]) & (mine.end[one] >= theirs.start[other])
    return one[meet], other[meet]


def _most(kind: int, mine: Bounds, one: Numbers, theirs: Bounds, other: Numbers) -> Numbers:
    """Awards that name schools meet at a school or hardly; so do those that name small areas. They
    have met already, in the file of that school or area."""
    most = np.ones(len(one))
    if kind not in (AREA, SCHOOL, PROVIDER):
        most[mine.in_areas[one] & theirs.in_areas[other]] = OTHER_AREAS
    if kind not in (SCHOOL, PROVIDER):
        most[mine.at_school[one] & theirs.at_school[other]] = OTHER_SCHOOLS
    return most


def unique(pairs: Iterable[tuple[Numbers, Numbers]], rows: int) -> tuple[Numbers, Numbers]:
    """Each pair once, in the order of the rows."""
    numbers = [mine * rows + theirs for mine, theirs in pairs]
    told = np.unique(np.concatenate(numbers)) if numbers else np.zeros(0, dtype=np.int64)
    return told // max(1, rows), told % max(1, rows)
