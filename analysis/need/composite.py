"""Chosen indicators, scaled, weighted and added up; every result can be opened to its parts."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

import numpy as np

from analysis.need.measured import Bools, Floats, Measured
from analysis.need.scaling import SCALES, worst_last
from analysis.need.sensitivity import Swap, sensitivity
from analysis.need.standing import standing, weighted
from analysis.need.uncertainty import rank_range

KNOWN_NEEDED: Final = 0.5
"""Share of the weight that must be known for a place to have a composite."""
Known = Literal["whole", "part", "suppressed", "no data"]
"""How much of a composite is known; the last two say why there is none."""


@dataclass(frozen=True)
class Part:
    """``weight``: as a share of all weights. ``score``: the scaled value, more is worse.
    ``contribution``: what it adds to the place's composite; those of a place add up to it."""

    measured: Measured
    weight: float
    score: Floats
    contribution: Floats


@dataclass(frozen=True)
class Need:
    """``score``: the composite. ``known_weight``: from 0 to 1. ``rank``: 1 is most need, equal
    composites share the smaller; ``rank_from`` to ``rank_to`` hold it in 95 of 100 draws from the
    parts' limits, ``swing_from`` to ``swing_to`` while any one weight moves by a fifth. NaN where
    there is no composite; ``of`` places have one."""

    scale: str
    parts: tuple[Part, ...]
    score: Floats
    known_weight: Floats
    known: tuple[Known, ...]
    rank: Floats
    rank_from: Floats
    rank_to: Floats
    swing_from: Floats
    swing_to: Floats
    swaps: tuple[Swap, ...]
    of: int


def composite(chosen: Sequence[tuple[Measured, float]], scale: str) -> Need:
    """``chosen``: at least one indicator, each with a weight above 0. ``scale``: see ``SCALES``."""
    scores = np.array([_scaled(measured, scale) for measured, _ in chosen])
    weights = np.array([weight for _, weight in chosen], dtype=float)
    weights = weights / weights.sum()
    known_weight = weights @ ~np.isnan(scores)
    enough = known_weight >= KNOWN_NEEDED - 1e-9
    score = weighted(scores, weights, enough)
    rank = standing(score)
    rank_from, rank_to = rank_range(chosen, weights, scale, enough, rank)
    moved = sensitivity(scores, weights, enough, [measured.indicator for measured, _ in chosen])
    below = np.where(known_weight > 0, known_weight, np.nan)
    return Need(
        scale,
        tuple(
            Part(measured, float(weight), row, weight * row / below)
            for (measured, _), weight, row in zip(chosen, weights, scores, strict=True)
        ),
        score,
        known_weight,
        _known([measured.suppressed for measured, _ in chosen], known_weight, enough),
        rank,
        rank_from,
        rank_to,
        moved.rank_from,
        moved.rank_to,
        moved.swaps,
        int((~np.isnan(score)).sum()),
    )


def _scaled(measured: Measured, scale: str) -> Floats:
    return SCALES[scale](worst_last(measured.value, measured.indicator.worse), measured.less)


def _known(suppressed: Sequence[Bools], known_weight: Floats, enough: Bools) -> tuple[Known, ...]:
    hidden = np.any(suppressed, axis=0)
    whole = known_weight >= 1 - 1e-9
    return tuple(
        ("whole" if all_of_it else "part") if able else ("suppressed" if by_source else "no data")
        for able, all_of_it, by_source in zip(enough, whole, hidden, strict=True)
    )
