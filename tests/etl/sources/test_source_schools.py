"""Schools: three layouts, one row per URN, closed ones kept as closed."""

from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from etl.sources import schools
from reports import FileProblem, LoadReport

Write = Callable[[str, str], Path]
Rows = Callable[[str], Iterator[dict[str, str]]]
GIAS = (
    "URN,LA (code),LA (name),EstablishmentName,EstablishmentStatus (name),OpenDate,CloseDate,"
    "PhaseOfEducation (name),StatutoryLowAge,StatutoryHighAge,Town,Postcode,Easting,Northing,"
    "DistrictAdministrative (code),AdministrativeWard (code),LSOA (code)\n"
)


def gias(urn: str = "104420", status: str = "Open", closed: str = "", east: str = "343000") -> str:
    return (
        f"{urn},340,Knowsley,Roby Park Primary School,{status},01-09-1994,{closed},Primary,3,11,"
        f"Liverpool,L36 4NY,{east},390000,E08000011,E05010946,E01006413\n"
    )


def test_gias_layout(write: Write, report: LoadReport) -> None:
    frame = schools.read(write("edubase.csv", GIAS + gias()), report)
    assert list(frame.columns) == schools.COLUMNS
    school = frame.iloc[0].to_dict()
    assert school["lon"] == pytest.approx(-2.859, abs=0.002)
    assert school["lat"] == pytest.approx(53.404, abs=0.002)
    del school["lon"], school["lat"]
    assert school == {
        "urn": "104420",
        "name": "Roby Park Primary School",
        "phase": "Primary",
        "age_from": 3,
        "age_to": 11,
        "open_date": date(1994, 9, 1),
        "close_date": None,
        "status": "open",
        "town": "Liverpool",
        "postcode": "L36 4NY",
        "lsoa_code": "E01006413",
        "ward_code": "E05010946",
        "la_code": "E08000011",
    }


@pytest.mark.parametrize(
    ("status", "closed", "expected"),
    [
        ("Open", "", "open"),
        ("Open, but proposed to close", "31-08-2030", "open"),
        ("Closed", "31-08-2020", "closed"),
        ("Closed", "", "closed"),
    ],
)
def test_status(write: Write, report: LoadReport, status: str, closed: str, expected: str) -> None:
    text = GIAS + gias(status=f'"{status}"', closed=closed)
    assert schools.read(write("a.csv", text), report)["status"].tolist() == [expected]


def test_not_yet_open_is_refused(write: Write, report: LoadReport) -> None:
    text = GIAS + gias() + gias("104421", "Proposed to open")
    schools.read(write("a.csv", text), report)
    (problem, *_) = report.problems
    assert (problem.row, problem.column) == (3, "EstablishmentStatus (name)")
    assert problem.value == "proposed to open".capitalize()


def test_duplicate_and_missing_urns_are_refused(write: Write, report: LoadReport) -> None:
    text = "urn,name\n1,One\n1,Two\n,Three\nNA,Four\n5,\n"
    frame = schools.read(write("a.csv", text), report)
    assert frame["name"].tolist() == ["One"]
    assert (report.read, report.kept, report.refused) == (5, 1, 4)


def test_na_means_missing(write: Write, report: LoadReport) -> None:
    text = (
        "URN,Establishment name,Statutory lowest age,Phase of education,Opening date,X,Y,Postcode\n"
        "104420,Roby Park,NA,NA,01/09/1998,NA,NA,NA\n"
    )
    school = schools.read(write("a.csv", text), report).iloc[0]
    assert school[["phase", "postcode", "town"]].tolist() == [None, None, None]
    assert school[["age_from", "lon", "lat"]].isna().all()
    assert school["open_date"] == date(1998, 9, 1)
    assert "neither coordinates nor a postcode" in report.problems[0].reason
    assert report.counts[schools.NO_COORDINATES] == 1


def test_bad_dates_postcodes_and_places_are_mentioned(write: Write, report: LoadReport) -> None:
    text = "urn,name,open_date,postcode,lon,lat\n1,One,31-02-2005,nowhere,-80,43\n"
    school = schools.read(write("a.csv", text), report).iloc[0]
    assert school[["open_date", "postcode"]].tolist() == [None, None]
    assert school[["lon", "lat"]].isna().all()
    assert report.kept == 1
    assert {(problem.column, problem.severity) for problem in report.problems} == {
        *(("open_date", "noted"), ("postcode", "noted"), ("URN", "noted")),
    }


def test_zero_grid_is_no_place(write: Write, report: LoadReport) -> None:
    text = GIAS + gias().replace("343000,390000", "0,0")
    assert schools.read(write("a.csv", text), report)[["lon", "lat"]].isna().all(axis=None)


def test_shared_points_and_names(write: Write, report: LoadReport) -> None:
    text = "urn,name,lon,lat\n1,A,-2.9,53.4\n2,B,-2.9,53.4\n3,B,-2.8,53.4\n4,C,,\n5,D,,\n"
    schools.read(write("a.csv", text), report)
    assert report.counts[schools.SHARED_POINT] == 2
    assert report.counts[schools.SHARED_NAME] == 2
    assert [problem.value for problem in report.problems if "share" in problem.reason] == [
        *("1, 2", "2, 3"),
    ]


def test_windows_1252_names(tmp_path: Path, report: LoadReport) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes("urn,name\n1,St Mary\u2019s École\n".encode("cp1252"))
    assert schools.read(path, report)["name"].tolist() == ["St Mary\u2019s École"]


def test_a_file_of_links_is_not_schools(real: Path, report: LoadReport) -> None:
    with pytest.raises(FileProblem, match="“LinkURN”"):
        schools.read(real / "schools/gias_links_merseyside_2025-04-22.csv", report)


def test_geocoded_schools(real: Path, rows: Rows, report: LoadReport) -> None:
    name = "schools/gias_open_schools_merseyside_2025-07_geocoded.csv"
    frame = schools.read(real / name, report)
    expected = list(rows(name))
    assert (report.read, report.kept, report.refused) == (526, 526, 0)
    points = Counter((row["lat_from_postcode"], row["long_from_postcode"]) for row in expected)
    names = Counter(row["name"] for row in expected)
    assert report.counts[schools.SHARED_POINT] == sum(n for n in points.values() if n > 1) == 48
    assert report.counts[schools.SHARED_NAME] == sum(n for n in names.values() if n > 1) == 28
    assert report.counts[schools.NO_COORDINATES] == report.counts[schools.CLOSED] == 0
    assert frame["la_code"].value_counts().to_dict() == {
        "E08000012": 171,
        "E08000015": 124,
        "E08000014": 102,
        "E08000013": 69,
        "E08000011": 60,
    }
    given = {row["urn"]: float(row["long_from_postcode"]) for row in expected}
    assert frame.set_index("urn")["lon"].to_dict() == given
    opened = sum(bool(row["open_date"]) for row in expected)
    assert frame["open_date"].notna().sum() == opened


def test_closed_schools_are_kept_as_closed(real: Path, rows: Rows, report: LoadReport) -> None:
    name = "schools/gias_open_and_closed_merseyside_area_2022-10.csv"
    frame = schools.read(real / name, report)
    closed = {row["urn"] for row in rows(name) if row["close_date"]}
    assert set(frame.loc[frame["status"].eq("closed"), "urn"]) == closed
    assert len(closed) == report.counts[schools.CLOSED] == 540
    assert report.kept == report.counts[schools.NO_COORDINATES] == 1_128
    first = frame.set_index("urn").loc["101857"]
    assert first["open_date"] == date(2005, 9, 1)
    assert first["close_date"] == date(2015, 12, 31)


def test_edubase_2017(real: Path, rows: Rows, report: LoadReport) -> None:
    name = "schools/edubase_2017_partial_merseyside.csv"
    frame = schools.read(real / name, report)
    expected = list(rows(name))
    assert report.kept == report.counts[schools.NO_COORDINATES] == 147
    assert frame["phase"].tolist() == [row["Phase of education"] for row in expected]
    assert frame["age_to"].tolist() == [float(row["Statutory highest age"]) for row in expected]
    assert frame["la_code"].isna().all(), "340 to 344 are not GSS codes"
    assert set(frame["status"]) == {"open"}


def test_open_schools_of_england(real: Path, report: LoadReport) -> None:
    frame = schools.read(real / "schools/gias_open_schools_england_2025-07.csv.gz", report)
    assert len(frame) == report.kept == report.counts[schools.NO_COORDINATES] == 22_010
    lost = [problem.value for problem in report.problems if "cannot be placed" in problem.reason]
    assert lost == ["143762", "149075"]


def test_the_school_whose_postcode_is_unknown(real: Path, report: LoadReport) -> None:
    frame = schools.read(real / "schools/gias_merseyside_area_postcode_not_found.csv", report)
    assert frame[["urn", "postcode"]].to_numpy().tolist() == [["105139", "CH41 0EZ"]]
