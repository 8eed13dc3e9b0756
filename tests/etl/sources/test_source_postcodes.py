"""Postcodes: one spelling, a position, and no position kept out."""

import csv
import gzip
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from etl.sources import postcodes
from reports import FileProblem, LoadReport

Write = Callable[[str, str], Path]
Rows = Callable[[str], Iterator[dict[str, str]]]
COLUMNS = ["postcode", "lon", "lat", "quality", "la_code", "ward_code", "lsoa_code"]


def line(postcode: str, quality: str = "10", east: str = "334943", north: str = "389332") -> str:
    return f'"{postcode}",{quality},{east},{north},"E92","E19","E18","","E08000012","E05015289"\n'


def test_code_point_open_has_no_heading(write: Write, report: LoadReport) -> None:
    frame = postcodes.read(write("l.csv.gz", line("L1  0AB") + line("CH411AB", "50")), report)
    assert list(frame.columns) == COLUMNS
    assert frame["postcode"].tolist() == ["L1 0AB", "CH41 1AB"]
    assert frame["quality"].tolist() == [10, 50]
    assert frame["la_code"].tolist() == ["E08000012"] * 2
    assert frame["lsoa_code"].tolist() == [None, None]
    assert frame["lon"].iloc[0] == pytest.approx(-2.979846, abs=2e-5)
    assert (report.read, report.kept, report.refused) == (2, 2, 0)


def test_no_position_is_refused(write: Write, report: LoadReport) -> None:
    text = line("L1 0AA") + line("L1 0AB", "90", "0", "0") + line("L1 0AD", "10", "0", "0")
    frame = postcodes.read(
        write("l.csv", text + line("L1 0AE", "90") + line("L1 0AF", east="")), report
    )
    assert frame["postcode"].tolist() == ["L1 0AA"]
    assert {problem.reason for problem in report.problems} == {"The postcode has no position."}
    assert [problem.row for problem in report.problems] == [2, 3, 4, 5]


def test_duplicates_and_bad_rows_are_refused(write: Write, report: LoadReport) -> None:
    text = line("L1 0AA") + line("L1  0AA") + line("nowhere") + line("L1 0AB", quality="good")
    postcodes.read(write("l.csv", text), report)
    assert [problem.row for problem in report.problems] == [3, 2, 4]
    assert (report.read, report.kept, report.refused) == (4, 1, 3)


def test_a_file_with_headings(write: Write, report: LoadReport) -> None:
    text = (
        "Postcode,Positional_quality_indicator,lat,long,Admin_ward_code,lsoa11_derived,"
        "lsoa21_derived\nL1 0AA,10,53.4,-2.98,E05015289,E01006515,E01034402\n"
    )
    frame = postcodes.read(write("p.csv", text), report)
    assert frame.iloc[0].tolist() == [
        *("L1 0AA", -2.98, 53.4, 10, None, "E05015289", "E01034402"),
    ]


def test_unusable_files(write: Write, report: LoadReport) -> None:
    with pytest.raises(FileProblem, match="needs the postcode"):
        postcodes.read(write("a.csv", "Postcode,lat\nL1 0AA,53\n"), report)
    with pytest.raises(FileProblem, match="no heading row and 3 columns"):
        postcodes.read(write("b.csv", "L1 0AA,53,2\n"), report)


@pytest.mark.parametrize(
    ("name", "number", "without"),
    [
        ("codepoint_open_2025-10_L", 20_853, []),
        ("codepoint_open_2025-10_CH", 19_099, ["CH90 0AA"]),
        ("codepoint_open_2025-10_WA", 18_355, []),
        ("codepoint_open_2025-10_PR", 13_659, []),
        ("codepoint_open_2014_L", 20_309, []),
    ],
)
def test_real_code_point_open(
    real: Path, report: LoadReport, name: str, number: int, without: list[str]
) -> None:
    path = real / f"postcodes/{name}.csv.gz"
    frame = postcodes.read(path, report)
    with gzip.open(path, "rt", newline="") as file:
        given = {row[0].replace(" ", ""): row for row in csv.reader(file)}
    assert [problem.value for problem in report.problems] == without
    assert (report.read, report.kept) == (number, number - len(without))
    assert set(frame["postcode"].str.replace(" ", "")) == set(given) - {
        postcode.replace(" ", "") for postcode in without
    }
    assert frame["postcode"].str.fullmatch(r"\S+ \S{3}").all()
    assert frame["quality"].eq(10).sum() == sum(row[1] == "10" for row in given.values())


def test_terminated_postcodes(real: Path, report: LoadReport) -> None:
    old, new = (
        set(postcodes.read(real / f"postcodes/codepoint_open_{year}_L.csv.gz", report)["postcode"])
        for year in ("2014", "2025-10")
    )
    assert len(old - new) == 911


def test_derived_file(real: Path, rows: Rows, report: LoadReport) -> None:
    name = "postcodes/postcodes_merseyside_2025-10_with_derived_lsoa.csv.gz"
    frame = postcodes.read(real / name, report)
    assert len(frame) == report.kept == 34_684
    given = {row["Postcode"]: row["lsoa21_derived"] for row in rows(name)}
    assert frame.set_index("postcode")["lsoa_code"].to_dict() == given
    assert frame["lsoa_code"].nunique() == 923
    boroughs = frame["la_code"].value_counts().to_dict()
    assert boroughs == {
        "E08000012": 10_645,
        "E08000015": 8_710,
        "E08000014": 6_708,
        "E08000013": 4_846,
        "E08000011": 3_775,
    }


def test_grid_and_given_degrees_agree(real: Path, report: LoadReport) -> None:
    given = postcodes.read(
        real / "postcodes/postcodes_merseyside_2025-10_with_derived_lsoa.csv.gz", report
    )
    ours = postcodes.read(real / "postcodes/codepoint_open_2025-10_L.csv.gz", report)
    both = given.merge(ours, on="postcode")
    assert len(both) > 15_000
    assert (both["lon_x"] - both["lon_y"]).abs().max() < 5e-5
    assert (both["lat_x"] - both["lat_y"]).abs().max() < 5e-5
