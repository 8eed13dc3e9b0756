"""Indicators of different units on one scale, on which more is always worse."""

from collections.abc import Callable
from typing import Final

import numpy as np

from analysis.need.measured import Floats


def percentiles(worst_last: Floats, less: int = 0) -> Floats:
    """100 × (places with less need + half of the other places with the same) ÷ (places − 1).

    0 is the least need and 100 the most; a single place has 50. NaN stays NaN and is not counted
    as a place, but for ``less`` of them: they count as having less need than every other.
    """
    found = np.full(worst_last.shape, np.nan)
    known = ~np.isnan(worst_last)
    values = worst_last[known]
    places = len(values) + less
    if places == 1:
        found[known] = 50.0
    if places > 1:
        ordered = np.sort(values)
        below = np.searchsorted(ordered, values, side="left")
        same = np.searchsorted(ordered, values, side="right") - below - 1
        found[known] = 100 * (less + below + same / 2) / (places - 1)
    return found


def z_scores(worst_last: Floats, _less: int = 0) -> Floats:
    """Standard deviations above the mean of the known places; 0 where all are alike."""
    known = worst_last[~np.isnan(worst_last)]
    if not len(known):
        return worst_last
    spread = float(known.std())
    return (worst_last - known.mean()) / spread if spread > 0 else worst_last * 0.0


Scaling = Callable[[Floats, int], Floats]

SCALES: Final[dict[str, Scaling]] = {"percentile": percentiles, "z": z_scores}
"""By the key that stands in addresses."""


def worst_last(values: Floats, worse: str) -> Floats:
    """So turned that more is worse."""
    return -values if worse == "lower" else values
