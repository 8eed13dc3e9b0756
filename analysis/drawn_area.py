"""An area drawn on a map: read from GeoJSON, and turned into the small areas that it covers.

Longitude and latitude throughout: only shares of one small area are worked out, and within one
a degree is everywhere the same length.
"""

import json
import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from shapely import Polygon, STRtree
from shapely.geometry.base import BaseGeometry

MOST_CORNERS: Final = 60
LONGEST: Final = 3_000
"""Characters: it stands in an address."""
DECIMALS: Final = 4
"""About ten metres."""
HALF: Final = 0.5
"""A small area belongs to a drawing that covers this much of it."""


class NotAnArea(ValueError):
    """The drawing cannot be used; the message is a sentence."""


def read(text: str) -> Polygon:
    """A GeoJSON Polygon, or a Feature with one, corners rounded. Raises NotAnArea."""
    if len(text) > LONGEST:
        raise NotAnArea(f"The drawing is longer than {LONGEST:,} characters. Draw fewer corners.")
    try:
        told = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise NotAnArea("The drawing cannot be read. Draw it again, or use the list.") from error
    corners = _corners(told)
    if len(corners) > MOST_CORNERS + 1:
        raise NotAnArea(f"The drawing has more than {MOST_CORNERS} corners. Draw fewer.")
    if len(set(corners)) < 3:
        raise NotAnArea("The drawing has fewer than three corners, so it holds no ground.")
    polygon = Polygon(corners)
    if polygon.convex_hull.area == 0:
        raise NotAnArea("The drawing’s corners lie on one line, so it holds no ground.")
    if not polygon.is_valid:
        raise NotAnArea("The drawing’s line crosses itself. Draw round the area once.")
    return polygon


def _corners(told: Any) -> list[tuple[float, float]]:
    """Of the outer ring; a drawing has no holes."""
    if isinstance(told, dict) and told.get("type") == "Feature":
        told = told.get("geometry")
    if not isinstance(told, dict) or told.get("type") != "Polygon":
        raise NotAnArea("The drawing is not a GeoJSON polygon. Draw it again, or use the list.")
    rings = told.get("coordinates")
    if not isinstance(rings, list) or not rings or not isinstance(rings[0], list):
        raise NotAnArea("The drawing is empty. Draw it again, or use the list.")
    if len(rings) > 1:
        raise NotAnArea("The drawing has a hole. Draw round the area once.")
    return [_corner(pair) for pair in rings[0]]


def _corner(pair: Any) -> tuple[float, float]:
    sound = isinstance(pair, list) and len(pair) >= 2
    if not sound or not all(_number(part) for part in pair[:2]):
        raise NotAnArea("A corner of the drawing is no longitude and latitude. Draw it again.")
    if abs(pair[0]) > 180 or abs(pair[1]) > 90:
        raise NotAnArea("A corner of the drawing is not on the earth. Draw it again.")
    return round(float(pair[0]), DECIMALS), round(float(pair[1]), DECIMALS)


def _number(part: Any) -> bool:
    return isinstance(part, int | float) and not isinstance(part, bool) and math.isfinite(part)


def written(polygon: Polygon) -> str:
    """As GeoJSON again, as short as it can be."""
    ring = [[round(x, DECIMALS), round(y, DECIMALS)] for x, y in polygon.exterior.coords]
    told = {"type": "Polygon", "coordinates": [ring]}
    return json.dumps(told, separators=(",", ":"))


@dataclass(frozen=True)
class Ground:
    """The small areas of a partnership, filed for asking which of them a drawing meets."""

    codes: Sequence[str]
    shapes: Sequence[BaseGeometry]
    tree: STRtree

    @classmethod
    def of(cls, areas: Iterable[tuple[str, BaseGeometry]]) -> "Ground":
        pairs = list(areas)
        shapes = [shape for _, shape in pairs]
        return cls([code for code, _ in pairs], shapes, STRtree(shapes))


def covered(polygon: Polygon, ground: Ground) -> list[str]:
    """Codes of the small areas of which at least half lies in the drawing; where there is none,
    the one that most of the drawing lies in. Raises NotAnArea for a drawing outside all."""
    shared = {
        int(at): polygon.intersection(ground.shapes[at]).area
        for at in ground.tree.query(polygon, predicate="intersects")
    }
    shared = {at: area for at, area in shared.items() if area > 0}
    if not shared:
        raise NotAnArea("The drawing lies outside the partnership’s boroughs.")
    whole = [at for at, area in shared.items() if area >= HALF * ground.shapes[at].area]
    kept = whole or [max(shared, key=lambda at: (shared[at], -at))]
    return sorted(ground.codes[at] for at in kept)


def rolled_up(codes: Iterable[str], parent_of: Mapping[str, str]) -> list[str]:
    """With a parent in place of its children wherever all of them are there."""
    kept = set(codes)
    children: dict[str, set[str]] = {}
    for child, parent in parent_of.items():
        children.setdefault(parent, set()).add(child)
    for parent, those in children.items():
        if those <= kept:
            kept = (kept - those) | {parent}
    return sorted(kept)
