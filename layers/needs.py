"""Need put together from what a release publishes: the newest figures of the chosen indicators."""

import math
from typing import Final

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


def published(release: Release, level: str) -> dict[str, str]:
    """The indicators that a composite of this level can hold, each with its newest period."""
    return {
        item["id"]: item["levels"][level]["latest"]
        for item in release.front["indicators"]
        if level in item["levels"]
    }


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
    )
    return smoothed(found) if level in SMALL else found


def _floats(numbers: list[float | int | None]) -> Floats:
    return np.array([math.nan if number is None else number for number in numbers], dtype=float)
