"""Many pairs at once, weighed from their columns alone: which of them could be worth a line.

What is weighed here is never below what ``judging`` answers, for words in common count as full and
a place as the nearest it can be. So nothing is lost; ``tests/analysis/test_overlap_screen.py``
holds that.
"""

from typing import Final

import numpy as np

from analysis.overlap.bounds import Numbers
from analysis.overlap.columns import NOT_SAID, Columns
from analysis.overlap.judging import (
    JOINT_ACTIVITY,
    LISTED_FROM,
    OTHER_PURPOSE,
    SAME_DAYS,
    SAME_PEOPLE,
    SAME_POUNDS,
    STEP_DOWN,
)
from analysis.overlap.likeness import (
    ALL,
    BEST,
    HAND_OVER,
    HAND_OVER_DAYS,
    INFERRED_AGES,
    LEVEL_APART,
    NEARLY_ONE_SEX,
    ONE_SEX,
    OTHER_SEX,
    SHARED_FAMILY,
    STRANGE,
    TIME_UNKNOWN,
    WEIGHTS,
)

MARGIN: Final = 0.001
"""More than rounding can take away."""


class Screen:
    """Pairs of a row of ``mine`` with a row of ``theirs``; both may be one."""

    def __init__(self, mine: Columns, theirs: Columns) -> None:
        self.mine, self.theirs = mine, theirs
        self._mine, self._theirs = mine.doing, theirs.doing

    def share_an_approach(self, a: Numbers, b: Numbers) -> Numbers:
        """Or one near to it; or neither says what it does."""
        mine, theirs = self.mine.profile[a], self.theirs.profile[b]
        shared: Numbers = self._mine.near[mine] & self._theirs.does[theirs]
        near: Numbers = (shared != 0).any(axis=1)
        near |= self._mine.blank[mine] & self._theirs.blank[theirs]
        return near

    def worth_judging(self, a: Numbers, b: Numbers, place: Numbers) -> Numbers:
        """``place``: the most that the answer for place can be."""
        mine, theirs = self.mine, self.theirs
        who = self._people(a, b)
        alone = who * self._time(a, b)
        purpose = mine.purpose[a] == theirs.purpose[b]
        stage = mine.after[a] == theirs.after[b]
        alone *= np.where(purpose, 1.0, OTHER_PURPOSE) * np.where(stage, 1.0, STEP_DOWN)
        close = self._perhaps_one_award(a, b) & purpose & (who >= SAME_PEOPLE - MARGIN)
        joint = mine.joint[a] | theirs.joint[b]
        worth: Numbers = close.copy()
        open_ = np.flatnonzero((alone * place >= LISTED_FROM - MARGIN) | joint)
        doing = self._activity(a[open_], b[open_])
        score = doing * (alone * place)[open_]
        told = joint[open_] & (doing >= JOINT_ACTIVITY - MARGIN)
        worth[open_] |= (score >= LISTED_FROM - MARGIN) | told
        return worth

    def _time(self, a: Numbers, b: Numbers) -> Numbers:
        mine, theirs = self.mine, self.theirs
        days = np.minimum(mine.end[a], theirs.end[b]) - np.maximum(mine.start[a], theirs.start[b])
        days += 1
        lengths = (mine.end - mine.start + 1)[a], (theirs.end - theirs.start + 1)[b]
        shorter = np.maximum(1, np.minimum(*lengths))
        answer = np.where(
            days <= HAND_OVER_DAYS, HAND_OVER, np.minimum(1.0, 0.6 + 0.5 * days / shorter)
        )
        return np.where(mine.dated[a] & theirs.dated[b], answer, TIME_UNKNOWN)

    def _people(self, a: Numbers, b: Numbers) -> Numbers:
        mine, theirs = self.mine, self.theirs
        sexes = mine.sex[a], theirs.sex[b]
        nearly = np.where(mine.mostly[a] == theirs.mostly[b], NEARLY_ONE_SEX, ONE_SEX)
        apart = np.where(np.minimum(*sexes) > 0, OTHER_SEX, nearly)
        sex = np.where(sexes[0] == sexes[1], 1.0, apart)
        levels = mine.level[a], theirs.level[b]
        level = np.where(
            np.minimum(*levels) == NOT_SAID,
            0.97,
            np.array(LEVEL_APART)[np.minimum(2, np.abs(levels[0] - levels[1]))],
        )
        who: Numbers = self._ages(a, b) * sex * level * self._groups(a, b)
        return who

    def _ages(self, a: Numbers, b: Numbers) -> Numbers:
        """As ``likeness.ages_alike``, but less where only a text says them."""
        mine, theirs = self.mine, self.theirs
        low, high = mine.age_from[a].astype(float), mine.age_to[a].astype(float)
        young, old = theirs.age_from[b].astype(float), theirs.age_to[b].astype(float)
        years = np.minimum(np.minimum(high, old), 40) - np.maximum(low, young) + 1
        spans = (
            np.maximum(1, np.minimum(high, 40) - low + 1),
            np.maximum(1, np.minimum(old, 40) - young + 1),
        )
        narrower = np.minimum(*spans)
        part = np.minimum(1.0, years / narrower)
        of_all = years / np.maximum(1, np.maximum(high, old) - np.minimum(low, young) + 1)
        alike = np.minimum(1.0, 0.2 + 0.65 * part + 0.3 * np.minimum(1.0, 1.3 * of_all))
        alike = np.where((years == 1) & (narrower > 2), 0.25, alike)
        alike = np.where(years <= 0, 0.08, alike)
        unsure = mine.ages_inferred[a] | theirs.ages_inferred[b]
        alike = np.where(unsure, INFERRED_AGES + (1 - INFERRED_AGES) * alike, alike)
        return np.where((low == NOT_SAID) | (young == NOT_SAID), 0.9, alike)

    def _groups(self, a: Numbers, b: Numbers) -> Numbers:
        """As ``likeness._groups``."""
        mine, theirs = self.mine, self.theirs
        one, other = mine.groups[a], theirs.groups[b]
        declared = mine.declared[a], theirs.declared[b]
        near = (self._groups_shared(a, b) != 0) | (
            (mine.group_families[a] & theirs.group_families[b]) != 0
        )
        apart = np.where(declared[0] & declared[1], 0.45, 0.75)
        narrow = (mine.narrow[a] | theirs.narrow[b]) & (declared[0] | declared[1])
        blank = np.where(narrow, 0.8, 0.97)
        return np.where((one == 0) | (other == 0), blank, np.where(near, 1.0, apart))

    def _activity(self, a: Numbers, b: Numbers) -> Numbers:
        """As ``likeness.activity``, where all words are in common."""
        mine, theirs = self.mine, self.theirs
        total = np.full(len(a), WEIGHTS["approach"] + WEIGHTS["words"])
        likeness: Numbers = WEIGHTS["approach"] * self._approaches(a, b) + WEIGHTS["words"]
        for name, one, other, both, families, kin in (
            ("problem", mine.problems[a], theirs.problems[b],
             mine.problems[a] & theirs.problems[b],
             mine.problem_families[a], theirs.problem_families[b]),
            ("group", mine.groups[a], theirs.groups[b],
             self._groups_shared(a, b),
             mine.group_families[a], theirs.group_families[b]),
        ):  # fmt: skip
            known = (one != 0) & (other != 0)
            shared = np.bitwise_count(both)
            of_all = shared / np.maximum(1, np.bitwise_count(one | other | both))
            apart = np.where((families & kin) != 0, SHARED_FAMILY, STRANGE)
            alike = np.where(shared > 0, 0.6 + 0.4 * of_all, apart)
            likeness += np.where(known, WEIGHTS[name] * alike, 0.0)
            total += np.where(known, WEIGHTS[name], 0.0)
        likeness /= total
        return likeness

    def _groups_shared(self, a: Numbers, b: Numbers) -> Numbers:
        mine, theirs = self.mine, self.theirs
        shared: Numbers = mine.groups[a] & theirs.groups_near[b]
        shared |= theirs.groups[b] & mine.groups_near[a]
        return shared

    def _approaches(self, a: Numbers, b: Numbers) -> Numbers:
        """As ``likeness.approaches_alike``."""
        mine, theirs = self.mine.profile[a], self.theirs.profile[b]
        best = (self._mine.reach[mine] * self._theirs.root[theirs]).max(axis=1)
        both = np.einsum("ij,ij->i", self._mine.spread[mine], self._theirs.acts[theirs])
        length = self._mine.length[mine] * self._theirs.length[theirs]
        together = np.divide(both, length, out=np.zeros_like(both), where=length > 0)
        alike: Numbers = BEST * best + ALL * np.minimum(1.0, together)
        return alike

    def _perhaps_one_award(self, a: Numbers, b: Numbers) -> Numbers:
        mine, theirs = self.mine, self.theirs
        near: Numbers = mine.dated[a] & theirs.dated[b]
        near &= np.abs(mine.start[a] - theirs.start[b]) <= SAME_DAYS
        near &= np.abs(mine.end[a] - theirs.end[b]) <= SAME_DAYS
        one, other = mine.pounds[a], theirs.pounds[b]
        unlike = np.abs(one - other) > (SAME_POUNDS + MARGIN) * np.maximum(one, other)
        near &= ~unlike  # an amount that is not known is unlike none
        return near
