"""An award's money by financial year, against a count of days."""

from datetime import date, timedelta
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.spending import by_financial_year


def test_a_worked_example() -> None:
    parts = by_financial_year(Decimal("36500"), date(2026, 1, 1), date(2026, 12, 31))
    assert [(part.year, part.days, part.pounds) for part in parts] == [
        ("2025/26", 90, Decimal("9000.00")),
        ("2026/27", 275, Decimal("27500.00")),
    ]


def test_the_turn_of_the_century_is_written_with_two_figures() -> None:
    parts = by_financial_year(None, date(1999, 4, 1), date(2000, 3, 31))
    assert [(part.year, part.days, part.pounds) for part in parts] == [("1999/00", 366, None)]


def test_without_a_date_nothing_can_be_said() -> None:
    assert by_financial_year(Decimal(1), None, date(2026, 1, 1)) == []
    assert by_financial_year(Decimal(1), date(2026, 1, 1), None) == []
    assert by_financial_year(Decimal(1), date(2026, 1, 2), date(2026, 1, 1)) == []


@given(
    st.decimals(0, 10_000_000, places=2),
    st.dates(date(2015, 1, 1), date(2030, 1, 1)),
    st.integers(0, 2500),
)
@settings(max_examples=200, deadline=None)
def test_days_and_pounds_add_up(amount: Decimal, start: date, length: int) -> None:
    end = start + timedelta(days=length)
    parts = by_financial_year(amount, start, end)
    counted: dict[str, int] = {}
    for number in range(length + 1):
        day = start + timedelta(days=number)
        first = day.year - (day.month < 4)
        year = f"{first}/{str(first + 1)[2:]}"
        counted[year] = counted.get(year, 0) + 1
    assert {part.year: part.days for part in parts} == counted
    assert sum((part.pounds for part in parts if part.pounds is not None), Decimal(0)) == amount
    for part in parts:
        assert part.pounds is not None
        assert abs(part.pounds - amount * part.days / (length + 1)) <= Decimal("0.05")
