"""What becomes of the ranking while one weight moves by a fifth and the others stay."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from analysis.need.measured import Bools, Floats
from analysis.need.standing import standing, weighted
from indicators import Indicator

MOVE: Final = 0.2
TOP: Final = 10


@dataclass(frozen=True)
class Swap:
    """Positions of the places that cross the line below the ``TOP`` first when the weight of an
    indicator moves ``by`` (−0.2 or 0.2 of itself)."""

    indicator: Indicator
    by: float
    enters: tuple[int, ...]
    leaves: tuple[int, ...]


@dataclass(frozen=True)
class Sensitivity:
    """First and last rank of each place over all moves, the unmoved ranking included; only those
    moves that change who is among the first ``TOP`` are listed."""

    rank_from: Floats
    rank_to: Floats
    swaps: tuple[Swap, ...]


def sensitivity(
    scores: Floats, weights: Floats, enough: Bools, indicators: Sequence[Indicator]
) -> Sensitivity:
    """``scores``: parts × places. Which places have a composite does not change with a move."""
    unmoved = standing(weighted(scores, weights, enough))
    rankings, swaps = [unmoved], []
    for at, indicator in enumerate(indicators):
        for by in (-MOVE, MOVE):
            moved = weights.copy()
            moved[at] *= 1 + by
            ranking = standing(weighted(scores, moved, enough))
            rankings.append(ranking)
            before, after = unmoved <= TOP, ranking <= TOP
            if (before != after).any():
                swaps.append(
                    Swap(indicator, by, _positions(after & ~before), _positions(before & ~after))
                )
    return Sensitivity(np.min(rankings, axis=0), np.max(rankings, axis=0), tuple(swaps))


def _positions(chosen: Bools) -> tuple[int, ...]:
    return tuple(int(at) for at in np.flatnonzero(chosen))
