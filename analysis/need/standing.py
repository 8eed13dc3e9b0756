"""The weighted mean of a place's scores, and where it stands among others."""

import numpy as np

from analysis.need.measured import Bools, Floats


def weighted(scores: Floats, weights: Floats, enough: Bools) -> Floats:
    """Of the known scores of each place (``scores``: parts × places); NaN where not ``enough``
    of the weight is known."""
    total = weights @ np.nan_to_num(scores)
    below = weights @ ~np.isnan(scores)
    return np.where(enough, total / np.where(below > 0, below, 1.0), np.nan)


def standing(score: Floats) -> Floats:
    """1 for the most need; equal composites share the smaller rank; NaN stays NaN."""
    rounded = np.round(score, 9)  # sums in another order differ in the last figures
    known = np.sort(rounded[~np.isnan(rounded)])
    rank = len(known) - np.searchsorted(known, rounded, side="right") + 1.0
    return np.where(np.isnan(score), np.nan, rank)
