"""One measure over time in up to five places, on one scale: the twin of the small lines that the
map's panel and the comparison draw from the same figures."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import ceil, floor, log10
from typing import Any, Final

from flask import request
from werkzeug.exceptions import BadRequest, NotFound

from analysis.wording import listed
from dashboard.comparing.asked import MOST
from dashboard.downloads import notes
from dashboard.overlaps.current import Current
from dashboard.paper.map_drawing import INK
from dashboard.pictures.figure import INSIDE, LETTER, SECONDARY, Figure, sample, text
from db.published import Release

HIGH: Final = 210
"""Of the field in which a line runs."""
LEFT: Final = 70
BELOW: Final = 40
APART: Final = 28
NAME: Final = 30
FEWEST: Final = 2


@dataclass(frozen=True)
class Course:
    """One place. ``values`` by period, None where there is no figure or it is hidden. ``likely``:
    95 % limits of the figure of period ``latest``, where that is one of the periods."""

    name: str
    periods: Sequence[str]
    values: Sequence[float | None]
    latest: str
    likely: tuple[float, float] | None


def trend(current: Current) -> Figure:
    release = current.published.current()
    codes = list(dict.fromkeys(filter(None, request.args.get("places", "").split(","))))
    if not 1 <= len(codes) <= MOST:
        raise BadRequest(f"Name one place to {MOST} as ?places=CODE,CODE.")
    known = {item["id"]: item for item in release.front["indicators"]}
    indicator = known.get(request.args.get("measure", ""))
    if indicator is None:
        raise NotFound("There is no such measure. /api/v1/indicators lists those there are.")
    courses = [course for code in codes if (course := _course(release, code, indicator))]
    if not courses:
        raise NotFound(f"{indicator['label']} has no figures over time for this place.")
    courses, left_out = _alike(courses, release.front["periods"])
    words = {key: one["label"] for key, one in release.front["periods"].items()}
    drawing, height = _drawn(courses, indicator["decimals"], words)
    names = ", ".join(course.name for course in courses)
    return Figure(
        title=f"{indicator['label']} ({indicator['unit']}): {names}",
        about=[
            f"{_span(courses, words)}, {release.front['partnership']}. "
            f"{'Higher' if indicator['worse'] == 'higher' else 'Lower'} is worse."
            + (" One scale for all." if len(courses) > 1 else ""),
            *left_out,
        ],
        said=" ".join(_said(course, indicator["decimals"], words) for course in courses),
        key=_key(courses),
        drawing=f'<g class="trend">{drawing}</g>',
        width=INSIDE,
        height=height,
        sources=notes(release, set(), {indicator["id"]}, None),
    )


def _course(release: Release, code: str, indicator: Mapping[str, Any]) -> Course | None:
    """Raises NotFound for a code of no place here."""
    place = release.content("place", code)
    if place is None:
        raise NotFound(f"“{code[:40]}” is not the code of a place on this map.")
    for need in place["needs"]:
        series = need["series"]
        if need["indicator"] == indicator["id"] and _known(series["values"]) >= FEWEST:
            periods, limits_ = series["periods"], (need["lower"], need["upper"])
            known = None not in limits_ and need["period"] in periods
            likely = limits_ if known else None
            return Course(place["name"], periods, series["values"], need["period"], likely)
    return None


def _alike(courses: Sequence[Course], periods: Mapping[str, Any]) -> tuple[list[Course], list[str]]:
    """Those whose periods are as long as those of the first, since a month's figure and a
    quarter's cannot stand on one scale; and a sentence on the others."""
    grain = periods[courses[0].periods[0]]["grain"]
    kept = [one for one in courses if periods[one.periods[0]]["grain"] == grain]
    others = [one.name for one in courses if one not in kept]
    if not others:
        return kept, []
    told = f"Not drawn, as its figures are not by {grain}: {listed(others)}."
    return kept, [told]


def _known(values: Sequence[float | None]) -> int:
    return sum(value is not None for value in values)


def limits(least: float, most: float) -> list[float]:
    """Round numbers for the lines of an axis that holds 0 and all figures; about four."""
    low, high = min(0.0, least), max(0.0, most)
    rough = (high - low) / 4 or 0.25
    power = 10.0 ** floor(log10(rough))
    step = next(m * power for m in (1, 2, 2.5, 5, 10) if m * power >= rough * 0.999)
    return [round(step * at, 10) for at in range(floor(low / step), ceil(high / step - 1e-9) + 1)]


def _drawn(courses: Sequence[Course], decimals: int, words: Mapping[str, str]) -> tuple[str, float]:
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
    label = text(LEFT - 12, y + 4, f"{value:,g}", _look(12, "end"))
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
        text(LEFT + 10 + at * step, ground - 6, "?", _look(13))
        for at, value in enumerate(course.values)
        if value is None
    ]


def _key(courses: Sequence[Course]) -> list[Any]:
    found = []
    if any(course.likely for course in courses):
        inside = '<path class="line" d="M14 1V15M9 1h10M9 15h10" stroke-opacity="0.55"/>'
        found.append(sample("trend", inside, "where the latest true figure may lie (95 %)"))
    if any(_known(course.values) < len(course.values) for course in courses):
        mark = text(14, 13, "?", _look(13))
        found.append(sample("trend", mark, "no figure, or hidden to protect people"))
    return found


def _centred(x: float, y: float, words: str) -> str:
    return text(x, y, words, _look(12))


def _look(size: int, anchor: str = "middle") -> str:
    return f'font-size="{size}" text-anchor="{anchor}" fill="{SECONDARY}"'


def _span(courses: Sequence[Course], words: Mapping[str, str]) -> str:
    first, last = courses[0].periods[0], courses[0].periods[-1]
    return f"{words[first]} to {words[last]}"


def _said(course: Course, decimals: int, words: Mapping[str, str]) -> str:
    told = ", ".join(
        f"{words[period]} {'not known' if value is None else f'{value:,.{decimals}f}'}"
        for period, value in zip(course.periods, course.values, strict=True)
    )
    return f"{course.name}: {told}."
