"""Generated cubes: nothing small is shown, and nothing hidden can be worked out."""

import numpy as np
import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st
from invented_counts import (
    COUNTED,
    YEAR,
    attacker_of,
    cube_of,
    hidden,
    monthly,
    places,
    tell_small,
)

from analysis.disclosure import Earlier, Refused, Rules, Sum, build

SEEDS = st.integers(0, 2**31)
THRESHOLDS = st.sampled_from((5, 8, 10))
MEANS = st.sampled_from((0.5, 2.0, 5.0, 9.0, 20.0))
SHAPES = st.tuples(st.integers(1, 2), st.integers(1, 3), st.integers(1, 4))
ANY_LOSS = 1.0
"""Of so few figures one is more than 2 %; these tests are about safety, not about cost."""


@settings(max_examples=25, deadline=None)
@given(SEEDS, THRESHOLDS, MEANS, SHAPES)
def test_nothing_hidden_can_be_worked_out(
    seed: int, threshold: int, mean: float, shape: tuple[int, int, int]
) -> None:
    parents = places(*shape)
    cube = cube_of({COUNTED: monthly(parents, mean, seed)}, parents)
    release = build(cube, Rules(threshold, ANY_LOSS))
    attacker = attacker_of(release, parents)
    tell_small(attacker, cube, threshold)
    assert attacker.recovered() == {}


@settings(max_examples=40, deadline=None)
@given(SEEDS, THRESHOLDS, MEANS, SHAPES)
def test_what_is_shown_is_large_and_rounded(
    seed: int, threshold: int, mean: float, shape: tuple[int, int, int]
) -> None:
    parents = places(*shape)
    cube = cube_of({COUNTED: monthly(parents, mean, seed)}, parents)
    release = build(cube, Rules(threshold, ANY_LOSS))
    counts = dict(zip(cube.keys, cube.counts, strict=True))
    for row in release.frame.itertuples(index=False):
        count = counts[row.series, row.level, row.area_code, row.period]
        if row.mark == "hidden":
            assert pd.isna(row.value)
            assert pd.isna(row.low)
            assert pd.isna(row.high)
        else:
            assert count >= threshold
            assert row.value == round(count / 5) * 5
            assert threshold <= row.low <= count <= row.high <= row.value + 2


@settings(max_examples=12, deadline=None)
@given(SEEDS, THRESHOLDS, st.sampled_from((1.0, 4.0, 9.0)), st.booleans())
def test_categories_and_linked_indicators(
    seed: int, threshold: int, mean: float, complete: bool
) -> None:
    parents = places(1, 2, 3)
    women, men = (monthly(parents, mean * part, seed + part) for part in (1, 2))
    other = monthly(parents, 0.0 if complete else 2.0, seed + 9)
    sums = [Sum("all", ("women", "men"), complete)]
    cube = cube_of({"all": women + men + other, "women": women, "men": men}, parents, sums)
    release = build(cube, Rules(threshold, ANY_LOSS))
    attacker = attacker_of(release, parents, sums)
    tell_small(attacker, cube, threshold)
    assert attacker.recovered() == {}


@settings(max_examples=12, deadline=None)
@given(SEEDS, THRESHOLDS, st.sampled_from((2.0, 5.0, 9.0)), st.integers(1, 12))
def test_two_releases_in_sequence(seed: int, threshold: int, mean: float, revised: int) -> None:
    """Some months of some areas are revised between the two; the attacker is told which."""
    parents = places(1, 2, 3)
    before = monthly(parents, mean, seed)
    chance = np.random.default_rng(seed)
    cells = {(int(chance.integers(6)), int(chance.integers(12))) for _ in range(revised)}
    after = before.copy()
    for row, column in cells:
        after.iloc[row, column] = max(0, before.iloc[row, column] + chance.integers(-2, 5))
    first_cube, second_cube = (cube_of({COUNTED: one}, parents) for one in (before, after))
    first = build(first_cube, Rules(threshold, ANY_LOSS))
    try:
        second = build(second_cube, Rules(threshold, ANY_LOSS), [Earlier(first_cube, first)])
    except Refused:
        return
    assert hidden(first) <= hidden(second)
    changed = frozenset(
        (COUNTED, parents.index[row], YEAR[column])
        for row, column in cells
        if before.iloc[row, column] != after.iloc[row, column]
    )
    attacker = attacker_of(second, parents)
    attacker.read(first.frame, changed, " (first)")
    assert attacker.recovered() == {}
