"""The tidy layout: marks are not numbers, and every refusal says where and why."""

import time
from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest
import xlsxwriter

from etl.sources import indicator
from indicators import INDICATOR_BY_ID
from reports import FileProblem, LoadReport

Write = Callable[[str, str], Path]
COUNT = INDICATOR_BY_ID["knife_crime"]
PROPORTION = INDICATOR_BY_ID["persistent_absence"]
SCORE = INDICATOR_BY_ID["imd_score"]
HEADING = "Area Code,Period,Count,Denominator,Value,Lower CI,Upper CI,Sex,Age,Category,Note\n"


def only(report: LoadReport) -> tuple[int | None, str | None, str | None]:
    (problem,) = report.problems
    assert problem.severity == "refused"
    assert problem.reason
    return problem.row, problem.column, problem.value


def test_columns_and_blanks(write: Write, report: LoadReport) -> None:
    text = HEADING + "E01000001,2025-06,3,,,,,,,,\nE01000002,2025-06,0,,,,,Female,10-17,knife,why\n"
    frame = indicator.read(write("a.csv", text), COUNT, report)
    assert list(frame.columns) == indicator.COLUMNS
    assert frame["indicator_id"].tolist() == ["knife_crime"] * 2
    assert frame["count"].tolist() == [3, 0]
    assert frame[["denominator", "value", "lower_ci", "upper_ci"]].isna().all(axis=None)
    assert frame[["sex", "age", "category", "note"]].to_numpy().tolist() == [
        [None, None, None, None],
        ["Female", "10-17", "knife", "why"],
    ]
    assert frame["status"].tolist() == [None, None]
    assert (report.read, report.kept, report.refused) == (2, 2, 0)


@pytest.mark.parametrize("mark", ["*", "c", "[c]", "<5", "< 10", "x", "suppressed"])
@pytest.mark.parametrize("column", ["Count", "Value"])
def test_suppressed_hides_the_whole_figure(
    write: Write, report: LoadReport, mark: str, column: str
) -> None:
    cells = f"{mark},,7" if column == "Count" else f"7,,{mark}"
    frame = indicator.read(write("a.csv", HEADING + f"A,2025,{cells},1,9,,,,\n"), COUNT, report)
    assert frame["status"].tolist() == ["suppressed"]
    assert frame[["count", "value", "lower_ci", "upper_ci"]].isna().all(axis=None)
    assert report.counts["rows suppressed"] == report.kept == 1


@pytest.mark.parametrize("mark", ["", ":", "..", "-", "n/a"])
def test_neither_count_nor_value_is_no_data(write: Write, report: LoadReport, mark: str) -> None:
    frame = indicator.read(
        write("a.csv", HEADING + f"A,2025,{mark},,{mark},,,,,,\n"), COUNT, report
    )
    assert frame["status"].tolist() == ["no data"]
    assert frame["count"].isna().all()
    assert (report.kept, report.refused) == (1, 0)


def test_zero_is_a_number(write: Write, report: LoadReport) -> None:
    frame = indicator.read(write("a.csv", HEADING + "A,2025,0,,0,,,,,,\n"), COUNT, report)
    assert frame[["count", "value"]].to_numpy().tolist() == [[0.0, 0.0]]
    assert frame["status"].tolist() == [None]


@pytest.mark.parametrize("count", ["yes", "~20", "-1", "2.5", "1-4", "nan", "12%"])
def test_bad_counts(write: Write, report: LoadReport, count: str) -> None:
    text = HEADING + f"A,2025,3,,,,,,,,\nB,2025,{count},,,,,,,,\n"
    frame = indicator.read(write("a.csv", text), COUNT, report)
    assert frame["area_code"].tolist() == ["A"]
    assert only(report) == (3, "Count", count)


def test_thousands(write: Write, report: LoadReport) -> None:
    frame = indicator.read(write("a.csv", HEADING + 'A,2025,"1,234",,,,,,,,\n'), COUNT, report)
    assert frame["count"].tolist() == [1234]


@pytest.mark.parametrize(
    "period", ["2025", "2025-Q2", "2025-06", "2025/26", "2022/25", "1999/00", "2025-12"]
)
def test_good_periods(write: Write, report: LoadReport, period: str) -> None:
    frame = indicator.read(write("a.csv", HEADING + f"A,{period},1,,,,,,,,\n"), COUNT, report)
    assert frame["period"].tolist() == [period]


@pytest.mark.parametrize(
    "period",
    ["", "25", "2025-Q5", "2025-13", "2025-00", "2025-6", "2025/25", "2025/24", "2025/2026"]
    + ["Jun 2025", "2025-06-01", "20255", "2025 Q2", "1825"],
)
def test_bad_periods(write: Write, report: LoadReport, period: str) -> None:
    indicator.read(write("a.csv", HEADING + f"A,{period},1,,,,,,,,\n"), COUNT, report)
    assert only(report) == (2, "Period", period)


def test_blank_area(write: Write, report: LoadReport) -> None:
    indicator.read(write("a.csv", HEADING + " ,2025,1,,,,,,,,\n"), COUNT, report)
    assert only(report) == (2, "Area Code", "")


def test_duplicate_keys(write: Write, report: LoadReport) -> None:
    text = HEADING + "A,2025,1,,,,,F,10,k,\nA,2025,2,,,,,M,10,k,\nA,2025,3,,,,,F,10,k,other\n"
    frame = indicator.read(write("a.csv", text), COUNT, report)
    assert frame["count"].tolist() == [1, 2]
    assert only(report) == (4, "Area Code, Period, Sex, Age, Category", "A · 2025 · F · 10 · k")


def test_a_refused_row_does_not_push_out_its_correction(write: Write, report: LoadReport) -> None:
    text = HEADING + "A,2025,~1,,,,,,,,\nA,2025,1,,,,,,,,\n"
    assert indicator.read(write("a.csv", text), COUNT, report)["count"].tolist() == [1]
    assert only(report) == (2, "Count", "~1")


def test_proportions(write: Write, report: LoadReport) -> None:
    text = (
        HEADING + "A,2025,5,10,,,,,,,\nB,2025,11,10,,,,,,,\nC,2025,5,,,,,,,,\nD,2025,,,4.5,,,,,,\n"
    )
    frame = indicator.read(write("a.csv", text), PROPORTION, report)
    assert frame["area_code"].tolist() == ["A", "D"]
    assert [(problem.row, problem.column) for problem in report.problems] == [
        *((3, "Count"), (4, "Denominator")),
    ]


def test_a_count_may_exceed_its_denominator_if_it_is_not_a_proportion(
    write: Write, report: LoadReport
) -> None:
    indicator.read(write("a.csv", HEADING + "A,2025,11,10,,,,,,,\n"), COUNT, report)
    assert report.kept == 1


def test_suppressed_denominator_of_a_proportion(write: Write, report: LoadReport) -> None:
    frame = indicator.read(write("a.csv", HEADING + "A,2025,3,<5,,,,,,,\n"), PROPORTION, report)
    assert frame["status"].tolist() == ["suppressed"]
    assert frame["count"].isna().all()


def test_negative_values_only_for_scores(write: Write, report: LoadReport) -> None:
    path = write("a.csv", HEADING + "A,2025,,,-2.2,-3,-1,,,,\n")
    assert indicator.read(path, SCORE, report)["value"].tolist() == [-2.2]
    indicator.read(path, COUNT, report)
    assert only(report) == (2, "Value", "-2.2")


def test_crossed_confidence_limits(write: Write, report: LoadReport) -> None:
    indicator.read(write("a.csv", HEADING + "A,2025,1,,2,3,1,,,,\n"), COUNT, report)
    assert only(report) == (2, "Lower CI", "3")


def test_headings(write: Write, report: LoadReport) -> None:
    frame = indicator.read(
        write("a.csv", "area code,PERIOD,Count,Rank\nA,2025,1,9\n"), COUNT, report
    )
    assert frame["count"].tolist() == [1]
    (problem,) = report.problems
    assert (problem.severity, "“Rank”" in problem.reason) == ("noted", True)
    with pytest.raises(FileProblem, match="“Area Code”, “Period” and “Count” or “Value”"):
        indicator.read(write("b.csv", "Area Code,Period,Rank\nA,2025,1\n"), COUNT, report)
    with pytest.raises(FileProblem, match="The headings are “Place”, “Count”"):
        indicator.read(write("c.csv", "Place,Count\nA,1\n"), COUNT, report)


def test_workbook(tmp_path: Path, report: LoadReport) -> None:
    path = tmp_path / "a.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ["Area Code", "Period", "Count", "Value"])
        sheet.write_row(1, 0, ["E01000001", 2025, 12, 3.25])
        sheet.write_row(2, 0, ["E01000002", "2025", "<5", None])
    frame = indicator.read(path, COUNT, report)
    assert frame["period"].tolist() == ["2025", "2025"]
    assert frame["count"].iloc[0] == 12
    assert frame["value"].iloc[0] == 3.25
    assert frame["status"].tolist() == [None, "suppressed"]


def test_row_numbers_count_blank_lines(write: Write, report: LoadReport) -> None:
    indicator.read(
        write("a.csv", HEADING + "A,2025,1,,,,,,,,\n\nB,2025,no,,,,,,,,\n"), COUNT, report
    )
    assert only(report) == (4, "Count", "no")


def test_200_000_rows(tmp_path: Path, report: LoadReport) -> None:
    number = 200_000
    areas = [f"E01{index % 1_000:06d}" for index in range(number)]
    months = [f"{2000 + index // 12_000}-{index // 1_000 % 12 + 1:02d}" for index in range(number)]
    counts = [str(index % 37) if index % 50 else "<5" for index in range(number)]
    table = pd.DataFrame({"Area Code": areas, "Period": months, "Count": counts})
    path = tmp_path / "a.csv.gz"
    table.to_csv(path, index=False)
    start = time.perf_counter()
    frame = indicator.read(path, COUNT, report)
    assert time.perf_counter() - start < 15, "about two seconds on an idle machine"
    assert report.kept == len(frame) == number
    assert report.counts["rows suppressed"] == number // 50
