"""Fair between the boroughs: ranges of pounds per head, per young person and per unit of need,
over the years, with how complete each borough's funders are."""

from typing import Any

import pandas as pd
from flask import Response, render_template

from analysis.wording import WORDS, counted, roughly, said
from dashboard.access import PARTNERSHIP, Register
from dashboard.downloads import file_of, register_files
from dashboard.identity import person
from dashboard.money.fairness.asked import PER, Fairness, fairness
from dashboard.money.fairness.over_time import multiples
from dashboard.money.fairness.rows import RULE, answer, rows_of, sheet
from dashboard.money.fairness.shares import NONE_TOLD, none_told, shares_of
from dashboard.sending import as_json
from db.published import Published


def register_fairness(register: Register, published: Published) -> None:
    def shown() -> Response:
        release = published.current()
        about = {"front": release.front, "person": person(release)}
        return Response(render_template("money/fairness.html", **about, **page(fairness(release))))

    def file(ending: str) -> Response:
        made = fairness(published.current())
        return file_of(made.asked.release, sheet(made), [], f"fairness-{made.asked.on}", ending)

    def api() -> Response:
        return as_json(answer(fairness(published.current())))

    register.route("/money/fairness", shown, PARTNERSHIP, name="money_fairness")
    register_files(register, "/money/fairness", file, PARTNERSHIP)
    register.route("/api/v1/fairness", api, PARTNERSHIP, name="api_fairness")


def page(made: Fairness) -> dict[str, Any]:
    """What the template shows."""
    names = made.boroughs.names
    shares = shares_of(made)
    return {
        "asked": made.asked,
        "told": headline(made),
        "panels": made.panels,
        "rows": rows_of(made),
        "shares": shares,
        "no_share_told": NONE_TOLD if none_told(shares) else "",
        "unplaced": made.unplaced,
        "multiples": multiples(made.years, names, made.kinds),
        "years": made.years,
        "kinds": made.kinds,
        "completeness": made.boroughs.completeness(),
        "names": names,
        "per": made.per,
        "pers": PER,
        "measure": made.indicator["id"] if made.indicator else "",
        "indicators": [
            (one["id"], one["label"])
            for one in made.asked.release.front["indicators"]
            if "la" in one["levels"]
        ],
        "rule": RULE,
        **WORDS,
    }


def headline(made: Fairness) -> str:
    frame, on = made.money, said(made.asked.on)
    shared = float(frame["shared_known"].sum())
    if frame[["own_live", "shared_live"]].to_numpy().sum():
        text = (
            f"On {on} {roughly(float(frame['low'].sum()))} a year is known to be live in the "
            f"boroughs, {roughly(shared) if shared else 'none'} of it from awards that several "
            "boroughs share."
        )
    else:
        text = f"Nothing in the register is known to be live in a borough on {on}."
    missing = _missing(made)
    return f"{text} What is missing: {'; '.join(missing)}." if missing else text


def _missing(made: Fairness) -> list[str]:
    parts = []
    if made.unknown:
        parts.append(f"{counted(made.unknown, 'amount')} not known")
    if made.undated:
        parts.append(f"{counted(made.undated, 'award')} whose dates are not known may be live")
    if made.unplaced_awards:
        one = made.unplaced_awards == 1
        most = "" if pd.isna(made.unplaced) else f", up to {roughly(made.unplaced)} a year"
        parts.append(
            f"{counted(made.unplaced_awards, 'award')} that {'is' if one else 'are'} live, or may "
            f"be, {'has' if one else 'have'} no known place{most}"
        )
    return parts
