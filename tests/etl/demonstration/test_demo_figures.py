"""Population and indicators: whole, plausible, and honest about what is missing."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

DATA = Path(__file__).resolve().parents[3] / "data"
DEMO = DATA / "demo"

RATES = {  # events per 1,000 residents a year that the brief asks for
    "ed_assault": 2.5,
    "ambulance_assault": 2.0,
    "police_violence_injury": 12.0,
    "knife_crime": 1.0,
    "domestic_abuse": 25.0,
    "sexual_violence": 3.0,
}
LAST_YEAR = "2025-04"


def indicator(name: str) -> pd.DataFrame:
    path = DEMO / "indicators" / f"{name}.csv.gz"
    return pd.read_csv(path, dtype=str, keep_default_na=False)


@pytest.fixture(scope="module")
def lookup() -> pd.DataFrame:
    return pd.read_csv(DEMO / "lookup.csv").set_index("lsoa_code")


@pytest.fixture(scope="module")
def population() -> pd.DataFrame:
    return pd.read_csv(DEMO / "population.csv.gz").set_index("lsoa_code")


def test_population_is_whole_and_adds_up(population: pd.DataFrame, lookup: pd.DataFrame) -> None:
    ages = population[[str(age) for age in range(91)]]
    assert set(population.index) == set(lookup.index)
    assert (ages.dtypes == "int64").all()
    assert (ages >= 0).all(axis=None)
    assert (ages.sum(axis=1) == population["total_population"]).all()
    assert population["total_population"].between(1_300, 1_800).all()


def test_age_structure_differs_by_place(population: pd.DataFrame) -> None:
    totals = population["total_population"]
    students = population[[str(a) for a in range(18, 25)]].sum(axis=1) / totals
    older = population[[str(a) for a in range(65, 91)]].sum(axis=1) / totals
    assert students.max() > 2 * students.median()
    assert older.max() > 1.5 * older.min()


@pytest.mark.parametrize("name", RATES)
def test_rate_is_about_what_was_meant(name: str, population: pd.DataFrame) -> None:
    counts = pd.to_numeric(indicator(name)["Count"], errors="coerce")
    rate = 1_000 * counts.sum() / 3 / population["total_population"].sum()
    assert rate == pytest.approx(RATES[name], rel=0.08)


@pytest.mark.parametrize("name", RATES)
def test_every_cell_and_month_has_one_row(name: str, lookup: pd.DataFrame) -> None:
    rows = indicator(name)
    assert not rows.duplicated(["Area Code", "Period"]).any()
    assert (rows.groupby("Area Code").size() == 36).all()
    assert (rows["Period"].min(), rows["Period"].max()) == ("2023-04", "2026-03")
    absent = set(lookup.index) - set(rows["Area Code"])
    absent_wards = lookup.loc[sorted(absent), "ward_code"].unique()
    assert len(absent_wards) == (1 if name == "ambulance_assault" else 0)
    if absent:
        assert (lookup["ward_code"] == absent_wards[0]).sum() == len(absent)


def test_suppressed_absent_and_nought_are_three_things(lookup: pd.DataFrame) -> None:
    hidden_wards = []
    for name in ("ed_assault", "ambulance_assault"):
        rows = indicator(name)
        hidden = rows[rows["Count"] == "c"]
        wards = lookup.loc[hidden["Area Code"], "ward_code"].unique()
        assert len(wards) == 1
        assert len(hidden) == 12 * (lookup["ward_code"] == wards[0]).sum()
        assert hidden["Period"].min() == LAST_YEAR
        hidden_wards.append(wards[0])
    assert hidden_wards[0] == hidden_wards[1]
    knives = indicator("knife_crime")
    marked = set(knives.loc[knives["Count"] == "c", "Area Code"])
    assert 4 <= len(marked) <= 8
    assert hidden_wards[0] not in set(lookup.loc[sorted(marked), "ward_code"])


def test_wards_with_a_true_nought_of_knife_crime(lookup: pd.DataFrame) -> None:
    rows = indicator("knife_crime").set_index("Area Code").join(lookup["ward_code"])
    last = rows[rows["Period"] >= LAST_YEAR]
    noughts = last.assign(nought=last["Count"] == "0").groupby("ward_code")["nought"].all()
    before = rows[rows["Period"] < LAST_YEAR]
    counted = pd.to_numeric(before["Count"], errors="coerce").groupby(before["ward_code"]).sum()
    assert noughts.sum() >= 3
    assert (counted[noughts[noughts].index] > 0).any()


def test_indicators_go_together() -> None:
    """Correlation over cells of three-year counts, noise of small numbers included."""
    sums = {}
    for name in RATES:
        rows = indicator(name)
        sums[name] = pd.to_numeric(rows["Count"], errors="coerce").groupby(rows["Area Code"]).sum()
    correlation = pd.DataFrame(sums).corr()
    assert correlation.min(axis=None) > 0.1
    assert correlation.loc["ed_assault", "police_violence_injury"] > 0.4


@pytest.mark.parametrize(
    ("name", "level", "periods"),
    [
        ("imd_score", "lsoa_code", 1),
        ("persistent_absence", "ward_code", 3),
        ("early_language", "ward_code", 4),
        ("suspensions", "la_code", 4),
    ],
)
def test_open_indicators_cover_their_level(
    name: str, level: str, periods: int, lookup: pd.DataFrame
) -> None:
    rows = indicator(name)
    areas = set(lookup.reset_index()[level])
    assert set(rows["Area Code"]) == areas
    assert len(rows) == periods * len(areas)
    if "Denominator" in rows:
        known = rows[rows["Count"] != "*"].astype(
            {"Count": int, "Denominator": int, "Value": float}
        )
        worked = (100 * known["Count"] / known["Denominator"]).round(1)
        assert (worked - known["Value"]).abs().max() < 0.11
        assert (known["Count"] <= known["Denominator"]).all()


def test_early_language_is_suppressed_for_two_wards() -> None:
    rows = indicator("early_language")
    marked = rows[rows["Value"] == "*"]
    assert marked["Area Code"].nunique() == 2
    assert sorted(marked.groupby("Area Code").size()) == [1, 4]
