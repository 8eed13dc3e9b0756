"""A map as lines: one place among its neighbours, in tones that stay apart in black and white."""

import math
from collections.abc import Iterable, Sequence
from html import escape
from typing import Final, NamedTuple

from dashboard.paper.tones import PATTERNS, Tones
from dashboard.sketch import Frame, path
from db.published import Release
from geography import BOROUGH, LEVEL_BY_KEY

WIDTH: Final = 370
AROUND: Final = 0.55
"""What is drawn beside the place, as a share of its longer side."""
INK: Final = "#14181f"
WATER: Final = "#eef1f4"
FONT: Final = 'font-family="Source Sans Pro, Segoe UI, Roboto, Arial, sans-serif"'
HALO: Final = 'fill="#ffffff" stroke="#ffffff" stroke-width="3" stroke-linejoin="round"'
LETTERING: Final = f'{FONT} font-size="13" font-weight="600" text-anchor="middle"'


Point = tuple[float, float]


class Mark(NamedTuple):
    """A point on the map: longitude, latitude and what stands there."""

    lon: float
    lat: float
    name: str


def drawing(
    release: Release, level: str, code: str, tones: Tones, marks: Iterable[Mark] = ()
) -> str:
    """SVG of a place and of what lies around it. ``tones``: of the level's areas."""
    frame = _frame(release, level, code)
    bounds = release.areas(level)["bounds"]
    near = [at for at, box in enumerate(bounds) if _meets(frame, box)]
    own = release.positions(level)[code]
    shape = path(frame, release.content("geometry", level)["features"][own]["geometry"])
    dots = [frame.at(mark.lon, mark.lat) for mark in marks]
    parts = [
        *areas(release, frame, level, near, tones),
        *outlines(release, frame),
        f'<path d="{shape}" fill="none" stroke="#ffffff" stroke-width="6"/>',
        f'<path d="{shape}" fill="none" stroke="{INK}" stroke-width="3"/>',
        *_names(release, frame, level, near, dots),
        *(_dot(*dot) for dot in dots),
    ]
    return svg(WIDTH, frame.height, parts, WATER)


def svg(width: int, height: int, parts: Iterable[str], ground: str) -> str:
    size = f'width="{width}" height="{height}" viewBox="0 0 {width} {height}"'
    body = f'<rect width="{width}" height="{height}" fill="{ground}"/>{"".join(parts)}'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size}><defs>{PATTERNS}</defs>{body}</svg>'


def areas(
    release: Release, frame: Frame, level: str, near: Iterable[int], tones: Tones
) -> list[str]:
    features = release.content("geometry", level)["features"]
    return [
        f'<path d="{path(frame, features[at]["geometry"])}" fill="{tones.fill(at)}" '
        f'stroke="{"#c3cad3" if tones.shade.values[at] == 0 else "#ffffff"}" stroke-width="1"/>'
        for at in near
    ]


def outlines(release: Release, frame: Frame) -> list[str]:
    """Of the boroughs."""
    return [
        f'<path d="{path(frame, item["geometry"])}" fill="none" stroke="{INK}" stroke-width="1.4"/>'
        for item in release.content("outlines", "ward")["features"]
    ]


def name(x: float, y: float, words: str) -> str:
    """With a light edge, which some readers of SVG only draw as letters of its own."""
    return "".join(
        f'<text x="{x}" y="{y}" {LETTERING} {look}>{escape(words)}</text>'
        for look in (HALO, f'fill="{INK}"')
    )


def _dot(x: float, y: float) -> str:
    """Seen on light and dark ground alike."""
    return (
        f'<circle cx="{x}" cy="{y}" r="8" fill="#ffffff"/>'
        f'<circle cx="{x}" cy="{y}" r="5.5" fill="{INK}"/>'
    )


def caption(label: str, unit: str, period: str, level: str, tones: Tones) -> str:
    """What the tones mean, in words."""
    plural = LEVEL_BY_KEY[level].plural
    words = ", ".join(tone.words for tone in tones.legend() if tone.fill.startswith("#"))
    return (
        f"{label}, {unit}, {period}, by {plural}, light to dark: {words}. "
        "Hatched: hidden or not known. Dark lines: boroughs."
    )


def _frame(release: Release, level: str, code: str) -> Frame:
    west, south, east, north = release.areas(level)["bounds"][release.positions(level)[code]]
    middle = math.cos(math.radians((south + north) / 2))
    room = max((east - west) * middle, north - south) * AROUND
    west, east = west - room / middle, east + room / middle
    south, north = south - room, north + room
    across = WIDTH / (east - west)
    down = across / middle
    return Frame(west, north, across, down, math.ceil((north - south) * down))


def _meets(frame: Frame, box: list[float]) -> bool:
    left, top = frame.at(box[0], box[3])
    right, bottom = frame.at(box[2], box[1])
    return right > 0 and bottom > 0 and left < WIDTH and top < frame.height


def _names(
    release: Release, frame: Frame, level: str, near: Iterable[int], dots: Sequence[Point]
) -> list[str]:
    """Of areas whose point lies well inside the drawing; of LSOAs none, they are too many. One that
    a dot would cover stands above it."""
    if level not in ("ward", BOROUGH.key):
        return []
    listed = release.areas(level)
    placed = [(frame.at(*listed["points"][at]), listed["names"][at]) for at in near]
    return [
        name(x, min([y, *(top - 14 for left, top in dots if _covers(left - x, top - y))]), words)
        for (x, y), words in placed
        if 30 < x < WIDTH - 30 and 12 < y < frame.height - 12
    ]


def _covers(across: float, down: float) -> bool:
    """Whether a dot so far from the middle of a name's line lies on the name."""
    return abs(across) < 60 and -24 < down < 16
