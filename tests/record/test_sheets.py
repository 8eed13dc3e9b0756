"""Files for spreadsheets: nothing in them is run, nothing unknown becomes a number."""

import csv
import io

import numpy as np
import pandas as pd
import pytest
from python_calamine import CalamineWorkbook

from record.sheets import frame_as_csv, frames_as_xlsx, safe

FRAME = pd.DataFrame(
    {
        "name": ["=1+1", "Café", None],
        "people": [12.0, np.nan, 0.0],
        "mean": [2.5, 3.0, np.nan],
        "+head": pd.array([1, None, 3], dtype="Int64"),
    }
)
ROWS = [["'=1+1", "12", "2.5", "1"], ["Café", "", "3", ""], ["", "0", "", "3"]]


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@cmd", "\tx", "\rx", "\nx"])
def test_what_a_spreadsheet_would_run_is_text(text: str) -> None:
    assert safe(text) == f"'{text}"


def test_what_is_harmless_stays() -> None:
    assert [safe(value) for value in ("Café", -1, 2.5, None)] == ["Café", -1, 2.5, ""]


def test_a_frame_as_csv() -> None:
    body = frame_as_csv(FRAME, ["=note"])
    assert body.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(body.decode("utf-8-sig"))))
    assert rows == [["name", "people", "mean", "'+head"], *ROWS, [], ["'=note"]]


def test_frames_as_a_workbook() -> None:
    body = frames_as_xlsx({"First": FRAME, "x" * 40: FRAME.head(0)}, ["=note"])
    book = CalamineWorkbook.from_filelike(io.BytesIO(body))
    assert book.sheet_names == ["First", "x" * 31, "Notes"]
    first = book.get_sheet_by_name("First").to_python()
    assert first == [
        ["name", "people", "mean", "'+head"],
        ["'=1+1", 12.0, 2.5, 1.0],
        ["Café", "", 3.0, ""],
        ["", 0.0, "", 3.0],
    ]
    assert book.get_sheet_by_name("Notes").to_python() == [["'=note"]]
