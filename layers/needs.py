"""Need put together from what a release publishes: the newest figures of the chosen indicators."""

import math
from typing import Any, Final

import numpy as np

from analysis.need import Measured, Need, composite, smoothed
from analysis.need.measured import Floats
from db.published import Release
from geography import LSOA, WARD
from indicators import INDICATOR_BY_ID

SMALL: Final = (LSOA.key, WARD.key)
"""Levels whose counts are smoothed: a few events more or less move their rates a lot."""
Weights = tuple[tuple[str, int], ...]
"""Indicator and weight, in the order in which they are shown."""


MOSTLY: Final = 0.5


def published(release: Release, level: str) -> dict[str, str]:
    """The indicators that a composite of this level can hold, each with its newest period: those
    of which no more than half of the places are hidden."""
    found: dict[str, str] = release.derived(
        ("can be put together", level), lambda: _published(release, level)
    )
    return found


def _published(release: Release, level: str) -> dict[str, str]:
    places = len(release.areas(level)["codes"])
    return {
        item["id"]: item["levels"][level]["latest"]
        for item in release.front["indicators"]
        if level in item["levels"] and len(_hidden(release, level, item)) <= MOSTLY * places
    }


def _hidden(release: Release, level: str, item: dict[str, Any]) -> list[int]:
    """Positions whose newest released figure is hidden; none of an open indicator's count."""
    if "hidden_below" not in item:
        return []
    period = item["levels"][level]["latest"]
    hidden: list[int] = release.content("values", f"{item['id']} {level} {period}")["suppressed"]
    return hidden


def need_of(release: Release, level: str, weights: Weights, scale: str) -> Need:
    """``weights``: indicators that are published at the level, at least one, above 0. Kept by the
    release for whoever asks the same."""
    name = ("need", level, weights, scale)
    found: Need = release.derived(
        name,
        lambda: composite(
            [(measured(release, level, key), float(weight)) for key, weight in weights], scale
        ),
    )
    return found


def measured(release: Release, level: str, indicator_id: str) -> Measured:
    """One indicator, in the order of the level's list of areas; counts of small places smoothed."""
    period = published(release, level)[indicator_id]
    name = f"{indicator_id} {level} {period}"
    values, detail = release.content("values", name), release.content("detail", name)
    hidden = np.zeros(len(values["values"]), dtype=bool)
    hidden[values["suppressed"]] = True
    found = Measured(
        INDICATOR_BY_ID[indicator_id],
        release.front["periods"][period]["label"],
        _floats(values["values"]),
        lower=_floats(detail["lower"]),
        upper=_floats(detail["upper"]),
        count=_floats(detail["count"]),
        denominator=_floats(detail["denominator"]),
        suppressed=hidden,
        least=_floats(detail["least"]) if "least" in detail else None,
        most=_floats(detail["most"]) if "most" in detail else None,
        less=int(hidden.sum()) if INDICATOR_BY_ID[indicator_id].hidden_are_least else 0,
    )
    return smoothed(found) if level in SMALL else found


def _floats(numbers: list[float | int | None]) -> Floats:
    return np.array([math.nan if number is None else number for number in numbers], dtype=float)
