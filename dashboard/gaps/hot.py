"""Which places of the list are in a hot spot of what counts as their need."""

from collections.abc import Iterable

from dashboard.hot_spots.found import LEVELS, find, measures
from db.published import Release


def hot_spots(release: Release, level: str, indicators: Iterable[str]) -> list[list[str]]:
    """For each area of the level, in its order, the indicators in whose hot spots it is; none at a
    level that is not judged."""
    found: list[list[str]] = [[] for _ in release.areas(level)["codes"]]
    if level not in LEVELS:
        return found
    judged = {item["id"] for item in measures(release) if level in item["levels"]}
    for indicator in indicators:
        if indicator in judged:
            for group in find(release, indicator, level).groups:
                if group.kind == "hot spot":
                    for place in group.places:
                        found[place.at].append(indicator)
    return found
