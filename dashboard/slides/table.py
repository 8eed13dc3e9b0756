"""A table of a slide: real cells, in the largest type that has room."""

from collections.abc import Sequence
from itertools import accumulate
from math import ceil
from typing import Any, Final

from pptx.util import Inches, Length, Pt

from dashboard.pictures.figure import UNWRITABLE
from dashboard.slides.content import Grid
from dashboard.slides.text import OPEN, SMALLEST, TOP, write, written
from dashboard.slides.theme import ACROSS, INK, LEFT, SECONDARY, plain, ruled

ROWS: Final = 306
"""Points that rows of a table have; below them stands how many there are."""
SIZES: Final = (18, 16, 14)
"""Type of a table, in points; the largest that has room."""
LETTER: Final = 0.53
"""Mean width of a letter of a table, as a share of its size."""


def table(slide: Any, grid: Grid, said: str) -> None:
    widths = [int(ACROSS * share / sum(grid.shares)) for share in grid.shares]
    rows, letters = _fitting(grid, widths)
    high = Inches(0.36)
    size = ACROSS, high * (len(rows) + 1)
    frame = slide.shapes.add_table(len(rows) + 1, len(widths), LEFT, TOP, *size)
    frame.name = "Table"
    descr = UNWRITABLE.sub("", f"Table: {said}")
    frame._element.nvGraphicFramePr.cNvPr.set("descr", descr)
    plain(frame)
    for at, width in enumerate(widths):
        frame.table.columns[at].width = width
    for number, cells in enumerate([list(grid.heads), *rows]):
        frame.table.rows[number].height = high
        for at, words in enumerate(cells):
            cell = frame.table.cell(number, at)
            ruled(cell, head=number == 0)
            write(cell.text_frame, [words], letters if number else SMALLEST, INK, bold=number == 0)
    if grid.total > len(rows):
        more = f"The first {len(rows)} of {grid.total:,}; all of them: {OPEN}."
        written(
            slide, "How many there are", [more], Inches(6.42), Inches(0.35), SMALLEST, SECONDARY
        )


def _fitting(grid: Grid, widths: Sequence[int]) -> tuple[list[list[str]], Length]:
    """Every row in the largest type that has room for them; else as many as there is room for, and
    at least one."""
    for size in SIZES:
        heights = [_height(grid.heads, widths, SIZES[-1])]
        heights += [_height(row, widths, size) for row in grid.short]
        if sum(heights) <= ROWS:
            return grid.short, Pt(size)
    fitting = sum(total <= ROWS for total in accumulate(heights)) - 1
    return grid.short[: max(1, fitting)], Pt(SIZES[-1])


def _height(cells: Sequence[str], widths: Sequence[int], size: int) -> float:
    """Of a row, in points."""
    lines = (
        ceil(len(cell) * LETTER * size / (width / Pt(1) - 12))
        for cell, width in zip(cells, widths, strict=True)
    )
    return 1.25 * size * max(1, *lines) + 8
