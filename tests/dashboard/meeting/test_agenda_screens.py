"""Agendas on the screens: made from any view, put in order, shared."""

import re
from typing import Any

import pytest
from asking import Site
from office import Office
from werkzeug.datastructures import MultiDict

from dashboard.meeting.views import SHOWN, clean, concerned, dated
from record.rights import EVERYTHING, Role
from record.subjects import AWARD, PLACE, SCHOOL, Subject

LINE = "Anfield and Everton: three mentoring offers in the same two schools"
GAPS = "/gaps?area=ward&preset=schools"


def add(office: Office, address: str = GAPS, line: str = LINE, agenda: str = "new") -> Any:
    told = {"address": address, "line": line, "agenda": agenda, "title": "Steering group"}
    return office.post("/agendas/add-view", told)


def views(page: str) -> list[tuple[str, str]]:
    """Number and address of each view, in order."""
    return re.findall(
        r'id="view-(\d+)">\s*<div class="view-head"><p class="view-line"><a href="([^"]+)"', page
    )


@pytest.fixture
def team(one_office: Office) -> Office:
    one_office.be("Ann Field", EVERYTHING)
    return one_office


def test_an_agenda_grows_from_views_and_is_put_in_order(office: Office) -> None:
    office.be("Ann Field", EVERYTHING)
    assert "There is no agenda yet." in office.get("/agendas")
    assert add(office).headers["Location"] == "/agendas/1"
    add(office, "/?place=DEMO-B1&measure=ed_assault", "Northgate", "1")
    add(office, "/overlaps", "Overlaps <b>now</b>", "1")
    page = office.get("/agendas/1")
    assert "3 views to go through." in page
    assert LINE in page
    assert "Overlaps &lt;b&gt;now&lt;/b&gt;" in page
    first, second, third = (number for number, _ in views(page))

    moved = {"view": third, "way": "earlier"}
    assert office.post("/agendas/1/move", moved).headers["Location"] == "/agendas/1#views"
    office.post("/agendas/1/say", {"view": first, "line": "Schools first"})
    office.post("/agendas/1/take-off", {"view": second})
    page = office.get("/agendas/1")
    assert [number for number, _ in views(page)] == [first, third]
    assert "Schools first" in page
    again = office.post("/agendas/1/take-off", {"view": second})
    assert (again.status_code, "not on the agenda any more" in again.text) == (409, True)
    office.post("/agendas/1/name", {"title": "December", "held_on": "2026-12-03"})
    assert "3 Dec 2026" in office.get("/agendas")


def test_what_is_no_view_or_says_nothing_is_refused(team: Office) -> None:
    for told, said in (
        ({"address": "/members"}, "/members cannot be shown to a meeting"),
        ({"address": "https://elsewhere.example/gaps"}, None),
        ({"line": "   "}, "Write what this view shows"),
        ({"line": "x" * 301}, "at most 300"),
        ({"agenda": "77"}, "There is no such agenda."),
        ({"agenda": "x"}, "lacks a part"),
    ):
        answer = add(team, **told)
        if said is None:  # only the path of an address counts
            assert answer.status_code == 303
        else:
            assert answer.status_code in (400, 404), told
            assert said in answer.text
    assert team.site.get("/agendas/add", {"address": "/api/v1/needs"}).status_code == 400
    assert team.site.get("/agendas/99").status_code == 404


def test_the_steering_group_reads_agendas_and_changes_none(team: Office) -> None:
    add(team)
    team.look_as(Role.STEERING)
    page = team.get("/agendas/1")
    assert LINE in page
    assert "Take off" not in page
    assert "Show to a meeting" in page
    assert add(team).status_code == 403
    assert team.site.get("/agendas/add", {"address": GAPS}).status_code == 403
    team.look_as(f"{Role.PARTNER}:DEMO-ORG-036")
    assert team.site.get("/agendas/1").status_code == 403


def test_every_view_is_a_screen_that_the_steering_group_may_see(demo: Site) -> None:
    register = demo.app.policies
    assert [path for path in SHOWN if not register.opens(path, Role.STEERING)] == []


def test_an_address_is_kept_in_stable_keys_with_its_day(demo: Site) -> None:
    release = demo.release
    told = "http://x.example/?place=DEMO-B1&view=table&item=7&funder=a&funder=b#part"
    assert clean(told) == "/?place=DEMO-B1&view=table&funder=a&funder=b"
    assert dated("/gaps?area=la", release) == f"/gaps?area=la&on={release.front['as_at']}"
    assert dated("/gaps?on=2026-01-31", release) == "/gaps?on=2026-01-31"
    assert dated("/sources", release) == "/sources"


def test_what_a_view_concerns_is_read_from_its_address(demo: Site) -> None:
    release = demo.release
    award, school = release.awards[0]["id"], release.content("schools")[0]["urn"]
    query = MultiDict([("places", "DEMO-B1,nowhere,DEMO-B2"), ("award", award), ("urn", school)])
    address = "/compare?" + "&".join(f"{key}={value}" for key, value in query.items(multi=True))
    found = concerned(release, address)
    assert [item.subject for item in found] == [
        Subject(PLACE, "DEMO-B1"),
        Subject(PLACE, "DEMO-B2"),
        Subject(AWARD, award),
        Subject(SCHOOL, school),
    ]
    assert found[0].label == release.every_name()["DEMO-B1"]
    assert found[2].label == release.awards[0]["title"]
