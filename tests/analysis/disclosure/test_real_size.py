"""The whole release of the demonstration, attacked: 925 LSOAs, 141 wards, twelve quarters."""

from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from attacker import Attacker, months_of
from invented_counts import tell_small

from analysis.disclosure.building import build
from analysis.disclosure.cube import Cube
from analysis.disclosure.making import make_cube
from analysis.disclosure.release import Release
from analysis.disclosure.rules import Rules
from indicators import RESTRICTED_COUNTS

DEMONSTRATION = Path(__file__).resolve().parents[3] / "data" / "demo"
YEARS = ("2023/24", "2024/25", "2025/26")


def counts(indicator: str) -> pd.DataFrame:
    rows = pd.read_csv(DEMONSTRATION / "indicators" / f"{indicator}.csv.gz", dtype=str)
    rows["Count"] = pd.to_numeric(rows["Count"].replace("c", None))
    return rows.pivot(index="Area Code", columns="Period", values="Count")


@pytest.fixture(scope="module")
def parents() -> pd.DataFrame:
    lookup = pd.read_csv(DEMONSTRATION / "lookup.csv", index_col="lsoa_code")
    columns = {"ward_code": "ward", "la_code": "la"}
    return lookup[[*columns]].rename(columns=columns).rename_axis("lsoa")


def made(indicator: str, parents: pd.DataFrame, rules: Rules) -> tuple[Cube, Release]:
    residents = pd.Series(1500.0, index=parents.index)
    cube = make_cube({indicator: counts(indicator)}, parents, residents, RESTRICTED_COUNTS)
    return cube, build(cube, rules)


def year_of(release: Release, year: str) -> pd.DataFrame:
    inside = set(months_of(year))
    return release.frame[[set(months_of(key)) <= inside for key in release.frame["period"]]]


def absent(indicator: str, parents: pd.DataFrame) -> frozenset[tuple[str, str, str]]:
    by_month = counts(indicator).reindex(parents.index)
    return frozenset(
        (indicator, parents.index[row], by_month.columns[column])
        for row, column in np.argwhere(by_month.isna().to_numpy())
    )


@pytest.mark.parametrize("year", YEARS)
def test_no_hidden_figure_can_be_worked_out(year: str, parents: pd.DataFrame) -> None:
    """Year by year, as no sum ties two years together."""
    _, release = made("ed_assault", parents, Rules())
    attacker = Attacker(parents, absent=absent("ed_assault", parents))
    attacker.read(year_of(release, year))
    assert len(attacker.hidden) > 1000
    assert attacker.recovered() == {}


def test_nor_where_secondary_suppression_was_needed(parents: pd.DataFrame) -> None:
    """Not even by somebody who is told which hidden counts are small."""
    cube, release = made("knife_crime", parents, Rules(5))
    small = dict(zip(cube.keys, cube.counts < 5, strict=True))
    assert [key for key, mark in release.marks().items() if mark == "hidden" and not small[key]]
    attacker = Attacker(parents, 5, absent=absent("knife_crime", parents))
    attacker.read(year_of(release, "2024/25"))
    tell_small(attacker, cube, 5)
    assert attacker.recovered() == {}
