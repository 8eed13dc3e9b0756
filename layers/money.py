"""What the funding layers share: live money per area, as each of them shows it."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pandas as pd

from analysis.classes import breaks
from analysis.funding import live_money, per_head
from layers.areas import area_columns, area_rows
from layers.choosing import chosen_in
from layers.layer import Column, Shade, Table, View

MONEY_COLUMNS = (
    Column("pounds_per_head", "£ a year per resident", "pounds", 2),
    Column("pounds_per_young_person", "£ a year per person aged 10–24", "pounds", 2),
    Column("aimed_pounds_per_year", "£ a year delivered here", "pounds"),
    Column("shared_pounds_per_year", "£ a year, share of wider awards", "pounds"),
    Column("aimed_interventions", "Live interventions here"),
    Column("shared_interventions", "Live wider interventions"),
    Column("unknown_amounts", "Amounts not published"),
)


def money(view: View) -> pd.DataFrame:
    """Live money for every area of the level (index code, the level's order)."""
    release, selection = view.release, view.selection
    return release.derived(("money", view.level, repr(selection)), lambda: _money(view))


def _money(view: View) -> pd.DataFrame:
    release, areas = view.release, view.release.areas(view.level)
    chosen = [item.award["id"] for item in chosen_in(release, view.selection)]
    frame = live_money(
        release.reach(), release.award_frame().loc[chosen], view.selection.on, view.level
    ).reindex(areas["codes"])
    counts = [name for name in frame if not name.endswith("pounds_per_year")]
    reached = frame[["aimed_interventions", "shared_interventions"]].notna().any(axis=1)
    frame[counts] = frame[counts].fillna(0).astype(int)
    pounds = ["aimed_pounds_per_year", "shared_pounds_per_year"]
    frame.loc[~reached, pounds] = 0.0
    live = frame["aimed_interventions"] + frame["shared_interventions"]
    unknown = frame["aimed_unknown_amounts"] + frame["shared_unknown_amounts"]
    known = frame[pounds].sum(axis=1).mask((live > 0) & (unknown == live))
    people = pd.Series(areas["residents"], index=frame.index, dtype=float)
    young = pd.Series(areas["young"], index=frame.index, dtype=float)
    return frame.assign(
        unknown_amounts=unknown,
        pounds_per_head=per_head(known, people).round(2),
        pounds_per_young_person=per_head(known, young).round(2),
    )


def shade_by(column: str, decimals: int) -> Callable[[View], Shade]:
    """A layer that colours areas by one column of the money frame."""

    def shade(view: View) -> Shade:
        values = money(view)[column].to_numpy(dtype=float)
        unknown = {int(at): "no data" for at in np.flatnonzero(np.isnan(values))}
        return Shade(plain(values), breaks(values, decimals), unknown)

    return shade


def table(view: View) -> Table:
    """Every money column for each area, whichever of them colours the map."""
    frame, rows = money(view), area_rows(view)
    for row, figures in zip(rows, frame.to_dict("records"), strict=True):
        row |= {column.key: _cell(figures[column.key]) for column in MONEY_COLUMNS}
    return Table((*area_columns(view), *MONEY_COLUMNS), rows)


def plain(values: Any) -> list[float | int | None]:
    return [None if np.isnan(value) else round(float(value), 2) for value in values]


def _cell(value: float) -> float | int | None:
    if isinstance(value, int | np.integer):
        return int(value)
    return None if np.isnan(value) else round(float(value), 2)
