"""A small line of one measure over time. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

WIDTH, HEIGHT = 112, 36


@dataclass(frozen=True)
class Line:
    """``path``: SVG path data with a gap where a period is not known; ``x``, ``y``: the last one.
    ``said``: the same in words; ``span``: its first and last period."""

    width: int
    height: int
    path: str
    x: float
    y: float
    said: str
    span: str


def line(
    series: Mapping[str, Any], label: str, decimals: int, words: Mapping[str, Any]
) -> Line | None:
    """None with fewer than two known periods. ``words``: period → how it is called."""
    known = [(at, value) for at, value in enumerate(series["values"]) if value is not None]
    if len(known) < 2:
        return None
    values = [value for _, value in known]
    low, top = min(0.0, *values), max(values)
    across = (WIDTH - 6) / (len(series["values"]) - 1)
    down = (HEIGHT - 8) / ((top - low) or 1)
    points = {at: (3 + at * across, HEIGHT - 4 - (value - low) * down) for at, value in known}
    path = "".join(
        f"{'L' if at - 1 in points else 'M'}{x:.1f} {y:.1f}" for at, (x, y) in points.items()
    )
    x, y = points[known[-1][0]]
    said = _said(series, known, label, decimals, words)
    periods = series["periods"]
    span = f"{words[periods[0]]['label']} to {words[periods[-1]]['label']}"
    return Line(WIDTH, HEIGHT, path, round(x, 1), round(y, 1), said, span)


def _said(
    series: Mapping[str, Any],
    known: list[tuple[int, float]],
    label: str,
    decimals: int,
    words: Mapping[str, Any],
) -> str:
    def told(pair: tuple[int, float]) -> str:
        return f"{pair[1]:,.{decimals}f} in {words[series['periods'][pair[0]]]['label']}"

    return f"{label}: from {told(known[0])} to {told(known[-1])}."
