"""The page of one school over the demonstration."""

import re
from datetime import date

import pytest
from asking import NOTICE, Site

from dashboard.schools.known import schools
from dashboard.schools.reaching import may_reach, same_ages

BUSY, IDLE = "9000007", "9000001"
TODAY = date(2026, 11, 1)


@pytest.fixture(scope="module")
def busy(demo: Site) -> str:
    return demo.get(f"/schools/school?urn={BUSY}").text


def test_first_a_sentence(busy: str) -> None:
    assert NOTICE in busy
    assert "5 awards name this school and are live now, paid by" in busy
    assert busy.index("5 awards name") < busy.index("<table")


def test_the_timetable_names_each_award_and_who_pays_and_marks_today(demo: Site, busy: str) -> None:
    table = busy.split('<table class="timetable')[1].split("</table>")[0]
    for visit in schools(demo.release)[BUSY].visits:
        assert visit.award["title"] in table
        assert visit.award["funder_name"] in table
    assert '<span class="term-word">Autumn</span><span class="today">today</span>' in table
    assert "2026/27" in table
    assert "Terms are a convention" in busy


def test_every_line_of_the_timetable_is_as_long_as_its_heading(busy: str) -> None:
    table = busy.split('<table class="timetable')[1].split("</table>")[0]
    terms = table.count('class="term-name')
    rows = table.split("<tbody>")[1].split("<tr")[1:]
    assert len(rows) > 3
    for row in rows:
        cells = re.findall(r"<td([^>]*)>", row)
        spans = [re.search(r'colspan="(\d+)"', cell) for cell in cells]
        assert sum(int(found[1]) if found else 1 for found in spans) == terms


def test_overlaps_at_the_school_stand_in_sentences(busy: str) -> None:
    section = busy.split('id="overlaps"')[1].split("</section>")[0]
    assert "at the same school" in section
    assert "/overlaps/pair?a=" in section


def test_what_may_reach_it_is_apart_and_never_what_names_it(demo: Site, busy: str) -> None:
    school = schools(demo.release)[BUSY]
    mine = {visit.award["id"] for visit in school.visits}
    offers = may_reach(demo.release, school, TODAY)
    assert offers
    for offer in offers:
        assert offer.award["id"] not in mine
        level = {True: ("ward", "lsoa"), False: ("la",)}[offer.near]
        held = [p for p in offer.award["where"] if p["via"] in level]
        assert any(place[place["via"]] == school.facts[place["via"]] for place in held)
        assert offer.award["title"] in busy.split('id="reach"')[1]
    assert {offer.status for offer in offers} <= {"live", "starting", "proposed"}


@pytest.mark.parametrize(
    ("award", "school", "same"),
    [
        ((11, 16), (11, 16), True),
        ((16, 25), (11, 16), False),
        ((3, 11), (11, 16), False),
        ((15, 25), (11, 16), True),
        ((None, None), (11, 16), None),
        ((11, 16), (None, None), None),
        ((None, 11), (3, 11), True),
        ((18, None), (11, 16), False),
    ],
)
def test_ages_in_common(
    award: tuple[int | None, int | None],
    school: tuple[int | None, int | None],
    same: bool | None,
) -> None:
    def said(ages: tuple[int | None, int | None]) -> dict[str, int | None]:
        return {"age_from": ages[0], "age_to": ages[1]}

    assert same_ages(said(award), said(school)) is same


def test_a_school_that_nothing_names_says_that_this_is_not_nothing(demo: Site) -> None:
    urn = next(
        urn for urn, school in schools(demo.release).items() if school.is_open and not school.visits
    )
    page = demo.get(f"/schools/school?urn={urn}").text
    assert "Nothing in the register names this school." in page
    assert "That is not the same as nothing happening" in page
    assert '<table class="timetable' not in page


def test_a_finished_school_says_when_the_last_ended(demo: Site) -> None:
    page = demo.get(f"/schools/school?urn={IDLE}").text
    (visit,) = schools(demo.release)[IDLE].visits
    assert visit.last_day is not None
    assert f"the last ended on {visit.last_day.day} {visit.last_day:%b %Y}." in page


def test_schools_like_it_have_nothing_and_say_why(demo: Site, busy: str) -> None:
    section = busy.split('id="like"')[1].split("</section>")[0]
    found = re.findall(r"/schools/school\?urn=(\d+)", section)
    assert 0 < len(found) <= 5
    every = schools(demo.release)
    for urn in found:
        assert every[urn].visits == ()
        assert every[urn].phase == every[BUSY].phase
    assert "of year groups shared; its ward is" in section
    assert "How many pupils they have is not in the list of schools" in section


def test_a_closed_school_says_so(demo: Site) -> None:
    (school,) = [s for s in schools(demo.release).values() if not s.is_open]
    page = demo.get(f"/schools/school?urn={school.urn}").text
    assert "This school has closed." in page
    assert school.urn not in demo.get("/api/v1/schools").text


@pytest.mark.parametrize("urn", ["", "1", "é", "9" * 60])
def test_a_number_of_no_school(demo: Site, urn: str) -> None:
    answer = demo.get(f"/schools/school?urn={urn}")
    assert answer.status_code == 404
    assert "No school here has the number (URN)" in answer.text
