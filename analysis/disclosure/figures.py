"""The door to a release for everything that is worked out from it: rates, limits, ranks, colours,
order, charts, scores and exports take these frames and never see a count."""

from dataclasses import dataclass

import pandas as pd

from analysis.aggregate import as_floats
from analysis.disclosure.release import HIDDEN, WITHHELD, Release
from analysis.periods import parse
from analysis.rates import byar, per


@dataclass(frozen=True)
class Figures:
    """One series at one level: frames of areas (index code) × periods (in time order). ``value``,
    ``low`` and ``high`` (the counts that the value can stand for) are NaN where nothing is shown;
    ``hidden``, here or by its source, tells those from figures that are not known. ``people``:
    residents covered."""

    value: pd.DataFrame
    low: pd.DataFrame
    high: pd.DataFrame
    hidden: pd.DataFrame
    people: pd.DataFrame

    def rates(self, residents_each: int) -> tuple[pd.DataFrame, pd.DataFrame, pd.DataFrame]:
        """Rate, lower and upper 95 % limit. The limits (Byar) are those of the smallest and the
        largest count that the figure can stand for, so that they hold whichever it was."""
        below = as_floats(self.people)
        lower, _ = byar(as_floats(self.low))
        _, upper = byar(as_floats(self.high))
        made = [
            pd.DataFrame(per(counts, below, residents_each), self.value.index, self.value.columns)
            for counts in (as_floats(self.value), lower, upper)
        ]
        return made[0], made[1], made[2]


def figures(release: Release, series: str, level: str) -> Figures:
    """The part of a release that one map or table needs."""
    frame = release.frame
    rows = frame[(frame["series"] == series) & (frame["level"] == level)]
    order = sorted(rows["period"].unique(), key=parse)

    def wide(column: pd.Series) -> pd.DataFrame:
        table = rows.assign(found=column).pivot(index="area_code", columns="period", values="found")
        return table[order].rename_axis(index=None, columns=None)

    return Figures(
        value=wide(rows["value"]).astype("float64"),
        low=wide(rows["low"]).astype("float64"),
        high=wide(rows["high"]).astype("float64"),
        hidden=wide(rows["mark"].isin([HIDDEN, WITHHELD])).astype(bool),
        people=wide(rows["people"]).astype("float64"),
    )
