"""``/check``: the form, and what there is to say of the proposal before it is funded."""

from collections.abc import Sequence
from typing import Any, Final

from flask import Response, render_template, request

from analysis.alike_places import RULE
from analysis.wording import ordinal
from dashboard.access import ANYONE, Register
from dashboard.checking.answer import Answer, answer
from dashboard.checking.asked import LONGEST, LONGEST_OTHER, Asked, asked
from dashboard.checking.meant import meant
from dashboard.checking.met import Standing
from dashboard.person import person
from dashboard.register.small_map import small_map
from dashboard.register.words import FIELD_LABELS
from db.published import Published, Release
from record.form import PLACE_FIELDS
from record.lists import LEVELS
from record.proposed import FIELDS

BLANK_PLACES: Final = 2
PLACE_TYPES: Final = (("", "ward or borough"), ("WD", "ward"), ("MD", "borough"), ("LSOA", "LSOA"))


def register_page(register: Register, published: Published, standing: Standing) -> None:
    def check() -> Response:
        release = published.current()
        told = asked(request.args, release)
        if "title" not in request.args:
            return Response(_page(release, Asked(told.cells, told.drawn), None))
        if told.award is None:
            return Response(_page(release, told, None), status=422)
        with published.engine.connect() as connection:
            found = answer(connection, release, standing, told.award)
        return Response(_page(release, told, found))

    register.route("/check", check, ANYONE, name="check")


def _page(release: Release, told: Asked, found: Answer | None) -> str:
    about = shown(release, told, found) if found else {}
    return render_template("checking/check.html", **form(release, told), **about)


def form(release: Release, told: Asked) -> dict[str, Any]:
    """What the form of a proposal needs."""
    choices = release.content("choices")
    boroughs = release.areas("la")
    blank = [dict.fromkeys(PLACE_FIELDS, "")] * BLANK_PLACES
    return {
        "front": release.front,
        "person": person(release),
        "told": told,
        "labels": FIELD_LABELS,
        "places": [*told.places(), *blank],
        "longest": {name: LONGEST.get(name, LONGEST_OTHER) for name in FIELDS},
        "place_types": PLACE_TYPES,
        "levels": sorted(set(LEVELS.values())),
        "lists": {
            name: [item["label"] for item in choices[kind]]
            for name, kind in (
                ("funders", "funder"),
                ("providers", "provider"),
                ("known-approaches", "approach"),
            )
        },
        "boroughs": [
            {"name": name, "point": point}
            for name, point in zip(boroughs["names"], boroughs["points"], strict=True)
        ],
        "geometry": next(x["geometry"] for x in release.front["levels"] if x["key"] == "ward"),
    }


def shown(release: Release, told: Asked, found: Answer) -> dict[str, Any]:
    """What the answer's template needs."""
    where = found.proposal["where"]
    return {
        "found": found,
        "release_key": release.key,
        "built_at": release.built_at,
        "rule": RULE,
        "map": small_map(release, where) if where else None,
        "published_ids": release.by_id(),
        "ordinal": ordinal,
        "money_of": money_of,
        "where_of": where_of,
        "meant": meant(release, told, found.proposal["unplaced"]),
    }


def money_of(pounds: float | None, decimals: int = 0) -> str:
    return "not known" if pounds is None else f"£{pounds:,.{decimals}f}"


def where_of(places: Sequence[Any], most: int = 4) -> str:
    """Names of an award's places; what is over ``most`` is counted."""
    names = list(dict.fromkeys(place["name"] for place in places))
    more = f" and {len(names) - most:,} more" if len(names) > most else ""
    return ", ".join(names[:most]) + more
