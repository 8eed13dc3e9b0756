"""The map of a view for a slide: areas in the tones of the screen, boroughs by name, and the place
that the view is about."""

from typing import Final

from dashboard.downloads import source_lines, title_of
from dashboard.paper.map_drawing import INK, areas, name, outlines
from dashboard.paper.tones import Tone
from dashboard.paper.whole_map import tones_of
from dashboard.pictures.figure import Figure, Sample, sample
from dashboard.sketch import Frame, frame_of, path
from db.published import Release
from geography import LEVEL_BY_KEY, LEVELS
from layers.layer import View

WIDTH: Final = 600
NAME_WIDTH: Final = 70
NAME_HEIGHT: Final = 30
"""Half of what the name of a borough takes, in pixels of the drawing."""


def map_figure(asked: View, place: str) -> Figure:
    """``place``: code of the area that is outlined, or blank. Raises UnknownView."""
    release, tones = asked.release, tones_of(asked)
    frame = frame_of(release, WIDTH)
    every = range(len(release.areas(asked.level)["codes"]))
    boroughs = release.areas("la")
    points = (frame.at(*point) for point in boroughs["points"])
    here = _point(release, frame, place)
    placed = [
        (point, words)
        for point, words in zip(points, boroughs["names"], strict=True)
        if here is None or not _covers(point, here)
    ]
    legend = tones.legend()
    title = title_of(asked)
    called = _called(release, place)
    return Figure(
        title=f"{title}. Outlined: {called}" if called else title,
        about=[],
        said=_said(legend, LEVEL_BY_KEY[asked.level].plural),
        key=[_sample(tone) for tone in legend],
        drawing="".join(
            [
                *areas(release, frame, asked.level, every, tones),
                *outlines(release, frame),
                *(name(*point, words) for point, words in placed),
                *_outlined(release, frame, place),
            ]
        ),
        width=WIDTH,
        height=frame.height,
        sources=source_lines(release, asked),
    )


def _sample(tone: Tone) -> Sample:
    shape = f'<rect x="1" y="1" width="26" height="14" fill="{tone.fill}" stroke="#8a94a3"/>'
    return sample("tone", shape, f"{tone.words} ({tone.places:,})")


def _said(legend: list[Tone], plural: str) -> str:
    return f"How many {plural}: " + "; ".join(f"{x.words}: {x.places:,}" for x in legend) + "."


def _called(release: Release, code: str) -> str:
    names = (release.names(level.key).get(code) for level in LEVELS)
    return next((found for found in names if found), "")


def _point(release: Release, frame: Frame, code: str) -> tuple[float, float] | None:
    for level in LEVELS:
        at = release.positions(level.key).get(code)
        if at is not None:
            return frame.at(*release.areas(level.key)["points"][at])
    return None


def _covers(name: tuple[float, float], place: tuple[float, float]) -> bool:
    """Whether the name of a borough would lie on the place that is outlined."""
    across, down = (abs(one - other) for one, other in zip(name, place, strict=True))
    return across < NAME_WIDTH and down < NAME_HEIGHT


def _outlined(release: Release, frame: Frame, code: str) -> list[str]:
    for level in LEVELS:
        at = release.positions(level.key).get(code)
        if at is not None:
            shape = release.content("geometry", level.key)["features"][at]["geometry"]
            drawn = path(frame, shape)
            return [
                f'<path d="{drawn}" fill="none" stroke="#ffffff" stroke-width="7"/>',
                f'<path d="{drawn}" fill="none" stroke="{INK}" stroke-width="3.5"/>',
            ]
    return []
