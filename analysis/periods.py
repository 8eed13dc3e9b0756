"""Periods as they stand in files and URLs: ``2025``, ``2025-Q2``, ``2025-06``, ``2025/26``,
``2022/25`` (pooled). Pure text and dates; no clock.
"""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_FORM = re.compile(
    r"^(?P<year>\d{4})(?:-(?P<month>0[1-9]|1[0-2])|-Q(?P<quarter>[1-4])|/(?P<to>\d{2}))?$"
)


@dataclass(frozen=True, order=True)
class Period:
    """``first`` and ``last`` are months counted from year 0 (year × 12 + month − 1)."""

    last: int
    first: int
    key: str

    @property
    def grain(self) -> Literal["month", "quarter", "year"]:
        length = self.last - self.first + 1
        return "month" if length == 1 else "quarter" if length == 3 else "year"

    @property
    def label(self) -> str:
        if self.grain == "month":
            return _month(self.first)
        if self.grain == "quarter":
            return f"{MONTHS[self.first % 12]} to {_month(self.last)}"
        return self.key


def _month(number: int) -> str:
    return f"{MONTHS[number % 12]} {number // 12}"


def parse(key: str) -> Period:
    """Raises ValueError with a sentence when the text is not a period."""
    found = _FORM.match(key)
    if not found:
        raise ValueError(
            f"“{key}” is not a period; write 2025, 2025-Q2, 2025-06, 2025/26 or 2022/25."
        )
    start = int(found["year"]) * 12
    if found["month"]:
        month = start + int(found["month"]) - 1
        return Period(month, month, key)
    if found["quarter"]:
        first = start + 3 * (int(found["quarter"]) - 1)
        return Period(first + 2, first, key)
    if found["to"]:
        years = (int(found["to"]) - int(found["year"])) % 100
        return Period(start + 3 + 12 * years - 1, start + 3, key)
    return Period(start + 11, start, key)


def month_key(number: int) -> str:
    return f"{number // 12:04d}-{number % 12 + 1:02d}"


def financial_year(day: date) -> str:
    """The year from April to March that a day lies in, such as ``2025/26``."""
    return _containing(day.year * 12 + day.month - 1, "year", "financial")


def quarter_of(day: date) -> str:
    """The calendar quarter that a day lies in."""
    return f"{day.year:04d}-Q{(day.month - 1) // 3 + 1}"


def quarter_moved(key: str, by: int) -> str:
    """``by`` quarters later, or earlier where it is below 0."""
    first = parse(key).first + 3 * by
    return f"{first // 12:04d}-Q{first % 12 // 3 + 1}"


def quarter_days(key: str) -> tuple[date, date]:
    """First and last day of a quarter."""
    first, after = (parse(key).first + months for months in (0, 3))
    end = date(after // 12, after % 12 + 1, 1) - timedelta(days=1)
    return date(first // 12, first % 12 + 1, 1), end


def quarters(first: str, last: str) -> list[str]:
    """Every quarter from one to another, both included; none if they come in the wrong order."""
    length = (parse(last).first - parse(first).first) // 3 + 1
    return [quarter_moved(first, number) for number in range(length)]


def whole_periods(
    months: Iterable[str], grain: Literal["month", "quarter", "year"], year: str
) -> dict[str, list[str]]:
    """The periods of a grain that the months fill completely, each with its months, in order.

    ``year`` is ``calendar`` or ``financial`` (April to March, written ``2025/26``).
    """
    groups: dict[str, list[str]] = defaultdict(list)
    for key in sorted(months):
        groups[_containing(parse(key).first, grain, year)].append(key)
    needed = {"month": 1, "quarter": 3, "year": 12}[grain]
    return {key: found for key, found in groups.items() if len(found) == needed}


def _containing(month: int, grain: str, year: str) -> str:
    if grain == "month":
        return month_key(month)
    if grain == "quarter":
        return f"{month // 12:04d}-Q{month % 12 // 3 + 1}"
    if year == "calendar":
        return f"{month // 12:04d}"
    start = (month - 3) // 12
    return f"{start:04d}/{(start + 1) % 100:02d}"
