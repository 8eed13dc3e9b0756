"""The look of the slides: our palette and type in the theme, and layouts for a wide screen, so that
whoever goes on with the slides goes on in the same look."""

import re
from typing import Any, Final

from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.enum.text import MSO_ANCHOR
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.oxml import parse_xml
from pptx.util import Inches, Length

WIDE: Final = Inches(13.333)
HIGH: Final = Inches(7.5)
LEFT: Final = Inches(0.5)
ACROSS: Final = Inches(12.333)
"""Between the margins."""
TYPE: Final = "Segoe UI"
INK: Final = "14181F"
SECONDARY: Final = "4A5463"
NEED: Final = "562A86"
ATTENTION: Final = "9A4B00"
PAPER: Final = "FFFFFF"
PANEL: Final = "F5F7F9"
RULE: Final = "C9D0D8"
NO_STYLE: Final = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
"""PowerPoint’s own name of a table without colours and lines; ours are drawn."""
COLOURS: Final = {
    "dk1": "14181F",
    "lt1": "FFFFFF",
    "dk2": "4A5463",
    "lt2": "F5F7F9",
    "accent1": "562A86",
    "accent2": "0B7A75",
    "accent3": "9A4B00",
    "accent4": "8763B3",
    "accent5": "3B9A94",
    "accent6": "8A94A3",
    "hlink": "562A86",
    "folHlink": "4A5463",
}
"""Violet is need, teal is funding, amber is “look at this”."""
NAMESPACE: Final = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
OPENING: Final = 0
TITLED: Final = 5
"""Layouts of the plain template that are kept: a title slide, and a title with room below."""


def blank() -> Any:
    """A presentation without a slide."""
    made = Presentation()
    made.slide_width, made.slide_height = WIDE, HIGH
    master = made.slide_master
    _colour(master.part.part_related_by(RELATIONSHIP_TYPE.THEME))
    _only(made, (OPENING, TITLED))
    _title(master._element)
    for holder in (master, *made.slide_layouts):
        for shape in list(holder.placeholders):
            _set(shape)
    return made


def _colour(theme: Any) -> None:
    """``theme``: the part of the package that holds the theme's XML."""
    text = theme.blob.decode()
    for name, value in COLOURS.items():
        inside = f'<a:{name}><a:srgbClr val="{value}"/></a:{name}>'
        text = re.sub(rf"<a:{name}>.*?</a:{name}>", inside, text, flags=re.DOTALL)
    for kind in ("major", "minor"):
        start = rf'(<a:{kind}Font>\s*<a:latin typeface=")[^"]*'
        text = re.sub(start, rf"\g<1>{TYPE}", text)
    theme._blob = text.encode()


def _title(master: Any) -> None:
    """What every title looks like unless its slide says otherwise."""
    (first,) = master.xpath("p:txStyles/p:titleStyle/a:lvl1pPr")
    first.set("algn", "l")
    (letters,) = master.xpath("p:txStyles/p:titleStyle/a:lvl1pPr/a:defRPr")
    letters.set("sz", "2800")
    letters.set("b", "1")


def _only(made: Any, kept: tuple[int, ...]) -> None:
    layouts = list(made.slide_layouts)
    for at, layout in enumerate(layouts):
        if at not in kept:
            made.slide_layouts.remove(layout)


def _set(shape: Any) -> None:
    """Titles at the top left; what we do not use is taken away."""
    kind = shape.placeholder_format.type
    if kind == PP_PLACEHOLDER.CENTER_TITLE:
        _box(shape, Inches(2.2), Inches(1.5))
    elif kind == PP_PLACEHOLDER.TITLE:
        _box(shape, Inches(0.35), Inches(0.95))
    elif kind == PP_PLACEHOLDER.SUBTITLE:
        _box(shape, Inches(3.8), Inches(1.6))
    else:
        shape._element.getparent().remove(shape._element)


def _box(shape: Any, top: Length, height: Length) -> None:
    shape.left, shape.top, shape.width, shape.height = LEFT, top, ACROSS, height
    shape.text_frame.word_wrap = True
    shape.text_frame.margin_left = shape.text_frame.margin_right = 0
    shape.text_frame.vertical_anchor = MSO_ANCHOR.TOP
    for level in shape._element.xpath(".//a:lstStyle/a:lvl1pPr"):
        level.set("algn", "l")


def plain(frame: Any) -> None:
    """A table that looks as ours do: its first row is its heading, and nothing is striped."""
    frame.table.first_row, frame.table.horz_banding = True, False
    (style,) = frame._element.xpath(".//a:tableStyleId")
    style.text = NO_STYLE


def ruled(cell: Any, head: bool) -> None:
    """A line below; a heading stands on a ground."""
    cell.margin_top = cell.margin_bottom = Inches(0.04)
    cell.margin_left = cell.margin_right = Inches(0.08)
    cell.fill.solid()
    cell.fill.fore_color.rgb = RGBColor.from_string(PANEL if head else PAPER)  # type: ignore[no-untyped-call]
    line = (
        f'<a:lnB {NAMESPACE} w="9525"><a:solidFill><a:srgbClr val="{RULE}"/></a:solidFill></a:lnB>'
    )
    cell._tc.get_or_add_tcPr().insert(0, parse_xml(line))
