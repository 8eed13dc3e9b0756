"""A chart for a slide: large lettering, its key beside it or above, and nothing else, since title,
sources and date stand on the slide as text."""

from html import escape
from textwrap import wrap
from typing import Final

from dashboard.paper.map_drawing import FONT, INK
from dashboard.paper.tones import PATTERNS
from dashboard.pictures.figure import KEY, LETTER, UNWRITABLE, Figure, Sample, placed, text
from dashboard.pictures.styles import style_of

WIDTH: Final = 888
HEIGHT: Final = 345
"""In points, as the slide has room for."""
FINE: Final = 1.6
"""Pixels of the SVG for a point: the picture of it is sharp on a large screen."""
LETTERING: Final = 14
BESIDE: Final = 1.6
"""A drawing not wider than this times its height has its key beside it."""
LINE: Final = 19
GAP: Final = 24


def drawing(figure: Figure) -> str:
    """SVG."""
    body = _beside(figure) if figure.width < BESIDE * figure.height else _below_key(figure)
    size = f'width="{WIDTH * FINE:.0f}" height="{HEIGHT * FINE:.0f}"'
    made = (
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} viewBox="0 0 {WIDTH} {HEIGHT}" {FONT}>'
        f"<defs>{PATTERNS}</defs><title>{escape(figure.title)}</title>"
        f"<style>{style_of(body)}</style>"
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#ffffff"/>{body}</svg>'
    )
    return UNWRITABLE.sub("", made)


def key_left(figure: Figure) -> float:
    """Where the key begins that stands beside a map, in points."""
    return figure.width * _scale(figure) + GAP


def _scale(figure: Figure) -> float:
    return min(HEIGHT / figure.height, WIDTH * 0.55 / figure.width)


def _beside(figure: Figure) -> str:
    scale, left = _scale(figure), key_left(figure)
    rows = max(1, HEIGHT // 30)
    columns = 2 if len(figure.key) > rows else 1
    wide = (WIDTH - left - GAP * (columns - 1)) / columns
    parts, y, x = [_scaled(figure, scale, 0, 0)], 6.0, left
    for one in figure.key:
        lines = wrap(one.words, int((wide - KEY - 10) / (LETTERING * LETTER)))
        if y + LINE * len(lines) > HEIGHT:
            x, y = x + wide + GAP, 6.0
        if x + wide > WIDTH + 1:
            break
        parts.append(_sample(one, lines, x, y))
        y += LINE * len(lines) + 9
    return "".join(parts)


def _below_key(figure: Figure) -> str:
    parts, x, y = [], 0.0, 4.0
    for one in figure.key:
        wide = KEY + 10 + len(one.words) * LETTERING * LETTER + GAP
        if x and x + wide > WIDTH:
            x, y = 0.0, y + LINE + 5
        parts.append(_sample(one, [one.words], x, y))
        x += wide
    top = y + (LINE + 17 if figure.key else 0)
    scale = min(WIDTH / figure.width, (HEIGHT - top) / figure.height)
    return "".join([*parts, _scaled(figure, scale, 0, top)])


def _scaled(figure: Figure, scale: float, x: float, y: float) -> str:
    """With lettering of the size of a slide's, however small the drawing is."""
    letters = f"<style>g.on-slide text{{font-size:{LETTERING / scale:.1f}px}}</style>"
    at = f'transform="translate({x:.1f},{y:.1f}) scale({scale:.4f})"'
    return f'{letters}<g class="on-slide" {at}>{figure.drawing}</g>'


def _sample(one: Sample, lines: list[str], x: float, y: float) -> str:
    look = f'font-size="{LETTERING}" fill="{INK}"'
    words = [text(x + KEY + 10, y + 13 + at * LINE, line, look) for at, line in enumerate(lines)]
    return placed(one.drawing, x, y, KEY, 16) + "".join(words)
