"""Each borough's share of the live money, beside its share of the people and of the need.

Pure. A share of the money is a range, because some amounts, dates and places are not known: at
least, where all that is unknown went to the other boroughs; at most, where it came here.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import pandas as pd

from analysis.fairness import Units

ABOVE: Final = "above"
BELOW: Final = "below"
NOT_TOLD: Final = "not told"


@dataclass(frozen=True)
class Share:
    """Between 0 and 1."""

    least: float
    most: float


def of_money(frame: pd.DataFrame, unplaced: float) -> dict[str, Share] | None:
    """Borough → share of the money. ``frame``: as ``analysis.fairness.money``; ``unplaced``: pounds
    a year that might be anywhere. None where no known money is live, or no high end is known."""
    if frame["high"].isna().any() or pd.isna(unplaced) or not frame["low"].sum():
        return None
    return _shares(frame["low"].to_dict(), frame["high"].to_dict(), float(unplaced))


def of_units(units: Units, codes: Sequence[str]) -> dict[str, Share] | None:
    """Borough → share of the people, or of the need; None where one of them is not known."""
    low = {code: units.lower.get(code) for code in codes}
    high = {code: units.upper.get(code) for code in codes}
    if any(value is None or pd.isna(value) for value in (*low.values(), *high.values())):
        return None
    return _shares(_known(low), _known(high), 0.0) if sum(_known(low).values()) else None


def _known(values: Mapping[str, float | None]) -> dict[str, float]:
    return {code: float(value or 0.0) for code, value in values.items()}


def _shares(
    low: Mapping[str, float], high: Mapping[str, float], anywhere: float
) -> dict[str, Share]:
    found = {}
    for code in low:
        others_low, others_high = sum(low.values()) - low[code], sum(high.values()) - high[code]
        least = low[code] / (low[code] + others_high + anywhere) if low[code] else 0.0
        top = high[code] + anywhere
        found[code] = Share(least, top / (top + others_low) if top else 0.0)
    return found


def compared(money: Share, unit: Share) -> str:
    """Whether the share of the money is surely above or below the share of what it is for."""
    if money.least > unit.most:
        return ABOVE
    return BELOW if money.most < unit.least else NOT_TOLD
