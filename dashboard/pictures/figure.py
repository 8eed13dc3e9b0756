"""A chart with all that it needs to stand by itself: title, key, units, sources and date."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from textwrap import wrap
from typing import Any, Final

from dashboard.paper.map_drawing import FONT, INK
from dashboard.pictures.styles import style_of
from dashboard.screens import NOTICE

WIDTH: Final = 1200
MARGIN: Final = 32
INSIDE: Final = WIDTH - 2 * MARGIN
SECONDARY: Final = "#4a5463"
LETTER: Final = 0.46
"""Mean width of a letter of our type, as a share of its size."""
CLOSING: Final = 12
NARROW: Final = 700
"""Up to this width a drawing is a map, with its key beside it."""
MAP: Final = 760
KEY: Final = 28
"""Width of a sample of the key; its words follow."""
OPENING: Final = re.compile(r"<svg\b([^>]*)>")
KEPT: Final = re.compile(r'\b(?:class|viewBox)="[^"]*"')
UNWRITABLE: Final = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that no XML may hold."""


@dataclass(frozen=True)
class Sample:
    """One entry of a key: a drawing of ``KEY`` by 16 pixels, and what it means."""

    drawing: str
    words: str


@dataclass(frozen=True)
class Figure:
    """``about``: what is counted, its unit and its day or period. ``said``: the same as the chart,
    in words. ``drawing``: SVG parts, ``width`` by ``height`` pixels. ``sources``: with licence,
    date and release."""

    title: str
    about: Sequence[str]
    said: str
    key: Sequence[Sample]
    drawing: str
    width: float
    height: float
    sources: Sequence[str]


def picture(figure: Figure, front: dict[str, Any]) -> str:
    """SVG. ``front``: of the release."""
    notice = [NOTICE] if front["demonstration"] else []
    y, parts = float(MARGIN), []
    for lines, size, look in (
        (_wrapped(figure.title, 24), 24, f'font-weight="600" fill="{INK}"'),
        (notice, 15, f'font-weight="600" fill="{INK}"'),
        ([line for text in figure.about for line in _wrapped(text, 15)], 15, f'fill="{SECONDARY}"'),
    ):
        for line in lines:
            y += round(size * 1.35)
            parts.append(text(MARGIN, y, line, f'font-size="{size}" {look}'))
        y += 4 if lines else 0
    beside = figure.width <= NARROW
    across = (MAP if beside else INSIDE) / figure.width
    key, under = _beside(figure.key, y + 20) if beside else _above(figure.key, y + 12)
    top = y + 16 if beside else under
    parts += [
        *key,
        f'<g transform="translate({MARGIN},{top:.1f}) scale({across:.4f})">{figure.drawing}</g>',
    ]
    y = max(top + figure.height * across, under) + 16
    closing = (told for told in figure.sources if told not in notice)
    for line in (line for told in closing for line in _wrapped(told, CLOSING)):
        y += 16
        parts.append(text(MARGIN, y, line, f'font-size="{CLOSING}" fill="{SECONDARY}"'))
    return _whole(figure, "".join(parts), round(y + MARGIN))


def _whole(figure: Figure, body: str, height: int) -> str:
    size = f'width="{WIDTH}" height="{height}" viewBox="0 0 {WIDTH} {height}"'
    told = f"<title>{escape(figure.title)}</title><desc>{escape(figure.said)}</desc>"
    ground = f'<rect width="{WIDTH}" height="{height}" fill="#ffffff"/>'
    style = f"<style>{style_of(body)}</style>"
    made = (
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} role="img" {FONT}>'
        f"{told}{style}{ground}{body}</svg>"
    )
    return UNWRITABLE.sub("", made)


def _above(samples: Sequence[Sample], y: float) -> tuple[list[str], float]:
    """The key in rows as wide as the picture; and where the next thing may begin."""
    parts, x = [], float(MARGIN)
    for one in samples:
        wide = KEY + 10 + len(one.words) * 14 * LETTER + 28
        if x > MARGIN and x + wide > WIDTH - MARGIN:
            x, y = float(MARGIN), y + 26
        parts.append(placed(one.drawing, x, y, KEY, 16))
        parts.append(text(x + KEY + 10, y + 13, one.words, f'font-size="14" fill="{INK}"'))
        x += wide
    return parts, y + (36 if samples else 4)


def _beside(samples: Sequence[Sample], y: float) -> tuple[list[str], float]:
    """The key to the right of a map; and where it ends."""
    parts, x = [], MARGIN + MAP + 32.0
    for one in samples:
        parts.append(placed(one.drawing, x, y, KEY, 16))
        lines = wrap(one.words, int((WIDTH - MARGIN - x - KEY - 10) / (14 * LETTER)))
        for at, line in enumerate(lines):
            look = f'font-size="14" fill="{INK}"'
            parts.append(text(x + KEY + 10, y + 13 + at * 18, line, look))
        y += 18 * len(lines) + 10
    return parts, y


def _wrapped(words: str, size: int) -> list[str]:
    return wrap(words, int(INSIDE / (size * LETTER)))


def text(x: float, y: float, words: str, look: str) -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" {look}>{escape(words)}</text>'


def placed(drawing: str, x: float, y: float, width: float, height: float) -> str:
    """An SVG element of a screen as a part of a picture, at its place in it."""
    kept = " ".join(KEPT.findall(OPENING.match(drawing.strip())[1]))  # type: ignore[index]
    at = f'x="{x:.1f}" y="{y:.1f}" width="{width:.1f}" height="{height:.1f}" overflow="visible"'
    return OPENING.sub(f"<svg {kept} {at}>", drawing.strip(), count=1)


def sample(look: str, inside: str, words: str) -> Sample:
    """``look``: classes of the drawing whose ``inside`` shows one of its marks."""
    return Sample(f'<svg class="{look}" viewBox="0 0 {KEY} 16">{inside}</svg>', words)


def block(look: str, mark: str, words: str) -> Sample:
    return sample(look, f'<rect class="{mark}" x="1" y="1" width="26" height="14"/>', words)


def stroke(look: str, mark: str, words: str) -> Sample:
    return sample(look, f'<line class="{mark}" x1="0" x2="28" y1="8" y2="8"/>', words)


def dot(look: str, mark: str, words: str) -> Sample:
    return sample(look, f'<circle class="{mark}" cx="14" cy="8" r="5.5"/>', words)
