"""Slides from what they tell: a title slide, one slide a view, and what was decided. Nothing is
read from the store here."""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from textwrap import shorten
from typing import Any, Final

from pptx.enum.text import MSO_ANCHOR
from pptx.util import Inches, Pt

from dashboard.pictures.figure import UNWRITABLE
from dashboard.screens import NOTICE
from dashboard.slides.content import Content, Grid
from dashboard.slides.drawing import key_left
from dashboard.slides.table import table
from dashboard.slides.text import OPEN, SMALLEST, TOP, box_at, look, write, written
from dashboard.slides.theme import (
    ACROSS,
    ATTENTION,
    INK,
    LEFT,
    NEED,
    SECONDARY,
    WIDE,
    blank,
)

ROOM: Final = Inches(4.75)
"""Height of what a slide shows."""
FOOT: Final = Inches(6.86)
LONG: Final = 80
"""Letters of a title that stand in two lines; a longer one is set smaller."""
SHOWN: Final = 190
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
    write(slide.shapes.title.text_frame, [deck.title], Pt(40), INK, bold=True)
    views = f"{len(deck.views)} view{'' if len(deck.views) == 1 else 's'} to go through"
    lines = [line for line in (deck.partnership, deck.day, views) if line]
    write(slide.placeholders[1].text_frame, lines, Pt(20), SECONDARY)
    _foot(slide, deck, deck.made, deck.address)


def _view(slide: Any, view: View, deck: Deck) -> None:
    content = view.content
    size = Pt(28) if len(view.line) <= LONG else Pt(22) if len(view.line) <= 2 * LONG else Pt(16)
    write(slide.shapes.title.text_frame, [view.line], size, INK, bold=True)
    shown = shorten(content.shown, SHOWN, placeholder=" …")
    written(slide, "What this shows", [shown], Inches(1.3), Inches(0.66), Pt(16), SECONDARY)
    if view.picture is not None and content.figure is not None:
        _picture(slide, view.picture, f"{content.figure.title}. {content.figure.said}")
        if content.sentences:
            _beside(slide, content.sentences, Pt(key_left(content.figure)))
    elif content.grid is not None:
        table(slide, content.grid, content.shown)
    else:
        said = content.sentences or [NOTHING]
        written(slide, "In words", said, TOP, ROOM, Pt(20), INK, space=Pt(12))
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
    box = box_at(slide, "In words", LEFT + left, top, ACROSS - left, high)
    box.text_frame.vertical_anchor = MSO_ANCHOR.BOTTOM
    write(box.text_frame, told, Pt(16), INK)


def _decisions(slide: Any, deck: Deck, decided: Sequence[Decided]) -> None:
    write(slide.shapes.title.text_frame, ["What was decided"], Pt(28), INK, bold=True)
    grid = Grid(
        ["Decision", "Who sees to it", "Due", "How it ended"],
        [[one.decided, one.who, one.due, one.outcome] for one in decided],
        [6, 3, 2, 3],
        len(decided),
    )
    table(slide, grid, "What was decided, who sees to it and by when")
    _foot(slide, deck, deck.made, deck.address)
    slide.notes_slide.notes_text_frame.text = "\n".join(_line(one) for one in decided)


def _line(one: Decided) -> str:
    ended = f" How it ended: {one.outcome}." if one.outcome else ""
    return f"{one.decided} ({one.who}, {one.due}).{ended}"


def _foot(slide: Any, deck: Deck, source: str, address: str) -> None:
    notice = f"{NOTICE}. " if deck.invented else ""
    left = ACROSS - Inches(2.9)
    box = box_at(slide, "Source and date", LEFT, FOOT, left, Inches(0.5))
    frame = box.text_frame
    write(frame, [shorten(source, 150, placeholder=" …")], SMALLEST, SECONDARY)
    if notice:
        run = frame.paragraphs[0].runs[0]
        before = frame.paragraphs[0].add_run()
        before.text = notice
        look(before, SMALLEST, ATTENTION, bold=True)
        run._r.addprevious(before._r)
    link = box_at(slide, "Link", WIDE - LEFT - Inches(2.8), FOOT, Inches(2.8), Inches(0.5))
    write(link.text_frame, [OPEN], SMALLEST, NEED)
    link.text_frame.paragraphs[0].runs[0].hyperlink.address = address
