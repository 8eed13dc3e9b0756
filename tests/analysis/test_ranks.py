"""Ranks against a brute force in plain Python: ties, polarity, missing values, the range rule."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.ranks import ranks

NAN = float("nan")
Row = tuple[float, float, float]


def by_force(rows: list[Row], worse: str) -> list[tuple[float, float, float]]:
    """(rank, best rank, worst rank) by comparing every place with every other."""
    sign = 1.0 if worse == "higher" else -1.0
    found = []
    for value, lower, upper in rows:
        if math.isnan(value):
            found.append((NAN, NAN, NAN))
            continue
        others = [row for row in rows if not math.isnan(row[0])]
        rank = 1.0 + sum(sign * row[0] > sign * value for row in others)
        if math.isnan(lower) or math.isnan(upper):
            found.append((rank, NAN, NAN))
            continue
        surely_worse = surely_better = 0
        for _, low, high in others:
            if math.isnan(low) or math.isnan(high):
                continue
            above, below = (low > upper, high < lower)
            surely_worse += above if worse == "higher" else below
            surely_better += below if worse == "higher" else above
        found.append((rank, 1.0 + surely_worse, float(len(others) - surely_better)))
    return found


def check(rows: list[Row], worse: str) -> None:
    columns = [np.array(column, dtype=float) for column in zip(*rows, strict=True)]
    found = ranks(*columns, worse)
    expected = by_force(rows, worse)
    assert found.of == sum(not math.isnan(row[0]) for row in rows)
    for at, numbers in enumerate(expected):
        given_ = (found.rank[at], found.rank_from[at], found.rank_to[at])
        np.testing.assert_array_equal(np.array(given_), np.array(numbers))


place = st.one_of(
    st.just((NAN, NAN, NAN)),
    st.integers(0, 12).map(lambda value: (float(value), NAN, NAN)),
    st.tuples(st.integers(0, 12), st.integers(0, 5), st.integers(0, 5)).map(
        lambda told: (float(told[0]), float(told[0] - told[1]), float(told[0] + told[2]))
    ),
)


@given(st.lists(place, min_size=1, max_size=25), st.sampled_from(["higher", "lower"]))
def test_the_same_as_comparing_every_pair(rows: list[Row], worse: str) -> None:
    check(rows, worse)


def test_equal_values_share_the_smaller_rank_and_the_next_is_skipped() -> None:
    value = np.array([5.0, 9.0, 5.0, 1.0])
    nothing = np.full(4, NAN)
    assert list(ranks(value, nothing, nothing, "higher").rank) == [2, 1, 2, 4]
    assert list(ranks(value, nothing, nothing, "lower").rank) == [2, 4, 2, 1]


def test_the_range_counts_only_what_is_surely_worse_or_better() -> None:
    """Intervals 8–10, 4–8, 1–3, 7–9: only the third is apart from others; 8 touches 8."""
    value = np.array([9.0, 6.0, 2.0, 8.0])
    lower, upper = np.array([8.0, 4.0, 1.0, 7.0]), np.array([10.0, 8.0, 3.0, 9.0])
    found = ranks(value, lower, upper, "higher")
    assert list(found.rank_from) == [1, 1, 4, 1]
    assert list(found.rank_to) == [3, 3, 4, 3]
    turned = ranks(value, lower, upper, "lower")
    assert list(turned.rank_from) == [2, 2, 1, 2]
    assert list(turned.rank_to) == [4, 4, 1, 4]


def test_not_known_has_no_rank_and_is_not_counted() -> None:
    found = ranks(np.array([NAN, 3.0]), np.array([NAN, 2.0]), np.array([NAN, 4.0]), "higher")
    assert np.isnan([found.rank[0], found.rank_from[0], found.rank_to[0]]).all()
    assert (found.rank[1], found.rank_from[1], found.rank_to[1], found.of) == (1, 1, 1, 1)


@pytest.mark.parametrize("worse", ["higher", "lower"])
def test_the_rank_lies_within_its_range(worse: str) -> None:
    chance = np.random.default_rng(20260601)
    value = chance.integers(0, 40, 300).astype(float)
    lower, upper = value - chance.integers(0, 6, 300), value + chance.integers(0, 6, 300)
    found = ranks(value, lower, upper, worse)
    assert (found.rank_from <= found.rank).all()
    assert (found.rank <= found.rank_to).all()
