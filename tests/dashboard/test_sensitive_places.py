"""A place that must not be known is kept, shown and sent out as its borough and nothing finer."""

import html
import io
import json
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from asking import Site
from office import Office
from python_calamine import CalamineWorkbook
from sqlalchemy import text
from test_own_alone import pages_of
from werkzeug.test import TestResponse

from db.tables import metadata
from etl import uploads as brought
from etl.publish.publishing import publish
from record import uploads
from record.award import Award, StatedPlace, boroughs
from record.rights import EVERYTHING, Person, Role
from record.sensitive import without_places
from record.sheets import XLSX

NAMES = ["Quietmark Close", "Secretside", "Knowsley"]
PLACES = {
    "place_name": NAMES,
    "place_code": ["DEMO-W008", "L1 8JQ", "DEMO-B1"],
    "place_code_type": ["WD", "POSTCODE", "MD"],
    "school_urns": "Quietmark House School; 9000007",
}
MARKS = ("Quietmark", "Secretside", "L1 8JQ", "9000007")
SENSITIVE = {"location_sensitive": "yes"}
CHANGED = "DEMO-LPL-2024-004"
GUISES = (
    "analyst",
    "admin",
    "steering",
    "csp",
    "csp:DEMO-B1",
    "csp:DEMO-FUND-LPL",
    "partner:DEMO-ORG-036",
    "anonymous",
)


def found(words: str) -> list[str]:
    return [mark for mark in MARKS if mark in words]


def of_awards(office: Office) -> str:
    """What is kept of awards: schools and postcodes have tables of their own."""
    kept = ("award", "award_place", "award_change", "award_proposal", "upload", "quarterly_return")
    with office.engine.connect() as connection:
        rows = [
            row
            for name in (*kept, "return_change", "audit_line", "overlap_verdict")
            if name in metadata.tables
            for row in connection.execute(text(f'SELECT * FROM "{name}"'))
        ]
    return "\n".join(repr(tuple(row)) for row in rows)


def test_no_award_is_sensitive_and_fine() -> None:
    """However it is made: the model itself holds nothing finer."""
    told = {
        "identifier": "X",
        "title": "A refuge",
        "funder_id": "F",
        "funder_name": "F",
        "recipient_id": "R",
        "recipient_name": "R",
        "places": [
            {"name": "Anfield", "code": "E05000887", "code_type": "WD"},
            {"name": "12 Quietmark Close", "code": "E08000012", "code_type": "MD"},
            {"name": "Liverpool", "code": None, "code_type": "MD"},
            StatedPlace(name="x", code="E22000312", code_type="CSP"),
            StatedPlace(name="x", code="E01006512", code_type="MD"),
            StatedPlace(name="x", code="L1 8JQ", code_type="POSTCODE"),
            StatedPlace(code="E08000012"),
        ],
        "school_urns": ("100001", "Quietmark House School"),
    }
    kept = (
        StatedPlace(code="E08000012", code_type="MD"),
        StatedPlace(code="E22000312", code_type="CSP"),
    )
    award = Award(**told, location_sensitive=True)
    assert (award.places, award.school_urns) == (kept, ())
    assert Award(**award.record()) == award
    assert len(Award(**told).places) == 7
    assert boroughs(award.places) == kept


def test_the_form_keeps_the_borough_alone(office: Office) -> None:
    office.look_as("analyst")
    new = office.filled(**PLACES, **SENSITIVE, title="Somewhere safe")
    new["identifier"] = "REFUGE-1"
    new = {name: value for name, value in new.items() if name not in ("id", "seen")}
    again = office.post("/register/save", new)
    assert again.status_code == 422
    assert "nothing finer than the code of the borough is kept" in again.text
    before = found(of_awards(office))
    assert office.post("/register/save", {**new, "anyway": "1"}).status_code == 303
    award = office.award("REFUGE-1")
    assert award.location_sensitive
    assert (award.places, award.school_urns) == (boroughs([{"code": "DEMO-B1"}]), ())
    assert found(of_awards(office)) == before
    page = office.get("/register/award", {"id": "REFUGE-1"})
    assert "This place must not be known" in page
    assert not found(page)


def test_an_award_that_is_marked_later_is_forgotten_everywhere(office: Office) -> None:
    """In its history, in what others propose, in its returns and in lists that wait."""
    office.look_as("analyst")
    places = {**PLACES, "anyway": "1", "school_urns": "Quietmark House School"}
    assert office.post("/register/save", office.filled(CHANGED, **places)).status_code == 303
    office.look_as("csp")
    wish = office.filled(CHANGED, title="Otherwise", why="So.", anyway="1")
    assert office.post("/register/save", wish).status_code == 303
    office.look_as("analyst")
    listed = bring(office, csv_of(office.award(CHANGED), **{"Title": "Third"}))
    with office.engine.begin() as connection:
        told = text("UPDATE quarterly_return SET told = :told WHERE intervention = :one")
        one = text("SELECT told FROM quarterly_return WHERE intervention = :one")
        kept = connection.execute(one, {"one": CHANGED}).scalars().first()
        content = json.loads(kept) if isinstance(kept, str) else kept
        content["delivery_wards"] = ["Secretside"]
        connection.execute(told, {"one": CHANGED, "told": json.dumps(content)})
    assert {"Quietmark", "Secretside", "L1 8JQ"} <= set(found(of_awards(office)))
    seen = office.filled(CHANGED)  # the form of somebody who has it open all the while

    marked = office.filled(CHANGED, **SENSITIVE, anyway="1")
    assert office.post("/register/save", marked).status_code == 303
    with office.engine.begin() as connection:
        connection.execute(text("UPDATE upload SET body = ''"))  # as came, and shown to nobody
    assert not {"Quietmark", "Secretside", "L1 8JQ"} & set(found(of_awards(office)))
    assert office.get(listed)

    late = office.post("/register/save", {**seen, "title": "Late", "anyway": "1"})
    assert late.status_code in (303, 409)
    assert office.award(CHANGED).location_sensitive
    number = waiting(office)
    office.post("/register/decide", {"number": number, "verdict": "accept"})
    assert not {"Quietmark", "Secretside", "L1 8JQ"} & set(found(of_awards(office)))


def waiting(office: Office) -> str:
    with office.engine.connect() as connection:
        query = text("SELECT max(id) FROM award_proposal WHERE identifier = :one")
        return str(connection.execute(query, {"one": CHANGED}).scalar_one())


HEADINGS = (
    "Identifier,Title,Funding Org:Identifier,Funding Org:Name,Recipient Org:Identifier,"
    "Recipient Org:Name,Beneficiary Location:Name,Beneficiary Location:Geographic Code,"
    "School URNs,Location Sensitive\n"
)


def csv_of(award: Award, **changes: str) -> str:
    cells = [
        award.identifier,
        changes.get("Title", award.title),
        award.funder_id,
        award.funder_name,
        award.recipient_id,
        award.recipient_name,
        "; ".join(place.name or "" for place in award.places),
        "",
        "; ".join(award.school_urns),
        "",
    ]
    return HEADINGS + ",".join(f'"{cell}"' for cell in cells) + "\n"


def bring(office: Office, table: str | bytes, name: str = "list.csv") -> str:
    """The address of a list that was looked at."""
    body = table.encode() if isinstance(table, str) else table
    with office.engine.begin() as connection:
        number = uploads.receive(connection, name, body, "Ann", {"sender": "Sefton"})
    brought.look(office.engine, number)
    return f"/register/bring/{number}"


ROWS = (
    'R-1,A refuge,F,Fund,P,Provider,"Quietmark Close; Knowsley","DEMO-W008; DEMO-B1",'
    "Quietmark House School,Yes\n"
    "R-2,In homes,F,Fund,P,Provider,\u200bQuietmark Lane,L1 8JQ,,perhaps\n"
    "R-3,Open,F,Fund,P,Provider,Amberwick,,,no\n"
)


def test_a_list_keeps_the_borough_alone(office: Office) -> None:
    office.look_as("csp:DEMO-FUND-LPL")
    before = found(of_awards(office))
    page = bring(office, HEADINGS + ROWS)
    shown = html.unescape(office.get(page))
    assert not found(shown)
    assert "the code of the borough is kept" in shown
    assert "either yes nor no, so the location is taken to be sensitive" in shown
    copy = office.site.get(f"{page}/annotated.xlsx")
    assert copy.status_code == 200
    assert not found(texts_of(copy.data))
    assert "Amberwick" in texts_of(copy.data)
    brought.accept(office.engine, int(page.rpartition("/")[2]), analyst())
    assert office.award("R-1").places == boroughs([{"code": "DEMO-B1"}])
    assert office.award("R-2").location_sensitive
    assert office.award("R-2").places == ()
    assert office.award("R-3").places[0].name == "Amberwick"
    assert found(of_awards(office)) == before


def texts_of(workbook: bytes) -> str:
    book = CalamineWorkbook.from_filelike(io.BytesIO(workbook))
    return repr([book.get_sheet_by_name(name).to_python() for name in book.sheet_names])


def analyst() -> Person:
    return Person("Ann", EVERYTHING, Role.ANALYST)


def test_columns_of_places_are_blank_in_the_copy() -> None:
    rows = [
        (1, ["My list", "", ""]),
        (2, ["Title", "Area", "Location Sensitive"]),
        (3, ["A refuge", "Quietmark", "y"]),
        (4, ["Open", "Amberwick", ""]),
    ]
    made = without_places(rows, {"area": "place_name"})
    assert [cells[1] for _, cells in made] == ["", "Area", "", "Amberwick"]


def test_a_return_of_it_says_no_place(office: Office) -> None:
    office.look_as("analyst")
    marked = office.filled(CHANGED, **SENSITIVE, anyway="1")
    assert office.post("/register/save", marked).status_code == 303
    form = {"id": CHANGED, "quarter": "2026-Q3", "counting_basis": "unique this quarter"}
    form |= {"age_25_plus": "20", "delivery_wards": "DEMO-W008", "anyway": "1"}
    answer = office.post("/returns/send", form)
    assert answer.status_code == 422
    assert "must not be known. Leave this blank" in answer.text
    assert office.post("/returns/send", {**form, "delivery_wards": ""}).status_code == 303


def test_a_check_looks_at_the_borough_alone(office: Office) -> None:
    office.look_as("analyst")
    query = {"title": "A refuge", "location_sensitive": "yes", **PLACES}
    found_here = office.site.json("/api/v1/check", query)
    assert [place["via"] for place in found_here["where"]] == ["la"]
    told = {**query, "funder_name": "Fund", "recipient_name": "Provider"}
    before = found(of_awards(office))
    assert office.post("/check/save", told).status_code == 303
    assert found(of_awards(office)) == before


@pytest.fixture(scope="module")
def published(
    site_of: Callable[[str], Site],
    demo_sqlite_file: Path,
    tmp_path_factory: pytest.TempPathFactory,
) -> Office:
    """With two sensitive awards on the map: one that was in a ward before and one in schools."""
    path = tmp_path_factory.mktemp("sensitive") / "demo.sqlite"
    path.write_bytes(demo_sqlite_file.read_bytes())
    site = site_of(f"sqlite:///{path}")
    office = Office(site, site.app.published.engine)
    office.look_as("analyst")
    for identifier in fine_awards(office):
        form = office.filled(identifier, **SENSITIVE, anyway="1")
        form |= {"place_code": ["DEMO-W008", "DEMO-B1"], "place_name": ["Quietmark", "Quietmark"]}
        form |= {"place_code_type": ["WD", "MD"]}
        assert office.post("/register/save", form).status_code == 303
    publish(office.engine, lambda _line: None)
    return office


def fine_awards(office: Office) -> list[str]:
    """One that is in a single ward, and one that is in schools."""
    listed = sorted(office.site.release.awards, key=lambda award: str(award["id"]))
    of_kind = {
        kind: next(
            award["id"]
            for award in listed
            if award["where"] and {place["via"] for place in award["where"]} == {kind}
        )
        for kind in ("ward", "school")
    }
    return sorted(of_kind.values())


def placed(content: Any, named: set[str]) -> Iterator[Any]:
    """Every place that any answer gives of these awards, whatever it is about."""
    if isinstance(content, dict):
        if {str(content.get("id")), str(content.get("award"))} & named:
            yield content
        for part in content.values():
            yield from placed(part, named)
    elif isinstance(content, list):
        for part in content:
            yield from placed(part, named)


def said_by(answer: TestResponse) -> str:
    if answer.mimetype == XLSX:
        return texts_of(answer.data)
    if answer.mimetype == "application/zip":
        with zipfile.ZipFile(io.BytesIO(answer.data)) as packed:
            return "".join(packed.read(name).decode() for name in packed.namelist())
    return html.unescape(answer.text)


def finer(about: dict[str, Any]) -> bool:
    where = about.get("where") or []
    where = where if isinstance(where, list) else []
    return bool(about.get("point") or about.get("ward") or about.get("lsoa")) or any(
        isinstance(place, dict)
        and (place.get("ward") or place.get("lsoa") or place.get("point") or place["via"] != "la")
        for place in where
    )


def test_nothing_that_is_served_places_it_more_finely(published: Office) -> None:
    """Every page, list, file and answer, as everybody."""
    release = published.site.release
    named = {
        award["id"] for award in release.awards if published.award(award["id"]).location_sensitive
    }
    assert len(named) == 2
    titles = {published.award(identifier).title for identifier in named}
    answers = seen = 0
    for guise in GUISES:
        published.look_as(guise)
        for path, query in pages_of(published, sorted(named)[0]):
            answer = published.site.get(path, query)
            if answer.status_code != 200:
                continue
            answers += 1
            if answer.mimetype == "application/json":
                about = list(placed(answer.json, named))
                seen += len(about)
                assert not [item for item in about if finer(item)], (guise, path)
            assert "Quietmark" not in said_by(answer), (guise, path)
    assert answers > 500
    assert seen > 50
    of_ward = release.content("place", "DEMO-W008")
    assert titles.isdisjoint(json.dumps(of_ward["funded"]["here"])) if "here" in of_ward else True


def test_the_release_places_it_in_the_borough(published: Office) -> None:
    release = published.site.release
    for award in release.awards:
        if published.award(award["id"]).location_sensitive:
            assert [place["via"] for place in award["where"]] == ["la"]
            assert {award["where"][0][level] for level in ("ward", "lsoa", "point")} == {None}
            assert award["unplaced"] == []
