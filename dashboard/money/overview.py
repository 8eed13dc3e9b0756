"""The money screens' first page: one sentence of each, and the way there."""

from dataclasses import replace
from typing import Any, Final

from flask import Response, render_template

from analysis.endings import totals
from dashboard.access import PARTNERSHIP, Register
from dashboard.identity import person
from dashboard.money.endings import page as endings
from dashboard.money.endings.asked import what_ends
from dashboard.money.endings.grouped import alone_by_borough
from dashboard.money.fairness import page as fairness
from dashboard.money.fairness.asked import fairness as compared
from dashboard.money.streams import page as streams
from dashboard.money.streams.asked import streams as added
from db.published import Published, Release

SOON: Final = 6
"""Months in which somebody can still do something about an end."""


def register_overview(register: Register, published: Published) -> None:
    def shown() -> Response:
        release = published.current()
        about = {"front": release.front, "person": person(release)}
        return Response(render_template("money/overview.html", **about, **page(release)))

    register.route("/money", shown, PARTNERSHIP, name="money")


def page(release: Release) -> dict[str, Any]:
    """The first sentence of each page, as it says it without any choice; what ends soon in each
    borough."""
    made = what_ends(release)
    soon = replace(made, months=SOON)
    return {
        "soon": SOON,
        "totals": totals(soon.every),
        "alone": alone_by_borough(soon),
        "parts_of": [
            (
                "/money/endings",
                "What ends, and what follows",
                endings.headline(made),
                "Month by month: the money that stops, the need it leaves, and whether anything in "
                "the register follows.",
            ),
            (
                "/money/fairness",
                "Is it fair between the boroughs?",
                fairness.headline(compared(release)),
                "Money for each resident, young person and unit of need, as ranges: what can be "
                "said, and what cannot.",
            ),
            (
                "/money/streams",
                "How the funding streams run",
                streams.headline(added(release)),
                "From funder to programme to approach to borough, with what is not stated.",
            ),
        ],
    }
