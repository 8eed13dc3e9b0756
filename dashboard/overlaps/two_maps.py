"""One small map with the places of two awards, and those that both name."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dashboard.register.small_map import SmallMap, small_map
from db.published import Release

Place = Mapping[str, Any]


@dataclass(frozen=True)
class TwoMaps:
    """What only the first, only the second, and both are put at; all in one frame."""

    one: SmallMap
    other: SmallMap
    both: SmallMap


def two_maps(release: Release, one: Sequence[Place], other: Sequence[Place]) -> TwoMaps | None:
    """``one``, ``other``: as the release has an award's ``where``; None where neither has any."""
    if not one and not other:
        return None
    mine, theirs = ({_name(place) for place in places} for places in (one, other))
    return TwoMaps(
        small_map(release, [place for place in one if _name(place) not in theirs]),
        small_map(release, [place for place in other if _name(place) not in mine]),
        small_map(release, [place for place in one if _name(place) in theirs]),
    )


def _name(place: Place) -> tuple[str, str]:
    return place["via"], place["code"]
