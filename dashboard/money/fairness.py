"""Fair between the boroughs: ranges of pounds per head, per young person and per unit of need,
over the years, with how complete each borough's funders are."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final

import pandas as pd
from flask import Response, render_template, request

from analysis.fairness import ENOUGH_OF_ONE_FUNDER, Range, Units, money, nowhere, ranges
from analysis.fairness_years import by_year, covered, thin, years_around
from analysis.funding import statuses, yearly_pounds
from analysis.need_units import Reading
from analysis.periods import financial_year
from dashboard.access import ANYONE, Register
from dashboard.api import stamp
from dashboard.downloads import FORMATS, Sheet, file_of, notes
from dashboard.money.asked import Asked, asked, one_of
from dashboard.money.boroughs import Boroughs, readings
from dashboard.money.over_time import OPEN, THIN, WHOLE, multiples
from dashboard.money.ranges import Panel, panel, text
from dashboard.money.words import WORDS, counted, roughly, said
from dashboard.person import person
from dashboard.sending import as_json
from db.published import Published, Release
from layers.layer import Column, Table

PER: Final = {"head": "Resident", "young": "Person aged 10–24"}
MOST_YEARS: Final = 10
YEARS_BACK: Final = 20
YEARS_AHEAD: Final = 2
RULE: Final = (
    "Low end: the amounts that are known. High end: each amount that is not known, and each award "
    "whose dates are not known, is taken at the upper quartile of the known amounts a year of its "
    f"funder (of all funders where it has fewer than {ENOUGH_OF_ONE_FUNDER}). This is a range, not "
    "a confidence interval. Two boroughs are told apart only where the ranges do not meet, even if "
    "all live money of unknown place went to the lower one."
)


@dataclass(frozen=True)
class Fairness:
    """What one address asks for, worked out."""

    asked: Asked
    boroughs: Boroughs
    indicator: dict[str, Any] | None
    per: str

    @cached_property
    def money(self) -> pd.DataFrame:
        of = self.boroughs
        return money(of.awards, of.reach, self.asked.on, of.codes)

    @cached_property
    def unplaced(self) -> float:
        return nowhere(self.boroughs.awards, self.boroughs.without_place, self.asked.on)

    @cached_property
    def readings(self) -> list[Reading]:
        """By resident, by young person, and what the chosen figure of need gives."""
        of = self.boroughs
        about = "Pounds a year for each {}, by the mid-year estimate of the figures published."
        people = [
            Reading("head", "resident", about.format("resident"), of.residents),
            Reading("young", "person aged 10–24", about.format("resident aged 10 to 24"), of.young),
        ]
        return people + (readings(of, self.indicator) if self.indicator else [])

    @cached_property
    def _placed(self) -> pd.DataFrame:
        """Awards that reach a borough, each once, with their status on the day."""
        awards = self.boroughs.awards
        found = awards[awards.index.isin(self.boroughs.reach["award_id"])]
        return found.assign(status_on=statuses(found, self.asked.on))

    @property
    def unknown(self) -> int:
        """Live awards without pounds a year."""
        live = self._placed[self._placed["status_on"] == "live"]
        return int(yearly_pounds(live).isna().sum())

    @property
    def undated(self) -> int:
        return int((self._placed["status_on"] == "dates not known").sum())

    def ranges(self, units: Units) -> list[Range]:
        return ranges(self.money, units, self.unplaced)

    @cached_property
    def panels(self) -> list[Panel]:
        names = self.boroughs.names
        return [panel(one, self.ranges(one.units), names) for one in self.readings]

    @cached_property
    def kinds(self) -> dict[str, str]:
        """Financial year → whether it is whole, thinly covered or not over yet."""
        placed = self.boroughs.reach["award_id"].unique().tolist()
        now = financial_year(self.asked.on)
        window = years_around(self.asked.on, YEARS_BACK, YEARS_AHEAD)
        counts = covered(self.boroughs.awards, placed, window)
        shown = list(counts)[-MOST_YEARS:]
        few = thin({year: counts[year] for year in shown if year < now})
        return {y: OPEN if y >= now else THIN if y in few else WHOLE for y in shown}

    @cached_property
    def years(self) -> list[dict[str, Any]]:
        """Pounds a head by borough and year; residents are those of today's figures throughout."""
        of = self.boroughs
        if not self.kinds:
            return []
        frame = by_year(of.awards, of.reach, of.codes, list(self.kinds))
        people = (of.residents if self.per == "head" else of.young).value
        below = frame["borough"].map(people).astype("float64")
        frame = frame.assign(low=frame["known"] / below, high_per=frame["high"] / below)
        rows: list[dict[str, Any]] = frame.to_dict("records")
        for row in rows:
            row["high"] = None if pd.isna(row["high_per"]) else row["high_per"]
        return rows


def fairness(release: Release) -> Fairness:
    """What the request asks for. Raises BadRequest."""
    query = request.args
    known = {item["id"]: item for item in release.front["indicators"] if "la" in item["levels"]}
    measure = one_of(query, "measure", list(known)) if known else ""
    boroughs: Boroughs = release.derived("boroughs", lambda: Boroughs(release))
    return Fairness(
        asked(query, release), boroughs, known.get(measure), one_of(query, "per", list(PER))
    )


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

    register.route("/money/fairness", shown, ANYONE, name="money_fairness")
    for ending in FORMATS:
        register.route(
            f"/money/fairness.{ending}",
            lambda ending=ending: file(ending),
            ANYONE,
            name=f"money_fairness_{ending}",
        )
    register.route("/api/v1/fairness", api, ANYONE, name="api_fairness")


def page(made: Fairness) -> dict[str, Any]:
    """What the template shows."""
    names = made.boroughs.names
    return {
        "asked": made.asked,
        "told": headline(made),
        "panels": made.panels,
        "rows": rows_of(made),
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
    if pd.isna(made.unplaced):
        parts.append("live awards with no known place, of which no amount is known")
    elif made.unplaced:
        parts.append(f"up to {roughly(made.unplaced)} a year of live money has no known place")
    return parts


def rows_of(made: Fairness) -> list[dict[str, Any]]:
    """A row for each borough with all parts of every figure."""
    found: list[dict[str, Any]] = []
    by_reading = {one.key: (one, made.ranges(one.units)) for one in made.readings}
    for at, code in enumerate(made.boroughs.codes):
        parts = made.money.loc[code].to_dict()
        row = {
            "code": code,
            "name": made.boroughs.names[code],
            **{key: _number(value) for key, value in parts.items()},
            "readings": [
                {
                    "key": key,
                    "unit": one.unit,
                    "units": one.units.value[code],
                    "units_lower": one.units.lower[code],
                    "units_upper": one.units.upper[code],
                    "low": _number(found_[at].low),
                    "high": _number(found_[at].high),
                    "highest": _number(found_[at].highest),
                    "text": text(found_[at]),
                }
                for key, (one, found_) in by_reading.items()
            ],
        }
        for name in ("own_live", "shared_live", "unknown", "undated"):
            row[name] = int(parts[name])
        found.append(row)
    return found


def _number(value: float | None) -> float | None:
    return None if value is None or pd.isna(value) else round(float(value), 2)


def sheet(made: Fairness) -> Sheet:
    """A row for each borough and way of dividing, with the parts; then one for each year."""
    columns = (
        Column("name", "Borough", "text"),
        Column("what", "Pounds per", "text"),
        Column("low", "Low (known amounts), £", "pounds", 2),
        Column("high", "High (unknown at the upper quartile), £", "pounds", 2),
        Column("highest", "High, with all money of unknown place, £", "pounds", 2),
        Column("units", "Divided by"),
        Column("units_lower", "Divided by, lower limit"),
        Column("units_upper", "Divided by, upper limit"),
        Column("own_known", "£ a year known, this borough alone", "pounds", 2),
        Column("shared_known", "£ a year known, share of awards in several", "pounds", 2),
        Column("own_live", "Live awards, this borough alone"),
        Column("shared_live", "Live awards in several boroughs"),
        Column("unknown", "Live awards of unknown amount"),
        Column("undated", "Awards of unknown dates"),
        Column("about", "What it is", "text"),
    )
    about = {one.key: one.about for one in made.readings}
    rows = [
        {**row, **one, "what": one["unit"], "about": about[one["key"]]}
        for row in rows_of(made)
        for one in row["readings"]
    ]
    rows += [
        {
            "name": made.boroughs.names[row["borough"]],
            "what": f"{PER[made.per].lower()}, {row['year']}",
            "low": _number(row["low"]),
            "high": _number(row["high"]),
            "unknown": row["unknown"],
            "about": {OPEN: "The year is not over.", THIN: "Thinly covered.", WHOLE: ""}[
                made.kinds[row["year"]]
            ],
        }
        for row in made.years
    ]
    release = made.asked.release
    indicator = made.indicator["id"] if made.indicator else ""
    title = f"Money of the boroughs, live on {made.asked.on}, {release.front['partnership']}"
    kinds = {"register", "boundaries", "population"}
    return Sheet(title, Table(columns, rows), [RULE, *notes(release, kinds, {indicator}, None)])


def answer(made: Fairness) -> dict[str, Any]:
    """The API's twin of the page."""
    return {
        **stamp(made.asked.release),
        "on": made.asked.on.isoformat(),
        "rule": RULE,
        "money_of_unknown_place": _number(made.unplaced),
        "boroughs": rows_of(made),
        "said": [{"key": one.key, "can": one.can, "cannot": one.cannot} for one in made.panels],
        "years": [
            {
                "code": row["borough"],
                "year": row["year"],
                "coverage": made.kinds[row["year"]],
                "pounds_known": _number(row["known"]),
                f"low_per_{made.per}": _number(row["low"]),
                f"high_per_{made.per}": _number(row["high"]),
                "awards": row["awards"],
                "unknown": row["unknown"],
            }
            for row in made.years
        ],
        "completeness": made.boroughs.completeness(),
    }
