"""The boroughs as rows: of the table, of the files and of the interface."""

from typing import Any, Final

import pandas as pd

from analysis.fairness import ENOUGH_OF_ONE_FUNDER
from dashboard.api import stamp
from dashboard.downloads import Sheet, notes
from dashboard.money.fairness.asked import PER, Fairness
from dashboard.money.fairness.over_time import OPEN, THIN, WHOLE
from dashboard.money.fairness.ranges import text
from dashboard.money.fairness.shares import shares_of
from layers.layer import Column, Table

RULE: Final = (
    "Low end: the amounts that are known. High end: each amount that is not known, and each award "
    "whose dates are not known, is taken at the upper quartile of the known amounts a year of its "
    f"funder (of all funders where it has fewer than {ENOUGH_OF_ONE_FUNDER}). This is a range, not "
    "a confidence interval. Two boroughs are told apart only where the ranges do not meet, even if "
    "all money of unknown place that is live, or may be, went to the lower one."
)


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
        "shares": shares_of(made),
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
