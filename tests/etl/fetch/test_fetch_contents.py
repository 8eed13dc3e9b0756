"""What arrived is looked at before it replaces anything."""

import io
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from etl.fetch import FetchError, FileOutcome, OfficialFile
from etl.fetch.contents import check_contents, first_rows

Serve = Callable[[Callable[[object], tuple[int, dict[str, str], bytes]]], str]

SCHOOLS = OfficialFile(
    name="Schools",
    kind="schools",
    level="school",
    vintage="daily",
    form="download",
    file_name="schools.csv",
    address="",
    publisher_page="https://example.org/schools",
    expected_fields=("URN", "Postcode"),
    licence="OGL",
    attribution="Department",
)
POSTCODES = replace(SCHOOLS, name="Postcodes", file_name="codepo.zip")
PEOPLE = replace(SCHOOLS, name="People", file_name="people.xlsx", expected_fields=("F0", "R & D"))
ROWS = b"URN,Postcode\n100001,L1 0AA\n"


def packed(members: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as archive:
        for name, body in members.items():
            archive.writestr(name, body)
    return buffer.getvalue()


def workbook(text: bytes) -> bytes:
    return packed({"[Content_Types].xml": b"", "xl/sharedStrings.xml": b"<sst>" + text + b"</sst>"})


def check(file: OfficialFile, body: bytes, folder: Path) -> None:
    part = folder / "arrived.part"
    part.write_bytes(body)
    check_contents(file, part)


@pytest.mark.parametrize(
    "body",
    [
        ROWS,
        b"\xef\xbb\xbf" + ROWS,
        b'"Name","URN","Postcode"\r\n"St Mary\x92s",1,L1\r\n',
        b" URN , Postcode \n1,2\n",
        b"Name,URN,Postcode\n" + "é".encode() * 200_000,
    ],
    ids=["plain", "byte-order mark", "Windows-1252", "spaces", "character on the seam"],
)
def test_a_csv_with_its_fields_is_accepted(body: bytes, tmp_path: Path) -> None:
    check(SCHOOLS, body, tmp_path)


@pytest.mark.parametrize(
    ("file", "body", "words"),
    [
        (SCHOOLS, b"", "an empty file arrived"),
        (SCHOOLS, b"  \n", "an empty file arrived"),
        (SCHOOLS, b"\n <!DOCTYPE html><html></html>", "a web page arrived"),
        (SCHOOLS, b"\xef\xbb\xbf<HTML>Sign in", "a web page arrived"),
        (SCHOOLS, packed({"a.csv": ROWS}), "a zip archive arrived where a plain .csv"),
        (SCHOOLS, b"URN,Post code\n1,2\n", "field “Postcode” did not arrive"),
        (SCHOOLS, b"\xef\xbb\xbf", "fields “URN”, “Postcode” did not arrive"),
        (SCHOOLS, b'"' + b"x" * 200_000, "did not arrive"),
        (SCHOOLS, b"URN,Postcode\n", "headings arrived but no rows"),
        (POSTCODES, ROWS, "no archive arrived where a packed .zip"),
        (POSTCODES, packed({"a.csv": ROWS})[:-30], "the archive is damaged"),
        (POSTCODES, packed({"a.csv": b"URN\n1\n"}), "“Postcode” did not arrive"),
        (POSTCODES, packed({"readme.txt": ROWS}), "did not arrive"),
        (PEOPLE, ROWS, "no archive arrived where a packed .xlsx"),
        (PEOPLE, workbook(b"<si><t>F0</t></si>"), "field “R & D” did not arrive"),
    ],
)
def test_anything_else_is_refused_in_a_sentence(
    file: OfficialFile, body: bytes, words: str, tmp_path: Path
) -> None:
    with pytest.raises(FetchError, match=words) as caught:
        check(file, body, tmp_path)
    assert str(caught.value).startswith(f"{file.name}: ")
    assert str(caught.value).endswith(".")


def test_an_archive_is_accepted_for_the_headings_of_one_file_inside(tmp_path: Path) -> None:
    headings = b"PC,PQ\nURN,Postcode\n"
    members = {"Data/CSV/l.csv": b'"L1 0AA",10\n', "Doc/Headers.csv": headings}
    check(POSTCODES, packed(members), tmp_path)


def test_a_damaged_member_is_found(tmp_path: Path) -> None:
    body = packed({"a.csv": ROWS}, zipfile.ZIP_STORED).replace(b"100001", b"100002")
    with pytest.raises(FetchError, match="“a.csv” in the archive is damaged"):
        check(POSTCODES, body, tmp_path)


def test_an_archive_that_unpacks_to_gigabytes_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("etl.fetch.contents.UNPACKED_CAP_BYTES", 1_000_000)
    with pytest.raises(FetchError, match="unpacked, the archive would be over 1 MB"):
        check(POSTCODES, packed({"a.csv": b"0" * 2_000_000}), tmp_path)


def test_headings_of_a_workbook_are_found_across_the_seam_of_two_blocks(tmp_path: Path) -> None:
    filler = b"<si><t>x</t></si>" * 70_000
    text = b"<si><t>F0</t></si>" + filler[: 1_000_000 - 30] + b"><si><t>R &amp; D</t></si>"
    check(PEOPLE, workbook(text), tmp_path)


def test_a_declared_geojson_download_is_checked(tmp_path: Path) -> None:
    wards = replace(SCHOOLS, file_name="wards.geojson")
    check(wards, b'{"features": [{"properties": {"URN": 1, "Postcode": 2}}]}', tmp_path)
    with pytest.raises(FetchError, match="not GeoJSON with features"):
        check(wards, b'{"features": []}', tmp_path)


def test_first_rows_stop_where_asked() -> None:
    assert first_rows(b"a,b\nc,d\ne,f\n", 2) == [["a", "b"], ["c", "d"]]


def test_a_web_page_leaves_the_older_file_in_place(
    serve: Serve, fetch: Callable[..., FileOutcome], tmp_path: Path
) -> None:
    bodies = [ROWS, b"<html>We are down for maintenance</html>"]
    schools = replace(SCHOOLS, address=serve(lambda request: (200, {}, bodies.pop(0))))
    assert fetch(schools).state == "fetched"
    outcome = fetch(schools)
    assert (outcome.state, outcome.path) == ("failed", None)
    assert (tmp_path / "schools.csv").read_bytes() == ROWS
    assert not list(tmp_path.glob("*.part*"))
