"""What follows an award that ends: the rule of docs/methods.md, "What ends". Pure.

Another award follows it if (1) it begins within ``NEAR`` of the end and goes on past it, or runs
already and goes on for ``NEAR`` or more; (2) it is delivered in the same place, around it or in a
part of it; (3) the ages meet; (4) both declare the same approach or, where one of them declares
none, have the same provider.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from analysis.quality import LACKS
from analysis.selection import ENDING_SOON, Award, day

NEAR: Final[timedelta] = ENDING_SOON
NO_PLACE: Final = "place not known"
ELSEWHERE: Final = "delivered elsewhere, or more widely than the map"
GONE: Final = ("withdrawn", "finished")
Rows = NDArray[np.int64]
Flags = NDArray[np.bool_]
NO_ROWS: Final[Rows] = np.zeros(0, dtype=np.int64)
Doing = tuple[str, str]
"""``approach`` with its name, ``provider`` with its number, or ``nothing`` (declared) with that."""


@dataclass(frozen=True, slots=True)
class Successor:
    """``begins_after``: it starts after the end; otherwise it runs already and goes on. ``whole``:
    it reaches every place of the award that ends, not only a part."""

    award: Award
    begins_after: bool
    whole: bool
    same_provider: bool
    proposed: bool


class Successions:
    """Looks for what follows among all awards of a register. Each is filed under what it does and
    where, so that only those are looked at that share both with the award that ends."""

    def __init__(self, awards: Sequence[Award]) -> None:
        begun = (x for x in awards if x["status"] not in GONE and x["start_date"] is not None)
        self._awards = sorted(begun, key=lambda award: (award["start_date"], award["id"]))
        self._row_of = {award["id"]: row for row, award in enumerate(self._awards)}
        self._starts = _days(self._awards, "start_date")
        self._ends = _days(self._awards, "end_date")
        self._youngest = np.array([_youngest(award) for award in self._awards])
        self._oldest = np.array([_oldest(award) for award in self._awards])
        self._at = Files()
        self._inside = Files()
        for row, award in enumerate(self._awards):
            doing = _filed_under(award)
            self._at.add(row, doing, {place["code"] for place in award["where"]})
            self._inside.add(row, doing, {code for x in award["where"] for code in _around(x)})

    def not_looked(self, award: Award) -> str:
        """Why nothing that follows can be found; blank where it can."""
        if award["where"]:
            return ""
        return NO_PLACE if LACKS["place"](award) else ELSEWHERE

    def of(self, award: Award, end: date) -> Following:
        """What follows an award that ends on this day."""
        doing = _looked_under(award)
        reached = [NO_ROWS]
        places_reached = np.zeros(len(self._awards), dtype=np.int32)
        for place in award["where"]:
            there = self._in_time(self._at.under(doing, _around(place)), award, end)
            places_reached[there] += 1
            part = self._in_time(self._inside.under(doing, {place["code"]}), award, end)
            reached += [there, part]
        rows = np.unique(np.concatenate(reached))
        rows = rows[rows != self._row_of.get(award["id"], -1)]
        whole = places_reached[rows] == len(award["where"])
        order = np.argsort(~whole, kind="stable")  # the rows are in order of their first day
        return Following(award, end, self._awards, rows[order], whole[order])

    def _in_time(self, rows: Rows, award: Award, end: date) -> Rows:
        """Each once, those that begin or go on in time, for ages that meet the award's."""
        last, near = end.toordinal(), (end + NEAR).toordinal()
        rows = rows[self._starts[rows] <= near]
        rows = rows[(self._starts[rows] > last) | (self._ends[rows] >= near)]
        rows = rows[self._youngest[rows] <= _oldest(award)]
        return np.unique(rows[self._oldest[rows] >= _youngest(award)])


class Following:
    """What follows one award: the whole place first, then what begins soonest. Told one by one, as
    they are asked for: in a crowded register hundreds follow each."""

    def __init__(
        self, award: Award, end: date, register: Sequence[Award], rows: Rows, whole: Flags
    ) -> None:
        self._award, self._end, self._register = award, end.isoformat(), register
        self._rows, self._whole = rows, whole

    def __len__(self) -> int:
        return len(self._rows)

    def __getitem__(self, at: int) -> Successor:
        other = self._register[self._rows[at]]
        return Successor(
            award=other,
            begins_after=other["start_date"] > self._end,
            whole=bool(self._whole[at]),
            same_provider=other["recipient_id"] == self._award["recipient_id"],
            proposed=other["status"] == "proposed",
        )

    def __iter__(self) -> Iterator[Successor]:
        return (self[at] for at in range(len(self)))


class Files:
    """Rows of awards by what they do and where."""

    def __init__(self) -> None:
        self._rows: dict[tuple[Doing, str], list[int]] = defaultdict(list)
        self._arrays: dict[tuple[Doing, str], Rows] = {}

    def add(self, row: int, doing: Iterable[Doing], codes: Collection[str]) -> None:
        for what in doing:
            for code in codes:
                self._rows[what, code].append(row)

    def under(self, doing: Iterable[Doing], codes: Collection[str]) -> Rows:
        """A row stands here as often as it was filed under these."""
        keys = [(what, code) for what in doing for code in codes]
        return np.concatenate([NO_ROWS, *(self._array(key) for key in keys if key in self._rows)])

    def _array(self, key: tuple[Doing, str]) -> Rows:
        if key not in self._arrays:
            self._arrays[key] = np.array(self._rows[key])
        return self._arrays[key]


def _filed_under(award: Award) -> list[Doing]:
    """An award that declares no approach may follow any of its provider's; one that does, only
    those that declare none."""
    provider = award["recipient_id"]
    declared = [("approach", approach) for approach in award["approach"]]
    return [*declared, ("provider", provider), *(() if declared else (("nothing", provider),))]


def _looked_under(award: Award) -> list[Doing]:
    provider = award["recipient_id"]
    if not award["approach"]:
        return [("provider", provider)]
    return [*(("approach", approach) for approach in award["approach"]), ("nothing", provider)]


def _around(place: Mapping[str, Any]) -> set[str]:
    """The place itself and all that it lies in."""
    return {place["code"], place["lsoa"], place["ward"], place["la"]} - {None}


def _days(awards: Sequence[Award], name: str) -> Rows:
    """Counted from year 1; 0 for a day that is not known."""
    known = (day(award[name]) for award in awards)
    return np.array([0 if one is None else one.toordinal() for one in known])


def _youngest(award: Award) -> int:
    return award["age_from"] if award["age_from"] is not None else 0


def _oldest(award: Award) -> int:
    return award["age_to"] if award["age_to"] is not None else 200
