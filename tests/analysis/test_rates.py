"""Rates and their limits: worked by hand, against published figures and against exact limits."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import beta, chi2

from analysis.rates import byar, per, wilson

NAN = float("nan")


def exact_poisson(count: int) -> tuple[float, float]:
    """Garwood's exact 95 % limits (1936)."""
    lower = 0.0 if count == 0 else chi2.ppf(0.025, 2 * count) / 2
    return lower, chi2.ppf(0.975, 2 * count + 2) / 2


def exact_binomial(count: int, of: int) -> tuple[float, float]:
    """Clopper and Pearson's exact 95 % limits (1934)."""
    lower = 0.0 if count == 0 else beta.ppf(0.025, count, of - count + 1)
    return lower, 1.0 if count == of else beta.ppf(0.975, count + 1, of - count)


@pytest.mark.parametrize(
    ("count", "lower", "upper"),
    # Exact limits as printed in tables of the Poisson distribution (for example Ulm 1990).
    [
        (1, 0.03, 5.57),
        (5, 1.62, 11.67),
        (10, 4.80, 18.39),
        (50, 37.11, 65.92),
        (100, 81.36, 121.63),
    ],
)
def test_byar_is_close_to_printed_exact_limits(count: int, lower: float, upper: float) -> None:
    low, high = byar(np.array([float(count)]))
    assert low[0] == pytest.approx(lower, abs=0.03)
    assert high[0] == pytest.approx(upper, abs=0.03)


def test_byar_by_hand() -> None:
    """16 events: 16 × (1 − 1/144 − 1.959964/12)³ and 17 × (1 − 1/153 + 1.959964/(3 × √17))³."""
    low, high = byar(np.array([16.0]))
    assert low[0] == pytest.approx(16 * (1 - 0.00694444 - 0.16333033) ** 3, rel=1e-6)
    assert low[0] == pytest.approx(9.1400, abs=5e-4)
    assert high[0] == pytest.approx(17 * (1 - 0.00653595 + 0.15845369) ** 3, rel=1e-6)
    assert high[0] == pytest.approx(25.9844, abs=5e-4)


@pytest.mark.parametrize("count", [1, 2, 3, 5, 10, 30, 100, 389, 1_000, 20_000])
def test_byar_against_scipys_exact_limits(count: int) -> None:
    low, high = byar(np.array([float(count)]))
    lower, upper = exact_poisson(count)
    assert low[0] == pytest.approx(lower, abs=0.05, rel=0.002)
    assert high[0] == pytest.approx(upper, abs=0.05, rel=0.002)


def test_none_counted_is_not_the_same_as_not_known() -> None:
    low, high = byar(np.array([0.0, NAN]))
    assert low[0] == 0.0
    assert high[0] == pytest.approx(exact_poisson(0)[1], abs=0.06)
    assert np.isnan([low[1], high[1]]).all()


@pytest.mark.parametrize(
    ("count", "of", "lower", "upper"),
    # Newcombe (1998), Statistics in Medicine 17, 857–872, table I, method 3 (Wilson).
    [
        (81, 263, 0.2553, 0.3662),
        (15, 148, 0.0624, 0.1605),
        (0, 20, 0.0, 0.1611),
        (1, 29, 0.0061, 0.1718),
    ],
)
def test_wilson_gives_newcombes_published_limits(
    count: int, of: int, lower: float, upper: float
) -> None:
    low, high = wilson(np.array([float(count)]), np.array([float(of)]))
    assert (round(low[0], 4), round(high[0], 4)) == (lower, upper)


@given(of=st.integers(1, 5_000), share=st.floats(0, 1))
def test_wilson_is_near_the_exact_limits_and_within_nought_and_one(of: int, share: float) -> None:
    count = round(of * share)
    low, high = wilson(np.array([float(count)]), np.array([float(of)]))
    lower, upper = exact_binomial(count, of)
    assert -1e-12 <= low[0] <= count / of + 1e-12
    assert count / of - 1e-12 <= high[0] <= 1 + 1e-12
    close = 0.3 / math.sqrt(of) + 0.5 / of
    assert low[0] == pytest.approx(lower, abs=close)
    assert high[0] == pytest.approx(upper, abs=close)


def test_wilson_is_not_known_without_anybody() -> None:
    for count, of in ((0.0, 0.0), (NAN, 10.0), (3.0, NAN)):
        low, high = wilson(np.array([count]), np.array([of]))
        assert np.isnan([low[0], high[0]]).all()


def test_a_rate_needs_people() -> None:
    found = per(
        np.array([3.0, 0.0, 3.0, 3.0, NAN, NAN]),
        np.array([1500.0, 1500.0, 0.0, NAN, 1500.0, 0.0]),
        1000,
    )
    assert found[0] == 2.0
    assert found[1] == 0.0
    assert np.isnan(found[2:]).all()


@given(st.lists(st.integers(0, 10_000), min_size=1, max_size=20))
def test_limits_enclose_the_count(counts: list[int]) -> None:
    numbers = np.array(counts, dtype=float)
    low, high = byar(numbers)
    assert (low <= numbers).all()
    assert (numbers < high).all()
    assert (low >= 0).all()
