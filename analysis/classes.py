"""Class breaks for the map: five classes that each hold about a fifth of the places."""

import warnings

import numpy as np
from numpy.typing import NDArray

CLASSES = 5


def breaks(values: NDArray[np.float64], decimals: int) -> list[float]:
    """Inner class limits (four or fewer), rising; a class holds ``limit ≤ value < next limit``.

    Quantiles of the values above zero, rounded to what the screen shows so that the legend and
    the colours agree. Zero ("none recorded") and missing have looks of their own, not a class.
    """
    above_zero = values[~np.isnan(values) & (values > 0)]
    if len(np.unique(above_zero)) < 2:
        return []
    import mapclassify  # a second of start-up, and only building a release or colouring needs it

    with warnings.catch_warnings():  # mapclassify warns where ties leave fewer classes; so be it
        warnings.simplefilter("ignore", UserWarning)
        limits = mapclassify.Quantiles(above_zero, k=CLASSES).bins[:-1]
    rounded = sorted({round(float(limit), decimals) for limit in limits})
    return [limit for limit in rounded if above_zero.min() < limit <= above_zero.max()]
