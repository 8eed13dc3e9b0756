"""What follows an award that ends: the rule of docs/methods.md, "What ends". Pure.

Another award follows it if (1) it begins within ``NEAR`` of the end and goes on past it, or runs
already and goes on for ``NEAR`` or more; (2) it is delivered in the same place, around it or in a
part of it; (3) the ages meet; (4) both declare the same approach or, where one of them declares
none, have the same provider.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final

import numpy as np

from analysis.quality import LACKS
from analysis.selection import ENDING_SOON, Award, day

NEAR: Final[timedelta] = ENDING_SOON
NO_PLACE: Final = "place not known"
ELSEWHERE: Final = "delivered elsewhere, or more widely than the map"
GONE: Final = ("withdrawn", "finished")


@dataclass(frozen=True)
class Successor:
    """``begins_after``: it starts after the end; otherwise it runs already and goes on. ``whole``:
    it reaches every place of the award that ends, not only a part."""

    award: Award
    begins_after: bool
    whole: bool
    same_provider: bool
    proposed: bool


class Successions:
    """Looks for what follows among all awards of a register, quick for 10,000 of them."""

    def __init__(self, awards: Sequence[Award]) -> None:
        of_approach: dict[tuple[str, str], list[Award]] = defaultdict(list)
        of_provider: dict[tuple[str, str], list[Award]] = defaultdict(list)
        for award in awards:
            if award["status"] in GONE or award["start_date"] is None:
                continue
            for borough in _boroughs(award):
                for approach in award["approach"]:
                    of_approach[approach, borough].append(award)
                of_provider[award["recipient_id"], borough].append(award)
        self._by_approach = {key: Candidates(items) for key, items in of_approach.items()}
        self._by_provider = {key: Candidates(items) for key, items in of_provider.items()}

    def not_looked(self, award: Award) -> str:
        """Why nothing that follows can be found; blank where it can."""
        if award["where"]:
            return ""
        return NO_PLACE if LACKS["place"](award) else ELSEWHERE

    def of(self, award: Award, end: date) -> tuple[Successor, ...]:
        """What follows an award that ends on this day: the whole place first, then what begins
        soonest."""
        found = [
            made
            for other in self._candidates(award, end).values()
            if other["id"] != award["id"] and (made := _follows(award, end, other))
        ]
        return tuple(
            sorted(found, key=lambda one: (not one.whole, one.award["start_date"], one.award["id"]))
        )

    def _candidates(self, award: Award, end: date) -> dict[str, Award]:
        """By identifier, those that time, ages and activity allow."""
        found: dict[str, Award] = {}
        for borough in _boroughs(award):
            for approach in award["approach"]:
                near = self._by_approach.get((approach, borough))
                found |= {item["id"]: item for item in near.meeting(award, end)} if near else {}
            near = self._by_provider.get((award["recipient_id"], borough))
            for item in near.meeting(award, end) if near else []:
                if not award["approach"] or not item["approach"]:
                    found[item["id"]] = item
        return found


class Candidates:
    """Awards with their days (counted from year 1; 0 for a last day that is not known) and ages."""

    def __init__(self, awards: Sequence[Award]) -> None:
        self._awards = awards
        self._starts = np.array([_number(award["start_date"]) for award in awards])
        self._ends = np.array([_number(award["end_date"]) for award in awards])
        self._youngest = np.array([_youngest(award) for award in awards])
        self._oldest = np.array([_oldest(award) for award in awards])

    def meeting(self, award: Award, end: date) -> list[Award]:
        """Those that begin or go on in time, for ages that meet the award's."""
        last, near = end.toordinal(), (end + NEAR).toordinal()
        in_time = (self._starts <= near) & ((self._starts > last) | (self._ends >= near))
        ages = (self._youngest <= _oldest(award)) & (self._oldest >= _youngest(award))
        return [self._awards[at] for at in np.flatnonzero(in_time & ages).tolist()]


def _number(text: str | None) -> int:
    known = day(text)
    return 0 if known is None else known.toordinal()


def _follows(award: Award, end: date, other: Award) -> Successor | None:
    reached = [_reaches(other, place) for place in award["where"]]
    if not any(reached):
        return None
    return Successor(
        award=other,
        begins_after=other["start_date"] > end.isoformat(),
        whole=all(how == "whole" for how in reached),
        same_provider=other["recipient_id"] == award["recipient_id"],
        proposed=other["status"] == "proposed",
    )


def _reaches(other: Award, place: Any) -> str:
    """``whole`` (the same place, or one around it), ``part`` (inside it) or blank."""
    around = {place["code"], place["lsoa"], place["ward"], place["la"]} - {None}
    inside = False
    for one in other["where"]:
        if one["code"] in around:
            return "whole"
        inside = inside or place["code"] in (one["lsoa"], one["ward"], one["la"])
    return "part" if inside else ""


def _boroughs(award: Award) -> set[str]:
    return {place["la"] for place in award["where"]}


def _youngest(award: Award) -> int:
    return award["age_from"] if award["age_from"] is not None else 0


def _oldest(award: Award) -> int:
    return award["age_to"] if award["age_to"] is not None else 200
