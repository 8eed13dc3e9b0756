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

from analysis.selection import ENDING_SOON, Award, day, meets_ages

NEAR: Final[timedelta] = ENDING_SOON
NO_PLACE: Final = "place not known"
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
    """Looks for what follows among all awards of a register."""

    def __init__(self, awards: Sequence[Award]) -> None:
        self._by_approach: dict[tuple[str, str], list[Award]] = defaultdict(list)
        self._by_provider: dict[tuple[str, str], list[Award]] = defaultdict(list)
        for award in awards:
            if award["status"] in GONE or award["start_date"] is None:
                continue
            for borough in _boroughs(award):
                for approach in award["approach"]:
                    self._by_approach[approach, borough].append(award)
                self._by_provider[award["recipient_id"], borough].append(award)

    def not_looked(self, award: Award) -> str:
        """Why nothing that follows can be found; blank where it can."""
        return "" if award["where"] else NO_PLACE

    def of(self, award: Award, end: date) -> tuple[Successor, ...]:
        """What follows an award that ends on this day: the whole place first, then what begins
        soonest."""
        candidates: dict[str, Award] = {}
        for borough in _boroughs(award):
            for approach in award["approach"]:
                near = self._by_approach.get((approach, borough), [])
                candidates |= {item["id"]: item for item in near}
            for item in self._by_provider.get((award["recipient_id"], borough), []):
                if not award["approach"] or not item["approach"]:
                    candidates[item["id"]] = item
        candidates.pop(award["id"], None)
        found = [made for item in candidates.values() if (made := _follows(award, end, item))]
        return tuple(
            sorted(found, key=lambda one: (not one.whole, one.award["start_date"], one.award["id"]))
        )


def _follows(award: Award, end: date, other: Award) -> Successor | None:
    starts, ends = day(other["start_date"]), day(other["end_date"])
    if starts is None or starts > end + NEAR:
        return None
    begins_after = starts > end
    if not begins_after and (ends is None or ends < end + NEAR):
        return None
    ages = (_youngest(award), _oldest(award))
    reached = [_reaches(other, place) for place in award["where"]]
    if not meets_ages(other, ages) or not any(reached):
        return None
    return Successor(
        award=other,
        begins_after=begins_after,
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
