"""Police: the LSOA code given, duplicates kept, zeros only where they are known."""

from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pandas as pd
import pytest

from etl.sources import police
from indicators import INDICATOR_BY_ID
from reports import FileProblem, LoadReport

Write = Callable[[str, str], Path]
Rows = Callable[[str], Iterator[dict[str, str]]]
HEADING = (
    "Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,"
    "Crime type,Last outcome category,Context\n"
)
AREA = frozenset({"E01000001", "E01000002"})
MONTHS = [f"2025-{month:02d}" for month in range(1, 13)]
VIOLENCE = "Violence and sexual offences"


def line(
    lsoa: str = "E01000001",
    crime_type: str = VIOLENCE,
    month: str = "2025-01",
    force: str = "Home Police",
    place: str = "-2.9,53.4",
) -> str:
    name = "Town 001A" if lsoa in AREA else "Elsewhere 001A"
    return f"id,{month},{force},{force},{place},On or near,{lsoa},{name},{crime_type},,\n"


def read(report: LoadReport, *paths: Path) -> pd.DataFrame:
    return police.read(paths, report, AREA)


def cell(frame: pd.DataFrame, indicator: str, area: str, period: str) -> int:
    found = frame[
        frame["indicator_id"].eq(indicator)
        & frame["area_code"].eq(area)
        & frame["period"].eq(period)
    ]
    (number,) = found["count"]
    return int(number)


def test_indicators_are_declared_and_open() -> None:
    for indicator_id in police.INDICATOR_OF_CRIME_TYPE.values():
        assert INDICATOR_BY_ID[indicator_id].access == "open"


def test_counts_and_explicit_zeros(write: Write, report: LoadReport) -> None:
    text = HEADING + line() * 2 + line(crime_type="Robbery") + line(crime_type="Drugs")
    frame = read(report, write("a.csv.gz", text))
    assert list(frame.columns) == ["indicator_id", "area_code", "period", "count"]
    assert len(frame) == 6 * 2 * 1
    assert frame["count"].dtype == "int64"
    assert cell(frame, "police_violence_sexual", "E01000001", "2025-01") == 2
    assert cell(frame, "police_robbery", "E01000001", "2025-01") == 1
    assert cell(frame, "police_violence_sexual", "E01000002", "2025-01") == 0
    assert frame["count"].sum() == 3
    assert (report.read, report.kept, report.refused) == (4, 3, 0)
    assert report.counts[police.UNUSED_TYPE] == 1


def test_equal_rows_are_separate_incidents(write: Write, report: LoadReport) -> None:
    text = HEADING + line(crime_type="Anti-social behaviour") * 3 + line() * 2 + line("E01000002")
    frame = read(report, write("a.csv", text))
    assert cell(frame, "police_asb", "E01000001", "2025-01") == 3
    assert report.counts[police.DUPLICATES] == 5
    assert report.counts[police.ASB_DUPLICATES] == 3


def test_what_is_set_aside_is_counted_apart(write: Write, report: LoadReport) -> None:
    text = HEADING + line() * 3 + line("E01999999") + line("", place=",") + line("")
    text += line("", place=",", crime_type="Drugs")
    read(report, write("a.csv", text))
    counts = report.counts
    assert counts[police.OUTSIDE] == 1
    assert counts[police.NO_COORDINATES] == 2
    assert counts[police.NO_LSOA] == 1
    assert counts[police.UNUSED_TYPE] == 0
    assert (report.read, report.kept, report.refused) == (7, 3, 0)


def test_the_code_given_counts_wherever_the_point_lies(write: Write, report: LoadReport) -> None:
    text = HEADING + line(place="1.0,51.0") + line("E01000002", place=",")
    frame = read(report, write("a.csv", text))
    assert frame["count"].sum() == 2


def test_zeros_only_in_months_of_the_home_force(write: Write, report: LoadReport) -> None:
    home = write("a.csv", HEADING + line() * 3)
    away = HEADING + line(force="Next Police") + line("E01999999", force="Next Police") * 2
    near = write("b.csv", away)
    later = write("c.csv", away.replace("2025-01", "2025-02"))
    frame = read(report, home, near, later)
    assert set(frame["period"]) == {"2025-01"}
    assert cell(frame, "police_violence_sexual", "E01000001", "2025-01") == 4
    assert report.counts[police.OTHER_FORCE] == 2
    assert report.counts[police.WITHOUT_HOME_FORCE] == 1
    (problem,) = report.problems
    assert (problem.severity, problem.value) == ("noted", "2025-02")
    assert "Next Police" in problem.reason


def test_a_neighbour_cut_down_to_the_area_is_not_a_home_force(
    write: Write, report: LoadReport
) -> None:
    first = write("a.csv", HEADING + line() * 200 + line(force="Next Police"))
    second = write("b.csv", HEADING + line(month="2025-02") * 200)
    assert set(read(report, first, second)["period"]) == {"2025-01", "2025-02"}
    assert report.counts[police.OTHER_FORCE] == 1


def test_an_area_of_two_forces_needs_both(write: Write, report: LoadReport) -> None:
    first = write("a.csv", HEADING + line() * 3 + line(month="2025-02"))
    second = write("b.csv", HEADING + line("E01000002", force="Other Police") * 3)
    assert set(read(report, first, second)["period"]) == {"2025-01"}
    assert report.counts[police.WITHOUT_HOME_FORCE] == 1
    assert "Only some of the files needed" in report.problems[0].reason


def test_a_neighbour_alone_makes_nothing(write: Write, report: LoadReport) -> None:
    text = HEADING + line(force="Next Police") + line("E01999999", force="Next Police") * 2
    frame = read(report, write("b.csv", text))
    assert frame.empty
    assert list(frame.columns) == ["indicator_id", "area_code", "period", "count"]
    assert (report.read, report.kept) == (3, 0)
    assert "no zeros are made" in report.problems[0].reason


def test_codes_of_another_vintage_are_mentioned(write: Write, report: LoadReport) -> None:
    split = line("E01000009").replace("Elsewhere", "Town")
    read(report, write("a.csv", HEADING + line() * 5 + split * 2 + line("E01000008")))
    (problem,) = report.problems
    assert (problem.value, problem.severity) == ("E01000009", "noted")
    assert problem.reason.startswith("2 rows")


def test_the_same_month_twice(write: Write, report: LoadReport) -> None:
    first, second = write("a.csv", HEADING + line()), write("b.csv", HEADING + line())
    with pytest.raises(
        FileProblem, match=r"a\.csv and b\.csv: Home Police has the same month twice"
    ):
        read(report, first, second)


@pytest.mark.parametrize("month", ["2025-13", "2025-1", "Jan 2025", "", "2025/01", "2025-01-01"])
def test_bad_months_are_refused(write: Write, report: LoadReport, month: str) -> None:
    frame = read(report, write("a.csv", HEADING + line() + line(month=month)))
    assert set(frame["period"]) == {"2025-01"}
    (problem,) = report.problems
    assert (problem.row, problem.column, problem.value) == (3, "Month", month)
    assert (report.read, report.kept, report.refused) == (2, 1, 1)


def test_a_stray_month_makes_no_month_of_zeros(write: Write, report: LoadReport) -> None:
    path = write("2025-01-home-street.csv", HEADING + line() + line(month="2025-07"))
    assert set(read(report, path)["period"]) == {"2025-01"}
    assert report.refused == 1


def test_lacking_and_unknown_headings(write: Write, report: LoadReport) -> None:
    with pytest.raises(FileProblem, match="lacks “LSOA code”"):
        read(report, write("a.csv", HEADING.replace("LSOA code", "Place") + line()))
    text = HEADING.strip() + ",Weather\n" + line().strip() + ",rain\n"
    read(report, write("b.csv", text))
    assert "“Weather”" in report.problems[0].reason


def test_crime_types_of_another_list(write: Write, report: LoadReport) -> None:
    with pytest.raises(FileProblem, match="before May 2013"):
        read(report, write("a.csv", HEADING + line(crime_type="Violent crime")))
    read(report, write("b.csv", HEADING + line() + line(crime_type="Violence")))
    assert [problem.value for problem in report.problems] == ["Violence"]
    assert report.counts[police.UNUSED_TYPE] == 1


@pytest.fixture(scope="module")
def year(real: Path, lsoas_2021: frozenset[str]) -> tuple[pd.DataFrame, LoadReport]:
    paths = sorted((real / "police").glob("2025-*-merseyside-street.csv.gz"))
    found = LoadReport("police", [path.name for path in paths])
    return police.read(paths, found, lsoas_2021), found


@pytest.fixture(scope="module")
def by_hand(rows: Rows) -> list[dict[str, str]]:
    names = [f"police/{month}-merseyside-street.csv.gz" for month in MONTHS]
    return [row for name in names for row in rows(name)]


def test_figures_of_the_year(
    year: tuple[pd.DataFrame, LoadReport],
    by_hand: list[dict[str, str]],
    lsoas_2021: frozenset[str],
) -> None:
    frame, found = year
    assert found.read == len(by_hand) == 152_389
    assert found.refused == 0
    assert found.problems == []
    assert sum(row["Crime type"] == VIOLENCE for row in by_hand) == 59_846
    outside = [row for row in by_hand if row["LSOA code"] not in lsoas_2021]
    assert found.counts[police.OUTSIDE] == len(outside) == 136
    alike = Counter(tuple(row.values()) for row in by_hand)
    assert found.counts[police.DUPLICATES] == sum(n for n in alike.values() if n > 1) == 6_117
    assert found.counts[police.ASB_DUPLICATES] == 6_117
    assert found.counts[police.WITH_CONTEXT] == found.counts[police.NO_COORDINATES] == 0
    aside = (police.OUTSIDE, police.UNUSED_TYPE, police.WITHOUT_HOME_FORCE, police.NO_LSOA)
    assert found.kept + sum(found.counts[name] for name in aside) == found.read
    assert found.kept == frame["count"].sum()
    assert len(frame) == 6 * 923 * 12


def test_every_cell_of_the_year(
    year: tuple[pd.DataFrame, LoadReport],
    by_hand: list[dict[str, str]],
    lsoas_2021: frozenset[str],
) -> None:
    expected = Counter(
        (police.INDICATOR_OF_CRIME_TYPE[row["Crime type"]], row["LSOA code"], row["Month"])
        for row in by_hand
        if row["Crime type"] in police.INDICATOR_OF_CRIME_TYPE and row["LSOA code"] in lsoas_2021
    )
    frame, _ = year
    given = {tuple(key): number for *key, number in frame.itertuples(index=False, name=None)}
    assert len(given) == len(frame)
    assert given.keys() >= expected.keys()
    assert all(number == expected[key] for key, number in given.items())


def test_small_and_large_numbers(
    year: tuple[pd.DataFrame, LoadReport], by_hand: list[dict[str, str]]
) -> None:
    """The README's 55 small LSOAs are over every code in the files: 11 of them lie outside."""
    frame, _ = year
    violence = frame[frame["indicator_id"].eq("police_violence_sexual")]
    per_lsoa = violence.groupby("area_code")["count"].sum()
    assert per_lsoa["E01033760"] == 1_565
    everywhere = Counter(row["LSOA code"] for row in by_hand if row["Crime type"] == VIOLENCE)
    assert sum(number < 12 for number in everywhere.values()) == 55
    small = {code for code, number in everywhere.items() if number < 12}
    assert len(small & set(per_lsoa.index)) == per_lsoa.lt(12).sum() == 44


def test_neighbour_and_missing_locations(
    real: Path, rows: Rows, lsoas_2021: frozenset[str], report: LoadReport
) -> None:
    names = (
        "police/2025-12-merseyside-street.csv.gz",
        "police/2025-12-cheshire-street.csv.gz",
        "police/2025-12-other-forces-missing-location-sample.csv",
    )
    frame = police.read([real / name for name in names], report, lsoas_2021)
    assert report.read == 12_066 + 6_418 + 500
    assert report.counts[police.NO_COORDINATES] == 250
    assert report.counts[police.NO_LSOA] == 250
    inside = sum(row["LSOA code"] in lsoas_2021 for row in rows(names[1]))
    assert report.counts[police.OTHER_FORCE] == inside == 3
    assert set(frame["period"]) == {"2025-12"}
    assert report.kept == frame["count"].sum()


def test_cheshire_alone(real: Path, lsoas_2021: frozenset[str], report: LoadReport) -> None:
    paths = [real / "police/2025-12-cheshire-street.csv.gz"]
    assert police.read(paths, report, lsoas_2021).empty
    assert report.counts[police.WITHOUT_HOME_FORCE] == 3
    assert report.counts[police.OUTSIDE] == 6_415


def test_national_month(
    real: Path,
    year: tuple[pd.DataFrame, LoadReport],
    lsoas_2021: frozenset[str],
    report: LoadReport,
) -> None:
    """40 forces in one file: Merseyside is found to be the home force, others add ten rows."""
    path = real / "national/police_2025-12_street_most_forces.csv.gz"
    frame = police.read([path], report, lsoas_2021)
    assert report.read == 316_358
    assert len(frame) == 6 * 923
    assert report.counts[police.OTHER_FORCE] == 10
    december = year[0][year[0]["period"].eq("2025-12")]["count"].sum()
    assert december <= frame["count"].sum() <= december + 10
