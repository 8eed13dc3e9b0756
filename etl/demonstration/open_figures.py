"""Invented open figures: deprivation, absence, early language and suspensions.

They lean towards the same need as the violence figures, as such measures do, but no value is
taken from any published file.
"""

from __future__ import annotations

from collections.abc import Iterator

import geopandas as gpd
import numpy as np

from etl.demonstration.chance import stream
from etl.demonstration.fields import blend, centres_km, field
from etl.demonstration.figures import common_need
from etl.demonstration.files import Cell
from etl.demonstration.population import Counts
from etl.demonstration.shapes import Floats

TIDY: list[Cell] = ["Area Code", "Period", "Count", "Denominator", "Value"]
ABSENCE_YEARS = ("2022/23", "2023/24", "2024/25")
LANGUAGE_YEARS = ("2022/23", "2023/24", "2024/25", "2025/26")
SUSPENSION_YEARS = ("2021/22", "2022/23", "2023/24", "2024/25")
SUPPRESSED = "*"


def imd_rows(cells: gpd.GeoDataFrame) -> Iterator[list[Cell]]:
    """Deprivation score per cell, 2025: higher is more deprived, roughly 3 to 80."""
    own = field("imd_score", centres_km(cells), roughness=0.4)
    scores = np.clip(26.0 * np.exp(0.52 * blend(common_need(cells), own, 0.8)), 2.5, 82.0)
    yield ["Area Code", "Period", "Value"]
    for code, score in zip(cells["code"], scores, strict=True):
        yield [code, "2025", f"{score:.1f}"]


def _by(cells: gpd.GeoDataFrame, column: str, numbers: Floats | Counts) -> dict[str, float]:
    """Sums of a number per cell (n,) over the areas named in ``column``, in code order."""
    sums = cells.assign(n=numbers).groupby(column)["n"].sum()
    return {str(code): float(n) for code, n in sums.items()}


def _ward_need(cells: gpd.GeoDataFrame, name: str, kinship: float) -> dict[str, float]:
    """Mean over each ward's cells of the common need mixed with a field of the indicator's own."""
    mixed = blend(common_need(cells), field(name, centres_km(cells), roughness=0.4), kinship)
    return {str(w): float(n) for w, n in cells.assign(n=mixed).groupby("ward")["n"].mean().items()}


def _logistic(value: float) -> float:
    return float(1.0 / (1.0 + np.exp(-value)))


def absence_rows(cells: gpd.GeoDataFrame, people: Counts) -> Iterator[list[Cell]]:
    """Pupils missing a tenth of sessions or more, by ward and school year; Value in per cent."""
    chance = stream("persistent_absence")
    need = _ward_need(cells, "persistent_absence", 0.8)
    pupils = _by(cells, "ward", people[:, 5:16].sum(axis=1))
    yield TIDY
    for ward, enrolled in pupils.items():
        for step, year in enumerate(ABSENCE_YEARS):
            total = int(round(enrolled * chance.uniform(0.93, 0.98)))
            share = _logistic(-1.22 + 0.33 * need[ward] - 0.08 * step)
            missing = int(chance.binomial(total, share))
            yield [ward, year, missing, total, f"{100 * missing / total:.1f}"]


def language_rows(cells: gpd.GeoDataFrame, people: Counts) -> Iterator[list[Cell]]:
    """Children at or above the expected level at 2 to 2½ years, by ward and year; lower is worse.

    One ward is suppressed at source in every year and another in the latest year only.
    """
    chance = stream("early_language")
    need = _ward_need(cells, "early_language", 0.75)
    children = _by(cells, "ward", people[:, 2])
    always, latest = (str(w) for w in chance.choice(sorted(children), size=2, replace=False))
    yield TIDY
    for ward, born in children.items():
        for step, year in enumerate(LANGUAGE_YEARS):
            seen = max(int(round(born * chance.uniform(0.84, 0.96))), 1)
            chance_of_level = _logistic(1.42 - 0.30 * need[ward] + 0.04 * step)
            reached = int(chance.binomial(seen, chance_of_level))
            if ward == always or (ward == latest and year == LANGUAGE_YEARS[-1]):
                yield [ward, year, SUPPRESSED, SUPPRESSED, SUPPRESSED]
            else:
                yield [ward, year, reached, seen, f"{100 * reached / seen:.1f}"]


def suspension_rows(cells: gpd.GeoDataFrame, people: Counts) -> Iterator[list[Cell]]:
    """Suspensions per 100 pupils, by borough and school year."""
    chance = stream("suspensions")
    pupils = _by(cells, "borough", people[:, 5:17].sum(axis=1))
    yield TIDY
    for borough, enrolled in pupils.items():
        level = float(chance.uniform(6.5, 11.0))
        for step, year in enumerate(SUSPENSION_YEARS):
            total = int(round(enrolled * chance.uniform(0.95, 0.99)))
            expected = total * level * (1.0 + 0.13 * step) / 100.0
            count = int(chance.poisson(expected))
            yield [borough, year, count, total, f"{100 * count / total:.1f}"]
