"""What is odd about a return: asked, never refused, but for an award that nobody knows.

Pure: the same while somebody types and when a file is loaded.
"""

from collections.abc import Callable
from typing import Final

from analysis.returns import UNIQUE
from record.award import Award
from record.returns.bands import EVERYBODY_ONCE
from record.returns.comparisons import beside_award, beside_last_quarter
from record.returns.form import keys_of, label
from record.returns.measures import OUTCOMES, outcome_key
from record.returns.model import QuarterlyReturn
from record.returns.remarks import Remark, question

PEOPLE: Final = keys_of(EVERYBODY_ONCE[0])
PLACES: Final = ("delivery_wards", "delivery_lsoas", "delivery_schools")


def check(
    new: QuarterlyReturn, last_quarter: QuarterlyReturn | None, award: Award | None
) -> list[Remark]:
    """``last_quarter`` is the return of the quarter just before, None where there is none;
    ``award`` is the one with the return's identifier, None where there is no such award."""
    if award is None:
        sentence = (
            f"{label('intervention')}: there is no intervention “{new.intervention}” in the "
            "register. Check the identifier, or load the award first."
        )
        return [Remark(("intervention",), "refused", sentence, new.intervention)]
    if award.location_sensitive and (told := [name for name in PLACES if getattr(new, name)]):
        return [Remark((name,), "refused", _must_not_be_known(name)) for name in told]
    found = [remark for about in WITHIN for remark in about(new)]
    return found + beside_last_quarter(new, last_quarter) + beside_award(new, award)


def _must_not_be_known(name: str) -> str:
    return f"{label(name)}: the place of this work must not be known. Leave this blank."


def _nobody(new: QuarterlyReturn) -> list[Remark]:
    if new.people is None:
        return question(PEOPLE, "No number of people is given at all. Is none known?")
    if new.people == 0:
        return question(PEOPLE, "The number of people is 0. Was there really nobody?", 0)
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
                f"{new.people:,} under “{label(blank[-1])}”."
            )
        else:
            names = ", ".join(f"“{label(key)}”" for key in blank)
            sentence = f"{group}: {names} is blank. Write 0 where there was nobody."
        found += question(blank, sentence)
    return found


def _results(new: QuarterlyReturn) -> list[Remark]:
    """People seen but no outcome; measures that lack a part; more measured than seen."""
    first = outcome_key(1, "name")
    if not new.outcomes:
        sentence = (
            "People were seen, but no outcome is given: what changed for them? If nothing was "
            "measured this quarter, say so."
        )
        return question((first,), sentence) if new.people else []
    found = []
    for number, each in enumerate(new.outcomes[:OUTCOMES], start=1):
        if None in (each.number_measured, each.mean_before, each.mean_after):
            sentence = (
                f"“{each.name}” lacks the number measured or an average, so its change cannot be "
                "added to other quarters."
            )
            found += question((outcome_key(number, "number_measured"),), sentence, each.name)
        measured = each.number_measured
        if measured is not None and new.people is not None and measured > new.people:
            sentence = (
                f"“{each.name}” was measured of {measured:,} people, but {new.people:,} people "
                f"are counted ({new.counting_basis}). Is that so?"
            )
            found += question((outcome_key(number, "number_measured"),), sentence, measured)
    return found


def _ways(new: QuarterlyReturn) -> list[Remark]:
    """No way in, no dose, and more people at an end than were there."""
    found = []
    if not new.referral_sources and new.people:
        found += question(("referral_sources",), "No referral route is given: how do people come?")
    if new.sessions_delivered in (None, 0) and new.people:
        said = "0" if new.sessions_delivered == 0 else "blank"
        sentence = (
            f"“{label('sessions_delivered')}” is {said}, but {new.people:,} people are counted. "
            "Is it so?"
        )
        found += question(("sessions_delivered",), sentence, new.sessions_delivered)
    ended = (new.completed or 0) + (new.left_early or 0)
    if new.counting_basis == UNIQUE and new.people is not None and ended > new.people:
        sentence = (
            f"{new.completed or 0:,} completed and {new.left_early or 0:,} left early, more than "
            f"the {new.people:,} people seen in the quarter. Is that so?"
        )
        found += question(("completed", "left_early"), sentence, ended)
    return found


WITHIN: Final[tuple[Callable[[QuarterlyReturn], list[Remark]], ...]] = (
    _nobody,
    _blanks,
    _results,
    _ways,
)
