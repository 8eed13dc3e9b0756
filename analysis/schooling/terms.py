"""School terms by a convention, because each school and council sets its own dates.

Autumn is September to December, spring January to March, summer April to August with its holidays.
The school year 2025/26 begins on 1 September 2025.
"""

from datetime import date, timedelta
from typing import Final, NamedTuple

AUTUMN: Final = 9
NAMES: Final = ("Autumn", "Spring", "Summer")
_BEGINS: Final = ((0, AUTUMN), (1, 1), (1, 4))
"""Years after the school year's first, and month."""


class Term(NamedTuple):
    """``school_year``: the year in which it begins. ``number``: 0 autumn, 1 spring, 2 summer."""

    school_year: int
    number: int

    @property
    def first_day(self) -> date:
        later, month = _BEGINS[self.number]
        return date(self.school_year + later, month, 1)

    @property
    def last_day(self) -> date:
        return self.next().first_day - timedelta(days=1)

    @property
    def label(self) -> str:
        return f"{NAMES[self.number]} {self.first_day.year}"

    def next(self) -> "Term":
        last = self.number == len(NAMES) - 1
        return Term(self.school_year + last, 0 if last else self.number + 1)


def school_year_of(day: date) -> int:
    """The year in which the school year of a day begins."""
    return day.year if day.month >= AUTUMN else day.year - 1


def year_label(school_year: int) -> str:
    return f"{school_year}/{(school_year + 1) % 100:02d}"


def days_of(school_year: int) -> tuple[date, date]:
    """First and last day."""
    return date(school_year, AUTUMN, 1), date(school_year + 1, AUTUMN, 1) - timedelta(days=1)


def term_of(day: date) -> Term:
    number = 0 if day.month >= AUTUMN else 1 if day.month < 4 else 2
    return Term(school_year_of(day), number)


def terms(first: date, last: date) -> list[Term]:
    """Every term with a day from ``first`` to ``last``, in order."""
    found = [term_of(first)]
    while found[-1].last_day < last:
        found.append(found[-1].next())
    return found
