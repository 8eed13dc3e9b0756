"""What is live in each place, aimed and shared apart: pounds, interventions, endings, and both per
head and per person of the ages asked about. Unknown is never zero."""

from datetime import date
from typing import Final, Literal

import numpy as np
import pandas as pd

from analysis.funding import live_money, per_head, statuses

Counted = Literal["all", "aimed"]
COUNTED: Final[tuple[Counted, ...]] = ("all", "aimed")
"""Which money a comparison counts: all that reaches a place, or only what is delivered there."""
COUNTS: Final = (
    "aimed_interventions",
    "shared_interventions",
    "aimed_unknown_amounts",
    "shared_unknown_amounts",
)


def reached(
    shares: pd.DataFrame,
    awards: pd.DataFrame,
    on: date,
    ends_by: date,
    level: str,
    places: pd.DataFrame,
) -> pd.DataFrame:
    """Every place of the level (index and order of ``places``) with what reaches it.

    ``shares`` and ``awards``: as ``live_money`` takes them, only the awards that count.
    ``places``: index area code; ``residents`` and ``people`` (of the ages asked about), NaN where
    not known. Beside the columns of ``live_money``: ``pounds_per_year`` (aimed and shared; NaN
    where only awards of unknown pounds reach the place), ``at_least`` (some amounts are not
    known), ``aimed_ending`` (live, aimed and over by ``ends_by``), and for each of aimed, shared
    and both the pounds per resident (``…_per_head``) and per person asked about (``…_per_person``).
    """
    frame = live_money(shares, awards, on, level).reindex(places.index)
    frame = frame.fillna(dict.fromkeys(COUNTS, 0)).astype(dict.fromkeys(COUNTS, "int64"))
    for side in ("aimed", "shared"):
        pounds = frame[f"{side}_pounds_per_year"]
        frame[f"{side}_pounds_per_year"] = pounds.mask(frame[f"{side}_interventions"] == 0, 0.0)
    unknown = frame["aimed_unknown_amounts"] + frame["shared_unknown_amounts"]
    live = frame["aimed_interventions"] + frame["shared_interventions"]
    both = frame[["aimed_pounds_per_year", "shared_pounds_per_year"]].sum(axis=1)
    frame["pounds_per_year"] = both.mask((live > 0) & (unknown == live))
    frame["at_least"] = unknown > 0
    ending = _ending(shares, awards, on, ends_by, level)
    frame["aimed_ending"] = ending.reindex(places.index, fill_value=0)
    for side in ("aimed_", "shared_", ""):
        pounds = frame[f"{side}pounds_per_year"]
        frame[f"{side}per_head"] = per_head(pounds, places["residents"])
        frame[f"{side}per_person"] = per_head(pounds, places["people"])
    return frame


def _ending(
    shares: pd.DataFrame, awards: pd.DataFrame, on: date, ends_by: date, level: str
) -> pd.Series:
    """Live awards that are aimed at each area and have their last day on ``ends_by`` or before."""
    last = pd.to_datetime(awards["end_date"].astype(object))
    over = awards.index[(statuses(awards, on) == "live") & (last <= pd.Timestamp(ends_by))]
    aimed = (shares["level"] == level) & (shares["aim"] != "wider")
    rows = shares[aimed & shares["award_id"].isin(over)]
    return rows.groupby("area_code")["award_id"].nunique()


def compared(frame: pd.DataFrame, counted: Counted) -> pd.Series:
    """The pounds per person that places are compared by."""
    return frame["per_person"] if counted == "all" else frame["aimed_per_person"]


def months_after(day: date, months: int) -> date:
    """The same day of a later month; the last of the month where there is no such day."""
    moved = np.datetime64(day, "M") + months
    first = pd.Timestamp(moved)
    return date(first.year, first.month, min(day.day, first.days_in_month))
