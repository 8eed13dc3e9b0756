"""The timeline of endings as the SVG draws it: a bar for each month. Geometry alone, pure."""

from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from math import ceil, log10
from typing import Final

from analysis.endings import Month
from analysis.periods import MONTHS, parse
from analysis.wording import counted, month, pounds

WIDTH: Final = 1080
HEIGHT: Final = 250
LEFT: Final = 76
TOP: Final = 26
GROUND: Final = 206
"""Where the bars stand; below it are the names of the months."""
UNKNOWN_HEIGHT: Final = 10
"""Of the box that stands for awards whose amount is not known: it is not to scale."""


@dataclass(frozen=True)
class Bar:
    """``open_top`` to ``GROUND``: money that nothing follows; ``top`` to ``open_top``: followed.
    ``unknown_top``: of the box for amounts that are not known, None where there are none."""

    x: float
    width: float
    top: float
    open_top: float
    unknown_top: float | None
    label_y: float
    label: str
    name: str
    year: str
    sentence: str


@dataclass(frozen=True)
class Line:
    y: float
    label: str


@dataclass(frozen=True)
class Timeline:
    bars: list[Bar]
    lines: list[Line]
    today: float


def timeline(months: Sequence[Month], on: date) -> Timeline:
    """``months``: as ``analysis.endings.by_month`` returns them; ``on`` lies in one of them."""
    step = (WIDTH - LEFT) / len(months)
    limits = _limits(max((item.pounds for item in months), default=0.0))
    scale = (GROUND - TOP - 2 * UNKNOWN_HEIGHT) / limits[-1]
    bars = [_bar(item, at, step, scale) for at, item in enumerate(months)]
    first = parse(months[0].key).first
    elapsed = on.year * 12 + on.month - 1 - first + (on.day - 1) / monthrange(on.year, on.month)[1]
    lines = [Line(round(GROUND - value * scale, 1), pounds(value)) for value in limits]
    return Timeline(bars, lines, round(LEFT + elapsed * step, 1))


def _bar(item: Month, at: int, step: float, scale: float) -> Bar:
    width = min(46.0, step * 0.7)
    top = GROUND - item.pounds * scale
    unknown_top = top - UNKNOWN_HEIGHT - 2 if item.unknown else None
    number = parse(item.key).first
    return Bar(
        x=round(LEFT + at * step + (step - width) / 2, 1),
        width=round(width, 1),
        top=round(top, 1),
        open_top=round(GROUND - item.open_pounds * scale, 1),
        unknown_top=None if unknown_top is None else round(unknown_top, 1),
        label_y=round((top if unknown_top is None else unknown_top) - 6, 1),
        label=str(item.awards) if item.awards else "",
        name=MONTHS[number % 12][:3],
        year=str(number // 12) if at == 0 or number % 12 == 0 else "",
        sentence=_sentence(item),
    )


def _sentence(item: Month) -> str:
    if not item.awards:
        return f"{month(item.key)}: nothing ends."
    known = f"{pounds(item.pounds)} a year"
    unknown = f", and {counted(item.unknown, 'amount')} not known" if item.unknown else ""
    none = f"; {item.open_awards} with no successor in the register" if item.open_awards else ""
    return f"{month(item.key)}: {counted(item.awards, 'award')}, {known}{unknown}{none}."


def _limits(most: float) -> list[float]:
    """Round numbers for the lines, from the ground to just above the highest bar."""
    if most <= 0:
        return [0.0, 1.0]
    rough = most / 3
    power = 10 ** int(log10(rough)) if rough >= 1 else 1
    step = next(m * power for m in (1, 2, 2.5, 5, 10) if m * power >= rough)
    return [step * number for number in range(ceil(most / step) + 1)]
