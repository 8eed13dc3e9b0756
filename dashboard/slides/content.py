"""What one slide tells: a picture, a table or sentences, and where that comes from."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from textwrap import shorten
from typing import Final

from dashboard.pictures.figure import Figure

CELL: Final = 90
"""Letters of one cell; more would take the room of another row."""


@dataclass(frozen=True)
class Grid:
    """``shares``: how wide the columns are to each other. ``total``: rows there are on the
    screen."""

    heads: Sequence[str]
    rows: Sequence[Sequence[str]]
    shares: Sequence[int]
    total: int

    @property
    def short(self) -> list[list[str]]:
        return [[shorten(cell, CELL, placeholder=" …") for cell in row] for row in self.rows]


@dataclass(frozen=True)
class Content:
    """``shown``: what the view is of, in a sentence or two. It is drawn as a figure, with the
    sentences beside it if there are any, or as a grid, or as sentences alone."""

    shown: str
    sources: Sequence[str]
    figure: Figure | None = None
    grid: Grid | None = None
    sentences: Sequence[str] = field(default_factory=tuple)

    @classmethod
    def drawn(cls, figure: Figure, beside: Sequence[str] = ()) -> "Content":
        return cls(figure.title, figure.sources, figure, sentences=beside)
