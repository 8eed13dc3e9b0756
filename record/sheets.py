"""Cells that no spreadsheet runs, and whole files of them: used by downloads and by returns."""

import csv
import io
from collections.abc import Mapping, Sequence
from typing import Any, Final

import pandas as pd
import xlsxwriter

from record.cells import harmless

XLSX: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
"""The media type of an Excel workbook."""
OPTIONS: Final = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
"""Of a workbook: text is written as text, whatever it looks like."""
LONGEST_NAME: Final = 31
"""Characters of a sheet's name, as Excel allows."""


def safe(value: Any) -> Any:
    """Text that a spreadsheet would run as a formula gets an apostrophe; numbers stay numbers."""
    if isinstance(value, str):
        return harmless(value)
    return "" if value is None else value


def write_cell(page: Any, row: int, column: int, value: Any) -> None:
    """A number as a number, text as text, nothing for what is not known."""
    if value is None or value == "":
        return
    if isinstance(value, int | float):
        page.write_number(row, column, value)
    else:
        page.write_string(row, column, safe(value))


def frame_as_csv(frame: pd.DataFrame, notes: Sequence[str]) -> bytes:
    """UTF-8 with a byte-order mark, so that Excel shows £ and accents; the notes come last."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow([safe(str(column)) for column in frame.columns])
    writer.writerows(
        [safe(_plain(value)) for value in row] for row in frame.itertuples(index=False)
    )
    writer.writerow([])
    writer.writerows([safe(line)] for line in notes)
    return out.getvalue().encode("utf-8-sig")


def frames_as_xlsx(frames: Mapping[str, pd.DataFrame], notes: Sequence[str]) -> bytes:
    """One sheet for each frame and one of notes; nothing is ever written as a formula."""
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, OPTIONS) as book:
        bold = book.add_format({"bold": True})
        for name, frame in frames.items():
            page = book.add_worksheet(name[:LONGEST_NAME])
            for at, column in enumerate(frame.columns):
                page.write_string(0, at, safe(str(column)), bold)
                page.set_column(at, at, max(12, min(40, len(str(column)))))
                for number, value in enumerate(frame[column], start=1):
                    write_cell(page, number, at, _plain(value))
            page.freeze_panes(1, 1)
        last = book.add_worksheet("Notes")
        last.set_column(0, 0, 120)
        for number, line in enumerate(notes):
            last.write_string(number, 0, safe(line))
    return out.getvalue()


def _plain(value: Any) -> Any:
    """Out of a frame: NaN is nothing, whole numbers are whole."""
    if value is None or (not isinstance(value, str) and pd.isna(value)):
        return None
    found = value.item() if hasattr(value, "item") else value
    return int(found) if isinstance(found, float) and found.is_integer() else found
