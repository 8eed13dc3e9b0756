"""The declarations themselves, checked against real files where those are at hand."""

import csv
import gzip
import json
import sqlite3
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from etl.fetch import OFFICIAL_FILES, OfficialFile
from etl.fetch.official import LSOAS_OF_MERSEYSIDE, WARDS_OF_MERSEYSIDE

REAL = Path(__file__).resolve().parents[4] / "shared" / "realdata"
MERSEYSIDE = {f"E080000{number}" for number in range(11, 16)}


def selected(where: str, fields: tuple[str, ...], rows: list[tuple[str, ...]]) -> set[str]:
    """The first field of the rows that ``where`` selects, by a database's own reading of it."""
    with sqlite3.connect(":memory:") as database:
        database.execute(f"CREATE TABLE layer ({', '.join(fields)})")
        database.executemany(f"INSERT INTO layer VALUES ({','.join('?' * len(fields))})", rows)
        return {row[0] for row in database.execute(f"SELECT {fields[0]} FROM layer WHERE {where}")}


def test_the_lsoa_selection_is_merseyside_and_nothing_else() -> None:
    path = REAL / "lookups" / "lsoa21_ward24_lad24_england_wales.csv.gz"
    with gzip.open(path, "rt", encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.DictReader(stream))
    wanted = {row["lsoa21_code"] for row in rows if row["ltla24_code"] in MERSEYSIDE}
    pairs: list[tuple[str, ...]] = [(row["lsoa21_code"], row["lsoa21_name"]) for row in rows]
    assert selected(LSOAS_OF_MERSEYSIDE, ("LSOA21CD", "LSOA21NM"), pairs) == wanted
    assert len(wanted) == 923


def test_the_ward_selection_is_merseyside_and_nothing_else() -> None:
    with gzip.open(REAL / "national" / "wards_may2024_uk_bsc.geojson.gz", "rt") as stream:
        wards = [item["properties"] for item in json.load(stream)["features"]]
    wanted = {ward["ward_code"] for ward in wards if ward["lad_code"] in MERSEYSIDE}
    codes: list[tuple[str, ...]] = [(ward["ward_code"],) for ward in wards]
    assert selected(WARDS_OF_MERSEYSIDE, ("WD24CD",), codes) == wanted
    assert len(wanted) == 141


def test_the_police_headings_are_those_of_a_real_month() -> None:
    declared = next(file for file in OFFICIAL_FILES if file.kind == "police")
    with gzip.open(REAL / "police" / "2025-01-merseyside-street.csv.gz", "rt") as stream:
        assert tuple(next(csv.reader(stream))) == declared.expected_fields


def test_names_and_file_names_are_not_used_twice() -> None:
    for attribute in ("name", "file_name"):
        counts = Counter(getattr(file, attribute) for file in OFFICIAL_FILES)
        assert max(counts.values()) == 1


@pytest.mark.parametrize("file", OFFICIAL_FILES, ids=lambda file: file.file_name)
def test_each_declaration_can_be_published_from(file: OfficialFile) -> None:
    assert file.licence == "Open Government Licence v3.0"
    assert "Licence" in file.attribution or "copyright" in file.attribution
    assert file.publisher_page.startswith("https://")
    assert file.note
    assert file.expected_fields
    assert set(file.key_fields) <= set(file.expected_fields)
    if file.form == "manual":
        assert file.address == ""
    else:
        assert file.address.startswith("https://")


def test_a_dated_address_is_tried_for_today_and_the_days_before() -> None:
    schools = next(file for file in OFFICIAL_FILES if file.kind == "schools")
    tried = schools.addresses(date(2026, 3, 1))
    assert tried[0].endswith("edubasealldata20260301.csv")
    assert tried[1].endswith("edubasealldata20260228.csv")
    assert len(tried) == 8


@pytest.mark.parametrize("file_name", ["../wards.geojson", "/tmp/wards.geojson", "wards", "w.exe"])
def test_a_file_name_that_could_leave_the_folder_is_refused(file_name: str) -> None:
    with pytest.raises(ValueError, match="must be a plain name"):
        OfficialFile("n", "k", "l", "v", "download", file_name, "", "", (), "", "")


def test_a_service_without_a_key_is_refused() -> None:
    with pytest.raises(ValueError, match="needs key fields"):
        OfficialFile("n", "k", "l", "v", "arcgis", "a.csv", "", "", (), "", "")
