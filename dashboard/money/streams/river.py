"""The flow diagram as the SVG draws it: groups as bars, streams as bands. Geometry alone, pure."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from analysis.crossing import Cell, Flow
from analysis.wording import counted, roughly

WIDTH: Final = 1088
TOP: Final = 34
BAR: Final = 12
LABELS: Final = 206
"""Width that is kept to the right of the last bars for what they are called."""
ROOM: Final = 36
"""Least height between the tops of two groups: two lines of text."""
GAP: Final = 8
OF_ALL: Final = 380
"""Height that stands for all of the money."""
LEAST: Final = 1.0
LONGEST: Final = 34
ASIDE: Final = re.compile(r"\s*\((?!\d+\)$)[^()]*\)$")
"""Words in brackets at the end of a name: only the full name has them. A number stays."""


@dataclass(frozen=True)
class Group:
    """``known``: False where no amount is known, so that the bar is not to scale."""

    x: float
    y: float
    height: float
    known: bool
    label: str
    money: str
    label_x: float
    sentence: str


@dataclass(frozen=True)
class Band:
    """``path``: of its outline; of its middle line where no amount of it is known."""

    path: str
    known: bool
    sentence: str


@dataclass(frozen=True)
class River:
    heads: list[tuple[float, str]]
    groups: list[Group]
    bands: list[Band]
    height: float


Names = Sequence[Mapping[str, str]]


def river(flow: Flow, heads: Sequence[str], names: Names) -> River:
    """``names``: for each dimension what its keys are called."""
    total = sum(cell.pounds for cell in flow.levels[0].values())
    scale = OF_ALL / total if total else 0.0
    step = (WIDTH - LABELS - BAR) / (len(flow.levels) - 1)
    tops = [_tops(level, scale) for level in flow.levels]
    groups = [
        _group(names[at][key], cell, at * step, tops[at][key], scale)
        for at, level in enumerate(flow.levels)
        for key, cell in level.items()
    ]
    bands = [
        band
        for at, links in enumerate(flow.links)
        for band in _bands(links, at * step + BAR, step - BAR, tops[at : at + 2], scale, names[at:])
    ]
    height = max((group.y + max(group.height, ROOM) for group in groups), default=TOP) + GAP
    told = [(round(at * step, 1), head) for at, head in enumerate(heads)]
    return River(told, groups, bands, round(height, 1))


def _tops(level: Mapping[str, Cell], scale: float) -> dict[str, float]:
    found, y = {}, float(TOP)
    for key, cell in level.items():
        found[key] = y
        y += max(cell.pounds * scale, ROOM - GAP) + GAP
    return found


def _group(name: str, cell: Cell, x: float, y: float, scale: float) -> Group:
    short = ASIDE.sub("", name) or name
    return Group(
        x=round(x, 1),
        y=round(y, 1),
        height=round(max(cell.pounds * scale, 2.0 if cell.pounds else 12.0), 1),
        known=cell.pounds > 0,
        label=short if len(short) <= LONGEST else short[: LONGEST - 1].rstrip() + "…",
        money=_money(cell),
        label_x=round(x + BAR + 6, 1),
        sentence=f"{name}: {sentence(cell)}",
    )


def _money(cell: Cell) -> str:
    if cell.unknown == cell.awards:
        return "amount not known"
    return roughly(cell.pounds) + (f" + {cell.unknown} not known" if cell.unknown else "")


def sentence(cell: Cell) -> str:
    """``£617,000 of 12 awards, 2 amounts not known.``"""
    if cell.unknown == cell.awards:
        return f"{counted(cell.awards, 'award')}, no amount known."
    unknown = f", {counted(cell.unknown, 'amount')} not known" if cell.unknown else ""
    return f"£{cell.pounds:,.0f} of {counted(cell.awards, 'award')}{unknown}."


def _bands(
    links: Mapping[tuple[str, str], Cell],
    left: float,
    across: float,
    tops: Sequence[Mapping[str, float]],
    scale: float,
    names: Names,
) -> list[Band]:
    """In the order of the groups on both sides, so that bands of one group never cross there."""
    starts, ends = dict(tops[0]), dict(tops[1])
    lands: dict[tuple[str, str], float] = {}
    ordered = sorted(links.items(), key=lambda item: (tops[0][item[0][0]], tops[1][item[0][1]]))
    arrive = sorted(links, key=lambda pair: (tops[1][pair[1]], tops[0][pair[0]]))
    for one, other in arrive:
        lands[one, other] = ends[other]
        ends[other] += links[one, other].pounds * scale
    made = []
    for (one, other), cell in ordered:
        thick = cell.pounds * scale
        told = f"{names[0][one]} → {names[1][other]}: {sentence(cell)}"
        path = _path(left, starts[one], left + across, lands[one, other], thick)
        made.append(Band(path, thick > 0, told))
        starts[one] += thick
    return made


def _path(left: float, y0: float, right: float, y1: float, thick: float) -> str:
    middle = (left + right) / 2
    x0, xm, x1 = (f"{x:.1f}" for x in (left, middle, right))
    if thick <= 0:
        return f"M{x0} {y0 + 6:.1f}C{xm} {y0 + 6:.1f} {xm} {y1 + 6:.1f} {x1} {y1 + 6:.1f}"
    wide = max(thick, LEAST)
    return (
        f"M{x0} {y0:.1f}C{xm} {y0:.1f} {xm} {y1:.1f} {x1} {y1:.1f}V{y1 + wide:.1f}"
        f"C{xm} {y1 + wide:.1f} {xm} {y0 + wide:.1f} {x0} {y0 + wide:.1f}Z"
    )
