"""What makes a row of a table doubtful: cells that have slid, headings again, merged cells."""

from record.headings import Target, recognise
from reports import LoadReport, Problem

MERGED_SHOWN = 20
NARROWEST = 4
"""Columns of a table in which a swallowed row can be told from a sentence with commas."""


def fault_of_row(
    cells: list[str], columns: list[str], targets: list[Target | None], in_workbook: bool
) -> str | None:
    """Why no award can be read from the row; None for an ordinary one."""
    beyond = [cell for cell in cells[len(columns) :] if cell.strip()]
    if beyond and not in_workbook:
        return (
            f"the row has {len(cells)} cells under {len(columns)} headings, so they may have slid. "
            "Put quotation marks round text and amounts that hold a comma."
        )
    filled = [(cell, target) for cell, target in zip(cells, targets, strict=False) if cell.strip()]
    again = sum(target is not None and recognise(cell) == target for cell, target in filled)
    if again >= 2 and 2 * again >= len(filled):
        return "the row repeats the headings, so it is no award."
    return None


def swallowed(cell: str, width: int) -> bool:
    """True for a cell with just the commas that its line breaks would have as rows."""
    breaks = cell.count("\n")
    return width >= NARROWEST and cell.count(",") == breaks * (width - 1)


def about_merged(
    name: str,
    heads: int,
    merged: list[tuple[tuple[int, int], tuple[int, int]]],
    report: LoadReport,
) -> None:
    """Cells merged over several rows under the headings: only the first row has the value."""
    over_rows = [
        (top, bottom) for (top, _), (bottom, _) in merged if bottom > heads and bottom > top
    ]
    for top, bottom in over_rows[:MERGED_SHOWN]:
        reason = (
            f"cells are merged down to row {bottom}, and only the first row has their text. "
            "Unmerge them and fill each row."
        )
        report.mention(Problem(name, reason, "noted", top))
    if len(over_rows) > MERGED_SHOWN:
        report.count("merged cells over several rows", len(over_rows))
