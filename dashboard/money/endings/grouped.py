"""The list of endings by month, and each borough's endings that nothing follows."""

from dataclasses import dataclass
from typing import Any, Final

from analysis.endings import Ending
from analysis.wording import counted, month, roughly
from dashboard.money.asked import Asked
from dashboard.money.endings.asked import WhatEnds

AT_ONCE: Final = 12
"""Rows that are shown before a month has to be opened."""
OVER: Final = "ended"
Row = dict[str, Any]


@dataclass(frozen=True)
class Group:
    """``key``: a month (``2026-12``), or ``OVER`` for what ended before the day that is asked
    about."""

    key: str
    label: str
    sentence: str
    rows: list[Row]
    open: bool


def by_month(rows: list[Row]) -> list[Group]:
    """``rows``: as ``rows.row_of`` makes them, soonest first. The first months are open, until
    ``AT_ONCE`` rows are shown; so is the first month with anything still to end."""
    found: dict[str, list[Row]] = {}
    for row in rows:
        found.setdefault(OVER if row["past"] else row["end"][:7], []).append(row)
    groups, shown, ahead = [], 0, False
    for key, listed in found.items():
        is_open = shown < AT_ONCE or not ahead
        groups.append(Group(key, _label(key), _sentence(listed), listed, is_open))
        shown += len(listed) * is_open
        ahead = ahead or key != OVER
    return groups


def _label(key: str) -> str:
    return "Ended lately" if key == OVER else month(key)


def _sentence(rows: list[Row]) -> str:
    known = [row["pounds_per_year"] for row in rows if row["pounds_per_year"] is not None]
    parts = [counted(len(rows), "award")]
    if known:
        parts.append(f"{roughly(sum(known))} a year")
    if len(known) < len(rows):
        parts.append(f"{counted(len(rows) - len(known), 'amount')} not known")
    none = sum(row["outcome"] == "none" for row in rows)
    return ", ".join(parts) + (f"; {none} with no successor in the register" if none else "")


@dataclass(frozen=True)
class Alone:
    """A borough and how many of its awards end with no successor in the register; ``address``
    lists them."""

    name: str
    awards: int
    address: str


def alone_by_borough(made: WhatEnds) -> list[Alone]:
    """In the map's order. An award in several boroughs counts in each of them."""
    wanted: Asked = made.asked
    return [
        Alone(
            name,
            sum(_is_alone(item) and code in _boroughs(item) for item in made.every),
            wanted.address("/money/endings", where=code, months=made.months, follows="none"),
        )
        for code, name in wanted.release.names("la").items()
        if not wanted.boroughs or code in wanted.boroughs
    ]


def _is_alone(item: Ending) -> bool:
    return not item.past and item.outcome == "none"


def _boroughs(item: Ending) -> set[str]:
    return {place["la"] for place in item.award["where"]}
