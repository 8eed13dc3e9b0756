"""Quarterly returns added up: who came, what was done, what was spent. How many people there were
is in ``analysis.people_reached``.

Pure: frames in, frames out. ``returns`` has one row per intervention and quarter:
intervention, quarter, counting_basis, people and the numbers of the form; NaN is "not known".
"""

from collections.abc import Mapping, Sequence
from typing import Final

import numpy as np
import pandas as pd

from analysis.rates import wilson

BASES: Final = ("unique this quarter", "new this quarter", "caseload at quarter end")
UNIQUE, NEW, CASELOAD = BASES
EVENTS: Final = (
    "referrals_received",
    "referrals_accepted",
    "sessions_delivered",
    "completed",
    "left_early",
)
"""What may be added over quarters and interventions: things that happened, not people who stay."""


def breakdown(
    returns: pd.DataFrame, quarters: Sequence[str], groups: Mapping[str, Sequence[str]]
) -> pd.DataFrame:
    """Each intervention's people by age, sex and ethnic group, each counting basis by itself.

    ``groups``: name → columns, of which the last is "not known". ``share_not_known`` is of all that
    the group counts in these quarters; NaN where it counts nobody.
    """
    chosen = returns[returns["quarter"].isin(list(quarters))].sort_values("quarter")
    group_of = {column: group for group, columns in groups.items() for column in columns}
    keys = ["intervention", "counting_basis"]
    long = chosen.melt([*keys, "quarter"], list(group_of), "category", "count")
    long["group"] = long["category"].map(group_of)
    counts = long.groupby([*keys, "group", "category"], sort=False)["count"]
    found = pd.DataFrame(
        {"sum": counts.sum(min_count=1), "max": counts.max(), "last": counts.last()}
    ).reset_index()
    basis = found["counting_basis"]
    found["upper"] = found["sum"].where(basis != CASELOAD, found["last"])
    found["lower"] = found["upper"].where(basis != UNIQUE, found["max"])
    unknown = found["category"].isin([columns[-1] for columns in groups.values()])
    each = [found[name] for name in (*keys, "group")]
    total = found["sum"].groupby(each).transform("sum")
    not_known = found["sum"].where(unknown).groupby(each).transform("sum")
    found["share_not_known"] = not_known / total.where(total > 0)
    order = {column: place for place, column in enumerate(group_of)}
    found = found.sort_values("category", key=lambda names: names.map(order), kind="stable")
    found = found.sort_values(keys, kind="stable")
    columns = [*keys, "group", "category", "lower", "upper", "share_not_known"]
    return found[columns].reset_index(drop=True)


def work(returns: pd.DataFrame, members: pd.DataFrame) -> pd.DataFrame:
    """Per group: events added up, with how many returns do not say (``…_unknown``); the share of
    those who completed among those who ended, with its 95 % limits (Wilson).

    Share and limits come from returns that say both numbers; NaN where nobody ended.
    """
    found = returns.merge(members, on="intervention")
    grouped = found.groupby("group", sort=True)
    made = pd.DataFrame({"returns": grouped.size()})
    for event in EVENTS:
        made[event] = grouped[event].sum(min_count=1)
        made[f"{event}_unknown"] = grouped[event].apply(lambda values: int(values.isna().sum()))
    both = found[found["completed"].notna() & found["left_early"].notna()].groupby("group")
    completed = both["completed"].sum().reindex(made.index).to_numpy(dtype=float)
    ended = completed + both["left_early"].sum().reindex(made.index).to_numpy(dtype=float)
    ended = np.where(ended > 0, ended, np.nan)
    made["completion_rate"] = completed / ended
    made["completion_lower"], made["completion_upper"] = wilson(completed, ended)
    return made.reset_index()


def spend(returns: pd.DataFrame) -> pd.DataFrame:
    """Per intervention the latest known spend to date in pounds, and its quarter: it counts from
    the award's first day, so quarters may not be added."""
    known = returns.dropna(subset=["spend_to_date"]).sort_values("quarter")
    latest = known.groupby("intervention", sort=True).tail(1).sort_values("intervention")
    columns = {"quarter": "spend_quarter"}
    return latest[["intervention", "quarter", "spend_to_date"]].rename(columns=columns)
