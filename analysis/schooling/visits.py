"""Awards that name a school, and what they add up to on a day."""

from calendar import monthrange
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from analysis.funding import NOT_KNOWN, pounds_per_year, status_on
from analysis.schooling.terms import days_of, school_year_of
from analysis.schooling.year_groups import Positions, of_ages
from analysis.selection import day

NEVER_RAN: Final = ("proposed", "withdrawn")


@dataclass(frozen=True)
class Visit:
    """An award at one school. ``share``: the part of its money that is meant for this school, by
    the rule of docs/money-that-reaches-a-place.md. ``was``: name or URN of the closed school that
    the award names, where this one followed it. ``acts``: what is done, in the keys of
    ``analysis.overlap.approaches``; ``inferred``: read from title and description."""

    award: Mapping[str, Any]
    share: float
    was: str = ""
    acts: frozenset[str] = frozenset()
    inferred: bool = False

    @property
    def first_day(self) -> date | None:
        return day(self.award["start_date"])

    @property
    def last_day(self) -> date | None:
        return day(self.award["end_date"])

    @property
    def groups(self) -> Positions | None:
        return of_ages(self.award["age_from"], self.award["age_to"])

    @property
    def pounds(self) -> float | None:
        amount = self.award["amount_awarded"]
        return None if amount is None else float(amount) * self.share

    @property
    def pounds_a_year(self) -> float | None:
        yearly = pounds_per_year(self.award["amount_awarded"], self.first_day, self.last_day)
        return None if yearly is None else yearly * self.share

    def status(self, on: date) -> str:
        return status_on(on, self.first_day, self.last_day, self.award["status"])

    def meets(self, first: date, last: date) -> bool | None:
        """Whether it has a day of a period; None where its dates leave that open."""
        if self.first_day is not None and self.first_day > last:
            return False
        if self.last_day is not None and self.last_day < first:
            return False
        return None if self.first_day is None or self.last_day is None else True


@dataclass(frozen=True)
class Had:
    """Numbers of awards that name a school. ``ever`` leaves out what is only proposed or was
    withdrawn. ``pounds_a_year``: live money meant for the school, None where something is live and
    no amount is known; ``unknown_amounts`` of the live awards are in no sum."""

    live: int
    last_year: int
    ever: int
    starting: int
    proposed: int
    undated: int
    last_ended: date | None
    pounds_a_year: float | None
    unknown_amounts: int


def had(visits: Sequence[Visit], on: date) -> Had:
    by_status = [(visit, visit.status(on)) for visit in visits]
    live = [visit for visit, status in by_status if status == "live"]
    ran = [visit for visit, status in by_status if status not in NEVER_RAN]
    before = days_of(school_year_of(on) - 1)
    ended = [v.last_day for v, status in by_status if status == "finished" and v.last_day]
    known = [pounds for visit in live if (pounds := visit.pounds_a_year) is not None]
    return Had(
        live=len(live),
        last_year=sum(visit.meets(*before) is True for visit in ran),
        ever=len(ran),
        starting=_count(by_status, "starting"),
        proposed=_count(by_status, "proposed"),
        undated=_count(by_status, NOT_KNOWN),
        last_ended=max(ended, default=None),
        pounds_a_year=None if live and not known else sum(known),
        unknown_amounts=len(live) - len(known),
    )


def _count(by_status: Iterable[tuple[Visit, str]], wanted: str) -> int:
    return sum(status == wanted for _, status in by_status)


def months_before(on: date, months: int) -> date:
    """The same day of the month so many months earlier, or that month's last day."""
    year, month = divmod(on.year * 12 + on.month - 1 - months, 12)
    return date(year, month + 1, min(on.day, monthrange(year, month + 1)[1]))


def had_package(visits: Iterable[Visit], packages: frozenset[str], first: date, last: date) -> bool:
    """Whether an award that ran does one of these things in the period. One whose dates leave it
    open counts as if it did: who targets a school had better ask."""
    return any(
        visit.meets(first, last) is not False
        for visit in visits
        if visit.award["status"] not in NEVER_RAN and visit.acts & packages
    )
