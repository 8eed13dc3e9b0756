"""What somebody can know who has this release and every earlier one: limits and sums.

One unknown whole number per cell. A cell that had the same count in an earlier release is the same
unknown, so its limits there hold too; one that was revised is an unknown of its own. This supposes
that the reader is told which figures were revised, but not by how much.

The limits suppose more than a reader is told: that a cell hidden because it is small is known to be
small. A reader who guesses so is nearly always right, so protection must not rest on their doubt.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import scipy.sparse as sp
from numpy.typing import NDArray
from scipy.sparse.csgraph import connected_components

from analysis.disclosure.cube import Cube
from analysis.disclosure.release import HIDDEN, Earlier
from analysis.disclosure.rules import UNLIMITED, Bools, Ints, Rules

NEAR: Final = 300
"""How many unknowns are looked at where a proof from close by will do."""


@dataclass
class Knowledge:
    """Arrays by unknown; the first ones are the cells of the newest cube in its order.

    ``guarded``: must keep four values or more. ``open``: shown now and never before, so that hiding
    it takes knowledge away. ``sums``: identities × unknowns; each row adds up to its ``totals``,
    which is 0 unless some of its unknowns are left at the truth."""

    lower: Ints
    upper: Ints
    truth: Ints
    guarded: Bools
    open: Bools
    weight: Ints
    names: NDArray[np.object_]
    sums: sp.csr_matrix
    totals: Ints

    def hide(self, number: int) -> None:
        """The cell joins the hidden ones; nobody is told that it is not small."""
        self.lower[number], self.upper[number] = 0, UNLIMITED
        self.guarded[number], self.open[number] = True, False

    def part(self, members: Ints) -> "Knowledge":
        """Only some unknowns; what a sum ties them to besides is left at the truth."""
        arrays = {
            name: value[members]
            for name, value in vars(self).items()
            if name not in ("sums", "totals")
        }
        sums = self.sums[:, members]
        sums = sums[np.diff(sums.indptr) > 0]
        return Knowledge(**arrays, sums=sums, totals=sums @ arrays["truth"])

    def near(self, number: int) -> Ints:
        """Some hundreds of unknowns in the fewest steps from one, in order of number."""
        return np.sort(self.nearest(number)[:NEAR])

    def nearest(self, number: int) -> Ints:
        """Unknowns in the fewest steps from sum to sum from one, itself first."""
        whole, found = self.sums.T.tocsr(), np.array([number])
        seen = np.zeros(len(self.truth), dtype=bool)
        seen[number] = True
        order = [found]
        while len(found):
            rows = np.unique(whole[found].indices)
            reached = np.unique(self.sums[rows].indices)
            found = reached[~seen[reached]]
            seen[found] = True
            order.append(found)
        return np.concatenate(order).astype(np.int64)


def apart(known: Knowledge) -> Iterator[Ints]:
    """The unknowns in groups that no sum ties together: one period's figures and another's."""
    ties = abs(known.sums).T @ abs(known.sums)
    _, group = connected_components(ties, directed=False)
    order = np.argsort(group, kind="stable")
    yield from np.split(order, np.flatnonzero(np.diff(group[order])) + 1)


def knowledge(cube: Cube, hidden: Bools, rules: Rules, earlier: Sequence[Earlier]) -> Knowledge:
    """``hidden``: which cells of the newest cube are hidden so far."""
    gathered = _Gathered()
    gathered.add(cube, hidden, rules)
    newest = len(cube.cells)
    for past in earlier:
        marks = past.release.marks()
        was_hidden = np.array([marks.get(key) == HIDDEN for key in past.cube.keys])
        gathered.add(past.cube, was_hidden, past.release.rules)
    return gathered.knowledge(newest)


class _Gathered:
    """Unknowns, limits and sums of one release after another."""

    def __init__(self) -> None:
        self.number: dict[tuple[object, ...], int] = {}
        self.lower: list[int] = []
        self.upper: list[int] = []
        self.truth: list[int] = []
        self.weight: list[int] = []
        self.times_shown: list[int] = []
        self.hidden: list[bool] = []
        self.rows: set[tuple[int, tuple[int, ...]]] = set()

    def add(self, cube: Cube, hidden: Bools, rules: Rules) -> None:
        counts, shown = cube.counts, cube.published & ~hidden
        lower, upper = rules.limits(rules.shown(counts))
        small = hidden & rules.small(counts)
        lower = np.where(shown, lower, 0)
        nothing = cube.cells["weight"].to_numpy() == 0
        upper = np.where(shown, upper, np.where(small, rules.threshold - 1, UNLIMITED))
        upper = np.where(nothing & ~shown, 0, upper)
        at = []
        for cell, key in enumerate(cube.keys):
            name = (*key, int(counts[cell]))
            if name not in self.number:
                self._new(name, int(counts[cell]), int(cube.cells["weight"].iat[cell]))
            number = self.number[name]
            self.lower[number] = max(self.lower[number], int(lower[cell]))
            self.upper[number] = min(self.upper[number], int(upper[cell]))
            self.times_shown[number] += bool(shown[cell])
            self.hidden[number] |= bool(hidden[cell])
            at.append(number)
        for one in cube.identities:
            self.rows.add((at[one.whole], tuple(at[part] for part in one.parts)))

    def _new(self, name: tuple[object, ...], truth: int, weight: int) -> None:
        self.number[name] = len(self.truth)
        self.truth.append(truth)
        self.weight.append(weight)
        self.lower.append(0)
        self.upper.append(UNLIMITED)
        self.times_shown.append(0)
        self.hidden.append(False)

    def knowledge(self, newest: int) -> Knowledge:
        """What was shown once cannot be taken back, so a cell hidden only now is not guarded."""
        shown, hidden = np.array(self.times_shown), np.array(self.hidden)
        current = np.arange(len(shown)) < newest
        rows = sorted(self.rows)
        wholes = [(row, whole, -1) for row, (whole, _) in enumerate(rows)]
        parts = [(row, part, 1) for row, (_, many) in enumerate(rows) for part in many]
        row, column, sign = np.array(wholes + parts, dtype=np.int64).reshape(-1, 3).T
        return Knowledge(
            lower=np.array(self.lower, dtype=np.int64),
            upper=np.array(self.upper, dtype=np.int64),
            truth=np.array(self.truth, dtype=np.int64),
            guarded=hidden & (shown == 0),
            open=current & (shown == 1) & ~hidden,
            weight=np.array(self.weight, dtype=np.int64),
            names=np.array([", ".join(map(str, name[:-1])) for name in self.number], dtype=object),
            sums=sp.csr_matrix((sign, (row, column)), shape=(len(rows), len(shown))),
            totals=np.zeros(len(rows), dtype=np.int64),
        )
