"""Funding streams: a matrix of any two of funder, programme, approach and borough, and the flow
through all four."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, Final
from urllib.parse import urlencode

import pandas as pd
from flask import Response, render_template, request
from werkzeug.exceptions import BadRequest

from analysis.selection import NOT_STATED, STATUSES, Award
from analysis.streams import (
    BETWEEN,
    DIMENSIONS,
    ELSEWHERE,
    NOT_ON_MAP,
    OTHERS,
    Cell,
    Flow,
    Matrix,
    awarded,
    chosen_for_a_year,
    flow,
    matrix,
    of_a_year,
    parts,
    years_of_awards,
)
from dashboard.access import ANYONE, Register
from dashboard.api import stamp
from dashboard.downloads import FORMATS, Sheet, file_of, notes
from dashboard.money.asked import Asked, asked, one_of
from dashboard.money.river import river, sentence
from dashboard.money.words import WORDS, counted, roughly, said
from dashboard.person import person
from dashboard.sending import as_json
from db.published import Published, Release
from layers.layer import Column, Table

HEADS: Final = {
    "funder": "Funder",
    "programme": "Programme",
    "approach": "Approach",
    "borough": "Borough",
}
UNSAID: Final = {
    "funder": "Funder not stated",
    "programme": "No programme named",
    "approach": "Approach not stated",
    "borough": "Place not known",
}
MOST_ROWS: Final = 40
MOST_COLUMNS: Final = 8
MOST_IN_FLOW: Final = 9
TERMS_OF_THE_REGISTER: Final = ("funder", "provider", "priority", "level")
KEYS_OF_THE_REGISTER: Final = (*TERMS_OF_THE_REGISTER, "lacks", "q")
"""Filters that the register's list knows too, so that a cell can lead there."""
AWARDED: Final = tuple(one for one in STATUSES if one not in ("proposed", "withdrawn"))
RULE: Final = (
    "An award with several approaches is split between them in equal parts. One in several "
    "boroughs is split by the shares in which it reaches them. What is not stated has a row or "
    "stream of its own, and so has what lies off the map. An award can be in several cells, so "
    "numbers of awards do not add up; pounds do."
)


@dataclass(frozen=True)
class Streams:
    """What one address asks for, worked out. ``year``: a financial year of awarding, or blank for
    what is live on the day."""

    asked: Asked
    year: str
    down: str
    across: str

    @cached_property
    def awards(self) -> list[Award]:
        wanted = self.asked
        if self.year:
            return chosen_for_a_year([item.award for item in wanted.chosen()], self.year)
        return [item.award for item in wanted.chosen() if item.status == "live"]

    @cached_property
    def undated(self) -> int:
        """Awards that may be live: their dates are not known."""
        return sum(item.status == "dates not known" for item in self.asked.chosen())

    @cached_property
    def parts(self) -> pd.DataFrame:
        pounds = awarded(self.awards) if self.year else of_a_year(self.awards)
        found = parts(self.awards, pounds, shares_of(self.asked.release))
        wanted = self.asked.boroughs
        return found[found["borough"].isin(wanted)] if wanted else found

    @cached_property
    def matrix(self) -> Matrix:
        return matrix(self.parts, self.down, self.across, MOST_ROWS, MOST_COLUMNS)

    @cached_property
    def flow(self) -> Flow:
        return flow(self.parts, MOST_IN_FLOW)

    @cached_property
    def names(self) -> dict[str, dict[str, str]]:
        """Dimension → key → what it is called."""
        release = self.asked.release
        funders = {award["funder_id"]: award["funder_name"] for award in release.awards}
        areas = release.areas("la")
        found = {
            "funder": funders,
            "programme": _programmes(self.parts["programme"].unique(), funders),
            "approach": {key: key[:1].upper() + key[1:] for key in self.parts["approach"].unique()},
            "borough": dict(zip(areas["codes"], areas["names"], strict=True)),
        }
        for dimension, names in found.items():
            names[NOT_STATED] = UNSAID[dimension]
        found["borough"] |= {NOT_ON_MAP: "Not on the map", ELSEWHERE: "Part delivered elsewhere"}
        return found

    def name(self, dimension: str, key: str, others: int) -> str:
        return f"Others ({others})" if key == OTHERS else self.names[dimension][key]

    def list_of(self, **keys: str) -> str | None:
        """Where the register lists the awards that have a part in these groups; None for groups
        that it does not know."""
        told: list[tuple[str, str]] = [
            (key, value)
            for key in KEYS_OF_THE_REGISTER
            for value in self.asked.query.getlist(key)
            if value and key not in keys
        ]
        if "borough" not in keys:
            told += [("where", code) for code in self.asked.boroughs]
        for dimension, key in keys.items():
            if key in (OTHERS, ELSEWHERE):
                return None
            if dimension == "programme" and key != NOT_STATED:
                funder, _, programme = key.partition(BETWEEN)
                told += [("programme", programme)]
                told += [] if "funder" in keys else [("funder", funder)]
            else:
                told.append(("where" if dimension == "borough" else dimension, key))
        if self.year:
            told += [("awarded", self.year), *(("status", one) for one in AWARDED)]
        else:
            told += [("status", "live"), ("on", self.asked.on.isoformat())]
        return "/register?" + urlencode(told)


def _programmes(keys: Iterable[str], funders: dict[str, str]) -> dict[str, str]:
    """Names; with the funder where two have a programme of one name."""
    named = {key: key.partition(BETWEEN)[2] for key in keys}
    often = Counter(named.values())
    return {
        key: name if often[name] == 1 else f"{name}: {funders.get(key.partition(BETWEEN)[0], '')}"
        for key, name in named.items()
    }


def shares_of(release: Release) -> dict[str, dict[str, float]]:
    """Award → borough → share."""

    def make() -> dict[str, dict[str, float]]:
        rows = release.reach()
        rows = rows[rows["level"] == "la"].groupby(["award_id", "area_code"])["share"].sum()
        found: dict[str, dict[str, float]] = {}
        for (award, borough), share in rows.items():
            found.setdefault(award, {})[borough] = float(share)
        return found

    made: dict[str, dict[str, float]] = release.derived("borough shares", make)
    return made


def streams(release: Release) -> Streams:
    """What the request asks for. Raises BadRequest."""
    query = request.args
    years = years_of_awards(release.awards)
    found = asked(query, release)
    terms = {key: found.selection.terms[key] for key in TERMS_OF_THE_REGISTER}
    found = replace(found, selection=replace(found.selection, terms=terms, ages=None, statuses=()))
    year = one_of(query, "year", ["", *years])
    across = one_of(query, "across", list(DIMENSIONS))
    down = one_of(query, "down", ["approach", *(one for one in DIMENSIONS if one != "approach")])
    if down == across:
        raise BadRequest(f"Rows and columns cannot both be by {down}; choose another for one.")
    return Streams(found, year, down, across)


def register_streams(register: Register, published: Published) -> None:
    def shown() -> Response:
        release = published.current()
        about = {"front": release.front, "person": person(release)}
        return Response(render_template("money/streams.html", **about, **page(streams(release))))

    def file(ending: str) -> Response:
        made = streams(published.current())
        stem = f"streams-{made.year or made.asked.on}"
        return file_of(made.asked.release, sheet(made), [], stem, ending)

    def api() -> Response:
        return as_json(answer(streams(published.current())))

    register.route("/money/streams", shown, ANYONE, name="money_streams")
    for ending in FORMATS:
        register.route(
            f"/money/streams.{ending}",
            lambda ending=ending: file(ending),
            ANYONE,
            name=f"money_streams_{ending}",
        )
    register.route("/api/v1/streams", api, ANYONE, name="api_streams")


def page(made: Streams) -> dict[str, Any]:
    """What the template shows."""
    release, found = made.asked.release, made.flow
    others = found.others
    names = [
        {key: made.name(dimension, key, others[dimension]) for key in level}
        for dimension, level in zip(DIMENSIONS, found.levels, strict=True)
    ]
    areas = release.areas("la")
    return {
        "asked": made.asked,
        "year": made.year,
        "years": years_of_awards(release.awards),
        "down": made.down,
        "across": made.across,
        "heads": HEADS,
        "unit": "awarded in " + made.year if made.year else "a year",
        "told": headline(made),
        "table": table(made),
        "river": river(found, [HEADS[one] for one in DIMENSIONS], names),
        "steps": _steps(made, names),
        "rule": RULE,
        "boroughs": list(zip(areas["codes"], areas["names"], strict=True)),
        "choices": release.content("choices"),
        **WORDS,
    }


def headline(made: Streams) -> str:
    total = made.matrix.total
    what = f"made in {made.year}" if made.year else f"live on {said(made.asked.on)}"
    if not total.awards:
        return f"No award that is asked for was {what}."
    money = roughly(total.pounds) + ("" if made.year else " a year")
    are, were = ("is", "was") if total.awards == 1 else ("are", "were")
    text = f"{counted(total.awards, 'award')} {were if made.year else are} {what}: {money}"
    if total.unknown:
        text += f", and {counted(total.unknown, 'amount')} not known"
    text += ". " + _largest(made)
    if made.undated and not made.year:
        text += (
            f" {counted(made.undated, 'more award')} may be live: the dates are not known, so "
            f"{'it is' if made.undated == 1 else 'they are'} not in here."
        )
    return text


def _largest(made: Streams) -> str:
    """Who pays most, and how much of it is for nothing that is stated."""
    total = made.matrix.total.pounds
    if not total:
        return ""
    key, first = max(made.flow.levels[0].items(), key=lambda item: item[1].pounds)
    unsaid = made.flow.levels[2].get(NOT_STATED)
    text = f"{made.name('funder', key, made.flow.others['funder'])} pays {first.pounds / total:.0%}"
    if unsaid and unsaid.pounds:
        text += f"; {unsaid.pounds / total:.0%} is for work whose approach is not stated"
    return text + "."


def table(made: Streams) -> dict[str, Any]:
    """The matrix with names, addresses and a tint for the size of each cell."""
    found = made.matrix
    counted_ = {one: made.parts[one].nunique() for one in (made.down, made.across)}
    others = {
        made.down: counted_[made.down] - len(found.rows) + 1,
        made.across: counted_[made.across] - len(found.columns) + 1,
    }
    most = max((cell.pounds for cell in found.cells.values()), default=0.0)
    columns = [
        {
            "name": made.name(made.across, key, others[made.across]),
            **_shown(found.column_totals[key], made.list_of(**{made.across: key}), 0),
        }
        for key in found.columns
    ]
    rows = [
        {
            "name": made.name(made.down, row, others[made.down]),
            "total": _shown(found.row_totals[row], made.list_of(**{made.down: row}), 0),
            "cells": [
                _shown(
                    found.cells.get((row, column)),
                    made.list_of(**{made.down: row, made.across: column}),
                    most,
                )
                for column in found.columns
            ],
        }
        for row in found.rows
    ]
    return {"columns": columns, "rows": rows, "total": _shown(found.total, made.list_of(), 0)}


def _shown(cell: Cell | None, address: str | None, most: float) -> dict[str, Any]:
    if cell is None:
        return {"awards": 0}
    share = cell.pounds / most if most else 0.0
    return {
        "awards": cell.awards,
        "unknown": cell.unknown,
        "pounds": None if cell.unknown == cell.awards else cell.pounds,
        "address": address,
        "tint": next((at for at, limit in ((3, 0.5), (2, 0.2), (1, 0.05)) if share > limit), 0),
    }


def _steps(made: Streams, names: list[dict[str, str]]) -> list[dict[str, Any]]:
    """The flow as tables: from, to and what runs there, largest first."""
    found = []
    for at, links in enumerate(made.flow.links):
        ordered = sorted(links.items(), key=lambda item: (-item[1].pounds, item[0]))
        found.append(
            {
                "title": f"{HEADS[DIMENSIONS[at]]} → {HEADS[DIMENSIONS[at + 1]].lower()}",
                "rows": [
                    (names[at][one], names[at + 1][other], sentence(cell))
                    for (one, other), cell in ordered
                ],
            }
        )
    return found


COLUMNS: Final = (
    *(Column(key, label, "text") for key, label in HEADS.items()),
    Column("pounds", "£ of known amounts", "pounds", 2),
    Column("awards", "Awards with a part here"),
    Column("unknown", "Amounts not known"),
)


def cells_of(made: Streams) -> list[dict[str, Any]]:
    """Every combination of the four that an award has a part in."""
    if made.parts.empty:
        return []
    return [
        {
            **{one: made.names[one][key] for one, key in zip(DIMENSIONS, keys, strict=True)},
            "pounds": round(float(group["pounds"].sum()), 2),
            "awards": int(group["award_id"].nunique()),
            "unknown": int(group.loc[group["pounds"].isna(), "award_id"].nunique()),
        }
        for keys, group in made.parts.groupby(list(DIMENSIONS), sort=True)
    ]


def sheet(made: Streams) -> Sheet:
    release = made.asked.release
    what = f"awarded in {made.year}" if made.year else f"£ a year, live on {made.asked.on}"
    title = f"Funding streams, {what}, {release.front['partnership']}"
    lines = notes(release, {"register"}, set(), made.asked.selection)
    return Sheet(title, Table(COLUMNS, cells_of(made)), [RULE, *lines])


def answer(made: Streams) -> dict[str, Any]:
    """The API's twin: the whole cross-table of the four, and the matrix that is asked for."""
    found = made.matrix
    total = vars(found.total)
    return {
        **stamp(made.asked.release),
        "on": made.asked.on.isoformat(),
        "year": made.year or None,
        "rule": RULE,
        "down": made.down,
        "across": made.across,
        "total": total,
        "cells": [
            {"row": row, "column": column, **vars(cell)}
            for (row, column), cell in found.cells.items()
        ],
        "streams": cells_of(made),
    }
