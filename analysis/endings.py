"""The cliff edge: which awards end when, and whether anything in the register follows them.

Pure. The rule of what follows is in ``analysis.succeeding``.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final

from analysis.funding import pounds_per_year
from analysis.periods import month_key
from analysis.selection import Award, Chosen, day
from analysis.succeeding import NEAR, Following, Successions

JUST_PAST: Final = NEAR
"""How far back an ending without a successor is still told."""
ENDS: Final = ("live", "starting", "finished")
"""Statuses of awards that have an ending; proposed and withdrawn ones never began."""
OUTCOMES: Final = ("followed", "proposed", "none", "unknown")
"""What can be said of what comes after: see ``Ending.outcome``."""


@dataclass(frozen=True)
class Ending:
    """``pounds_per_year``: None where the amount or the first day is not known. ``past``: the end
    lies before the day asked about. ``not_looked``: why nothing could be looked for, or blank."""

    position: int
    award: Award
    end: date
    pounds_per_year: float | None
    past: bool
    not_looked: str
    successors: Following

    @property
    def outcome(self) -> str:
        """``followed``; ``proposed`` where all that follows is only proposed; ``none`` in the
        register; ``unknown`` where nothing could be looked for."""
        if any(not item.proposed for item in self.successors):
            return "followed"
        if self.successors:
            return "proposed"
        return "unknown" if self.not_looked else "none"


@dataclass(frozen=True)
class Month:
    """What ends in one month (``2026-12``). ``pounds``: a year's money of those whose amount is
    known; ``unknown`` counts the others. ``open_`` parts: awards that nothing but a proposal, or
    nothing at all, follows."""

    key: str
    awards: int
    pounds: float
    unknown: int
    open_awards: int
    open_pounds: float


def endings(
    chosen: Sequence[Chosen], on: date, months: int, successions: Successions
) -> list[Ending]:
    """Awards that end from ``JUST_PAST`` before ``on`` to the last day of so many months that
    begin with it, soonest first."""
    first, last = on - JUST_PAST, last_day(on, months)
    found = []
    for item in chosen:
        end = day(item.award["end_date"])
        if end is None or item.status not in ENDS or not first <= end <= last:
            continue
        if item.status == "finished" and end >= on:  # its funder says that it is over already
            continue
        found.append(_ending(item, end, on, successions))
    return sorted(found, key=lambda item: (item.end, item.award["title"], item.award["id"]))


def _ending(item: Chosen, end: date, on: date, successions: Successions) -> Ending:
    award = item.award
    return Ending(
        position=item.position,
        award=award,
        end=end,
        pounds_per_year=pounds_per_year(award["amount_awarded"], day(award["start_date"]), end),
        past=end < on,
        not_looked=successions.not_looked(award),
        successors=successions.of(award, end),
    )


def without_an_end(chosen: Sequence[Chosen]) -> list[Chosen]:
    """Awards that may be running and do not say until when: they are on no timeline."""
    running = ("live", "starting", "dates not known")
    return [item for item in chosen if item.award["end_date"] is None and item.status in running]


def by_month(found: Sequence[Ending], on: date, months: int) -> list[Month]:
    """Every month from the first that is looked at to the last, also those in which nothing
    ends."""
    first, last = on - JUST_PAST, last_day(on, months)
    parts: dict[str, list[Ending]] = {
        month_key(number): [] for number in range(_month(first), _month(last) + 1)
    }
    for item in found:
        parts[month_key(_month(item.end))].append(item)
    return [_summed(key, items) for key, items in parts.items()]


def _summed(key: str, items: Sequence[Ending]) -> Month:
    open_ = [item for item in items if item.outcome != "followed"]
    return Month(
        key=key,
        awards=len(items),
        pounds=sum(item.pounds_per_year or 0.0 for item in items),
        unknown=sum(item.pounds_per_year is None for item in items),
        open_awards=len(open_),
        open_pounds=sum(item.pounds_per_year or 0.0 for item in open_),
    )


def totals(found: Sequence[Ending]) -> dict[str, Any]:
    """Of the endings to come: awards, pounds a year, unknown amounts, and how many have which
    outcome."""
    ahead = [item for item in found if not item.past]
    counted = Counter(item.outcome for item in ahead)
    return {
        "awards": len(ahead),
        "pounds": sum(item.pounds_per_year or 0.0 for item in ahead),
        "unknown": sum(item.pounds_per_year is None for item in ahead),
        "outcomes": {outcome: counted[outcome] for outcome in OUTCOMES},
    }


def last_day(on: date, months: int) -> date:
    """The last day of so many months that begin with ``on``: 12 months from 1 November end on
    31 October. Where the month they would end in has no such day, its last day."""
    number = _month(on) + months
    after = date((number + 1) // 12, (number + 1) % 12 + 1, 1)
    last = after - timedelta(days=1)
    if on.day > last.day:
        return last
    return last.replace(day=on.day) - timedelta(days=1)


def _month(of: date) -> int:
    return of.year * 12 + of.month - 1
