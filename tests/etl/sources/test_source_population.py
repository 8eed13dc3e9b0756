"""Population: single years, totals, and each area counted once."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from etl.sources import population
from reports import FileProblem, LoadReport

Write = Callable[[str, str], Path]
Rows = Callable[[str], Iterator[dict[str, str]]]
AGES = [*(str(age) for age in range(90)), "90+"]


def single_years(*lines: tuple[str, str, str], ages: list[str] = AGES) -> str:
    """Lines of code, total and the number at age 10; every other age has 1."""
    head = ",".join(["lsoa21_code", "total_population", *ages])
    body = [
        ",".join([code, f'"{total}"', *(f'"{ten}"' if age == "10" else "1" for age in ages)])
        for code, total, ten in lines
    ]
    return "\n".join([head, *body]) + "\n"


def test_single_years(write: Write, report: LoadReport) -> None:
    text = single_years(("E01000001", "1,090", "1,000"))
    frame = population.read(write("a.csv", text), report)
    assert list(frame.columns) == ["area_code", "age_from", "age_to", "persons"]
    assert len(frame) == 91
    assert frame.iloc[10].tolist() == ["E01000001", 10, 10, 1000.0]
    assert frame.iloc[90].tolist() == ["E01000001", 90, 120, 1.0]
    assert report.counts["totals that differ from the ages"] == 0


@pytest.mark.parametrize("oldest", ["90", "90+", "90 and over", "Age 90+"])
def test_every_spelling_of_the_oldest_age(write: Write, report: LoadReport, oldest: str) -> None:
    text = single_years(("E01000001", "91", "1"), ages=[*AGES[:-1], oldest])
    frame = population.read(write("a.csv", text), report)
    assert frame.iloc[-1][["age_from", "age_to"]].tolist() == [90, 120]


def test_a_total_that_differs_is_mentioned(write: Write, report: LoadReport) -> None:
    text = single_years(("E01000001", "100", "1"), ("E01000002", "91", "1"))
    frame = population.read(write("a.csv", text), report)
    assert frame["persons"].sum() == 182
    (problem,) = report.problems
    assert (problem.severity, problem.row, problem.value) == ("noted", 2, "100")
    assert report.counts["totals that differ from the ages"] == 1
    assert report.kept == 2


@pytest.mark.parametrize("ten", ["", ":", "-", "many", "-3", "*"])
def test_a_missing_or_bad_age_refuses_the_row(write: Write, report: LoadReport, ten: str) -> None:
    text = single_years(("E01000001", "91", ten), ("E01000002", "91", "1"))
    frame = population.read(write("a.csv", text), report)
    assert set(frame["area_code"]) == {"E01000002"}
    (problem,) = report.problems
    assert (problem.severity, problem.row, problem.column) == ("refused", 2, "10")


def test_duplicate_and_blank_areas_are_refused(write: Write, report: LoadReport) -> None:
    text = single_years(("E01000001", "91", "1"), ("E01000001", "91", "1"), ("", "91", "1"))
    population.read(write("a.csv", text), report)
    assert (report.read, report.kept, report.refused) == (3, 1, 2)


def test_a_gap_in_the_ages_is_no_population(write: Write, report: LoadReport) -> None:
    ages = [age for age in AGES if age != "17"]
    with pytest.raises(FileProblem, match="0 to 90"):
        population.read(write("a.csv", single_years(("E1", "90", "1"), ages=ages)), report)


def test_totals_only(write: Write, report: LoadReport) -> None:
    text = 'lsoa_code,total_residents\nE01000001,"1,582"\nE01000002,0\nE01000003,\n'
    frame = population.read(write("a.csv", text), report)
    assert frame.to_numpy().tolist() == [["E01000001", 0, 120, 1582.0], ["E01000002", 0, 120, 0.0]]
    assert (report.read, report.kept, report.refused) == (3, 2, 1)


def test_long_file_counts_each_area_once(write: Write, report: LoadReport) -> None:
    text = "lsoa21_code,total_residents,ethnic_group,n\nA,10,x,4\nA,10,y,6\nB,5,x,5\nB,7,y,2\n"
    frame = population.read(write("a.csv", text), report)
    assert frame[["area_code", "persons"]].to_numpy().tolist() == [["A", 10.0], ["B", 5.0]]
    assert report.counts[population.REPEATED_TOTAL] == 1
    assert (report.read, report.kept, report.refused) == (4, 2, 1)


def test_a_file_without_population_names_its_headings(write: Write, report: LoadReport) -> None:
    with pytest.raises(FileProblem, match="“lsoa21_code”, “name”"):
        population.read(write("a.csv", "lsoa21_code,name\nA,b\n"), report)


def test_mid_2020(real: Path, rows: Rows, report: LoadReport) -> None:
    name = "population/mid2020_population_lsoa11_single_year_merseyside.csv"
    frame = population.read(real / name, report)
    expected = list(rows(name))
    assert (report.read, report.kept, len(frame)) == (910, 910, 910 * 91)
    assert frame["persons"].sum() == 1_434_256
    assert sum(int(row["total_population"]) for row in expected) == 1_434_256
    young = frame[frame["age_from"].between(10, 24)]["persons"].sum()
    assert young == sum(int(row[str(age)]) for row in expected for age in range(10, 25))
    oldest = frame[frame["age_from"].eq(90)]["persons"].sum()
    assert oldest == sum(int(row["90+"]) for row in expected)


def test_census_2021_counts_each_lsoa_once(real: Path, rows: Rows, report: LoadReport) -> None:
    name = "population/census2021_ethnic_group_lsoa21_merseyside.csv"
    frame = population.read(real / name, report)
    once = {row["lsoa21_code"]: int(row["total_residents"]) for row in rows(name)}
    assert frame.set_index("area_code")["persons"].to_dict() == once
    assert sum(once.values()) == report.counts["persons"] == 1_423_284
    assert (report.read, report.kept) == (4_615, 923)
    assert report.counts[population.REPEATED_TOTAL] == 4_615 - 923


def test_census_2021_england_and_wales(real: Path, report: LoadReport) -> None:
    name = "population/census2021_total_residents_lsoa21_england_wales.csv.gz"
    frame = population.read(real / name, report)
    assert len(frame) == report.kept == 35_672


def test_denominators_with_commas(real: Path, rows: Rows, report: LoadReport) -> None:
    name = "deprivation/File_6_-_IoD2019_Population_Denominators.csv.gz"
    frame = population.read(real / name, report)
    heading = "Total population: mid 2015 (excluding prisoners)"
    assert frame["persons"].sum() == sum(int(row[heading].replace(",", "")) for row in rows(name))
    assert report.kept == 32_844
