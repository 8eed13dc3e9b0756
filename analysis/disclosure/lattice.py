"""The areas and periods that figures are worked out for, and how each is made of smaller ones."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final, Literal

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from analysis.disclosure.rules import Ints
from analysis.periods import whole_periods
from indicators import Catalogue

WHOLE: Final = "partnership"
"""Level and code of all areas together; published at the boroughs' periods."""
GRAINS: Final[tuple[Literal["month", "quarter", "year"], ...]] = ("month", "quarter", "year")


@dataclass(frozen=True)
class Lattice:
    """``parents``: index the smallest areas (its name is their level), one column per larger level,
    smaller first, each the code of the one area it lies in (best fit). ``months``: keys in order.
    ``catalogue``: level → periods published. ``year``: calendar or financial."""

    parents: pd.DataFrame
    months: tuple[str, ...]
    catalogue: Catalogue
    year: str

    def __post_init__(self) -> None:
        lost = self.parents.isna().any(axis=1)
        if lost.any():
            first = self.parents.index[lost][0]
            raise ValueError(
                f"{first} lies in no larger area, and {lost.sum() - 1} others too; "
                "load their lookup."
            )
        for smaller, larger in zip(self.parents.columns, self.parents.columns[1:], strict=False):
            split = self.parents.groupby(smaller)[larger].nunique() > 1
            if split.any():
                raise ValueError(f"{smaller} {split.idxmax()} lies in more than one {larger}.")

    @cached_property
    def levels(self) -> tuple[str, ...]:
        """Those that anything is published for, smaller first."""
        every = [str(self.parents.index.name), *map(str, self.parents.columns), WHOLE]
        return tuple(level for level in every if self.published(level))

    def published(self, level: str) -> tuple[str, ...]:
        return tuple(self.catalogue.get("la" if level == WHOLE else level, ()))

    def grains(self, level: str) -> tuple[Literal["month", "quarter", "year"], ...]:
        """From the shortest published to the year: what lies between is needed for the sums."""
        shortest = min(GRAINS.index(grain) for grain in self.published(level))
        return GRAINS[shortest:]

    @cached_property
    def places(self) -> dict[str, tuple[pd.Index, Ints]]:
        """Per level: codes in order, and which of them each smallest area lies in."""
        found = {}
        for level in self.levels:
            if level == self.parents.index.name:
                within = pd.Series(self.parents.index, index=self.parents.index)
            elif level == WHOLE:
                within = pd.Series(WHOLE, index=self.parents.index)
            else:
                within = self.parents[level]
            member, codes = pd.factorize(within, sort=True)
            found[level] = pd.Index(codes), np.asarray(member, dtype=np.int64)
        return found

    @cached_property
    def periods(self) -> dict[str, dict[str, list[int]]]:
        """Per grain: each whole period with the positions of its months."""
        at = {month: position for position, month in enumerate(self.months)}
        return {
            grain: {
                key: [at[month] for month in months]
                for key, months in whole_periods(self.months, grain, self.year).items()
            }
            for grain in GRAINS
        }

    def nodes(self) -> Iterator[tuple[str, str]]:
        for level in self.levels:
            for grain in self.grains(level):
                yield level, grain

    def gather(self, values: NDArray[Any], level: str, grain: str) -> NDArray[Any]:
        """Sums of (smallest areas × months) over (areas of the level × periods of the grain)."""
        codes, member = self.places[level]
        rows = np.zeros((len(codes), values.shape[1]), dtype=values.dtype)
        np.add.at(rows, member, values)
        sums = np.zeros((len(codes), len(self.periods[grain])), dtype=values.dtype)
        for column, months in enumerate(self.periods[grain].values()):
            sums[:, column] = rows[:, months].sum(axis=1)
        return sums

    def shared_grain(self, smaller: str, larger: str) -> str:
        """The shortest period that both levels have."""
        return max(self.grains(smaller)[0], self.grains(larger)[0], key=GRAINS.index)

    def children(self, smaller: str, larger: str) -> Sequence[Ints]:
        """For each area of the larger level, the positions of those of the smaller in it."""
        (codes, inner), (outer_codes, outer) = self.places[smaller], self.places[larger]
        holder = np.zeros(len(codes), dtype=np.int64)
        holder[inner] = outer
        return [np.flatnonzero(holder == number) for number in range(len(outer_codes))]


Grids = Mapping[tuple[str, str], Ints]
"""Numbers of cells by (level, grain): areas × periods."""
