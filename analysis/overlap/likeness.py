"""How alike two awards are in what they do, for whom and when; each answer from 0 to 1."""

import math
from collections.abc import Mapping
from datetime import date
from functools import cache, lru_cache
from typing import Final, NamedTuple

from analysis.overlap.approaches import NEAR_TO
from analysis.overlap.audiences import GROUPS
from analysis.overlap.offer import Offer
from analysis.overlap.problems import PROBLEMS
from analysis.overlap.reading import Reading
from analysis.overlap.vocabulary import Reader

LEVELS: Final = ("universal", "targeted", "specialist")
LEVEL_APART: Final = (1.0, 0.72, 0.5)
"""By how many steps the levels are apart."""
INFERRED_AGES: Final = 0.3
"""The least that ages count, where one of the awards does not declare them."""
OTHER_SEX, ONE_SEX, NEARLY_ONE_SEX = 0.1, 0.75, 0.95
"""One is for women and one for men; one is for one sex alone; and the other is mostly for it."""
HAND_OVER_DAYS: Final = 21
"""Awards with fewer days in common meet only where one hands over to the other."""
HAND_OVER: Final = 0.05
TIME_UNKNOWN: Final = 0.6
WEIGHTS: Final = {"approach": 0.65, "problem": 0.15, "group": 0.1, "words": 0.05}
BEST, ALL = 0.65, 0.35
"""Of the likeness of approaches: for the nearest pair of them, and for all together."""
SHARED_FAMILY: Final = 0.6
STRANGE: Final = 0.15
"""Problems or groups that have not even a family in common."""
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


class Activity(NamedTuple):
    """``shared``: the nearest pair of approaches, as (mine, theirs). ``parts``: what went in."""

    likeness: float
    shared: tuple[str, str] | None
    parts: Mapping[str, float]


def activity(one: Reading, other: Reading, weight_of: Mapping[str, float]) -> Activity:
    """What is done counts most, then the problem and the people; a part that either award leaves
    out is left out, not counted as alike. ``weight_of``: how rare a word is."""
    done, shared = approaches_alike(one, other)
    parts = {"approach": done}
    problem = _sets(one.problems, other.problems, PROBLEMS)
    if problem is not None:
        parts["problem"] = problem
    parts["words"] = min(1.0, _words(one, other, weight_of) / 0.5)
    group = _groups_alike(one, other)
    if group is not None:
        parts["group"] = group
    total = sum(WEIGHTS[name] for name in parts)
    likeness = sum(WEIGHTS[name] * value for name, value in parts.items()) / total
    return Activity(likeness, shared, parts)


def approaches_alike(one: Reading, other: Reading) -> tuple[float, tuple[str, str] | None]:
    """Two thirds for the nearest pair of approaches, one for all of them together (a cosine in
    which near approaches count in part)."""
    best, both, pair = 0.0, 0.0, None
    for a, heavy in one.acts.items():
        near_to = NEAR_TO[a]
        for b, weight in other.acts.items():
            if near := near_to.get(b):
                both += near * heavy * weight
                nearest = near * math.sqrt(heavy * weight)
                if nearest > best:
                    best, pair = nearest, (a, b)
    if pair is None:
        return 0.0, None
    alike = both / math.sqrt(one.acts_square * other.acts_square)
    return BEST * best + ALL * min(1.0, alike), pair


def _words(one: Reading, other: Reading, weight_of: Mapping[str, float]) -> float:
    """The cosine of the words they share, rare ones weighing more."""
    length = one.words_length * other.words_length
    if not length:
        return 0.0
    theirs = set(other.words)
    shared = [word for word in one.words if word in theirs]
    return sum(weight_of.get(word, 0.0) ** 2 for word in shared) / length


def _groups_alike(one: Reading, other: Reading) -> float | None:
    """A group that one of them is for may be named by the way in the other."""
    shared = (one.groups & other.groups_near) | (other.groups & one.groups_near)
    apart = _leaves_out(one, other) or _leaves_out(other, one)
    if not shared or apart or not one.groups or not other.groups:
        return _sets(one.groups, other.groups, GROUPS)
    return 0.6 + 0.4 * len(shared) / len(one.groups | other.groups | shared)


def _leaves_out(one: Reading, other: Reading) -> bool:
    """One is for a particular group of which the other says nothing."""
    narrow = one.groups & NARROW
    if not narrow:
        return False
    return _families(narrow, GROUPS).isdisjoint(_families(other.groups_near, GROUPS))


def _sets(mine: frozenset[str], theirs: frozenset[str], terms: Reader) -> float | None:
    if not mine or not theirs:
        return None
    shared = len(mine & theirs)
    if shared:
        return 0.6 + 0.4 * shared / (len(mine) + len(theirs) - shared)
    apart = _families(mine, terms).isdisjoint(_families(theirs, terms))
    return STRANGE if apart else SHARED_FAMILY


@lru_cache(maxsize=100_000)
def _families(keys: frozenset[str], terms: Reader) -> frozenset[str]:
    return frozenset(family for key in keys for family in terms.terms[key].families)


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
        return TIME_UNKNOWN
    if days <= HAND_OVER_DAYS:
        return HAND_OVER
    shorter = min(_length(one), _length(other))
    return min(1.0, 0.6 + 0.5 * days / shorter)


def _length(offer: Offer) -> int:
    start, end = offer.start or date.min, offer.end or date.max
    return max(1, (end - start).days + 1)


class People(NamedTuple):
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
        _ages(one, other),
        _sexes(one, other),
        _levels(one.offer.level, other.offer.level),
        _groups(one, other),
    )


def _ages(one: Reading, other: Reading) -> float | None:
    """Ages that only a text speaks of may be somebody else's: they count less against a pair."""
    alike = ages_alike(one.ages, other.ages)
    if alike is None or not (one.ages_inferred or other.ages_inferred):
        return alike
    return INFERRED_AGES + (1 - INFERRED_AGES) * alike


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


def _sexes(one: Reading, other: Reading) -> float:
    if one.sex == other.sex:
        return 1.0
    if one.sex and other.sex:
        return OTHER_SEX
    return NEARLY_ONE_SEX if (one.sex or one.mostly) == (other.sex or other.mostly) else ONE_SEX


def _levels(mine: str | None, theirs: str | None) -> float | None:
    if mine is None or theirs is None:
        return None
    return LEVEL_APART[abs(LEVELS.index(mine) - LEVELS.index(theirs))]


def _groups(one: Reading, other: Reading) -> float | None:
    """Groups that are named for both and have nothing in common keep two awards apart."""
    alike = _groups_alike(one, other)
    if alike is None:
        narrow = (one.groups | other.groups) & NARROW
        return 0.8 if narrow and (one.groups_declared or other.groups_declared) else None
    if alike >= SHARED_FAMILY:
        return 1.0
    return 0.45 if one.groups_declared and other.groups_declared else 0.75
