"""Where a place stands among others, and how sure that is."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Ranks:
    """1 is the worst. ``best`` and ``worst`` bound the rank where intervals are known, else NaN."""

    rank: Floats
    rank_from: Floats
    rank_to: Floats
    of: int


def ranks(value: Floats, lower: Floats, upper: Floats, worse: str) -> Ranks:
    """Rank among the known values; equal values share the smaller rank.

    The range counts only places that are surely worse or surely better: a place is surely worse
    when its whole interval lies on the worse side of this one's. That is wider than a simulated
    95 % range, and easy to check by hand.
    """
    if worse == "lower":
        value, lower, upper = -value, -upper, -lower
    known = np.sort(value[~np.isnan(value)])
    position = len(known) - np.searchsorted(known, value, side="right") + 1.0
    surely_lowest, surely_highest = (np.sort(part[~np.isnan(part)]) for part in (upper, lower))
    above = len(surely_highest) - np.searchsorted(surely_highest, upper, side="right")
    below = np.searchsorted(surely_lowest, lower, side="left")
    ranged = ~(np.isnan(lower) | np.isnan(upper) | np.isnan(value))
    return Ranks(
        rank=np.where(np.isnan(value), np.nan, position),
        rank_from=np.where(ranged, above + 1.0, np.nan),
        rank_to=np.where(ranged, float(len(known)) - below, np.nan),
        of=len(known),
    )
