"""What is wrong with polygons, and the polygons as the store keeps them: arrays in, arrays out."""

from typing import NamedTuple

import geopandas
import numpy as np
import shapely

from etl.sources.grid import UK_DEGREES

DEGREES = "EPSG:4326"
POLYGONAL = (shapely.GeometryType.POLYGON, shapely.GeometryType.MULTIPOLYGON)


class Judged(NamedTuple):
    """One entry per shape: its faults, and ``wkb``, which is a valid two-dimensional MultiPolygon
    in EPSG:4326 (little-endian, without SRID) unless one of the faults stands in the way."""

    wkb: np.ndarray
    empty: np.ndarray
    not_polygonal: np.ndarray
    outside_uk: np.ndarray
    repaired: np.ndarray
    without_area: np.ndarray


def judge(wkb: np.ndarray, crs: str) -> Judged:
    """``wkb`` is little-endian with None for no shape. Most of it runs without Python's lock."""
    shapes = shapely.from_wkb(wkb)
    degrees = _in_degrees(shapes, crs)
    empty = shapely.is_missing(shapes) | shapely.is_empty(shapes)
    not_polygonal = ~np.isin(shapely.get_type_id(shapes), POLYGONAL)
    outside_uk = ~_inside_uk(degrees)
    broken = ~(empty | not_polygonal | outside_uk | shapely.is_valid(degrees))
    whole = degrees.copy()
    whole[broken] = [_polygonal_part(shape) for shape in shapely.make_valid(degrees[broken])]
    without_area = shapely.is_empty(whole) | ~(shapely.area(whole) > 0)
    single = shapely.get_type_id(whole) == shapely.GeometryType.POLYGON
    changed = broken | single | (degrees is not shapes)
    if changed.any():
        wkb = wkb.copy()
        wkb[changed] = shapely.to_wkb(_as_multi(whole[changed]), byte_order=1)
    return Judged(wkb, empty, not_polygonal, outside_uk, broken, without_area)


def _in_degrees(shapes: np.ndarray, crs: str) -> np.ndarray:
    """The same array if it is in two dimensions and in EPSG:4326 already."""
    if (shapely.has_z(shapes) | shapely.has_m(shapes)).any():
        shapes = shapely.force_2d(shapes)
    if crs == DEGREES:
        return shapes
    return np.asarray(geopandas.GeoSeries(shapes, crs=crs).to_crs(DEGREES).to_numpy(), dtype=object)


def _inside_uk(degrees: np.ndarray) -> np.ndarray:
    west, south, east, north = UK_DEGREES
    bounds = shapely.bounds(degrees)
    inside = (bounds >= (west, south, west, south)) & (bounds <= (east, north, east, north))
    return np.asarray(inside.all(axis=1))


def _polygonal_part(shape: shapely.Geometry) -> shapely.Geometry:
    """``make_valid`` may leave loose lines and points: only the polygonal part is the area."""
    parts = shapely.get_parts(shapely.get_parts(shape))
    return shapely.union_all(parts[shapely.get_type_id(parts) == shapely.GeometryType.POLYGON])


def _as_multi(shapes: np.ndarray) -> np.ndarray:
    single = shapely.get_type_id(shapes) == shapely.GeometryType.POLYGON
    shapes = shapes.copy()
    if single.any():
        shapes[single] = shapely.multipolygons(shapes[single], indices=np.arange(single.sum()))
    return shapes
