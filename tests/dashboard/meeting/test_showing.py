"""While a meeting looks on, screens, files and API are those of the steering group."""

from typing import Any

import pytest
from office import Office
from test_agenda_screens import GAPS, LINE, add

from record.rights import EVERYTHING, Role


@pytest.fixture
def shown(one_office: Office) -> Office:
    """An analyst who shows an agenda of two views."""
    one_office.be("Ann Field", EVERYTHING)
    add(one_office)
    add(one_office, "/?place=DEMO-B1", "Northgate as a whole", "1")
    return one_office


def begin(office: Office, **told: Any) -> str:
    answer = office.post("/meeting/start", told)
    assert answer.status_code == 303, answer.text
    return str(answer.headers["Location"])


def test_the_bar_leads_through_the_views(shown: Office) -> None:
    first = begin(shown, agenda="1")
    assert first == "/gaps?area=ward&preset=schools&item=1"
    page = shown.get(first)
    assert '<html lang="en-GB" class="meeting">' in page
    assert f'id="meeting-line">{LINE}</p>' in page
    assert "1 of 2" in page
    assert 'href="/?place=DEMO-B1&amp;item=2"' in page
    assert 'id="meeting-back" aria-keyshortcuts="ArrowLeft PageUp" aria-disabled="true"' in page
    second = shown.get("/?place=DEMO-B1&item=2")
    assert '<html lang="en-GB" class="meeting">' in second
    assert "2 of 2" in second
    assert "Northgate as a whole" in second
    assert "Demonstration data: invented figures" in second

    away = shown.get("/overlaps")  # somebody followed a link
    assert "2 views" in away
    assert shown.post("/meeting/end", {"then": "/agendas/1"}).headers["Location"] == "/agendas/1"
    assert 'class="meeting"' not in shown.get("/agendas/1")


def test_a_screen_is_shown_without_an_agenda(one_office: Office) -> None:
    assert begin(one_office, then=GAPS) == GAPS
    page = one_office.get(GAPS)
    assert 'class="meeting bare"' in page
    assert "meeting-line" not in page
    assert one_office.post("/meeting/end", {"then": GAPS}).headers["Location"] == GAPS


def test_what_the_steering_group_may_not_see_is_not_sent(shown: Office) -> None:
    noted = next(award for award in shown.site.release.awards if award["description"])
    address = f"/register/award?id={noted['id']}"
    told = noted["description"][:40]
    assert told in shown.get(address)
    begin(shown, agenda="1")
    assert told not in shown.get(address)
    assert told not in shown.get(f"/api/v1/interventions/{noted['id']}")
    for closed in ("/returns/summary", "/register/edit?id=" + noted["id"], "/members", "/check"):
        answer = shown.site.get(closed)
        may = shown.site.app.policies.opens(closed.partition("?")[0], Role.STEERING)
        assert (answer.status_code == 200) is may, closed
    saved = shown.post("/register/save", {"id": noted["id"], "title": "Changed", "seen": "0"})
    assert saved.status_code == 403
    assert shown.award(noted["id"]).title != "Changed"
    shown.post("/meeting/end", {})
    assert told in shown.get(address)


def test_what_is_decided_is_kept_under_ones_own_name_and_role(shown: Office) -> None:
    begin(shown, agenda="1")
    kept = {"decided": "Ask both funders", "owner": "Bo", "decided_on": "2026-12-03", "item": "1"}
    answer = shown.post("/decisions/keep", {**kept, "then": "/gaps?item=1"})
    assert (answer.status_code, answer.headers["Location"]) == (303, "/gaps?item=1")
    shown.post("/meeting/end", {})
    page = shown.get("/decisions")
    assert "written down by Ann Field" in page
    shown.look_as(Role.ADMIN)
    rows = shown.get("/members/trail").split("<tr>")
    assert any("MVRP analyst" in row and "record decision" in row for row in rows)


def test_the_steering_group_may_show_but_not_write_minutes(shown: Office) -> None:
    shown.look_as(Role.STEERING)
    begin(shown, agenda="1")
    page = shown.get(GAPS)
    assert "meeting-decide" not in page
    kept = {"decided": "x", "owner": "Bo", "decided_on": "2026-12-03"}
    assert shown.post("/decisions/keep", kept).status_code == 403


def test_a_visitor_who_never_said_who_they_are_is_the_same_afterwards(one_office: Office) -> None:
    before = one_office.get("/register")
    begin(one_office, then="/register")
    assert "MVRP analyst" not in one_office.get("/register")
    one_office.post("/meeting/end", {"then": "/"})
    assert one_office.get("/register") == before


def test_an_agenda_that_went_leaves_the_meeting_without_one(shown: Office) -> None:
    assert shown.post("/meeting/start", {"agenda": "77"}).status_code == 404
    assert 'class="meeting' not in shown.get("/gaps")
    assert (
        shown.post("/meeting/start", {"agenda": "x", "then": "https://e.example/"}).headers[
            "Location"
        ]
        == "/"
    )
