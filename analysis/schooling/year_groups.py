"""Year groups of schools in England, from ages."""

from collections.abc import Sequence
from typing import Final

from analysis.overlap.ages import OLDEST, YEAR_AGE

NURSERY_AGE: Final = 3
LAST_YEAR: Final = 13
YEAR_GROUPS: Final = ("Nursery", "Reception", *(f"Year {n}" for n in range(1, LAST_YEAR + 1)))
"""The first is 3 when its school year begins and 4 when it ends; each next one is a year older."""
Positions = tuple[int, ...]
"""Of ``YEAR_GROUPS``, in order."""


def youngest(group: int) -> int:
    """The age at which a pupil comes into a year group: 11 for Year 7, the year and four."""
    return NURSERY_AGE + group


def of_ages(age_from: float | None, age_to: float | None) -> Positions | None:
    """Groups whose pupils are of these ages all year: 11 to 16 is Years 7 to 11, 4 to 5 Reception.

    A single age is the group that begins with it. A blank lower age is "up to", a blank upper one
    "and over". None where neither is known; empty where no year group is of these ages.
    """
    if age_from is None and age_to is None:
        return None
    low = 0 if age_from is None else int(age_from)
    high = OLDEST if age_to is None else int(age_to)
    every = range(len(YEAR_GROUPS))
    if low == high:
        return tuple(group for group in every if youngest(group) == low)
    return tuple(g for g in every if youngest(g) >= low and youngest(g) + 1 <= high)


def named(groups: Sequence[int]) -> str:
    """``Years 7 to 11``, ``Reception to Year 2``, ``Year 7 and Year 11``."""
    runs: list[list[int]] = []
    for group in groups:
        if runs and group == runs[-1][-1] + 1:
            runs[-1].append(group)
        else:
            runs.append([group])
    *more, last = [_run(run[0], run[-1]) for run in runs] or [""]
    return f"{', '.join(more)} and {last}" if more else last


def _run(first: int, last: int) -> str:
    if first == last:
        return YEAR_GROUPS[first]
    if youngest(first) > YEAR_AGE:
        return f"Years {youngest(first) - YEAR_AGE} to {youngest(last) - YEAR_AGE}"
    return f"{YEAR_GROUPS[first]} to {YEAR_GROUPS[last]}"
