"""Money of the boroughs over the financial years. Pure: frames in, frames out."""

from collections.abc import Sequence
from datetime import date
from typing import Final

import pandas as pd

from analysis.fairness import NEVER_MADE, at_most
from analysis.funding import DAYS_IN_A_YEAR
from analysis.periods import financial_year

THIN: Final = 0.5
"""A year with fewer awards than this part of the fullest year's is thinly covered."""
COLUMNS: Final = ["borough", "year", "known", "high", "awards", "unknown"]


def years_around(on: date, before: int, after: int) -> list[str]:
    """The financial year of a day with so many before and after it."""
    now = int(financial_year(on)[:4])
    return [f"{y}/{(y + 1) % 100:02d}" for y in range(now - before, now + after + 1)]


def by_year(
    awards: pd.DataFrame, reach: pd.DataFrame, boroughs: Sequence[str], years: Sequence[str]
) -> pd.DataFrame:
    """Pounds by borough and financial year: the amount by the award's days in the year, times the
    borough's share. Columns ``COLUMNS``; a row for each borough and year.

    ``awards`` and ``reach``: as ``analysis.fairness.money`` takes them. Awards without both days
    are in no year. ``unknown`` counts awards whose amount is not known; ``high`` takes each at the
    upper quartile of known pounds a year.
    """
    spread = _spread(awards, list(years))
    shares = reach.groupby(["award_id", "area_code"], as_index=False)["share"].sum()
    rows = shares.merge(spread, on="award_id").rename(columns={"area_code": "borough"})
    rows["known"] = rows["share"] * rows["pounds"]
    rows["high"] = rows["share"] * rows["most"]
    rows["unknown"] = rows["pounds"].isna()
    grouped = rows.groupby(["borough", "year"])
    every = pd.MultiIndex.from_product([boroughs, years], names=["borough", "year"])
    made = pd.DataFrame(
        {
            "known": grouped["known"].sum(),
            "high": grouped["high"].sum(min_count=1),
            "awards": grouped["award_id"].nunique(),
            "unknown": grouped["unknown"].sum(),
        }
    ).reindex(every)
    counts = ["awards", "unknown"]
    made[counts] = made[counts].fillna(0).astype("int64")
    made["known"] = made["known"].fillna(0.0)
    made["high"] = made["high"].mask(made["awards"] == 0, 0.0)
    return made.reset_index()[COLUMNS]


def dated(awards: pd.DataFrame) -> pd.DataFrame:
    """Awards that can be put in years, with ``start`` and ``end`` as days."""
    start, end = (
        pd.to_datetime(awards[name].astype(object)) for name in ("start_date", "end_date")
    )
    kept = start.notna() & end.notna() & (end >= start) & ~awards["status"].isin(NEVER_MADE)
    return awards.assign(start=start, end=end)[kept]


def _spread(awards: pd.DataFrame, years: list[str]) -> pd.DataFrame:
    """A row for each award and year it runs in: award_id, year, pounds (NaN where the amount is not
    known) and most (pounds, or what they are taken for)."""
    of = dated(awards)
    days = (of["end"] - of["start"]).dt.days + 1
    amount = pd.to_numeric(of["amount_awarded"]).astype("float64")
    guess = at_most(awards).reindex(of.index)
    parts = []
    for year in years:
        inside = _days_inside(of, year)
        running = inside > 0
        pounds = (amount * inside / days)[running]
        most = pounds.fillna((guess * inside / DAYS_IN_A_YEAR)[running])
        parts.append(pd.DataFrame({"year": year, "pounds": pounds, "most": most}))
    return pd.concat(parts).rename_axis("award_id").reset_index()


def _days_inside(of: pd.DataFrame, year: str) -> pd.Series:
    """Days of each award in a financial year; 0 or less for none."""
    first = int(year[:4])
    opens, closes = pd.Timestamp(first, 4, 1), pd.Timestamp(first + 1, 3, 31)
    return (of["end"].clip(upper=closes) - of["start"].clip(lower=opens)).dt.days + 1


def covered(awards: pd.DataFrame, placed: Sequence[str], years: Sequence[str]) -> dict[str, int]:
    """Of these years those from the first to the last in which a placed award runs, each with how
    many do."""
    of = dated(awards.loc[list(placed)])
    counted = {year: int((_days_inside(of, year) > 0).sum()) for year in years}
    running = [year for year, number in counted.items() if number]
    return {y: n for y, n in counted.items() if running and running[0] <= y <= running[-1]}


def thin(counted: dict[str, int]) -> list[str]:
    """Years of which the register says too little to be set beside the others."""
    most = max(counted.values(), default=0)
    return [year for year, number in counted.items() if number < THIN * most]
