"""A proposal kept, talked over and decided, on both stores; two people at once lose nothing."""

import html
import re
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from office import Office

from record.consultations import consultations, decisions
from record.rights import EVERYTHING, Role

TOLD = {
    "title": "Rope craft",
    "description": "Climbing for teenagers with a coach.",
    "funder_name": "The Thornwick Trust (demonstration)",
    "recipient_name": "Rope Works",
    "place_name": ["Amberwick", "Harbour East"],
    "place_code": ["", ""],
    "place_code_type": ["", ""],
    "start_date": "2026-12-01",
    "end_date": "2027-11-30",
    "amount_awarded": "25,000",
    "age_from": "11",
    "age_to": "16",
}
DRAWN = (
    '{"type":"Polygon","coordinates":[[[-2.92,53.46],[-2.88,53.46],[-2.88,53.49],[-2.92,53.49],'
    "[-2.92,53.46]]]}"
)


def told(page: str) -> str:
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", page)).split())


def kept(office: Office, **changes: Any) -> str:
    answer = office.post("/check/save", TOLD | changes)
    assert answer.status_code == 303, told(answer.text)[:600]
    return parse_qs(urlsplit(answer.location).query)["id"][0]


def page(office: Office, name: str, **query: str) -> str:
    return told(office.get("/check/proposal", {"id": name, **query}))


def write(office: Office, what: str, name: str, **form: Any) -> Any:
    return office.post(f"/check/proposal/{what}", {"id": name, **form})


def test_a_kept_proposal_stands_in_the_register_as_proposed(office: Office) -> None:
    office.be("Sam Field", EVERYTHING)
    name = kept(office)
    assert name == "PROPOSAL-2026-001"
    award = office.award(name)
    assert (award.status, award.title, award.recipient_name) == (
        "proposed",
        "Rope craft",
        "Rope Works",
    )
    assert [place.name for place in award.places] == ["Amberwick", "Harbour East"]
    assert award.funder_id == "DEMO-FUND-TWT" or award.funder_id.startswith("DEMO-")
    assert (award.age_from, award.age_to, award.amount_awarded) == (11, 16, 25_000)
    assert "Rope craft" in told(office.get("/register", {"status": "proposed"}))
    on_award = told(office.get("/register/award", {"id": name}))
    assert "Before it is funded Nothing is decided yet. Nobody was asked." in on_award
    assert "Rope craft" in told(office.get("/check/proposals"))


def test_others_who_check_the_like_are_told_of_it(office: Office) -> None:
    office.be("Sam Field", EVERYTHING)
    name = kept(office)
    found = office.site.json("/api/v1/check", TOLD | {"title": "Climbing"})["overlaps"]
    mine = next(item for item in found if item["id"] == name)
    assert (mine["status"], mine["reported"]) == ("proposed", True)
    own = page(office, name)
    assert "Rope craft Proposed" in own
    assert "Rope Works · Amberwick" not in own.split("What it would overlap")[1]


def test_a_drawing_is_kept_as_the_areas_it_covers(office: Office) -> None:
    office.be("Sam Field", EVERYTHING)
    blank = {name: [] for name in ("place_name", "place_code", "place_code_type")}
    name = kept(office, **blank, drawn=DRAWN)
    places = office.award(name).places
    assert places
    assert {place.code_type for place in places} <= {"WD", "LSOA"}
    assert all(place.code and place.name for place in places)


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"funder_name": ""}, "Say who would pay"),
        ({"recipient_name": ""}, "Say who would deliver it"),
        ({"title": ""}, "There is no title"),
        ({"drawn": "x"}, "The drawing cannot be read"),
    ],
)
def test_what_cannot_be_kept_is_told(one_office: Office, change: Any, sentence: str) -> None:
    one_office.be("Sam Field", EVERYTHING)
    answer = one_office.post("/check/save", TOLD | change)
    assert answer.status_code == 422
    assert sentence in told(answer.text)
    assert "PROPOSAL" not in one_office.get("/check/proposals")


def test_who_does_not_look_after_the_funder_proposes(office: Office) -> None:
    office.be("Kim Guest", "")
    name = kept(office)
    own = page(office, name)
    assert "Rope craft Waits" in own
    assert "takes it into the register" in own
    assert "waits to be taken into the register" in told(office.get("/check/proposals"))
    answer = write(office, "ask", name, asked="Jo", organisation="", question="Well?")
    assert answer.status_code == 303
    assert "1 of 1 has not answered" in page(office, name)
    found = office.site.json("/api/v1/check", TOLD | {"title": "Climbing"})["overlaps"]
    assert name in {item["id"] for item in found}
    office.be("Sam Field", EVERYTHING)
    number = re.findall(r"proposal-(\d+)", office.get("/register/proposals"))[0]
    office.post("/register/decide", {"number": number, "verdict": "decline", "answer": "No."})
    assert "declined to take it into the register" in page(office, name)


def test_asked_answered_and_decided(office: Office) -> None:
    office.be("Sam Field", EVERYTHING)
    name = kept(office)
    assert "Nobody was asked yet, and nothing is decided" in page(office, name)
    form = {"asked": "Jo Fairbairn", "organisation": "VRP", "question": "Is it yours?"}
    assert write(office, "ask", name, **form).location.endswith("#consultation")
    lists = told(office.get("/check/proposals"))
    assert "Waiting for 1 answer of 1 asked" in lists
    with office.engine.connect() as connection:
        (asked,) = consultations(connection, [name])[name]
    said = {"view": "has concerns", "answer": "We pay already.", "answered_on": "2026-10-30"}
    assert write(office, "answer", name, number=str(asked.id), **said).status_code == 303
    own = page(office, name)
    assert "Has concerns 30 Oct 2026 , written down by Sam Field" in own
    assert "“We pay already.”" in own
    assert "All 1 who were asked have answered" in own
    assert "Answered all 1" in told(office.get("/check/proposals"))
    reason = {"decision": "change first", "reason": "Other wards."}
    assert write(office, "decide", name, seen="0", **reason).status_code == 303
    assert "Decision: change first. Other wards. Sam Field" in page(office, name)
    on_award = told(office.get("/register/award", {"id": name}))
    assert "Decision: change first. Other wards." in on_award
    assert "Jo Fairbairn (has concerns)" in on_award


def test_fund_leads_to_the_form_and_do_not_fund_to_withdrawing(office: Office) -> None:
    office.be("Sam Field", EVERYTHING)
    name = kept(office)
    write(office, "decide", name, seen="0", decision="fund", reason="All agree.")
    raw = office.get("/check/proposal", {"id": name})
    assert f'href="/register/edit?id={name}">Make it live' in raw
    with office.engine.connect() as connection:
        latest = decisions(connection, [name])[name][-1].id
    write(office, "decide", name, seen=str(latest), decision="do not fund", reason="No money.")
    own = page(office, name)
    assert "1 earlier decision" in own
    assert "Mark it as withdrawn" in own
    assert write(office, "withdraw", name).status_code == 303
    assert office.award(name).status == "withdrawn"
    assert "Mark it as withdrawn" not in page(office, name)
    assert name not in office.get("/check/proposals")


def test_two_who_decide_at_once_lose_nothing(office: Office) -> None:
    office.be("Sam Field", EVERYTHING)
    name = kept(office)
    write(office, "decide", name, seen="0", decision="wait", reason="Ask first.")
    late = write(office, "decide", name, seen="0", decision="fund", reason="All agree here.")
    assert late.status_code == 409
    assert "Sam Field decided “wait” while you were writing" in told(late.text)
    assert "All agree here." in late.text
    seen = re.findall(r'name="seen" value="(\d+)"', late.text)[0]
    again = write(office, "decide", name, seen=seen, decision="fund", reason="All agree here.")
    assert again.status_code == 303
    with office.engine.connect() as connection:
        assert [x.decision for x in decisions(connection, [name])[name]] == ["wait", "fund"]


@pytest.mark.parametrize(
    ("what", "form", "sentence"),
    [
        ("ask", {"asked": "", "question": "Well?"}, "Say whom you asked"),
        ("ask", {"asked": "Jo", "question": " "}, "Say what you asked"),
        ("decide", {"seen": "0", "decision": "perhaps", "reason": "x"}, "Choose one: fund"),
        ("decide", {"seen": "0", "decision": "fund", "reason": ""}, "Say why"),
        ("answer", {"view": "shrugs", "answered_on": "2026-10-30"}, "Choose what they think"),
        ("answer", {"view": "no view", "answered_on": ""}, "Say on which day"),
        ("answer", {"view": "no view", "answered_on": "soon"}, "“soon” is not a date"),
        ("answer", {"view": "no view", "answered_on": "2031-01-01"}, "has not come yet"),
    ],
)
def test_what_is_missing_is_told_and_what_was_written_stays(
    one_office: Office, what: str, form: dict[str, str], sentence: str
) -> None:
    one_office.be("Sam Field", EVERYTHING)
    name = kept(one_office)
    write(one_office, "ask", name, asked="Jo", organisation="", question="Well?")
    with one_office.engine.connect() as connection:
        number = consultations(connection, [name])[name][0].id
    texts = {"answer": "These words stay."} if what == "answer" else {}
    answer = write(one_office, what, name, number=str(number), **form, **texts)
    assert answer.status_code == 422
    assert sentence in told(answer.text)
    assert all(text in answer.text for text in texts.values())


def test_what_no_form_of_ours_sends_is_told(one_office: Office) -> None:
    one_office.be("Sam Field", EVERYTHING)
    name = kept(one_office)
    day = {"view": "supports", "answered_on": "2026-10-30"}
    assert write(one_office, "answer", name, number="99", **day).status_code == 404
    assert write(one_office, "answer", name, number="²", **day).status_code == 400
    assert write(one_office, "decide", name, decision="fund", reason="x").status_code == 400
    assert write(one_office, "ask", "nowhere", asked="Jo", question="x").status_code == 404
    assert write(one_office, "withdraw", "nowhere").status_code == 404
    assert write(one_office, "ask", name, asked="J" * 201, question="x").status_code == 400
    for name in ("nowhere", ""):
        assert one_office.site.get("/check/proposal", {"id": name}).status_code == 404


def test_a_suggestion_fills_the_question_in(one_office: Office) -> None:
    one_office.be("Sam Field", EVERYTHING)
    name = kept(one_office)
    raw = one_office.get("/check/proposal", {"id": name})
    there = html.unescape(re.findall(r'href="(/check/proposal\?[^"]*ask=[^"]*)"', raw)[1])
    filled = one_office.get(there.split("#")[0])
    wanted = parse_qs(urlsplit(there).query)
    assert f'value="{wanted["of"][0]}"' in html.unescape(filled)
    assert "We may fund “Rope craft”" in html.unescape(filled)


def test_who_only_reads_proposes_nothing(real: Any) -> None:
    answer = real.signed_in(Role.STEERING).client.post("/check/save", data=TOLD)
    assert answer.status_code == 403
