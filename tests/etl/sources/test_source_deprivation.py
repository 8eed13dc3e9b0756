"""Deprivation: declared headings, the edition told by the LSOA vintage, blank is not zero."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from etl.sources import deprivation
from indicators import INDICATOR_BY_ID
from reports import FileProblem, LoadReport

Write = Callable[[str, str], Path]
Rows = Callable[[str], Iterator[dict[str, str]]]
FULL_2019 = "Index of Multiple Deprivation (IMD) Rank"
FULL_2019_FILE_2 = "Index of Multiple Deprivation (IMD) Rank (where 1 is most deprived)"


def test_every_heading_belongs_to_a_declared_indicator() -> None:
    assert {column.indicator_id for column in deprivation.COLUMNS} <= set(INDICATOR_BY_ID)


def test_short_headings_of_2025(write: Write, report: LoadReport) -> None:
    text = "lsoa21_code,IMD_score,IMD_rank,Crime_score,Education_score,Income_score\n"
    frame = deprivation.read(write("a.csv", text + "E01000001,66.076,509,-0.3,73.1,9\n"), report)
    assert frame.to_numpy().tolist() == [
        ["imd_score", "E01000001", "2025", 66.076],
        ["imd_rank", "E01000001", "2025", 509.0],
        ["imd_crime_score", "E01000001", "2025", -0.3],
        ["imd_education_score", "E01000001", "2025", 73.1],
    ]


def test_official_headings_of_2025(write: Write, report: LoadReport) -> None:
    text = (
        "LSOA code (2021),LSOA name (2021),Index of Multiple Deprivation (IMD) Score,"
        '"Education, Skills and Training Score",Crime Score,Crime Rank (where 1 is most deprived)\n'
        "E01000001,City 001A,8.7,0.004,-2.2,33698\n"
    )
    frame = deprivation.read(write("a.csv", text), report)
    found = frame.set_index("indicator_id")["value"].to_dict()
    assert found == {"imd_score": 8.7, "imd_education_score": 0.004, "imd_crime_score": -2.2}
    assert set(frame["period"]) == {"2025"}


def test_the_same_heading_on_older_lsoas_is_2019(write: Write, report: LoadReport) -> None:
    text = f'\ufeffLSOA code (2011),{FULL_2019}\nE01000001,"29,199"'
    frame = deprivation.read(write("a.csv.gz", text), report)
    assert frame.to_numpy().tolist() == [["imd_rank", "E01000001", "2019", 29199.0]]


@pytest.mark.parametrize("mark", ["", ":", "*", "-"])
def test_missing_is_not_zero(write: Write, report: LoadReport, mark: str) -> None:
    text = f"lsoa21_code,IMD_score,Crime_score\nE01000001,{mark},0\n"
    frame = deprivation.read(write("a.csv", text), report)
    assert frame["value"].isna().tolist() == [True, False]
    assert frame["value"].iloc[1] == 0
    assert report.counts["values missing or suppressed"] == 1
    assert report.kept == 1


@pytest.mark.parametrize(("score", "rank"), [("high", "1"), ("1", "0"), ("1", "1.5")])
def test_bad_values_are_refused(write: Write, report: LoadReport, score: str, rank: str) -> None:
    text = f"lsoa21_code,IMD_score,IMD_rank\nE01000001,{score},{rank}\nE01000002,1,2\n"
    frame = deprivation.read(write("a.csv", text), report)
    assert set(frame["area_code"]) == {"E01000002"}
    (problem,) = report.problems
    assert problem.row == 2
    assert problem.column in ("IMD_score", "IMD_rank")


def test_duplicate_and_blank_codes_are_refused(write: Write, report: LoadReport) -> None:
    text = "lsoa21_code,IMD_score\nE01000001,1\nE01000001,2\n,3\n"
    frame = deprivation.read(write("a.csv", text), report)
    assert frame["value"].tolist() == [1]
    assert (report.read, report.kept, report.refused) == (3, 1, 2)


def test_unknown_headings_are_named(write: Write, report: LoadReport) -> None:
    with pytest.raises(FileProblem, match="“lsoa21_code”, “Wealth”"):
        deprivation.read(write("a.csv", "lsoa21_code,Wealth\nE01000001,1\n"), report)


def test_an_unknown_vintage_has_no_edition(write: Write, report: LoadReport) -> None:
    with pytest.raises(FileProblem, match="LSOAs of 2001"):
        deprivation.read(write("a.csv", "lsoa01_code,IMD_score\nE01000001,1\n"), report)


def test_a_code_heading_without_year_is_mentioned(write: Write, report: LoadReport) -> None:
    frame = deprivation.read(write("a.csv", "lsoa_code,IMD_score\nL1,1\n"), report)
    assert set(frame["period"]) == {"2025"}
    assert "no year" in report.problems[0].reason


@pytest.mark.parametrize(
    ("name", "code", "period", "number", "columns"),
    [
        (
            "deprivation/iod2025_england_lsoa21.csv.gz",
            "lsoa21_code",
            "2025",
            33_755,
            {
                "imd_score": "IMD_score",
                "imd_rank": "IMD_rank",
                "imd_crime_score": "Crime_score",
                "imd_education_score": "Education_score",
            },
        ),
        (
            "deprivation/File_1_-_IMD2019_Index_of_Multiple_Deprivation.csv.gz",
            "LSOA code (2011)",
            "2019",
            32_844,
            {"imd_rank": FULL_2019},
        ),
        (
            "deprivation/File_2_-_IoD2019_Domains_of_Deprivation.csv.gz",
            "LSOA code (2011)",
            "2019",
            32_844,
            {"imd_rank": FULL_2019_FILE_2},
        ),
        (
            "community_needs/cni2023_england_lsoa21.csv.gz",
            "lsoa21_code",
            "2023",
            33_755,
            {"community_needs": "Community Needs Index 2023 Score"},
        ),
    ],
)
def test_real_files(
    real: Path,
    rows: Rows,
    report: LoadReport,
    name: str,
    code: str,
    period: str,
    number: int,
    columns: dict[str, str],
) -> None:
    frame = deprivation.read(real / name, report)
    expected = list(rows(name))
    assert (report.read, report.kept, report.refused) == (number, number, 0)
    assert set(frame["period"]) == {period}
    for indicator_id, heading in columns.items():
        found = frame[frame["indicator_id"].eq(indicator_id)]
        assert found.set_index("area_code")["value"].to_dict() == {
            row[code]: float(row[heading].replace(",", "")) for row in expected
        }


def test_files_1_and_2_of_2019_agree(real: Path) -> None:
    names = (
        "File_1_-_IMD2019_Index_of_Multiple_Deprivation",
        "File_2_-_IoD2019_Domains_of_Deprivation",
    )
    first, second = (
        deprivation.read(real / f"deprivation/{name}.csv.gz", LoadReport("a", [])) for name in names
    )
    assert first.sort_values("area_code").to_numpy().tolist() == (
        second.sort_values("area_code").to_numpy().tolist()
    )


@pytest.mark.parametrize("name", ["iod2025_merseyside_lsoa21", "cni2023_merseyside_lsoa21"])
def test_all_merseyside_lsoas_have_a_value(
    real: Path, report: LoadReport, lsoas_2021: frozenset[str], name: str
) -> None:
    (path,) = real.glob(f"*/{name}.csv")
    frame = deprivation.read(path, report)
    assert set(frame["area_code"]) == lsoas_2021
    assert frame["value"].notna().all()


@pytest.mark.parametrize(
    "name",
    [
        "deprivation/iod2025_merseyside_lsoa21_indicators.csv",
        "deprivation/iod2025_merseyside_lsoa21_subdomains.csv",
        "deprivation/iod2019_merseyside_lsoa11_indicators.csv",
        "deprivation/File_6_-_IoD2019_Population_Denominators.csv.gz",
        "community_needs/cni2019_merseyside_ward17.csv",
    ],
)
def test_files_with_no_declared_heading(real: Path, report: LoadReport, name: str) -> None:
    with pytest.raises(FileProblem, match="The headings are"):
        deprivation.read(real / name, report)


def test_39_blank_cells_stay_blank(
    real: Path, rows: Rows, report: LoadReport, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The underlying indicators are not loaded; declared, their blanks would stay missing."""
    name = "deprivation/iod2025_merseyside_lsoa21_indicators.csv"
    expected = list(rows(name))
    headings = [heading for heading in expected[0] if heading != "lsoa21_code"]
    declared = {name: deprivation.Column(name, name) for name in headings}
    monkeypatch.setattr(deprivation, "_BY_HEADING", declared)
    frame = deprivation.read(real / name, report)
    assert sum(row[heading] == "" for row in expected for heading in headings) == 39
    assert report.counts["values missing or suppressed"] == frame["value"].isna().sum() == 39
    assert frame["value"].eq(0).sum() == sum(
        float(row[heading] or "nan") == 0 for row in expected for heading in headings
    )
