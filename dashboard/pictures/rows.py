"""Charts of rows: a name, then one mark or several side by side, each with its number as text."""

from collections.abc import Sequence
from dataclasses import dataclass
from textwrap import wrap
from typing import Final

from dashboard.paper.map_drawing import INK
from dashboard.pictures.figure import INSIDE, LETTER, SECONDARY, placed, text

NAMES: Final = 330
"""Width of the column of names."""
LINE: Final = 18
NOTE: Final = 15
"""Height of a line of a name, and of a note."""
LEAST: Final = 30
MOST: Final = 36
"""Rows of a picture; one with more could not be read."""
FEWEST: Final = 10
"""Rows of a section, however many sections there are."""


@dataclass(frozen=True)
class Mark:
    """``drawing``: an SVG element as the screen has it, ``height`` pixels high; blank where there
    is nothing to draw. ``text``: the number; ``note``: what else is to be known of it."""

    drawing: str
    height: float
    text: str
    note: str = ""


@dataclass(frozen=True)
class Row:
    name: str
    marks: Sequence[Mark]
    under: str = ""


@dataclass(frozen=True)
class Section:
    """``heads``: of the columns of marks; none where the heading says it. ``axis``: drawn over the
    marks. ``ends``: what the ends of the scale stand for."""

    heading: str
    notes: Sequence[str]
    rows: Sequence[Row]
    heads: Sequence[str] = ()
    axis: str = ""
    ends: tuple[str, str] | None = None
    share: float = 0.62
    """Of a column that its mark takes; the rest is for the number."""


def chart(sections: Sequence[Section]) -> tuple[str, float]:
    """SVG parts as wide as a picture's inside, and their height."""
    parts: list[str] = []
    room = max(FEWEST, MOST // max(1, len(sections)))
    y = 0.0
    for section in sections:
        y = _section(section, y, room, parts)
    return "".join(parts), y


def _section(section: Section, y: float, room: int, parts: list[str]) -> float:
    if section.heading:
        y += 24
        parts.append(text(0, y, section.heading, f'font-size="16" font-weight="600" fill="{INK}"'))
    for line in (line for told in section.notes for line in _lines(told, 13, INSIDE)):
        y += LINE
        parts.append(text(0, y, line, f'font-size="13" fill="{SECONDARY}"'))
    shown = section.rows[:room]
    column = (INSIDE - NAMES) / max((len(row.marks) for row in shown), default=1)
    mark = column * section.share - 16
    y += 12
    if section.heads:
        y += LINE
        parts += [
            text(NAMES + at * column, y, head, f'font-size="13" font-weight="600" fill="{INK}"')
            for at, head in enumerate(section.heads)
        ]
        y += 6
    if section.axis:
        parts.append(placed(section.axis, NAMES, y, mark, 28))
        y += 30
    for row in shown:
        y = _row(row, y, column, mark, parts)
    if section.ends:
        low, high = section.ends
        y += 14
        parts.append(text(NAMES, y, low, f'font-size="12" fill="{SECONDARY}"'))
        look = f'font-size="12" fill="{SECONDARY}" text-anchor="end"'
        parts.append(text(NAMES + mark, y, high, look))
    if len(section.rows) > room:
        y += 24
        more = f"The first {room} of {len(section.rows):,}; the screen and its files have all."
        parts.append(text(0, y, more, f'font-size="13" fill="{SECONDARY}"'))
    return y + 14


def _row(row: Row, y: float, column: float, mark: float, parts: list[str]) -> float:
    names = _lines(row.name, 14, NAMES - 24)
    if len(names) > 2:
        names = [names[0], f"{names[1]} …"]
    under = _lines(row.under, 12, NAMES - 24)[:2]
    told = [_Told(one, column, mark) for one in row.marks]
    high = max(LEAST, LINE * len(names) + NOTE * len(under) + 10, *(each.height for each in told))
    first = y + (high - LINE * len(names) - NOTE * len(under)) / 2 + 13
    for at, line in enumerate(names):
        parts.append(text(0, first + at * LINE, line, f'font-size="14" fill="{INK}"'))
    for at, line in enumerate(under):
        below = first + LINE * len(names) - 2 + at * NOTE
        parts.append(text(0, below, line, f'font-size="12" fill="{SECONDARY}"'))
    for at, each in enumerate(told):
        parts += each.drawn(NAMES + at * column, y + high / 2)
    return y + high


@dataclass(frozen=True)
class _Told:
    """A mark with its number behind it, in a column; ``mark``: width of what is drawn."""

    one: Mark
    column: float
    mark: float

    @property
    def wide(self) -> float:
        return self.mark + 12 if self.one.drawing else 0.0

    @property
    def notes(self) -> list[str]:
        return _lines(self.one.note, 12, self.column - self.wide - 8)[:3]

    @property
    def height(self) -> float:
        return max(self.one.height + 8, LINE + NOTE * len(self.notes) + 8)

    def drawn(self, left: float, middle: float) -> list[str]:
        parts, one = [], self.one
        if one.drawing:
            parts.append(placed(one.drawing, left, middle - one.height / 2, self.mark, one.height))
        x, y = left + self.wide, middle + 5 - NOTE / 2 * len(self.notes)
        parts.append(text(x, y, one.text, f'font-size="14" fill="{INK}"'))
        for line in self.notes:
            y += NOTE
            parts.append(text(x, y, line, f'font-size="12" fill="{SECONDARY}"'))
        return parts


def _lines(words: str, size: int, width: float) -> list[str]:
    return wrap(words, max(8, int(width / (size * LETTER))))
