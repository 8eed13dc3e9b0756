"""Invented figures of a few places, short to write."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from analysis.need import Measured
from analysis.rates import per
from indicators import INDICATOR_BY_ID

NAN = float("nan")


def measured(
    indicator: str,
    value: Sequence[float],
    limits: Sequence[tuple[float, float]] | None = None,
    hidden: Sequence[int] = (),
    worse: str | None = None,
) -> Measured:
    """Without ``limits`` the values are certain."""
    values = np.array(value, dtype=float)
    nothing = np.full(len(values), NAN)
    pairs = np.array(limits, dtype=float) if limits else np.array([nothing, nothing]).T
    suppressed = np.zeros(len(values), dtype=bool)
    suppressed[list(hidden)] = True
    declared = INDICATOR_BY_ID[indicator]
    if worse in ("higher", "lower"):
        declared = replace(declared, worse=worse)  # type: ignore[arg-type]
    return Measured(
        declared, "2025", values, pairs[:, 0], pairs[:, 1], nothing, nothing, suppressed
    )


def counted(indicator: str, count: Sequence[float], people: Sequence[float]) -> Measured:
    events, persons = np.array(count, dtype=float), np.array(people, dtype=float)
    nothing = np.full(len(events), NAN)
    declared = INDICATOR_BY_ID[indicator]
    return Measured(
        declared,
        "2025",
        per(events, persons, declared.per),
        nothing,
        nothing,
        events,
        persons,
        np.zeros(len(events), dtype=bool),
    )
