"""What a map layer is. A layer declares itself; the screen, the table and the API follow."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Literal

from analysis.selection import Selection
from db.published import Release

NEED_RAMP = ("#E6DBF0", "#C6B6DE", "#A689C9", "#7C55AB", "#562A86")
FUNDING_RAMP = ("#B8DDDB", "#80BDB9", "#4A9B97", "#1E7A75", "#04544F")
GAP_RAMP = (
    *("#DFE7ED", "#98CDC3", "#339994"),
    *("#CCBDE5", "#8CA0BD", "#37778B"),
    *("#7F52BC", "#504C88", "#1F3A5F"),
)
"""Three rows of rising need, each with rising money: violet and teal, and where both are high,
both. ``assets/gaps.css`` has the same. ``tests/test_palettes.py`` holds all of them to what people
who see fewer colours can tell apart."""


@dataclass(frozen=True)
class View:
    """What is asked of a layer: a level, a period (need) and a selection of interventions."""

    release: Release
    level: str
    measure: str
    period: str
    selection: Selection


@dataclass(frozen=True)
class Shade:
    """One number per area of the level, in the level's order; None is explained by ``status``.

    ``breaks`` are inner class limits, rising. ``status``: position → ``suppressed`` or
    ``no data``.
    """

    values: list[float | int | None]
    breaks: list[float]
    status: dict[int, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Column:
    """A column of the table twin. ``kind`` says how a cell is written for people."""

    key: str
    label: str
    kind: Literal["text", "number", "pounds", "date"] = "number"
    decimals: int = 0


@dataclass(frozen=True)
class Table:
    """What the map shows, as rows: one dict per area, keyed by the columns' keys."""

    columns: tuple[Column, ...]
    rows: list[dict[str, Any]]


@dataclass(frozen=True)
class Layer:
    """``group``: under which button it stands. Need layers are measured per period, funding and
    gap layers on a date. ``points`` layers draw markers and have no shade; ``listing`` is their
    table twin, one row per thing rather than per point. ``cells``: the words of each colour of a
    gap layer. ``indicators``: those that such a layer is put together from."""

    key: str
    group: Literal["need", "funding", "gap", "points", "labels"]
    label: str
    unit: str
    about: str
    decimals: int = 1
    ramp: tuple[str, ...] = ()
    shade: Callable[[View], Shade] | None = None
    table: Callable[[View], Table] | None = None
    points: Callable[[Release, Selection], list[dict[str, Any]]] | None = None
    listing: Callable[[Release, Selection], Table] | None = None
    cells: tuple[str, ...] = ()
    indicators: Callable[[View], set[str]] | None = None


class UnknownView(Exception):
    """There is nothing under this name, period or level; the message says what there is."""
