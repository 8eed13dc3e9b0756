"""Text of a slide: boxes at their place, in our type and colours."""

from collections.abc import Sequence
from typing import Any, Final

from pptx.dml.color import RGBColor
from pptx.enum.lang import MSO_LANGUAGE_ID
from pptx.enum.text import MSO_ANCHOR
from pptx.util import Inches, Length, Pt

from dashboard.slides.theme import ACROSS, LEFT

SMALLEST: Final = Pt(14)
TOP: Final = Inches(1.98)
"""Where what a slide shows begins."""
OPEN: Final = "Open in Common Ground"


def written(
    slide: Any,
    name: str,
    lines: Sequence[str],
    top: Length,
    height: Length,
    size: Length,
    colour: str,
    space: Length | None = None,
) -> None:
    box = box_at(slide, name, LEFT, top, ACROSS, height)
    write(box.text_frame, lines, size, colour)
    for paragraph in box.text_frame.paragraphs:
        paragraph.space_after = space


def box_at(slide: Any, name: str, left: int, top: int, width: int, height: int) -> Any:
    box = slide.shapes.add_textbox(left, top, width, height)
    box.name = name
    frame = box.text_frame
    frame.word_wrap = True
    frame.margin_left = frame.margin_right = 0
    frame.vertical_anchor = MSO_ANCHOR.TOP
    return box


def write(frame: Any, lines: Sequence[str], size: Length, colour: str, bold: bool = False) -> None:
    """A paragraph for each line."""
    for at, line in enumerate(lines):
        paragraph = frame.paragraphs[0] if at == 0 else frame.add_paragraph()
        run = paragraph.add_run()
        run.text = line
        look(run, size, colour, bold)


def look(run: Any, size: Length, colour: str, bold: bool) -> None:
    font = run.font
    font.size, font.bold = size, bold
    font.color.rgb = RGBColor.from_string(colour)  # type: ignore[no-untyped-call]
    font.language_id = MSO_LANGUAGE_ID.ENGLISH_UK
