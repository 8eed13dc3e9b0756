"""What the charts of the summary draw: one mapping per bar, with the numbers as text. Pure."""

from collections.abc import Iterable, Mapping
from typing import Any

import pandas as pd

from analysis.returns import BASES
from record.returns.sums import scale_range

Bar = dict[str, Any]


def people(rows: Iterable[Mapping[str, Any]]) -> dict[str, list[Bar]]:
    """Counting basis → a bar from the lower to the upper bound for each row: name, lower, upper,
    sentence; the largest first. Bases are never on one chart; within one all bars have the same
    scale."""
    known = [row for row in rows if row["counting_basis"] is not None]
    found = {}
    for basis in BASES:
        of_basis = [row for row in known if row["counting_basis"] == basis]
        most = max((row["upper"] for row in of_basis), default=0)
        if of_basis:
            found[basis] = [_span(row, most) for row in _largest_first(of_basis, "upper")]
    return found


def _span(row: Mapping[str, Any], most: float) -> Bar:
    low, high = int(row["lower"]), int(row["upper"])
    return {
        "name": row["name"],
        "text": f"{low:,}" if low == high else f"{low:,} to {high:,}",
        "sentence": row["sentence"],
        "left": _share(low, most) if low != high else 0.0,
        "width": _share(high - low, most) if low != high else _share(high, most),
        "range": low != high,
    }


def events(rows: Iterable[Mapping[str, Any]], event: str) -> list[Bar]:
    """A bar for each row: how often something happened, most first; rows of which it is not known
    come last and say so."""
    listed = list(rows)
    most = max((row[event] for row in listed if not pd.isna(row[event])), default=0)
    return [
        {
            "name": row["name"],
            "text": None if pd.isna(row[event]) else f"{row[event]:,.0f}",
            "unknown": int(row[f"{event}_unknown"]),
            "returns": int(row["returns"]),
            "left": 0.0,
            "width": 0.0 if pd.isna(row[event]) else _share(row[event], most),
        }
        for row in _largest_first(listed, event)
    ]


def completion(rows: Iterable[Mapping[str, Any]]) -> list[Bar]:
    """The share that completed with its 95 % limits, on a scale from 0 to 100. Where most people
    ended comes first, since most can be said there."""
    return [
        {
            "name": row["name"],
            "text": f"{100 * row['completion_rate']:.0f} %",
            "limits": f"{100 * row['completion_lower']:.0f} to {100 * row['completion_upper']:.0f}",
            "at": round(100 * row["completion_rate"], 1),
            "left": round(100 * row["completion_lower"], 1),
            "width": round(100 * (row["completion_upper"] - row["completion_lower"]), 1),
        }
        for row in sorted(rows, key=lambda row: -(row["completed"] + row["left_early"]))
        if not pd.isna(row["completion_rate"])
    ]


def _largest_first(rows: Iterable[Mapping[str, Any]], key: str) -> list[Mapping[str, Any]]:
    """Those of which it is not known come last; equal ones stay in their order."""
    return sorted(rows, key=lambda row: float("inf") if pd.isna(row[key]) else -row[key])


def outcomes(rows: Iterable[Mapping[str, Any]]) -> list[Bar]:
    """Before and after on the measure's own scale; without marks where the scale is not stated."""
    return [{**row, **_marks(row)} for row in rows]


def _marks(row: Mapping[str, Any]) -> Bar:
    scale = None if pd.isna(row["scale"]) else scale_range(row["scale"])
    if scale is None or pd.isna(row["change"]) or scale[0] == scale[1]:
        return {"before_at": None, "after_at": None}
    low, high = scale
    before, after = (
        round(100 * (row[name] - low) / (high - low), 1) for name in ("mean_before", "mean_after")
    )
    return {"before_at": before, "after_at": after, "low": f"{low:g}", "high": f"{high:g}"}


def _share(number: float, most: float) -> float:
    return round(100 * float(number) / float(most), 1) if most else 0.0
