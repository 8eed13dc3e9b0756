"""Proof that a hidden cell is protected: two ways of filling in every unknown with whole numbers,
both in keeping with all that is shown, that differ in that cell by three or more.

Most cells are proved many at a time: a linear programme (HiGHS) pushes all unproved cells up or
down at random, a few steps from the truth. What remains is pushed one by one, first with what is
far from it left at the truth, then as far as it goes.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Final

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import LinearConstraint, OptimizeResult, linprog, milp

from analysis.disclosure.knowledge import Knowledge
from analysis.disclosure.rules import VALUES, Bools, Ints

REACH: Final = VALUES
"""How far from the truth the pushes of many cells at once may go: short ways are found fast."""
IDLE: Final = 3
ROUGHLY: Final = 0.5
"""A push of many cells need not go as far as it can to prove most of them."""
FURTHEST: Final = 1000
"""How far above the truth a cell pushed alone may go; to be bound only there is to be protected."""

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Limits:
    """One cell's least and most if halves count, which cells' own limits hold it there, and, if it
    may be protected, the two fillings in whole numbers that come nearest to them."""

    low: float
    high: float
    fillings: tuple[Ints, ...]
    holding: Bools

    @property
    def wide(self) -> bool:
        return self.high - self.low > VALUES - 1 - 1e-6


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
        known, chance = self.known, np.random.default_rng(len(self.known.truth))
        lower = np.maximum(known.lower, known.truth - REACH)
        upper = np.minimum(known.upper, known.truth + REACH)
        unproved, idle = self.unproved, 0
        while unproved.any() and idle < IDLE:
            first = chance.choice((-1.0, 1.0), len(unproved))
            for push in (first, -first):
                ways = np.where(unproved, push, 0.0)
                found = _relaxed(known, ways, lower, upper)
                self.see(_whole(known, ways, lower, upper, found, ROUGHLY))
            before, unproved = unproved, self.unproved
            idle = idle + 1 if unproved.sum() == before.sum() else 0

    def exposed(self) -> Iterator[tuple[int, Limits]]:
        """The cells that are not protected: pushed alone, up and down as far as they go, they stay
        unproved."""
        for cell in map(int, np.flatnonzero(self.unproved)):
            if not self.unproved[cell] or self.proved_near(cell):
                continue
            found = limits(self.known, cell)
            for filling in found.fillings:
                self.see(filling)
            if self.unproved[cell]:
                yield cell, found

    def proved_near(self, cell: int) -> bool:
        near = self.known.near(cell)
        part = self.known.part(near)
        for filling in limits(part, int(np.flatnonzero(near == cell)[0])).fillings:
            whole = self.known.truth.copy()
            whole[near] = filling
            self.see(whole)
        return not self.unproved[cell]

    def see(self, filling: Ints) -> None:
        """Takes a filling into account after checking it, in whole numbers, against all that is
        known: the proof does not rest on the solver."""
        known = self.known
        inside = (filling >= known.lower) & (filling <= known.upper)
        if not inside.all() or (known.sums @ filling != known.totals).any():
            raise ArithmeticError(
                "The solver gave counts that do not add up; nothing was released. Run it again, "
                "and report it if it happens twice."
            )
        self.least, self.most = np.minimum(self.least, filling), np.maximum(self.most, filling)


def limits(known: Knowledge, cell: int) -> Limits:
    upper = np.minimum(known.upper, known.truth + FURTHEST)
    ways = np.zeros((2, len(upper)))
    ways[:, cell] = -1.0, 1.0
    ends = [_relaxed(known, way, known.lower, upper) for way in ways]
    holding = np.zeros(len(upper), dtype=bool)
    for end in ends:
        holding |= np.abs(end.lower.marginals) + np.abs(end.upper.marginals) > 1e-9
    low, high = (float(end.x[cell]) for end in ends)
    found = Limits(low, high, (), holding)
    if not found.wide:
        return found
    pairs = zip(ways, ends, strict=True)
    fillings = tuple(_whole(known, way, known.lower, upper, end, 0.0) for way, end in pairs)
    return replace(found, fillings=fillings)


def _relaxed(known: Knowledge, ways: Floats, lower: Ints, upper: Ints) -> OptimizeResult:
    found = linprog(
        -ways,
        A_eq=known.sums,
        b_eq=known.totals,
        bounds=np.column_stack([lower, upper]),
        method="highs",
    )
    if not found.success:
        raise ArithmeticError(f"The solver found no counts that add up: {found.message}")
    return found


def _whole(
    known: Knowledge,
    ways: Floats,
    lower: Ints,
    upper: Ints,
    found: OptimizeResult,
    short: float,
) -> Ints:
    """The same in whole numbers, or up to a share ``short`` of it. With one series the sums form a
    network, whose corners are whole; categories and revisions can give halves, and then the integer
    programme decides."""
    filling: Ints = np.rint(found.x).astype(np.int64)
    near = np.abs(found.x - filling).max(initial=0.0) < 1e-6
    if near and not (known.sums @ filling != known.totals).any():
        return filling
    integer = milp(
        -ways,
        constraints=LinearConstraint(known.sums, known.totals, known.totals),
        bounds=(lower, upper),
        integrality=np.ones(len(ways)),
        options={"mip_rel_gap": short},
    )
    if not integer.success:
        raise ArithmeticError(f"The solver found no whole counts that add up: {integer.message}")
    whole: Ints = np.rint(integer.x).astype(np.int64)
    return whole
