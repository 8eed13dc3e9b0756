"""Which endings come into sight as time goes on. Pure."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any, Final

from analysis.endings import ENDS, last_day
from analysis.selection import day

MONTHS: Final = 3
"""How far ahead endings are told."""


def in_sight(end: date | None, on: date) -> bool:
    return end is not None and on <= end <= last_day(on, MONTHS)


def was_told(then: Mapping[str, Any] | None, end: date, seen_on: date) -> bool:
    """Whether the ending was in sight already when somebody looked last; ``then``: what was
    published of the award at that time, None where it was not."""
    if then is None or then["status"] not in (None, *ENDS):
        return False
    return day(then["end"]) == end and in_sight(end, seen_on)


def came_into_sight(end: date) -> date:
    """The first day on which the ending was within ``MONTHS``."""
    first = end - timedelta(days=31 * MONTHS + 2)
    while not in_sight(end, first):
        first += timedelta(days=1)
    return first
