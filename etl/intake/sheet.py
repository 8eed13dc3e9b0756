"""A worksheet's XML, read as bytes: how far its cells reach, and which of them have no value."""

import re
from dataclasses import dataclass, field
from typing import Final

from etl.intake import limits
from reports import FileProblem

_CELL: Final = re.compile(rb"<(?:\w+:)?c(?=[\s>])([^>]*)>")
_PLACE: Final = re.compile(rb"""\sr\s*=\s*["']([A-Za-z]+)(\d+)["']""")
_ROW: Final = re.compile(rb"""<(?:\w+:)?row\s[^>]*?\br\s*=\s*["'](\d+)["']""")
_ROW_START: Final = re.compile(rb"<(?:\w+:)?row[\s>]")
_FORMULA: Final = re.compile(rb"<(?:\w+:)?f[\s>/]")
_VALUE: Final = re.compile(rb"<(?:\w+:)?v(?:\s[^>]*)?>([^<]*)<")
_END: Final = re.compile(rb"</(?:\w+:)?c>")
_ERROR: Final = re.compile(rb"""\st\s*=\s*["']e["']""")
_TEXT: Final = re.compile(rb"""\st\s*=\s*["']str["']""")
NOT_CALCULATED: Final = "a formula that has not been calculated"


@dataclass
class Sheet:
    """``valueless``: row → column (both from 1) → the error shown there, or NOT_CALCULATED."""

    cells: int = 0
    rows: int = 0
    columns: int = 0
    valueless: dict[int, dict[int, str]] = field(default_factory=dict)


def look(name: str, content: bytes) -> Sheet:
    """Cells without content do not count: a column coloured to its end is not large. Raises
    FileProblem for a sheet that would fill the memory."""
    sheet = Sheet()
    unplaced = 0
    widths: set[bytes] = set()
    for cell in _CELL.finditer(content):
        said = cell[1]
        if said.endswith(b"/"):
            continue
        sheet.cells += 1
        place = _PLACE.search(said)
        if place is None:
            unplaced += 1
            continue
        widths.add(place[1])
        sheet.rows = max(sheet.rows, int(place[2][:9]))
        if _ERROR.search(said) or _FORMULA.match(content, cell.end()):
            _without_value(sheet, content, cell, place)
    sheet.columns = max(map(column_number, widths), default=0)
    if unplaced:
        _count_unplaced(sheet, content)
    _within(name, sheet)
    return sheet


def column_number(letters: bytes) -> int:
    """``A`` is 1, ``AA`` 27; more than three letters are no column of Excel's."""
    number = 0
    for letter in letters[:8].upper():
        number = 26 * number + letter - 64
    return number


def _without_value(
    sheet: Sheet, content: bytes, cell: "re.Match[bytes]", place: "re.Match[bytes]"
) -> None:
    end = _END.search(content, cell.end())
    inside = content[cell.end() : end.start() if end else len(content)]
    value = _VALUE.search(inside)
    shown = value[1].decode("utf-8", errors="replace").strip() if value else ""
    if _ERROR.search(cell[1]):
        what = shown or "#ERROR!"
    elif shown or _TEXT.search(cell[1]):
        return
    else:
        what = NOT_CALCULATED
    row = sheet.valueless.setdefault(int(place[2][:9]), {})
    row[column_number(place[1])] = what[:40]


def _count_unplaced(sheet: Sheet, content: bytes) -> None:
    """Cells that say nothing of their place follow one another."""
    rows = _ROW_START.split(content)[1:] or [content]
    sheet.columns = max(sheet.columns, *(len(_CELL.findall(row)) for row in rows))
    numbered = (int(number[:9]) for number in _ROW.findall(content))
    sheet.rows = max(sheet.rows, len(rows), max(numbered, default=0))


def _within(name: str, sheet: Sheet) -> None:
    limits.within_columns(name, sheet.columns)
    limits.within_rows(name, sheet.rows - 1)
    if sheet.rows * sheet.columns > limits.CELLS:
        raise FileProblem(
            f"{name}: a sheet reaches over {sheet.rows:,} rows and {sheet.columns:,} columns, more "
            f"than {limits.CELLS:,} cells. Delete what stands far to the right or below the list."
        )
