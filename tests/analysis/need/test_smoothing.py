"""Empirical Bayes: Marshall's own form of the estimator, and the gamma posterior by scipy."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from invented_measures import counted, measured
from scipy.stats import gamma

from analysis.need import smoothed


def marshall(count: list[float], people: list[float]) -> tuple[list[float], float, float]:
    """Marshall (1991): θ = m + C·(r − m) with C = A ÷ (A + m ÷ p), in plain Python."""
    mean = sum(count) / sum(people)
    spread = sum(p * (c / p - mean) ** 2 for c, p in zip(count, people, strict=True)) / sum(people)
    between = max(0.0, spread - mean / (sum(people) / len(people)))
    made = []
    for c, p in zip(count, people, strict=True):
        pull = between / (between + mean / p) if between else 0.0
        made.append(mean + pull * (c / p - mean))
    return made, mean, between


def test_worked_by_hand() -> None:
    """Three places of 1,000 people with 2, 10 and 18 events. m = 30 ÷ 3,000 = 0.01. The variance
    of the rates is (0.008² + 0 + 0.008²) ÷ 3 = 0.0000426667; chance gives 0.01 ÷ 1,000 = 0.00001.
    A = 0.0000326667, so C = A ÷ (A + 0.00001) = 0.765625, and 0.002 becomes
    0.01 − 0.765625 × 0.008 = 0.003875: 3.875 per 1,000."""
    found = smoothed(counted("police_robbery", [2, 10, 18], [1000, 1000, 1000]))
    assert found.value.tolist() == pytest.approx([3.875, 10.0, 16.125])
    assert found.smoothed


@given(
    st.lists(st.tuples(st.integers(0, 60), st.integers(200, 4000)), min_size=2, max_size=30).filter(
        lambda rows: sum(row[0] for row in rows) > 0
    )
)
def test_a_second_way(rows: list[tuple[int, int]]) -> None:
    count, people = [float(row[0]) for row in rows], [float(row[1]) for row in rows]
    found = smoothed(counted("police_robbery", count, people))
    wanted, mean, between = marshall(count, people)
    assert found.value == pytest.approx([1000 * rate for rate in wanted], rel=1e-9)
    for at, (c, p) in enumerate(zip(count, people, strict=True)):
        if between > 1e-12:
            posterior = gamma(mean**2 / between + c, scale=1 / (mean / between + p))
            assert found.lower[at] == pytest.approx(1000 * posterior.ppf(0.025), rel=1e-6)
            assert found.upper[at] == pytest.approx(1000 * posterior.ppf(0.975), rel=1e-6)
            assert found.value[at] == pytest.approx(1000 * posterior.mean(), rel=1e-9)


def test_small_places_are_drawn_further_than_large_ones() -> None:
    found = smoothed(counted("police_robbery", [0, 2, 200, 10, 30], [100, 200, 20_000, 900, 1100]))
    raw = np.array([0, 10.0, 10.0, 10 / 0.9, 30 / 1.1])
    mean = 1000 * 242 / 22_300
    assert abs(found.value[1] - mean) < abs(raw[1] - mean)
    assert abs(found.value[2] - raw[2]) < abs(found.value[1] - raw[1])
    assert found.value[0] > 0


def test_where_chance_explains_all_every_place_has_the_mean() -> None:
    found = smoothed(counted("police_robbery", [5, 5, 5], [1000, 1000, 1000]))
    assert found.value.tolist() == [5.0, 5.0, 5.0]
    assert found.certain


def test_what_is_not_known_stays_so() -> None:
    found = smoothed(counted("police_robbery", [2, float("nan"), 18, 3], [1000, 1000, 1000, 0]))
    assert np.isnan(found.value).tolist() == [False, True, False, True]
    assert np.isnan(found.upper).tolist() == [False, True, False, True]


def test_only_counts_are_smoothed() -> None:
    score = measured("imd_score", [1.0, 2.0])
    assert smoothed(score) is score
    nothing = counted("police_robbery", [0, 0], [10, 10])
    assert smoothed(nothing) is nothing
