"""Rates with 95 % confidence intervals. Arrays in, arrays out; NaN stays NaN."""

import numpy as np
from numpy.typing import NDArray

Z = 1.959964
Floats = NDArray[np.float64]


def byar(count: Floats) -> tuple[Floats, Floats]:
    """95 % limits of a Poisson count by Byar's approximation.

    Formula: Breslow and Day (1987), as used by the Office for Health Improvement and Disparities
    ("Commonly used public health statistics and their confidence intervals"). A count of zero
    has the lower limit zero.
    """
    above = count + 1
    with np.errstate(divide="ignore", invalid="ignore"):
        lower = count * (1 - 1 / (9 * count) - Z / (3 * np.sqrt(count))) ** 3
    lower = np.where(count == 0, 0.0, lower)
    upper = above * (1 - 1 / (9 * above) + Z / (3 * np.sqrt(above))) ** 3
    return lower, upper


def wilson(count: Floats, denominator: Floats) -> tuple[Floats, Floats]:
    """95 % limits of a proportion by Wilson's score method (Wilson 1927), between 0 and 1."""
    with np.errstate(divide="ignore", invalid="ignore"):
        share = count / denominator
        centre = 2 * count + Z**2
        spread = Z * np.sqrt(Z**2 + 4 * count * (1 - share))
        width = 2 * (denominator + Z**2)
        return (centre - spread) / width, (centre + spread) / width


def per(count: Floats, denominator: Floats, multiple: int) -> Floats:
    """``multiple`` × count ÷ denominator; NaN where the denominator is zero or unknown."""
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where(denominator > 0, multiple * count / denominator, np.nan)
