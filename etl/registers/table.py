"""A register as CSV or XLSX: 360Giving headings, ours, or both; one award per row."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pandas as pd

from etl.registers.layouts import Layout, layout_of
from etl.sources.tables import ROW, read_table
from record.assemble import REQUIRED, collect
from record.award import Award
from record.cells import as_meant, clean
from record.headings import Target, alike, read_past, recognise, shown
from record.row import Row, Told, tell
from reports import FileProblem, LoadReport, Problem


def read(path: Path, report: LoadReport, told: Told) -> list[Award]:
    """The awards of a CSV or XLSX file; the report gains every row and what was wrong in it."""
    name = path.name
    frame = read_table(path)
    if not pd.api.types.is_integer_dtype(frame[ROW]) and len(frame):
        raise FileProblem(f"{name}: a column may not be called “{ROW}”; give it another name.")
    columns = [str(column) for column in frame.columns if column != ROW]
    layout = layout_of(columns)
    targets = _targets(name, columns, layout, report)
    supplied = layout.supplies if layout else set()
    _all_required(name, {target.field for target in targets.values()} | set(told) | supplied)
    return collect(_rows(frame, targets, layout, told, Sheet(name, report)), report)


class Sheet(NamedTuple):
    """Where rows come from and where complaints about them go."""

    name: str
    report: LoadReport


def _targets(
    name: str, columns: list[str], layout: Layout | None, report: LoadReport
) -> dict[str, Target]:
    targets: dict[str, Target] = {}
    for column in columns:
        target = (layout.target(column) if layout else None) or recognise(column)
        if target is not None:
            if target in targets.values():
                reason = "another column already gives this, so only its blanks are filled."
                report.mention(Problem(name, reason, "noted", 1, column))
            targets[column] = target
        elif column and not read_past(column):
            like = alike(column)
            perhaps = f" Is it “{like}”? Then call it so." if like else ""
            reason = f"the product does not know this heading and reads past it.{perhaps}"
            report.mention(Problem(name, reason, "noted", 1, clean(column)[:200]))
    return targets


def _all_required(name: str, fields: set[str]) -> None:
    missing = [choice for _, choice in REQUIRED if not fields.intersection(choice)]
    if len(missing) == len(REQUIRED):
        raise FileProblem(
            f"{name}: this is not a register of awards, for it has no heading such as "
            "“Identifier”, “Title” or “Funding Org:Name”. Is it separated by commas?"
        )
    if missing:
        names = ", ".join(f"“{shown(choice[-1])}”" for choice in missing)
        told = " Who pays can also be told: --funder NAME." if missing == [REQUIRED[2][1]] else ""
        raise FileProblem(
            f"{name}: every award needs an identifier, a title, a funder and a recipient, "
            f"but the file has no column {names}.{told}"
        )


def _rows(
    frame: pd.DataFrame,
    targets: dict[str, Target],
    layout: Layout | None,
    told: Told,
    sheet: Sheet,
) -> Iterator[Row]:
    for record in frame.to_dict(orient="records"):
        row = Row(sheet.name, int(record[ROW]), sheet.report)
        for column, target in targets.items():
            row.put(target, as_meant(str(record[column])), column)
        if row.found:
            tell(row, told)
            if layout:
                layout.complete(row)
            yield row
