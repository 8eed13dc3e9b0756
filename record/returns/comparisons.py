"""What is odd about a return beside the one of the quarter before, and beside its award."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final

from analysis.periods import MONTHS, parse, quarter_days
from record.award import Award
from record.returns.bands import AGES
from record.returns.form import keys_of, label
from record.returns.model import QuarterlyReturn
from record.returns.remarks import Remark, question


@dataclass(frozen=True)
class Jump:
    """A number is asked about that is more than ``times`` last quarter's or less than one in
    ``times`` of it, and differs by ``at_least``: of small numbers half is soon gone."""

    times: int
    at_least: int

    def between(self, before: int, now: int) -> bool:
        far = now > before * self.times or now * self.times < before
        return far and abs(now - before) >= self.at_least


JUMP: Final = Jump(times=2, at_least=10)
JUMPING: Final = ("referrals_received", "sessions_delivered")
"""Besides the number of people."""


def beside_last_quarter(new: QuarterlyReturn, last: QuarterlyReturn | None) -> list[Remark]:
    """``last`` is None where no return of the quarter before is known."""
    if last is None:
        return _flow(new, None)
    return _basis(new, last) + _jumps(new, last) + _spend(new, last) + _flow(new, last)


def beside_award(new: QuarterlyReturn, award: Award) -> list[Remark]:
    return _dates(new, award) + _over_award(new, award)


def _basis(new: QuarterlyReturn, last: QuarterlyReturn) -> list[Remark]:
    if new.counting_basis == last.counting_basis:
        return []
    sentence = (
        f"The counting basis was “{last.counting_basis}” in {last.quarter} and is "
        f"“{new.counting_basis}” now. The two cannot be added up. Is the change meant?"
    )
    return question(("counting_basis",), sentence, new.counting_basis)


def _jumps(new: QuarterlyReturn, last: QuarterlyReturn) -> list[Remark]:
    pairs = [(key, getattr(last, key), getattr(new, key), f"“{label(key)}”") for key in JUMPING]
    if new.counting_basis == last.counting_basis:
        pairs.insert(0, (keys_of(AGES)[0], last.people, new.people, "The number of people"))
    found = []
    for key, before, now, name in pairs:
        if before is not None and now is not None and JUMP.between(before, now):
            sentence = f"{name} went from {before:,} in {last.quarter} to {now:,}. Is that so?"
            found += question((key,), sentence, now)
    return found


def _spend(new: QuarterlyReturn, last: QuarterlyReturn) -> list[Remark]:
    before, now = last.spend_to_date, new.spend_to_date
    if before is None or now is None or now >= before:
        return []
    sentence = (
        f"“{label('spend_to_date')}” fell from {_pounds(before)} in {last.quarter} to "
        f"{_pounds(now)}. It counts from the award's first day, so it should not fall. "
        "Was money paid back?"
    )
    return question(("spend_to_date",), sentence, now)


def _flow(new: QuarterlyReturn, last: QuarterlyReturn | None) -> list[Remark]:
    """Accepted referrals come from those received and those that waited before."""
    waited = None if last is None else last.referrals_waiting
    accepted, received = new.referrals_accepted, new.referrals_received
    if accepted is None or received is None or accepted <= received + (waited or 0):
        return []
    waiting = "it is not known how many" if waited is None else f"{waited:,}"
    sentence = (
        f"{accepted:,} referrals were accepted, but {received:,} were received and {waiting} "
        "were waiting from last quarter. Is one of them wrong?"
    )
    return question(("referrals_accepted", "referrals_received"), sentence, accepted)


def _dates(new: QuarterlyReturn, award: Award) -> list[Remark]:
    first, last = quarter_days(new.quarter)
    early = award.start_date is not None and last < award.start_date
    late = award.end_date is not None and first > award.end_date
    if not early and not late:
        return []
    start, end = (_day(day) if day else "not known" for day in (award.start_date, award.end_date))
    sentence = (
        f"{new.quarter} ({parse(new.quarter).label}) is outside the award's dates, {start} to "
        f"{end}. Is it the right quarter and the right award?"
    )
    return question(("quarter",), sentence, new.quarter)


def _over_award(new: QuarterlyReturn, award: Award) -> list[Remark]:
    spent, awarded = new.spend_to_date, award.amount_awarded
    if spent is None or awarded is None or spent <= awarded:
        return []
    sentence = (
        f"“{label('spend_to_date')}” is {_pounds(spent)}, above the award of {_pounds(awarded)}. "
        "Does it count this award's money alone?"
    )
    return question(("spend_to_date",), sentence, spent)


def _pounds(amount: Decimal) -> str:
    return f"£{amount:,.0f}" if amount == amount.to_integral_value() else f"£{amount:,.2f}"


def _day(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"
