"""The cube against sums worked by hand, and what is refused."""

import numpy as np
import pandas as pd
import pytest
from invented_counts import COUNTED, YEAR, cube_of, monthly, places

from analysis.disclosure.building import build
from analysis.disclosure.cube import Cube, Identity
from analysis.disclosure.making import Sum, make_cube
from analysis.disclosure.rules import Rules
from indicators import RESTRICTED_COUNTS

PLACES = places(2, 1, 2)


def count(cube: Cube, level: str, code: str, period: str, series: str = COUNTED) -> int:
    return dict(zip(cube.keys, map(int, cube.counts), strict=True))[series, level, code, period]


@pytest.fixture(scope="module")
def counts() -> pd.DataFrame:
    """1 to 48: the first LSOA has 1 to 12, the second 13 to 24, and so on."""
    numbers = np.arange(1.0, 49.0).reshape(4, 12)
    return pd.DataFrame(numbers, index=PLACES.index, columns=list(YEAR))


@pytest.mark.parametrize(
    ("level", "code", "period", "expected"),
    [
        ("lsoa", "L000", "2024/25", 78),
        ("lsoa", "L101", "2024/25", 37 * 12 + 66),
        ("ward", "W00", "2024-Q2", 1 + 2 + 3 + 13 + 14 + 15),
        ("ward", "W00", "2024/25", 300),
        ("la", "B1", "2025-03", 36 + 48),
        ("la", "B1", "2024/25", 876),
        ("partnership", "partnership", "2024-04", 1 + 13 + 25 + 37),
        ("partnership", "partnership", "2024/25", 1176),
    ],
)
def test_a_figure_is_the_sum_of_its_months_and_areas(
    level: str, code: str, period: str, expected: int, counts: pd.DataFrame
) -> None:
    assert count(cube_of({COUNTED: counts}, PLACES), level, code, period) == expected


def test_the_catalogue_decides_what_is_published(counts: pd.DataFrame) -> None:
    cells = cube_of({COUNTED: counts}, PLACES).cells
    published = cells[cells["published"]].groupby("level")["period"].agg(set)
    assert published["lsoa"] == {"2024/25"}
    assert published["ward"] == {"2024-Q2", "2024-Q3", "2024-Q4", "2025-Q1", "2024/25"}
    assert published["la"] == published["partnership"] == {*YEAR, "2024/25"}


def test_what_is_not_known_is_no_nought(counts: pd.DataFrame) -> None:
    """One of four LSOAs unknown in one month: half of its ward's residents, a twenty-fourth of its
    ward's year."""
    gaps = counts.copy()
    gaps.loc["L000", "2024-04"] = None
    release = build(cube_of({COUNTED: gaps}, PLACES), Rules())
    marks = release.marks()
    assert marks[COUNTED, "lsoa", "L000", "2024/25"] == "no data"
    assert marks[COUNTED, "ward", "W00", "2024-Q2"] == "no data"
    assert marks[COUNTED, "la", "B0", "2024-04"] == "no data"
    assert marks[COUNTED, "ward", "W00", "2024/25"] == ""
    assert marks[COUNTED, "lsoa", "L001", "2024/25"] == ""


def test_a_month_beyond_the_last_whole_quarter_is_published_by_itself(
    counts: pd.DataFrame,
) -> None:
    more = counts.assign(**{"2025-04": 20.0})
    cells = cube_of({COUNTED: more}, PLACES).cells
    late = cells[cells["period"] == "2025-04"]
    assert set(late["level"]) == {"la", "partnership"}


def test_counts_that_are_no_counts_are_refused_by_name(counts: pd.DataFrame) -> None:
    counts = counts.copy()
    counts.loc["L001", "2024-06"] = 2.5
    with pytest.raises(ValueError, match=r"assault, L001, 2024-06: 2.5 is not a count"):
        cube_of({COUNTED: counts}, PLACES)
    with pytest.raises(ValueError, match="area L999 is not among the areas"):
        cube_of({COUNTED: counts.rename(index={"L000": "L999"})}, PLACES)


def test_a_lookup_with_holes_or_two_boroughs_for_a_ward_is_refused(counts: pd.DataFrame) -> None:
    holed = PLACES.copy()
    holed.loc["L001", "ward"] = None
    with pytest.raises(ValueError, match="L001 lies in no larger area, and 0 others too"):
        cube_of({COUNTED: counts}, holed)
    split = PLACES.copy()
    split.loc["L001", "la"] = "B1"
    with pytest.raises(ValueError, match="ward W00 lies in more than one la"):
        cube_of({COUNTED: counts}, split)


def test_categories_must_add_up() -> None:
    women, men = monthly(PLACES, 20, 1), monthly(PLACES, 20, 2)
    wrong = {"all": women + men + 1, "women": women, "men": men}
    with pytest.raises(ValueError, match=r"all, lsoa L000, 2024/25 is not the sum of its 2 parts"):
        cube_of(wrong, PLACES, [Sum("all", ("women", "men"))])
    less = {"all": women, "women": women, "men": men}
    with pytest.raises(ValueError, match="the parts are more than the whole"):
        cube_of(less, PLACES, [Sum("all", ("women", "men"), complete=False)])
    with pytest.raises(ValueError, match="names men, which has no counts"):
        cube_of({"all": women, "women": women}, PLACES, [Sum("all", ("women", "men"))])


def test_a_sum_that_does_not_hold_is_told() -> None:
    cells = cube_of({COUNTED: monthly(PLACES, 20, 1)}, PLACES).cells
    with pytest.raises(ValueError, match="is not the sum of its 2 parts"):
        Cube(cells.assign(count=cells["count"] + 1), (Identity(0, (1, 2)),))


def test_figures_supplied_by_ward_have_no_smaller_area() -> None:
    parents = PLACES.drop_duplicates().set_index("ward")
    counts = pd.DataFrame(3.0, index=parents.index, columns=list(YEAR))
    residents = pd.Series(3000.0, index=parents.index)
    cube = make_cube({COUNTED: counts}, parents, residents, RESTRICTED_COUNTS)
    assert set(cube.cells["level"]) == {"ward", "la", "partnership"}
    assert count(cube, "ward", "W10", "2024-Q4") == 9
