"""Lookups: long form without multiplied rows, and the LSOA changes."""

from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pandas as pd
import pytest

from etl.sources import lookup
from reports import FileProblem, LoadReport

Write = Callable[[str, str], Path]
Rows = Callable[[str], Iterator[dict[str, str]]]
BEST_FIT = """\ufefflsoa21_name,lsoa21_code,ward24_name,ward24_code,ltla24_name,ltla24_code
One A,E01000001,North,E05000001,Town,E08000001
One B,E01000002,North,E05000001,Town,E08000001
Two A,E01000003,South,E05000002,Town,E08000001
"""
CHANGES = """lsoa11_code,change_code,lsoa21_code,ltla22_code
E01000001,U,E01000001,E08000001
E01000002,S,E01000012,E08000001
E01000002,S,E01000022,E08000001
E01000003,M,E01000033,E08000001
E01000004,M,E01000033,E08000001
E01000005,X,E01000055,E08000002
"""


def pairs(relations: pd.DataFrame, child: str, parent: str) -> set[tuple[str, str]]:
    wanted = relations["child_level"].eq(child) & relations["parent_level"].eq(parent)
    found = relations[wanted]
    assert not found.duplicated(["child_code", "child_vintage", "parent_code"]).any()
    return set(zip(found["child_code"], found["parent_code"], strict=True))


def test_best_fit_gives_three_relations(write: Write, report: LoadReport) -> None:
    found = lookup.read(write("a.csv.gz", BEST_FIT), report)
    assert list(found.relations.columns) == [
        *("child_level", "child_vintage", "child_code", "child_name"),
        *("parent_level", "parent_vintage", "parent_code", "parent_name"),
    ]
    assert pairs(found.relations, "lsoa", "ward") == {
        ("E01000001", "E05000001"),
        ("E01000002", "E05000001"),
        ("E01000003", "E05000002"),
    }
    assert len(pairs(found.relations, "lsoa", "la")) == 3
    assert pairs(found.relations, "ward", "la") == {
        ("E05000001", "E08000001"),
        ("E05000002", "E08000001"),
    }
    first = found.relations.iloc[0].to_dict()
    assert (first["child_vintage"], first["child_name"]) == ("2021", "One A")
    assert (first["parent_vintage"], first["parent_name"]) == ("2024", "North")
    assert found.changes.empty
    assert list(found.changes.columns) == lookup.CHANGE


def test_a_second_ward_in_a_best_fit_is_refused(write: Write, report: LoadReport) -> None:
    text = BEST_FIT + "One A,E01000001,South,E05000002,Town,E08000001\n"
    found = lookup.read(write("a.csv", text), report)
    assert len(pairs(found.relations, "lsoa", "ward")) == 3
    (problem,) = report.problems
    assert (problem.row, problem.column, problem.value) == (5, "lsoa21_code", "E01000001")
    assert (report.read, report.kept, report.refused) == (4, 3, 1)


def test_repeated_and_blank_rows_are_refused(write: Write, report: LoadReport) -> None:
    text = BEST_FIT + "One A,E01000001,North,E05000001,Town,E08000001\nX,,North,E05000001,,E08\n"
    lookup.read(write("a.csv", text), report)
    assert (report.read, report.kept, report.refused) == (5, 3, 2)


def test_a_name_spelt_two_ways_makes_one_relation(write: Write, report: LoadReport) -> None:
    text = BEST_FIT.replace("Two A,E01000003,South,E05000002,Town", "Two A,E01000003,S,E05000002,T")
    found = lookup.read(write("a.csv", text), report)
    assert len(pairs(found.relations, "ward", "la")) == 2


def test_headings_without_a_year_are_the_demonstration(write: Write, report: LoadReport) -> None:
    text = "lsoa_code,lsoa_name,ward_code,ward_name,la_code,la_name\nL1,One,W1,North,B1,Town\n"
    found = lookup.read(write("a.csv", text), report)
    assert set(found.relations["child_vintage"]) == {"demo"}
    assert len(found.relations) == 3


def test_changes_and_their_counts(write: Write, report: LoadReport) -> None:
    found = lookup.read(write("a.csv", CHANGES), report)
    assert found.changes["change"].tolist() == ["U", "S", "S", "M", "M", "X"]
    assert found.changes.iloc[1].to_dict() == {
        "from_vintage": "2011",
        "from_code": "E01000002",
        "to_vintage": "2021",
        "to_code": "E01000012",
        "change": "S",
    }
    assert report.counts["rows split (S)"] == 2
    assert report.counts["LSOAs 2011 that were split"] == 1
    assert report.counts["LSOAs 2021 made by merging"] == 1
    relations = found.relations
    before = relations[relations["child_vintage"].eq("2011")]
    assert len(before) == 5


def test_unknown_change_flag_is_refused(write: Write, report: LoadReport) -> None:
    lookup.read(write("a.csv", CHANGES.replace(",X,", ",Q,")), report)
    (problem,) = report.problems
    assert (problem.row, problem.column, problem.value) == (7, "change_code", "Q")


def test_one_kind_of_area_is_no_lookup(write: Write, report: LoadReport) -> None:
    with pytest.raises(FileProblem, match="“WD24CD”, “WD24NM”"):
        lookup.read(write("a.csv", "WD24CD,WD24NM\nE05000001,North\n"), report)


def test_merseyside_best_fit(real: Path, rows: Rows, report: LoadReport) -> None:
    name = "lookups/lsoa21_ward24_lad24_merseyside.csv"
    found = lookup.read(real / name, report)
    expected = list(rows(name))
    assert (report.read, report.kept, report.refused) == (923, 923, 0)
    assert pairs(found.relations, "lsoa", "ward") == {
        (row["lsoa21_code"], row["ward24_code"]) for row in expected
    }
    wards = pairs(found.relations, "ward", "la")
    assert wards == {(row["ward24_code"], row["ltla24_code"]) for row in expected}
    assert len(wards) == report.counts["wards 2024"] == 140
    assert "E05015332" not in {ward for ward, _ in wards}
    assert "St. Helens" in set(found.relations["parent_name"])


@pytest.mark.parametrize(
    ("name", "flags"),
    [
        ("lookups/lsoa11_lsoa21_lad22_merseyside.csv", {"U": 889, "S": 31, "M": 6}),
        ("lookups/lsoa11_lsoa21_lad22_england_wales.csv.gz", None),
    ],
)
def test_real_changes(
    real: Path, rows: Rows, report: LoadReport, name: str, flags: dict[str, int] | None
) -> None:
    found = lookup.read(real / name, report)
    expected = Counter(
        (row["lsoa11_code"], row["lsoa21_code"], row["change_code"]) for row in rows(name)
    )
    assert max(expected.values()) == 1
    given = found.changes[["from_code", "to_code", "change"]].itertuples(index=False, name=None)
    assert Counter(given) == expected
    counted = Counter(flag for _, _, flag in expected)
    assert flags is None or counted == flags
    assert report.counts["rows split (S)"] == counted["S"]
    assert report.counts["rows merged (M)"] == counted["M"]
    assert report.read == report.kept == len(expected)
    relations = found.relations
    before = relations[relations["child_vintage"].eq("2011")]
    twice = before["child_code"].duplicated().sum()
    assert twice == len([problem for problem in report.problems if problem.severity == "noted"])


def test_boroughs_partnerships_and_forces(real: Path, rows: Rows, report: LoadReport) -> None:
    name = "lookups/lad24_csp24_pfa24_england_wales.csv"
    found = lookup.read(real / name, report)
    expected = list(rows(name))
    assert (report.read, report.kept, report.refused) == (332, 332, 0)
    for child, parent in (("ltla24", "csp24"), ("ltla24", "pfa24"), ("csp24", "pfa24")):
        levels = [level.replace("ltla", "la").removesuffix("24") for level in (child, parent)]
        assert pairs(found.relations, *levels) == {
            (row[f"{child}_code"], row[f"{parent}_code"]) for row in expected
        }


def test_uk_wards_with_byte_order_mark(real: Path, rows: Rows, report: LoadReport) -> None:
    name = "lookups/ward24_lad24_ctyua24_rgn24_uk_ons_download.csv.gz"
    found = lookup.read(real / name, report)
    assert report.read == report.kept == 8_396 == len(found.relations)
    assert pairs(found.relations, "ward", "la") == {
        (row["WD24CD"], row["LAD24CD"]) for row in rows(name)
    }


def test_portal_geojson_without_geometry(real: Path, report: LoadReport) -> None:
    path = real / "lookups/ward24_lad24_merseyside_ons_null_geometry.geojson"
    found = lookup.read(path, report)
    assert len(pairs(found.relations, "ward", "la")) == report.kept == 141
    assert ("E05015332", "E08000012") in pairs(found.relations, "ward", "la")


def test_older_best_fit_with_original_headings(real: Path, report: LoadReport) -> None:
    found = lookup.read(real / "lookups/lsoa11_ward17_lad17_merseyside.csv", report)
    assert report.kept == 910
    assert set(found.relations["child_vintage"]) == {"2011", "2017"}


def test_england_and_wales(real: Path, report: LoadReport) -> None:
    found = lookup.read(real / "lookups/lsoa21_ward24_lad24_england_wales.csv.gz", report)
    assert report.kept == len(pairs(found.relations, "lsoa", "ward")) == 35_672
