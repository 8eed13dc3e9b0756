"""The list of awards: words, facets with counts, order, columns by choice, all in the address."""

import math
from typing import Any

import numpy as np
from flask import Response, render_template, request

from analysis.funding import status_on
from analysis.listing import Found, Listing
from analysis.selection import ENDING_SOON
from dashboard.access import READERS, Register
from dashboard.downloads import file_of, register_files
from dashboard.identity import person
from dashboard.last_read import LastRead
from dashboard.register.asked import PER_PAGE, Asked, asked
from dashboard.register.list_files import list_sheet
from dashboard.register.living import Living
from dashboard.register.state import state
from dashboard.register.words import COLUMN_LABELS, COLUMNS, FACETS
from db.published import Published


def register_list(register: Register, published: Published, living: Living) -> None:
    last: LastRead[dict[str, Any]] = LastRead()

    def listed() -> Response:
        release = published.current()
        wanted = asked(request.args, release)
        shown = page(living.current(), wanted)
        about = {
            "front": release.front,
            "person": person(release),
            "state": last.of(lambda: state(published, living), person(release)),
            "asked": wanted,
        }
        return Response(render_template("register/list.html", **shown, **about))

    def file(ending: str) -> Response:
        release = published.current()
        wanted = asked(request.args, release)
        made = list_sheet(release, living.current(), wanted)
        return file_of(release, made, [], f"awards-{wanted.on}", ending)

    register.route("/register", listed, READERS, name="register_list")
    register_files(register, "/register/list", file, READERS)


def page(listing: Listing, wanted: Asked) -> dict[str, Any]:
    """What the template shows of what was found."""
    found = listing.find(wanted.wanted, wanted.on)
    total = len(found.positions)
    pages = max(1, math.ceil(total / PER_PAGE))
    here = min(wanted.page, pages)
    shown = found.positions[(here - 1) * PER_PAGE : here * PER_PAGE]
    return {
        "rows": [_row(listing.awards[at], wanted) for at in shown],
        "total": total,
        "all": len(listing),
        "page": here,
        "pages": pages,
        "first": (here - 1) * PER_PAGE + 1 if total else 0,
        "last": (here - 1) * PER_PAGE + len(shown),
        "sums": _sums(listing, found),
        "facets": [(key, label, found.facets[key]) for key, label in FACETS],
        "columns": [(name, COLUMN_LABELS[name]) for name in wanted.columns],
        "every_column": COLUMNS,
        "chosen": _chosen(found),
    }


def _row(award: Any, wanted: Asked) -> dict[str, Any]:
    status = status_on(wanted.on, award["start_date"], award["end_date"], award["status"])
    end = award["end_date"]
    soon = status == "live" and end is not None and end - wanted.on <= ENDING_SOON
    return {**award, "status": status, "ends_soon": soon}


def _sums(listing: Listing, found: Found) -> dict[str, Any]:
    """What was awarded to all that is found, and how many amounts are not known."""
    amounts = listing.numbers("amount_awarded")[found.positions]
    unknown = np.isnan(amounts)
    return {"awarded": float(amounts[~unknown].sum()), "unknown": int(unknown.sum())}


def _chosen(found: Found) -> list[tuple[str, str, str]]:
    """Facet, key and label of every term that is chosen, for taking it away again."""
    return [
        (name, term.key, term.label)
        for name, _ in FACETS
        for term in found.facets[name]
        if term.chosen
    ]
