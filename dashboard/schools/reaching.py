"""What may reach a school without naming it: offers to its small area, its ward, its borough."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from analysis.funding import status_on
from analysis.overlap.ages import OLDEST
from analysis.selection import day
from dashboard.schools.known import School
from db.published import Release

COMING: Final = ("live", "starting", "proposed")


@dataclass(frozen=True)
class Offer:
    """``near``: for its ward or a part of it, not the whole borough. ``ages_known``: False where
    the award or the school does not say its ages, so that it only may be for these pupils."""

    award: Mapping[str, Any]
    status: str
    place: str
    near: bool
    ages_known: bool


def may_reach(release: Release, school: School, on: date) -> list[Offer]:
    """Offers that are live, start later or are proposed, for ages that the school has or for ages
    not said; those set in schools first, then by what ends soonest."""
    mine = {visit.award["id"] for visit in school.visits}
    found = []
    for award in release.awards:
        place = _place(award["where"], school.facts)
        if place is None or award["id"] in mine:
            continue
        status = status_on(on, day(award["start_date"]), day(award["end_date"]), award["status"])
        same = same_ages(award, school.facts)
        if status in COMING and same is not False:
            near = place["via"] != "la"
            found.append(Offer(award, status, place["name"], near, same is not None))
    return sorted(found, key=_first)


def _first(offer: Offer) -> tuple[bool, str, str]:
    award = offer.award
    return ("school" not in award["setting"], award["end_date"] or "9999", award["title"])


def _place(where: Sequence[Mapping[str, Any]], school: Mapping[str, Any]) -> Any:
    """The smallest place of an award that holds the school; a school is none."""
    for level in ("lsoa", "ward", "la"):
        for place in where:
            if place["via"] == level and school[level] and place[level] == school[level]:
                return place
    return None


def same_ages(award: Mapping[str, Any], school: Mapping[str, Any]) -> bool | None:
    """Whether an age is common to both; None where one of them does not say its ages."""
    (low, high), (youngest, oldest) = _ages(award), _ages(school)
    if low is None or youngest is None:
        return None
    return bool(low < oldest and youngest < high) or bool(low == high == youngest)


def _ages(said: Mapping[str, Any]) -> tuple[float | None, float]:
    if said["age_from"] is None and said["age_to"] is None:
        return None, OLDEST
    return said["age_from"] or 0, OLDEST if said["age_to"] is None else said["age_to"]
