"""Geometry for the map: one document per level, simplified so that shared edges stay shared."""

import json
from typing import Any

import geopandas as gpd
import numpy as np
import pandas as pd
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
    named = zip(areas.index, areas["name"], _as_geojson(areas.geometry), strict=True)
    features = [
        _feature({"i": number, "level": level, "code": code, "name": name}, shape)
        for number, (code, name, shape) in enumerate(named)
    ]
    return document("geometry", level, {"type": "FeatureCollection", "features": features})


def outline_document(level: str, areas: gpd.GeoDataFrame, boroughs: pd.Series) -> Document:
    """Borough outlines made from the level's own shapes, so that lines lie on lines: official
    layers of different generalisation do not nest exactly. ``boroughs``: index area code."""
    merged = areas.geometry.groupby(boroughs.reindex(areas.index)).agg(
        lambda shapes: _without_pinholes(shapely.union_all(shapes.to_numpy()))
    )
    outlines = gpd.GeoSeries(merged, crs=areas.crs)
    named = zip(outlines.index, _as_geojson(outlines), strict=True)
    features = [_feature({"code": code}, shape) for code, shape in named]
    return document("outlines", level, {"type": "FeatureCollection", "features": features})


def _feature(properties: dict[str, Any], shape: dict[str, Any]) -> dict[str, Any]:
    return {"type": "Feature", "properties": properties, "geometry": shape}


def _as_geojson(shapes: gpd.GeoSeries) -> list[dict[str, Any]]:
    rounded = shapely.set_precision(shapes.to_numpy(), 10.0**-DECIMALS)
    return [json.loads(text) for text in shapely.to_geojson(rounded)]


def _without_pinholes(shape: shapely.Geometry) -> shapely.Geometry:
    """Gaps between generalised neighbours would otherwise show as specks inside a borough."""
    parts = shapely.get_parts(shape)
    return shapely.multipolygons([shapely.Polygon(part.exterior) for part in parts])


def simplified(areas: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """Simplified as a coverage in British National Grid metres, or as published if light."""
    if shapely.get_num_coordinates(areas.geometry).sum() <= LIGHT_ENOUGH * len(areas):
        return areas
    metres = areas.geometry.to_crs(METRES_27700)
    simple = shapely.coverage_simplify(metres.to_numpy(), TOLERANCE_M)
    drawn = gpd.GeoSeries(simple, index=areas.index, crs=METRES_27700).to_crs(areas.crs)
    return areas.set_geometry(drawn)


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
