"""Small countries with counts for them, and what an attacker makes of a release of theirs."""

from collections.abc import Iterable, Mapping, Sequence

import numpy as np
import pandas as pd
from attacker import Attacker

from analysis.disclosure.cube import Cube
from analysis.disclosure.making import Sum, make_cube
from analysis.disclosure.release import HIDDEN, Release
from indicators import RESTRICTED_COUNTS

YEAR = tuple(f"{2024 + (m > 12)}-{(m - 1) % 12 + 1:02d}" for m in range(4, 16))
COUNTED = "assault"


def places(boroughs: int = 2, wards: int = 2, lsoas: int = 3) -> pd.DataFrame:
    """The same number of wards in each borough and of LSOAs in each ward."""
    rows = [
        (f"L{b}{w}{i}", f"W{b}{w}", f"B{b}")
        for b in range(boroughs)
        for w in range(wards)
        for i in range(lsoas)
    ]
    return pd.DataFrame(rows, columns=["lsoa", "ward", "la"]).set_index("lsoa")


def monthly(
    parents: pd.DataFrame,
    mean_a_year: float,
    seed: int,
    months: Sequence[str] = YEAR,
    spread: float = 0.8,
) -> pd.DataFrame:
    """Negative binomial counts round a level of each area's own; ``spread`` of the log levels."""
    chance = np.random.default_rng(seed)
    level = np.exp(chance.normal(0.0, spread, len(parents))) * mean_a_year / 12
    lumps = chance.gamma(4.0, 0.25, (len(parents), len(months)))
    drawn = chance.poisson(level[:, None] * lumps).astype(float)
    return pd.DataFrame(drawn, index=parents.index, columns=list(months))


def awkward(
    parents: pd.DataFrame, threshold: int, seed: int, months: Sequence[str] = YEAR
) -> pd.DataFrame:
    """Counts that give most away: many noughts beside counts that are rounded as far as can be."""
    chance = np.random.default_rng(seed)
    values = np.array((0, 0, 0, 0, 0, 1, threshold - 1, threshold, 8, 12, 13, 17, 18), dtype=float)
    counts = pd.DataFrame(0.0, index=parents.index, columns=list(months))
    for area in range(len(parents)):
        for quarter in range(len(months) // 3):
            month = 3 * quarter + int(chance.integers(3))
            counts.iloc[area, month] = chance.choice(values)
    return counts


def cube_of(
    counts: Mapping[str, pd.DataFrame], parents: pd.DataFrame, sums: Sequence[Sum] = ()
) -> Cube:
    residents = pd.Series(1500.0, index=parents.index)
    return make_cube(counts, parents, residents, RESTRICTED_COUNTS, sums=sums)


def attacker_of(
    release: Release, parents: pd.DataFrame, sums: Iterable[Sum] = (), absent: Iterable = ()
) -> Attacker:
    """Knows the release, the lookup, and which series are part of which."""
    attacker = Attacker(
        parents,
        release.rules.threshold,
        {one.whole: (one.parts, one.complete) for one in sums},
        frozenset(absent),
    )
    attacker.read(release.frame)
    return attacker


def tell_small(attacker: Attacker, cube: Cube, threshold: int) -> None:
    """The attacker also learns which hidden figures are hidden because they are small."""
    counts = dict(zip(cube.keys, cube.counts, strict=True))
    for name, atoms in attacker.hidden.items():
        if counts[name] < threshold:
            attacker.limit(atoms, 0, threshold - 1)


def hidden(release: Release) -> set[tuple[str, str, str, str]]:
    return {key for key, mark in release.marks().items() if mark == HIDDEN}


def unchanged(one: Cube, other: Cube) -> list[tuple[str, str, str, str]]:
    """The published figures that have the same count in both."""
    before = dict(zip(one.keys, one.counts, strict=True))
    pairs = zip(other.keys, other.counts, other.published, strict=True)
    return [key for key, count, published in pairs if published and before[key] == count]
