"""Hot spots: places whose neighbours share their high or low figures more than chance would do.

Getis and Ord's Gi* (Ord and Getis 1995) and Anselin's local Moran (1995), with binary weights for
places that touch. Both are judged by one conditional permutation: given a place's own figure, each
of them only rises and falls with the sum of its neighbours' figures. Figures are counted in units
of their last published decimal, so that every comparison is one of whole numbers and comes out
the same on every machine.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import sqrt
from typing import Final, Literal

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Whole = NDArray[np.int64]
Kind = Literal["hot spot", "cold spot", "high among low", "low among high", "none"]
Touching = Sequence[Sequence[int]]

PERMUTATIONS: Final = 99_999
SEED: Final = 20_261_123
SURE_ENOUGH: Final = 0.05
"""Share of false alarms accepted among the places that are named (false discovery rate)."""
FEWEST: Final = 30
"""Places with a figure below which nothing is said: too few to tell what is usual."""


@dataclass(frozen=True)
class Spots:
    """Arrays over all places of a level; NaN and None where a place could not be judged.

    ``star``: z of Gi*, above 0 among high figures. ``moran``: above 0 among figures like its own.
    ``p`` is two-sided, ``adjusted`` the same by Benjamini and Hochberg over all places judged.
    High and low are turned round for a measure of which low is worse: hot is always worse.
    ``alone``: places with a figure of which no neighbour has one. ``known``: how many have one.
    """

    star: Floats
    moran: Floats
    p: Floats
    adjusted: Floats
    kind: list[Kind | None]
    alone: list[int]
    known: int


def spots(value: Floats, touching: Touching, decimals: int, worse: str) -> Spots | None:
    """None where fewer than ``FEWEST`` places have a figure, or all have the same.

    ``touching``: for each place the positions of its neighbours.
    """
    known = np.flatnonzero(~np.isnan(value))
    size = len(value)
    if len(known) < FEWEST:
        return None
    scaled = np.rint(value[known] * 10**decimals).astype(np.int64)
    if scaled.min() == scaled.max():
        return None
    scaled = -scaled if worse == "lower" else scaled
    around = _among(touching, known)
    judged = np.array([at for at, others in enumerate(around) if others], dtype=np.int64)
    star, moran = statistics(scaled, around)
    p = chance(scaled, around)
    adjusted = np.full(len(known), np.nan)
    adjusted[judged] = false_discovery(p[judged])
    kinds: list[Kind | None] = [None] * size
    for at in judged:
        kinds[known[at]] = _kind(scaled, around[at], int(at), float(adjusted[at]))
    return Spots(
        star=_spread(star, known, size),
        moran=_spread(moran, known, size),
        p=_spread(p, known, size),
        adjusted=_spread(adjusted, known, size),
        kind=kinds,
        alone=[int(known[at]) for at, others in enumerate(around) if not others],
        known=len(known),
    )


def statistics(scaled: Whole, around: Touching) -> tuple[Floats, Floats]:
    """z of Gi* and local Moran for each place; NaN for one without neighbours.

    Gi*: the place and its k neighbours against what m = k + 1 places would have on average, in
    standard deviations. Moran: own deviation × mean deviation of the neighbours ÷ variance.
    """
    number, total = len(scaled), int(scaled.sum())
    spread = float(number * int((scaled**2).sum()) - total**2)
    star, moran = np.full(number, np.nan), np.full(number, np.nan)
    for at, others in enumerate(around):
        if others:
            near, own = int(scaled[list(others)].sum()), int(scaled[at])
            k, m = len(others), len(others) + 1
            above = float(number * (near + own) - m * total)
            if m < number:  # else the place and its neighbours are all there is to compare with
                star[at] = above / sqrt(spread * m * (number - m) / (number - 1))
            moran[at] = (number * own - total) * ((number * near - k * total) / k) / spread
    return star, moran


def chance(scaled: Whole, around: Touching) -> Floats:
    """Two-sided p: the share of deals in which the neighbours' sum is as far on its side, twice.

    Each of ``PERMUTATIONS`` seeded deals gives a place as many neighbours as it has, drawn from all
    the others without putting back. One deal serves all places; those in which a place would be
    its own neighbour do not count for it.
    """
    p = np.full(len(scaled), np.nan)
    sizes = {len(others) for others in around} - {0}
    if not sizes:
        return p
    dealt = deals(len(scaled), max(sizes))
    sums = scaled[dealt.positions].cumsum(axis=0)
    ranked = {k: np.sort(sums[k - 1]) for k in sizes}
    for at, others in enumerate(around):
        if others:
            k, near = len(others), int(scaled[list(others)].sum())
            own = sums[k - 1][dealt.with_place(at, k)]
            above = PERMUTATIONS - np.searchsorted(ranked[k], near, "left") - (own >= near).sum()
            below = np.searchsorted(ranked[k], near, "right") - (own <= near).sum()
            fair = PERMUTATIONS - len(own)
            p[at] = min(1.0, 2 * (min(int(above), int(below)) + 1) / (fair + 1))
    return p


@dataclass(frozen=True)
class Deals:
    """``positions``: neighbours × deals. ``order``: where each place was dealt, place by place;
    ``begins``: at which entry of ``order`` those of a place begin."""

    positions: Whole
    order: NDArray[np.intp]
    begins: NDArray[np.intp]

    def with_place(self, at: int, neighbours: int) -> NDArray[np.intp]:
        """The deals in which a place is among the first so many."""
        dealt = self.order[self.begins[at] : self.begins[at + 1]]
        return dealt[dealt < neighbours * PERMUTATIONS] % PERMUTATIONS


@lru_cache(maxsize=4)
def deals(places: int, most: int) -> Deals:
    """Seeded, so always the same; no place twice in one deal. Most measures have as many places,
    so the deals are kept for the next one."""
    dealer = np.random.default_rng(SEED)
    dealt = np.empty((most, PERMUTATIONS), dtype=np.int64)
    for row in range(most):
        drawn = dealer.integers(0, places - row, PERMUTATIONS)
        for earlier in np.sort(dealt[:row], axis=0):  # the drawn-th of those that are left
            drawn += drawn >= earlier
        dealt[row] = drawn
    order = np.argsort(dealt, axis=None, kind="stable")
    begins = np.searchsorted(dealt.ravel()[order], np.arange(places + 1))
    return Deals(dealt, order, begins)


def false_discovery(p: Floats) -> Floats:
    """p adjusted by Benjamini and Hochberg (1995): at most this share of those with no greater
    value is expected to be named by chance."""
    order = np.argsort(p, kind="stable")
    raised = p[order] * len(p) / np.arange(1, len(p) + 1)
    adjusted = np.empty(len(p))
    adjusted[order] = np.minimum(1.0, np.minimum.accumulate(raised[::-1])[::-1])
    return adjusted


def joined(kind: Sequence[Kind | None], touching: Touching, wanted: Kind) -> list[list[int]]:
    """Places of one kind that touch, as groups: largest first, each in the order of positions."""
    left = {at for at, one in enumerate(kind) if one == wanted}
    return sorted(pieces(touching, left), key=lambda group: (-len(group), group))


def pieces(touching: Touching, among: set[int]) -> list[list[int]]:
    """Groups of positions that can be walked through without leaving ``among``."""
    left, found = set(among), []
    while left:
        group, edge = set(), {min(left)}
        while edge:
            group |= edge
            edge = {other for at in edge for other in touching[at] if other in left} - group
        left -= group
        found.append(sorted(group))
    return found


def _kind(scaled: Whole, others: Sequence[int], at: int, adjusted: float) -> Kind:
    number, total = len(scaled), int(scaled.sum())
    own = number * int(scaled[at]) - total
    near = number * int(scaled[list(others)].sum()) - len(others) * total
    if adjusted > SURE_ENOUGH or own == 0 or near == 0:
        return "none"
    if near > 0:
        return "hot spot" if own > 0 else "low among high"
    return "cold spot" if own < 0 else "high among low"


def _among(touching: Touching, known: NDArray[np.intp]) -> list[list[int]]:
    """Neighbours that have a figure, as positions among the places that have one."""
    position = {int(at): number for number, at in enumerate(known)}
    return [[position[other] for other in touching[at] if other in position] for at in position]


def _spread(numbers: Floats, known: NDArray[np.intp], size: int) -> Floats:
    every = np.full(size, np.nan)
    every[known] = numbers
    return every
