"""Lines of places over time, side by side on one scale: geometry and lettering. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import ceil, floor, log10
from typing import Any, Final

from dashboard.paper.map_drawing import INK
from dashboard.pictures.figure import INSIDE, LETTER, SECONDARY, text

HIGH: Final = 210
"""Of the field in which a line runs."""
LEFT: Final = 70
BELOW: Final = 40
APART: Final = 28
NAME: Final = 30


@dataclass(frozen=True)
class Course:
    """One place. ``values`` by period, None where there is no figure or it is hidden. ``likely``:
    95 % limits of the figure of period ``latest``, where that is one of the periods."""

    name: str
    periods: Sequence[str]
    values: Sequence[float | None]
    latest: str
    likely: tuple[float, float] | None


def limits(least: float, most: float) -> list[float]:
    """Round numbers for the lines of an axis that holds 0 and all figures; about four."""
    low, high = min(0.0, least), max(0.0, most)
    rough = (high - low) / 4 or 0.25
    power = 10.0 ** floor(log10(rough))
    step = next(m * power for m in (1, 2, 2.5, 5, 10) if m * power >= rough * 0.999)
    return [round(step * at, 10) for at in range(floor(low / step), ceil(high / step - 1e-9) + 1)]


def lines_drawn(
    courses: Sequence[Course], decimals: int, words: Mapping[str, str]
) -> tuple[str, float]:
    """SVG parts and their height: the places beside each other, three in a row."""
    ends = [
        value
        for course in courses
        for value in (*course.values, *(course.likely or ()))
        if value is not None
    ]
    lines = limits(min(ends), max(ends))
    across = min(3, len(courses))
    wide = (INSIDE - (across - 1) * APART) / across
    each = NAME + HIGH + BELOW + APART
    parts = [
        f'<g transform="translate({at % across * (wide + APART):.1f},{at // across * each})">'
        f"{_panel(course, wide, lines, decimals, words)}</g>"
        for at, course in enumerate(courses)
    ]
    return "".join(parts), each * (-(-len(courses) // across))


def _panel(
    course: Course, wide: float, lines: list[float], decimals: int, words: Mapping[str, str]
) -> str:
    def y(value: float) -> float:
        return NAME + HIGH * (lines[-1] - value) / (lines[-1] - lines[0])

    step = (wide - LEFT - 40) / max(1, len(course.periods) - 1)
    points = {
        at: (LEFT + 10 + at * step, y(value))
        for at, value in enumerate(course.values)
        if value is not None
    }
    room = max(len(words[period]) for period in course.periods) * 12 * LETTER + 16
    every = max(1, ceil(room / step))
    last = len(course.periods) - 1
    named = [at for at in range(last + 1) if (last - at) % every == 0]
    return "".join(
        [
            text(0, 16, course.name, f'font-size="15" font-weight="600" fill="{INK}"'),
            *(_line(value, y(value), wide) for value in lines),
            *_unknown(course, step, NAME + HIGH),
            *_segments(points),
            *_likely(course, points, y),
            *(f'<circle cx="{x:.1f}" cy="{top:.1f}" r="3.5"/>' for x, top in points.values()),
            *_figures(course, points, decimals),
            *(
                _centred(LEFT + 10 + at * step, NAME + HIGH + 20, words[course.periods[at]])
                for at in named
            ),
        ]
    )


def _line(value: float, y: float, wide: float) -> str:
    label = text(LEFT - 12, y + 4, f"{value:,g}", lettering(12, "end"))
    return f'<path class="base" d="M{LEFT} {y:.1f}H{wide:.1f}"/>{label}'


def _segments(points: Mapping[int, tuple[float, float]]) -> list[str]:
    """Between neighbouring periods alone: what is not known is not bridged."""
    return [
        '<path class="line" d="M{:.1f} {:.1f}L{:.1f} {:.1f}"/>'.format(*points[one], *points[next_])
        for one, next_ in pairwise(points)
        if next_ == one + 1
    ]


def _likely(course: Course, points: Mapping[int, tuple[float, float]], y: Any) -> list[str]:
    if course.likely is None:
        return []
    x = points[list(course.periods).index(course.latest)][0]
    low, high = map(y, course.likely)
    return [
        f'<path class="line" d="M{x:.1f} {low:.1f}V{high:.1f}M{x - 5:.1f} {low:.1f}h10'
        f'M{x - 5:.1f} {high:.1f}h10" stroke-opacity="0.55"/>'
    ]


def _figures(course: Course, points: Mapping[int, tuple[float, float]], decimals: int) -> list[str]:
    """The numbers of the first, the highest and the last known period."""
    known = {at: value for at, value in enumerate(course.values) if value is not None}
    told = {min(known), max(known, key=lambda at: known[at]), max(known)}
    look = f'font-size="13" font-weight="600" text-anchor="middle" fill="{INK}"'
    return [
        text(points[at][0], points[at][1] - 10, f"{known[at]:,.{decimals}f}", look)
        for at in sorted(told)
    ]


def _unknown(course: Course, step: float, ground: float) -> list[str]:
    return [
        text(LEFT + 10 + at * step, ground - 6, "?", lettering(13))
        for at, value in enumerate(course.values)
        if value is None
    ]


def _centred(x: float, y: float, words: str) -> str:
    return text(x, y, words, lettering(12))


def lettering(size: int, anchor: str = "middle") -> str:
    return f'font-size="{size}" text-anchor="{anchor}" fill="{SECONDARY}"'
