"""What ends: the timeline, the list with the need each ending leaves, the files and the API."""

from datetime import date
from typing import Any, Final

from flask import Response, render_template

from analysis.endings import last_day, totals
from analysis.succeeding import NEAR
from analysis.wording import WORDS, counted, roughly, said
from dashboard.access import PARTNERSHIP, Register
from dashboard.choices import AGE_GROUPS
from dashboard.downloads import file_of, register_files
from dashboard.identity import person
from dashboard.money.asked import Asked
from dashboard.money.endings.asked import FOLLOWS, ORDERS, WhatEnds, what_ends
from dashboard.money.endings.grouped import alone_by_borough, by_month
from dashboard.money.endings.need import indicators_by_ward
from dashboard.money.endings.rows import RULE, answer, row_of, sheet
from dashboard.money.endings.timeline import timeline
from dashboard.sending import as_json
from db.published import Published

HORIZONS: Final = (3, 6, 12, 18, 24, 36)
LISTED: Final = 200


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

    register.route("/money/endings", shown, PARTNERSHIP, name="money_endings")
    register_files(register, "/money/endings", file, PARTNERSHIP)
    register.route("/api/v1/endings", api, PARTNERSHIP, name="api_endings")


def page(made: WhatEnds) -> dict[str, Any]:
    """What the template shows."""
    release = made.asked.release
    rows = [row_of(made, item) for item in made.listed[:LISTED]]
    return {
        "asked": made.asked,
        "months": made.months,
        "until": last_day(made.asked.on, made.months),
        "told": headline(made),
        "totals": totals(made.every),
        "chart": timeline(made.by_month, made.asked.on),
        "by_month": made.by_month,
        "rows": rows,
        "groups": by_month(rows) if made.order == "soonest" else [],
        "alone": alone_by_borough(made),
        "total": len(made.listed),
        "past": sum(item.past for item in made.listed),
        "without_an_end": made.without_an_end,
        "need": made.need,
        "rule": RULE,
        "near": NEAR.days,
        "choices": release.content("choices"),
        "boroughs": list(release.names("la").items()),
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
        text = f"No award in the register ends between {said(made.asked.on)} and {until}."
        return f"{text}{_may_be_running(len(made.without_an_end))}"
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
        rest.append(f"{outcomes['unknown']:,} cannot be told: no place on the map")
    return text + "".join(f", {part}" for part in rest) + "."


def _may_be_running(awards: int) -> str:
    if not awards:
        return ""
    does = "does" if awards == 1 else "do"
    return f" {counted(awards, 'award')} may be running and {does} not say until when."
