"""One pair judged: how sure it is that a lead would want to be told, what kind it is, and why."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal

from rapidfuzz import fuzz

from analysis.overlap.likeness import Activity, People, activity, days_in_common, in_time, people
from analysis.overlap.offer import Offer, Reading
from analysis.overlap.places import Gazetteer, Meeting, Where, meet
from analysis.overlap.reasons import Evidence, sentence

Category = Literal[
    "possible duplication", "same award entered twice", "declared joint funding", "complementary"
]
REPORTED_FROM: Final = 0.45
"""A pair is reported as duplication from this score."""
OTHER_PURPOSE: Final = 0.15
"""Help for people against the training of staff, an evaluation, a building."""
STEP_DOWN: Final = 0.45
"""One helps after the other has ended."""
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
    one: Reading,
    other: Reading,
    where: tuple[Where, Where],
    wards_in: Mapping[str, int],
    gazetteer: Gazetteer,
) -> Finding:
    meeting = meet(*where, wards_in)
    doing, who = activity(one, other), people(one, other)
    parts = {
        "activity": doing.likeness,
        "place": meeting.weight,
        "time": in_time(one.offer, other.offer),
        "people": who.likeness,
        "purpose": 1.0 if one.purpose == other.purpose else OTHER_PURPOSE,
        "stage": 1.0 if one.after == other.after else STEP_DOWN,
    }
    score = _product(parts)
    category: Category = "possible duplication" if score >= REPORTED_FROM else "complementary"
    twice = same_award(one, other, parts)
    if twice:
        score, category = max(score, twice), "same award entered twice"
    if _joint(one, other, parts, one_project=bool(twice)):
        score, category = min(score, JOINT_SCORE), "declared joint funding"
    blank = unknown(one, other, doing, who, meeting)
    evidence = Evidence(one, other, doing, who, meeting, parts, category, blank)
    return Finding(
        one.offer.id, other.offer.id, round(score, 4), category,
        sentence(evidence, gazetteer), parts, blank,
    )  # fmt: skip


def _product(parts: Mapping[str, float]) -> float:
    score = 1.0
    for part in parts.values():
        score *= part
    return score


def same_provider(one: Offer, other: Offer) -> bool:
    if one.provider_id and one.provider_id.casefold() == other.provider_id.casefold():
        return True
    return fuzz.token_sort_ratio(one.provider_plain, other.provider_plain) >= 90


def same_funder(one: Offer, other: Offer) -> bool:
    if one.funder_id and one.funder_id.casefold() == other.funder_id.casefold():
        return True
    return fuzz.token_sort_ratio(one.funder_plain, other.funder_plain) >= 90


def same_award(one: Reading, other: Reading, parts: Mapping[str, float]) -> float:
    """How sure it is that two rows are one award, 0 if not: one provider, nearly the same dates
    and amount, a like title, and nothing that tells them apart."""
    a, b = one.offer, other.offer
    if not same_provider(a, b) or parts["purpose"] < 1 or parts["place"] <= 0.2:
        return 0.0
    if not (a.start and b.start and a.end and b.end) or parts["people"] < 0.4:
        return 0.0
    apart = max(abs((a.start - b.start).days), abs((a.end - b.end).days))
    titles = fuzz.token_set_ratio(a.title.casefold(), b.title.casefold()) / 100
    texts = fuzz.token_set_ratio(a.description.casefold(), b.description.casefold()) / 100
    money = amounts_alike(a.pounds, b.pounds)
    if apart > 35 or max(titles, texts) < 0.6 or money == 0.0:
        return 0.0
    if money is None and (apart > 14 or not same_funder(a, b)):
        return 0.0
    return 0.75 + 0.25 * max(titles, texts)


def amounts_alike(mine: float | None, theirs: float | None) -> float | None:
    """1 within 6 per cent of the larger; None where one is not known."""
    if mine is None or theirs is None:
        return None
    larger = max(mine, theirs)
    return 1.0 if larger == 0 or abs(mine - theirs) / larger <= 0.06 else 0.0


def _joint(one: Reading, other: Reading, parts: Mapping[str, float], one_project: bool) -> bool:
    """Two funders, one project, said by either: by its code or in words. Where the words name the
    other funder nothing more is asked; else the provider must be one and the same."""
    if not (one.joint or other.joint) or same_funder(one.offer, other.offer):
        return False
    if parts["time"] <= 0.05 or parts["place"] <= 0.2:
        return False
    names = (one.joint and _names(one.offer, other.offer)) or (
        other.joint and _names(other.offer, one.offer)
    )
    alike = same_provider(one.offer, other.offer) and parts["activity"] >= 0.35
    return one_project or alike or bool(names and parts["activity"] >= 0.5)


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
