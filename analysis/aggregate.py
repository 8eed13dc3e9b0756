"""From LSOAs to wards and boroughs, and from months to quarters and years.

Missing is never zero: a sum covers only the parts that are known, its denominator covers the
same parts, and where they hold less than nine tenths of the residents there is no figure.
"""

from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray

COVERAGE_NEEDED = 0.9
"""Share of a place's residents that must live where the figure is known."""


@dataclass(frozen=True)
class Cells:
    """One indicator at one level: frames of areas (index: code) × periods (columns)."""

    count: pd.DataFrame
    denominator: pd.DataFrame
    suppressed: pd.DataFrame
    """True where a missing cell was hidden by its source, False where it is merely not known."""


def add_periods(cells: Cells, periods: dict[str, list[str]], *, stock: bool) -> Cells:
    """Months to longer periods; a cell is known only if each of its months is.

    ``stock``: the denominator is a population, the same for all months, so it is not added up.
    """
    count = {key: cells.count[months].sum(axis=1, skipna=False) for key, months in periods.items()}
    hidden = {key: cells.suppressed[months].any(axis=1) for key, months in periods.items()}
    gather = "mean" if stock else "sum"
    below = {
        key: cells.denominator[months].agg(gather, axis=1, skipna=False)
        for key, months in periods.items()
    }
    index = cells.count.index
    return Cells(
        pd.DataFrame(count, index=index),
        pd.DataFrame(below, index=index),
        pd.DataFrame(hidden, index=index, dtype=bool),
    )


def add_areas(cells: Cells, parents: pd.Series, residents: pd.Series, areas: pd.Index) -> Cells:
    """Sums over the parts of each area. ``parents``: index part code, value area code.

    Areas of the result are ``areas`` in that order; one without any part has no data.
    """
    known = cells.count.notna() & cells.denominator.notna()
    parts = parents.reindex(cells.count.index)
    people = residents.reindex(cells.count.index).fillna(0.0)
    covered = known.mul(people, axis=0).groupby(parts).sum()
    everyone = residents.groupby(parents).sum().reindex(covered.index)
    enough = covered.div(everyone, axis=0) >= COVERAGE_NEEDED
    count = cells.count.where(known).groupby(parts).sum(min_count=1).where(enough)
    below = cells.denominator.where(known).groupby(parts).sum(min_count=1).where(enough)
    hidden = cells.suppressed.groupby(parts).any() & ~enough
    return Cells(
        count.reindex(areas),
        below.reindex(areas),
        hidden.reindex(areas, fill_value=False).astype(bool),
    )


def weighted_mean(
    values: pd.DataFrame, parents: pd.Series, residents: pd.Series, areas: pd.Index
) -> pd.DataFrame:
    """Population-weighted mean of a score over the parts of each area (index ``areas``).

    The method the Indices of Deprivation use for larger areas ("population weighted average
    score"). NaN where under nine tenths of the residents live in parts with a score.
    """
    known = values.notna()
    parts = parents.reindex(values.index)
    people = residents.reindex(values.index).fillna(0.0)
    weight = known.mul(people, axis=0).groupby(parts).sum()
    total = values.mul(people, axis=0).where(known).groupby(parts).sum(min_count=1)
    everyone = residents.groupby(parents).sum().reindex(weight.index)
    enough = weight.div(everyone, axis=0) >= COVERAGE_NEEDED
    return total.div(weight.where(weight > 0)).where(enough).reindex(areas)


def as_floats(frame: pd.DataFrame | pd.Series) -> NDArray[np.float64]:
    return np.asarray(frame.to_numpy(dtype=np.float64))
