"""The worked example of docs/disclosure.md, worked again from its own figures."""

from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pandas as pd
import pytest

from analysis.disclosure.building import build
from analysis.disclosure.making import make_cube
from analysis.disclosure.release import Release, freeze
from analysis.disclosure.rules import Rules

TEXT = (Path(__file__).resolve().parents[3] / "docs" / "disclosure.md").read_text(encoding="utf-8")
QUARTERS = {
    "April to June": "2024-Q2",
    "July to September": "2024-Q3",
    "October to December": "2024-Q4",
    "January to March": "2025-Q1",
}
CATALOGUE = {"lsoa": ("year",), "ward": ("quarter", "year")}


def table(heading: str) -> list[list[str]]:
    lines = TEXT.splitlines()
    start = next(number for number, line in enumerate(lines) if line.startswith(heading))
    rows = []
    for line in lines[start + 2 :]:
        if not line.startswith("|"):
            break
        rows.append([cell.strip() for cell in line.strip().strip("|").split("|")])
    return rows


@pytest.fixture(scope="module")
def counts() -> pd.DataFrame:
    """Each quarter's count in its first month."""
    months = [f"{2024 + (m > 12)}-{(m - 1) % 12 + 1:02d}" for m in range(4, 16)]
    frame = pd.DataFrame(0.0, index=["A", "B", "C"], columns=months)
    for name, *quarters, _ in table("| LSOA | April")[:3]:
        frame.loc[name, months[::3]] = [float(count) for count in quarters]
    return frame


def released(counts: pd.DataFrame, *, whole: bool) -> Release:
    parents = pd.DataFrame({"ward": "Northfield"}, index=counts.index).rename_axis("lsoa")
    residents = pd.Series(1500.0, index=counts.index)
    cube = make_cube({"assault": counts}, parents, residents, CATALOGUE)
    rules = Rules(8, most_lost=1.0)
    if whole:
        return build(cube, rules)
    return freeze(cube, cube.published & rules.small(cube.counts), rules)


def test_the_first_table_adds_up(counts: pd.DataFrame) -> None:
    rows = [[int(count) for count in row[1:]] for row in table("| LSOA | April")]
    assert [sum(column) for column in zip(*rows[:3], strict=True)] == rows[3]
    assert [sum(row[:4]) for row in rows] == [row[4] for row in rows]
    assert counts.to_numpy().sum() == rows[3][4]


def key(name: str) -> tuple[str, str]:
    place, period = name.split(", ")
    return place, "2024/25" if period == "year" else QUARTERS[period]


def test_the_second_table_is_what_is_released(counts: pd.DataFrame) -> None:
    frame = released(counts, whole=True).frame.set_index(["area_code", "period"])
    rows = table("| figure | shown")
    assert {key(row[0]) for row in rows} == set(frame.index)
    for name, shown, stands_for, _ in rows:
        cell = frame.loc[key(name)]
        if shown == "hidden":
            assert cell["mark"] == "hidden"
        else:
            assert cell["value"] == int(shown)
            assert f"{cell['low']} to {cell['high']}" == stands_for


def consistent(release: Release) -> Iterator[dict[tuple[str, str], int]]:
    """Every year of A, B, C that agrees with what is shown, C being small, tried one by one; the
    quarters are small and make up the ward's year."""
    frame = release.frame.set_index(["area_code", "period"])
    for a, b, c in product(range(21), range(21), range(8)):
        year = {("A", "2024/25"): a, ("B", "2024/25"): b, ("C", "2024/25"): c}
        year["Northfield", "2024/25"] = a + b + c
        shown = [(count, frame.loc[name]) for name, count in year.items()]
        if all(row["mark"] or row["low"] <= count <= row["high"] for count, row in shown):
            yield from (year | quarters for quarters in ways(a + b + c))


def ways(total: int) -> Iterator[dict[tuple[str, str], int]]:
    for first in product(range(8), repeat=3):
        if 0 <= total - sum(first) <= 7:
            counts = (*first, total - sum(first))
            yield dict(zip((("Northfield", q) for q in QUARTERS.values()), counts, strict=True))


def test_the_last_column_by_trying_every_number(counts: pd.DataFrame) -> None:
    possible = pd.DataFrame(consistent(released(counts, whole=True)))
    for name, _, _, narrowed in table("| figure | shown"):
        values = possible[key(name)]
        assert f"{values.min()} to {values.max()}" == narrowed, name


def test_without_the_further_figure_c_has_the_two_values_that_the_page_says(
    counts: pd.DataFrame,
) -> None:
    possible = pd.DataFrame(consistent(released(counts, whole=False)))
    assert set(possible["C", "2024/25"]) == {0, 1}
    assert "at most **17**" in TEXT
    assert "at least **8** each, which makes **16**. So C is **0** or **1**" in TEXT
