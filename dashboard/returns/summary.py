"""The returns of some quarters added up: charts, tables and files, by intervention, borough or
funder."""

from dataclasses import dataclass
from functools import partial
from typing import Any, Final

import pandas as pd
from flask import Response, render_template, request
from werkzeug.exceptions import BadRequest

from analysis.periods import quarter_moved, quarter_of
from dashboard.access import KEEPERS, Register
from dashboard.identity import person
from dashboard.returns import charts
from dashboard.returns.asked import QUARTER, day, said_plainly
from dashboard.returns.listed import Narrowed, by_measure, listed, narrowed
from dashboard.returns.words import FOR_PARTNERS
from db.published import Published, Release
from record.returns.summary import NOTES, Summary, summary, summary_csv, summary_xlsx
from record.sheets import XLSX

BY: Final = {"intervention": "Intervention", "borough": "Borough", "funder": "Funder"}
QUARTERS_AT_FIRST: Final = 4
"""A year, up to the last quarter that has ended."""
BOUNDS: Final = {"people_lower": "lower", "people_upper": "upper"}
LISTED: Final = 12
"""Quarters that can be chosen before the one that runs."""
FILES: Final = {
    "xlsx": (XLSX, summary_xlsx),
    "csv": ("text/csv; charset=utf-8", summary_csv),
}


@dataclass(frozen=True)
class Asked:
    """``made``: of ``whole``, what the choice of interventions leaves. ``told``: what the template
    draws of it."""

    release: Release
    by: str
    whole: Summary
    made: Summary
    chosen: Narrowed | None
    told: dict[str, Any]


def register_summary(register: Register, published: Published) -> None:
    def shown() -> Response:
        asked = asked_summary(published)
        release = asked.release
        about = {"front": release.front, "person": person(release), "by": asked.by, "bys": BY}
        choice = _choice(release, asked.whole)
        text = render_template(
            "returns/summary.html", **about, **asked.told, **choice, chosen=asked.chosen
        )
        return Response(text)

    def file(ending: str) -> Response:
        release = published.current()
        first, last = _quarters(release)
        mimetype, write = FILES[ending]
        with said_plainly(), published.engine.connect() as connection:
            body = write(connection, first, last, day(release))
        invented = "demonstration-" if release.front["demonstration"] else ""
        name = f"common-ground-{invented}returns-{first}-to-{last}.{ending}"
        headers = {"Content-Disposition": f'attachment; filename="{name}"'}
        return Response(body, mimetype=mimetype, headers=headers)

    register.route("/returns/summary", shown, KEEPERS, name="returns_summary")
    for ending in FILES:
        register.file(
            f"/returns/summary.{ending}",
            partial(file, ending),
            KEEPERS,
            f"returns_summary_{ending}",
        )


def asked_summary(published: Published) -> Asked:
    """What the request asks for. Raises BadRequest."""
    release = published.current()
    by = request.args.get("by", "") or "intervention"
    if by not in BY:
        raise BadRequest(f"“{by[:20]}” is none of: {', '.join(BY)}.")
    first, last = _quarters(release)
    with said_plainly(), published.engine.connect() as connection:
        whole = summary(connection, first, last, day(release))
    chosen = narrowed(whole) if by == "intervention" else None
    made = chosen.of(whole) if chosen else whole
    return Asked(release, by, whole, made, chosen, page(made, by))


def _quarters(release: Release) -> tuple[str, str]:
    """Those of the address. Raises BadRequest for what is no quarter."""
    ended = quarter_moved(quarter_of(day(release)), -1)
    last = request.args.get("to", "") or ended
    first = request.args.get("from", "")
    for key in filter(None, (first, last)):
        if QUARTER.fullmatch(key) is None:
            raise BadRequest(f"“{key[:20]}” is not a quarter; write it as 2025-Q3.")
    return first or quarter_moved(last, 1 - QUARTERS_AT_FIRST), last


def _choice(release: Release, made: Summary) -> dict[str, Any]:
    now = quarter_of(day(release))
    listed = {quarter_moved(now, -back) for back in range(LISTED + 1)}
    return {
        "quarters": sorted({*listed, made.quarters[0], made.quarters[-1]}, reverse=True),
        "first": made.quarters[0],
        "last": made.quarters[-1],
    }


def page(made: Summary, by: str) -> dict[str, Any]:
    """What the template draws; every number comes from ``record.returns.summary``."""
    titles = _titles(made)
    each = _records(
        made.frames["Interventions"].assign(title=lambda f: f["intervention"].map(titles))
    )
    people, work, measures = (
        sorted(rows, key=lambda row: str(row["name"])) for rows in _frames(made, by)
    )
    return {
        "people": {basis: listed(bars) for basis, bars in charts.people(people).items()},
        "people_rows": [row for row in people if row["counting_basis"] is not None],
        "silent": sum(row["counting_basis"] is None for row in each),
        "sessions": listed(charts.events(work, "sessions_delivered")),
        "completion": listed(charts.completion(work)),
        "outcomes": by_measure(charts.outcomes(measures)),
        "work": work,
        "missing": _missing(each),
        "mixed": _mixed(each),
        "interventions": made.frames["Interventions"]["intervention"].nunique(),
        "notes": NOTES,
        "for_partners": FOR_PARTNERS,
    }


def _frames(made: Summary, by: str) -> tuple[list[Any], list[Any], list[Any]]:
    """People, work and outcomes as rows with a name that people know."""
    if by == "intervention":
        frames = [made.frames[what] for what in ("Interventions", "Work", "Outcomes")]
        titles = _titles(made)
        frames = [frame.assign(name=frame["intervention"].map(titles)) for frame in frames]
    else:
        frames = [made.frames[f"{BY[by]} {what}"] for what in ("people", "work", "outcomes")]
        frames = [frame.rename(columns={**BOUNDS, "group": "name"}) for frame in frames]
    people, work, measures = map(_records, frames)
    return people, work, measures


def _titles(made: Summary) -> dict[str, str]:
    """Of every intervention; one that is no longer in the register has its identifier."""
    frame = made.frames["Interventions"]
    titles = frame["title"].fillna(frame["intervention"])
    return dict(zip(frame["intervention"], titles, strict=True))


def _records(frame: pd.DataFrame) -> list[dict[str, Any]]:
    """None where a text is not known; a number that is not known stays NaN."""
    rows: list[dict[str, Any]] = frame.to_dict("records")
    for row in rows:
        basis = row.get("counting_basis")
        if not isinstance(basis, str):
            row["counting_basis"] = None
    return rows


def _missing(each: list[dict[str, Any]]) -> list[tuple[str, str]]:
    """Title and quarters of each intervention of which a return, or its number, has not come."""
    found = {row["intervention"]: (row["title"], row["missing"]) for row in each if row["missing"]}
    return sorted(found.values(), key=lambda pair: str(pair[0]))


def _mixed(each: list[dict[str, Any]]) -> list[str]:
    """Titles of interventions that changed their counting basis on the way."""
    titles = [row["title"] for row in each if row["counting_basis"] is not None]
    return sorted({str(title) for title in titles if titles.count(title) > 1})
