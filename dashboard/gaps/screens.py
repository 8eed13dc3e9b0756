"""Addresses of the gaps: the screen, its file and its JSON."""

from typing import Any

from flask import Response, render_template, request
from werkzeug.exceptions import NotFound

from dashboard.access import READERS, Register
from dashboard.api import stamp
from dashboard.downloads import Sheet, file_of, notes
from dashboard.gaps.asked import Asked, asked
from dashboard.gaps.page import page
from dashboard.gaps.rows import rows
from dashboard.gaps.table import table, title
from dashboard.sending import as_json
from db.published import Published, Release
from layers.gaps import Answer, answer

SOURCES = {"boundaries", "population", "register"}
NONE_PUBLISHED = (
    "None of the chosen indicators is published at level “{}”. /api/v1/indicators lists what there "
    "is."
)


def register_gaps(register: Register, published: Published) -> None:
    def shown() -> Response:
        release = published.current()
        wanted = asked(request.args, release)
        found = None if wanted.question is None else answer(release, wanted.question)
        return Response(render_template("gaps/gaps.html", **page(release, wanted, found)))

    def file(ending: str) -> Response:
        """``/gaps/list.csv?…``: every place of the list with all parts of its scores."""
        release = published.current()
        wanted, found = _answered(release)
        chosen = found.question.selection
        noted = notes(release, SOURCES, set(wanted.need.weights), chosen)
        sheet = Sheet(title(release, wanted, found.question), table(release, found), noted)
        features = release.content("geometry", wanted.level)["features"]
        shapes = [features[gap.position]["geometry"] for gap in found.places]
        stem = f"gaps-{wanted.level}-{chosen.on}"
        return file_of(release, sheet, shapes, stem, ending)

    def gaps() -> Response:
        release = published.current()
        wanted, found = _answered(release)
        made = rows(release, found, found.places)
        return as_json({**_told(release, wanted, found), "places": made})

    def need() -> Response:
        release = published.current()
        wanted, found = _answered(release)
        made = rows(release, found, sorted(found.places, key=lambda gap: gap.position))
        places = [{key: row[key] for key in ("code", "name", "borough", "need")} for row in made]
        return as_json({**_told(release, wanted, found), "places": places})

    def _answered(release: Release) -> tuple[Asked, Answer]:
        """Raises NotFound where the level publishes nothing of what was chosen."""
        wanted = asked(request.args, release)
        if wanted.question is None:
            raise NotFound(NONE_PUBLISHED.format(wanted.level))
        return wanted, answer(release, wanted.question)

    register.route("/gaps", shown, READERS, name="gaps")
    register.file("/gaps/list.<ending>", file, READERS, "gaps_file")
    register.route("/api/v1/gaps", gaps, READERS, name="api_gaps")
    register.route("/api/v1/need", need, READERS, name="api_need")


def _told(release: Release, wanted: Asked, found: Answer) -> dict[str, Any]:
    question = found.question
    return {
        **stamp(release),
        "level": question.level,
        "on": question.selection.on.isoformat(),
        "need": wanted.need.preset.key,
        "weights": dict(question.weights),
        "stand_ins": dict(wanted.need.stand_ins),
        "missing": list(wanted.need.missing),
        "scale": question.scale,
        "money": question.counted,
        "ends_by": question.ends_by.isoformat(),
    }
