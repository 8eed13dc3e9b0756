"""One indicator as it is published for the places of a level."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from indicators import Indicator

Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]


@dataclass(frozen=True)
class Measured:
    """``value``, ``lower`` and ``upper`` (95 % limits) are in the indicator's unit, ``count`` and
    ``denominator`` in events and people; NaN where not known. Scores have neither limits nor
    counts. ``suppressed``: True where the source hid the value. ``period``: as people read it.
    ``smoothed``: values and limits were drawn towards the mean of all places. ``least`` and
    ``most``: the counts that a released one stands for. ``less``: how many places are hidden
    because of small numbers and so count as having less need than those that are shown.
    """

    indicator: Indicator
    period: str
    value: Floats
    lower: Floats
    upper: Floats
    count: Floats
    denominator: Floats
    suppressed: Bools
    smoothed: bool = False
    least: Floats | None = None
    most: Floats | None = None
    less: int = 0

    @property
    def certain(self) -> bool:
        """True where no place has limits that lie apart: nothing to draw at random."""
        return not bool(np.any(self.upper > self.lower))
