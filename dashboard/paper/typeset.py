"""Words and drawings to a tagged PDF. Text is handed over as data, so no name can become markup."""

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, Final

import typst
from font_source_sans_pro import SourceSansPro

HERE: Final = Path(__file__).parent
STANDARD: Final = "ua-1"
"""PDF/UA-1: tagged, in reading order, with alternative texts."""
LAYOUT: Final = "sheet.typ"
"""What every template is laid out by."""
SHARP: Final = 192.0
"""Pixels per inch; a drawing has 96 of its own to the inch."""
PAGES: Final = "<pages>"


def pdf(template: str, told: Mapping[str, Any], drawings: Mapping[str, str]) -> bytes:
    """``template``: name of a file beside this one. ``drawings``: SVG by file name."""
    made: bytes = typst.compile(
        _files(template, told, drawings),
        format="pdf",
        pdf_standards=[STANDARD],
        font_paths=_fonts(),
        ignore_system_fonts=True,
    )
    return made


def png(svg: str) -> bytes:
    """A drawing as a picture of twice its size in pixels, sharp on a slide."""
    page = b'#set page(width: auto, height: auto, margin: 0pt)\n#image("drawing.svg")'
    made: bytes = typst.compile(
        {"main": page, "drawing.svg": svg.encode()},
        format="png",
        ppi=SHARP,
        font_paths=_fonts(),
        ignore_system_fonts=True,
    )
    return made


def pages(template: str, told: Mapping[str, Any], drawings: Mapping[str, str]) -> int:
    """How many pages it takes."""
    found = typst.query(
        _files(template, told, drawings),
        PAGES,
        field="value",
        one=True,
        font_paths=_fonts(),
        ignore_system_fonts=True,
    )
    return int(json.loads(found))


def _files(template: str, told: Mapping[str, Any], drawings: Mapping[str, str]) -> dict[str, bytes]:
    return {
        "main": (HERE / template).read_bytes(),
        LAYOUT: (HERE / LAYOUT).read_bytes(),
        "told.json": json.dumps(told, ensure_ascii=False).encode(),
        **{name: svg.encode() for name, svg in drawings.items()},
    }


@cache
def _fonts() -> Any:
    folder = str(Path(SourceSansPro).parent)
    return typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[folder]
    )
