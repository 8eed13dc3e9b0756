"""What the address of the streams asks for, worked out."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final
from urllib.parse import urlencode

import pandas as pd
from flask import request
from werkzeug.exceptions import BadRequest

from analysis.crossing import OTHERS, Flow, Matrix, flow, matrix
from analysis.selection import NOT_STATED, STATUSES, Award
from analysis.streams import (
    BETWEEN,
    DIMENSIONS,
    ELSEWHERE,
    NOT_ON_MAP,
    awarded,
    chosen_for_a_year,
    of_a_year,
    parts,
    years_of_awards,
)
from dashboard.money.asked import Asked, asked, one_of
from db.published import Release

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
        found = {
            "funder": funders,
            "programme": _programmes(self.parts["programme"].unique(), funders),
            "approach": {key: key[:1].upper() + key[1:] for key in self.parts["approach"].unique()},
            "borough": dict(release.names("la")),
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
