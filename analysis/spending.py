"""An award's money over the years it is for."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal

PENNY = Decimal("0.01")


@dataclass(frozen=True)
class YearPart:
    """``year``: financial year as ``2025/26`` (1 April to 31 March). ``days``: of the award's days
    in it. ``pounds``: the share of the amount by days; None where the amount is not known."""

    year: str
    days: int
    pounds: Decimal | None


def by_financial_year(
    amount: Decimal | None, start: date | None, end: date | None
) -> Sequence[YearPart]:
    """The amount spread evenly over the days planned, first and last included; empty where a date
    is missing. The parts add up to the amount to the penny: the last takes what rounding leaves."""
    if start is None or end is None or end < start:
        return []
    parts: list[tuple[str, int]] = []
    at = start
    while at <= end:
        first = at.year if at >= date(at.year, 4, 1) else at.year - 1
        last = min(end, date(first + 1, 3, 31))
        parts.append((f"{first}/{(first + 1) % 100:02d}", (last - at).days + 1))
        at = last + timedelta(days=1)
    return _shared(amount, parts)


def _shared(amount: Decimal | None, parts: list[tuple[str, int]]) -> list[YearPart]:
    if amount is None:
        return [YearPart(year, days, None) for year, days in parts]
    every = sum(days for _, days in parts)
    shares = [(amount * days / every).quantize(PENNY, ROUND_HALF_UP) for _, days in parts]
    shares[-1] = amount - sum(shares[:-1], Decimal(0))
    return [
        YearPart(year, days, pounds) for (year, days), pounds in zip(parts, shares, strict=True)
    ]
