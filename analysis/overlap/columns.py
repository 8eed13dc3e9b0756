"""A register as columns of numbers: what a pair can be weighed by without looking at a text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any, Final

import numpy as np

from analysis.overlap.approaches import APPROACHES, NEARNESS
from analysis.overlap.audiences import GROUPS
from analysis.overlap.bounds import Bounds, Numbers, bounds, column
from analysis.overlap.likeness import LEVELS, NARROW
from analysis.overlap.places import Where
from analysis.overlap.problems import PROBLEMS
from analysis.overlap.purposes import PURPOSES
from analysis.overlap.reading import Reading
from analysis.overlap.vocabulary import Reader

NOT_SAID: Final = -1
SEXES: Final = ("", "female", "male")
KEYS: Final = tuple(item.key for item in APPROACHES)
NEAR: Final = np.array([[NEARNESS.get((a, b), 0.0) for b in KEYS] for a in KEYS], dtype=np.float32)
_AT: Final = {key: at for at, key in enumerate(KEYS)}
_PURPOSES: Final = ("", *PURPOSES.terms)


@dataclass(frozen=True)
class Doing:
    """The approaches of awards, a row for all that do the same. ``acts``: the weight of each, in
    the order of KEYS; the rest is worked out from these. ``near``: bits, of the approaches near to
    those of the row; ``does``: of its own."""

    acts: Numbers
    blank: Numbers
    does: Numbers
    near: Numbers
    root: Numbers
    reach: Numbers
    spread: Numbers
    length: Numbers

    @classmethod
    def of(cls, acts: Numbers) -> Doing:
        root = np.sqrt(acts)
        reach = np.zeros_like(acts)
        for at in range(acts.shape[1]):
            np.maximum(reach, root[:, at : at + 1] * NEAR[at], out=reach)
        spread = acts @ NEAR
        return cls(
            acts=acts,
            blank=acts.sum(axis=1) == 0,
            does=_bits(acts > 0),
            near=_bits((acts > 0).astype(np.float32) @ NEAR > 0),
            root=root,
            reach=reach,
            spread=spread,
            length=np.sqrt(np.einsum("ij,ij->i", spread, acts)),
        )

    def joined(self, more: Doing) -> Doing:
        return Doing(**_both(self, more))


def _both(one: Any, other: Any) -> dict[str, Any]:
    """The columns of the one, each with those of the other below."""
    names = [item.name for item in fields(one)]
    pairs = {name: (getattr(one, name), getattr(other, name)) for name in names}
    return {
        name: mine.joined(theirs) if isinstance(mine, Doing) else np.concatenate([mine, theirs])
        for name, (mine, theirs) in pairs.items()
    }


def _bits(flags: Numbers) -> Numbers:
    """Each row of flags as a few whole numbers of 64 bits."""
    rows, many = flags.shape
    packed = np.zeros((rows, -(-many // 64) * 8), dtype=np.uint8)
    bits = np.packbits(flags, axis=1)
    packed[:, : bits.shape[1]] = bits
    return packed.view(np.uint64)


@dataclass(frozen=True)
class Columns(Bounds):
    """``dated``: both days are known. ``profile``: the row of ``doing``.
    ``problems``, ``groups`` and their families: bits."""

    dated: Numbers
    pounds: Numbers
    age_from: Numbers
    age_to: Numbers
    ages_inferred: Numbers
    sex: Numbers
    mostly: Numbers
    level: Numbers
    purpose: Numbers
    after: Numbers
    joint: Numbers
    problems: Numbers
    problem_families: Numbers
    groups: Numbers
    groups_near: Numbers
    group_families: Numbers
    narrow: Numbers
    declared: Numbers
    profile: Numbers
    doing: Doing

    def taken(self, rows: Numbers) -> Columns:
        """These rows, in this order."""
        some = {item.name: getattr(self, item.name) for item in fields(self)}
        kept = {name: column[rows] for name, column in some.items() if name != "doing"}
        return Columns(**kept, doing=self.doing)

    def joined(self, more: Columns) -> Columns:
        """With the rows of the other below."""
        below = replace(more, profile=more.profile + len(self.doing.acts))
        return Columns(**_both(self, below))


def columns(readings: Sequence[Reading], wheres: Sequence[Where]) -> Columns:
    profiles: dict[tuple[tuple[str, float], ...], int] = {}
    profile = [profiles.setdefault(tuple(r.acts.items()), len(profiles)) for r in readings]
    offers = [reading.offer for reading in readings]
    problems, groups = _Bits(PROBLEMS), _Bits(GROUPS)
    narrow = groups.of(NARROW)
    in_groups = groups.column(r.groups for r in readings)
    return Columns(
        **vars(bounds(offers, wheres)),
        dated=column((bool(o.start and o.end) for o in offers), np.bool_),
        pounds=column((np.nan if o.pounds is None else o.pounds for o in offers), np.float64),
        age_from=column((r.ages[0] if r.ages else NOT_SAID for r in readings), np.int16),
        age_to=column((r.ages[1] if r.ages else NOT_SAID for r in readings), np.int16),
        ages_inferred=column((r.ages_inferred for r in readings), np.bool_),
        sex=column((SEXES.index(r.sex) for r in readings), np.int8),
        mostly=column((SEXES.index(r.sex or r.mostly) for r in readings), np.int8),
        level=column((LEVELS.index(o.level) if o.level else NOT_SAID for o in offers), np.int8),
        purpose=column((_PURPOSES.index(r.purpose) for r in readings), np.int8),
        after=column((r.after for r in readings), np.bool_),
        joint=column((r.joint for r in readings), np.bool_),
        problems=problems.column(r.problems for r in readings),
        problem_families=problems.families(r.problems for r in readings),
        groups=in_groups,
        groups_near=groups.column(r.groups_near for r in readings),
        group_families=groups.families(r.groups for r in readings),
        narrow=(in_groups & narrow) != 0,
        declared=column((r.groups_declared for r in readings), np.bool_),
        profile=column(profile, np.int64),
        doing=Doing.of(_acts(profiles)),
    )


def _acts(profiles: Iterable[tuple[tuple[str, float], ...]]) -> Numbers:
    listed = list(profiles)
    acts = np.zeros((len(listed), len(KEYS)), dtype=np.float32)
    for row, said in enumerate(listed):
        for key, weight in said:
            acts[row, _AT[key]] = weight
    return acts


class _Bits:
    """The terms of a vocabulary, and their families, as bits of one whole number."""

    def __init__(self, terms: Reader) -> None:
        self._bit = {key: 1 << at for at, key in enumerate(terms.terms)}
        names = sorted({name for item in terms.terms.values() for name in item.families})
        family = {name: 1 << at for at, name in enumerate(names)}
        self._family = {
            key: sum(family[name] for name in set(item.families))
            for key, item in terms.terms.items()
        }

    def of(self, keys: Iterable[str]) -> int:
        return sum(self._bit[key] for key in keys if key in self._bit)

    def column(self, sets: Iterable[frozenset[str]]) -> Numbers:
        known: dict[frozenset[str], int] = {}
        return column((known.get(x) or known.setdefault(x, self.of(x)) for x in sets), np.int64)

    def families(self, sets: Iterable[frozenset[str]]) -> Numbers:
        known: dict[frozenset[str], int] = {}

        def of(keys: frozenset[str]) -> int:
            bits = 0
            for key in keys:
                bits |= self._family[key]
            return known.setdefault(keys, bits)

        return column((known.get(x) or of(x) for x in sets), np.int64)
