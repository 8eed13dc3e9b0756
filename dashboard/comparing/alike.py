"""The places most like a place, and what was looked at to say so."""

from dataclasses import dataclass
from typing import Any, Final

import pandas as pd

from analysis.neighbours import CHARACTERISTICS, Alike, Neighbours, on_scale
from db.published import Release
from geography import LEVEL_BY_KEY

LIKE: Final = {item.key: item for item in CHARACTERISTICS}
FAR: Final = 0.75
"""Standard deviations from which a difference is named."""


@dataclass(frozen=True)
class Similar:
    """One place that is alike; ``share``: of 100 pairs of the level, so many are less alike."""

    code: str
    name: str
    distance: float
    share: int
    differs: str


def neighbours_of(release: Release, level: str) -> Neighbours:
    made: Neighbours = release.derived(("alike", level), lambda: _neighbours(release, level))
    return made


def _neighbours(release: Release, level: str) -> Neighbours:
    values = release.content("characteristics", level)["values"]
    frame = pd.DataFrame(values, index=release.areas(level)["codes"], dtype=float)
    return Neighbours(on_scale(frame))


def similar(release: Release, level: str, code: str, most: int = 4) -> list[Similar]:
    """The most alike first; none for a place of which a characteristic is not known."""
    if level not in LEVEL_BY_KEY:
        return []
    names, positions = release.areas(level)["names"], release.positions(level)
    return [
        Similar(
            item.code,
            names[positions[item.code]],
            item.distance,
            int(100 * item.closer_than),
            _differs(item),
        )
        for item in neighbours_of(release, level).of(code, most)
    ]


def looked_at(release: Release, level: str) -> list[dict[str, Any]]:
    """Each characteristic that was used, with the period of its figures where they have one."""
    periods = release.content("characteristics", level)["periods"]
    return [
        {
            "key": key,
            "label": LIKE[key].label,
            "unit": LIKE[key].unit,
            "period": periods.get(key),
            "decimals": LIKE[key].decimals,
        }
        for key in neighbours_of(release, level).used
    ]


def characteristics(release: Release, level: str, code: str) -> dict[str, float | None]:
    """The figures of one place, as they were looked at."""
    at = release.positions(level)[code]
    values = release.content("characteristics", level)["values"]
    return {item["key"]: values[item["key"]][at] for item in looked_at(release, level)}


def _differs(item: Alike) -> str:
    """Where the two differ most, if they do at all."""
    name, step = max(item.apart.items(), key=lambda pair: abs(pair[1]))
    if abs(step) < FAR:
        return "alike in all that was looked at"
    return f"differs most in: {LIKE[name].label.lower()} ({'higher' if step > 0 else 'lower'})"
