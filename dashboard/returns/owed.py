"""Who owes which return: the list, reminder texts, a calendar file, and who collects returns."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any
from urllib.parse import urlencode

from flask import Response, render_template, request
from werkzeug.exceptions import BadRequest, Forbidden

from analysis.listing import Found, Listing, Wanted
from analysis.owed import DAYS_TO_SEND, Overview, Owed, by_funder_and_provider
from analysis.periods import quarter_moved, quarter_of
from dashboard.access import KEEPERS, REPORTING, Register
from dashboard.asked import LONGEST_WORDS, numbered_page, whole
from dashboard.changing import changing
from dashboard.downloads import file_of, register_files
from dashboard.identity import person
from dashboard.returns.asked import day, said_plainly
from dashboard.returns.owed_files import owed_sheet
from dashboard.returns.words import FACETS, FOR_PARTNERS, STATE_MEANINGS, STATES
from dashboard.sending import see_other
from db.published import Published, Release
from record.returns.owed import ask, asks, owed
from record.returns.reminders import calendar, reminder, start_of
from record.rights import EVERYTHING, Person, Role

PER_PAGE = 100
MOST_PAGES = 1_000_000
TEXTS = ("title", "intervention", "funder_name", "provider_name")
"""In which words are looked for."""


def register_owed(register: Register, published: Published) -> None:
    def listed() -> Response:
        return Response(render_template("returns/owed.html", **_page(published)))

    def reminders() -> Response:
        """One text for each provider of what was chosen on the list."""
        release = published.current()
        who, found = person(release), _found(published)[1]
        texts = []
        for items in _by_provider(found).values():
            name = items[0].award.provider_name
            if (text := reminder(name, items, who.name)) is not None:
                texts.append((name, sum(item.state == "overdue" for item in items), text))
        about = {"front": release.front, "person": who, "back": _back("/returns")}
        return Response(render_template("returns/reminders.html", texts=texts, **about))

    def dates() -> Response:
        body = calendar(_found(published)[1], start_of(day(published.current())))
        headers = {"Content-Disposition": 'attachment; filename="returns-due.ics"'}
        return Response(body, mimetype="text/calendar", headers=headers)

    def collect() -> Response:
        """A funder collects returns from a quarter on, or none."""
        release, funder = published.current(), request.form.get("funder", "")
        who = person(release)
        known = {item["key"] for item in release.content("choices")["funder"]}
        if funder not in known or not (who.keeps == EVERYTHING or who.is_of(funder)):
            raise Forbidden("Only who looks after this funder’s awards may say that.")
        days, none = request.form.get("days", ""), "none" in request.form
        number = whole(days)
        if number is None:
            raise BadRequest(f"“{days[:20]}” is not a number of days; write 28, for instance.")
        quarter = None if none else request.form.get("from", "").strip().upper()
        with said_plainly(), changing(published, funder) as connection:
            ask(connection, funder, quarter, who.name, number)
        return see_other("/returns#collected")

    def file(ending: str) -> Response:
        release = published.current()
        made = owed_sheet(release, _found(published)[1], day(release))
        return file_of(release, made, [], "returns", ending)

    register.route("/returns", listed, REPORTING, name="returns_owed")
    register_files(register, "/returns/list", file, REPORTING)
    register.route("/returns/reminders", reminders, KEEPERS, name="returns_reminders")
    register.route("/returns/calendar.ics", dates, REPORTING, name="returns_calendar")
    register.route("/returns/ask", collect, KEEPERS, name="returns_ask", methods=["POST"])


def _page(published: Published) -> dict[str, Any]:
    release = published.current()
    who, on = person(release), day(release)
    overview, chosen, found = _looked_for(published, release)
    with published.engine.connect() as connection:
        collected = asks(connection)
    names = {item["key"]: item["label"] for item in release.content("choices")["funder"]}
    here = numbered_page(request.args, MOST_PAGES)
    pages = max(1, -(-len(chosen) // PER_PAGE))
    here = min(here, pages)
    part = chosen[(here - 1) * PER_PAGE : here * PER_PAGE]
    mine = {key: name for key, name in names.items() if who.keeps == EVERYTHING or who.is_of(key)}
    return {
        "front": release.front,
        "person": who,
        "on": on,
        "on_asked": request.args.get("on", ""),
        "words": request.args.get("q", "")[:LONGEST_WORDS],
        "groups": by_funder_and_provider(part),
        "total": len(chosen),
        "all": len(overview.owed),
        "undated": overview.undated,
        "counts": _counts(chosen),
        "facets": [(key, label, found.facets[key]) for key, label in FACETS],
        "chosen": [(key, term) for key, _ in FACETS for term in found.facets[key] if term.chosen],
        "states": STATES,
        "meanings": STATE_MEANINGS,
        "collected": [(item, names.get(item.funder_id, item.funder_id)) for item in collected],
        "mine": sorted(mine.items(), key=lambda item: str(item[1])),
        "days_to_send": DAYS_TO_SEND,
        "this_quarter": quarter_of(on),
        "first_quarter": quarter_moved(quarter_of(on), -1),
        "page": here,
        "pages": pages,
        "per_page": PER_PAGE,
        "back": _back,
        "without": _without,
        "for_partners": FOR_PARTNERS,
    }


def theirs(overview: Overview, who: Person) -> Overview:
    """Of a delivery partner its own alone."""
    if who.role is not Role.PARTNER:
        return overview
    mine = [item for item in overview.owed if who.is_of(item.award.provider_id)]
    return replace(overview, owed=mine, undated=[])


def _found(published: Published) -> tuple[Overview, list[Owed]]:
    overview, chosen, _ = _looked_for(published, published.current())
    return overview, chosen


def _looked_for(published: Published, release: Release) -> tuple[Overview, list[Owed], Found]:
    """What is owed on the day, and what of it the address asks for, in the list's order."""
    on = day(release)
    with published.engine.connect() as connection:
        overview = theirs(owed(connection, on), person(release))
    wanted = Wanted(
        {key: tuple(sorted({*request.args.getlist(key)} - {""})) for key, _ in FACETS},
        tuple(request.args.get("q", "")[:LONGEST_WORDS].split()),
        "place",
    )
    found = _listing(overview.owed).find(wanted, on)
    return overview, [overview.owed[at] for at in found.positions], found


def _listing(items: list[Owed]) -> Listing:
    awards = [item.award for item in items]
    rows = [
        {
            "place": place,
            "start_date": award.start,
            "end_date": award.end,
            "status": award.status,
        }
        for place, award in enumerate(awards)
    ]
    return Listing(
        rows,
        {
            "state": [[(item.state, STATES[item.state])] for item in items],
            "quarter": [[(item.quarter, item.quarter)] for item in items],
            "funder": [[(award.funder_id, award.funder_name)] for award in awards],
            "provider": [[(award.provider_id, award.provider_name)] for award in awards],
        },
        [" ".join(getattr(award, name) for name in TEXTS).casefold() for award in awards],
    )


def _counts(items: Iterable[Owed]) -> dict[str, int]:
    counts = dict.fromkeys(STATES, 0)
    for item in items:
        counts[item.state] += 1
    return counts


def _by_provider(items: Iterable[Owed]) -> dict[str, list[Owed]]:
    found: dict[str, list[Owed]] = {}
    for item in items:
        found.setdefault(item.award.provider_id, []).append(item)
    return dict(sorted(found.items(), key=lambda pair: pair[1][0].award.provider_name))


def _back(path: str, **changes: str | None) -> str:
    """The same choice at another path, with some keys otherwise; None takes one away."""
    kept = [
        (key, value)
        for key, value in request.args.items(multi=True)
        if value and key not in changes and key != "page"
    ]
    kept += [(key, value) for key, value in changes.items() if value]
    return path + ("?" + urlencode(kept) if kept else "")


def _without(key: str, term: str) -> str:
    """The list with one term of a facet no longer chosen."""
    left = [
        (name, value)
        for name, value in request.args.items(multi=True)
        if value and name != "page" and (name, value) != (key, term)
    ]
    return "/returns" + ("?" + urlencode(left) if left else "")
