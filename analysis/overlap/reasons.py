"""Why two awards are shown together, in a sentence that a community safety lead would say."""

from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from typing import Final, NamedTuple

from analysis.overlap.approaches import NAMES
from analysis.overlap.likeness import NEARLY_ONE_SEX, Activity, People, days_in_common
from analysis.overlap.offer import Offer
from analysis.overlap.places import Gazetteer, Meeting
from analysis.overlap.reading import Reading


class Evidence(NamedTuple):
    one: Reading
    other: Reading
    doing: Activity
    who: People
    meeting: Meeting
    parts: Mapping[str, float]
    category: str
    unknown: tuple[str, ...]


def sentence(seen: Evidence, gazetteer: Gazetteer) -> str:
    a, b = seen.one.offer, seen.other.offer
    opening = f"{_what(seen)}{_for_whom(seen)} {_place(seen.meeting, gazetteer)} {_when(a, b)}"
    said = [" ".join(opening.split()), _payers(a, b), f"{_pounds(a)} and {_pounds(b)}"]
    first = "; ".join(said)
    more = [*_kind(seen), *_but(seen), *_not_said(seen)]
    return ". ".join([first, *more]) + "."


def _what(seen: Evidence) -> str:
    guessed = " (inferred)" if seen.one.acts_inferred or seen.other.acts_inferred else ""
    if seen.doing.shared is None:
        return "What both pay for cannot be compared"
    mine, theirs = (NAMES[key] for key in seen.doing.shared)
    if mine == theirs:
        return f"Both pay for {mine}{guessed}"
    return f"One pays for {mine} and one for {theirs}{guessed}, which are near to each other,"


def _for_whom(seen: Evidence) -> str:
    mine, theirs = seen.one.ages, seen.other.ages
    if mine is None or theirs is None or not seen.who.ages or seen.who.ages <= 0.08:
        return ""
    low, high = max(mine[0], theirs[0]), min(mine[1], theirs[1])
    guessed = " (inferred)" if seen.one.ages_inferred or seen.other.ages_inferred else ""
    if low == high:
        return f" for {low}-year-olds{guessed}"
    return f" for {low}–{high}s{guessed}" if high < 100 else f" for over-{low}s{guessed}"


_HOW: Final = {
    "area": "in the same small area ({})",
    "ward": "in {}",
    "borough": "across {}",
    "inside": "in {}, one across the borough and one in a part of it",
    "other schools": "at different schools",
    "apart": "in different places",
    "not known": "in a place that one of them does not say",
}


def _place(meeting: Meeting, gazetteer: Gazetteer) -> str:
    number = len(meeting.codes)
    if meeting.how == "school":
        return "at the same school" if number == 1 else f"at the same {number} schools"
    names = sorted(gazetteer.name_of.get(code, code) for code in meeting.codes)
    listed = ", ".join(names[:3]) + (f" and {number - 3} more" if number > 3 else "")
    return _HOW[meeting.how].format(listed)


def _when(a: Offer, b: Offer) -> str:
    days = days_in_common(a, b)
    if days is None or a.start is None or b.start is None or a.end is None or b.end is None:
        return "at times that are not all known"
    if days <= 0:
        return "at different times"
    return f"from {_month(max(a.start, b.start))} to {_month(min(a.end, b.end))}"


@lru_cache(maxsize=50_000)
def _month(day: date) -> str:
    return f"{day:%B %Y}"


def _payers(a: Offer, b: Offer) -> str:
    payers = "the same funder" if a.funder_plain == b.funder_plain else "different funders"
    if a.provider_plain == b.provider_plain:
        return f"{payers}, the same provider"
    return payers


def _pounds(offer: Offer) -> str:
    return "an amount not known" if offer.pounds is None else f"£{offer.pounds:,.0f}"


def _kind(seen: Evidence) -> list[str]:
    return {
        "same award entered twice": ["This looks like one award that was entered twice"],
        "declared joint funding": ["They say that they are funded jointly, on purpose"],
    }.get(seen.category, [])


def _but(seen: Evidence) -> list[str]:
    """What keeps the two apart."""
    one, other = seen.one, seen.other
    apart = []
    if seen.who.ages is not None and seen.who.ages < 0.5:
        apart.append("the ages hardly meet")
    if seen.who.sex < 0.5:
        apart.append("one is for women or girls and one for men or boys")
    elif seen.who.sex < NEARLY_ONE_SEX:
        apart.append("one is for one sex alone")
    if seen.who.level is not None and seen.who.level < 1:
        apart.append(f"one is {one.offer.level} and one {other.offer.level}")
    if seen.parts["purpose"] < 1:
        apart.append(f"one pays for {one.purpose or other.purpose}, not for the same kind of thing")
    if seen.parts["stage"] < 1:
        apart.append("one helps after other help has ended")
    if seen.parts["time"] <= 0.05:
        apart.append("they meet only at a hand-over, if at all")
    return [f"But {', and '.join(apart)}"] if apart else []


def _not_said(seen: Evidence) -> list[str]:
    return [f"Not said by both: {', '.join(seen.unknown)}"] if seen.unknown else []
