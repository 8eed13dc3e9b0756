"""Area boundaries as the Open Geography portal and others publish them."""

import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import geopandas
import numpy as np
import pandas as pd
import shapely

from etl.checks import FileProblem, LoadReport, Problem
from etl.sources.feature_files import read_features
from etl.sources.grid import UK_DEGREES
from etl.sources.headings import BELONGS_TO, AreaHeading, code_headings, listed, name_beside
from etl.sources.row_checks import RowChecks
from etl.sources.tables import ROW

POLYGONAL = (shapely.GeometryType.POLYGON, shapely.GeometryType.MULTIPOLYGON)
NO_SHAPE = "This row has no shape: the file is a lookup without shapes, not boundaries."
NOT_A_POLYGON = "Not a polygon: boundaries are areas, not points or lines."
OUTSIDE_UK = "The coordinates lie outside the United Kingdom: the file is in the wrong coordinates."
NO_AREA = "The shape encloses nothing, even after repair."
REPAIRED = "The polygon crosses itself and was repaired."
CHECKED_AT_ONCE = 2_000
THREADS = min(4, os.cpu_count() or 1)


def read(path: Path, report: LoadReport) -> geopandas.GeoDataFrame:
    """Columns ``code``, ``name`` and ``geometry``: valid two-dimensional MultiPolygon, EPSG:4326.

    Rows in the report are features, counted from 1. Raises FileProblem if no area is left: an
    empty set would replace the boundaries that the store has.
    """
    features = read_features(path, report)
    code = _own_code(path.name, features)
    table = _table(features, code)
    checks = RowChecks(path.name, table, report, {"code": code.column})
    checks.refuse(table["code"].eq(""), "The area has no code.", "code")
    shapes = _in_degrees(features, checks)
    checks.refuse_duplicates(["code"], "This area code stands in the file more than once.")
    shapes = _repaired(shapes, checks)
    _name_the_nameless(table, checks)
    checks.close()
    if not checks.good.any():
        reason = report.problems[-1].reason if report.problems else "It has no features."
        raise FileProblem(f"{path.name}: not one area can be used. {reason}")
    kept = table.loc[checks.good, ["code", "name"]].reset_index(drop=True)
    found = geopandas.GeoDataFrame(kept, geometry=_as_multi(shapes[checks.good]), crs="EPSG:4326")
    found.attrs[BELONGS_TO] = code.belongs_to
    return found


def _own_code(file: str, features: geopandas.GeoDataFrame) -> AreaHeading:
    """A ward file also carries borough and region codes: its own level has the most codes."""
    codes = code_headings(features.columns)
    if not codes:
        raise FileProblem(
            f"{file}: no column of area codes was found (such as LSOA21CD or ward_code). "
            f"The fields are {listed(column for column in features if column != 'geometry')}."
        )
    return max(codes, key=lambda heading: features[heading.column].nunique())


def _table(features: geopandas.GeoDataFrame, code: AreaHeading) -> pd.DataFrame:
    def text(column: str | None) -> pd.Series:
        if column is None:
            return pd.Series("", index=range(len(features)), dtype=object)
        found = features[column].reset_index(drop=True)
        return found.astype(object).where(found.notna(), "").astype(str).str.strip()

    table = pd.DataFrame({"code": text(code.column)})
    table["name"] = text(name_beside(code, features.columns))
    table[ROW] = np.arange(1, len(table) + 1)
    return table


def _in_degrees(features: geopandas.GeoDataFrame, checks: RowChecks) -> np.ndarray:
    """Two-dimensional shapes in EPSG:4326, what is not a shape of the United Kingdom refused."""
    shapes = np.asarray(features.geometry.to_numpy(), dtype=object)
    empty = shapely.is_missing(shapes) | shapely.is_empty(shapes)
    checks.report.count("features without a shape", int((empty & checks.good).sum()))
    checks.refuse(empty, NO_SHAPE, "code")
    checks.refuse(~np.isin(shapely.get_type_id(shapes), POLYGONAL), NOT_A_POLYGON, "code")
    if (shapely.has_z(shapes) | shapely.has_m(shapes)).any():
        shapes = shapely.force_2d(shapes)
    series = geopandas.GeoSeries(shapes, crs=features.crs or "EPSG:4326")
    degrees = np.asarray(series.to_crs("EPSG:4326").to_numpy(), dtype=object)
    west, south, east, north = UK_DEGREES
    bounds = shapely.bounds(degrees)
    inside = (bounds >= (west, south, west, south)) & (bounds <= (east, north, east, north))
    checks.refuse(~inside.all(axis=1), OUTSIDE_UK, "code")
    return degrees


def _repaired(shapes: np.ndarray, checks: RowChecks) -> np.ndarray:
    """``make_valid`` may leave loose lines and points: only the polygonal part is the area."""
    broken = checks.good & ~_is_valid(shapes)
    shapes = shapes.copy()
    shapes[broken] = [_polygonal(shape) for shape in shapely.make_valid(shapes[broken])]
    checks.refuse(shapely.is_empty(shapes) | ~(shapely.area(shapes) > 0), NO_AREA, "code")
    checks.report.count("polygons repaired", checks.mention(broken, REPAIRED, "code", "repaired"))
    return shapes


def _is_valid(shapes: np.ndarray) -> np.ndarray:
    """The dearest step of a load; shapely lets go of Python's lock, so two threads halve it."""
    parts = np.array_split(shapes, -(-len(shapes) // CHECKED_AT_ONCE) or 1)
    with ThreadPoolExecutor(THREADS) as threads:
        return np.concatenate(list(threads.map(shapely.is_valid, parts)))


def _polygonal(shape: shapely.Geometry) -> shapely.Geometry:
    parts = shapely.get_parts(shapely.get_parts(shape))
    return shapely.union_all(parts[shapely.get_type_id(parts) == shapely.GeometryType.POLYGON])


def _as_multi(shapes: np.ndarray) -> np.ndarray:
    single = shapely.get_type_id(shapes) == shapely.GeometryType.POLYGON
    shapes = shapes.copy()
    if single.any():
        shapes[single] = shapely.multipolygons(shapes[single], indices=np.arange(single.sum()))
    return shapes


def _name_the_nameless(table: pd.DataFrame, checks: RowChecks) -> None:
    nameless = table["name"].eq("") & checks.good
    table.loc[nameless, "name"] = table.loc[nameless, "code"]
    if nameless.any():
        reason = f"{int(nameless.sum())} areas have no name; their code stands in its place."
        checks.report.mention(Problem(checks.file, reason, "noted"))
