"""Generated cubes: nothing small is shown, and nothing hidden can be worked out."""

import numpy as np
import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st
from invented_counts import (
    COUNTED,
    attacker_of,
    awkward,
    cube_of,
    hidden,
    monthly,
    places,
    tell_small,
    unchanged,
)

from analysis.disclosure.building import build
from analysis.disclosure.making import Sum
from analysis.disclosure.release import Earlier
from analysis.disclosure.rules import Refused, Rules

SEEDS = st.integers(0, 2**31)
THRESHOLDS = st.sampled_from((5, 8, 10))
SHAPES = st.tuples(st.integers(1, 2), st.integers(1, 3), st.integers(1, 4))
ALL = 1.0
"""Of so few figures one is more than 2 %; these tests are about safety, not about cost."""


def drawn(parents: pd.DataFrame, threshold: int, seed: int) -> pd.DataFrame:
    """Lifelike counts of any size, or counts that are hard to protect."""
    if seed % 2:
        return awkward(parents, threshold, seed)
    return monthly(parents, (0.5, 2.0, 5.0, 9.0, 20.0)[seed // 2 % 5], seed)


@settings(max_examples=20, deadline=None)
@given(SEEDS, THRESHOLDS, SHAPES)
def test_nothing_hidden_can_be_worked_out(
    seed: int, threshold: int, shape: tuple[int, int, int]
) -> None:
    """Not even by somebody who is told which hidden counts are small."""
    parents = places(*shape)
    cube = cube_of({COUNTED: drawn(parents, threshold, seed)}, parents)
    attacker = attacker_of(build(cube, Rules(threshold, ALL)), parents)
    tell_small(attacker, cube, threshold)
    assert attacker.recovered() == {}


@settings(max_examples=30, deadline=None)
@given(SEEDS, THRESHOLDS, SHAPES)
def test_what_is_shown_is_large_and_rounded(
    seed: int, threshold: int, shape: tuple[int, int, int]
) -> None:
    parents = places(*shape)
    cube = cube_of({COUNTED: drawn(parents, threshold, seed)}, parents)
    release = build(cube, Rules(threshold, ALL))
    counts = dict(zip(cube.keys, cube.counts, strict=True))
    for row in release.frame.itertuples(index=False):
        count = counts[row.series, row.level, row.area_code, row.period]
        if row.mark == "hidden":
            assert pd.isna(row.value)
            assert pd.isna(row.low)
            assert pd.isna(row.high)
        else:
            assert row.mark == ""
            assert row.value == round(count / 5) * 5
            assert threshold <= row.low <= count <= row.high <= row.value + 2


@settings(max_examples=8, deadline=None)
@given(SEEDS, THRESHOLDS, st.booleans())
def test_categories_and_linked_indicators(seed: int, threshold: int, complete: bool) -> None:
    parents = places(1, 2, 2)
    women, men, other = (drawn(parents, threshold, seed + part) for part in range(3))
    sums = [Sum("all", ("women", "men"), complete)]
    everyone = women + men + (0 if complete else other)
    cube = cube_of({"all": everyone, "women": women, "men": men}, parents, sums)
    attacker = attacker_of(build(cube, Rules(threshold, ALL)), parents, sums)
    tell_small(attacker, cube, threshold)
    assert attacker.recovered() == {}


@settings(max_examples=15, deadline=None)
@given(SEEDS, THRESHOLDS, st.integers(1, 12))
def test_two_releases_in_sequence(seed: int, threshold: int, revised: int) -> None:
    """Some months of some areas are revised between the two; the attacker is told which figures did
    not change."""
    parents = places(1, 2, 3)
    before = drawn(parents, threshold, seed)
    chance, after = np.random.default_rng(seed), before.copy()
    for _ in range(revised):
        after.iloc[chance.integers(6), chance.integers(12)] = chance.integers(0, threshold + 5)
    first_cube, second_cube = (cube_of({COUNTED: one}, parents) for one in (before, after))
    rules = Rules(threshold, ALL)
    first = build(first_cube, rules)
    try:
        second = build(second_cube, rules, [Earlier(first_cube, first)])
    except Refused:
        return  # the first release stays the only one
    assert hidden(first) <= hidden(second)
    attacker = attacker_of(second, parents)
    same = unchanged(first_cube, second_cube)
    attacker.read_earlier(first.frame, same, " (first)")
    assert attacker.recovered() == {}


@settings(max_examples=10, deadline=None)
@given(SEEDS, st.integers(0, 5), st.integers(0, 11), st.integers(0, 50))
def test_a_release_stands_whatever_becomes_of_the_counts(
    seed: int, area: int, month: int, count: int
) -> None:
    parents = places(1, 2, 3)
    counts = drawn(parents, 8, seed)
    cube = cube_of({COUNTED: counts}, parents)
    release = build(cube, Rules(8, ALL))
    before = release.digest
    counts.iloc[area, month] = count
    cube.cells.loc[:, "count"] = count
    assert release.digest == before
    assert (
        release.digest
        == build(cube_of({COUNTED: drawn(parents, 8, seed)}, parents), Rules(8, ALL)).digest
    )
