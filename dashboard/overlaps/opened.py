"""The score of a pair opened to its parts, each with what it rests on, in words. Pure."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Final

from analysis.overlap import REPORTED_FROM, Finding
from analysis.overlap.approaches import NAMES
from analysis.overlap.audiences import GROUPS
from analysis.overlap.likeness import days_in_common
from analysis.overlap.offer import Offer
from analysis.overlap.places import Meeting
from analysis.overlap.problems import PROBLEMS
from analysis.overlap.purposes import PURPOSES
from analysis.overlap.reading import Reading
from analysis.overlap.reasons import Evidence
from analysis.overlap.vocabulary import Reader
from analysis.wording import counted, listed
from dashboard.overlaps.words import score_told

LABELS: Final = {
    "activity": "What is done",
    "place": "Where",
    "time": "When",
    "people": "For whom",
    "purpose": "What the money buys",
    "stage": "At what stage",
}
INFERRED: Final = "inferred from title and description, as no field says it"


@dataclass(frozen=True)
class Part:
    """``share``: from 0 to 1, a factor of the score. ``rests``: sentences."""

    label: str
    share: float
    rests: list[str]


def opened(seen: Evidence, places: list[str]) -> list[Part]:
    """``places``: what the map calls the places in which the two meet."""
    one, other = seen.one, seen.other
    rests = {
        "activity": _activity(seen),
        "place": [_place(seen.meeting, places)],
        "time": [_time(one.offer, other.offer)],
        "people": _people(seen),
        "purpose": [_purpose(one, other)],
        "stage": [_stage(one, other)],
    }
    return [Part(LABELS[key], seen.parts[key], rests[key]) for key in LABELS]


def product(finding: Finding) -> str:
    """The sum behind the score, or why the score is another."""
    shares = [finding.parts[key] for key in LABELS]
    whole = 1.0
    for share in shares:
        whole *= share
    told = f"{' × '.join(f'{share:.2f}' for share in shares)} = {score_told(whole)}"
    if finding.category == "same award entered twice":
        return (
            f"{told}. But provider, dates, amount and title are so alike that they look like one "
            f"award entered twice, which sets the score to {finding.score:.2f}."
        )
    if finding.category == "declared joint funding":
        return f"{told}. But they say that they are funded jointly, so it is held at 0.30 or less."
    line = f"A pair is listed as a possible duplication from {REPORTED_FROM:.2f}."
    return f"{told}. {line}"


def _activity(seen: Evidence) -> list[str]:
    one, other, found = seen.one, seen.other, seen.doing
    said = [_approach(found.shared, one, other)]
    if "problem" in found.parts:
        said.append(_compared("The problem", PROBLEMS, one.problems, other.problems))
    if "group" in found.parts:
        said.append(_compared("The people it speaks of", GROUPS, one.groups, other.groups))
    words = round(100 * found.parts["words"])
    said.append(
        f"Rare words in common: {words} of 100. This counts little." if words
        else "They share hardly any rare word. This counts little."
    )  # fmt: skip
    return said


def _approach(shared: tuple[str, str] | None, one: Reading, other: Reading) -> str:
    if shared is None:
        return "What is done cannot be compared: one does not say, or they do nothing alike."
    mine, theirs = (NAMES[key] for key in shared)
    told = (
        f"Both pay for {mine}." if mine == theirs
        else f"The first pays for {mine}, the second for {theirs}: not the same, but near."
    )  # fmt: skip
    guessed = [which for which, item in (("first", one), ("second", other)) if item.acts_inferred]
    return f"{told} {_guessed(guessed)}".strip()


def _guessed(which: list[str]) -> str:
    if not which:
        return ""
    whose = "both awards" if len(which) == 2 else f"the {which[0]} award"
    return f"For {whose} this is {INFERRED}."


def _compared(what: str, terms: Reader, mine: Collection[str], theirs: Collection[str]) -> str:
    shared = _names(terms, set(mine) & set(theirs))
    if shared:
        return f"{what}: both speak of {listed(shared)}."
    return (
        f"{what}: the first speaks of {listed(_names(terms, mine))}, the second of "
        f"{listed(_names(terms, theirs))}."
    )


def _names(terms: Reader, keys: Collection[str]) -> list[str]:
    return sorted(terms.terms[key].name for key in keys)


def _place(meeting: Meeting, places: list[str]) -> str:
    where = listed(places) or "a place"
    told: Mapping[str, str] = {
        "school": f"Both are at {where}.",
        "area": f"Both are in the same small area of {where}.",
        "ward": f"Both are in {where}.",
        "borough": f"Both are for the whole of {where}.",
        "inside": f"One is for a whole borough and the other for a part of it: {where}. "
        "The smaller the part, the less they meet.",
        "other schools": "Both are at schools, but at none in common.",
        "apart": "They are in different places.",
        "not known": "One of them does not say where, or not so that the map can tell.",
    }
    return told[meeting.how]


def _time(one: Offer, other: Offer) -> str:
    days = days_in_common(one, other)
    if days is None:
        return "Not all dates are known, so it cannot be said whether they run at the same time."
    if days <= 0:
        return "They do not run at the same time."
    return f"Both run on the same {counted(days, 'day')}, first and last day included."


def _people(seen: Evidence) -> list[str]:
    one, other, found = seen.one, seen.other, seen.who
    said = [_ages(one, other, found.ages)]
    if found.sex < 1:
        said.append(
            "One is for women or girls, the other for men or boys." if found.sex < 0.5
            else "One is for one sex alone; the other does not say so."
        )  # fmt: skip
    if found.level is None:
        which = (
            "One of them does not state its"
            if one.offer.level or other.offer.level
            else ("Neither states a")
        )
        said.append(f"{which} level (for everyone, targeted, specialist).")
    elif found.level < 1:
        said.append(f"One is {one.offer.level}, the other {other.offer.level}.")
    else:
        said.append(f"Both are {one.offer.level}.")
    if found.groups is not None and found.groups < 1:
        said.append("The groups they name differ.")
    return said


def _ages(one: Reading, other: Reading, alike: float | None) -> str:
    if one.ages is None and other.ages is None:
        return "The ages of neither are known."
    if one.ages is None or other.ages is None or alike is None:
        return "The ages of one of them are not known."
    mine, theirs = map(_span, (one.ages, other.ages))
    guessed = [which for which, item in (("first", one), ("second", other)) if item.ages_inferred]
    return f"Ages {mine} and {theirs}. {_guessed(guessed)}".strip()


def _span(ages: tuple[int, int]) -> str:
    low, high = ages
    return f"{low}–{high}" if high < 100 else f"{low} and over"


def _purpose(one: Reading, other: Reading) -> str:
    def named(reading: Reading) -> str:
        return PURPOSES.terms[reading.purpose].name if reading.purpose else "help for people"

    if one.purpose == other.purpose:
        return f"Both pay for {named(one)}."
    return f"The first pays for {named(one)}, the second for {named(other)}."


def _stage(one: Reading, other: Reading) -> str:
    if one.after == other.after:
        return "Both help after other help has ended." if one.after else "Both help at first hand."
    return "One of them helps after other help has ended, so it may carry on where the other stops."
