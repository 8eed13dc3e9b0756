"""The rows of a comparison on need: one cell for each place, or why there is none."""

from collections import Counter
from dataclasses import dataclass
from typing import Any

from analysis.wording import listed, pounds
from dashboard.comparing.columns import Column
from dashboard.comparing.sparkline import Line, line
from dashboard.comparing.words import number, rank_words, trend_basis, trend_words
from db.published import Release
from geography import LEVEL_BY_KEY

MISSING = {"suppressed": "Hidden to protect people", "no data": "No figure"}


@dataclass(frozen=True)
class Cell:
    """``missing`` says why there is no ``value``. ``worst``: of the places that can be compared."""

    value: str
    missing: str
    likely: str
    rank: str
    trend: str
    basis: str
    line: Line | None
    period: str
    worst: bool


@dataclass(frozen=True)
class Row:
    """``period``: of all cells, empty where they differ."""

    indicator: dict[str, Any]
    period: str
    cells: list[Cell]

    @property
    def span(self) -> str:
        """What the small lines run over; empty where they differ or there are none."""
        found = {cell.line.span for cell in self.cells if cell.line}
        return found.pop() if len(found) == 1 else ""


def need_rows(release: Release, columns: list[Column]) -> dict[str, list[Row]]:
    """Theme → measures that any of the places has, in the order in which they are declared."""
    found: dict[str, list[Row]] = {}
    for indicator in release.front["indicators"]:
        needs = [column.need(indicator["id"]) for column in columns]
        if not any(needs):
            continue
        worst = _worst(columns, needs, indicator["worse"])
        cells = [
            _cell(release, indicator, column, need, at == worst)
            for at, (column, need) in enumerate(zip(columns, needs, strict=True))
        ]
        periods = {cell.period for cell in cells if cell.period}
        row = Row(indicator, periods.pop() if len(periods) == 1 else "", cells)
        found.setdefault(indicator["theme"], []).append(row)
    return found


def _worst(columns: list[Column], needs: list[dict[str, Any] | None], worse: str) -> int | None:
    """Which place is worst; None where one has no figure, levels differ or several are."""
    values = [need["value"] if need else None for need in needs]
    known = [value for value in values if value is not None]
    if len(known) < len(columns) or len(known) < 2 or len({one.level for one in columns}) > 1:
        return None
    most = max(known) if worse == "higher" else min(known)
    return values.index(most) if known.count(most) == 1 else None


def _cell(
    release: Release,
    indicator: dict[str, Any],
    column: Column,
    need: dict[str, Any] | None,
    worst: bool,
) -> Cell:
    if need is None:
        level = LEVEL_BY_KEY[column.level].plural
        return Cell("", f"Not published for {level}", "", "", "", "", None, "", False)
    periods, decimals = release.front["periods"], indicator["decimals"]
    likely = ""
    if need["lower"] is not None and need["upper"] is not None:
        low, high = (number(need[side], decimals) for side in ("lower", "upper"))
        likely = f"likely between {low} and {high}"
    return Cell(
        value=number(need["value"], decimals) if need["value"] is not None else "",
        missing=MISSING[need["status"]] if need["value"] is None else "",
        likely=likely,
        rank=rank_words(need["rank"], LEVEL_BY_KEY[column.level].plural),
        trend=trend_words(need["trend"]),
        basis=trend_basis(need["trend"], indicator["unit"]),
        line=line(need["series"], indicator["label"], decimals, periods),
        period=periods[need["period"]]["label"],
        worst=worst,
    )


def sentences(columns: list[Column], needs: dict[str, list[Row]]) -> list[str]:
    """What the table says, before the table."""
    if len(columns) < 2:
        return []
    said = []
    rows = [row for theme in needs.values() for row in theme]
    worst = Counter(
        columns[at].name for row in rows for at, cell in enumerate(row.cells) if cell.worst
    )
    compared = sum(worst.values())
    if len({column.level for column in columns}) > 1:
        said.append("These places are of different size: their ranks are each among its own kind.")
    elif len(worst) == 1:
        (name,) = worst
        said.append(f"{name} is worst on all {compared} measures that can be compared.")
    elif compared:
        (first, most), *others = worst.most_common()
        parts = [f"{first} is worst on {most}", *(f"{name} on {count}" for name, count in others)]
        said.append(f"Of {compared} measures that can be compared, {listed(parts)}.")
    if not any(column.summary["live"] for column in columns):
        return [*said, "No live intervention that is on the map reaches any of them on this day."]
    heads = [f"{one.name} {pounds(one.summary['pounds_per_head'])}" for one in columns]
    return [*said, f"Live money for each resident, a year: {listed(heads)}."]
