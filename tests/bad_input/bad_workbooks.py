"""Workbooks that Excel would open: sheets, merged and hidden ones, formulas, dates, errors."""

from datetime import date
from typing import Any

from making import (
    Case,
    awards,
    kept,
    lines,
    mentioned,
    refused,
    repacked,
    row,
    rows_refused,
    sheet,
    workbook,
)

LIST = lines([row(1), row(2)])
OTHER = lines([row(3)])
NOTES = [["Notes"], ["Read by nobody"]]
AMOUNT = 4
"""Column of the amount, from 0."""


def two_lists() -> bytes:
    return workbook(("Quarter 1", LIST), ("Quarter 2", OTHER))


def with_hidden_list() -> bytes:
    return workbook(
        ("Now", LIST), ("Old", OTHER), change=lambda book: book.get_worksheet_by_name("Old").hide()
    )


def only_hidden_list() -> bytes:
    return workbook(
        ("Cover", NOTES),
        ("List", LIST),
        change=lambda book: book.get_worksheet_by_name("List").hide(),
    )


def merged() -> bytes:
    def merge(book: Any) -> None:
        book.worksheets()[0].merge_range(1, 8, 3, 8, "Invented Fund")

    rows = [row(number, **{"Funding Org:Name": ""}) for number in (1, 2, 3)]
    return awards(*rows, change=merge)


def merged_without_identifiers() -> bytes:
    def merge(book: Any) -> None:
        book.worksheets()[0].merge_range(1, 8, 2, 8, "Invented Fund")

    blank = {"Funding Org:Name": "", "Funding Org:Identifier": ""}
    return awards(row(1, **blank), row(2, **blank), change=merge)


def merged_title() -> bytes:
    cells = [["", ""], *LIST]
    return workbook(
        ("Awards", cells),
        change=lambda book: book.worksheets()[0].merge_range(0, 0, 0, 5, "Our register"),
    )


def formula(value: Any) -> bytes:
    def write(book: Any) -> None:
        book.worksheets()[0].write_formula(1, AMOUNT, "=1000+500", None, value)

    return awards(row(Amount_Awarded=""), change=write)


def day(form: str, value: Any, *, from_1904: bool = False) -> bytes:
    def write(book: Any) -> None:
        shown = book.add_format({"num_format": form})
        book.worksheets()[0].write(1, 5, value, shown)

    made = awards(row(**{"Planned Dates:Start Date": ""}), change=write)
    return made if not from_1904 else _from_1904(made)


def _from_1904(content: bytes) -> bytes:
    def mark(xml: bytes) -> bytes:
        return xml.replace(b"<workbookPr ", b'<workbookPr date1904="1" ')

    return repacked(content, {"xl/workbook.xml": mark})


def chart_only() -> bytes:
    return workbook(change=lambda book: book.add_chartsheet("Chart"))


def coloured_to_the_end() -> bytes:
    """Formatted, empty cells far to the right and below: they do not count."""
    cell = b'<row r="1048576"><c r="XFD1048576" s="1"/></row></sheetData>'
    return sheet(lambda xml: xml.replace(b"</sheetData>", cell))


def far_away() -> bytes:
    cell = b'<row r="190000"><c r="IP190000"><v>1</v></c></row></sheetData>'
    return sheet(lambda xml: xml.replace(b"</sheetData>", cell))


def last_cell() -> bytes:
    cell = b'<row r="1048576"><c r="A1048576"><v>1</v></c></row></sheetData>'
    return sheet(lambda xml: xml.replace(b"</sheetData>", cell))


def far_without_places() -> bytes:
    """Cells that say nothing of where they stand, in a row far below."""
    cells = b'<row r="190000">' + b"<c><v>1</v></c>" * 240 + b"</row></sheetData>"
    return sheet(lambda xml: xml.replace(b"</sheetData>", cells))


def lying_dimension() -> bytes:
    return sheet(lambda xml: xml.replace(b'ref="A1:L2"', b'ref="A1:XFD1048576"'))


def outside_the_headings() -> bytes:
    return workbook(("Awards", [*lines([row()]), ["" for _ in range(20)] + ["checked"]]))


CASES: tuple[Case, ...] = (
    kept("a good workbook", "a.xlsx", lambda: awards(row(1), row(2)), 2),
    refused("an empty sheet", "a.xlsx", lambda: workbook(("Sheet1", [])), "no heading row"),
    refused("only headings", "a.xlsx", lambda: workbook(("Sheet1", LIST[:1])), "no award under"),
    refused("no sheet but a chart", "a.xlsx", chart_only, "no sheet with cells"),
    refused("two lists", "a.xlsx", two_lists, "more than one sheet is a list of awards"),
    mentioned(
        "notes before the list",
        "a.xlsx",
        lambda: workbook(("Notes", NOTES), ("List", LIST)),
        "not read: sheet “Notes”, which is not the list of awards",
        2,
    ),
    mentioned(
        "a list and a pivot",
        "a.xlsx",
        lambda: workbook(("List", LIST), ("By ward", [["Ward", "Sum"], ["A", 5]])),
        "not read: sheet “By ward”",
        2,
    ),
    mentioned("a hidden list", "a.xlsx", with_hidden_list, "sheet “Old”, which is hidden", 2),
    refused("the only list is hidden", "a.xlsx", only_hidden_list, "not a register of awards"),
    mentioned(
        "a list under a blank sheet",
        "a.xlsx",
        lambda: workbook(("Sheet1", []), ("List", [["Our list"], *LIST])),
        "row 2: the headings stand here",
        2,
    ),
    mentioned("a funder merged over rows", "a.xlsx", merged, "cells are merged down to row 4", 3),
    rows_refused(
        "a merged funder without identifier", "a.xlsx", merged_without_identifiers, "no funder", 1
    ),
    mentioned("a merged title above", "a.xlsx", merged_title, "row 2: the headings stand here", 2),
    kept("a formula with its result", "a.xlsx", lambda: formula(1500), 1),
    mentioned(
        "a formula never calculated",
        "a.xlsx",
        lambda: formula(""),
        "Found “a formula that has not been calculated”",
        1,
    ),
    mentioned("a formula with #REF!", "a.xlsx", lambda: formula("#REF!"), "Found “#REF!”", 1),
    mentioned("a formula with #N/A", "a.xlsx", lambda: formula("#N/A"), "Found “#N/A”", 1),
    mentioned("a formula with #DIV/0!", "a.xlsx", lambda: formula("#DIV/0!"), "Found “#DIV/0!”", 1),
    mentioned("a formula with #VALUE!", "a.xlsx", lambda: formula("#VALUE!"), "#VALUE!", 1),
    mentioned("a formula with words", "a.xlsx", lambda: formula("n/a"), "not a number", 1),
    kept("a real date", "a.xlsx", lambda: day("dd/mm/yyyy", date(2026, 4, 1)), 1),
    kept("a date counted from 1904", "a.xlsx", lambda: day("dd/mm/yyyy", 44651, from_1904=True), 1),
    mentioned("a date as a number", "a.xlsx", lambda: day("0", 46113), "Excel day number", 1),
    mentioned("a date as text", "a.xlsx", lambda: day("@", "1/4/2026"), "day/month/year", 1),
    mentioned("a date beyond all", "a.xlsx", lambda: day("dd/mm/yyyy", 9_999_999), "not a date", 1),
    mentioned("a date before all", "a.xlsx", lambda: day("dd/mm/yyyy", -5), "not a date", 1),
    mentioned("a time for a date", "a.xlsx", lambda: day("hh:mm", 0.5), "not a date such as", 1),
    mentioned(
        "true for an amount",
        "a.xlsx",
        lambda: awards(row(Amount_Awarded=True)),
        "not a number of pounds",
        1,
    ),
    mentioned(
        "an amount of 300 digits",
        "a.xlsx",
        lambda: awards(row(Amount_Awarded=1e300)),
        "over a million million",
        1,
    ),
    rows_refused(
        "a total under the list",
        "a.xlsx",
        lambda: awards(row(1), row(2), row(3, Identifier="TOTAL", Amount_Awarded=3000)),
        "this is a total of other rows",
        2,
    ),
    refused(
        "300 columns",
        "a.xlsx",
        lambda: awards(row() | {f"More {number}": "x" for number in range(288)}),
        "300 columns",
    ),
    kept("coloured to the end", "a.xlsx", coloured_to_the_end, 1),
    kept("a dimension that lies", "a.xlsx", lying_dimension, 1),
    refused("a cell far away", "a.xlsx", far_away, "more than 5,000,000 cells"),
    refused("a cell in the last row", "a.xlsx", last_cell, "more than 200,000 rows"),
    refused("cells without places", "a.xlsx", far_without_places, "more than 5,000,000 cells"),
    kept("a word outside the headings", "a.xlsx", outside_the_headings, 1),
)
