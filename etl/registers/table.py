"""A register as CSV or XLSX: 360Giving headings, ours, or both; one award per row."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from etl.intake import limits
from etl.intake.signatures import ZIP
from etl.registers.doubts import about_merged, fault_of_row, swallowed
from etl.registers.layouts import Layout, layout_of
from etl.registers.lines import SEARCHED, Line, Lines, in_text, in_workbook
from record.assemble import REQUIRED, collect
from record.award import Award
from record.cells import as_meant, clean
from record.headings import (
    SAID_HEADING,
    UNKNOWN_HEADING,
    Target,
    alike,
    key,
    read_past,
    recognise,
    shown,
)
from record.row import Row, Told, tell
from reports import FileProblem, LoadReport, Problem, Severity

FUNDER_TOLD = (
    " Who pays can also be told when the list is brought in: under “Who pays” on the screen, with "
    "--funder NAME at the command line."
)
AGAIN = "another column already gives this, so only its blanks are filled."


def read(path: Path, report: LoadReport, told: Told) -> list[Award]:
    """The awards of a CSV or XLSX file; the report gains every row and what was wrong in it."""
    sheet = _sheet(path.name, lines_of(path, report, told), told, report)
    return collect(_rows(sheet, told), report)


def lines_of(path: Path, report: LoadReport, told: Told) -> Lines:
    """The rows of the file as they stand, headings and all; of a workbook, those of its list."""
    content = limits.contents(path)
    if content.startswith(ZIP):
        is_list = lambda rows: _headings(rows, told) is not None  # noqa: E731
        return in_workbook(path.name, content, is_list, report)
    return in_text(path.name, content, report)


class Sheet(NamedTuple):
    """``heads``: the number of the row with the headings. ``targets``: what each column means,
    None for one that is read past."""

    name: str
    report: LoadReport
    lines: Lines
    heads: int
    columns: list[str]
    targets: list[Target | None]
    layout: Layout | None


def _sheet(name: str, lines: Lines, told: Told, report: LoadReport) -> Sheet:
    first: list[Line] = []
    for line in lines.each:
        first.append(line)
        if len(first) == SEARCHED:
            break
    if not first:
        raise FileProblem(f"{name}: the file has no heading row; is it empty?")
    at = _headings(first, told) or 0
    heads, cells = first[at]
    if at:
        reason = "the headings stand here; what is above them was read past."
        report.mention(Problem(name, reason, "noted", heads))
    columns = _without_blanks_at_the_end([cell.strip().lstrip("\ufeff") for cell in cells])
    layout = layout_of(columns)
    targets = _targets(Where(name, heads, report), columns, layout, told)
    to_say = [column for column in columns if _open(column, layout, told)]
    _all_required(name, _missing(columns, told), to_say)
    if len(first) == at + 1:
        raise FileProblem(f"{name}: there are headings in row {heads}, but no award under them.")
    rest = lines.each
    lines.each = _chained(first[at + 1 :], rest)
    return Sheet(name, report, lines, heads, columns, targets, layout)


def _chained(first: list[Line], rest: Iterator[Line]) -> Iterator[Line]:
    yield from first
    yield from rest


def _without_blanks_at_the_end(columns: list[str]) -> list[str]:
    while columns and not columns[-1]:
        columns.pop()
    return columns


def _headings(first: list[Line], told: Told) -> int | None:
    """Which of the first rows has all headings that a register needs."""
    for at, (_, cells) in enumerate(first):
        if not _missing([cell.strip() for cell in cells], told):
            return at
    return None


def _missing(columns: list[str], told: Told) -> list[tuple[str, ...]]:
    layout = layout_of(columns)
    found = set(told.fields) | (layout.supplies if layout else set())
    meant = (_meant(column, layout, told) for column in columns)
    found |= {target.field for target in meant if target}
    return [choice for _, choice in REQUIRED if not found.intersection(choice)]


def _meant(column: str, layout: Layout | None, told: Told) -> Target | None:
    """What a person said a heading means comes before what we think."""
    said = told.headings.get(key(column))
    if said is not None:
        return Target(said, 0) if said else None
    return (layout.target(column) if layout else None) or recognise(column)


def _open(column: str, layout: Layout | None, told: Told) -> bool:
    """True for a heading whose meaning a person says, or has said and may say otherwise."""
    if not column:
        return False
    known = read_past(column) or _meant(column, layout, told) is not None
    return key(column) in told.headings or not known


class Where(NamedTuple):
    """Of the headings, for complaints about them."""

    name: str
    row: int
    report: LoadReport

    def mention(self, reason: str, column: str, severity: Severity = "noted") -> None:
        problem = Problem(self.name, reason, severity, self.row, clean(column)[:200])
        self.report.mention(problem)


def _as_said(target: Target | None) -> str:
    what = f"as “{shown(target.field)}”" if target else "past"
    return f"{SAID_HEADING} {what}."


def _targets(
    where: Where, columns: list[str], layout: Layout | None, told: Told
) -> list[Target | None]:
    targets: list[Target | None] = []
    for column in columns:
        target = _meant(column, layout, told)
        if target is not None and target in targets:
            where.mention(AGAIN, column)
        if key(column) in told.headings:
            where.mention(_as_said(target), column, "repaired")
        elif _open(column, layout, told):
            like = alike(column)
            perhaps = f" Is it “{like}”? Then call it so." if like else ""
            where.mention(f"{UNKNOWN_HEADING}{perhaps}", column)
        targets.append(target)
    return targets


def _all_required(name: str, missing: list[tuple[str, ...]], columns: list[str]) -> None:
    if len(missing) == len(REQUIRED):
        raise FileProblem(
            f"{name}: this is not a register of awards, for it has no heading such as "
            "“Identifier”, “Title” or “Funding Org:Name”. Is it separated by commas?",
            columns,
        )
    if missing:
        names = ", ".join(f"“{shown(choice[-1])}”" for choice in missing)
        told = FUNDER_TOLD if missing == [REQUIRED[2][1]] else ""
        raise FileProblem(
            f"{name}: every award needs an identifier, a title, a funder and a recipient, "
            f"but the file has no column {names}.{told}",
            columns,
        )


def _rows(sheet: Sheet, told: Told) -> Iterator[Row]:
    used = [(at, target, sheet.columns[at]) for at, target in enumerate(sheet.targets) if target]
    about_merged(sheet.name, sheet.heads, sheet.lines.merged, sheet.report)
    for number, cells in sheet.lines.each:
        fault = fault_of_row(cells, sheet.columns, sheet.targets, sheet.lines.in_workbook)
        if fault:
            sheet.report.read += 1
            sheet.report.refuse(Problem(sheet.name, fault, "refused", number))
            continue
        row = Row(sheet.name, number, sheet.report)
        for at, target, column in used:
            if at < len(cells):
                row.put_meant(target, as_meant(cells[at]), cells[at], column)
        _mention(row, sheet, cells)
        if row.found:
            tell(row, told)
            if sheet.layout:
                sheet.layout.complete(row)
            yield row


def _mention(row: Row, sheet: Sheet, cells: list[str]) -> None:
    for at, what in sheet.lines.valueless.get(row.number, {}).items():
        if at <= len(sheet.targets) and sheet.targets[at - 1]:
            row.valueless(sheet.columns[at - 1], what)
    if len(cells) < len(sheet.columns) and not sheet.lines.in_workbook:
        row.report.count("rows with fewer cells than headings: the last ones taken as blank")
    for column, cell in zip(sheet.columns, cells, strict=False):
        if "\n" in cell and swallowed(cell, len(sheet.columns)):
            reason = "this cell holds line breaks and commas as if rows were in it; is a quotation"
            row.mention(f"{reason} mark missing? Then awards are lost.", column, cell)
