"""Somebody who wants the hidden counts: reads a published frame, the public lookup of areas and
whatever else leaked, and works out how few values each hidden count can have.

Written apart from what it attacks, and otherwise: there are no sums of sums here. The unknowns are
the counts of every smallest area in every month; a published figure limits a sum of them. So it
does not matter whether anybody thought of a sum that ties two figures together. All limits are
found by HiGHS, in whole numbers.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import product

import numpy as np
import pandas as pd
import scipy.sparse as sp
from scipy.optimize import Bounds, LinearConstraint, milp

Key = tuple[str, str, str, str]
Month = tuple[str, str, str]
Atoms = np.ndarray
Weights = np.ndarray
FEWEST = 4
PLENTY = 10_000
UNBOUNDED = 3
ROUGHLY = 0.1


def months_of(period: str) -> list[str]:
    """The months of 2025-06, 2025-Q2, 2025 or 2025/26 (April to March)."""
    year = int(period[:4])
    if "/" in period:
        return [f"{year}-{m:02d}" for m in range(4, 13)] + [
            f"{year + 1}-{m:02d}" for m in (1, 2, 3)
        ]
    if "Q" in period:
        first = 3 * int(period[-1]) - 2
        return [f"{year}-{m:02d}" for m in range(first, first + 3)]
    return [period] if "-" in period else [f"{year}-{m:02d}" for m in range(1, 13)]


@dataclass
class Attacker:
    """``parents``: index the smallest areas (named by level), columns the larger levels.
    ``wholes``: per series that holds others, their names and whether they are all of it.
    ``absent``: (series, area, month) that nobody sent counts for, as a reader may know.
    ``hidden``: what is to be found out: name → the unknowns that add up to it."""

    parents: pd.DataFrame
    threshold: int = 8
    wholes: Mapping[str, tuple[Sequence[str], bool]] = field(default_factory=dict)
    absent: frozenset[Month] = frozenset()
    unknown: dict[tuple[str, ...], int] = field(default_factory=dict)
    hidden: dict[Key, Atoms] = field(default_factory=dict)
    rows: list[tuple[Atoms, Weights, float, float]] = field(default_factory=list)

    def atoms(
        self, series: str, level: str, code: str, months: Iterable[str], when: str = ""
    ) -> Atoms:
        """The unknowns that add up to a figure, as they were ``when`` a release was made."""
        names = (series,)
        if series in self.wholes:
            parts, complete = self.wholes[series]
            names = (*parts,) if complete else (*parts, f"rest of {series}")
        every = product(names, self._inside(level, code), months)
        there = [(*name, when) for name in every if name not in self.absent]
        return np.array([self.unknown.setdefault(name, len(self.unknown)) for name in there], int)

    def _inside(self, level: str, code: str) -> list[str]:
        if level == "partnership":
            return list(self.parents.index)
        if level == self.parents.index.name:
            return [code]
        return list(self.parents.index[self.parents[level] == code])

    def read(self, frame: pd.DataFrame) -> None:
        """Takes in a release."""
        self._read(frame, "")

    def read_earlier(self, frame: pd.DataFrame, unchanged: Iterable[Key], when: str) -> None:
        """Takes in an earlier release, whose counts may have been others; the attacker is told
        which figures have not changed since."""
        self._read(frame, when)
        for series, level, code, period in unchanged:
            months = months_of(period)
            now = self.atoms(series, level, code, months)
            then = self.atoms(series, level, code, months, when)
            self.weigh([(now, 1.0), (then, -1.0)], 0, 0)

    def _read(self, frame: pd.DataFrame, when: str) -> None:
        for row in frame.itertuples(index=False):
            months = months_of(row.period)
            atoms = self.atoms(row.series, row.level, row.area_code, months, when)
            if row.mark == "hidden":
                self.hidden[row.series, row.level, row.area_code, row.period + when] = atoms
            elif row.mark == "":
                self.limit(atoms, max(row.value - 2, self.threshold), row.value + 2)

    def limit(self, atoms: Atoms, low: float, high: float) -> None:
        """A sum of unknowns lies between two numbers."""
        self.weigh([(atoms, 1.0)], low, high)

    def weigh(self, terms: Iterable[tuple[Atoms, float]], low: float, high: float) -> None:
        """Sums of unknowns, each times its weight, add up to something between two numbers."""
        places, weights = zip(*[(a, np.full(len(a), w)) for a, w in terms], strict=True)
        self.rows.append((np.concatenate(places), np.concatenate(weights), low, high))

    def bounds(self, atoms: Atoms) -> tuple[float, float]:
        """The least and the most that a sum of unknowns can be, in whole numbers."""
        system = self._system()
        ends = []
        for way in (1.0, -1.0):
            aim = np.bincount(atoms, minlength=len(self.unknown)) * way
            filling = system.best(aim)
            ends.append(float("inf") if filling is None else float(filling[atoms].sum()))
        return ends[0], ends[1]

    def recovered(self) -> dict[Key, tuple[float, float]]:
        """The hidden figures left with fewer than four values, each with its least and most."""
        return {
            name: ends
            for name in self._in_doubt()
            if (ends := self.bounds(self.hidden[name]))[1] - ends[0] < FEWEST - 1
        }

    def _in_doubt(self) -> list[Key]:
        """Hidden figures that no two of forty possible states of affairs show to be safe."""
        names, system = list(self.hidden), self._system()
        places = [(at, atom) for at, name in enumerate(names) for atom in self.hidden[name]]
        row, column = np.array(places, dtype=int).reshape(-1, 2).T
        size = (len(names), len(self.unknown))
        figures = sp.csr_matrix((np.ones(len(row)), (row, column)), shape=size)
        least, most = np.full(len(names), np.inf), np.full(len(names), -np.inf)
        chance = np.random.default_rng(7)
        ways = np.ones(len(names))
        for time in range(40):
            doubt = most - least < FEWEST - 1
            if not doubt.any():
                break
            ways = -ways if time % 2 else chance.choice((-1.0, 1.0), len(names))
            push = np.where(doubt, ways, 0.0)
            filling = system.best(figures.T @ push, PLENTY, ROUGHLY)
            assert filling is not None
            values = figures @ filling
            least, most = np.minimum(least, values), np.maximum(most, values)
        return [name for name, open_ in zip(names, most - least < FEWEST - 1, strict=True) if open_]

    def _system(self) -> "System":
        nothing = (np.zeros(0, int), np.zeros(0), 0.0, 0.0)
        rows = [*self.rows, nothing]
        row = np.repeat(np.arange(len(rows)), [len(places) for places, *_ in rows])
        column = np.concatenate([places for places, *_ in rows])
        weight = np.concatenate([weights for _, weights, *_ in rows])
        low, high = np.array([row[2:] for row in rows], dtype=float).T
        size = (len(rows), len(self.unknown))
        return System(sp.csr_matrix((weight, (row, column)), shape=size), low, high)


@dataclass
class System:
    """Sums (rows) of unknowns (columns, whole numbers from 0) between two limits."""

    sums: sp.csr_matrix
    low: np.ndarray
    high: np.ndarray

    def best(self, aim: np.ndarray, most: float = np.inf, short: float = 0.0) -> np.ndarray | None:
        """Whole numbers with the least ``aim``, or up to a share ``short`` of it; None where there
        is no end to it."""
        count = self.sums.shape[1]
        found = milp(
            aim,
            constraints=LinearConstraint(self.sums, self.low, self.high),
            bounds=Bounds(0, most),
            integrality=np.ones(count),
            options={"mip_rel_gap": short},
        )
        if found.status == UNBOUNDED:
            return None
        assert found.x is not None, found.message
        filling = np.rint(found.x)
        total = self.sums @ filling
        assert ((total >= self.low - 1e-6) & (total <= self.high + 1e-6)).all()
        return filling
