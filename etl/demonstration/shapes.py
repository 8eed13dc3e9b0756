"""Lines that wander and areas divided among points: how borders are drawn so as to look natural.

All coordinates are metres, EPSG:27700. Lines wander edge by edge *before* faces are formed from
them, so two neighbours always share the very same edge.
"""

from __future__ import annotations

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely import Polygon
from shapely.geometry.base import BaseGeometry

from etl.demonstration.chance import stream
from etl.demonstration.outlines import ARCS, BOROUGHS

Floats = NDArray[np.float64]


def wander(line: Floats, sway: float, step_m: float, chance: np.random.Generator) -> Floats:
    """Bend a polyline (n, 2) by midpoint displacement: each part longer than ``step_m`` metres is
    halved and its middle moved sideways by up to about ``sway`` of its length. Ends stay put."""
    points = [line[0]]
    for start, end in zip(line[:-1], line[1:], strict=True):
        across = end - start
        length = float(np.hypot(*across))
        if length <= step_m:
            points.append(end)
            continue
        sideways = np.array([-across[1], across[0]])
        offset = float(np.clip(chance.normal(0, sway), -1.8 * sway, 1.8 * sway))
        middle = (start + end) / 2 + offset * sideways
        halves = wander(np.array([start, middle, end]), sway, step_m, chance)
        points.extend(halves[1:])
    return np.array(points)


def borough_outlines() -> dict[str, Polygon]:
    """Borough outlines with a gentle wander, metres EPSG:27700, by name."""
    chance = stream("outlines")
    lines = {
        name: shapely.LineString(wander(np.array(arc) * 1000.0, 0.07, 420.0, chance))
        for name, arc in ARCS.items()
    }
    return {
        borough: shapely.polygonize([lines[arc] for arc in arcs]).geoms[0]
        for borough, arcs in BOROUGHS.items()
    }


def _straight_edges(seeds: Floats, outline: Polygon) -> list[Floats]:
    """Voronoi edges of the seeds, sorted, each an array (2, 2); those far outside cut short."""
    reach = outline.buffer(1500.0)
    edges = shapely.voronoi_polygons(
        shapely.MultiPoint(seeds), extend_to=outline.envelope, only_edges=True
    )
    cut = shapely.intersection(shapely.get_parts(edges), reach)
    parts = shapely.get_parts(shapely.get_parts(cut))
    arrays = [shapely.get_coordinates(part) for part in parts if part.length > 0]
    forward = [a if tuple(a[0]) <= tuple(a[-1]) else a[::-1] for a in arrays]
    return sorted(forward, key=lambda a: [float(v) for v in a.ravel()])


def _join_strays(faces: list[Polygon], seeds: Floats) -> list[Polygon]:
    """One face per seed, in seed order; a face without a seed joins the neighbour with which it
    shares most border (a bay of the outline can cut a piece off a cell)."""
    owner: dict[int, Polygon] = {}
    strays: list[Polygon] = []
    tree = shapely.STRtree(shapely.points(seeds))
    for face in faces:
        inside = [int(i) for i in tree.query(face, predicate="contains")]
        if len(inside) == 1:
            owner[inside[0]] = face
        else:
            strays.append(face)
    if len(owner) != len(seeds):
        raise ValueError(f"{len(seeds) - len(owner)} seeds have no face of their own")
    for stray in sorted(strays, key=lambda s: -s.area):
        shared = {k: f.intersection(stray).length for k, f in owner.items() if f.intersects(stray)}
        best = max(shared, key=lambda k: shared[k])
        owner[best] = shapely.union(owner[best], stray)
    return [owner[k] for k in range(len(seeds))]


def divide(
    outline: Polygon, seeds: Floats, sway: float, step_m: float, chance: np.random.Generator
) -> list[Polygon]:
    """Divide an outline (metres) among seeds (n, 2): wandering Voronoi cells, in seed order."""
    edges = [wander(e, sway, step_m, chance) for e in _straight_edges(seeds, outline)]
    lines = [outline.boundary, *(shapely.LineString(e) for e in edges)]
    faces = shapely.polygonize(shapely.get_parts(shapely.unary_union(lines)).tolist()).geoms
    kept = [f for f in faces if shapely.contains_xy(outline, *f.representative_point().coords[0])]
    return _join_strays(kept, seeds)


def cell_seeds(outline: Polygon, count: int, chance: np.random.Generator) -> Floats:
    """``count`` points (count, 2) spread evenly in an outline by Lloyd's relaxation."""
    left, bottom, right, top = outline.bounds
    drawn: list[tuple[float, float]] = []
    while len(drawn) < count:
        x, y = float(chance.uniform(left, right)), float(chance.uniform(bottom, top))
        if shapely.contains_xy(outline, x, y):
            drawn.append((x, y))
    seeds = np.array(drawn)
    for _ in range(12):
        cells = shapely.voronoi_polygons(
            shapely.MultiPoint(seeds), extend_to=outline.envelope, ordered=True
        )
        clipped = shapely.intersection(shapely.get_parts(cells), outline)
        middles = [_middle(part) for part in clipped]
        seeds = np.array(middles)
    return seeds


def _middle(part: BaseGeometry) -> tuple[float, float]:
    """The centroid, or a point surely inside where the centroid falls outside."""
    centre = part.centroid
    point = centre if part.contains(centre) else part.representative_point()
    return float(point.x), float(point.y)
