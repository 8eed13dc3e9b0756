"""Periods as they stand in files and URLs: what they cover, how months add up to them."""

import calendar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.periods import month_key, parse, whole_periods

YEAR_2025 = [f"2025-{month:02d}" for month in range(1, 13)]


@pytest.mark.parametrize(
    ("key", "first", "last", "grain", "label"),
    [
        ("2025-06", "2025-06", "2025-06", "month", "June 2025"),
        ("2025-Q1", "2025-01", "2025-03", "quarter", "January to March 2025"),
        ("2025-Q4", "2025-10", "2025-12", "quarter", "October to December 2025"),
        ("2025", "2025-01", "2025-12", "year", "2025"),
        ("2025/26", "2025-04", "2026-03", "year", "2025/26"),
        ("1999/00", "1999-04", "2000-03", "year", "1999/00"),
        ("2022/25", "2022-04", "2025-03", "year", "2022/25"),
    ],
)
def test_a_period_covers_whole_months(
    key: str, first: str, last: str, grain: str, label: str
) -> None:
    period = parse(key)
    assert (month_key(period.first), month_key(period.last)) == (first, last)
    assert (period.grain, period.label, period.key) == (grain, label, key)


@pytest.mark.parametrize(
    "key",
    ["", "25", "2025-13", "2025-00", "2025-Q5", "2025-Q0", "2025/2026", "June 2025", "2025-6"],
)
def test_what_is_not_a_period_is_named_in_a_sentence(key: str) -> None:
    with pytest.raises(ValueError, match="is not a period; write 2025, 2025-Q2"):
        parse(key)


def test_periods_sort_by_their_end_then_by_their_start() -> None:
    keys = ["2025/26", "2025", "2025-12", "2025-Q4", "2026-03", "2022/25"]
    in_time = ["2022/25", "2025", "2025-Q4", "2025-12", "2025/26", "2026-03"]
    assert sorted(keys, key=parse) == in_time


@given(year=st.integers(1900, 2099), month=st.integers(1, 12))
def test_every_month_lies_in_exactly_one_quarter_and_year_of_each_kind(
    year: int, month: int
) -> None:
    key = f"{year}-{month:02d}"
    at = parse(key).first
    assert month_key(at) == key
    assert parse(key).label == f"{calendar.month_name[month]} {year}"
    quarters = [f"{year}-Q{number}" for number in (1, 2, 3, 4)]
    financial = [f"{start}/{(start + 1) % 100:02d}" for start in (year - 1, year)]
    for candidates in (quarters, financial, [str(year - 1), str(year), str(year + 1)]):
        held = [name for name in candidates if parse(name).first <= at <= parse(name).last]
        assert len(held) == 1


def test_only_periods_that_the_months_fill_are_made() -> None:
    spring = ["2025-03", "2025-04", "2025-05", "2025-06"]
    assert whole_periods(spring, "quarter", "calendar") == {"2025-Q2": spring[1:]}
    assert whole_periods(spring, "year", "calendar") == {}
    assert whole_periods(spring, "month", "financial") == {key: [key] for key in spring}
    assert whole_periods(YEAR_2025[:11], "year", "calendar") == {}
    assert whole_periods(YEAR_2025, "year", "calendar") == {"2025": YEAR_2025}


def test_a_financial_year_runs_from_april_to_march() -> None:
    two_years = YEAR_2025 + [f"2026-{month:02d}" for month in range(1, 13)]
    found = whole_periods(two_years, "year", "financial")
    assert list(found) == ["2025/26"]
    assert (found["2025/26"][0], found["2025/26"][-1]) == ("2025-04", "2026-03")
    turn = [f"1999-{month:02d}" for month in range(4, 13)] + ["2000-01", "2000-02", "2000-03"]
    assert list(whole_periods(turn, "year", "financial")) == ["1999/00"]


@given(st.sets(st.integers(24_240, 24_300), max_size=60), st.sampled_from(["quarter", "year"]))
def test_no_month_is_used_twice_or_invented(months: set[int], grain: str) -> None:
    keys = {month_key(number) for number in months}
    for year in ("calendar", "financial"):
        used = [key for part in whole_periods(keys, grain, year).values() for key in part]  # type: ignore[arg-type]
        assert len(used) == len(set(used))
        assert set(used) <= keys
        for name, part in whole_periods(keys, grain, year).items():  # type: ignore[arg-type]
            assert (parse(name).first, parse(name).last) == (
                parse(part[0]).first,
                parse(part[-1]).last,
            )
