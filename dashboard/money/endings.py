"""What ends: the timeline, the list with the need each ending leaves, the files and the API."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any, Final

from flask import Response, render_template, request

from analysis.endings import Ending, Month, by_month, endings, last_day, totals, without_an_end
from analysis.selection import Chosen
from analysis.succeeding import NEAR, Successions
from dashboard.access import ANYONE, Register
from dashboard.api import stamp
from dashboard.choices import AGE_GROUPS
from dashboard.downloads import FORMATS, Sheet, file_of, notes
from dashboard.money.asked import Asked, asked, horizon, one_of
from dashboard.money.need import WardNeed, indicators_by_ward, ward_need
from dashboard.money.timeline import timeline
from dashboard.money.words import WORDS, counted, roughly, said
from dashboard.person import person
from dashboard.sending import as_json
from db.published import Published, Release
from layers.layer import Column, Table

AHEAD: Final = 12
HORIZONS: Final = (3, 6, 12, 18, 24, 36)
FOLLOWS: Final = {
    "": "Any",
    "none": "Nothing in the register",
    "proposed": "Only a proposal",
    "followed": "A successor",
    "unknown": "Cannot be told",
}
ORDERS: Final = {"soonest": "Soonest first", "need": "Most need first", "money": "Most money first"}
LISTED: Final = 200
RULE: Final = (
    "An award counts as a successor if it starts no later than 92 days after the end and goes on "
    "past it (one that runs already must go on for 92 days or more), in the same place, around it "
    "or in a part of it, for ages that meet, with the same approach. Where one of the two does not "
    "state its approach, it must have the same provider. Any funder counts."
)


@dataclass(frozen=True)
class WhatEnds:
    """What one address asks for, worked out."""

    asked: Asked
    months: int
    follows: str
    order: str
    need: WardNeed | None

    @cached_property
    def every(self) -> list[Ending]:
        """All that end, whatever follows them, soonest first."""
        release = self.asked.release
        successions = release.derived("successions", lambda: Successions(release.awards))
        return endings(self.asked.chosen(), self.asked.on, self.months, successions)

    @cached_property
    def listed(self) -> list[Ending]:
        """Those of the table: past ones only where nothing follows."""
        kept = [
            item
            for item in self.every
            if (not self.follows or item.outcome == self.follows)
            and not (item.past and item.outcome == "followed")
        ]
        if self.order == "money":
            return sorted(kept, key=lambda item: -(item.pounds_per_year or -1.0))
        if self.order == "need" and self.need is not None:
            worst = self.need.worst
            return sorted(kept, key=lambda item: worst(item.award) or 1_000_000)
        return kept

    @cached_property
    def by_month(self) -> list[Month]:
        return by_month(self.every, self.asked.on, self.months)

    @cached_property
    def without_an_end(self) -> list[Chosen]:
        return without_an_end(self.asked.chosen())


def what_ends(release: Release) -> WhatEnds:
    """What the request asks for. Raises BadRequest."""
    query = request.args
    known = indicators_by_ward(release)
    named = {item["id"]: item for item in known}
    measure = one_of(query, "measure", list(named)) if named else ""
    return WhatEnds(
        asked(query, release),
        horizon(query, AHEAD),
        one_of(query, "follows", list(FOLLOWS)),
        one_of(query, "sort", list(ORDERS)),
        ward_need(release, named[measure]) if measure else None,
    )


def register_endings(register: Register, published: Published) -> None:
    def shown() -> Response:
        release = published.current()
        made = what_ends(release)
        about = {"front": release.front, "person": person(release)}
        return Response(render_template("money/endings.html", **about, **page(made)))

    def file(ending: str) -> Response:
        made = what_ends(published.current())
        return file_of(made.asked.release, sheet(made), [], f"endings-{made.asked.on}", ending)

    def api() -> Response:
        return as_json(answer(what_ends(published.current())))

    register.route("/money/endings", shown, ANYONE, name="money_endings")
    for ending in FORMATS:
        register.route(
            f"/money/endings.{ending}",
            lambda ending=ending: file(ending),
            ANYONE,
            name=f"money_endings_{ending}",
        )
    register.route("/api/v1/endings", api, ANYONE, name="api_endings")


def page(made: WhatEnds) -> dict[str, Any]:
    """What the template shows."""
    release = made.asked.release
    return {
        "asked": made.asked,
        "months": made.months,
        "until": last_day(made.asked.on, made.months),
        "told": headline(made),
        "totals": totals(made.every),
        "chart": timeline(made.by_month, made.asked.on),
        "by_month": made.by_month,
        "rows": [row_of(made, item) for item in made.listed[:LISTED]],
        "total": len(made.listed),
        "past": sum(item.past for item in made.listed),
        "without_an_end": made.without_an_end,
        "need": made.need,
        "rule": RULE,
        "near": NEAR.days,
        "choices": release.content("choices"),
        "boroughs": list(
            zip(release.areas("la")["codes"], release.areas("la")["names"], strict=True)
        ),
        "indicators": [(one["id"], one["label"]) for one in indicators_by_ward(release)],
        **WORDS,
        **last_that_ended(made.asked),
        "ages": AGE_GROUPS,
        "horizons": sorted({*HORIZONS, made.months}),
        "follows": FOLLOWS,
        "chosen_follows": made.follows,
        "orders": ORDERS,
        "order": made.order,
    }


def last_that_ended(wanted: Asked) -> dict[str, str]:
    """For a register in which everything is over: the last end on the map, and a year before."""
    ends = [item["end_date"] or "" for item in wanted.release.awards if item["where"]]
    latest = max(ends, default="")
    earlier = last_day(date.fromisoformat(latest), -12).isoformat() if latest else ""
    return {"latest_end": latest, "earlier": earlier}


def headline(made: WhatEnds) -> str:
    """The page in one sentence."""
    sums = totals(made.every)
    until = said(last_day(made.asked.on, made.months))
    if not sums["awards"]:
        return f"No award in the register ends between {said(made.asked.on)} and {until}."
    money = f"{roughly(sums['pounds'])} a year"
    unknown = f" and {counted(sums['unknown'], 'unknown amount')}" if sums["unknown"] else ""
    outcomes = sums["outcomes"]
    text = (
        f"{counted(sums['awards'], 'award ends', 'awards end')} from {said(made.asked.on)} to "
        f"{until}: {money}{unknown}. {outcomes['none']:,} of them "
        f"{'has' if outcomes['none'] == 1 else 'have'} no successor in the register"
    )
    rest = []
    if outcomes["proposed"]:
        rest.append(f"{outcomes['proposed']:,} only a proposal")
    if outcomes["unknown"]:
        rest.append(f"{outcomes['unknown']:,} cannot be told: the place is not known")
    return text + "".join(f", {part}" for part in rest) + "."


def row_of(made: WhatEnds, item: Ending) -> dict[str, Any]:
    """One ending as the table, the files and the API tell it."""
    award = item.award
    return {
        "id": award["id"],
        "title": award["title"],
        "end": item.end.isoformat(),
        "past": item.past,
        "funder": award["funder_name"],
        "provider": award["recipient_name"],
        "where": places_of(award),
        "pounds_per_year": None if item.pounds_per_year is None else round(item.pounds_per_year, 2),
        "amount": award["amount_awarded"],
        "need": made.need.sentence(award) if made.need else "No figures of need are published.",
        "need_rank": made.need.worst(award) if made.need else None,
        "outcome": item.outcome,
        "follows": follows(item),
        "successors": [
            {
                "id": one.award["id"],
                "title": one.award["title"],
                "funder": one.award["funder_name"],
                "provider": one.award["recipient_name"],
                "start": one.award["start_date"],
                "end": one.award["end_date"],
                "runs_already": not one.begins_after,
                "whole_place": one.whole,
                "same_provider": one.same_provider,
                "proposed": one.proposed,
            }
            for one in item.successors
        ],
    }


def places_of(award: Any) -> str:
    names = list(dict.fromkeys(place["name"] for place in award["where"]))
    if len(names) > 3:
        return f"{', '.join(names[:3])} and {len(names) - 3} more"
    return ", ".join(names) or "not known"


def follows(item: Ending) -> str:
    """What follows, in a sentence."""
    if not item.successors:
        return (
            f"Cannot be told: {item.not_looked}."
            if item.not_looked
            else "No successor in the register."
        )
    first = item.successors[0]
    same = "same provider" if first.same_provider else "another provider"
    part = "" if first.whole else ", in a part of the place"
    start, end = first.award["start_date"], first.award["end_date"]
    when = f"from {start}" if first.begins_after else f"runs already, until {end}"
    more = len(item.successors) - 1
    others = f" {counted(more, 'other')} in the register." if more else ""
    proposed = "Only proposed: " if item.outcome == "proposed" else ""
    return f"{proposed}“{first.award['title']}”, {same}{part}, {when}.{others}"


COLUMNS: Final = (
    Column("end", "Last day", "date"),
    Column("title", "Intervention", "text"),
    Column("funder", "Funder", "text"),
    Column("provider", "Provider", "text"),
    Column("where", "Where", "text"),
    Column("pounds_per_year", "£ a year", "pounds", 2),
    Column("amount", "£ awarded in all", "pounds", 2),
    Column("need_rank", "Rank of its ward with most need (1 is worst)"),
    Column("need", "Need it leaves", "text"),
    Column("outcome", "Successor", "text"),
    Column("follows", "What follows", "text"),
    Column("id", "Identifier", "text"),
)
SAID: Final = {
    "none": "none in the register",
    "proposed": "only proposed",
    "followed": "yes",
    "unknown": "cannot be told",
}


def sheet(made: WhatEnds) -> Sheet:
    """All that are listed, also those that the page has no room for; then awards without an
    end."""
    rows = [row_of(made, item) for item in made.listed]
    for row in rows:
        row["outcome"] = SAID[row["outcome"]]
    rows += [
        {
            "id": item.award["id"],
            "title": item.award["title"],
            "funder": item.award["funder_name"],
            "provider": item.award["recipient_name"],
            "where": places_of(item.award),
            "amount": item.award["amount_awarded"],
            "follows": "The last day is not known.",
        }
        for item in made.without_an_end
    ]
    release = made.asked.release
    about = (
        f"What ends within {made.months} months of {made.asked.on}, {release.front['partnership']}"
    )
    lines = notes(release, {"register", "boundaries"}, {_measured(made)}, made.asked.selection)
    return Sheet(about, Table(COLUMNS, rows), [RULE, *lines])


def _measured(made: WhatEnds) -> str:
    return str(made.need.indicator["id"]) if made.need else ""


def answer(made: WhatEnds) -> dict[str, Any]:
    """The API's twin of the page."""
    return {
        **stamp(made.asked.release),
        "on": made.asked.on.isoformat(),
        "until": last_day(made.asked.on, made.months).isoformat(),
        "rule": RULE,
        "need": {"indicator": made.need.indicator["id"], "period": made.need.period}
        if made.need
        else None,
        "months": [vars(item) for item in made.by_month],
        "endings": [row_of(made, item) for item in made.listed],
        "without_an_end": [item.award["id"] for item in made.without_an_end],
    }
