"""Slides from what they tell: a title slide, one slide a view, and what was decided. Nothing is
read from the store here."""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from math import ceil
from textwrap import shorten
from typing import Any, Final

from pptx.dml.color import RGBColor
from pptx.enum.lang import MSO_LANGUAGE_ID
from pptx.enum.text import MSO_ANCHOR
from pptx.util import Inches, Length, Pt

from dashboard.pictures.figure import UNWRITABLE
from dashboard.screens import NOTICE
from dashboard.slides.content import Content, Grid
from dashboard.slides.drawing import key_left
from dashboard.slides.theme import (
    ACROSS,
    ATTENTION,
    INK,
    LEFT,
    NEED,
    SECONDARY,
    WIDE,
    blank,
    plain,
    ruled,
)

SMALLEST: Final = Pt(14)
TOP: Final = Inches(1.98)
ROOM: Final = Inches(4.75)
"""Height of what a slide shows."""
ROWS: Final = 306
"""Points that rows of a table have; below them stands how many there are."""
SIZES: Final = (18, 16, 14)
"""Type of a table, in points; the largest that has room."""
LETTER: Final = 0.53
"""Mean width of a letter of a table, as a share of its size."""
FOOT: Final = Inches(6.86)
LONG: Final = 80
"""Letters of a title that stand in two lines; a longer one is set smaller."""
SHOWN: Final = 190
OPEN: Final = "Open in Common Ground"
NOTHING: Final = "There is nothing to list here: no row matches what the view asks for."
SAID: Final = 8
"""Decisions on one slide."""


@dataclass(frozen=True)
class Decided:
    decided: str
    who: str
    due: str
    outcome: str


@dataclass(frozen=True)
class View:
    """``line``: of the agenda. ``address``: whole, so that the slide leads there. ``picture``: PNG
    of the content's figure. ``source``: in a few words."""

    line: str
    address: str
    content: Content
    picture: bytes | None
    source: str
    decided: Sequence[Decided]


@dataclass(frozen=True)
class Deck:
    """``day``: of the meeting, or blank. ``made``: the day of the slides and the release."""

    title: str
    partnership: str
    day: str
    made: str
    invented: bool
    address: str
    views: Sequence[View]
    decided: Sequence[Decided]


def pptx(deck: Deck) -> bytes:
    """The file."""
    made = blank()
    made.core_properties.title = deck.title
    made.core_properties.author = "Common Ground"
    made.core_properties.subject = deck.partnership
    made.core_properties.language = "en-GB"
    opening, titled = made.slide_layouts
    _opening(made.slides.add_slide(opening), deck)
    for view in deck.views:
        _view(made.slides.add_slide(titled), view, deck)
    for at in range(0, len(deck.decided), SAID):
        _decisions(made.slides.add_slide(titled), deck, deck.decided[at : at + SAID])
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def _opening(slide: Any, deck: Deck) -> None:
    _write(slide.shapes.title.text_frame, [deck.title], Pt(40), INK, bold=True)
    views = f"{len(deck.views)} view{'' if len(deck.views) == 1 else 's'} to go through"
    lines = [line for line in (deck.partnership, deck.day, views) if line]
    _write(slide.placeholders[1].text_frame, lines, Pt(20), SECONDARY)
    _foot(slide, deck, deck.made, deck.address)


def _view(slide: Any, view: View, deck: Deck) -> None:
    content = view.content
    size = Pt(28) if len(view.line) <= LONG else Pt(22) if len(view.line) <= 2 * LONG else Pt(16)
    _write(slide.shapes.title.text_frame, [view.line], size, INK, bold=True)
    shown = shorten(content.shown, SHOWN, placeholder=" …")
    _text(slide, "What this shows", [shown], Inches(1.3), Inches(0.66), Pt(16), SECONDARY)
    if view.picture is not None and content.figure is not None:
        _picture(slide, view.picture, f"{content.figure.title}. {content.figure.said}")
        if content.sentences:
            _beside(slide, content.sentences, Pt(key_left(content.figure)))
    elif content.grid is not None:
        _table(slide, content.grid, content.shown)
    else:
        said = content.sentences or [NOTHING]
        _text(slide, "In words", said, TOP, ROOM, Pt(20), INK, space=Pt(12))
    _foot(slide, deck, view.source, view.address)
    slide.notes_slide.notes_text_frame.text = _notes(view)


def _notes(view: View) -> str:
    """For who speaks: what is shown in full, its sources, and what was decided from it."""
    content = view.content
    told = [content.shown, *content.sentences]
    if content.figure is not None:
        told += [*content.figure.about, content.figure.said]
    decided = [_line(one) for one in view.decided]
    parts = [*told, "", *(["Decided from this view:", *decided, ""] if decided else [])]
    return "\n".join([*parts, "Sources:", *content.sources, f"{OPEN}: {view.address}"])


def _picture(slide: Any, picture: bytes, said: str) -> None:
    found = slide.shapes.add_picture(io.BytesIO(picture), LEFT, TOP, width=ACROSS)
    found.name = "Picture"
    found._element.nvPicPr.cNvPr.set("descr", UNWRITABLE.sub("", said))


def _beside(slide: Any, told: Sequence[str], left: int) -> None:
    """Below the key of a map."""
    high = Inches(2.3)
    top = TOP + ROOM - high
    box = _box(slide, "In words", LEFT + left, top, ACROSS - left, high)
    box.text_frame.vertical_anchor = MSO_ANCHOR.BOTTOM
    _write(box.text_frame, told, Pt(16), INK)


def _table(slide: Any, grid: Grid, said: str) -> None:
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
            _write(cell.text_frame, [words], letters if number else SMALLEST, INK, bold=number == 0)
    if grid.total > len(rows):
        more = f"The first {len(rows)} of {grid.total:,}; all of them: {OPEN}."
        _text(slide, "How many there are", [more], Inches(6.42), Inches(0.35), SMALLEST, SECONDARY)


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


def _decisions(slide: Any, deck: Deck, decided: Sequence[Decided]) -> None:
    _write(slide.shapes.title.text_frame, ["What was decided"], Pt(28), INK, bold=True)
    grid = Grid(
        ["Decision", "Who sees to it", "Due", "How it ended"],
        [[one.decided, one.who, one.due, one.outcome] for one in decided],
        [6, 3, 2, 3],
        len(decided),
    )
    _table(slide, grid, "What was decided, who sees to it and by when")
    _foot(slide, deck, deck.made, deck.address)
    slide.notes_slide.notes_text_frame.text = "\n".join(_line(one) for one in decided)


def _line(one: Decided) -> str:
    ended = f" How it ended: {one.outcome}." if one.outcome else ""
    return f"{one.decided} ({one.who}, {one.due}).{ended}"


def _foot(slide: Any, deck: Deck, source: str, address: str) -> None:
    notice = f"{NOTICE}. " if deck.invented else ""
    left = ACROSS - Inches(2.9)
    box = _box(slide, "Source and date", LEFT, FOOT, left, Inches(0.5))
    frame = box.text_frame
    _write(frame, [shorten(source, 150, placeholder=" …")], SMALLEST, SECONDARY)
    if notice:
        run = frame.paragraphs[0].runs[0]
        before = frame.paragraphs[0].add_run()
        before.text = notice
        _look(before, SMALLEST, ATTENTION, bold=True)
        run._r.addprevious(before._r)
    link = _box(slide, "Link", WIDE - LEFT - Inches(2.8), FOOT, Inches(2.8), Inches(0.5))
    _write(link.text_frame, [OPEN], SMALLEST, NEED)
    link.text_frame.paragraphs[0].runs[0].hyperlink.address = address


def _text(
    slide: Any,
    name: str,
    lines: Sequence[str],
    top: Length,
    height: Length,
    size: Length,
    colour: str,
    space: Length | None = None,
) -> None:
    box = _box(slide, name, LEFT, top, ACROSS, height)
    _write(box.text_frame, lines, size, colour)
    for paragraph in box.text_frame.paragraphs:
        paragraph.space_after = space


def _box(slide: Any, name: str, left: int, top: int, width: int, height: int) -> Any:
    box = slide.shapes.add_textbox(left, top, width, height)
    box.name = name
    frame = box.text_frame
    frame.word_wrap = True
    frame.margin_left = frame.margin_right = 0
    frame.vertical_anchor = MSO_ANCHOR.TOP
    return box


def _write(frame: Any, lines: Sequence[str], size: Length, colour: str, bold: bool = False) -> None:
    """A paragraph for each line."""
    for at, line in enumerate(lines):
        paragraph = frame.paragraphs[0] if at == 0 else frame.add_paragraph()
        run = paragraph.add_run()
        run.text = line
        _look(run, size, colour, bold)


def _look(run: Any, size: Length, colour: str, bold: bool) -> None:
    font = run.font
    font.size, font.bold = size, bold
    font.color.rgb = RGBColor.from_string(colour)  # type: ignore[no-untyped-call]
    font.language_id = MSO_LANGUAGE_ID.ENGLISH_UK
