"""The endings as rows: of the table, of the files and of the interface."""

from typing import Any, Final

from analysis.endings import Ending, last_day
from analysis.quality import LACKS
from analysis.wording import counted, said
from dashboard.api import stamp
from dashboard.downloads import Sheet, notes
from dashboard.money.endings.asked import WhatEnds
from layers.layer import Column, Table

RULE: Final = (
    "An award counts as a successor if it starts no later than 92 days after the end and goes on "
    "past it (one that runs already must go on for 92 days or more), in the same place, around it "
    "or in a part of it, for ages that meet, with the same approach. Where one of the two does not "
    "state its approach, it must have the same provider. Any funder counts."
)
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
    return ", ".join(names) or ("not known" if LACKS["place"](award) else "not on the map")


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
    until = f", until {said(end)}" if end else ""
    when = f"from {said(start)}" if first.begins_after and start else f"runs already{until}"
    more = len(item.successors) - 1
    others = f" {counted(more, 'other')} in the register." if more else ""
    proposed = "Only proposed: " if item.outcome == "proposed" else ""
    return f"{proposed}“{first.award['title']}”, {same}{part}, {when}.{others}"


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
