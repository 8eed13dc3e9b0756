"""Geometry for the map: one document per level, simplified so that shared edges stay shared."""

import json
from typing import Any

import geopandas as gpd
import numpy as np
import shapely

from db.releases import Document, document
from geography import LEVELS

METRES_27700 = 27700
TOLERANCE_M = 15.0
"""Finer than a screen pixel (about 20 m) when the whole of Merseyside fills the map."""
LIGHT_ENOUGH = 40
"""Mean vertices per polygon up to which a layer is left as published."""
DECIMALS = 5
"""About a metre in longitude and latitude."""


def shape_document(level: str, areas: gpd.GeoDataFrame) -> Document:
    """GeoJSON, features in the order of the level's list of areas; ``i`` is the position."""
    shapes = shapely.set_precision(_simplified(areas).to_numpy(), 10.0**-DECIMALS)
    features = [
        {
            "type": "Feature",
            "properties": {"i": number, "code": code, "name": name},
            "geometry": json.loads(text),
        }
        for number, (code, name, text) in enumerate(
            zip(areas.index, areas["name"], shapely.to_geojson(shapes), strict=True)
        )
    ]
    return document("geometry", level, {"type": "FeatureCollection", "features": features})


def _simplified(areas: gpd.GeoDataFrame) -> gpd.GeoSeries:
    """Simplified as a coverage in British National Grid metres, or as published if light."""
    if shapely.get_num_coordinates(areas.geometry).sum() <= LIGHT_ENOUGH * len(areas):
        return areas.geometry
    metres = areas.geometry.to_crs(METRES_27700)
    simple = shapely.coverage_simplify(metres.to_numpy(), TOLERANCE_M)
    return gpd.GeoSeries(simple, index=areas.index, crs=METRES_27700).to_crs(areas.crs)


def area_document(level: str, areas: gpd.GeoDataFrame, columns: dict[str, list[Any]]) -> Document:
    """The level's list of areas: every array elsewhere is aligned with it."""
    points = shapely.get_coordinates(areas["point"].to_numpy()).round(DECIMALS)
    bounds = shapely.bounds(areas.geometry.to_numpy()).round(DECIMALS)
    return document(
        "areas",
        level,
        {
            "codes": list(areas.index),
            "names": list(areas["name"]),
            "points": points.tolist(),
            "bounds": bounds.tolist(),
            **columns,
        },
    )


def whole_bounds(areas: dict[str, gpd.GeoDataFrame]) -> list[float]:
    """West, south, east, north of everything, in degrees."""
    every = np.array([areas[level.key].total_bounds for level in LEVELS])
    low, high = every[:, :2].min(axis=0), every[:, 2:].max(axis=0)
    return [round(float(number), DECIMALS) for number in (*low, *high)]
