"""Invented residents of every cell by single year of age, 0 to 90 (90 stands for 90 and over)."""

from __future__ import annotations

from collections.abc import Iterator

import geopandas as gpd
import numpy as np
from numpy.typing import NDArray

from etl.demonstration.chance import stream
from etl.demonstration.fields import centres_km, field
from etl.demonstration.files import Cell
from etl.demonstration.shapes import Floats

Counts = NDArray[np.int64]

AGES = np.arange(91)
# A common age pyramid: (age, relative weight), joined by straight lines.
PYRAMID = (
    (0, 1.05),
    (10, 1.18),
    (18, 1.15),
    (25, 1.28),
    (33, 1.42),
    (42, 1.22),
    (50, 1.25),
    (58, 1.38),
    (66, 1.12),
    (74, 0.95),
    (80, 0.6),
    (86, 0.33),
    (90, 0.75),
)


def _hill(age: float, width: float) -> Floats:
    shape: Floats = np.exp(-0.5 * ((AGES - age) / width) ** 2)
    return shape


def _weights(cells: gpd.GeoDataFrame) -> Floats:
    """Relative weight of each age in each cell (n, 91): the pyramid bent by three fields."""
    ages, levels = np.array(PYRAMID).T
    pyramid = np.interp(AGES, ages, levels)
    where = centres_km(cells)
    students = np.clip(field("students", where, bumps=5, roughness=0.2) - 1.3, 0.0, 1.5)
    older = field("older", where, roughness=0.25)
    families = field("families", where, roughness=0.4)
    bend = 0.24 * np.outer(older, (AGES - 42.0) / 42.0)
    bend += 0.13 * np.outer(families, _hill(6.0, 6.0) + _hill(36.0, 7.0) - _hill(72.0, 9.0))
    weights: Floats = pyramid * np.exp(bend) + 3.2 * np.outer(students, _hill(20.5, 1.9))
    return weights


def residents(cells: gpd.GeoDataFrame) -> Counts:
    """Whole persons (n, 91), about 1,400 to 1,700 in each cell."""
    chance = stream("population")
    totals = np.clip(np.round(chance.normal(1545, 65, size=len(cells))), 1380, 1720).astype(int)
    weights = _weights(cells)
    shares = weights / weights.sum(axis=1, keepdims=True)
    return np.array(
        [chance.multinomial(t, s) for t, s in zip(totals, shares, strict=True)], dtype=np.int64
    )


def population_rows(cells: gpd.GeoDataFrame, counts: Counts) -> Iterator[list[Cell]]:
    """Heading and one row per cell for ``population.csv.gz``."""
    yield ["lsoa_code", "lsoa_name", "total_population", *(str(age) for age in AGES)]
    for code, name, ages in zip(cells["code"], cells["name"], counts, strict=True):
        yield [code, name, int(ages.sum()), *(int(n) for n in ages)]
