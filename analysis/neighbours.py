"""Places that are alike: statistical neighbours within the partnership.

Each characteristic is put on one scale (less its mean, divided by its standard deviation over the
places of the level); two places are as far apart as the root of the mean squared difference. So a
distance of 1 means: they differ as two places do that lie one standard deviation apart in all.
"""

from dataclasses import dataclass
from typing import Final

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from geography import OLDEST_AGE, YOUNG_AGES

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Characteristic:
    """What places are compared by. ``doubling``: each doubling counts the same, however large.
    ``ages``: the share of residents of these ages; ``indicator``: a measure's newest figure."""

    key: str
    label: str
    unit: str
    decimals: int = 1
    doubling: bool = False
    ages: tuple[int, int] | None = None
    indicator: str | None = None


CHARACTERISTICS: Final = (
    Characteristic("aged_0_9", "Aged under 10", "% of residents", ages=(0, 9)),
    Characteristic("aged_10_24", "Aged 10 to 24", "% of residents", ages=YOUNG_AGES),
    Characteristic("aged_65", "Aged 65 and over", "% of residents", ages=(65, OLDEST_AGE)),
    Characteristic("density", "How densely people live", "residents per hectare", doubling=True),
    Characteristic("imd_score", "Deprivation", "IMD score", indicator="imd_score"),
    Characteristic(
        "education", "Education deprivation", "IMD domain score", indicator="imd_education_score"
    ),
    Characteristic("community", "Community need", "score", indicator="community_needs"),
)
"""Not violence or anything else that funding is meant to change, nor the crime domain: or places
would be called alike because they fare alike."""
KNOWN_ENOUGH: Final = 0.9
"""Share of places that must have a characteristic for it to be used at all."""
MOST: Final = 5


@dataclass(frozen=True)
class Alike:
    """``closer_than``: share of all pairs of the level that are farther apart. ``apart``: how many
    standard deviations lie between the two, by characteristic; above 0 where this one has more."""

    code: str
    distance: float
    closer_than: float
    apart: dict[str, float]


class Neighbours:
    """Of one level. ``characteristics``: index code, one column each; NaN where not known."""

    def __init__(self, characteristics: pd.DataFrame) -> None:
        known = characteristics.notna().mean()
        varied = characteristics.nunique() > 1
        self.used: tuple[str, ...] = tuple(known.index[(known >= KNOWN_ENOUGH) & varied])
        whole = characteristics[list(self.used)].dropna()
        self.left_out: frozenset[str] = frozenset(set(characteristics.index) - set(whole.index))
        self._codes = pd.Index(whole.index)
        self._scaled: Floats = standardised(whole.to_numpy(dtype=np.float64))
        self._distances = distances(self._scaled)
        upper = np.triu_indices(len(self._codes), k=1)
        self._every: Floats = np.sort(self._distances[upper])

    def of(self, code: str, most: int = MOST) -> list[Alike]:
        """The most alike first; none where a characteristic of the place is not known."""
        if code not in self._codes or not self.used:
            return []
        at = int(self._codes.get_indexer([code])[0])
        others = np.argsort(self._distances[at], kind="stable")
        return [self._alike(at, int(other)) for other in others if other != at][:most]

    def _alike(self, at: int, other: int) -> Alike:
        distance = float(self._distances[at, other])
        closer = np.searchsorted(self._every, distance, side="right")
        apart = self._scaled[other] - self._scaled[at]
        return Alike(
            str(self._codes[other]),
            round(distance, 2),
            1 - float(closer) / len(self._every),
            {name: round(float(step), 2) for name, step in zip(self.used, apart, strict=True)},
        )


def standardised(values: Floats) -> Floats:
    """Columns less their mean, by their standard deviation over all places (not a sample's)."""
    if not len(values):
        return values
    return np.asarray((values - values.mean(axis=0)) / values.std(axis=0))


def distances(scaled: Floats) -> Floats:
    """Places × places: root of the mean squared difference."""
    squares = np.zeros((len(scaled), len(scaled)))
    for column in scaled.T:  # one at a time: all at once would take much memory
        squares += (column[:, None] - column[None, :]) ** 2
    return np.asarray(np.sqrt(squares / max(1, scaled.shape[1])))


def on_scale(values: pd.DataFrame) -> pd.DataFrame:
    """Columns by key as published, those that count by ``doubling`` as powers of two; 0 of one
    of these is not known."""
    doubling = {item.key for item in CHARACTERISTICS if item.doubling}
    return values.apply(
        lambda column: np.log2(column.where(column > 0)) if column.name in doubling else column
    )
