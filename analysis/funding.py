"""Money that is live: per year, per place and per head. Unknown is never zero.

The rule by which money reaches a place is in ``analysis.reach`` and, in plain English, in
docs/money-that-reaches-a-place.md.
"""

from datetime import date
from typing import Final

import numpy as np
import pandas as pd

from analysis.places import Geography
from analysis.reach import CODE_COLUMN, residents_of, shares
from geography import OLDEST_AGE, YOUNG_AGES

__all__ = [
    "live_money",
    "money_per_head",
    "per_head",
    "pounds_per_year",
    "residents_by_area",
    "shares",
    "status_on",
    "statuses",
    "yearly_pounds",
]

DAYS_IN_A_YEAR: Final = 365.25
NOT_KNOWN: Final = "dates not known"
DECIDED: Final = ("proposed", "withdrawn", "finished")
"""What a funder says that no date can contradict: the work is not (or no longer) going on."""
MONEY_COLUMNS: Final = [
    "aimed_pounds_per_year",
    "shared_pounds_per_year",
    "aimed_interventions",
    "shared_interventions",
    "aimed_unknown_amounts",
    "shared_unknown_amounts",
]


def status_on(on: date, start: date | None, end: date | None, stated: str | None) -> str:
    """``live``, ``starting``, ``finished``, ``proposed``, ``withdrawn`` or ``dates not known``.

    ``start`` and ``end`` are the first and last day. One known date can settle it: what has not
    started is starting, what is past its end is finished. A stated ``live`` only helps where the
    dates do not settle it.
    """
    if stated in DECIDED:
        return str(stated)
    if end is not None and on > end:
        return "finished"
    if start is not None and on < start:
        return "starting"
    if start is not None and end is not None:
        return "live"
    return "live" if stated == "live" else NOT_KNOWN


def statuses(awards: pd.DataFrame, on: date) -> pd.Series:
    """``status_on`` for each award. ``awards``: start_date, end_date, status."""
    start, end = _days(awards["start_date"]), _days(awards["end_date"])
    today = pd.Timestamp(on)
    stated = awards["status"].astype(object)
    found = np.select(
        [
            stated.isin(DECIDED).to_numpy(),
            (end < today).to_numpy(),
            (start > today).to_numpy(),
            (start.notna() & end.notna()).to_numpy() | (stated == "live").to_numpy(),
        ],
        [stated.to_numpy(), "finished", "starting", "live"],
        default=NOT_KNOWN,
    )
    return pd.Series(found, index=awards.index, dtype=object, name="status_on")


def pounds_per_year(amount: float | None, start: date | None, end: date | None) -> float | None:
    """Amount × 365.25 ÷ days, first and last day included; None where one is not known."""
    if amount is None or start is None or end is None or end < start:
        return None
    return float(amount) * DAYS_IN_A_YEAR / ((end - start).days + 1)


def yearly_pounds(awards: pd.DataFrame) -> pd.Series:
    """``pounds_per_year`` for each award. ``awards``: amount_awarded, start_date, end_date."""
    amount = pd.to_numeric(awards["amount_awarded"]).astype("float64")
    days = (_days(awards["end_date"]) - _days(awards["start_date"])).dt.days + 1
    return (amount * DAYS_IN_A_YEAR / days.where(days > 0)).rename("pounds_per_year")


def _days(dates: pd.Series) -> pd.Series:
    return pd.to_datetime(dates.astype(object), errors="raise").dt.tz_localize(None)


def live_money(shares: pd.DataFrame, awards: pd.DataFrame, on: date, level: str) -> pd.DataFrame:
    """Live money per area of one level. Index area_code; columns ``MONEY_COLUMNS``.

    ``awards``: index award_id; amount_awarded, start_date, end_date, status. Aimed money is
    delivered inside the area (aims ``here`` and ``school``), shared money is its residents' share
    of a larger place. Pounds are 0 where no live award reaches the area in that way, and NaN where
    only awards of unknown pounds a year do. Areas that no live award reaches have no row.
    """
    live = awards[statuses(awards, on) == "live"]
    rows = shares[(shares["level"] == level) & shares["award_id"].isin(live.index)]
    yearly = rows["award_id"].map(yearly_pounds(live)).astype("float64")
    rows = rows.assign(pounds=rows["share"] * yearly, unknown=yearly.isna())
    sides = {"aimed": rows[rows["aim"] != "wider"], "shared": rows[rows["aim"] == "wider"]}
    areas = pd.Index(sorted(rows["area_code"].unique()), name="area_code", dtype=object)
    columns: dict[str, pd.Series] = {}
    for side, part in sides.items():
        columns |= {f"{side}_{name}": values for name, values in _sums(part, areas).items()}
    return pd.DataFrame(columns, index=areas)[MONEY_COLUMNS]


def _sums(rows: pd.DataFrame, areas: pd.Index) -> dict[str, pd.Series]:
    grouped = rows.groupby("area_code")
    interventions = grouped["award_id"].nunique().reindex(areas, fill_value=0).astype("int64")
    unknown = rows[rows["unknown"]].groupby("area_code")["award_id"].nunique()
    pounds = grouped["pounds"].sum(min_count=1).reindex(areas).astype("float64")
    return {
        "pounds_per_year": pounds.mask(interventions == 0, 0.0),
        "interventions": interventions,
        "unknown_amounts": unknown.reindex(areas, fill_value=0).astype("int64"),
    }


def residents_by_area(
    residents: pd.DataFrame,
    geography: Geography,
    level: str,
    ages: tuple[int, int] = (0, OLDEST_AGE),
) -> pd.Series:
    """Residents of these ages by area of the level; NaN where one of its LSOAs is not known."""
    persons = geography.lsoas["lsoa_code"].map(residents_of(residents, *ages))
    return persons.groupby(geography.lsoas[CODE_COLUMN[level]]).sum(skipna=False)


def per_head(pounds: pd.Series, persons: pd.Series) -> pd.Series:
    """Pounds per resident by area (index of ``pounds``); NaN where nobody is known to live."""
    below = persons.reindex(pounds.index).astype("float64")
    return pounds / below.where(below > 0)


def money_per_head(
    money: pd.DataFrame, residents: pd.DataFrame, geography: Geography, level: str
) -> pd.DataFrame:
    """``live_money`` with pounds a year per head and per young person (10 to 24), by side."""
    people = {
        "per_head": residents_by_area(residents, geography, level),
        "per_young_person": residents_by_area(residents, geography, level, YOUNG_AGES),
    }
    return money.assign(
        **{
            f"{side}_pounds_{name}": per_head(money[f"{side}_pounds_per_year"], persons)
            for name, persons in people.items()
            for side in ("aimed", "shared")
        }
    )
