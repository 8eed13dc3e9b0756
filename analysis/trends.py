"""Is it getting worse? Mann and Kendall's test with Theil and Sen's slope, for few periods.

Only like is compared with like: a quarter with the same quarter of other years, a month with the
same month (the seasonal test of Hirsch, Slack and Smith 1982), a year with years of twelve months
that begin in the same one. p is exact, ties included, from the number of orders in which the
figures of each season could have come.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from itertools import combinations
from statistics import median
from typing import Final, Literal

from analysis.periods import Period, parse

Direction = Literal["worse", "better", "no clear change", "too few periods"]
Known = tuple[Period, float]

FEWEST: Final = 5
CLEAR: Final = 0.05
"""How seldom chance alone may give a rise or fall as steady as this one."""
LONGEST_FIRST: Final = ("year", "quarter", "month")


@dataclass(frozen=True)
class Trend:
    """``periods`` known ones of ``grain`` were compared, ``missing`` between the first and the
    last were not known or hidden. ``per_year``: the usual change in a year, in the figure's unit.
    Without enough periods: what there is of the longest grain, and no p or slope."""

    direction: Direction
    grain: str
    periods: int
    missing: int
    first: str | None
    last: str | None
    per_year: float | None = None
    p: float | None = None


def trend(figures: Sequence[tuple[str, float | None]], worse: str) -> Trend | None:
    """``figures``: period and value, of any grains and in any order; None is not known.

    The longest grain is taken of which there are ``FEWEST`` known periods, and enough in the same
    season that a steady rise could be told from chance. None where there are no periods at all.
    """
    every = sorted(((parse(key), value) for key, value in figures), key=lambda one: one[0])
    by_grain = {grain: _comparable(every, grain) for grain in LONGEST_FIRST}
    for grain, (known, missing) in by_grain.items():
        if len(known) >= FEWEST and _least_p(known) < CLEAR:
            return _judged(grain, known, missing, worse)
    for grain, (known, missing) in by_grain.items():
        if known or missing:
            ends = (known[0][0].key, known[-1][0].key) if known else (None, None)
            return Trend("too few periods", grain, len(known), missing, *ends)
    return None


def _comparable(
    figures: Sequence[tuple[Period, float | None]], grain: str
) -> tuple[list[Known], int]:
    """Known periods of a grain in order of time, and how many within them are not known. Of years:
    of twelve months, beginning in the month in which the newest does."""
    every = [one for one in figures if one[0].grain == grain]
    if grain == "year":
        every = [one for one in every if one[0].last - one[0].first == 11]
        every = [one for one in every if one[0].first % 12 == every[-1][0].first % 12]
    known = [(period, value) for period, value in every if value is not None]
    if not known:
        return [], len(every)
    within = [one for one in every if known[0][0] <= one[0] <= known[-1][0]]
    return known, len(within) - len(known)


def _judged(grain: str, known: list[Known], missing: int, worse: str) -> Trend:
    seasons = _seasons(known)
    score = sum(_sign(later - earlier) for _, earlier, later in _pairs(seasons))
    p = probability([[value for _, value in season] for season in seasons], score)
    slope = median((later - earlier) / years for years, earlier, later in _pairs(seasons))
    direction: Direction = "no clear change"
    if p < CLEAR:
        direction = "worse" if (score > 0) == (worse == "higher") else "better"
    ends = known[0][0].key, known[-1][0].key
    return Trend(direction, grain, len(known), missing, *ends, round(slope, 4), round(p, 4))


def _seasons(known: list[Known]) -> list[list[tuple[int, float]]]:
    """Year and figure, apart by the month in which a period begins."""
    found: dict[int, list[tuple[int, float]]] = defaultdict(list)
    for period, value in known:
        found[period.first % 12].append((period.first // 12, value))
    return list(found.values())


def _pairs(seasons: list[list[tuple[int, float]]]) -> list[tuple[int, float, float]]:
    """(years between, earlier figure, later figure) of every two of one season."""
    return [
        (later[0] - earlier[0], earlier[1], later[1])
        for season in seasons
        for earlier, later in combinations(season, 2)
    ]


def _sign(number: float) -> int:
    return (number > 0) - (number < 0)


def _least_p(known: list[Known]) -> float:
    """p of a rise without any exception, with as many periods in each season."""
    sizes = [len(season) for season in _seasons(known)]
    rising = [[float(number) for number in range(size)] for size in sizes]
    return probability(rising, sum(size * (size - 1) // 2 for size in sizes))


def probability(seasons: Sequence[Sequence[float]], score: int) -> float:
    """Two-sided: of all orders in which each season's figures could have come, the share with a
    sum of signs at least as far from 0 as ``score``."""
    groups = tuple(sorted(tuple(sorted(map(season.count, set(season)))) for season in seasons))
    return _probability(groups, abs(score))


@cache
def _probability(groups: tuple[tuple[int, ...], ...], score: int) -> float:
    ways, pairs = [1], 0
    for sizes in groups:
        more = falls(sizes)
        ways = _times(ways, more)
        pairs += len(more) - 1
    # the sum of signs is the pairs that rise less those that fall
    far = sum(way for fallen, way in enumerate(ways) if abs(pairs - 2 * fallen) >= score)
    return float(Fraction(far, sum(ways)))


@cache
def falls(sizes: tuple[int, ...]) -> list[int]:
    """In how many orders of figures 0, 1, 2 … pairs fall, where ``sizes`` of them are equal.

    Gauss's multinomial coefficient [n]! ÷ Π [size]!, with [m] = 1 + q + … + q^(m−1).
    """
    ways = [1]
    for number in range(2, sum(sizes) + 1):
        ways = _times(ways, [1] * number)
    for size in sizes:
        for number in range(2, size + 1):
            ways = _divided(ways, number)
    return ways


def _times(left: list[int], right: list[int]) -> list[int]:
    product = [0] * (len(left) + len(right) - 1)
    for at, one in enumerate(left):
        for offset, other in enumerate(right):
            product[at + offset] += one * other
    return product


def _divided(ways: list[int], number: int) -> list[int]:
    """By 1 + q + … + q^(number−1), which goes without remainder."""
    quotient: list[int] = []
    for at in range(len(ways) - number + 1):
        quotient.append(ways[at] - sum(quotient[max(0, at - number + 1) : at]))
    return quotient
