"""Organisations that may be one body under several spellings: merged, or not, by a person."""

from typing import Any

from flask import Response, render_template, request
from werkzeug.exceptions import BadRequest, Conflict, Forbidden

from dashboard.access import PARTNERSHIP, TEAM, Register
from dashboard.asked import whole
from dashboard.changing import changing
from dashboard.identity import person
from dashboard.sending import see_other
from db.published import Published
from record import organisation_decisions as decided
from record import organisations
from record.rights import EVERYTHING
from reports import FileProblem

SHOWN = 50
LIKELY = 90
"""Points of likeness from which on two names are more likely one body than two."""
NOT_YOURS = "Only the partnership’s team decides which organisations are one."


def register_organisations(register: Register, published: Published) -> None:
    def listed() -> Response:
        return Response(render_template("register/organisations.html", **page(published)))

    def decide() -> Response:
        who = person(published.current())
        if who.keeps != EVERYTHING:
            raise Forbidden(NOT_YOURS)
        try:
            with changing(published, request.form.get("verdict", "")) as connection:
                _decide(connection, who.name)
        except FileProblem as problem:
            raise Conflict(str(problem)) from problem
        return see_other("/register/organisations")

    register.route("/register/organisations", listed, PARTNERSHIP, name="organisations")
    register.route(
        "/register/organisations/decide",
        decide,
        TEAM,
        name="organisations_decide",
        methods=["POST"],
    )


def page(published: Published) -> dict[str, Any]:
    release = published.current()
    who = person(release)
    with published.engine.connect() as connection:
        suggested = organisations.suggestions(connection)
        decisions = decided.decisions(connection)
    return {
        "front": release.front,
        "person": who,
        "may": who.keeps == EVERYTHING,
        "suggested": suggested[:SHOWN],
        "likely": LIKELY,
        "more": max(0, len(suggested) - SHOWN),
        "standing": [item for item in decisions if item.undone_by is None],
        "taken_back": [item for item in decisions if item.undone_by is not None],
    }


def _decide(connection: Any, by: str) -> None:
    verdict = request.form.get("verdict", "")
    one, other = request.form.get("one", ""), request.form.get("other", "")
    number = whole(request.form.get("number", ""))
    if verdict == "merge":
        decided.merge(connection, one, other, by)
    elif verdict == "merge-other-way":
        decided.merge(connection, other, one, by)
    elif verdict == "apart":
        decided.keep_apart(connection, one, other, by)
    elif verdict == "undo-apart" and number is not None:
        decided.undo_apart(connection, number, by)
    elif verdict == "undo-merge" and number is not None:
        decided.undo_merge(connection, number, by)
    else:
        raise BadRequest("This form lacks a part. Open the page again.")
