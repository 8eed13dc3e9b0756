"""Live money of the boroughs side by side, as ranges: the rule of docs/methods.md, "Fair between
boroughs". Pure: frames in, frames out.

A range is not a confidence interval. ``low`` counts the amounts that are known. ``high`` takes each
amount that is not known at the upper quartile of the known ones.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

import pandas as pd

from analysis.funding import NOT_KNOWN, statuses, yearly_pounds

ENOUGH_OF_ONE_FUNDER: Final = 5
"""Known amounts a year from which a funder's own upper quartile is taken; below, that of all."""
UPPER_QUARTILE: Final = 0.75
NEVER_MADE: Final = ("proposed", "withdrawn")
MONEY: Final = [
    "own_known", "shared_known", "low", "high", "own_live", "shared_live", "unknown", "undated",
]  # fmt: skip


@dataclass(frozen=True)
class Range:
    """Pounds a year for each unit. None: not known. ``highest``: as ``high``, if besides all money
    with no known place went here that is live or may be."""

    code: str
    low: float | None
    high: float | None
    highest: float | None


def at_most(awards: pd.DataFrame) -> pd.Series:
    """What each award's pounds a year are taken for where they are not known: the upper quartile
    (by linear interpolation) of the known ones of its funder, or of all funders where that funder
    has fewer than ``ENOUGH_OF_ONE_FUNDER``; NaN where none is known at all.

    Proposed and withdrawn awards tell nothing. ``awards``: index award_id; funder_id,
    amount_awarded, start_date, end_date, status.
    """
    yearly = yearly_pounds(awards).mask(awards["status"].isin(NEVER_MADE))
    grouped = yearly.groupby(awards["funder_id"])
    own = grouped.quantile(UPPER_QUARTILE).where(grouped.count() >= ENOUGH_OF_ONE_FUNDER)
    guess = awards["funder_id"].map(own).astype("float64").fillna(yearly.quantile(UPPER_QUARTILE))
    return guess.rename("at_most")


def money(
    awards: pd.DataFrame, reach: pd.DataFrame, on: date, boroughs: Sequence[str]
) -> pd.DataFrame:
    """Live pounds a year of each borough. Index borough code, in the order given; columns
    ``MONEY``.

    ``awards``: index award_id; funder_id, amount_awarded, start_date, end_date, status. ``reach``:
    award_id, area_code (of a borough), share. Own money reaches one borough alone, shared money
    several. ``unknown`` counts live awards without pounds a year, ``undated`` awards that may be
    live: their dates are not known. Both are in ``high`` and not in ``low``.
    """
    status = statuses(awards, on)
    yearly, guess = yearly_pounds(awards), at_most(awards)
    rows = reach.groupby(["award_id", "area_code"], as_index=False)["share"].sum()
    rows["status"] = rows["award_id"].map(status)
    rows = rows[rows["status"].isin(["live", "dates not known"])]
    rows["live"] = rows["status"] == "live"
    rows["shared"] = rows.groupby("award_id")["area_code"].transform("nunique") > 1
    rows["known"] = (rows["award_id"].map(yearly) * rows["share"]).where(rows["live"])
    rows["guess"] = rows["known"].fillna(rows["award_id"].map(guess) * rows["share"])
    return _by_borough(rows, list(boroughs))


def _by_borough(rows: pd.DataFrame, boroughs: list[str]) -> pd.DataFrame:
    def summed(part: pd.DataFrame, column: str) -> pd.Series:
        found = part.groupby("area_code")[column].sum(min_count=1)
        return found.reindex(boroughs).astype("float64").fillna(0.0)

    def number(part: pd.DataFrame) -> pd.Series:
        found = part.groupby("area_code")["award_id"].nunique()
        return found.reindex(boroughs, fill_value=0).astype("int64")

    live, own, shared = rows[rows["live"]], rows[~rows["shared"]], rows[rows["shared"]]
    guessed = summed(rows, "guess").where(~_any_unknown(rows, boroughs))
    made = {
        "own_known": summed(own, "known"),
        "shared_known": summed(shared, "known"),
        "low": summed(rows, "known"),
        "high": guessed,
        "own_live": number(own[own["live"]]),
        "shared_live": number(shared[shared["live"]]),
        "unknown": number(live[live["known"].isna()]),
        "undated": number(rows[~rows["live"]]),
    }
    return pd.DataFrame(made, index=pd.Index(boroughs, name="borough"))[MONEY]


def _any_unknown(rows: pd.DataFrame, boroughs: list[str]) -> pd.Series:
    """Boroughs of which a high end cannot be said: not even a guess is to be had."""
    found = rows["guess"].isna().groupby(rows["area_code"]).any()
    return found.reindex(boroughs, fill_value=False).astype(bool)


def nowhere(awards: pd.DataFrame, without_place: Sequence[str], on: date) -> float:
    """The most that awards of unknown place which are live, or may be, come to in pounds a year;
    NaN where not even a guess is to be had."""
    of = awards.loc[list(without_place)]
    yearly = yearly_pounds(of).fillna(at_most(awards).reindex(of.index))
    return float(yearly[may_be_live(of, on)].sum(skipna=False))


def may_be_live(awards: pd.DataFrame, on: date) -> pd.Series:
    """Whether each award is live, or may be: its dates are not known."""
    return statuses(awards, on).isin(["live", NOT_KNOWN])


@dataclass(frozen=True)
class Units:
    """How much there is to divide by, by borough code: people, or events of need. ``lower`` and
    ``upper`` bound it where the figure has an interval, else they are the figure itself."""

    value: Mapping[str, float | None]
    lower: Mapping[str, float | None]
    upper: Mapping[str, float | None]


def exactly(value: Mapping[str, float | None]) -> Units:
    return Units(value, value, value)


def ranges(frame: pd.DataFrame, units: Units, unplaced: float) -> list[Range]:
    """Each borough's money for each unit: low money over many units to high money over few."""
    found = []
    for code in frame.index:
        many, few = units.upper.get(code), units.lower.get(code)
        low, high = float(frame.at[code, "low"]), float(frame.at[code, "high"])
        found.append(Range(code, _over(low, many), _over(high, few), _over(high + unplaced, few)))
    return found


def _over(pounds: float, units: float | None) -> float | None:
    return None if not units or pd.isna(units) or pd.isna(pounds) else pounds / units


def told_apart(found: Sequence[Range]) -> dict[str, list[str]]:
    """Borough → those that surely have less: its low end lies above all that they may have, even
    with the money of unknown place."""
    return {
        one.code: [
            other.code
            for other in found
            if one.low is not None and other.highest is not None and one.low > other.highest
        ]
        for one in found
    }
