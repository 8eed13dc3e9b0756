"""Measures of a restricted indicator: all that is known here of its counts is their release."""

from collections.abc import Iterator

import pandas as pd

from analysis.disclosure.figures import figures
from analysis.disclosure.release import Release
from etl.publish.ground import PARTNERSHIP, Ground
from etl.publish.measures import ORDER, Measure
from indicators import Indicator


def released_measures(indicator: Indicator, release: Release, ground: Ground) -> Iterator[Measure]:
    """Every level that the release has figures of."""
    levels = set(release.frame["level"])
    for level in ORDER:
        if level in levels:
            yield _measure(indicator, release, level, ground)


def _measure(indicator: Indicator, release: Release, level: str, ground: Ground) -> Measure:
    found = figures(release, indicator.id, level)
    areas = pd.Index([PARTNERSHIP]) if level == PARTNERSHIP else ground.areas[level].index
    rates = found.rates(indicator.per)
    value, lower, upper = (rate.round(indicator.decimals).reindex(areas) for rate in rates)
    return Measure(
        indicator,
        level,
        value,
        lower,
        upper,
        found.value.reindex(areas),
        found.people.where(found.value.notna()).reindex(areas),
        found.hidden.reindex(areas, fill_value=False),
        found.low.reindex(areas),
        found.high.reindex(areas),
    )
