"""What an ending leaves in a place: who else goes on there for the same ages. Pure."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final

from analysis.news.places import HERE, Aim
from analysis.selection import day
from analysis.succeeding import GONE

OVER: Final = ("proposed", *GONE)
Award = Mapping[str, Any]


@dataclass(frozen=True)
class Left:
    """Awards that reach the place on the day after. ``here``: delivered there; ``wider``: for its
    whole borough; ``perhaps``: those that do not say when they begin or end, and so may."""

    here: int = 0
    wider: int = 0
    perhaps: int = 0

    @property
    def nothing(self) -> bool:
        """None that is known to go on."""
        return not self.here and not self.wider


def left(award: Award, end: date, others: Iterable[tuple[Award, Aim]]) -> Left:
    """``others``: awards that reach the same place, and how. Only those count that are for ages
    that meet the award's; a blank age means any."""
    after = end + timedelta(days=1)
    here = wider = perhaps = 0
    for other, aim in others:
        if other["id"] == award["id"] or other["status"] in OVER or not _ages_meet(award, other):
            continue
        first, last = day(other["start_date"]), day(other["end_date"])
        if (first is not None and first > after) or (last is not None and last < after):
            continue
        if first is None or last is None:
            perhaps += 1
        elif aim == HERE:
            here += 1
        else:
            wider += 1
    return Left(here, wider, perhaps)


def _ages_meet(one: Award, other: Award) -> bool:
    return _youngest(one) <= _oldest(other) and _youngest(other) <= _oldest(one)


def _youngest(award: Award) -> int:
    return award["age_from"] if award["age_from"] is not None else 0


def _oldest(award: Award) -> int:
    return award["age_to"] if award["age_to"] is not None else 200
