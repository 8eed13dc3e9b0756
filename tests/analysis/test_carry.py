"""People carried from LSOA 2011 to LSOA 2021: invented changes, and the real ones by hand."""

import csv
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.carry import carry_counts


def table(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def changes(*rows: tuple[str, str, str]) -> pd.DataFrame:
    return pd.DataFrame(list(rows), columns=["from_code", "to_code", "change"])


def counts(**numbers: float) -> pd.DataFrame:
    return pd.DataFrame({"persons": numbers})


def carried(before: pd.DataFrame, how: pd.DataFrame, **weights: float) -> dict[str, float]:
    after = carry_counts(before, how, pd.Series(weights, dtype=float))
    return {str(code): float(number) for code, number in after["persons"].items()}


def test_unchanged_split_and_merged() -> None:
    how = changes(
        ("A", "A", "U"), ("B", "B1", "S"), ("B", "B2", "S"), ("C", "CD", "M"), ("D", "CD", "M")
    )
    found = carried(counts(A=100, B=90, C=30, D=12), how, A=1, B1=200, B2=100, CD=7)
    assert found == {"A": 100, "B1": 60, "B2": 30, "CD": 42}


def test_irregular_changes_share_each_old_area_over_all_that_it_touches() -> None:
    how = changes(("E", "G", "X"), ("E", "H", "X"), ("F", "H", "X"))
    assert carried(counts(E=100, F=40), how, G=300, H=100) == {"G": 75, "H": 65}


def test_without_later_residents_the_parts_are_alike() -> None:
    how = changes(("B", "B1", "S"), ("B", "B2", "S"), ("B", "B3", "S"))
    alike = {"B1": 30, "B2": 30, "B3": 30}
    assert carried(counts(B=90), how) == alike
    assert carried(counts(B=90), how, B1=200, B2=100) == alike, "one unknown part tells nothing"


def test_what_no_row_mentions_is_left_out_and_what_is_not_counted_adds_nothing() -> None:
    how = changes(("A", "A", "U"), ("Z", "A", "M"))
    assert carried(counts(A=10, Q=5), how, A=1) == {"A": 10}


@given(
    st.lists(
        st.tuples(st.integers(0, 9), st.integers(0, 9), st.sampled_from("UMSX")),
        min_size=1,
        max_size=30,
        unique_by=lambda row: row[:2],
    ),
    st.lists(st.integers(0, 5_000), min_size=10, max_size=10),
    st.lists(st.integers(1, 5_000), min_size=10, max_size=10),
)
def test_nobody_is_lost_and_nobody_made(
    rows: list[tuple[int, int, str]], people: list[int], later: list[int]
) -> None:
    how = changes(*((f"old{a}", f"new{b}", flag) for a, b, flag in rows))
    before = counts(**{f"old{number}": persons for number, persons in enumerate(people)})
    found = carried(before, how, **{f"new{number}": size for number, size in enumerate(later)})
    mentioned = {a for a, _, _ in rows}
    assert sum(found.values()) == pytest.approx(sum(people[number] for number in mentioned))
    assert min(found.values()) >= 0
    for target in {b for _, b, _ in rows}:
        expected = sum(
            people[a] * later[target] / sum(later[b] for a2, b, _ in rows if a2 == a)
            for a, b, _ in rows
            if b == target
        )
        assert found[f"new{target}"] == pytest.approx(expected)


@pytest.fixture(scope="module")
def merseyside(realdata: Path) -> pd.DataFrame:
    """Mid-2020 residents by single year of age, carried to LSOA 2021."""
    people = table(realdata / "population/mid2020_population_lsoa11_single_year_merseyside.csv")
    ages = [str(age) for age in range(90)] + ["90+"]
    before = pd.DataFrame(
        {row["lsoa11_code"]: [float(row[age]) for age in ages] for row in people}
    ).T
    how = changes(
        *(
            (row["lsoa11_code"], row["lsoa21_code"], row["change_code"])
            for row in table(realdata / "lookups/lsoa11_lsoa21_lad22_merseyside.csv")
        )
    )
    census = table(realdata / "population/census2021_ethnic_group_lsoa21_merseyside.csv")
    later = {row["lsoa21_code"]: float(row["total_residents"]) for row in census}
    return carry_counts(before, how, pd.Series(later))


def test_merseyside_keeps_its_1434256_residents(merseyside: pd.DataFrame) -> None:
    assert len(merseyside) == 923
    assert merseyside.to_numpy().sum() == pytest.approx(1_434_256, abs=1e-6)


@pytest.mark.parametrize(
    ("code", "persons"),
    [
        # E01033759 had 3,147 residents; its parts had 1,852 and 1,841 at the census.
        ("E01034396", 3147 * 1852 / 3693),
        ("E01034397", 3147 * 1841 / 3693),
        # E01033764 had 3,009; three parts of 1,144, 1,078 and 1,070.
        ("E01034398", 3009 * 1144 / 3292),
        ("E01034399", 3009 * 1078 / 3292),
        ("E01034400", 3009 * 1070 / 3292),
        # E01006441 in Knowsley had 2,862; parts of 1,011 and 2,183.
        ("E01034832", 2862 * 1011 / 3194),
        ("E01034833", 2862 * 2183 / 3194),
        # Merged in Liverpool: 2,410 + 1,100, 1,431 + 1,006, 1,406 + 1,728.
        ("E01034401", 3510),
        ("E01034404", 2437),
        ("E01034409", 3134),
    ],
)
def test_split_and_merged_lsoas_by_hand(
    merseyside: pd.DataFrame, code: str, persons: float
) -> None:
    assert merseyside.loc[code].sum() == pytest.approx(persons)


def test_each_year_of_age_is_carried_by_the_same_share(merseyside: pd.DataFrame) -> None:
    """E01033759 had 31 residents aged 15, E01006720 and E01006752 had 20 and 11."""
    assert merseyside.loc["E01034396", 15] == pytest.approx(31 * 1852 / 3693)
    assert merseyside.loc["E01034401", 15] == 31
