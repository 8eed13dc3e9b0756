"""How numbers, dates and lists are written for people, alike on every screen. Pure."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from analysis.periods import parse


def pounds(value: float | None) -> str:
    """``£12,345``; pennies only below £100, where they tell something."""
    if value is None:
        return "not known"
    return f"£{value:,.2f}" if 0 < abs(value) < 100 else f"£{value:,.0f}"


def roughly(value: float) -> str:
    """For sentences: ``£3.05 million``, ``£617,000``, ``£950``."""
    if value >= 999_500:
        return f"£{value / 1e6:,.2f} million"
    return f"£{round(value, -3):,.0f}" if value >= 10_000 else f"£{value:,.0f}"


def counted(number: int, one: str, many: str = "") -> str:
    """``1 award``, ``12 awards``."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def said(day: date | str) -> str:
    """``1 Nov 2026``."""
    day = date.fromisoformat(day) if isinstance(day, str) else day
    return f"{day.day} {day:%b %Y}"


def month(key: str) -> str:
    """``December 2026``."""
    return parse(key).label


def listed(names: Sequence[str], last: str = "and") -> str:
    """``A, B and C``."""
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} {last} {names[-1]}"


def ordinal(number: int) -> str:
    """``1st``, ``22nd``, ``113th``."""
    ending = (
        "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    )
    return f"{number:,}{ending}"


WORDS: Final = {"said": said, "month": month, "counted": counted, "roughly": roughly}
"""For the templates."""
