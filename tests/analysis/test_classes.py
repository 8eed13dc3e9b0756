"""Class limits: what the legend says is what the colours show."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from analysis.classes import CLASSES, breaks

NAN = float("nan")


def test_ten_values_fall_two_by_two() -> None:
    values = np.array([float(number) for number in range(1, 11)])
    limits = breaks(values, 1)
    classes = [sum(value >= limit for limit in limits) for value in values]
    assert limits == [2.8, 4.6, 6.4, 8.2]
    assert [classes.count(number) for number in range(CLASSES)] == [2, 2, 2, 2, 2]


def test_none_recorded_and_not_known_are_no_class() -> None:
    above_zero = np.array([float(number) for number in range(1, 11)])
    mixed = np.concatenate([np.zeros(500), above_zero, np.full(500, NAN)])
    assert breaks(mixed, 1) == breaks(above_zero, 1)


def test_too_few_different_values_make_one_class() -> None:
    for values in ([], [NAN, NAN], [0.0, 0.0], [3.0, 3.0, 0.0], [NAN, 2.0]):
        assert breaks(np.array(values, dtype=float), 1) == []


def test_ties_leave_fewer_classes_not_empty_ones() -> None:
    limits = breaks(np.array([1.0] * 90 + [2.0] * 5 + [3.0] * 5), 0)
    assert limits == sorted(set(limits))
    assert len(limits) < CLASSES - 1


@given(
    st.lists(st.one_of(st.just(0.0), st.just(NAN), st.floats(0.01, 1e6)), max_size=120),
    st.integers(0, 2),
)
def test_limits_rise_and_every_class_has_somebody(values: list[float], decimals: int) -> None:
    numbers = np.array(values, dtype=float)
    limits = breaks(numbers, decimals)
    assert len(limits) <= CLASSES - 1
    assert limits == sorted(set(limits))
    assert all(limit == round(limit, decimals) for limit in limits)
    shown = numbers[~np.isnan(numbers) & (numbers > 0)]
    if limits:
        assert (shown < limits[0]).any()
        assert (shown >= limits[-1]).any()
