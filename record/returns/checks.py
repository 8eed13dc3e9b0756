"""What is odd about a return: asked, never refused, but for an award that nobody knows.

Pure: the same while somebody types and when a file is loaded.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final

from analysis.periods import MONTHS, parse, quarter_days
from analysis.returns import UNIQUE
from record.award import Award
from record.returns.form import EVERYBODY_ONCE, FIELD_BY_KEY, OUTCOMES, keys_of, outcome_key
from record.returns.model import QuarterlyReturn
from record.returns.remarks import Remark


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
PEOPLE: Final = keys_of(EVERYBODY_ONCE[0])


def check(
    new: QuarterlyReturn, last_quarter: QuarterlyReturn | None, award: Award | None
) -> list[Remark]:
    """``last_quarter`` is the return of the quarter just before, None where there is none;
    ``award`` is the one with the return's identifier, None where there is no such award."""
    if award is None:
        sentence = (
            f"{_heading('intervention')}: there is no intervention “{new.intervention}” in the "
            "register. Check the identifier, or load the award first."
        )
        return [Remark(("intervention",), "refused", sentence, new.intervention)]
    found = [remark for about in WITHIN for remark in about(new)]
    if last_quarter is not None:
        found += [remark for compare in AGAINST for remark in compare(new, last_quarter)]
    return found + _flow(new, last_quarter) + _dates(new, award) + _over_award(new, award)


def _ask(fields: tuple[str, ...], sentence: str, found: object = None) -> list[Remark]:
    return [Remark(fields, "question", sentence, None if found is None else str(found))]


def _nobody(new: QuarterlyReturn) -> list[Remark]:
    if new.people is None:
        return _ask(PEOPLE, "No number of people is given at all. Is none known?")
    if new.people == 0:
        return _ask(PEOPLE, "The number of people is 0. Was there really nobody?", 0)
    return []


def _blanks(new: QuarterlyReturn) -> list[Remark]:
    """Nothing in a whole group, or in some lines of it."""
    found = []
    for group in EVERYBODY_ONCE:
        blank = tuple(key for key in keys_of(group) if getattr(new, key) is None)
        if not blank or new.people is None:
            continue
        if len(blank) == len(keys_of(group)):
            sentence = (
                f"{group}: nothing is filled in. If it is not known of anybody, write "
                f"{new.people:,} under “{_heading(blank[-1])}”."
            )
        else:
            names = ", ".join(f"“{_heading(key)}”" for key in blank)
            sentence = f"{group}: {names} is blank. Write 0 where there was nobody."
        found += _ask(blank, sentence)
    return found


def _results(new: QuarterlyReturn) -> list[Remark]:
    """People seen but no outcome; measures that lack a part; more measured than seen."""
    first = outcome_key(1, "name")
    if not new.outcomes:
        sentence = (
            "People were seen, but no outcome is given: what changed for them? If nothing was "
            "measured this quarter, say so."
        )
        return _ask((first,), sentence) if new.people else []
    found = []
    for number, each in enumerate(new.outcomes[:OUTCOMES], start=1):
        if None in (each.number_measured, each.mean_before, each.mean_after):
            sentence = (
                f"“{each.name}” lacks the number measured or a mean, so its change cannot be "
                "added to other quarters."
            )
            found += _ask((outcome_key(number, "number_measured"),), sentence, each.name)
        measured = each.number_measured
        if measured is not None and new.people is not None and measured > new.people:
            sentence = (
                f"“{each.name}” was measured of {measured:,} people, but {new.people:,} people "
                f"are counted ({new.counting_basis}). Is that so?"
            )
            found += _ask((outcome_key(number, "number_measured"),), sentence, measured)
    return found


def _ways(new: QuarterlyReturn) -> list[Remark]:
    """No way in, no dose, and more people at an end than were there."""
    found = []
    if not new.referral_sources and new.people:
        found += _ask(("referral_sources",), "No referral route is given: how do people come?")
    if new.sessions_delivered in (None, 0) and new.people:
        said = "0" if new.sessions_delivered == 0 else "blank"
        sentence = f"Sessions Delivered is {said}, but {new.people:,} people are counted. Is it so?"
        found += _ask(("sessions_delivered",), sentence, new.sessions_delivered)
    ended = (new.completed or 0) + (new.left_early or 0)
    if new.counting_basis == UNIQUE and new.people is not None and ended > new.people:
        sentence = (
            f"{new.completed or 0:,} completed and {new.left_early or 0:,} left early, more than "
            f"the {new.people:,} people seen in the quarter. Is that so?"
        )
        found += _ask(("completed", "left_early"), sentence, ended)
    return found


WITHIN: Final[tuple[Callable[[QuarterlyReturn], list[Remark]], ...]] = (
    _nobody,
    _blanks,
    _results,
    _ways,
)


def _basis(new: QuarterlyReturn, last: QuarterlyReturn) -> list[Remark]:
    if new.counting_basis == last.counting_basis:
        return []
    sentence = (
        f"The counting basis was “{last.counting_basis}” in {last.quarter} and is "
        f"“{new.counting_basis}” now. The two cannot be added up. Is the change meant?"
    )
    return _ask(("counting_basis",), sentence, new.counting_basis)


def _jumps(new: QuarterlyReturn, last: QuarterlyReturn) -> list[Remark]:
    pairs = [(key, getattr(last, key), getattr(new, key), _heading(key)) for key in JUMPING]
    if new.counting_basis == last.counting_basis:
        pairs.insert(0, (PEOPLE[0], last.people, new.people, "The number of people"))
    found = []
    for key, before, now, name in pairs:
        if before is not None and now is not None and JUMP.between(before, now):
            sentence = f"{name} went from {before:,} in {last.quarter} to {now:,}. Is that so?"
            found += _ask((key,), sentence, now)
    return found


def _spend(new: QuarterlyReturn, last: QuarterlyReturn) -> list[Remark]:
    before, now = last.spend_to_date, new.spend_to_date
    if before is None or now is None or now >= before:
        return []
    sentence = (
        f"Spend To Date fell from {_pounds(before)} in {last.quarter} to {_pounds(now)}. It counts "
        "from the award's first day, so it should not fall. Was money paid back?"
    )
    return _ask(("spend_to_date",), sentence, now)


AGAINST: Final = (_basis, _jumps, _spend)


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
    return _ask(("referrals_accepted", "referrals_received"), sentence, accepted)


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
    return _ask(("quarter",), sentence, new.quarter)


def _over_award(new: QuarterlyReturn, award: Award) -> list[Remark]:
    spent, awarded = new.spend_to_date, award.amount_awarded
    if spent is None or awarded is None or spent <= awarded:
        return []
    sentence = (
        f"Spend To Date is {_pounds(spent)}, above the award of {_pounds(awarded)}. Does it count "
        "this award's money alone?"
    )
    return _ask(("spend_to_date",), sentence, spent)


def _pounds(amount: Decimal) -> str:
    return f"£{amount:,.0f}" if amount == amount.to_integral_value() else f"£{amount:,.2f}"


def _day(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def _heading(key: str) -> str:
    return FIELD_BY_KEY[key].heading
