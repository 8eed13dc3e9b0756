"""The three coverages: boroughs from hand-drawn arcs, wards round hand-placed points, cells within.

Working coordinates are metres, EPSG:27700; ``boundaries()`` answers in degrees, EPSG:4326, on a
grid of five decimals. At the end all lines are noded together on that grid, so that neighbours
share every vertex; wards and boroughs are unions of cells, so the three levels nest exactly.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import geopandas as gpd
import numpy as np
import shapely
from pyproj import Transformer
from shapely import Polygon
from shapely.geometry.base import BaseGeometry

from etl.demonstration.chance import stream
from etl.demonstration.names import WARD_POINTS
from etl.demonstration.shapes import Floats, borough_outlines, cell_seeds, divide

DEGREE_GRID = 1e-5
CELLS_PER_WARD = (5, 6, 6, 7, 7, 8)


@dataclass(frozen=True)
class Boundaries:
    """Three nested coverages, EPSG:4326, columns ``code``, ``name``, ``geometry``; cells also
    carry ``ward`` and wards and cells ``borough`` (codes of what they lie in)."""

    boroughs: gpd.GeoDataFrame
    wards: gpd.GeoDataFrame
    cells: gpd.GeoDataFrame


def _node_together(cells: list[Polygon]) -> list[Polygon]:
    """Cells from metres to degrees, all lines noded on one grid of five decimals."""
    to_degrees = Transformer.from_crs(27700, 4326, always_xy=True)

    def project(xy: Floats) -> Floats:
        return np.column_stack(to_degrees.transform(xy[:, 0], xy[:, 1]))

    moved = [shapely.transform(cell, project) for cell in cells]
    lines = shapely.unary_union(shapely.boundary(moved), grid_size=DEGREE_GRID)
    faces = np.array(shapely.polygonize(shapely.get_parts(lines).tolist()).geoms)
    tree = shapely.STRtree(faces)
    parts: dict[int, list[Polygon]] = {k: [] for k in range(len(moved))}
    inner = shapely.point_on_surface(faces)
    for k, cell in enumerate(moved):
        near = sorted(int(i) for i in tree.query(cell))
        parts[k] = [faces[i] for i in near if cell.contains(inner[i])]
    joined = [shapely.coverage_union_all(parts[k]) for k in parts]
    return [_on_grid(geometry) for geometry in joined]


def _on_grid(geometry: BaseGeometry) -> Polygon:
    """The only polygon of a geometry, coordinates written to exactly five decimals."""
    pieces = [p for p in shapely.get_parts(geometry) if not p.is_empty]
    if len(pieces) != 1:
        raise ValueError(f"a cell fell into {len(pieces)} pieces")
    rounded: Any = shapely.transform(pieces[0], lambda xy: np.round(xy, 5))
    return shapely.orient_polygons(rounded)


def _frame(rows: list[dict[str, Any]]) -> gpd.GeoDataFrame:
    return gpd.GeoDataFrame(rows, geometry="geometry", crs="EPSG:4326")


def _dissolve(cells: gpd.GeoDataFrame, names: dict[str, str], by: str) -> gpd.GeoDataFrame:
    """Unite cells by the code in column ``by``; rows in the order of ``names`` (code to name)."""
    rows = []
    for code, name in names.items():
        mine = cells[cells[by] == code]
        shape = _on_grid(shapely.coverage_union_all(mine.geometry.to_numpy()))
        rows.append(
            {"code": code, "name": name, "borough": mine["borough"].iloc[0], "geometry": shape}
        )
    return _frame(rows)


def _draw() -> tuple[list[dict[str, Any]], list[Polygon], dict[str, str], dict[str, str]]:
    """Cell rows and shapes (metres), and the names of boroughs and wards by code."""
    outlines, chance = borough_outlines(), stream("cells")
    rows: list[dict[str, Any]] = []
    cells: list[Polygon] = []
    boroughs: dict[str, str] = {}
    wards: dict[str, str] = {}
    for borough, points in WARD_POINTS.items():
        borough_code = f"DEMO-B{len(boroughs) + 1}"
        boroughs[borough_code] = borough
        seeds = np.array([point[1:] for point in points]) * 1000.0
        drawn = divide(outlines[borough], seeds, 0.11, 330.0, chance)
        for (ward, _, _), outline in zip(points, drawn, strict=True):
            ward_code = f"DEMO-W{len(wards) + 1:03d}"
            wards[ward_code] = ward
            middles = cell_seeds(outline, int(chance.choice(CELLS_PER_WARD)), chance)
            for number, part in enumerate(divide(outline, middles, 0.09, 260.0, chance), start=1):
                cells.append(part)
                code = f"DEMO-L{len(cells):04d}"
                row = {"code": code, "name": f"{ward} {number}", "ward": ward_code}
                rows.append(row | {"borough": borough_code})
    return rows, cells, boroughs, wards


def boundaries() -> Boundaries:
    """Draw all three coverages. Codes follow the alphabet of boroughs, then the order of wards."""
    rows, drawn, borough_names, ward_names = _draw()
    for row, shape in zip(rows, _node_together(drawn), strict=True):
        row["geometry"] = shape
    cells = _frame(rows)
    return Boundaries(
        boroughs=_dissolve(cells, borough_names, "borough"),
        wards=_dissolve(cells, ward_names, "ward"),
        cells=cells,
    )
