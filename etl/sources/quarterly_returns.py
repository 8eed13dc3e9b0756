"""Files of quarterly returns: a table with one return in each row, or the form of one return."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from etl.sources.tables import ROW, read_table
from record.returns.field import Field
from record.returns.form import FIELD_BY_KEY
from record.returns.headings import read_past, recognise, wrong_bands
from record.returns.workbook import ANSWER_COLUMN, FIELD_COLUMN
from reports import FileProblem, LoadReport, Problem

NEEDED = ("intervention", "quarter", "counting_basis")


@dataclass(frozen=True)
class Brought:
    """One return as it came. ``rows`` and ``columns`` say where each field's cell stands."""

    file: str
    cells: dict[str, str]
    rows: dict[str, int]
    columns: dict[str, str]

    def row(self, key: str) -> int | None:
        return self.rows.get(key, min(self.rows.values(), default=None))

    def column(self, key: str) -> str:
        return self.columns.get(key, FIELD_BY_KEY[key].heading)


def read(path: Path, report: LoadReport) -> list[Brought]:
    """Every return of a CSV or XLSX file. Raises FileProblem for a file that is not of returns or
    counts in age bands of its own."""
    frame = read_table(path)
    columns = [str(column) for column in frame.columns if column != ROW]
    if FIELD_COLUMN in columns and ANSWER_COLUMN in columns:
        return [_form(path.name, frame)]
    fields = _fields(path.name, columns, report)
    return list(_rows(path.name, frame, fields))


def _form(name: str, frame: pd.DataFrame) -> Brought:
    cells, rows, columns = {}, {}, {}
    for heading, answer, row in zip(
        frame[FIELD_COLUMN], frame[ANSWER_COLUMN], frame[ROW], strict=True
    ):
        field = recognise(str(heading))
        if field is not None:
            cells[field.key] = str(answer)
            rows[field.key] = int(row)
            columns[field.key] = field.heading
    return Brought(name, cells, rows, columns)


def _fields(name: str, columns: list[str], report: LoadReport) -> dict[str, Field]:
    found = {column: field for column in columns if (field := recognise(column)) is not None}
    missing = [key for key in NEEDED if key not in {field.key for field in found.values()}]
    if missing:
        quoted = ", ".join(f"“{FIELD_BY_KEY[key].heading}”" for key in missing)
        raise FileProblem(
            f"{name}: these are not quarterly returns, for there is no column {quoted}. "
            "An empty form: python -m etl returns form --help"
        )
    if (reason := wrong_bands(columns)) is not None:
        raise FileProblem(f"{name}: {reason}")
    for column in columns:
        if column and column not in found:
            report.mention(Problem(name, read_past(column), "noted", 1, column[:200]))
    return found


def _rows(name: str, frame: pd.DataFrame, fields: dict[str, Field]) -> Iterator[Brought]:
    columns = {field.key: column for column, field in fields.items()}
    for record in frame.to_dict(orient="records"):
        cells = {key: str(record[column]) for key, column in columns.items()}
        if any(cell.strip() for cell in cells.values()):
            yield Brought(name, cells, dict.fromkeys(cells, int(record[ROW])), columns)
