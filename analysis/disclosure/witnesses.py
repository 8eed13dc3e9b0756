"""Proof that a hidden cell is protected: two ways of filling in every unknown with whole numbers,
both in keeping with all that is shown, that differ in that cell by three or more.

Most cells are proved many at a time: a linear programme (HiGHS) pushes all unproved cells up or
down at random, a few steps from the truth. What remains is pushed one by one, as far as it goes.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import LinearConstraint, OptimizeResult, linprog, milp

from analysis.disclosure.knowledge import Knowledge
from analysis.disclosure.rules import VALUES, Bools, Ints

REACH: Final = VALUES
"""How far from the truth the pushes of many cells at once may go: short ways are found fast."""
IDLE: Final = 3
FURTHEST: Final = 1000
"""How far above the truth a cell pushed alone may go; to be bound only there is to be protected."""

Floats = NDArray[np.float64]


@dataclass
class Witnesses:
    """``least`` and ``most``: the extremes of each unknown over the fillings seen so far."""

    known: Knowledge
    least: Ints = field(init=False)
    most: Ints = field(init=False)

    def __post_init__(self) -> None:
        self.least, self.most = self.known.truth.copy(), self.known.truth.copy()

    @property
    def unproved(self) -> Bools:
        return self.known.guarded & (self.most - self.least < VALUES - 1)

    def push_many(self) -> None:
        """Each random push is followed by its opposite; ends when pushing proves nothing more."""
        chance = np.random.default_rng(len(self.known.truth))
        lower = np.maximum(self.known.lower, self.known.truth - REACH)
        upper = np.minimum(self.known.upper, self.known.truth + REACH)
        unproved, idle = self.unproved, 0
        while unproved.any() and idle < IDLE:
            ways = chance.choice((-1.0, 1.0), len(unproved))
            for push in (ways, -ways):
                self._see(_furthest(self.known, np.where(unproved, push, 0.0), lower, upper))
            before, unproved = unproved, self.unproved
            idle = idle + 1 if unproved.sum() == before.sum() else 0

    def exposed(self) -> Iterator[int]:
        """The cells that are not protected: pushed alone, up and down as far as they go, they stay
        unproved."""
        for cell in np.flatnonzero(self.unproved):
            if self.unproved[cell]:
                self.limits(int(cell))
                if self.unproved[cell]:
                    yield int(cell)

    def limits(self, cell: int) -> tuple[Floats, Bools]:
        """The cell's least and most if halves count, and which cells' own limits hold it there."""
        lower = self.known.lower
        upper = np.minimum(self.known.upper, self.known.truth + FURTHEST)
        reach, holding = [], np.zeros(len(lower), dtype=bool)
        for way in (-1.0, 1.0):
            ways = np.zeros(len(lower))
            ways[cell] = way
            found = _relaxed(self.known, ways, lower, upper)
            reach.append(float(found.x[cell]))
            holding |= (np.abs(found.lower.marginals) + np.abs(found.upper.marginals)) > 1e-9
            self._see(_whole(self.known, ways, lower, upper, found))
        return np.array(reach), holding

    def _see(self, filling: Ints) -> None:
        """Takes a filling into account after checking it, in whole numbers, against all that is
        known: the proof does not rest on the solver."""
        known = self.known
        inside = (filling >= known.lower) & (filling <= known.upper)
        if not inside.all() or (known.sums @ filling).any():
            raise ArithmeticError(
                "The solver gave counts that do not add up; nothing was released. Run it again, "
                "and report it if it happens twice."
            )
        self.least, self.most = np.minimum(self.least, filling), np.maximum(self.most, filling)


def _furthest(known: Knowledge, ways: Floats, lower: Ints, upper: Ints) -> Ints:
    return _whole(known, ways, lower, upper, _relaxed(known, ways, lower, upper))


def _relaxed(known: Knowledge, ways: Floats, lower: Ints, upper: Ints) -> OptimizeResult:
    found = linprog(
        -ways,
        A_eq=known.sums,
        b_eq=np.zeros(known.sums.shape[0]),
        bounds=np.column_stack([lower, upper]),
        method="highs",
    )
    if not found.success:
        raise ArithmeticError(f"The solver found no counts that add up: {found.message}")
    return found


def _whole(known: Knowledge, ways: Floats, lower: Ints, upper: Ints, found: OptimizeResult) -> Ints:
    """The same in whole numbers. With one series the sums form a network, whose corners are whole;
    categories and revisions can give halves, and then the integer programme decides."""
    filling: Ints = np.rint(found.x).astype(np.int64)
    if np.abs(found.x - filling).max(initial=0.0) < 1e-6 and not (known.sums @ filling).any():
        return filling
    integer = milp(
        -ways,
        constraints=LinearConstraint(known.sums, 0, 0),
        bounds=(lower, upper),
        integrality=np.ones(len(ways)),
    )
    if not integer.success:
        raise ArithmeticError(f"The solver found no whole counts that add up: {integer.message}")
    whole: Ints = np.rint(integer.x).astype(np.int64)
    return whole
