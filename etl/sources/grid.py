"""British National Grid (EPSG:27700, metres) to longitude and latitude (EPSG:4326, degrees)."""

from functools import cache

import numpy as np
import pandas as pd
from pyproj import Transformer

UK_DEGREES = (-9.0, 49.7, 2.2, 61.0)
"""West, south, east, north: every place of the United Kingdom lies within."""


@cache
def _to_degrees() -> Transformer:
    return Transformer.from_crs("EPSG:27700", "EPSG:4326", always_xy=True)


def lon_lat(easting: pd.Series, northing: pd.Series) -> tuple[pd.Series, pd.Series]:
    """NaN where a coordinate is missing or the pair is 0, 0, which publishers write for unknown."""
    unknown = easting.isna() | northing.isna() | (easting.eq(0) & northing.eq(0))
    lon, lat = _to_degrees().transform(easting.to_numpy(float), northing.to_numpy(float))
    return (
        pd.Series(lon, index=easting.index).mask(unknown | ~np.isfinite(lon)),
        pd.Series(lat, index=easting.index).mask(unknown | ~np.isfinite(lat)),
    )


def in_the_uk(lon: pd.Series, lat: pd.Series) -> pd.Series:
    west, south, east, north = UK_DEGREES
    return lon.between(west, east) & lat.between(south, north)
