"""Local knowledge on the screens: beside the figures, for whom it is meant, in no score."""

import csv
import io
from typing import Any

import pytest
from office import Office

from record.rights import EVERYTHING, Role

TEXT = "Thirty come to the church hall <b>on Fridays</b>"
SCHOOL = "9000028"


def pin(office: Office, **told: Any) -> Any:
    ward = office.site.release.areas("ward")["codes"][0]
    kept = {"kind": "activity", "seen_by": "keepers", "text": TEXT, "about": f"place:{ward}"}
    return office.post("/notes/keep", kept | told)


@pytest.fixture
def team(one_office: Office) -> Office:
    one_office.be("Ann Field", EVERYTHING)
    return one_office


def test_a_note_stands_beside_the_figures_and_changes_none(office: Office) -> None:
    office.be("Ann Field", EVERYTHING)
    team, site, release = office, office.site, office.site.release
    ward = release.areas("ward")
    code, la = ward["codes"][0], release.areas("la")["codes"][ward["la"][0]]
    before = [site.get(f"/api/v1/places/{code}").data, site.get("/api/v1/gaps?area=ward").data]
    assert pin(team).headers["Location"] == f"/?place={code}"
    pin(team, about=f"school:{SCHOOL}", kind="trust")
    award = release.awards[0]["id"]
    pin(team, about=f"award:{award}", kind="safety")
    after = [site.get(f"/api/v1/places/{code}").data, site.get("/api/v1/gaps?area=ward").data]
    assert before == after

    for place in (code, la):
        note = site.json(f"/map/around/{place}")["notes"][-1]
        assert (note["text"], note["written_by"]) == (TEXT, "Ann Field")
    marks = {mark["place"]: mark for mark in site.json("/map/notes")}
    assert marks[code]["point"] == ward["points"][0]
    assert marks[code]["count"] == 1
    assert [mark["school"] for mark in site.json("/map/notes") if mark["school"]] == [SCHOOL]
    for page in (f"/schools/school?urn={SCHOOL}", f"/register/award?id={award}", "/notes"):
        told = team.get(page)
        assert "Thirty come to the church hall &lt;b&gt;on Fridays&lt;/b&gt;" in told, page
        assert "<b>on Fridays" not in told


def test_a_note_is_answered_closed_and_gone_from_the_map(team: Office) -> None:
    pin(team, review_on="2020-01-01")
    assert "To be looked at again" in team.get("/notes")
    told = {"number": "1", "answer": "We asked them to report"}
    assert team.post("/notes/answer", told).headers["Location"] == "/notes#note-1"
    assert "We asked them to report" in team.get("/notes")
    closed = {"number": "1", "why": "It is in the register"}
    assert team.post("/notes/close", closed).status_code == 303
    again = team.post("/notes/close", closed)
    assert (again.status_code, "closed already" in again.text) == (409, True)
    page = team.get("/notes")
    assert "It is in the register" in page
    assert "To be looked at again" not in page
    assert team.site.json("/map/notes") == []


def test_only_those_read_it_whom_it_is_for(team: Office) -> None:
    code = team.site.release.areas("ward")["codes"][0]
    pin(team)
    pin(team, seen_by="partnership", text="For all of us")
    pin(team, seen_by="team", text="For the team")
    team.look_as(Role.STEERING)
    page = team.get("/notes")
    assert "For all of us" in page
    assert "church hall" not in page
    assert "For the team" not in page
    assert "Answer or close" not in page
    around = team.site.json(f"/map/around/{code}")
    assert [note["text"] for note in around["notes"]] == ["For all of us"]
    assert around["pins"] is False
    assert team.site.json("/map/notes")[0]["count"] == 1
    assert "church hall" not in team.site.get("/notes/list.csv").text
    assert pin(team).status_code == 403
    team.look_as(Role.CSP)
    assert "For the team" not in team.get("/notes")
    assert team.post("/notes/answer", {"number": "3", "answer": "x"}).status_code == 409
    team.look_as(f"{Role.PARTNER}:DEMO-ORG-036")
    for closed in ("/notes", "/notes/list.csv", f"/map/around/{code}", "/map/notes"):
        assert team.site.get(closed).status_code == 403


def test_a_meeting_sees_what_the_steering_group_may_see(team: Office) -> None:
    pin(team)
    pin(team, seen_by="partnership", text="For all of us")
    team.post("/meeting/start", {"then": "/notes"})
    page = team.get("/notes")
    assert "For all of us" in page
    assert "church hall" not in page


def test_notes_are_found_and_taken_along(team: Office) -> None:
    pin(team, text="=2+3 The bus stops at six", kind="trust")
    pin(team)
    assert "church hall" not in team.get("/notes", {"q": "BUS six"})
    text = team.site.get("/notes/list.csv", {"q": "bus"}).data.decode("utf-8-sig")
    head, row = list(csv.reader(io.StringIO(text)))[:2]
    told = dict(zip(head, row, strict=True))
    assert (told["Note"], told["Kind"]) == ("'=2+3 The bus stops at six", "Access or trust")
    assert team.site.get("/notes/list.xlsx").data[:2] == b"PK"


def test_a_note_can_be_pinned_by_name_and_lacks_nothing(team: Office) -> None:
    name = team.site.release.areas("la")["names"][0]
    assert pin(team, about="", named=name.lower()).headers["Location"] == "/notes#note-1"
    assert name in team.get("/notes")
    for told, said in (
        ({"kind": "x"}, "Choose what kind"),
        ({"seen_by": "everybody"}, "Choose who may read"),
        ({"text": "   "}, "Write the note."),
        ({"text": "x" * 2001}, "at most 2000"),
        ({"review_on": "soon"}, "is not a date"),
        ({"about": "place:nowhere"}, "nothing that can be written about"),
        ({"about": ""}, "Write which ward"),
        ({"about": "", "named": "Nowhere at all"}, "the name of no place or school"),
    ):
        answer = pin(team, **told)
        assert (answer.status_code, said in answer.text) == (400, True), answer.text[:300]
    assert team.site.get("/notes/pin?about=place:nowhere").status_code == 400
    assert f"Pin a note to {name}" in team.get(
        "/notes/pin", {"about": f"place:{team.site.release.areas('la')['codes'][0]}"}
    )
