"""A small map as SVG: the boroughs, and on them the places of one award."""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from db.published import Release

WIDTH = 320
LEVEL = "ward"
"""Whose outlines and shapes are drawn; a finer place is drawn as a point."""


@dataclass(frozen=True)
class Frame:
    """West and north in degrees, and pixels per degree of longitude and latitude: north is up and
    distances are true at the middle latitude, which is near enough for a sketch."""

    west: float
    north: float
    across: float
    down: float
    height: int

    def at(self, lon: float, lat: float) -> tuple[float, float]:
        return (round((lon - self.west) * self.across, 1), round((self.north - lat) * self.down, 1))


@dataclass(frozen=True)
class SmallMap:
    """``outlines`` and ``areas`` are SVG path data, ``points`` pixels."""

    width: int
    height: int
    outlines: str
    areas: str
    points: list[tuple[float, float]]


def small_map(release: Release, places: Iterable[Mapping[str, Any]]) -> SmallMap:
    """``places``: as the release has an award's ``where``."""
    frame: Frame = release.derived("small frame", lambda: _frame(release))
    outlines: str = release.derived("small outlines", lambda: _outlines(release, frame))
    areas, points = [], []
    for place in places:
        if place["via"] in ("ward", "la"):
            areas.append(_area(release, frame, place["via"], place["code"]))
        elif place["point"]:
            points.append(frame.at(*place["point"]))
    return SmallMap(WIDTH, frame.height, outlines, "".join(areas), points)


def _frame(release: Release) -> Frame:
    bounds = release.areas("la")["bounds"]
    west, south = (min(item[at] for item in bounds) for at in (0, 1))
    east, north = (max(item[at] for item in bounds) for at in (2, 3))
    across = WIDTH / (east - west)
    down = across / math.cos(math.radians((south + north) / 2))
    return Frame(west, north, across, down, math.ceil((north - south) * down))


def _outlines(release: Release, frame: Frame) -> str:
    features = release.content("outlines", LEVEL)["features"]
    return "".join(_path(frame, item["geometry"]) for item in features)


def _area(release: Release, frame: Frame, level: str, code: str) -> str:
    kind, key = ("outlines", LEVEL) if level == "la" else ("geometry", LEVEL)
    for item in release.content(kind, key)["features"]:
        if item["properties"]["code"] == code:
            return _path(frame, item["geometry"])
    return ""


def _path(frame: Frame, geometry: dict[str, Any]) -> str:
    polygons = geometry["coordinates"]
    if geometry["type"] == "Polygon":
        polygons = [polygons]
    rings = (ring for polygon in polygons for ring in polygon)
    return "".join(_ring(frame, ring) for ring in rings)


def _ring(frame: Frame, ring: list[list[float]]) -> str:
    points = ("{},{}".format(*frame.at(lon, lat)) for lon, lat in ring)
    return f"M{' '.join(points)}Z"
