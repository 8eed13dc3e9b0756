"""The list of awards that look alike: groups, each with why, where, when, whose and how sure."""

import math
from typing import Any

from flask import Response, render_template, request

from analysis.listing import Listing, Term
from analysis.proposal import not_compared
from dashboard.access import ANYONE, Register
from dashboard.overlaps.asked import PER_PAGE, Asked, asked
from dashboard.overlaps.current import Current, Overlaps
from dashboard.overlaps.listed import listing, names
from dashboard.overlaps.sentences import of_list
from dashboard.overlaps.shown import group_shown
from dashboard.overlaps.words import FACETS, FIXED, NOWHERE, ORDERS
from dashboard.person import person
from dashboard.profile import register_on_map


def register_list(register: Register, current: Current) -> None:
    def overlaps() -> Response:
        now = current.now()
        wanted = asked(request.args, now.release)
        seen = register_on_map(now.release)
        shown = page(now, listing(now, wanted.on), wanted)
        about = {
            "front": now.release.front,
            "person": person(now.release),
            "asked": wanted,
            "now": now,
            "orders": ORDERS,
            "left_out": not_compared(seen["awards"], seen["not_on_the_map"]),
        }
        return Response(render_template("overlaps/list.html", **shown, **about))

    register.route("/overlaps", overlaps, ANYONE, name="overlaps")


def page(now: Overlaps, listed: Listing, wanted: Asked) -> dict[str, Any]:
    """What the template shows of what was found."""
    found = listed.find(wanted.wanted, wanted.on)
    total = len(found.positions)
    pages = max(1, math.ceil(total / PER_PAGE))
    here = min(wanted.page, pages)
    first = (here - 1) * PER_PAGE
    rows = [listed.awards[at] for at in found.positions[first : first + PER_PAGE]]
    facets = [
        (key, label, _in_order(now, key, found.facets[key], wanted.wanted.facets[key]))
        for key, label in FACETS
    ]
    return {
        "groups": [group_shown(now, row, wanted.on) for row in rows],
        "total": total,
        "all": len(listed),
        "page": here,
        "pages": pages,
        "first": first + 1 if total else 0,
        "last": first + len(rows),
        "summary": of_list(listed, found, wanted.wanted),
        "facets": facets,
        "chosen": [
            (key, term.key, term.label) for key, _, terms in facets for term in terms if term.chosen
        ],
    }


def _in_order(now: Overlaps, facet: str, terms: list[Term], chosen: tuple[str, ...]) -> list[Term]:
    """What has an order of its own keeps it; else the terms with most groups first. Whatever is
    chosen stands there, though no group has it."""
    found = {term.key: term for term in terms}
    for key in chosen:
        found.setdefault(key, Term(key, _label(now, facet, key), 0, chosen=True))
    order = [key for key in FIXED[facet] if key in found] if facet in FIXED else list(found)
    return [found[key] for key in order]


def _label(now: Overlaps, facet: str, key: str) -> str:
    """What a choice is called that no group has; its key where nothing has a name for it."""
    if facet in FIXED:
        return FIXED[facet][key]
    called = names(now.release)
    if facet == "funder":
        of_funder = {award["funder_id"]: award["funder_name"] for award in now.release.awards}
        return str(of_funder.get(key, key))
    return called.places.get(key) or called.schools.get(key) or dict(NOWHERE).get(key, key)
