"""Areas that somebody may have meant by a name that is no area's own."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from analysis.unplaced import NAME_ONLY
from dashboard.checking.asked import TYPES, Asked
from dashboard.finder import search
from db.published import Release

MOST: Final = 5
NO_SUCH: Final = "no ward or borough has just this name"


@dataclass(frozen=True)
class Meant:
    """``areas``: label and address of the same check there. ``all_of_them``: of the check in all
    of them, where there are several."""

    written: str
    reason: str
    areas: Sequence[tuple[str, str]]
    all_of_them: str


def meant(release: Release, told: Asked, unplaced: Sequence[Mapping[str, Any]]) -> list[Meant]:
    """For each place that is not on the map. A code that is not ours has a reason of its own."""
    return [_meant(release, told, item) for item in unplaced]


def _meant(release: Release, told: Asked, item: Mapping[str, Any]) -> Meant:
    written = item["name"] or item["code"] or ""
    reason = NO_SUCH if item["reason"] == NAME_ONLY else item["reason"]
    found = [one for one in search(release, item["name"] or "") if one["kind"] in TYPES][:MOST]
    areas = [(one["place"], one["label"], one["level"]) for one in found]
    named = [(area[1], told.instead(item["name"], [area])) for area in areas]
    several = told.instead(item["name"], areas) if len(areas) > 1 else ""
    return Meant(written, reason, named, several)
