"""Invented restricted figures: six indicators of violence by cell and month, April 2023 to March
2026. Every cell and month has a row, nought included, except where the gaps below say otherwise.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import geopandas as gpd
import numpy as np

from etl.demonstration.chance import stream
from etl.demonstration.fields import blend, centres_km, field
from etl.demonstration.files import Cell
from etl.demonstration.population import Counts
from etl.demonstration.shapes import Floats

MONTHS = tuple(f"{2023 + (m + 3) // 12}-{(m + 3) % 12 + 1:02d}" for m in range(36))
LAST_YEAR = MONTHS[-12:]
SUPPRESSED = "c"


@dataclass(frozen=True)
class Pattern:
    """How one indicator is drawn. ``rate``: events per 1,000 residents a year over the region;
    ``spread``: deviation of log rates between cells; ``kinship``: correlation with the common
    need; ``season``: swing either side of the mean; ``peak``: month of the top (1 to 12);
    ``lumpiness``: variance of the monthly gamma factor (0 = Poisson)."""

    indicator: str
    rate: float
    spread: float
    kinship: float
    season: float
    peak: int
    lumpiness: float


PATTERNS = (
    Pattern("ed_assault", 2.5, 0.75, 0.88, 0.14, 7, 0.20),
    Pattern("ambulance_assault", 2.0, 0.78, 0.85, 0.10, 7, 0.25),
    Pattern("police_violence_injury", 12.0, 0.62, 0.90, 0.12, 7, 0.15),
    Pattern("knife_crime", 1.0, 0.90, 0.80, 0.06, 10, 0.30),
    Pattern("domestic_abuse", 25.0, 0.50, 0.82, 0.08, 8, 0.10),
    Pattern("sexual_violence", 3.0, 0.55, 0.70, 0.07, 6, 0.20),
)


def common_need(cells: gpd.GeoDataFrame) -> Floats:
    """The need that all indicators share, per cell (n,), mean 0 and deviation 1."""
    return field("need", centres_km(cells), roughness=0.3)


def _trend(boroughs: list[str], chance: np.random.Generator) -> Floats:
    """Factor per cell and month (n, 36): each borough drifts by its own few per cent a year."""
    drift = {borough: float(chance.normal(-0.02, 0.05)) for borough in sorted(set(boroughs))}
    years = np.arange(len(MONTHS)) / 12.0
    return np.array([np.exp(drift[borough] * (years - 1.5)) for borough in boroughs])


def monthly_counts(pattern: Pattern, cells: gpd.GeoDataFrame, people: Counts) -> Counts:
    """Events per cell and month (n, 36), negative binomial round a smooth rate."""
    chance = stream(f"figures/{pattern.indicator}")
    own = field(pattern.indicator, centres_km(cells), roughness=0.5)
    level = np.exp(pattern.spread * blend(common_need(cells), own, pattern.kinship))
    totals = people.sum(axis=1).astype(float)
    level *= totals.sum() / (level * totals).sum()
    month = np.array([int(m[-2:]) for m in MONTHS])
    season = 1.0 + pattern.season * np.cos(2.0 * np.pi * (month - pattern.peak) / 12.0)
    mean = np.outer(level * totals * pattern.rate / 12_000.0, season)
    mean *= _trend(list(cells["borough"]), chance)
    shape = 1.0 / pattern.lumpiness
    lumps = chance.gamma(shape, 1.0 / shape, size=mean.shape)
    return chance.poisson(mean * lumps).astype(np.int64)


@dataclass(frozen=True)
class Gaps:
    """What the sources hold back or never sent, as codes of wards (W) and cells (L).

    ``hidden_ward``: marked ``c`` at source for the last twelve months in the two health
    indicators. ``hidden_cells``: the same in knife crime. ``absent_ward``: no rows at all in
    ambulance call-outs (not known). ``quiet_wards``: a true nought of knife crime all last year.
    """

    hidden_ward: str
    hidden_cells: tuple[str, ...]
    absent_ward: str
    quiet_wards: tuple[str, ...]


def choose_gaps(cells: gpd.GeoDataFrame) -> Gaps:
    """Pick the gaps by chance, each in wards of its own; the quiet wards are low in need."""
    chance = stream("gaps")
    need = cells.assign(need=common_need(cells)).groupby("ward")["need"].mean().sort_values()
    quiet = tuple(sorted(need.index[:3]))
    others = chance.permutation(sorted(set(need.index) - set(quiet)))
    scattered = [
        str(chance.choice(cells.loc[cells["ward"] == ward, "code"])) for ward in others[2:8]
    ]
    return Gaps(str(others[0]), tuple(sorted(scattered)), str(others[1]), quiet)


def _quietened(counts: Counts, cells: gpd.GeoDataFrame, gaps: Gaps) -> Counts:
    """Knife crime with the last year of the quiet wards set to nought."""
    quiet = cells["ward"].isin(gaps.quiet_wards).to_numpy()
    changed = counts.copy()
    changed[np.ix_(quiet, range(24, 36))] = 0
    return changed


def restricted_rows(
    pattern: Pattern, cells: gpd.GeoDataFrame, people: Counts, gaps: Gaps
) -> Iterator[list[Cell]]:
    """Heading and one row per cell and month: ``Area Code``, ``Period``, ``Count``."""
    counts = monthly_counts(pattern, cells, people)
    hidden: set[str] = set()
    absent = ""
    if pattern.indicator == "knife_crime":
        counts, hidden = _quietened(counts, cells, gaps), set(gaps.hidden_cells)
    if pattern.indicator in ("ed_assault", "ambulance_assault"):
        hidden = set(cells.loc[cells["ward"] == gaps.hidden_ward, "code"])
    if pattern.indicator == "ambulance_assault":
        absent = gaps.absent_ward
    yield ["Area Code", "Period", "Count"]
    for code, ward, row in zip(cells["code"], cells["ward"], counts, strict=True):
        if ward == absent:
            continue
        for month, count in zip(MONTHS, row, strict=True):
            marked = code in hidden and month in LAST_YEAR
            yield [code, month, SUPPRESSED if marked else int(count)]
