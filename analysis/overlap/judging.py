"""One pair judged: how sure it is that a lead would want to be told, what kind it is, and why."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from math import prod
from typing import Final, Literal

from rapidfuzz import fuzz

from analysis.overlap.bearings import Bearings
from analysis.overlap.likeness import Activity, People, activity, days_in_common, in_time, people
from analysis.overlap.offer import Offer
from analysis.overlap.places import Meeting, Where, meet
from analysis.overlap.reading import Reading
from analysis.overlap.reasons import Evidence, sentence

Category = Literal[
    "possible duplication", "same award entered twice", "declared joint funding", "complementary"
]
REPORTED_FROM: Final = 0.45
"""A pair is reported as duplication from this score."""
LISTED_FROM: Final = 0.15
"""Pairs below are not worth a line, unless their joint funding is declared."""
OTHER_PURPOSE: Final = 0.4
"""Help for people against the training of staff, an evaluation, a building."""
STEP_DOWN: Final = 0.6
"""One helps after the other has ended."""
SAME_DAYS: Final = 35
SAME_POUNDS: Final = 0.06
SAME_PEOPLE: Final = 0.4
"""One award entered twice: so many days apart, such a part of the amount apart, and people as
alike as this."""
ALL_AGREE: Final = 0.65
"""The least of place, activity and people that makes up for a name or text that is not alike."""
LIKE_NAMES: Final = 80
"""Of 100: two names of one provider, one of them shortened."""
JOINT_ACTIVITY: Final = 0.35
JOINT_SCORE: Final = 0.3
"""The most a declared joint funding may score: it is known, so nobody need be warned of it."""


@dataclass(frozen=True)
class Finding:
    """``parts``: what the score was made of, each from 0 to 1. ``unknown``: what neither counted
    for nor against the pair, because an award does not say it."""

    id_a: str
    id_b: str
    score: float
    category: Category
    reasons: str
    parts: Mapping[str, float]
    unknown: tuple[str, ...]

    @property
    def reported(self) -> bool:
        told = self.category in ("possible duplication", "same award entered twice")
        return told and self.score >= REPORTED_FROM


def judge(
    one: Reading, other: Reading, where: tuple[Where, Where], bearings: Bearings
) -> Finding | None:
    """None for a pair that is not worth a line."""
    weighed = _weighed(one, other, where, bearings)
    joint = weighed.category == "declared joint funding"
    return weighed.told(bearings) if joint or weighed.score >= LISTED_FROM else None


def compare(
    one: Reading, other: Reading, where: tuple[Where, Where], bearings: Bearings
) -> tuple[Finding, Evidence]:
    """Any two awards, whatever comes of it, and what it rests on."""
    weighed = _weighed(one, other, where, bearings)
    return weighed.told(bearings), weighed.evidence()


@dataclass(frozen=True)
class _Weighed:
    """A pair before anything is said of it: most are not worth a sentence."""

    one: Reading
    other: Reading
    doing: Activity
    who: People
    meeting: Meeting
    parts: Mapping[str, float]
    score: float
    category: Category

    def evidence(self) -> Evidence:
        blank = unknown(self.one, self.other, self.doing, self.who, self.meeting)
        return Evidence(
            self.one, self.other, self.doing, self.who, self.meeting, self.parts,
            self.category, blank,
        )  # fmt: skip

    def told(self, bearings: Bearings) -> Finding:
        rests_on = self.evidence()
        return Finding(
            self.one.offer.id, self.other.offer.id, self.score, self.category,
            sentence(rests_on, bearings.gazetteer), self.parts, rests_on.unknown,
        )  # fmt: skip


def _weighed(
    one: Reading, other: Reading, where: tuple[Where, Where], bearings: Bearings
) -> _Weighed:
    meeting = meet(*where, bearings.gazetteer.wards_in)
    doing, who = activity(one, other, bearings.weight_of), people(one, other)
    parts = {
        "activity": doing.likeness,
        "place": meeting.weight,
        "time": in_time(one.offer, other.offer),
        "people": who.likeness,
        "purpose": 1.0 if one.purpose == other.purpose else OTHER_PURPOSE,
        "stage": 1.0 if one.after == other.after else STEP_DOWN,
    }
    score = prod(parts.values())
    category: Category = "possible duplication" if score >= REPORTED_FROM else "complementary"
    twice = same_award(one, other, parts)
    if twice:
        score, category = max(score, twice), "same award entered twice"
    if _joint(one, other, parts, one_project=bool(twice)):
        score, category = min(score, JOINT_SCORE), "declared joint funding"
    return _Weighed(one, other, doing, who, meeting, parts, round(score, 4), category)


def same_provider(one: Offer, other: Offer) -> bool:
    if one.provider_id and one.provider_id.casefold() == other.provider_id.casefold():
        return True
    return _one_name(one.provider_plain, other.provider_plain)


def same_funder(one: Offer, other: Offer) -> bool:
    if one.funder_id and one.funder_id.casefold() == other.funder_id.casefold():
        return True
    return _one_name(one.funder_plain, other.funder_plain)


@lru_cache(maxsize=200_000)
def _one_name(mine: str, theirs: str) -> bool:
    """A blank is nobody's name."""
    return bool(mine and theirs) and fuzz.token_sort_ratio(mine, theirs) >= 90


@lru_cache(maxsize=200_000)
def _like_names(mine: str, theirs: str) -> bool:
    """One may be shortened: it says some of the other's words, or begins as they do."""
    return bool(mine and theirs) and fuzz.token_set_ratio(mine, theirs) >= LIKE_NAMES


def same_award(one: Reading, other: Reading, parts: Mapping[str, float]) -> float:
    """How sure it is that two rows are one award, 0 if not: one provider, nearly the same dates
    and amount, a like title, and nothing that tells them apart. Where place, people and activity
    agree, a name may be spelt otherwise, or the texts be in other words."""
    a, b = one.offer, other.offer
    if parts["purpose"] < 1 or parts["place"] <= 0.2 or parts["people"] < SAME_PEOPLE:
        return 0.0
    if not (a.start and b.start and a.end and b.end):
        return 0.0
    apart = max(abs((a.start - b.start).days), abs((a.end - b.end).days))
    money = amounts_alike(a.pounds, b.pounds)
    if apart > SAME_DAYS or money == 0.0:
        return 0.0
    agree = money == 1.0 and min(parts["place"], parts["activity"], parts["people"]) >= ALL_AGREE
    if not (same_provider(a, b) or agree and _like_names(a.provider_plain, b.provider_plain)):
        return 0.0
    titles = fuzz.token_set_ratio(a.title.casefold(), b.title.casefold()) / 100
    texts = fuzz.token_set_ratio(a.description.casefold(), b.description.casefold()) / 100
    if max(titles, texts) < 0.6 and not agree:
        return 0.0
    if money is None and (apart > 14 or not same_funder(a, b)):
        return 0.0
    return 0.75 + 0.25 * max(titles, texts)


def amounts_alike(mine: float | None, theirs: float | None) -> float | None:
    """1 within 6 per cent of the larger; None where one is not known."""
    if mine is None or theirs is None:
        return None
    larger = max(mine, theirs)
    return 1.0 if larger == 0 or abs(mine - theirs) / larger <= SAME_POUNDS else 0.0


def _joint(one: Reading, other: Reading, parts: Mapping[str, float], one_project: bool) -> bool:
    """Two funders, one project, said by either: by its code or in words. Where the words name the
    other funder nothing more is asked; else the provider must be one and the same. If the days are
    the same too, a hint is enough."""
    said = one.joint or other.joint
    hinted = (one.joint_hinted or other.joint_hinted) and _same_days(one.offer, other.offer)
    if not (said or hinted) or same_funder(one.offer, other.offer):
        return False
    if parts["time"] <= 0.05 or parts["place"] <= 0.2:
        return False
    names = (one.joint and _names(one.offer, other.offer)) or (
        other.joint and _names(other.offer, one.offer)
    )
    alike = same_provider(one.offer, other.offer) and parts["activity"] >= JOINT_ACTIVITY
    return one_project or alike or bool(names and parts["activity"] >= 0.5)


def _same_days(one: Offer, other: Offer) -> bool:
    return bool(one.start and one.end) and (one.start, one.end) == (other.start, other.end)


def _names(teller: Offer, funder_of: Offer) -> bool:
    return bool(funder_of.funder) and funder_of.funder.casefold() in teller.description.casefold()


def unknown(
    one: Reading, other: Reading, doing: Activity, who: People, meeting: Meeting
) -> tuple[str, ...]:
    """The fields that one of the two leaves blank, as a reader calls them."""
    blank = (
        ("ages", who.ages is None),
        ("level", who.level is None),
        ("audience", who.groups is None),
        ("place", meeting.how == "not known"),
        ("dates", days_in_common(one.offer, other.offer) is None),
        ("amount", one.offer.pounds is None or other.offer.pounds is None),
        ("activity", doing.shared is None and not (one.acts and other.acts)),
    )
    return tuple(name for name, missing in blank if missing)
