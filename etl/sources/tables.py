"""Read a CSV or XLSX table as text, exactly as published, with each row's spreadsheet number."""

import csv
import gzip
import io
import zipfile
import zlib
from pathlib import Path

import pandas as pd
from python_calamine import CalamineError, CalamineWorkbook

from reports import FileProblem

LARGEST_BYTES = 400_000_000
"""Unpacked size of a text table; the national police file is 70 MB, so this is ample."""
LARGEST_WORKBOOK_BYTES = 200_000_000
"""Unpacked size of an XLSX: a 360 KB “zip bomb” would otherwise take minutes to parse."""
ROW = "_row"
"""Name of the column that holds the spreadsheet row number (the heading is row 1)."""


def read_bytes(path: Path) -> bytes:
    """The file's bytes, unpacked if it ends in ``.gz``; refuses what unpacks too large."""
    try:
        if path.suffix == ".gz":
            with gzip.open(path) as packed:
                content = packed.read(LARGEST_BYTES + 1)
        else:
            content = path.read_bytes()
    except FileNotFoundError as error:
        raise FileProblem(f"{path}: there is no such file; check the path.") from error
    except (OSError, EOFError, zlib.error) as error:
        raise FileProblem(f"{path.name}: the file cannot be read ({error}).") from error
    if len(content) > LARGEST_BYTES:
        raise FileProblem(f"{path.name}: larger than {LARGEST_BYTES:,} bytes; split the file.")
    return content


def decode(content: bytes) -> str:
    """UTF-8 with or without byte-order mark, else Windows-1252, which spreadsheets still write."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def read_table(path: Path, headings: tuple[str, ...] | None = None) -> pd.DataFrame:
    """A frame of text columns plus ``_row``; blank cells are ``""``.

    ``headings`` names the columns of a file that has no heading row (Code-Point Open).
    Raises FileProblem for a missing, unreadable, empty or oversized file.
    """
    name = path.name.removesuffix(".gz")
    content = read_bytes(path)
    if name.lower().endswith((".xlsx", ".xlsm")):
        rows = _workbook_rows(path.name, content)
    else:
        rows = _text_rows(path.name, content)
    return _frame(path.name, rows, headings)


def _frame(name: str, rows: list[list[str]], headings: tuple[str, ...] | None) -> pd.DataFrame:
    first = 1 if headings else 2
    if not rows or (headings is None and not any(cell.strip() for cell in rows[0])):
        raise FileProblem(f"{name}: the file has no heading row; is it empty?")
    columns = list(headings) if headings else [cell.strip() for cell in rows[0]]
    body = rows if headings else rows[1:]
    width = len(columns)
    numbered = [
        [*(row[:width] + [""] * (width - len(row))), number]
        for number, row in enumerate(body, start=first)
        if any(row)
    ]
    frame = pd.DataFrame(numbered, columns=[*columns, ROW])
    return frame.loc[:, ~frame.columns.duplicated()]


def _text_rows(name: str, content: bytes) -> list[list[str]]:
    try:
        return list(csv.reader(io.StringIO(decode(content), newline="")))
    except csv.Error as error:
        raise FileProblem(f"{name}: not a readable CSV ({error}).") from error


def _workbook_rows(name: str, content: bytes) -> list[list[str]]:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            unpacked = sum(item.file_size for item in packed.infolist())
        if unpacked > LARGEST_WORKBOOK_BYTES:
            raise FileProblem(f"{name}: unpacks to {unpacked:,} bytes; save it as CSV instead.")
        workbook = CalamineWorkbook.from_filelike(io.BytesIO(content))
        cells = workbook.get_sheet_by_index(0).to_python(skip_empty_area=False)
    except (zipfile.BadZipFile, CalamineError, UnicodeDecodeError, NotImplementedError) as error:
        raise FileProblem(f"{name}: not a readable Excel workbook ({error}).") from error
    return [[_cell_text(cell) for cell in row] for row in cells]


def _cell_text(cell: object) -> str:
    """Excel holds whole numbers as floats and dates as dates; text is what a reader sees."""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if hasattr(cell, "isoformat"):
        return str(cell.isoformat()).removesuffix("T00:00:00")
    return str(cell).strip()
