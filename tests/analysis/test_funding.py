"""When an award is live, what it pays a year, and what that means for places and people."""

from datetime import date, timedelta
from decimal import Decimal

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.funding import (
    live_money,
    money_per_head,
    per_head,
    pounds_per_year,
    residents_by_area,
    status_on,
    statuses,
    yearly_pounds,
)
from analysis.places import Geography

TODAY = date(2026, 6, 1)
BEFORE, AFTER = date(2026, 4, 1), date(2027, 3, 31)


@pytest.mark.parametrize(
    ("start", "end", "stated", "expected"),
    [
        (BEFORE, AFTER, None, "live"),
        (TODAY, TODAY, None, "live"),
        (date(2026, 6, 2), AFTER, None, "starting"),
        (BEFORE, date(2026, 5, 31), None, "finished"),
        (None, None, None, "dates not known"),
        (BEFORE, None, None, "dates not known"),
        (None, AFTER, None, "dates not known"),
        (AFTER, None, None, "starting"),
        (None, BEFORE, None, "finished"),
        (BEFORE, AFTER, "withdrawn", "withdrawn"),
        (BEFORE, AFTER, "proposed", "proposed"),
        (None, None, "proposed", "proposed"),
        (BEFORE, AFTER, "finished", "finished"),
        (None, None, "live", "live"),
        (BEFORE, None, "live", "live"),
        (None, BEFORE, "live", "finished"),
        (AFTER, None, "live", "starting"),
    ],
)
def test_status(start: date | None, end: date | None, stated: str | None, expected: str) -> None:
    assert status_on(TODAY, start, end, stated) == expected


DAYS = st.none() | st.dates(date(2026, 5, 29), date(2026, 6, 4))
WORDS = st.none() | st.sampled_from(["proposed", "live", "finished", "withdrawn"])
AMOUNTS = st.none() | st.decimals(0, 10**7, places=2)


@settings(max_examples=100, deadline=None)
@given(rows=st.lists(st.tuples(AMOUNTS, DAYS, DAYS, WORDS), min_size=1, max_size=6))
def test_frames_say_the_same_as_single_values(
    rows: list[tuple[Decimal | None, date | None, date | None, str | None]],
) -> None:
    columns = ["amount_awarded", "start_date", "end_date", "status"]
    awards = pd.DataFrame(rows, columns=columns, dtype=object)
    assert list(statuses(awards, TODAY)) == [
        status_on(TODAY, start, end, stated) for _, start, end, stated in rows
    ]
    for found, (amount, start, end, _) in zip(yearly_pounds(awards), rows, strict=True):
        single = pounds_per_year(None if amount is None else float(amount), start, end)
        assert (pd.isna(found) and single is None) or found == pytest.approx(single)


def test_dates_as_text_are_read_too() -> None:
    awards = pd.DataFrame({"start_date": ["2026-04-01"], "end_date": [None], "status": [None]})
    assert list(statuses(awards, date(2026, 3, 1))) == ["starting"]


def test_pounds_per_year_counts_both_days() -> None:
    assert pounds_per_year(365, date(2026, 1, 1), date(2026, 12, 31)) == pytest.approx(365.25)
    assert pounds_per_year(100, TODAY, TODAY) == 36_525
    assert pounds_per_year(0, TODAY, TODAY) == 0
    assert pounds_per_year(None, TODAY, TODAY) is None
    assert pounds_per_year(100, None, TODAY) is None
    assert pounds_per_year(100, TODAY, TODAY - timedelta(days=1)) is None


def awards(**amounts: float | None) -> pd.DataFrame:
    """Awards live on TODAY for exactly 365.25 / 100 of a year's pounds: 100 days each."""
    return pd.DataFrame(
        {
            "amount_awarded": list(amounts.values()),
            "start_date": BEFORE,
            "end_date": BEFORE + timedelta(days=99),
            "status": None,
        },
        index=pd.Index(list(amounts), name="award_id"),
    )


SHARES = pd.DataFrame(
    [
        ("A", "ward", "W1", 0.75, "here"),
        ("A", "ward", "W2", 0.25, "wider"),
        ("B", "ward", "W1", 0.5, "school"),
        ("B", "ward", "W1", 0.5, "wider"),
        ("U", "ward", "W1", 1.0, "here"),
        ("U", "ward", "W3", 1.0, "here"),
        ("A", "la", "L", 1.0, "here"),
    ],
    columns=["award_id", "level", "area_code", "share", "aim"],
)


def test_live_money_keeps_unknown_and_zero_apart() -> None:
    money = live_money(SHARES, awards(A=400, B=800, U=None), TODAY, "ward")
    assert list(money.index) == ["W1", "W2", "W3"]
    assert money.loc["W1"].to_dict() == {
        "aimed_pounds_per_year": pytest.approx((0.75 * 400 + 0.5 * 800) * 3.6525),
        "shared_pounds_per_year": pytest.approx(0.5 * 800 * 3.6525),
        "aimed_interventions": 3,
        "shared_interventions": 1,
        "aimed_unknown_amounts": 1,
        "shared_unknown_amounts": 0,
    }
    assert money.loc["W2", "aimed_pounds_per_year"] == 0
    assert money.loc["W2", "shared_pounds_per_year"] == pytest.approx(0.25 * 400 * 3.6525)
    assert pd.isna(money.loc["W3", "aimed_pounds_per_year"])
    assert money.loc["W3", "shared_pounds_per_year"] == 0
    assert money.loc["W3", "aimed_unknown_amounts"] == 1
    assert str(money["aimed_interventions"].dtype) == "int64"


def test_only_live_awards_count() -> None:
    register = awards(A=400, B=800, U=None)
    register.loc["A", "status"] = "withdrawn"
    assert live_money(SHARES, register, TODAY, "la").empty
    assert live_money(SHARES, awards(A=1), BEFORE - timedelta(days=1), "ward").empty


def test_an_amount_of_zero_is_known() -> None:
    money = live_money(SHARES, awards(A=0), TODAY, "la")
    assert money.loc["L", "aimed_pounds_per_year"] == 0
    assert money.loc["L", "aimed_unknown_amounts"] == 0


def test_stated_live_without_dates_is_live_with_unknown_pounds() -> None:
    register = awards(A=400).assign(start_date=None, end_date=None, status="live")
    money = live_money(SHARES, register, TODAY, "la")
    assert pd.isna(money.loc["L", "aimed_pounds_per_year"])
    assert money.loc["L", "aimed_unknown_amounts"] == 1


LSOAS = pd.DataFrame(
    [("a", "W1", "L"), ("b", "W1", "L"), ("c", "W2", "L")],
    columns=["lsoa_code", "ward_code", "la_code"],
)
NONE = pd.DataFrame()
GEOGRAPHY = Geography(LSOAS, NONE, NONE, NONE, NONE, NONE)


def test_per_head_and_per_young_person() -> None:
    residents = pd.DataFrame(1.0, index=["a", "b", "c"], columns=range(91))
    money = live_money(SHARES, awards(A=400, B=800, U=None), TODAY, "ward")
    table = money_per_head(money, residents, GEOGRAPHY, "ward")
    aimed = money.loc["W1", "aimed_pounds_per_year"]
    assert table.loc["W1", "aimed_pounds_per_head"] == pytest.approx(aimed / 182)
    assert table.loc["W1", "aimed_pounds_per_young_person"] == pytest.approx(aimed / 30)
    assert pd.isna(table.loc["W3", "aimed_pounds_per_head"])


def test_residents_are_unknown_where_one_lsoa_is() -> None:
    residents = pd.DataFrame(1.0, index=["a", "c"], columns=range(91))
    by_ward = residents_by_area(residents, GEOGRAPHY, "ward", (10, 24))
    assert pd.isna(by_ward["W1"])
    assert by_ward["W2"] == 15


def test_nobody_gives_no_figure_per_head() -> None:
    found = per_head(pd.Series({"a": 10.0, "b": 10.0}), pd.Series({"a": 0.0}))
    assert found.isna().all()
