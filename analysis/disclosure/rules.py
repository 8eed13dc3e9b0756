"""The rules of a release of restricted counts; docs/disclosure.md says why they are as they are."""

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]

BASE: Final = 5
"""What is shown is a multiple of this: the nearest one to the count."""
VALUES: Final = 4
"""The fewest whole numbers that anybody may be left to choose from for a hidden count."""
THRESHOLDS: Final = (5, 8, 10)
UNLIMITED: Final = 10**9


class Refused(ValueError):
    """The release cannot be made within its rules; the message says why. Keep the old one."""


@dataclass(frozen=True)
class Rules:
    """``threshold``: counts below it are hidden, noughts too. ``most_lost``: the largest share of
    the figures of ``threshold`` and above that may be hidden to protect others."""

    threshold: int = 8
    most_lost: float = 0.02

    def __post_init__(self) -> None:
        if self.threshold not in THRESHOLDS:
            raise ValueError(f"The threshold is {self.threshold}; choose 5, 8 or 10.")
        if not 0.0 <= self.most_lost <= 1.0:
            raise ValueError(f"The most that may be lost is {self.most_lost}; give 0 to 1.")

    def small(self, counts: Ints) -> Bools:
        return counts < self.threshold

    def shown(self, counts: Ints) -> Ints:
        """Each count rounded to the nearest multiple of 5."""
        return BASE * ((counts + BASE // 2) // BASE)

    def limits(self, shown: Ints) -> tuple[Ints, Ints]:
        """The smallest and largest count that a shown figure can stand for."""
        return np.maximum(shown - BASE // 2, self.threshold), shown + BASE // 2
