"""The rows of a CSV file or an Excel workbook as text, each with the number a spreadsheet shows."""

import csv
import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import islice

from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from etl.intake import limits, text
from etl.intake.sheet import Sheet
from etl.intake.workbook import inspect
from reports import FileProblem, LoadReport, Problem

Line = tuple[int, list[str]]
SEARCHED = 20
"""Rows in which the headings may stand, under a title or a note."""
OUR_SHEET, OUR_OTHER_SHEETS = "Awards", ("Notes", "Lists")
"""Of our own template, whose notes nobody needs to be told about."""
OTHER_SEPARATORS = {";": "semicolons", "\t": "tabs", "|": "upright strokes"}


@dataclass
class Lines:
    """Blank rows are left out. ``valueless`` as in ``etl.intake.sheet``; ``merged``: rows and
    columns (from 1) of the first and the last cell."""

    each: Iterator[Line]
    valueless: dict[int, dict[int, str]] = field(default_factory=dict)
    merged: list[tuple[tuple[int, int], tuple[int, int]]] = field(default_factory=list)
    in_workbook: bool = False


def in_text(name: str, content: bytes, report: LoadReport) -> Lines:
    """Looks through the whole file once before the first row is given. Raises FileProblem with
    the line that cannot be read."""
    found, in_utf8 = text.decoded(name, content)
    if not in_utf8:
        report.mention(Problem(name, text.NOT_UTF8, "noted"))
    limits.within_lines(name, found)
    first = next((line for line in found.split("\n") if line.strip()), "")
    for mark, word in OTHER_SEPARATORS.items():
        if first.count(mark) > first.count(","):
            raise FileProblem(
                f"{name}: the columns stand apart by {word}, and must be separated by commas. "
                f"{text.AGAIN}"
            )
    limits.within_rows(name, sum(1 for _ in _read(name, found)) - 1)
    return Lines(_within(name, _read(name, found)))


def _read(name: str, found: str) -> Iterator[Line]:
    reader = csv.reader(io.StringIO(found, newline=""), strict=True)
    try:
        for number, cells in enumerate(reader, start=1):
            if any(cell and not cell.isspace() for cell in cells):
                yield number, cells
    except csv.Error as error:
        raise FileProblem(
            f"{name}: not a readable CSV: line {reader.line_num}: {error}. A quotation mark is "
            f'probably missing, or stands alone inside a cell (write "" for one). {text.AGAIN}'
        ) from error


def in_workbook(
    name: str, content: bytes, is_list: Callable[[list[Line]], bool], report: LoadReport
) -> Lines:
    """The one visible sheet that ``is_list`` knows by its first rows; the others are mentioned."""
    looked_at = inspect(name, content)
    try:
        workbook = CalamineWorkbook.from_filelike(io.BytesIO(content))
        sheet = _chosen(name, workbook, is_list, report)
        merged = [
            ((top + 1, left + 1), (bottom + 1, right + 1))
            for (top, left), (bottom, right) in sheet.merged_cell_ranges or []
        ]
    except (CalamineError, UnicodeDecodeError, NotImplementedError, OSError) as error:
        raise FileProblem(
            f"{name}: not a readable Excel workbook ({error}); open it in Excel and save it again."
        ) from error
    known = looked_at.get(sheet.name, Sheet())
    return Lines(_within(name, _rows(sheet)), known.valueless, merged, in_workbook=True)


def _chosen(
    name: str,
    workbook: CalamineWorkbook,
    is_list: Callable[[list[Line]], bool],
    report: LoadReport,
) -> CalamineSheet:
    pages = [sheet for sheet in workbook.sheets_metadata if sheet.typ == SheetTypeEnum.WorkSheet]
    if len(pages) > limits.SHEETS:
        raise FileProblem(f"{name}: {len(pages):,} sheets; at most {limits.SHEETS} are read.")
    shown = [page.name for page in pages if page.visible == SheetVisibleEnum.Visible]
    if not shown:
        raise FileProblem(f"{name}: the workbook has no sheet with cells that is not hidden.")
    filled, lists = [], []
    for page in shown:
        first = list(islice(_rows(workbook.get_sheet_by_name(page)), SEARCHED))
        filled += [page] if first else []
        lists += [page] if is_list(first) else []
    if len(lists) > 1:
        raise FileProblem(
            f"{name}: more than one sheet is a list of awards ({_quoted(lists)}), and which one "
            "counts is not sure. Put all awards into one sheet, or bring each sheet as a file."
        )
    chosen = (lists or filled or shown)[0]
    filled = [page for page in filled if page not in OUR_OTHER_SHEETS or chosen != OUR_SHEET]
    hidden = [page.name for page in pages if page.name not in shown]
    for others, why in (
        ([page for page in filled if page != chosen], "is not the list of awards"),
        (hidden, "is hidden"),
    ):
        if others:
            report.mention(Problem(name, f"not read: {_quoted(others)}, which {why}.", "noted"))
    return workbook.get_sheet_by_name(chosen)


def _quoted(names: list[str]) -> str:
    more = f" and {len(names) - 5} more" if len(names) > 5 else ""
    return ", ".join(f"sheet “{name[:60]}”" for name in names[:5]) + more


def _rows(sheet: CalamineSheet) -> Iterator[Line]:
    """Calamine leaves out empty columns at the left, but not empty rows at the top."""
    if sheet.start is None:
        return
    indent = [""] * sheet.start[1]
    for number, cells in enumerate(sheet.iter_rows(), start=1):
        line = [_cell_text(cell) for cell in cells]
        if any(line):
            yield number, indent + line


def _cell_text(cell: object) -> str:
    """Excel holds whole numbers as floats and dates as dates; text is what a reader sees."""
    if isinstance(cell, str):
        return cell.strip()
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if hasattr(cell, "isoformat"):
        return str(cell.isoformat()).removesuffix("T00:00:00")
    return str(cell).strip()


def _within(name: str, lines: Iterator[Line]) -> Iterator[Line]:
    characters = 0
    for count, (number, cells) in enumerate(lines):
        limits.within_rows(name, count)
        limits.within_columns(name, len(cells))
        characters = limits.within_text(name, map(len, cells), characters)
        yield number, cells
