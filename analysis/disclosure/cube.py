"""Every figure of a release before disclosure control, and every sum that ties figures together.

A figure (*cell*) is a count of one series in one area in one period. An *identity* says that one
cell is the sum of others: a year of its quarters, a borough of its wards, a whole of its
categories. Cells that are never shown but that stand in a sum (a borough's quarter, the rest of a
category) are cells too, not ``published``.
"""

from dataclasses import dataclass
from typing import Final

import numpy as np
import pandas as pd

from analysis.disclosure.rules import Bools, Ints

KEY: Final = ["series", "level", "area_code", "period"]
Key = tuple[str, str, str, str]


@dataclass(frozen=True)
class Identity:
    """Numbers of cells: the first is the sum of the others."""

    whole: int
    parts: tuple[int, ...]


@dataclass(frozen=True)
class Cube:
    """``cells``: one row per cell, numbered from 0: series, level, area_code, period, count (sum of
    what is known), catalogued (there is such a figure in a release), published (and enough of it is
    known), withheld (it is not, because its source hid some of it), people (residents of the parts
    that are known, as a yearly mean), weight (how many of the smallest areas' months it speaks
    for).

    Raises ValueError where a sum does not hold in the counts themselves."""

    cells: pd.DataFrame
    identities: tuple[Identity, ...]

    def __post_init__(self) -> None:
        counts = self.counts
        for identity in self.identities:
            if counts[identity.whole] != counts[list(identity.parts)].sum():
                raise ValueError(
                    f"The count of {self.name(identity.whole)} is not the sum of its "
                    f"{len(identity.parts)} parts; look for rows that are missing or doubled."
                )

    @property
    def counts(self) -> Ints:
        return np.asarray(self.cells["count"], dtype=np.int64)

    @property
    def published(self) -> Bools:
        return np.asarray(self.cells["published"], dtype=bool)

    @property
    def keys(self) -> list[Key]:
        return list(self.cells[KEY].itertuples(index=False, name=None))

    def name(self, number: int) -> str:
        cell = self.cells.iloc[number]
        return f"{cell['series']}, {cell['level']} {cell['area_code']}, {cell['period']}"
