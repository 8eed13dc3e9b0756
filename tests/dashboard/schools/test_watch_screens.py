"""Watching a school on the screens, on both kinds of store."""

import re
from typing import Any

from office import Office

URN = "9000028"
PERIOD = {"first": "2026-11-01", "last": "2027-08-31"}


def watch(office: Office, why: str = "We begin in Year 8", **form: str) -> Any:
    return office.post("/schools/watch", {"urn": URN, "why": why, **PERIOD, **form})


def award_at(office: Office, urn: str = URN) -> str:
    """The identifier of a live award that names the school."""
    awards = office.site.release.awards
    found = next(
        award
        for award in awards
        if any(place["via"] == "school" and place["code"] == urn for place in award["where"])
        and (award["end_date"] or "") > "2026-11-01"
    )
    return str(found["id"])


def test_a_watch_is_set_told_of_and_ended(office: Office) -> None:
    office.be("Alex Field, Northgate CSP", "*")
    answer = watch(office)
    assert (answer.status_code, answer.headers["Location"]) == (
        303,
        f"/schools/school?urn={URN}#watch",
    )
    page = office.get(f"/schools/school?urn={URN}")
    assert "Watched by Alex Field, Northgate CSP from 1 Nov 2026 until 31 Aug 2027" in page
    told = office.get(f"/register/award?id={award_at(office)}")
    assert "Alex Field, Northgate CSP watches" in told
    assert "until 31 Aug 2027: “We begin in Year 8”. Let them know." in told
    assert "Let them know." in office.get(f"/register/edit?id={award_at(office)}")
    listed = office.get("/schools/watches")
    assert "1 watch; nothing has come or changed since they were set." in listed
    assert office.award(award_at(office)).title in listed

    number = re.findall(r'name="number" value="(\d+)"', listed)[0]
    assert office.post("/schools/watch/end", {"number": number}).status_code == 303
    again = office.post("/schools/watch/end", {"number": number})
    assert again.status_code == 409
    assert "Somebody has ended this watch already." in again.text
    after = office.get("/schools/watches")
    assert "Nobody watches a school now." in after
    assert "ended by Alex Field" in after
    assert "Let them know." not in office.get(f"/register/award?id={award_at(office)}")


def test_what_is_changed_and_proposed_since_is_new(office: Office) -> None:
    office.be("Alex", "*")
    watch(office)
    identifier = award_at(office)
    office.post("/register/save", {**office.filled(identifier, title="Longer days"), "anyway": "1"})
    office.be("Kim", "")
    proposed = office.filled(identifier, title="Even longer days", why="more")
    office.post("/register/save", {**proposed, "anyway": "1"})
    listed = office.get("/schools/watches")
    assert "2 awards have come or changed since they were set." in listed
    assert listed.count("new-mark") == 2
    assert "Longer days" in listed
    assert "Even longer days" in listed
    assert "proposed change" in listed
    assert "Alex watches" in office.get("/register/proposals")


def test_two_people_watch_one_school(office: Office) -> None:
    for name in ("Alex", "Robin"):
        office.be(name, "*")
        watch(office, f"{name} asks")
    page = office.get(f"/schools/school?urn={URN}")
    assert "Watched by Alex from" in page
    assert "Watched by Robin from" in page
    assert office.get("/schools/watches").count("End this watch") == 2


def test_what_is_no_watch_is_refused_in_a_sentence(one_office: Office) -> None:
    one_office.be("Alex", "*")
    for form, told in (
        ({"why": "  "}, "Say why you watch this school"),
        ({"last": "2026-10-31"}, "The watch would end before it begins."),
        ({"first": ""}, "“From” is blank; write a date."),
        ({"last": "soon"}, "“soon” is not a date"),
        ({"urn": "1"}, "so it is not watched."),
    ):
        answer = watch(one_office, **{"why": "x", **form})
        assert answer.status_code in (400, 404)
        assert told in answer.text
    answer = one_office.post("/schools/watch/end", {"number": "x"})
    assert answer.status_code == 400
    assert "Nobody watches a school now." in one_office.get("/schools/watches")


def test_a_watch_of_another_time_is_not_told_at_the_award(one_office: Office) -> None:
    one_office.be("Alex", "*")
    watch(one_office, first="2031-01-01", last="2031-12-31")
    assert "Let them know." not in one_office.get(f"/register/award?id={award_at(one_office)}")
    page = one_office.get(f"/schools/school?urn={URN}")
    assert "Watched by Alex from 1 Jan 2031 until 31 Dec 2031" in page


def test_who_checks_a_proposal_for_a_watched_school_is_told(one_office: Office) -> None:
    one_office.be("Alex", "*")
    watch(one_office)
    asked = {
        "title": "Peer mentors",
        "school_urns": URN,
        "start_date": "2027-01-04",
        "end_date": "2027-03-26",
    }
    assert "Alex watches" in one_office.get("/check", asked)
    after = {**asked, "start_date": "2027-09-06", "end_date": "2027-12-17"}
    assert "Alex watches" not in one_office.get("/check", after)
