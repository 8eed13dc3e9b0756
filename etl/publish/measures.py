"""Each indicator at each level: values, limits and ranks, ready to be shown."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from analysis.aggregate import Cells, add_areas, add_periods, as_floats, weighted_mean
from analysis.classes import breaks
from analysis.periods import parse, whole_periods
from analysis.rates import byar, per, wilson
from etl.publish.ground import PARTNERSHIP, Ground
from indicators import Indicator

ORDER = ("lsoa", "ward", "la", PARTNERSHIP)


@dataclass(frozen=True)
class Measure:
    """One indicator at one level: frames of areas (index code) × periods (in time order).

    ``least`` and ``most``: of a restricted indicator, the counts that the released one stands for.
    """

    indicator: Indicator
    level: str
    value: pd.DataFrame
    lower: pd.DataFrame
    upper: pd.DataFrame
    count: pd.DataFrame
    denominator: pd.DataFrame
    suppressed: pd.DataFrame
    least: pd.DataFrame | None = None
    most: pd.DataFrame | None = None

    @property
    def periods(self) -> list[str]:
        return list(self.value.columns)

    def behind(self, period: str) -> pd.Series:
        """True where a figure is hidden and so counts as coming after every one that is shown."""
        hidden = self.suppressed[period] & self.value[period].isna()
        return hidden & self.indicator.hidden_are_least

    def breaks(self, grain: str) -> list[float]:
        """One set of limits for all periods of a grain, so that colours can be compared."""
        chosen = [key for key in self.periods if parse(key).grain == grain]
        return breaks(as_floats(self.value[chosen]).ravel(), self.indicator.decimals)

    def latest(self) -> str:
        """The newest of the longest periods: the figure a profile leads with."""
        return max(self.periods, key=lambda key: (parse(key).grain == "year", parse(key).last))


def measures(indicator: Indicator, rows: pd.DataFrame, ground: Ground) -> list[Measure]:
    """Every level the indicator is published at, as far as the rows reach.

    ``rows``: level, vintage, area_code, period, count, denominator, value, status; rows of other
    vintages than the current one stay in the store and are not drawn.
    """
    made = []
    for level in ORDER:
        source = _source_level(rows, level, ground)
        if source is None or not _grains(indicator, level):
            continue
        own = rows[(rows["level"] == source) & (rows["vintage"] == ground.vintage[source])]
        made.append(_measure(indicator, own, source, level, ground))
    return [item for item in made if item.periods]


def _grains(indicator: Indicator, level: str) -> tuple[str, ...]:
    return indicator.published.get("la" if level == PARTNERSHIP else level, ())


def _source_level(rows: pd.DataFrame, level: str, ground: Ground) -> str | None:
    """The level itself if figures were supplied for it, else the nearest one below."""
    for candidate in reversed(ORDER[: ORDER.index(level) + 1]):
        vintage = ground.vintage.get(candidate)
        if ((rows["level"] == candidate) & (rows["vintage"] == vintage)).any():
            return candidate
    return None


def _measure(
    indicator: Indicator, rows: pd.DataFrame, source: str, level: str, ground: Ground
) -> Measure:
    people = _weights(ground.people(source))
    rows = rows[rows["area_code"].isin(people.index)]
    parents = _parents(ground, source, level)
    areas = pd.Index([PARTNERSHIP]) if level == PARTNERSHIP else ground.areas[level].index
    if indicator.kind == "score":
        return _score(indicator, rows, level, people, parents, areas)
    cells = _cells(indicator, rows, ground.people(source))
    cells = add_periods(cells, _periods(indicator, level, cells), stock=indicator.kind == "count")
    if level != source:
        cells = add_areas(cells, parents, people, areas)
    return _rated(indicator, level, cells)


def _weights(people: pd.Series) -> pd.Series:
    """Without any population figures every part weighs the same."""
    return pd.Series(1.0, index=people.index) if people.isna().all() else people


def _parents(ground: Ground, source: str, level: str) -> pd.Series:
    codes = ground.areas[source].index
    if level == PARTNERSHIP:
        return pd.Series(PARTNERSHIP, index=codes)
    return pd.Series(codes, index=codes) if level == source else ground.parents[source, level]


def _cells(indicator: Indicator, rows: pd.DataFrame, people: pd.Series) -> Cells:
    def wide(column: str) -> pd.DataFrame:
        return rows.pivot(index="area_code", columns="period", values=column).reindex(people.index)

    count = wide("count").astype(float)
    if indicator.kind == "count":
        columns = {key: people * _years(str(key)) for key in count.columns}
        below = pd.DataFrame(columns, index=people.index).astype(float)
    else:
        below = wide("denominator").astype(float)
    return Cells(count, below, wide("status").eq("suppressed"))


def _years(key: str) -> int:
    """A pooled period (``2022/25``) becomes a yearly average; shorter ones stay as they are."""
    period = parse(key)
    return max(1, (period.last - period.first + 1) // 12)


def _periods(indicator: Indicator, level: str, cells: Cells) -> dict[str, list[str]]:
    """Which periods the level is published for, each with the supplied periods it is made of."""
    given = [str(key) for key in cells.count.columns]
    months = [key for key in given if parse(key).grain == "month"]
    found: dict[str, list[str]] = {}
    for grain in ("month", "quarter", "year"):
        if grain in _grains(indicator, level):
            found |= {key: [key] for key in given if parse(key).grain == grain}
            found |= whole_periods(months, grain, indicator.year)
    return dict(sorted(found.items(), key=lambda item: parse(item[0])))


def _rated(indicator: Indicator, level: str, cells: Cells) -> Measure:
    count, below = as_floats(cells.count), as_floats(cells.denominator)
    value = per(count, below, indicator.per)
    if indicator.kind == "count":
        low, high = byar(count)
        lower, upper = per(low, below, indicator.per), per(high, below, indicator.per)
    else:
        lower, upper = (indicator.per * limit for limit in wilson(count, below))

    def frame(numbers: np.ndarray) -> pd.DataFrame:
        return pd.DataFrame(numbers, index=cells.count.index, columns=cells.count.columns).round(
            indicator.decimals
        )

    return Measure(
        indicator,
        level,
        frame(value),
        frame(lower),
        frame(upper),
        cells.count,
        cells.denominator,
        cells.suppressed,
    )


def _score(
    indicator: Indicator,
    rows: pd.DataFrame,
    level: str,
    people: pd.Series,
    parents: pd.Series,
    areas: pd.Index,
) -> Measure:
    wide = rows.pivot(index="area_code", columns="period", values="value").reindex(people.index)
    value = wide.astype(float)
    if len(areas) != len(wide) or not areas.equals(wide.index):
        value = weighted_mean(value, parents, people, areas)
    value = value.round(indicator.decimals)
    nothing = pd.DataFrame(np.nan, index=value.index, columns=value.columns)
    hidden = pd.DataFrame(False, index=value.index, columns=value.columns)
    return Measure(indicator, level, value, nothing, nothing, nothing, nothing, hidden)
