"""Schools like one school: of its phase, of its ages, in an area of like need."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from analysis.schooling.phases import NOT_KNOWN
from analysis.schooling.year_groups import of_ages

LEAST_IN_COMMON: Final = 0.5
LISTED: Final = 5


@dataclass(frozen=True)
class Pupils:
    """What a school is compared by. ``rank``: its area's among all areas, 1 the most need; None
    where it is not known. The number of pupils would belong here: no list has it."""

    urn: str
    phase: str
    age_from: int | None
    age_to: int | None
    rank: float | None


@dataclass(frozen=True)
class Alike:
    """``in_common``: year groups of both as a part of those of either; None where one school's
    ages are not known. ``apart``: by how many places the ranks differ."""

    urn: str
    in_common: float | None
    apart: float


def alike(school: Pupils, others: Iterable[Pupils]) -> list[Alike]:
    """Of ``others`` those of the same known phase, with at least half of the year groups in common
    where both schools' ages are known, in areas of known need; the nearest rank first."""
    if school.phase == NOT_KNOWN or school.rank is None:
        return []
    found = []
    for other in others:
        common = in_common(school, other)
        same = other.phase == school.phase and other.urn != school.urn
        if same and other.rank is not None and (common is None or common >= LEAST_IN_COMMON):
            found.append(Alike(other.urn, common, abs(other.rank - school.rank)))
    return sorted(found, key=lambda item: (item.apart, -(item.in_common or 0), item.urn))


def in_common(one: Pupils, other: Pupils) -> float | None:
    mine, theirs = of_ages(one.age_from, one.age_to), of_ages(other.age_from, other.age_to)
    if mine is None or theirs is None:
        return None
    either = {*mine, *theirs}
    return len({*mine} & {*theirs}) / len(either) if either else None
