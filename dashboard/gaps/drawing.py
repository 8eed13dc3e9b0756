"""The map of need against reach: one shape for each place, coloured by its two thirds."""

from collections import Counter
from dataclasses import dataclass
from typing import Any

from analysis.gap_words import CELLS
from analysis.gaps import THIRDS, Gap
from dashboard.sketch import frame_of, path
from db.published import Release

WIDTH = 520


@dataclass(frozen=True)
class Shape:
    """``path``: SVG path data. ``cell``: ``c20`` for the highest third of need and the lowest of
    reach, ``cx`` where one of them is not known."""

    path: str
    cell: str
    title: str
    address: str


@dataclass(frozen=True)
class Cell:
    """One field of the legend."""

    cell: str
    words: str
    places: int


def cell(gap: Gap) -> str:
    if gap.need_third is None or gap.reach_third is None:
        return "cx"
    return f"c{gap.need_third}{gap.reach_third}"


def legend(places: list[Gap]) -> list[list[Cell]]:
    """Rows from the highest need to the lowest, columns from little money to more."""
    counted = Counter(cell(gap) for gap in places)
    return [
        [
            Cell(f"c{need}{reach}", CELLS[need][reach], counted[f"c{need}{reach}"])
            for reach in range(THIRDS)
        ]
        for need in reversed(range(THIRDS))
    ]


def drawing(
    release: Release, level: str, places: list[Gap], addresses: dict[int, str], chosen: int | None
) -> dict[str, Any]:
    """``addresses``: position → where the place stands in the list. ``chosen``: position of the
    place that is outlined."""
    frame = frame_of(release, WIDTH)
    paths: list[str] = release.derived(("paths", level, WIDTH), lambda: _paths(release, level))
    outlines: str = release.derived(("outline", level, WIDTH), lambda: _outlines(release, level))
    names = release.areas(level)["names"]
    return {
        "width": WIDTH,
        "height": frame.height,
        "outlines": outlines,
        "chosen": "" if chosen is None else paths[chosen],
        "shapes": [
            Shape(paths[gap.position], cell(gap), _title(names, gap), addresses[gap.position])
            for gap in places
        ],
    }


def _title(names: list[str], gap: Gap) -> str:
    name = names[gap.position]
    if gap.need_third is None or gap.reach_third is None:
        return f"{name}: not known"
    return f"{name}: {CELLS[gap.need_third][gap.reach_third].lower()}"


def _paths(release: Release, level: str) -> list[str]:
    frame = frame_of(release, WIDTH)
    features = release.content("geometry", level)["features"]
    return [path(frame, feature["geometry"]) for feature in features]


def _outlines(release: Release, level: str) -> str:
    frame = frame_of(release, WIDTH)
    features = release.content("outlines", level)["features"]
    return "".join(path(frame, feature["geometry"]) for feature in features)
