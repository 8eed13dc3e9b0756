"""From monthly counts of the smallest areas to the cube of everything that is published."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from analysis.aggregate import COVERAGE_NEEDED
from analysis.disclosure.cube import Cube, Identity
from analysis.disclosure.lattice import Grids, Lattice
from analysis.disclosure.rules import Bools, Ints
from indicators import Catalogue

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Sum:
    """One series holds others. ``complete``: together they are all of it (categories); if not,
    there is a rest that nobody publishes (a kind of offence within all offences)."""

    whole: str
    parts: tuple[str, ...]
    complete: bool = True


def make_cube(
    counts: Mapping[str, pd.DataFrame],
    parents: pd.DataFrame,
    residents: pd.Series,
    catalogue: Catalogue,
    *,
    year: str = "financial",
    sums: Sequence[Sum] = (),
    withheld: Mapping[str, pd.DataFrame] = MappingProxyType({}),
) -> Cube:
    """``counts``: per series (an indicator, or an indicator and a category) a frame of the smallest
    areas × months, NaN where the count is not known, which is never taken for nought.
    ``withheld``: the same frames, True where that is because its source hid it.
    ``parents`` and ``catalogue`` as in Lattice; ``residents``: index the smallest areas."""
    months = tuple(sorted({str(month) for frame in counts.values() for month in frame.columns}))
    lattice = Lattice(parents, months, catalogue, year)
    people = residents.reindex(parents.index).fillna(0.0).to_numpy(dtype=float)
    builder = _Builder(lattice, people)
    for name, frame in counts.items():
        builder.add(
            name, _checked(name, frame, lattice), _hidden_at_source(withheld, name, lattice)
        )
    for one in sums:
        builder.tie(one)
    return Cube(pd.concat(builder.frames, ignore_index=True), tuple(builder.identities))


def _checked(name: str, frame: pd.DataFrame, lattice: Lattice) -> Floats:
    strange = frame.index.difference(lattice.parents.index)
    if len(strange):
        raise ValueError(f"{name}: area {strange[0]} is not among the areas of the lookup.")
    values = frame.reindex(index=lattice.parents.index, columns=list(lattice.months))
    numbers = np.asarray(values, dtype=np.float64)
    wrong = (numbers < 0) | (numbers != np.floor(numbers)) & ~np.isnan(numbers)
    if wrong.any():
        row, column = np.argwhere(wrong)[0]
        raise ValueError(
            f"{name}, {values.index[row]}, {lattice.months[column]}: {numbers[row, column]:g} is "
            "not a count; give whole numbers from 0."
        )
    return numbers


def _hidden_at_source(withheld: Mapping[str, pd.DataFrame], name: str, lattice: Lattice) -> Bools:
    index, months = lattice.parents.index, list(lattice.months)
    if name not in withheld:
        return np.zeros((len(index), len(months)), dtype=bool)
    frame = withheld[name].reindex(index=index, columns=months)
    return np.asarray(frame.eq(True), dtype=bool)


class _Builder:
    """Cells and identities as they are found; ``grids`` by series, then level and grain."""

    def __init__(self, lattice: Lattice, people: Floats) -> None:
        self.lattice = lattice
        self.people = people
        self.frames: list[pd.DataFrame] = []
        self.identities: list[Identity] = []
        self.grids: dict[str, Grids] = {}
        self.known: dict[str, Bools] = {}
        self.values: dict[str, Ints] = {}
        self.withheld: dict[str, Bools] = {}
        self._next = 0

    def add(self, name: str, numbers: Floats, withheld: Bools) -> None:
        known = ~np.isnan(numbers)
        values = np.where(known, numbers, 0.0).astype(np.int64)
        self.known[name], self.values[name], self.withheld[name] = known, values, withheld
        self.grids[name] = {
            (level, grain): self._cells(name, level, grain) for level, grain in self.lattice.nodes()
        }
        self.identities += [*self._over_time(name), *self._over_area(name)]

    def _cells(self, name: str, level: str, grain: str) -> Ints:
        known = self.known[name]
        gather = self.lattice.gather
        months = gather(known.astype(np.int64), level, grain)
        length = {"month": 1, "quarter": 3, "year": 12}[grain]
        there = gather(known * self.people[:, None], level, grain)
        everyone = gather(np.repeat(self.people[:, None], known.shape[1], axis=1), level, grain)
        smallest = level == self.lattice.parents.index.name
        with np.errstate(invalid="ignore", divide="ignore"):
            whole = months == gather(np.ones_like(known, dtype=np.int64), level, grain)
            enough = whole if smallest else whole | (there / everyone >= COVERAGE_NEEDED)
        hidden = gather(self.withheld[name].astype(np.int64), level, grain) > 0
        catalogued = grain in self.lattice.published(level)
        codes, _ = self.lattice.places[level]
        keys = list(self.lattice.periods[grain])
        frame = pd.DataFrame(
            {
                "series": name,
                "level": level,
                "area_code": np.repeat(codes, len(keys)),
                "period": np.tile(keys, len(codes)),
                "count": gather(self.values[name], level, grain).ravel(),
                "catalogued": catalogued,
                "published": enough.ravel() & catalogued,
                "withheld": (hidden & ~enough).ravel(),
                "people": there.ravel() / length,
                "weight": months.ravel(),
            }
        )
        return self._number(frame, months.shape)

    def _number(self, frame: pd.DataFrame, shape: tuple[int, ...]) -> Ints:
        self.frames.append(frame)
        grid = np.arange(self._next, self._next + len(frame)).reshape(shape)
        self._next += len(frame)
        return grid

    def _over_time(self, name: str) -> Iterator[Identity]:
        grids, periods = self.grids[name], self.lattice.periods
        for level in self.lattice.levels:
            grains = self.lattice.grains(level)
            for short, long in zip(grains, grains[1:], strict=False):
                starts = {months[0]: at for at, months in enumerate(periods[short].values())}
                for at, months in enumerate(periods[long].values()):
                    parts = [starts[month] for month in months if month in starts]
                    for area, row in enumerate(grids[level, short]):
                        whole = grids[level, long][area, at]
                        yield Identity(int(whole), tuple(int(row[part]) for part in parts))

    def _over_area(self, name: str) -> Iterator[Identity]:
        levels = self.lattice.levels
        for smaller, larger in zip(levels, levels[1:], strict=False):
            grain = self.lattice.shared_grain(smaller, larger)
            inner, outer = self.grids[name][smaller, grain], self.grids[name][larger, grain]
            for area, children in enumerate(self.lattice.children(smaller, larger)):
                for at in range(outer.shape[1]):
                    parts = tuple(int(cell) for cell in inner[children, at])
                    yield Identity(int(outer[area, at]), parts)

    def tie(self, one: Sum) -> None:
        """Identities of a sum wherever its series are known for the same areas and months."""
        absent = {one.whole, *one.parts} - self.grids.keys()
        if absent:
            raise ValueError(
                f"The sum of {one.whole} names {sorted(absent)[0]}, which has no counts."
            )
        for level in self.lattice.levels:
            self._tie_at(one, level, self.lattice.grains(level)[0])

    def _tie_at(self, one: Sum, level: str, grain: str) -> None:
        gather, whole = self.lattice.gather, self.known[one.whole]
        among = gather(whole.astype(np.int64), level, grain)
        same, inside = np.ones(among.shape, dtype=bool), np.ones(among.shape, dtype=bool)
        for part in one.parts:
            own = gather(self.known[part].astype(np.int64), level, grain)
            both = gather((self.known[part] & whole).astype(np.int64), level, grain)
            same &= (own == both) & (among == both)
            inside &= own == both
        grids = [self.grids[part][level, grain] for part in one.parts]
        outer = self.grids[one.whole][level, grain]
        exact = same if one.complete else np.zeros_like(same)
        rest = self._rest(one, level, grain, inside & ~exact)
        for at in np.argwhere(inside):
            cell = tuple(at)
            parts = tuple(int(grid[cell]) for grid in grids)
            extra = () if exact[cell] else (int(rest[cell]),)
            self.identities.append(Identity(int(outer[cell]), parts + extra))

    def _rest(self, one: Sum, level: str, grain: str, needed: Bools) -> Ints:
        """Numbers of new cells for what the parts leave of the whole, where it is needed."""
        gather = self.lattice.gather
        left = gather(self.values[one.whole], level, grain)
        for part in one.parts:
            left = left - gather(self.values[part], level, grain)
        if (left[needed] < 0).any():
            area, period = np.argwhere(needed & (left < 0))[0]
            code = self.lattice.places[level][0][area]
            key = list(self.lattice.periods[grain])[period]
            raise ValueError(
                f"{one.whole}, {level} {code}, {key}: the parts are more than the whole."
            )
        codes, keys = self.lattice.places[level][0], list(self.lattice.periods[grain])
        at = np.argwhere(needed)
        frame = pd.DataFrame(
            {
                "series": f"rest of {one.whole}: {', '.join(one.parts)}",
                "level": level,
                "area_code": codes[at[:, 0]],
                "period": np.array(keys, dtype=object)[at[:, 1]],
                "count": left[needed],
                "catalogued": False,
                "published": False,
                "withheld": False,
                "people": 0.0,
                "weight": 1,
            }
        )
        grid = np.full(left.shape, -1)
        grid[needed] = self._number(frame, (len(frame),))
        return grid
