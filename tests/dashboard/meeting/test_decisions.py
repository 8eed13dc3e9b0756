"""What meetings decide: recorded, found, exported, and told where it matters."""

import csv
import io
from typing import Any

import pytest
from office import Office

from record.rights import EVERYTHING, Role

SCHOOL = "9000028"
DUE = "2026-01-31"


def decide(office: Office, **told: Any) -> Any:
    kept = {"decided": "Ask both funders to share", "owner": "Bo Marsh", "decided_on": "2025-12-03"}
    return office.post("/decisions/keep", {**kept, **told})


@pytest.fixture
def team(one_office: Office) -> Office:
    one_office.be("Ann Field", EVERYTHING)
    return one_office


def test_a_decision_stands_on_what_it_concerns(office: Office) -> None:
    office.be("Ann Field", EVERYTHING)
    release = office.site.release
    award = release.awards[0]["id"]
    ward = release.areas("ward")
    la = release.areas("la")["codes"][ward["la"][0]]
    about = [f"place:{ward['codes'][0]}", f"award:{award}", f"school:{SCHOOL}"]
    answer = decide(office, about=about, due=DUE)
    assert answer.headers["Location"] == "/decisions#decision-1"
    for page in (f"/register/award?id={award}", f"/schools/school?urn={SCHOOL}", "/decisions"):
        told = office.get(page)
        assert "Ask both funders to share" in told, page
        assert "Bo Marsh" in told
    for code in (ward["codes"][0], la):
        (found,) = office.site.json(f"/map/around/{code}")["decisions"]
        assert (found["owner"], found["due"]) == ("Bo Marsh", DUE)
        assert release.awards[0]["title"] in found["also"]
    assert office.site.json(f"/map/around/{ward['codes'][1]}")["decisions"] == []


def test_what_is_due_stands_first_and_how_it_ended_is_said_once(team: Office) -> None:
    decide(team, decided="No day yet")
    decide(team, decided="Later", due="2030-01-01")
    decide(team, decided="Overdue", due="2020-01-01")
    page = team.get("/decisions")
    assert page.index("Overdue") < page.index("Later") < page.index("No day yet")
    assert "3 decisions still to be carried out, " in page
    assert "1 overdue" in page
    ended = {"number": "3", "outcome": "They share the school"}
    assert team.post("/decisions/settle", ended).status_code == 303
    again = team.post("/decisions/settle", ended)
    assert (again.status_code, "how this decision ended" in again.text) == (409, True)
    page = team.get("/decisions")
    assert page.index("No day yet") < page.index("They share the school")
    assert "overdue" not in page


def test_the_log_is_searched_and_taken_along(team: Office) -> None:
    decide(team, decided="=1+1 Ask both", about=[f"school:{SCHOOL}"])
    decide(team, decided="Wait until May")
    assert "Wait until May" not in team.get("/decisions", {"q": "ask BOTH"})
    assert "No decision holds all of these words." in team.get("/decisions", {"q": "bus"})
    text = team.site.get("/decisions/list.csv", {"q": "ask"}).data.decode("utf-8-sig")
    head, row = list(csv.reader(io.StringIO(text)))[:2]
    assert dict(zip(head, row, strict=True))["Decision"] == "'=1+1 Ask both"
    assert dict(zip(head, row, strict=True))["Codes of what it concerns"] == SCHOOL
    assert "Wait until May" not in text
    assert team.site.get("/decisions/list.xlsx").data[:2] == b"PK"


def test_places_and_schools_are_named_as_people_write_them(team: Office) -> None:
    release = team.site.release
    ward = release.areas("ward")["names"][0]
    school = next(one for one in release.content("schools") if one["urn"] == SCHOOL)
    decide(team, also=f"{ward.upper()}, {school['name']}")
    page = team.get("/decisions")
    assert ward in page
    assert school["name"] in page.replace("&#39;", "'")
    for also in ("Nowhere at all", ward[:3]):
        answer = decide(team, also=also)
        assert (answer.status_code, "the name of no place or school" in answer.text) == (400, True)


def test_what_lacks_a_part_is_refused(team: Office) -> None:
    for told, said in (
        ({"decided": " "}, "Write what was decided."),
        ({"owner": ""}, "Write who sees to it."),
        ({"decided_on": ""}, "“Decided on” is blank"),
        ({"due": "soon"}, "is not a date"),
        ({"decided": "x" * 2001}, "at most 2000"),
        ({"about": "place:nowhere"}, "is nothing that can be written about"),
        ({"about": "member:1"}, "is nothing that can be written about"),
    ):
        answer = decide(team, **told)
        assert (answer.status_code, said in answer.text) == (400, True), answer.text[:300]
    assert "No decision is written down yet." in team.get("/decisions")


def test_only_the_partnership_is_told(team: Office) -> None:
    award = team.site.release.awards[0]
    code = team.site.release.areas("ward")["codes"][0]
    decide(team, about=[f"award:{award['id']}", f"place:{code}"])
    team.look_as(Role.STEERING)
    assert "Ask both funders" in team.get("/decisions")
    assert "Say how it ended" not in team.get("/decisions")
    team.look_as(f"{Role.PARTNER}:{award['recipient_id']}")
    assert "Ask both funders" not in team.get(f"/register/award?id={award['id']}")
    for closed in ("/decisions", "/decisions/list.csv", f"/map/around/{code}"):
        assert team.site.get(closed).status_code == 403
    assert decide(team).status_code == 403
