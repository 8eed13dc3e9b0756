"""One measure over time in up to five places, on one scale: the twin of the small lines that the
map's panel and the comparison draw from the same figures."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from flask import request
from werkzeug.exceptions import BadRequest, NotFound

from analysis.wording import listed
from dashboard.comparing.asked import MOST
from dashboard.downloads import notes
from dashboard.overlaps.current import Current
from dashboard.pictures.figure import INSIDE, Figure, sample, text
from dashboard.pictures.lines import Course, lettering, lines_drawn
from db.published import Release

FEWEST: Final = 2


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
    drawing, height = lines_drawn(courses, indicator["decimals"], words)
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


def _key(courses: Sequence[Course]) -> list[Any]:
    found = []
    if any(course.likely for course in courses):
        inside = '<path class="line" d="M14 1V15M9 1h10M9 15h10" stroke-opacity="0.55"/>'
        found.append(sample("trend", inside, "where the latest true figure may lie (95 %)"))
    if any(_known(course.values) < len(course.values) for course in courses):
        mark = text(14, 13, "?", lettering(13))
        found.append(sample("trend", mark, "no figure, or hidden to protect people"))
    return found


def _span(courses: Sequence[Course], words: Mapping[str, str]) -> str:
    first, last = courses[0].periods[0], courses[0].periods[-1]
    return f"{words[first]} to {words[last]}"


def _said(course: Course, decimals: int, words: Mapping[str, str]) -> str:
    told = ", ".join(
        f"{words[period]} {'not known' if value is None else f'{value:,.{decimals}f}'}"
        for period, value in zip(course.periods, course.values, strict=True)
    )
    return f"{course.name}: {told}."
