"""How sure a rank is: the composite worked out again and again from draws within its limits."""

from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.random import Generator

from analysis.need.measured import Bools, Floats, Measured
from analysis.need.scaling import SCALES, worst_last
from analysis.rates import Z

DRAWS: Final = 500
SEED: Final = 2026
"""The same choices give the same range for everybody."""
TIE: Final = 1e-9
"""Draws that are alike (many are zero) are put in a random order, not in that of the list."""
Chosen = Sequence[tuple[Measured, float]]


def rank_range(
    chosen: Chosen, weights: Floats, scale: str, enough: Bools, rank: Floats
) -> tuple[Floats, Floats]:
    """First and last rank of the middle 95 % of the draws, widened to hold the rank itself (a
    place at the top can only be drawn down). Parts without limits stay as they are."""
    if all(measured.certain for measured, _ in chosen) or not enough.any():
        return rank, rank
    generator = np.random.default_rng(SEED)
    total, known = np.zeros((DRAWS, len(rank))), np.zeros(len(rank))
    for (measured, _), weight in zip(chosen, weights, strict=True):
        scores = drawn(measured, scale, generator)
        total += weight * np.nan_to_num(scores)
        known += weight * ~np.isnan(measured.value)
    places = np.flatnonzero(enough)
    drawn_ranks = np.sort(_ranks(total[:, places] / known[places]), axis=0)
    low, high = np.full(len(rank), np.nan), np.full(len(rank), np.nan)
    low[places] = drawn_ranks[int(0.025 * DRAWS)]
    high[places] = drawn_ranks[DRAWS - 1 - int(0.025 * DRAWS)]
    return np.fmin(low, rank), np.fmax(high, rank)


def drawn(measured: Measured, scale: str, generator: Generator) -> Floats:
    """Scores of ``DRAWS`` draws (rows) of an indicator; one row where nothing is uncertain.

    Above the value a draw follows a normal curve as wide as the upper limit says, below it one as
    wide as the lower limit says: intervals of rates are not symmetrical.
    """
    known = ~np.isnan(measured.value)
    if measured.certain or not known.any():
        values = worst_last(measured.value, measured.indicator.worse)
        return SCALES[scale](values, measured.less)[np.newaxis]
    value, lower, upper = (part[known] for part in (measured.value, measured.lower, measured.upper))
    step = generator.standard_normal((DRAWS, len(value)))
    width = np.where(step > 0, upper - value, value - lower) / Z
    values = worst_last(value + step * width, measured.indicator.worse)
    found = np.full((DRAWS, len(known)), np.nan)
    by_place = scale == "percentile"
    found[:, known] = _percentile_rows(values, measured.less, generator) if by_place else _z(values)
    return found


def _percentile_rows(values: Floats, less: int, generator: Generator) -> Floats:
    places = values.shape[1] + less
    if places == 1:
        return np.full(values.shape, 50.0)
    ranks = _ranks(values + TIE * generator.random(values.shape))
    return np.asarray(100 * (places - ranks) / (places - 1))


def _z(values: Floats) -> Floats:
    spread = values.std(axis=1, keepdims=True)
    above = values - values.mean(axis=1, keepdims=True)
    return np.asarray(above / np.where(spread > 0, spread, 1.0))


def _ranks(values: Floats) -> Floats:
    """Of each row, 1 for the largest."""
    order = np.argsort(-values, axis=1)
    found = np.empty(values.shape)
    ranks = np.broadcast_to(np.arange(1.0, values.shape[1] + 1), values.shape)
    np.put_along_axis(found, order, ranks, axis=1)
    return found
