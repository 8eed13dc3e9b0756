"""Small multiples of the boroughs' money over the financial years: geometry alone, pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import pandas as pd

from analysis.wording import counted, pounds

WIDTH: Final = 330
HEIGHT: Final = 128
GROUND: Final = 104
TOP: Final = 14
WHOLE, THIN, OPEN = "whole", "thin", "open"


@dataclass(frozen=True)
class Bar:
    """``kind``: ``whole``, ``thin`` (few awards of the register run in the year) or ``open`` (the
    year is not over). ``high``: top of the whisker, None where nothing is unknown."""

    x: float
    width: float
    top: float
    high: float | None
    name: str
    kind: str
    sentence: str


@dataclass(frozen=True)
class Multiple:
    """One borough; ``most``: what the highest line of all of them stands for."""

    name: str
    bars: list[Bar]
    most: str


def multiples(
    rows: Sequence[Mapping[str, Any]], names: Mapping[str, str], kinds: Mapping[str, str]
) -> list[Multiple]:
    """``rows``: borough, year, low, high (pounds a head, high None where not known), unknown,
    awards. One scale for all."""
    most = max((row["high"] or row["low"] for row in rows), default=0.0) or 1.0
    step = WIDTH / max(1, len(kinds))
    found = []
    for code, name in names.items():
        mine = [row for row in rows if row["borough"] == code]
        bars = [_bar(row, at, step, most, kinds[row["year"]]) for at, row in enumerate(mine)]
        found.append(Multiple(name, bars, pounds(most)))
    return found


def _bar(row: Mapping[str, Any], at: int, step: float, most: float, kind: str) -> Bar:
    def height(value: float) -> float:
        return round(GROUND - (GROUND - TOP) * value / most, 1)

    width = min(34.0, step * 0.66)
    high = row["high"]
    ranged = high is not None and not pd.isna(high) and high > row["low"]
    return Bar(
        x=round(at * step + (step - width) / 2, 1),
        width=round(width, 1),
        top=height(row["low"]),
        high=height(high) if ranged else None,
        name=f"{row['year'][2:4]}/{row['year'][5:]}",
        kind=kind,
        sentence=_sentence(row, kind),
    )


def _sentence(row: Mapping[str, Any], kind: str) -> str:
    known = f"{row['year']}: {pounds(row['low'])}, {counted(row['awards'], 'award')}"
    unknown = f", {counted(row['unknown'], 'amount')} not known" if row["unknown"] else ""
    also = {THIN: "; thinly covered", OPEN: "; not complete yet", WHOLE: ""}[kind]
    return f"{known}{unknown}{also}."
