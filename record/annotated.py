"""A copy of a list with what is wrong written into it: coloured cells, notes, and a summary."""

import io
from collections.abc import Sequence
from typing import Final

import xlsxwriter
from xlsxwriter.utility import xl_rowcol_to_cell

from reports import Problem

COLOURS: Final = {"refused": "#F6C4A8", "noted": "#FFF4D6", "repaired": "#E3F2F0"}
"""Ground of a cell: the row was left out, something to look at, mended by us."""
WORDS: Final = {"refused": "row left out", "noted": "look at this", "repaired": "mended"}
TABLE: Final = "The list"
PROBLEMS: Final = "Problems"
LONGEST_CELL: Final = 32_000
"""Characters that Excel takes in a cell, and a little less."""
MOST_NOTES: Final = 20_000
"""Cells with a note; Excel is slow with more. All problems stand in the summary."""


def annotated(rows: Sequence[tuple[int, list[str]]], problems: Sequence[Problem]) -> bytes:
    """An XLSX workbook. ``rows``: number as a spreadsheet shows it, and the cells as text. Rows and
    columns stand where they stood; nothing is a formula, a link or a macro."""
    out = io.BytesIO()
    plain = {"strings_to_formulas": False, "strings_to_urls": False, "in_memory": True}
    with xlsxwriter.Workbook(out, plain) as workbook:
        grounds = {
            severity: workbook.add_format({"bg_color": colour, "text_wrap": True, "valign": "top"})
            for severity, colour in COLOURS.items()
        }
        bold = workbook.add_format({"bold": True})
        sheet = workbook.add_worksheet(TABLE)
        columns = _columns(rows)
        placed = [(problem, _place(problem, columns)) for problem in problems]
        flawed = {place: problem for problem, place in reversed(placed) if place}
        for number, cells in rows:
            for at, text in enumerate(cells):
                problem = flawed.get((number - 1, at))
                ground = grounds[problem.severity] if problem else None
                sheet.write_string(number - 1, at, text[:LONGEST_CELL], ground)
        for place, problem in list(flawed.items())[:MOST_NOTES]:
            sheet.write_comment(*place, _note(problem), {"x_scale": 2.4, "y_scale": 1.2})
        _summary(workbook.add_worksheet(PROBLEMS), placed, bold)
    return out.getvalue()


def _columns(rows: Sequence[tuple[int, list[str]]]) -> dict[str, int]:
    """Heading → column, from every row that may be the headings: a problem names its heading."""
    found: dict[str, int] = {}
    for _, cells in rows[:20]:
        for at, text in enumerate(cells):
            found.setdefault(" ".join(text.split())[:200], at)
    return found


def _place(problem: Problem, columns: dict[str, int]) -> tuple[int, int] | None:
    """Row and column from 0; the row's first cell where its column is not in the table."""
    if problem.row is None:
        return None
    heading = " ".join((problem.column or "").split())
    return problem.row - 1, columns.get(heading, 0)


def _note(problem: Problem) -> str:
    return f"{WORDS[problem.severity].capitalize()}: {problem.reason}"


def _summary(
    sheet: "xlsxwriter.worksheet.Worksheet",
    placed: list[tuple[Problem, tuple[int, int] | None]],
    bold: "xlsxwriter.format.Format",
) -> None:
    sheet.set_column(0, 0, 10)
    sheet.set_column(1, 2, 22)
    sheet.set_column(3, 3, 30)
    sheet.set_column(4, 4, 100)
    sheet.freeze_panes(1, 0)
    for at, word in enumerate(("Cell", "What", "Column", "Found", "What to do")):
        sheet.write_string(0, at, word, bold)
    for line, (problem, place) in enumerate(placed, start=1):
        if place is not None:
            cell = xl_rowcol_to_cell(*place)
            sheet.write_url(line, 0, f"internal:'{TABLE}'!{cell}", string=cell)
        sheet.write_string(line, 1, WORDS[problem.severity])
        sheet.write_string(line, 2, (problem.column or "")[:LONGEST_CELL])
        sheet.write_string(line, 3, (problem.value or "")[:LONGEST_CELL])
        sheet.write_string(line, 4, problem.reason[:LONGEST_CELL])
