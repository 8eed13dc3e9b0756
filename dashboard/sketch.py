"""Shapes of the release as SVG path data, for maps that the server draws."""

import math
from dataclasses import dataclass
from typing import Any

from db.published import Release


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


def frame_of(release: Release, width: int) -> Frame:
    """Holds the whole partnership."""
    bounds = release.areas("la")["bounds"]
    west, south = (min(item[at] for item in bounds) for at in (0, 1))
    east, north = (max(item[at] for item in bounds) for at in (2, 3))
    across = width / (east - west)
    down = across / math.cos(math.radians((south + north) / 2))
    return Frame(west, north, across, down, math.ceil((north - south) * down))


def path(frame: Frame, geometry: dict[str, Any]) -> str:
    """All rings of a polygon or of several, for the even-odd rule."""
    polygons = geometry["coordinates"]
    if geometry["type"] == "Polygon":
        polygons = [polygons]
    rings = (ring for polygon in polygons for ring in polygon)
    return "".join(_ring(frame, ring) for ring in rings)


def _ring(frame: Frame, ring: list[list[float]]) -> str:
    points = ("{},{}".format(*frame.at(lon, lat)) for lon, lat in ring)
    return f"M{' '.join(points)}Z"
