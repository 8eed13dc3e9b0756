"""``/hot-spots``: the map, the list with a sentence for each, the file and the answer."""

from typing import Any

from flask import Response, render_template, request
from werkzeug.exceptions import NotFound

from dashboard.access import READERS, Register
from dashboard.api import stamp
from dashboard.downloads import file_of, register_files
from dashboard.hot_spots.drawing import draw
from dashboard.hot_spots.files import answer, rows, sheet
from dashboard.hot_spots.found import LEVELS, Found, find, measures
from dashboard.hot_spots.words import (
    HEADINGS,
    KINDS,
    LEGEND,
    cut_off,
    left_out,
    one_of,
    sentence,
    summary,
)
from dashboard.sending import as_json
from db.published import Published, Release
from geography import LEVEL_BY_KEY


def register_hot_spots(register: Register, published: Published) -> None:
    def hot_spots() -> Response:
        release = published.current()
        found = find(release, request.args.get("measure", ""), request.args.get("level", ""))
        return Response(render_template("hot_spots/page.html", **page(release, found)))

    def hot_spots_file(ending: str) -> Response:
        release = published.current()
        found = find(release, request.args.get("measure", ""), request.args.get("level", ""))
        stem = f"hot-spots-{found.indicator['id']}-{found.level.key}-{found.period}"
        return file_of(release, sheet(release, found), [], stem, ending)

    def api_spots(indicator: str, level: str) -> Response:
        release = published.current()
        found = find(release, indicator, level)
        if found.level.key != level:
            raise NotFound(f"{found.indicator['label']} is not published at level “{level}”.")
        return as_json({**stamp(release), **answer(found)})

    register.route("/hot-spots", hot_spots, READERS)
    register_files(register, "/hot-spots", hot_spots_file, READERS)
    register.route("/api/v1/spots/<indicator>/<level>", api_spots, READERS)


def page(release: Release, found: Found) -> dict[str, Any]:
    """What the template shows."""
    offered = measures(release)
    return {
        "front": release.front,
        "found": found,
        "instead": request.args.get("level", found.level.key) not in ("", found.level.key),
        "period": release.front["periods"][found.period]["label"],
        "measures": offered,
        "levels": [LEVEL_BY_KEY[key] for key in LEVELS if key in found.indicator["levels"]],
        "drawing": draw(release, found),
        "summary": summary(found),
        "one": one_of(found),
        "headings": HEADINGS,
        "legend": LEGEND,
        "groups": {
            kind: [(group, sentence(found, group)) for group in found.groups if group.kind == kind]
            for kind in KINDS
        },
        "rows": [row for row in rows(release, found) if row["spot"]],
        "cut_off": cut_off(found),
        "left_out": left_out(found),
    }
