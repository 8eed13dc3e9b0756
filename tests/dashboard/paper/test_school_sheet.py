"""A school on two pages of paper says what its page and the list of schools say."""

from dataclasses import replace
from datetime import date

import pytest
from asking import Site
from pypdf import PdfReader
from reading_pdf import A4, is_universal, sheet_at, size_of, tags, text

from analysis.schooling.visits import Had
from dashboard.overlaps.current import Current
from dashboard.paper.school_words import on_target_list, small_area, tiles
from dashboard.schools.known import schools
from dashboard.schools.need import indicators, need
from dashboard.since_publishing import SincePublishing
from record.rights import Role

BUSY, IDLE = "9000007", "9000001"
TODAY = date(2026, 11, 1)


def sheet(site: Site, urn: str, **query: str) -> PdfReader:
    return sheet_at(site, "/sheet/school", {"urn": urn, **query})


@pytest.fixture(scope="module")
def busy(demo: Site) -> PdfReader:
    return sheet(demo, BUSY)


@pytest.fixture(scope="module")
def told(busy: PdfReader) -> str:
    return text(busy)


def test_it_is_two_tagged_pages(demo: Site, busy: PdfReader) -> None:
    assert len(busy.pages) <= 2
    assert size_of(busy) == {A4}
    assert is_universal(busy)
    found = tags(busy)
    kinds = [str(node["/S"]) for node in found]
    assert kinds.count("/H1") == 1
    assert kinds.count("/H2") == 6
    assert kinds.count("/Table") == 2
    (figure,) = [node for node in found if node["/S"] == "/Figure"]
    name = schools(demo.release)[BUSY].facts["name"]
    assert f"The dot is {name}." in str(figure["/Alt"])
    assert busy.metadata is not None
    assert busy.metadata.title == name


def test_it_says_what_the_page_says(demo: Site, told: str) -> None:
    school = schools(demo.release)[BUSY]
    assert f"URN {BUSY}" in told
    assert school.facts["postcode"] in told
    assert "5 awards name this school and are live now, paid by" in told
    live = [visit for visit in school.visits if visit.status(TODAY) == "live"]
    assert len(live) == 5
    for visit in live:
        assert visit.award["title"] in told
        assert visit.award["recipient_name"] in told
    assert "What may be doubled here" in told
    assert "1 pair of awards looks alike and is not settled" in told
    assert "the register does not say" in told.lower()


def test_ranks_come_with_their_uncertainty_and_the_small_area_beside(demo: Site, told: str) -> None:
    school = schools(demo.release)[BUSY]
    first = indicators(demo.release)[0]
    standing = need(demo.release, first, "ward").of(school.facts)
    assert standing.words("wards") in told
    place = demo.json(f"/api/v1/places/{school.facts['lsoa']}")
    beside = small_area(demo.release, school)
    for item in place["needs"]:
        rank, said = item["rank"], beside[item["indicator"]]
        if item["value"] is None:
            assert said in ("hidden", "no figure")
        elif rank and rank["rank"]:
            assert f" of {rank['of']:,} LSOAs" in said
            assert said in told


def test_why_it_is_on_the_target_list_in_the_lists_own_numbers(demo: Site) -> None:
    with demo.app.server.test_request_context("/"):
        now = Current(demo.app.published, SincePublishing()).now()
        every = schools(demo.release).values()
        leading = need(demo.release, indicators(demo.release)[0], "ward")
        listed = demo.json("/api/v1/schools", {"in": "fifth"})
        on_it = {item["urn"] for item in listed["schools"]}
        assert 0 < listed["total"] == len(on_it)
        for school in every:
            (said,) = on_target_list(now, school, TODAY)
            assert said.startswith("On the target list") == (school.urn in on_it)
            standing = leading.of(school.facts)
            assert standing.rank is None or standing.words("wards") in said
        idle = demo.json("/api/v1/schools", {"in": "fifth", "without": "live"})["total"]
        some = schools(demo.release)[min(on_it)]
        (said,) = on_target_list(now, some, TODAY)
        assert f"{listed['total']} open schools on it, {idle} with nothing live" in said


def test_nothing_known_is_not_nothing(demo: Site) -> None:
    unnamed = next(one.urn for one in schools(demo.release).values() if not one.visits)
    told = text(sheet(demo, unnamed))
    assert "Nothing in the register names this school. That is not the same as nothing" in told
    assert "none known" in told
    assert "£0" not in told
    nothing = Had(0, 0, 0, 0, 0, 0, None, 0.0, 0)
    assert [tile["big"] for tile in tiles(nothing)] == ["0", "none known"]
    unknown = replace(nothing, live=2, pounds_a_year=None, unknown_amounts=2)
    assert [tile["big"] for tile in tiles(unknown)] == ["2", "not known"]
    part = replace(nothing, live=2, pounds_a_year=4_000.0, unknown_amounts=1)
    assert tiles(part)[1] == {
        "big": "£4,000",
        "small": "a year meant for it, at least; 1 amount not known",
    }


def test_people_s_notes_stay_on_the_screen(demo: Site, told: str) -> None:
    shown = demo.get(f"/schools/school?urn={BUSY}").text
    assert f"/sheet/school?urn={BUSY}" in shown
    assert "Local knowledge" not in told
    assert "Watched by" not in told


def test_who_may_have_one(demo: Site) -> None:
    assert demo.signed_in(Role.STEERING).get("/sheet/school", {"urn": IDLE}).status_code == 200
    partner = demo.signed_in(Role.PARTNER, body="DEMO-ORG-036")
    assert partner.get("/sheet/school", {"urn": IDLE}).status_code == 403
    assert demo.get("/sheet/school", {"urn": "1"}).status_code == 404
    assert demo.get("/sheet/school", {"urn": IDLE, "on": "soon"}).status_code == 400
