"""How alike two awards are in what they do, for whom and when; each answer from 0 to 1."""

import math
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Final

from analysis.overlap.approaches import nearness
from analysis.overlap.circumstances import GROUPS, PROBLEMS
from analysis.overlap.offer import Offer, Reading

LEVELS: Final = ("universal", "targeted", "specialist")
LEVEL_APART: Final = (1.0, 0.72, 0.5)
"""By how many steps the levels are apart."""
HAND_OVER_DAYS: Final = 21
"""Awards with fewer days in common meet only where one hands over to the other."""
SHARED_FAMILY: Final = 0.6
NARROW: Final = frozenset(
    (
        "care",
        "send",
        "refugees",
        "minority",
        "lgbt",
        "prison",
        "patients",
        "perpetrators",
        "homeless",
    )
)
"""Groups so particular that an award which does not name them is hardly for them."""


@dataclass(frozen=True)
class Activity:
    """``shared``: the nearest pair of approaches, as (mine, theirs). ``parts``: what went in."""

    likeness: float
    shared: tuple[str, str] | None
    parts: Mapping[str, float]


def activity(one: Reading, other: Reading) -> Activity:
    """What is done counts most, then the problem and the people; a part that either award leaves
    out is left out, not counted as alike."""
    done, shared = approaches_alike(one.acts, other.acts)
    parts = {"approach": done}
    problem = _sets(one.problems, other.problems, PROBLEMS)
    if problem is not None:
        parts["problem"] = problem
    words = sum(weight * other.words.get(word, 0.0) for word, weight in one.words.items())
    parts["words"] = min(1.0, words / 0.5)
    group = _sets(one.groups, other.groups, GROUPS)
    if group is not None:
        parts["group"] = group
    weights = {"approach": 0.65, "problem": 0.15, "group": 0.15, "words": 0.05}
    total = sum(weights[name] for name in parts)
    likeness = sum(weights[name] * value for name, value in parts.items()) / total
    return Activity(likeness, shared, parts)


def approaches_alike(
    mine: Mapping[str, float], theirs: Mapping[str, float]
) -> tuple[float, tuple[str, str] | None]:
    """Half for the nearest pair of approaches, half for all of them together (a cosine in which
    near approaches count in part)."""
    if not mine or not theirs:
        return 0.0, None
    best, pair = 0.0, None
    for a, heavy in mine.items():
        for b, weight in theirs.items():
            near = nearness(a, b) * math.sqrt(heavy * weight)
            if near > best:
                best, pair = near, (a, b)
    if pair is None:
        return 0.0, None
    together = _product(mine, theirs) / math.sqrt(_product(mine, mine) * _product(theirs, theirs))
    return 0.65 * best + 0.35 * min(1.0, together), pair


def _product(mine: Mapping[str, float], theirs: Mapping[str, float]) -> float:
    return sum(nearness(a, b) * x * y for a, x in mine.items() for b, y in theirs.items())


def _sets(mine: Collection[str], theirs: Collection[str], terms: object) -> float | None:
    if not mine or not theirs:
        return None
    shared = set(mine) & set(theirs)
    if shared:
        return 0.6 + 0.4 * len(shared) / len(set(mine) | set(theirs))
    families = PROBLEMS.terms if terms is PROBLEMS else GROUPS.terms
    near = {f for key in mine for f in families[key].families}
    far = {f for key in theirs for f in families[key].families}
    return SHARED_FAMILY if near & far else 0.15


def days_in_common(one: Offer, other: Offer) -> int | None:
    """None where a date is not known; negative for the gap between the two."""
    starts, ends = (one.start, other.start), (one.end, other.end)
    if None in starts or None in ends:
        return None
    first, last = max(filter(None, starts)), min(filter(None, ends))
    return (last - first).days + 1


def in_time(one: Offer, other: Offer) -> float:
    days = days_in_common(one, other)
    if days is None:
        return 0.6
    if days <= HAND_OVER_DAYS:
        return 0.05
    shorter = min(_length(one), _length(other))
    return min(1.0, 0.6 + 0.5 * days / shorter)


def _length(offer: Offer) -> int:
    start, end = offer.start or date.min, offer.end or date.max
    return max(1, (end - start).days + 1)


@dataclass(frozen=True)
class People:
    """Each from 0 to 1; None where one of the awards does not say."""

    ages: float | None
    sex: float
    level: float | None
    groups: float | None

    @property
    def likeness(self) -> float:
        """What is not known counts as a little less than alike."""
        known = (
            0.9 if self.ages is None else self.ages,
            0.97 if self.level is None else self.level,
        )
        return math.prod(known) * self.sex * (0.97 if self.groups is None else self.groups)


def people(one: Reading, other: Reading) -> People:
    return People(
        ages_alike(one.ages, other.ages),
        _sexes(one.sex, other.sex),
        _levels(one.offer.level, other.offer.level),
        _groups(one, other),
    )


@cache
def ages_alike(mine: tuple[int, int] | None, theirs: tuple[int, int] | None) -> float | None:
    """By the years in common as a part of the narrower span, which is half the answer or more."""
    if mine is None or theirs is None:
        return None
    years = min(mine[1], theirs[1], 40) - max(mine[0], theirs[0]) + 1
    if years <= 0:
        return 0.08
    spans = [max(1, min(high, 40) - low + 1) for low, high in (mine, theirs)]
    part = min(1.0, years / min(spans))
    of_all = years / max(1, max(mine[1], theirs[1]) - min(mine[0], theirs[0]) + 1)
    if years == 1 and min(spans) > 2:
        return 0.25
    return min(1.0, 0.2 + 0.65 * part + 0.3 * min(1.0, 1.3 * of_all))


def _sexes(mine: str, theirs: str) -> float:
    if mine == theirs:
        return 1.0
    return 0.1 if mine and theirs else 0.75


def _levels(mine: str | None, theirs: str | None) -> float | None:
    if mine is None or theirs is None:
        return None
    return LEVEL_APART[abs(LEVELS.index(mine) - LEVELS.index(theirs))]


def _groups(one: Reading, other: Reading) -> float | None:
    """Groups that are named for both and have nothing in common keep two awards apart."""
    alike = _sets(one.groups, other.groups, GROUPS)
    if alike is None:
        narrow = (one.groups | other.groups) & NARROW
        return 0.8 if narrow and (one.groups_declared or other.groups_declared) else None
    if alike >= SHARED_FAMILY:
        return 1.0
    return 0.45 if one.groups_declared and other.groups_declared else 0.75
