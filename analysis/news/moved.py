"""Whether a new figure is another one than a year before, or may be so by chance. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, Literal

from analysis.periods import parse

Way = Literal["higher", "lower", "chance", "not told"]
HIGHER: Final[Way] = "higher"
LOWER: Final[Way] = "lower"
CHANCE: Final[Way] = "chance"
NOT_TOLD: Final[Way] = "not told"
"""A figure or an interval is not known, or is hidden."""


@dataclass(frozen=True)
class Figure:
    """With its 95 % interval; None for what is not known."""

    value: float | None
    lower: float | None
    upper: float | None
    hidden: bool = False


def moved(before: Figure | None, now: Figure) -> Way:
    """Higher or lower only where the whole of one interval lies beyond the other."""
    if before is None or now.lower is None or now.upper is None:
        return NOT_TOLD
    if before.lower is None or before.upper is None:
        return NOT_TOLD
    if now.lower > before.upper:
        return HIGHER
    return LOWER if now.upper < before.lower else CHANCE


def a_year_before(period: str, published: Iterable[str]) -> str | None:
    """The period of the same months a year earlier, where its figures are published."""
    now = parse(period)
    earlier = (now.first - 12, now.last - 12)
    by_months = {(one.first, one.last): one.key for one in map(parse, published)}
    return by_months.get(earlier)


def longest_and_latest(periods: Iterable[str]) -> str:
    """The one that says most: of the longest, the last."""
    return max(periods, key=lambda key: (parse(key).last - parse(key).first, parse(key).last))
