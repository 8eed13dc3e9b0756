"""The map of hot spots as SVG: one path per kind, and the number of each spot where it lies."""

from dataclasses import dataclass

from dashboard.hot_spots.found import Found
from dashboard.sketch import frame_of, path
from db.published import Release

WIDTH = 600
NUMBERED = 20
"""Spots whose number is drawn; more could not be told apart."""


@dataclass(frozen=True)
class Drawing:
    """``shapes``: kind → SVG path data; ``outlines`` of the boroughs; ``numbers``: spot, x, y."""

    width: int
    height: int
    shapes: dict[str, str]
    outlines: str
    numbers: list[tuple[int, float, float]]


def draw(release: Release, found: Found) -> Drawing:
    """Kept with the release: a thousand shapes take a moment."""
    name = ("hot spots drawn", found.indicator["id"], found.level.key)
    made: Drawing = release.derived(name, lambda: _draw(release, found))
    return made


def _draw(release: Release, found: Found) -> Drawing:
    frame = frame_of(release, WIDTH)
    kinds = found.content["kind"] if found.content else [None] * len(found.places)
    shapes: dict[str, str] = {}
    for item, kind in zip(
        release.content("geometry", found.level.key)["features"], kinds, strict=True
    ):
        name = kind or "unknown"
        shapes[name] = shapes.get(name, "") + path(frame, item["geometry"])
    borders = release.content("outlines", found.level.key)["features"]
    points = release.areas(found.level.key)["points"]
    numbers = [
        (group.number, *frame.at(*points[group.lead.at])) for group in found.groups[:NUMBERED]
    ]
    outlines = "".join(path(frame, item["geometry"]) for item in borders)
    return Drawing(WIDTH, frame.height, shapes, outlines, numbers)
