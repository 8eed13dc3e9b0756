"""Money of the boroughs as ranges: worked by hand on a few awards."""

from datetime import date
from typing import Any

import pandas as pd
import pytest

from analysis.fairness import (
    Range,
    Units,
    at_most,
    exactly,
    money,
    nowhere,
    ranges,
    told_apart,
)
from analysis.fairness_years import by_year, covered, thin, years_around

ON = date(2026, 11, 1)
YEAR = ("2026-01-01", "2026-12-31")
"""365 days: £365 are £365.25 a year."""


def frame(*rows: tuple[Any, ...]) -> pd.DataFrame:
    columns = ["award_id", "funder_id", "amount_awarded", "start_date", "end_date", "status"]
    return pd.DataFrame(rows, columns=columns).set_index("award_id")


def reaching(**shares: dict[str, float]) -> pd.DataFrame:
    rows = [
        (award, code, share) for award, places in shares.items() for code, share in places.items()
    ]
    return pd.DataFrame(rows, columns=["award_id", "area_code", "share"])


AWARDS = frame(
    ("own", "F", 3650.0, *YEAR, None),
    ("both", "F", 7300.0, *YEAR, None),
    ("silent", "F", None, *YEAR, None),
    ("undated", "F", 999.0, None, None, None),
    ("over", "F", 100.0, "2024-01-01", "2024-12-31", None),
    ("proposed", "F", 100.0, *YEAR, "proposed"),
    ("nowhere", "F", 365.0, *YEAR, None),
)
REACH = reaching(
    own={"A": 1.0},
    both={"A": 0.25, "B": 0.75},
    silent={"B": 1.0},
    undated={"A": 1.0},
    over={"A": 1.0},
    proposed={"B": 1.0},
)


def test_known_amounts_are_the_low_end_and_the_upper_quartile_the_high_end() -> None:
    found = money(AWARDS, REACH, ON, ["B", "A"])
    assert list(found.index) == ["B", "A"]
    # Made and known, a year: 99.80 (of 366 days), 365.25, 3652.5 and 7305.
    quartile = 3652.5 + 0.25 * (7305 - 3652.5)
    assert at_most(AWARDS)["silent"] == pytest.approx(quartile)
    a, b = found.loc["A"], found.loc["B"]
    assert a["own_known"] == pytest.approx(3652.5)
    assert a["shared_known"] == pytest.approx(0.25 * 7305)
    assert a["low"] == pytest.approx(3652.5 + 1826.25)
    assert a["high"] == pytest.approx(a["low"] + quartile)  # the award of unknown dates
    assert b["low"] == pytest.approx(0.75 * 7305)
    assert b["high"] == pytest.approx(b["low"] + quartile)  # the award of unknown amount
    counts = ["own_live", "shared_live", "unknown", "undated"]
    assert list(a[counts]) == [1, 1, 0, 1]
    assert list(b[counts]) == [1, 1, 1, 0]
    assert nowhere(AWARDS, ["nowhere", "over"], ON) == pytest.approx(365.25)


def test_a_funder_with_five_known_amounts_has_an_upper_quartile_of_its_own() -> None:
    own = [(f"a{n}", "F", 100.0 * n, *YEAR, None) for n in range(1, 6)]
    rows = [*own, ("b", "G", 10_000.0, *YEAR, None), ("c", "F", None, *YEAR, None)]
    rows.append(("d", "G", None, *YEAR, None))
    found = at_most(frame(*rows)) * 365 / 365.25
    assert found["c"] == pytest.approx(400)  # 100 to 500: three quarters of the way
    assert found["d"] == pytest.approx(475)  # of all six: 100 … 500, 10,000


def test_where_no_amount_is_known_there_is_no_high_end() -> None:
    awards = frame(("a", "F", None, *YEAR, None))
    found = money(awards, reaching(a={"A": 1.0}), ON, ["A", "B"])
    assert found["low"].tolist() == [0.0, 0.0]
    assert pd.isna(found.at["A", "high"])
    assert found.at["B", "high"] == 0.0
    first, second = ranges(found, exactly({"A": 10, "B": 10}), 0.0)
    assert (first.low, first.high, first.highest) == (0.0, None, None)
    assert second.high == 0.0


def test_an_interval_of_the_need_is_taken_into_the_range() -> None:
    found = money(AWARDS, REACH, ON, ["A", "B"])
    units = Units({"A": 10, "B": None}, {"A": 8, "B": None}, {"A": 12, "B": None})
    a, b = ranges(found, units, 80.0)
    assert a.low == pytest.approx(found.at["A", "low"] / 12)
    assert a.high == pytest.approx(found.at["A", "high"] / 8)
    assert a.highest == pytest.approx((found.at["A", "high"] + 80) / 8)
    assert (b.low, b.high, b.highest) == (None, None, None)


def test_only_ranges_that_do_not_meet_are_told_apart() -> None:
    found = [
        Range("A", 5.0, 6.0, 6.5),
        Range("B", 2.0, 4.0, 5.5),  # its money of unknown place might bring it level with A
        Range("C", 1.0, 2.0, 3.0),
        Range("D", None, None, None),
    ]
    assert told_apart(found) == {"A": ["C"], "B": [], "C": [], "D": []}


def test_years_by_days_and_shares() -> None:
    awards = frame(
        # 90 days in 2025/26, 275 in 2026/27: £900 and £2,750.
        ("own", "F", 3650.0, *YEAR, None),
        ("silent", "F", None, "2026-04-01", "2027-03-31", None),
        ("undated", "F", 100.0, None, "2026-12-31", None),
        ("withdrawn", "F", 100.0, *YEAR, "withdrawn"),
    )
    reach = reaching(own={"A": 0.4, "B": 0.6}, silent={"A": 1.0}, undated={"A": 1.0})
    years = ["2024/25", "2025/26", "2026/27"]
    found = by_year(awards, reach, ["A", "B"], years).set_index(["borough", "year"])
    assert found.loc[("A", "2024/25")].tolist() == [0.0, 0.0, 0, 0]
    assert found.loc[("A", "2025/26")].tolist() == pytest.approx([360, 360, 1, 0])
    assert found.loc[("B", "2026/27")].tolist() == pytest.approx([1650, 1650, 1, 0])
    guess = 3652.5 * 365 / 365.25  # the only known one, for the 365 days in the year
    assert found.loc[("A", "2026/27")].tolist() == pytest.approx([1100, 1100 + guess, 2, 1])


def test_coverage_of_the_years() -> None:
    awards = frame(
        ("a", "F", 1.0, "2023-05-01", "2023-06-30", None),
        ("b", "F", 1.0, "2025-05-01", "2026-06-30", None),
        ("c", "F", 1.0, "2026-03-31", "2026-03-31", None),
        ("d", "F", 1.0, "2026-01-01", "2026-05-01", None),
    )
    years = years_around(date(2026, 3, 31), 4, 2)
    assert years[0] == "2021/22"
    assert years[-1] == "2027/28"
    counts = covered(awards, ["a", "b", "c", "d"], years)
    assert counts == {"2023/24": 1, "2024/25": 0, "2025/26": 3, "2026/27": 2}
    assert thin(counts) == ["2023/24", "2024/25"]
    assert covered(awards, [], years) == {}
