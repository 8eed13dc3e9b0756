"""Smooth random fields over the region: where the invented needs lie high or low.

The bumps fall where the seed lets them fall. They are not tied to the real geography of anything.
"""

from __future__ import annotations

import geopandas as gpd
import numpy as np

from etl.demonstration.chance import stream
from etl.demonstration.shapes import Floats


def centres_km(cells: gpd.GeoDataFrame) -> Floats:
    """Points inside the cells (n, 2), kilometres, EPSG:27700."""
    points = cells.geometry.to_crs(27700).representative_point()
    return np.column_stack([points.x, points.y]) / 1000.0


def _spread_out(where_km: Floats, count: int, chance: np.random.Generator) -> Floats:
    """``count`` of the points (count, 2), each the farthest of a few drawn from those before it,
    so that bumps do not crowd where cells are small."""
    chosen = [where_km[int(chance.integers(len(where_km)))]]
    while len(chosen) < count:
        few = where_km[chance.choice(len(where_km), size=12, replace=False)]
        away = np.hypot(*(few[:, None, :] - np.array(chosen)[None, :, :]).transpose(2, 0, 1))
        chosen.append(few[int(away.min(axis=1).argmax())])
    return np.array(chosen)


def field(name: str, where_km: Floats, bumps: int = 30, roughness: float = 0.35) -> Floats:
    """A field (n,) with mean 0 and deviation 1: random bumps and hollows, 1 to 2.6 km wide, spread
    over the region and levelled off where they pile up, and ``roughness`` of noise that differs
    from cell to cell."""
    chance = stream(f"field/{name}")
    middles = _spread_out(where_km, bumps, chance)
    widths = chance.uniform(1.0, 2.6, size=bumps)
    heights = np.where(np.arange(bumps) % 2, 1.0, -0.8) * chance.uniform(0.7, 1.2, size=bumps)
    away = np.hypot(
        where_km[:, None, 0] - middles[None, :, 0], where_km[:, None, 1] - middles[None, :, 1]
    )
    smooth = (heights * np.exp(-0.5 * (away / widths) ** 2)).sum(axis=1)
    noise = chance.normal(0.0, 1.0, size=len(where_km))
    return _standard(_standard(np.tanh(1.4 * smooth)) + roughness * noise)


def blend(first: Floats, second: Floats, correlation: float) -> Floats:
    """A field (n,) that goes with ``first`` by about ``correlation``, otherwise with ``second``."""
    return _standard(correlation * first + np.sqrt(1.0 - correlation**2) * second)


def _standard(values: Floats) -> Floats:
    spread: Floats = (values - values.mean()) / values.std()
    return spread
