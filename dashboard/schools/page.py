"""The list of schools on the screen, as a file and for programs."""

import math
from collections.abc import Sequence
from typing import Any

from flask import Response, render_template, request

from analysis.overlap.approaches import NAMES
from analysis.schooling.terms import school_year_of, year_label
from analysis.wording import WORDS
from dashboard.access import PARTNERSHIP, Register
from dashboard.asked import offset
from dashboard.downloads import file_of
from dashboard.identity import person
from dashboard.overlaps.current import Current, Overlaps
from dashboard.schools.asked import HAVING, MONTHS, ORDERS, PER_PAGE, WITHOUT, Asked, asked
from dashboard.schools.known import schools
from dashboard.schools.listed import Line, in_most_need, lines, sentence, similar
from dashboard.schools.need import LEVELS, indicators
from dashboard.schools.table import row, sheet
from dashboard.screens import NOTICE
from dashboard.sending import as_json
from db.published import Release
from geography import LEVEL_BY_KEY

API_PAGE = 200


def register_list(register: Register, overlaps: Current) -> None:
    def listed() -> Response:
        now = overlaps.now()
        wanted = asked(request.args, now.release)
        return Response(render_template("schools/list.html", **page(now, wanted)))

    def download(ending: str) -> Response:
        now = overlaps.now()
        wanted = asked(request.args, now.release)
        found = lines(now, wanted)
        made = sheet(now.release, wanted, found)
        points = [_point(line) for line in found]
        return file_of(now.release, made, points, f"schools-{wanted.on}", ending)

    def for_programs() -> Response:
        """Schools that match, ``API_PAGE`` at a time from ``offset``."""
        now = overlaps.now()
        release = now.release
        wanted, first = asked(request.args, release), offset(request.args)
        found = lines(now, wanted)
        more = first + API_PAGE if first + API_PAGE < len(found) else None
        return as_json(
            {
                "partnership": release.front["partnership"],
                "notice": NOTICE if release.front["demonstration"] else None,
                "release": release.key,
                "on": wanted.on.isoformat(),
                "need": {
                    "indicator": wanted.need.indicator["id"],
                    "level": wanted.need.level,
                    "period": wanted.need.period,
                },
                "total": len(found),
                "next_offset": more,
                "schools": [row(line) for line in found[first : first + API_PAGE]],
            }
        )

    register.route("/schools", listed, PARTNERSHIP, name="schools")
    register.file("/schools/list.<ending>", download, PARTNERSHIP, "schools_file")
    register.route("/api/v1/schools", for_programs, PARTNERSHIP, name="api_schools")


def _point(line: Line) -> dict[str, Any] | None:
    facts = line.facts
    if facts["lon"] is None:
        return None
    return {"type": "Point", "coordinates": [facts["lon"], facts["lat"]]}


def page(now: Overlaps, wanted: Asked) -> dict[str, Any]:
    """What the template shows of what was found."""
    release, found = now.release, lines(now, wanted)
    pages = max(1, math.ceil(len(found) / PER_PAGE))
    here = min(wanted.page, pages)
    first = (here - 1) * PER_PAGE
    shown = found[first : first + PER_PAGE]
    choices = _choices(release, wanted)
    return {
        "front": release.front,
        "person": person(release),
        "asked": wanted,
        "lines": shown,
        "total": len(found),
        "page": here,
        "pages": pages,
        "first": first + 1 if found else 0,
        "last": first + len(shown),
        "told": sentence(found, wanted.need.plural, choices["any_named"]),
        "in_most_need": in_most_need(found, wanted),
        "last_year": year_label(school_year_of(wanted.on) - 1),
        "orders": ORDERS,
        **choices,
        **WORDS,
    }


def _choices(release: Release, wanted: Asked) -> dict[str, Any]:
    every = [school for school in schools(release).values() if school.is_open]
    named = release.every_name()
    wards = {school.facts["ward"]: school.facts["la"] for school in every if school.facts["ward"]}
    acts = {act for school in every for visit in school.visits for act in visit.acts}
    return {
        "all": len(every),
        "any_named": any(school.visits for school in every),
        "indicators": indicators(release),
        "levels": [(key, LEVEL_BY_KEY[key].label) for key in LEVELS],
        "boroughs": [(code, named[code]) for code in release.areas("la")["codes"]],
        "wards": sorted(
            ((code, f"{named[code]}, {named[la]}") for code, la in wards.items()),
            key=lambda pair: pair[1],
        ),
        "phases": sorted({school.phase.label for school in every}),
        "without": WITHOUT,
        "packages": sorted(((key, NAMES[key]) for key in acts), key=lambda pair: pair[1]),
        "near": _near(wanted),
        "having": HAVING,
        "months": wanted.package.months if wanted.package else MONTHS,
    }


def _near(wanted: Asked) -> Sequence[str]:
    """What counts as similar to the package that is asked about."""
    if wanted.package is None:
        return ()
    return sorted(NAMES[key] for key in similar(wanted.package.key) - {wanted.package.key})
