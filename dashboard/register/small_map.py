"""A small map as SVG: the boroughs, and on them the places of one award."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from dashboard.sketch import Frame, frame_of, path
from db.published import Release

WIDTH = 320
LEVEL = "ward"
"""Whose outlines and shapes are drawn; a finer place is drawn as a point."""


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
    frame: Frame = release.derived("small frame", lambda: frame_of(release, WIDTH))
    outlines: str = release.derived("small outlines", lambda: _outlines(release, frame))
    areas, points = [], []
    for place in places:
        if place["via"] in ("ward", "la"):
            areas.append(_area(release, frame, place["via"], place["code"]))
        elif place["point"]:
            points.append(frame.at(*place["point"]))
    return SmallMap(WIDTH, frame.height, outlines, "".join(areas), points)


def _outlines(release: Release, frame: Frame) -> str:
    features = release.content("outlines", LEVEL)["features"]
    return "".join(path(frame, item["geometry"]) for item in features)


def _area(release: Release, frame: Frame, level: str, code: str) -> str:
    kind, key = ("outlines", LEVEL) if level == "la" else ("geometry", LEVEL)
    for item in release.content(kind, key)["features"]:
        if item["properties"]["code"] == code:
            return path(frame, item["geometry"])
    return ""
