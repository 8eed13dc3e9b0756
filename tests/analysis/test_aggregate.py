"""From LSOAs to wards and from months to years: missing is never zero."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.aggregate import Cells, add_areas, add_periods, weighted_mean

NAN = float("nan")
MONTHS = ["2025-01", "2025-02", "2025-03"]
QUARTER = {"2025-Q1": MONTHS}


def cells(
    count: dict[str, list[float]],
    denominator: dict[str, list[float]],
    suppressed: dict[str, list[bool]] | None = None,
    periods: list[str] | None = None,
) -> Cells:
    columns = periods or ["2025"]
    hidden = suppressed or {code: [False] * len(columns) for code in count}
    made = [
        pd.DataFrame.from_dict(rows, orient="index", columns=columns)
        for rows in (count, denominator, hidden)
    ]
    return Cells(made[0].astype(float), made[1].astype(float), made[2].astype(bool))


def ward(
    count: dict[str, float], residents: dict[str, float], hidden: tuple[str, ...] = ()
) -> tuple[float, float, bool]:
    """Count, denominator and “hidden” of ward W, whose parts are the keys of ``residents``."""
    found = add_areas(
        cells(
            {code: [number] for code, number in count.items()},
            {code: [residents[code]] for code in count},
            {code: [code in hidden] for code in count},
        ),
        pd.Series("W", index=list(residents)),
        pd.Series(residents, dtype=float),
        pd.Index(["W"]),
    )
    return (
        found.count.at["W", "2025"],
        found.denominator.at["W", "2025"],
        bool(found.suppressed.at["W", "2025"]),
    )


# Periods


def test_a_quarter_is_known_only_if_each_month_is() -> None:
    found = add_periods(
        cells(
            {"A": [1, 2, 3], "B": [1, NAN, 3], "C": [0, 0, 0]},
            {"A": [10] * 3, "B": [10] * 3, "C": [10] * 3},
            periods=MONTHS,
        ),
        QUARTER,
        stock=True,
    )
    assert found.count["2025-Q1"].tolist()[::2] == [6, 0]
    assert np.isnan(found.count.at["B", "2025-Q1"])
    assert found.denominator["2025-Q1"].tolist() == [10, 10, 10]


def test_a_hidden_month_hides_the_quarter_and_a_missing_one_does_not() -> None:
    found = add_periods(
        cells(
            {"A": [1, NAN, 3], "B": [1, NAN, 3]},
            {"A": [10] * 3, "B": [10] * 3},
            {"A": [False, True, False], "B": [False] * 3},
            MONTHS,
        ),
        QUARTER,
        stock=True,
    )
    assert found.suppressed["2025-Q1"].tolist() == [True, False]
    assert found.count["2025-Q1"].isna().all()


def test_denominators_that_come_with_the_data_add_up_residents_do_not() -> None:
    given_ = cells({"A": [1, 1, 1]}, {"A": [40, 50, 60]}, periods=MONTHS)
    assert add_periods(given_, QUARTER, stock=False).denominator.at["A", "2025-Q1"] == 150
    assert add_periods(given_, QUARTER, stock=True).denominator.at["A", "2025-Q1"] == 50
    gap = cells({"A": [1, 1, 1]}, {"A": [40, NAN, 60]}, periods=MONTHS)
    assert np.isnan(add_periods(gap, QUARTER, stock=False).denominator.at["A", "2025-Q1"])


# Areas


def test_a_known_zero_is_a_zero() -> None:
    assert ward({"A": 0, "B": 0}, {"A": 500, "B": 500}) == (0, 1000, False)


def test_a_missing_part_leaves_the_count_and_its_residents_out() -> None:
    count, below, hidden = ward({"A": 9, "B": NAN}, {"A": 950, "B": 50})
    assert (count, below, hidden) == (9, 950, False)


@pytest.mark.parametrize(("known", "shown"), [(900, True), (899, False), (901, True), (0, False)])
def test_nine_tenths_of_the_residents_must_be_covered(known: float, shown: bool) -> None:
    count, below, hidden = ward({"A": 7, "B": NAN}, {"A": known, "B": 1000 - known})
    assert (not np.isnan(count)) == shown
    assert (not np.isnan(below)) == shown
    assert not hidden


def test_too_little_known_because_hidden_says_so_and_enough_does_not() -> None:
    assert ward({"A": 7, "B": NAN}, {"A": 500, "B": 500}, hidden=("B",))[2]
    assert not ward({"A": 7, "B": NAN}, {"A": 500, "B": 500})[2]
    assert ward({"A": 7, "B": NAN}, {"A": 950, "B": 50}, hidden=("B",)) == (7, 950, False)


def test_a_part_that_sent_no_row_still_counts_among_the_residents() -> None:
    assert np.isnan(ward({"A": 7}, {"A": 800, "B": 200})[0])
    assert ward({"A": 7}, {"A": 900, "B": 100})[:2] == (7, 900)


def test_a_ward_without_any_lsoa_has_no_data_not_zero() -> None:
    one = cells({"A": [0]}, {"A": [100]})
    parents, residents = pd.Series({"A": "W"}), pd.Series({"A": 100.0})
    areas = pd.Index(["EMPTY", "W"])
    found = add_areas(one, parents, residents, areas)
    assert list(found.count.index) == ["EMPTY", "W"]
    assert found.count["2025"].isna().tolist() == [True, False]
    assert found.denominator["2025"].isna().tolist() == [True, False]
    assert found.suppressed["2025"].tolist() == [False, False]
    score = weighted_mean(one.count, parents, residents, areas)
    assert score["2025"].isna().tolist() == [True, False]


part = st.tuples(
    st.sampled_from(["W1", "W2", "W3"]),
    st.integers(0, 50),
    st.one_of(st.none(), st.integers(0, 9)),
    st.booleans(),
)


@given(st.lists(part, min_size=1, max_size=25))
def test_the_same_as_plain_loops(parts: list[tuple[str, int, int | None, bool]]) -> None:
    codes = [f"L{number}" for number in range(len(parts))]
    rows = dict(zip(codes, parts, strict=True))
    count = {code: [NAN if row[2] is None else float(row[2])] for code, row in rows.items()}
    hidden = {code: [row[3] and row[2] is None] for code, row in rows.items()}
    people = {code: float(row[1]) for code, row in rows.items()}
    given_ = cells(count, {code: [number] for code, number in people.items()}, hidden)
    parents = pd.Series({code: row[0] for code, row in rows.items()})
    areas = pd.Index(["W1", "W2", "W3"])
    sums = add_areas(given_, parents, pd.Series(people), areas)
    means = weighted_mean(given_.count, parents, pd.Series(people), areas)
    for area in areas:
        inside = [code for code, row in rows.items() if row[0] == area]
        known = [code for code in inside if rows[code][2] is not None]
        everyone, covered = (sum(rows[code][1] for code in some) for some in (inside, known))
        enough = everyone > 0 and 10 * covered >= 9 * everyone
        total, mean = sums.count.at[area, "2025"], means.at[area, "2025"]
        if not enough:
            assert np.isnan([total, mean, sums.denominator.at[area, "2025"]]).all()
            assert sums.suppressed.at[area, "2025"] == any(hidden[code][0] for code in inside)
            continue
        assert total == sum(rows[code][2] or 0 for code in known)
        assert sums.denominator.at[area, "2025"] == covered
        assert not sums.suppressed.at[area, "2025"]
        weighed = sum((rows[code][2] or 0) * rows[code][1] for code in known)
        assert mean == pytest.approx(weighed / covered)


def test_weighted_mean_by_hand() -> None:
    """(20 × 1,000 + 50 × 3,000) ÷ 4,000 = 42.5; a plain mean would say 35."""
    values = pd.DataFrame({"2025": {"A": 20.0, "B": 50.0}})
    parents = pd.Series({"A": "W", "B": "W"})
    residents = pd.Series({"A": 1000.0, "B": 3000.0})
    assert weighted_mean(values, parents, residents, pd.Index(["W"])).at["W", "2025"] == 42.5
