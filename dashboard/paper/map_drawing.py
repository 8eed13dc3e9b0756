"""A map as lines: one place among its neighbours, coloured by a measure of need, in tones that stay
apart in black and white."""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from html import escape
from typing import Any, Final

from dashboard.sketch import Frame, path
from db.published import Release
from geography import BOROUGH, LEVEL_BY_KEY
from layers.layer import NEED_RAMP

WIDTH: Final = 370
AROUND: Final = 0.55
"""What is drawn beside the place, as a share of its longer side."""
HATCH: Final = (
    '<pattern id="hidden" width="6" height="6" patternUnits="userSpaceOnUse">'
    '<rect width="6" height="6" fill="#e4e8ec"/><path d="M0 6L6 0" stroke="#4a5463"/></pattern>'
)
INK: Final = "#14181f"
HALO: Final = 'fill="#ffffff" stroke="#ffffff" stroke-width="3" stroke-linejoin="round"'
LETTERING: Final = (
    'font-family="Source Sans Pro" font-size="13" font-weight="600" text-anchor="middle"'
)


@dataclass(frozen=True)
class Drawing:
    """``classes``: words and colour of each class that the map can show, the least first."""

    svg: str
    classes: list[tuple[str, str]]


def drawing(
    release: Release, level: str, code: str, shade: dict[str, Any], decimals: int
) -> Drawing:
    """``shade``: values aligned with the level's areas, their breaks, and which are hidden."""
    frame = _frame(release, level, code)
    features = release.content("geometry", level)["features"]
    bounds = release.areas(level)["bounds"]
    near = [at for at, box in enumerate(bounds) if _meets(frame, box)]
    parts = [
        f'<path d="{path(frame, features[at]["geometry"])}" fill="{_fill(shade, at)}" '
        'stroke="#ffffff" stroke-width="1"/>'
        for at in near
    ]
    parts += _outlines(release, frame)
    own = release.positions(level)[code]
    shape = path(frame, features[own]["geometry"])
    parts += [
        f'<path d="{shape}" fill="none" stroke="#ffffff" stroke-width="6"/>',
        f'<path d="{shape}" fill="none" stroke="{INK}" stroke-width="3"/>',
    ]
    parts += _names(release, frame, level, near)
    size = f'width="{WIDTH}" height="{frame.height}" viewBox="0 0 {WIDTH} {frame.height}"'
    body = f'<rect width="{WIDTH}" height="{frame.height}" fill="#eef1f4"/>{"".join(parts)}'
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" {size}><defs>{HATCH}</defs>{body}</svg>'
    return Drawing(svg, _classes(shade["breaks"], decimals))


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


def _fill(shade: dict[str, Any], at: int) -> str:
    value = shade["values"][at]
    if at in set(shade["suppressed"]) or value is None:
        return "url(#hidden)"
    colours = ramp(len(shade["breaks"]) + 1)
    return "#ffffff" if value == 0 else colours[sum(value >= limit for limit in shade["breaks"])]


def ramp(classes: int) -> list[str]:
    """As the map on the screen takes colours from the same ramp."""
    if classes == 1:
        return [NEED_RAMP[2]]
    return [NEED_RAMP[round(at * (len(NEED_RAMP) - 1) / (classes - 1))] for at in range(classes)]


def _classes(breaks: list[float], decimals: int) -> list[tuple[str, str]]:
    said = [f"{limit:,.{decimals}f}" for limit in breaks]
    if not said:
        return [("any", ramp(1)[0])]
    words = [f"under {said[0]}"]
    words += [f"{low} to {high}" for low, high in zip(said, said[1:], strict=False)]
    return list(zip([*words, f"{said[-1]} and over"], ramp(len(said) + 1), strict=True))


def _outlines(release: Release, frame: Frame) -> list[str]:
    return [
        f'<path d="{path(frame, item["geometry"])}" fill="none" stroke="{INK}" '
        'stroke-width="1.4" stroke-dasharray="5 3"/>'
        for item in release.content("outlines", "ward")["features"]
    ]


def _names(release: Release, frame: Frame, level: str, near: Iterable[int]) -> list[str]:
    """Of areas whose point lies well inside the drawing; of LSOAs none, they are too many."""
    if level not in ("ward", BOROUGH.key):
        return []
    areas = release.areas(level)
    found = []
    for at in near:
        x, y = frame.at(*areas["points"][at])
        if 30 < x < WIDTH - 30 and 12 < y < frame.height - 12:
            found += [_name(x, y, areas["names"][at], look) for look in (HALO, f'fill="{INK}"')]
    return found


def _name(x: float, y: float, name: str, look: str) -> str:
    return f'<text x="{x}" y="{y}" {LETTERING} {look}>{escape(name)}</text>'


def caption(label: str, unit: str, period: str, level: str, made: Drawing) -> str:
    """What the tones mean, in words."""
    plural = LEVEL_BY_KEY[level].plural
    words = ", ".join(words for words, _ in made.classes)
    return (
        f"{label}, {unit}, {period}, by {plural}, light to dark: {words}. White: none recorded. "
        "Hatched: hidden or not known. Dashed: boroughs."
    )
