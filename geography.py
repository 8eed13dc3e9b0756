"""The levels of place the product knows, and the words its screens use for them."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True)
class Level:
    """One level of the hierarchy; ``key`` is what stands in URLs, files and the store."""

    key: str
    label: str
    plural: str
    geo_code_types: tuple[str, ...]
    """360Giving ``geoCodeType`` values that mean this level."""


LSOA: Final = Level("lsoa", "LSOA", "LSOAs", ("LSOA",))
WARD: Final = Level("ward", "Ward", "wards", ("WD", "CED"))
BOROUGH: Final = Level("la", "Borough", "boroughs", ("MD", "UA", "LONB", "NMD", "LAD", "CSP"))

LEVELS: Final = (BOROUGH, WARD, LSOA)
LEVEL_BY_KEY: Final = {level.key: level for level in LEVELS}

YOUNG_AGES: Final = (10, 24)
"""First and last whole year of age of "young people" wherever the screens say 10–24."""

OLDEST_AGE: Final = 90
"""Single years of age run from 0 to this; the last one means "and over"."""
