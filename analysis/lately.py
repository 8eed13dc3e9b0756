"""Whether a figure has moved since the year before, in words that allow for chance."""

from dataclasses import dataclass
from typing import Literal

from analysis.periods import Period, parse

Direction = Literal["up", "down", "no clear change"]


@dataclass(frozen=True)
class Move:
    """``since``: the period it is compared with, and ``was`` its figure. ``better``: whether the
    move is good; None where there is no clear one."""

    direction: Direction
    since: str
    was: float
    better: bool | None


def year_before(latest: str, periods: list[str]) -> str | None:
    """The published period that is one year older and just as long; None where there is none."""
    now = parse(latest)
    for key in periods:
        then: Period = parse(key)
        if then.last == now.last - 12 and then.first == now.first - 12:
            return key
    return None


def moved(
    was: float | None, since: str, bounds: tuple[float | None, float | None], worse: str
) -> Move | None:
    """``bounds``: the 95% range of the latest figure. Up or down only where the older figure lies
    outside it; None where one of them is not known. ``worse``: ``higher`` or ``lower``."""
    lower, upper = bounds
    if was is None or lower is None or upper is None:
        return None
    if lower <= was <= upper:
        return Move("no clear change", since, was, None)
    direction: Direction = "up" if was < lower else "down"
    return Move(direction, since, was, (direction == "down") == (worse == "higher"))
