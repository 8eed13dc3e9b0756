"""The page on the register's completeness: what each funder's awards say and what to mend first."""

from typing import Any
from urllib.parse import urlencode

from flask import Response, render_template

from analysis.quality import LACKS, by_funder, mend_first, of_all
from dashboard.access import ANYONE, Register
from db.published import Published, Release

LABELS = {
    "place": "a delivery place",
    "dates": "first and last day",
    "amount": "an amount",
    "approach": "an approach",
    "ages": "ages",
}


def register_quality(register: Register, published: Published) -> None:
    def quality() -> Response:
        return Response(render_template("quality.html", **page(published.current())))

    register.route("/quality", quality, ANYONE, name="quality")


def page(release: Release) -> dict[str, Any]:
    """What the template shows; every number links to the awards behind it."""
    funders = by_funder(release.awards)
    return {
        "front": release.front,
        "all": of_all(release.awards),
        "funders": funders,
        "parts": list(LACKS),
        "labels": LABELS,
        "mend": mend_first(funders),
        "rows": rows_address,
    }


def rows_address(funder_id: str, part: str) -> str:
    """The table of a funder's awards that lack a part."""
    chosen = {"view": "table", "rows": "interventions", "funder": funder_id, "lacks": part}
    return "/?" + urlencode({key: value for key, value in chosen.items() if value})
