"""What one cell of a register says: text to amount, date, whole number or list.

Each reader returns a value or raises CellProblem with a reason that can follow the cell's place.
"""

import re
from datetime import date, timedelta
from decimal import Decimal
from typing import Final

LARGEST_AMOUNT: Final = Decimal(999_999_999_999)
"""Pounds; more than this in one award is a slip of the keyboard."""
FIRST_YEAR: Final = 1900
LAST_YEAR: Final = 2100
EXCEL_DAY_ZERO: Final = date(1899, 12, 30)
"""Excel's day 1 is 1 January 1900, and it believes in a 29 February 1900; hence the 30th."""

_POUNDS = re.compile(r"(?:GBP|£)?\s*((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)\s*(?:GBP)?", re.I)
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_ISO_TIME = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})[T ]\d{1,2}:\d{2}.*")
_BRITISH = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:[ T]\d{1,2}:\d{2}.*)?")
_EXCEL = re.compile(r"(\d{5})(?:\.\d+)?")
_NOT_STORABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_INVISIBLE = re.compile("[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")
"""Of no width, or turning the writing round; not the joiners that Persian and pictures need."""
ERRORS: Final = frozenset(
    ("#REF!", "#N/A", "#DIV/0!", "#VALUE!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!")
)
"""What a spreadsheet shows in place of a value; in English, as Excel also stores them."""
_RUNS = ("=", "+", "-", "@", "\t", "\r", "\n")
"""How a cell begins that a spreadsheet takes for a formula, or that hides one."""
_MARKED = re.compile(r"'+[=+\-@\t\r\n]")


class CellProblem(ValueError):
    """The cell cannot be used; the message is the reason, as a sentence."""


def clean(text: str) -> str:
    """Without what no database or workbook stores (NUL, control characters, half surrogate pairs,
    the two code points that are no characters), and without what no reader sees."""
    return _INVISIBLE.sub("", _NOT_STORABLE.sub("", text)).strip()


def invisible(text: str) -> bool:
    """True for text with characters that a reader does not see."""
    return _INVISIBLE.search(text) is not None


def harmless(text: str) -> str:
    """For a cell of a table that goes out: what a spreadsheet would run gets an apostrophe before
    it, and so does text that begins as if it had got one; ``as_meant`` takes it off again."""
    return f"'{text}" if text.startswith(_RUNS) or _MARKED.match(text) else text


def as_meant(text: str) -> str:
    """Without the apostrophe that kept a cell from being run."""
    text = text.strip()
    return text[1:] if _MARKED.match(text) else text


def amount(text: str) -> Decimal:
    """Pounds, from ``1234.5``, ``1,234.50`` or ``£1,234``. A decimal comma is not accepted."""
    match = _POUNDS.fullmatch(text)
    if match is None:
        if _POUNDS.fullmatch(re.sub(r"^(£?)\s*[-−–]\s*", r"\1", text)):
            raise CellProblem("the amount is negative, so it is kept as unknown.")
        raise CellProblem("the amount is not a number of pounds, so it is kept as unknown.")
    pounds = Decimal(match[1].replace(",", ""))
    if pounds > LARGEST_AMOUNT:
        raise CellProblem("the amount is over a million million pounds; it is kept as unknown.")
    return pounds


def day(text: str) -> tuple[date, str | None]:
    """The date, and the form it was converted from (None for a plain ISO date)."""
    for pattern, order, form in (
        (_ISO, (1, 2, 3), None),
        (_ISO_TIME, (1, 2, 3), "date and time"),
        (_BRITISH, (3, 2, 1), "day/month/year"),
    ):
        match = pattern.fullmatch(text)
        if match:
            return _real_day(*(int(match[part]) for part in order)), form
    excel = _EXCEL.fullmatch(text)
    if excel:
        found = EXCEL_DAY_ZERO + timedelta(days=int(excel[1]))
        return _real_day(found.year, found.month, found.day), "Excel day number"
    raise CellProblem("this is not a date such as 2026-04-01 or 01/04/2026; it is kept as unknown.")


def _real_day(year: int, month: int, number: int) -> date:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise CellProblem(
            f"the year is not between {FIRST_YEAR} and {LAST_YEAR}; the date is kept as unknown."
        )
    try:
        return date(year, month, number)
    except ValueError as error:
        raise CellProblem("there is no such day in the calendar; it is kept as unknown.") from error


def months_after(start: date, months: int) -> date:
    """The last day of a period of whole months: 12 months from 1 April end on 31 March."""
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    first_of_next = date(year + (month + 1) // 12, (month + 1) % 12 + 1, 1)
    longest = (first_of_next - timedelta(days=1)).day
    return date(year, month + 1, min(start.day, longest)) - timedelta(days=1)


def whole(text: str, smallest: int, largest: int) -> int:
    """A whole number in a range; ``12.0`` is what spreadsheets write for 12."""
    match = re.fullmatch(r"(-?\d{1,9})(?:\.0+)?", text.replace(",", ""))
    if match is None:
        raise CellProblem("this is not a whole number; it is kept as unknown.")
    number = int(match[1])
    if not smallest <= number <= largest:
        raise CellProblem(
            f"this is not between {smallest:,} and {largest:,}; it is kept as unknown."
        )
    return number


def several(text: str) -> tuple[str, ...]:
    """The parts of a cell with ``;`` between values, without blanks and repeats."""
    parts = (part.strip() for part in re.split(r"[;\n]", text))
    return tuple(dict.fromkeys(part for part in parts if part))


def codes(text: str) -> tuple[str, ...]:
    """Like ``several``, for codes: a comma separates too, and letters are capitals."""
    return several(text.replace(",", ";").upper())
