"""The register as a workbook: the empty template that people fill in, or all awards in it."""

import io
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any, Final

import xlsxwriter

from record.award import Award
from record.award_cells import headings_of, shown_cells
from record.cells import harmless
from record.columns import COLUMNS, Column
from record.lists import LOCATION_SCOPES, REGRANT_TITLES

ROWS_TO_FILL: Final = 1_000
"""Rows below the last award that have drop-downs and formats."""
FORMATS: Final = {"date": "yyyy-mm-dd", "pounds": "#,##0.00", "age": "0", "people": "#,##0"}
"""Kind of column → how its cells look; codes are text, or Excel would take them for numbers."""
WIDE: Final = {"title": 30, "description": 50}
INTRODUCTION: Final = (
    "How to fill in the sheet “Awards”",
    "One row for each award: one funder, one provider, one piece of work. Leave out no heading.",
    "Leave a cell blank if you do not know it. Never write 0, “n/a” or “tbc” for “not known”.",
    "Where several things stand in one cell, part them with a semicolon ( ; ).",
    "Say where the work is done in one of three ways: the code of the ward, LSOA or borough; or "
    "its name; or the URN of the school. A code is surest, because two wards may share a name.",
    "Point at a heading to read what it means. Send the same file again after a correction: a "
    "row is known by its identifier.",
)


def workbook(
    awards: Sequence[Award] = (), contacts: bool = True, lines: Sequence[str] = ()
) -> bytes:
    """An XLSX with the sheets Awards, Notes and Lists. ``lines``: what a reader has to know about
    these awards; they stand on a fourth sheet and at the head of every printed page."""
    out = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(out, options) as book:
        page = book.add_worksheet("Awards")
        _awards(book, page, [shown_cells(award, contacts) for award in awards])
        _notes(book)
        _lists(book)
        if lines:
            page.set_header(f"&L{lines[0].replace('&', '&&')[:200]}")
            _lines(book, lines)
    return out.getvalue()


def _awards(book: Any, page: Any, rows: Sequence[Mapping[str, Any]]) -> None:
    looks = {kind: book.add_format({"num_format": form}) for kind, form in FORMATS.items()}
    looks["text"] = book.add_format({"num_format": "@"})
    bold = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1})
    known = {column.heading: column for column in COLUMNS}
    headings = headings_of(rows)
    for at, heading in enumerate(headings):
        column = known.get(heading)
        look = looks[column.kind if column else "text"]
        width = max(14, min(28, len(heading)))
        page.set_column(at, at, WIDE.get(column.field, width) if column else width, look)
        page.write_string(0, at, heading, bold)
        if column:
            page.write_comment(0, at, _note(column), {"x_scale": 2, "y_scale": 1.5})
            page.data_validation(1, at, len(rows) + ROWS_TO_FILL, at, _allowed(column))
        for number, row in enumerate(rows, start=1):
            _cell(page, number, at, row.get(heading), look)
    page.freeze_panes(1, 2)
    page.autofilter(0, 0, max(len(rows), 1), len(headings) - 1)


def _cell(page: Any, row: int, at: int, value: Any, look: Any) -> None:
    if isinstance(value, int | Decimal):
        page.write_number(row, at, float(value), look)
    elif isinstance(value, date):
        page.write_datetime(row, at, value, look)
    elif value is not None:
        page.write_string(row, at, harmless(value), look)


def _note(column: Column) -> str:
    return f"{column.about}\nNeeded: {column.needed}.\nExample: {column.example}"


def _allowed(column: Column) -> dict[str, Any]:
    """What Excel lets into a cell. A list of which several may stand in one cell only warns."""
    told = {
        "input_title": column.heading[:32],
        "input_message": column.about[:255],
        "error_title": "Please look again",
    }
    if column.words:
        return told | {
            "validate": "list",
            "source": f"=Lists!{_range_of(column)}",
            "error_type": "warning" if column.several else "stop",
            "error_message": "Choose from the list."
            + (" Part several with a semicolon." if column.several else ""),
        }
    return told | _FIGURES.get(column.kind, {"validate": "any"})


_FIGURES: Final[dict[str, dict[str, Any]]] = {
    "date": {
        "validate": "date",
        "criteria": "between",
        "minimum": date(1900, 1, 1),
        "maximum": date(2100, 12, 31),
        "error_message": "Write a date such as 2026-04-01, or leave the cell blank.",
    },
    "pounds": {
        "validate": "decimal",
        "criteria": "between",
        "minimum": 0,
        "maximum": 1_000_000_000_000,
        "error_message": "Write a number of pounds, or leave the cell blank if it is not known.",
    },
    "age": {
        "validate": "integer",
        "criteria": "between",
        "minimum": 0,
        "maximum": 120,
        "error_message": "Write an age in whole years from 0 to 120, or leave the cell blank.",
    },
    "people": {
        "validate": "integer",
        "criteria": "between",
        "minimum": 0,
        "maximum": 10_000_000,
        "error_message": "Write a whole number of people, or leave the cell blank.",
    },
}


def _listed() -> list[Column]:
    return [column for column in COLUMNS if column.words]


def _range_of(column: Column) -> str:
    letter = "ABCDEFGH"[_listed().index(column)]
    return f"${letter}$2:${letter}${len(column.words) + 1}"


def _lists(book: Any) -> None:
    page, bold = book.add_worksheet("Lists"), book.add_format({"bold": True})
    for at, column in enumerate(_listed()):
        page.set_column(at, at, 24)
        page.write_string(0, at, column.heading, bold)
        page.write_column(1, at, column.words)
    codes = {"Regrant Type": REGRANT_TITLES, "Location Scope": LOCATION_SCOPES}
    for at, (title, meanings) in enumerate(codes.items()):
        beside = len(_listed()) + 1 + 3 * at
        page.set_column(beside, beside + 1, 24)
        page.write_string(0, beside, f"{title}, code", bold)
        page.write_string(0, beside + 1, "which means", bold)
        page.write_column(1, beside, list(meanings))
        page.write_column(1, beside + 1, list(meanings.values()))


def _notes(book: Any) -> None:
    page, bold = book.add_worksheet("Notes"), book.add_format({"bold": True})
    wrap = book.add_format({"text_wrap": True, "valign": "top"})
    for at, line in enumerate(INTRODUCTION):
        page.write_string(at, 0, line, bold if at == 0 else None)
    first = len(INTRODUCTION) + 1
    for at, (title, width) in enumerate(
        (("Heading", 42), ("What it means", 80), ("Needed?", 34), ("Example row", 50))
    ):
        page.set_column(at, at, width)
        page.write_string(first, at, title, bold)
    for number, column in enumerate(COLUMNS, start=first + 1):
        for at, text in enumerate((column.heading, column.about, column.needed, column.example)):
            page.write_string(number, at, text, wrap)


def _lines(book: Any, lines: Sequence[str]) -> None:
    page = book.add_worksheet("Sources")
    page.set_column(0, 0, 120)
    for number, line in enumerate(lines):
        page.write_string(number, 0, harmless(line))
