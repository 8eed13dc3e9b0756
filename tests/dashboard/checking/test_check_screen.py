"""Check before you fund: the form, the answer, what cannot be read, and the same for programs."""

import csv
import html
import io
import json
import re
from typing import Any

import pytest
from asking import NOTICE, Site
from office import Office

from analysis.funding import live_money
from dashboard.asked import opening_date
from record import editing

MENTORS = {
    "title": "Someone to talk to",
    "description": "Peer mentors for pupils, matched with an older pupil each week.",
    "place_name": "Harbour East",
    "start_date": "2026-12-01",
    "end_date": "2027-11-30",
    "age_from": "12",
    "age_to": "15",
}


def told(page: str) -> str:
    """Text of a page, without tags, in one line."""
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", page)).split())


def asked(site: Site, query: Any, status: int = 200) -> str:
    answer = site.get("/check", query)
    assert answer.status_code == status, told(answer.text)[:500]
    return told(answer.text)


def square(site: Site, code: str, wider: float = 0.0) -> str:
    """The bounds of an area as a drawing, on all sides ``wider`` degrees further out."""
    west, south, east, north = site.release.areas("ward")["bounds"][
        site.release.positions("ward")[code]
    ]
    west, south, east, north = west - wider, south - wider, east + wider, north + wider
    ring = [[west, south], [east, south], [east, north], [west, north], [west, south]]
    return json.dumps({"type": "Polygon", "coordinates": [ring]})


def test_the_form_says_nothing_of_what_nobody_asked(demo: Site, real: Site) -> None:
    page = asked(demo, {})
    assert NOTICE in page
    assert "cannot be checked" not in page
    assert NOTICE not in asked(real, {})
    assert asked(demo, {"place_name": "Amberwick", "place_code": "DEMO-W008"})


def test_what_it_would_overlap_with_reasons_kinds_and_scores(demo: Site) -> None:
    page = asked(demo, MENTORS)
    assert "already do much the same here" in page
    assert page.index("Look first at “Peer mentors in Year 9") < page.index("What it would overlap")
    assert "Both pay for mentoring (inferred)" in page
    assert re.search(r"Possible duplication, score 0\.\d\d", page)
    assert "inferred from title and description" in page
    assert "DEMO-W048" not in page
    found = demo.json("/api/v1/check", MENTORS)["overlaps"]
    reported = [item for item in found if item["reported"]]
    assert {"Peer mentors in Year 9", "Peer mentors in Year 9, Harbour East"} <= {
        item["title"] for item in reported
    }
    for item in reported:
        score = 1.0
        for part in item["parts"].values():
            score *= part
        assert item["score"] == pytest.approx(score, abs=0.001)


def test_the_need_is_the_published_one(demo: Site) -> None:
    values = demo.release.content("values", "ed_assault ward 2025/26")["values"]
    at = next(at for at, value in enumerate(values) if at >= 47 and value is not None)
    code = demo.release.areas("ward")["codes"][at]
    name = demo.release.areas("ward")["names"][at]
    entry = next(
        x for x in demo.release.content("place", code)["needs"] if x["indicator"] == "ed_assault"
    )
    (place,) = demo.json("/api/v1/check", {"title": "x", "place_code": code})["need"]
    assert (place["place"], place["name"]) == (code, name)
    found = next(x for x in place["indicators"] if x["indicator"] == "ed_assault")
    assert found["rank"] == entry["rank"]
    assert found["period"] == "2025/26"
    assert found["figure"] == f"{entry['value']:.1f} per 1,000 residents"


def test_what_is_live_is_what_the_release_says_worked_out_again(demo: Site) -> None:
    release, code = demo.release, "DEMO-W048"
    on = opening_date(release)
    money = live_money(release.reach(), release.award_frame(), on, "ward").loc[code]
    residents = release.areas("ward")["residents"][release.positions("ward")[code]]
    (place,) = demo.json("/api/v1/check", {"title": "x", "place_code": code})["live"]
    assert place["live_aimed"] == money["aimed_interventions"]
    assert place["live_wider"] == money["shared_interventions"]
    pounds = money["aimed_pounds_per_year"] + money["shared_pounds_per_year"]
    assert place["pounds_per_head"] == pytest.approx(pounds / residents, abs=0.006)
    ends = [
        award["end_date"]
        for award in release.awards
        if award["id"] in live_ids(demo, code)
        and "2026-11-01" <= (award["end_date"] or "") <= "2027-05-03"
    ]
    assert place["ending_in_six_months"] == len(ends) > 0


def live_ids(site: Site, code: str) -> set[str]:
    return {item["id"] for item in site.json(f"/api/v1/places/{code}")["funded"]["live"]}


def test_like_places_have_more_need_and_less_money(demo: Site) -> None:
    release = demo.release
    answer = demo.json("/api/v1/check", {"title": "x", "place_name": "Harbour East"})
    gaps = demo.json("/api/v1/gaps", {"need": "serious-violence"})["places"]
    rank = {item["code"]: item["need"]["rank"] for item in gaps}
    here = release.positions("ward")["DEMO-W048"]
    people = release.areas("ward")["residents"]
    assert answer["like_places"]
    for place in answer["like_places"]:
        there = release.positions("ward")[place["place"]]
        assert place["rank"] == rank[place["place"]] < rank["DEMO-W048"]
        assert place["pounds_per_head"] < answer["live"][0]["pounds_per_head"]
        assert abs(people[there] - people[here]) <= people[here] / 4


def test_the_same_can_be_checked_there(demo: Site) -> None:
    page = demo.get("/check", MENTORS | {"amount_awarded": "1000"}).text
    there = html.unescape(re.findall(r'href="(/check\?[^"]*place_code=[^"]*)"', page)[0])
    again = told(demo.get(there).text)
    assert "Someone to talk to" in again
    assert "£1,000" in again
    assert "Harbour East" not in again.split("What it would overlap")[0].split("Where")[1][:40]


def test_whom_to_talk_to_and_where_nobody_is_known(demo: Site, real: Site) -> None:
    page = asked(demo, MENTORS)
    assert "CSP lead of Liverpool, as far as the register tells" in page
    assert "@example.org" in page
    knowsley = asked(demo, {"title": "x", "place_name": "Amberwick"})
    assert (
        "CSP lead of Knowsley: not known. The register has no award that it pays for." in knowsley
    )
    page = asked(real, {"title": "x", "place_name": "Knowsley", "place_code_type": "MD"})
    assert "CSP lead of Knowsley: not known" in page
    assert "@" not in json.dumps(demo.json("/api/v1/check", MENTORS))


def test_what_is_not_said_is_named(demo: Site) -> None:
    page = asked(demo, {"title": "Mentoring"})
    assert "Say where it would be" in page
    for part in ("Where.", "What it does.", "Dates.", "Ages.", "Amount."):
        assert part in page.split("What is not known")[1]


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"start_date": "soon"}, "First day: This is not a date such as 2026-04-01"),
        ({"amount_awarded": "about 20"}, "Amount"),
        ({"age_from": "16", "age_to": "11"}, "youngest age is above the oldest"),
        ({"end_date": "2026-01-01"}, "The end is before the start"),
        ({"level": "middling"}, "Not one of universal, targeted, specialist"),
    ],
)
def test_what_cannot_be_read_is_told_and_counts_as_not_known(
    demo: Site, change: dict[str, str], sentence: str
) -> None:
    page = asked(demo, MENTORS | change)
    assert "Some of it could not be read and counts as not known" in page
    assert sentence.split(":")[0] in page
    assert sentence.split(": ")[-1] in page


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ({"title": ""}, "There is no title"),
        ({"title": "x" * 201}, "Keep this under 200 characters"),
        ({"title": "x", "description": "y" * 1_201}, "Keep this under 1,200 characters"),
        ({"title": "x", "place_name": ["Amberwick"] * 61}, "at most 60 places"),
        ({"title": "x", "drawn": "a ring"}, "The drawing cannot be read"),
        (
            {"title": "x", "drawn": '{"type":"Polygon","coordinates":[[[1,51],[2,51],[2,52]]]}'},
            "outside the partnership",
        ),
        (
            {
                "title": "x",
                "drawn": '{"type":"Polygon","coordinates":[[[-3,53],[-2,54],[-2,53],[-3,54]]]}',
            },
            "crosses itself",
        ),
    ],
)
def test_what_cannot_be_checked_is_told_by_the_field(
    demo: Site, query: dict[str, Any], sentence: str
) -> None:
    page = asked(demo, query, 422)
    assert "This cannot be checked yet" in page
    assert sentence in page


def test_places_that_are_not_ours_are_named(demo: Site) -> None:
    page = asked(demo, {"title": "x", "place_name": "Camelot", "place_code": ""})
    assert "Not on the map: Camelot" in page
    assert asked(demo, {"title": "\0x\0", "place_code": "\0"}, 400)


def test_a_name_that_several_wards_begin_with_leads_to_each_and_to_all(real: Site) -> None:
    query = MENTORS | {"place_name": ["Speke", "Everton"], "age_from": "12"}
    page = asked(real, query)
    assert "Not on the map: Everton no ward or borough has just this name" in page
    text = real.get("/check", query).text.partition("Did you mean")[2].partition("?</span>")[0]
    links = {
        told(label): html.unescape(address)
        for address, label in re.findall(r'<a href="([^"]+)">(.*?)</a>', text)
    }
    wards = ["Everton East", "Everton North", "Everton West"]
    assert list(links) == [*wards, "all 3"]

    def where(address: str) -> list[str]:
        found = real.json("/api/v1" + address)["where"]
        return sorted(item["name"] for item in found)

    assert where(links["Everton North"]) == ["Everton North", "Speke"]
    assert where(links["all 3"]) == [*wards, "Speke"]


def test_without_a_place_nothing_is_ruled_out(demo: Site, real: Site) -> None:
    page = asked(demo, {"title": "Mentoring", "place_name": "Camelot"})
    assert "No place of it is on the map, so nothing can be ruled out" in page
    assert "No award in the register" not in page
    wrong = asked(demo, {"title": "Mentoring", "place_code": "E05999999"})
    assert "No place of it is on the map" in wrong


@pytest.mark.parametrize("name", ["demo", "real"])
def test_what_is_not_on_the_map_is_said_beside_an_all_clear(
    name: str, request: pytest.FixtureRequest
) -> None:
    site: Site = request.getfixturevalue(name)
    awards = site.release.awards
    nowhere = sum(not award["where"] for award in awards)
    ward = site.release.areas("ward")["names"][5]
    page = asked(site, {"title": "Chess", "place_name": ward, "place_code_type": "WD"})
    assert "No award in the register is known to do much the same here" in page
    said = f"{nowhere:,} of {len(awards):,} awards in the register are not on the map and may be"
    assert said in page


def test_what_is_live_is_not_said_to_be_nothing_where_dates_lack(real: Site) -> None:
    undated = next(
        award
        for award in real.release.awards
        if award["where"] and not award["start_date"] and not award["end_date"]
    )
    code = undated["where"][0]["ward"] or undated["where"][0]["la"]
    page = asked(real, {"title": "Chess", "place_code": code})
    assert re.search(
        r"Nothing is known to be live there\. \d+ awards? there lacks? the dates", page
    )
    assert "£0.00" not in page.partition("What is live there")[2].partition("Like places")[0]


def test_a_ward_by_name_a_borough_by_name_a_school_and_a_postcode(demo: Site) -> None:
    def where(**query: Any) -> list[tuple[str, str]]:
        found = demo.json("/api/v1/check", {"title": "x", **query})["where"]
        return [(item["via"], item["code"]) for item in found]

    school = demo.release.content("schools")[0]
    postcode = demo.release.content("postcodes")["postcodes"][0]
    assert where(place_name="harbour east") == [("ward", "DEMO-W048")]
    assert where(place_name="Liverpool") == [("la", "DEMO-B2")]
    assert where(school_urns=school["name"]) == [("school", school["urn"])]
    assert where(school_urns=school["urn"]) == [("school", school["urn"])]
    assert where(place_name=postcode)[0][0] == "lsoa"
    two = where(place_name=["Harbour East", "Amberwick"])
    assert two == [("ward", "DEMO-W048"), ("ward", "DEMO-W008")]


@pytest.mark.parametrize("name", ["demo", "real"])
def test_a_drawing_round_a_ward_covers_the_ward(name: str, request: pytest.FixtureRequest) -> None:
    site: Site = request.getfixturevalue(name)
    code = site.release.areas("ward")["codes"][7]
    page = asked(site, {"title": "x", "drawn": square(site, code)})
    ward = site.release.areas("ward")["names"][7]
    assert f"{ward} (the whole ward)" in page
    found = site.json("/api/v1/check", {"title": "x", "drawn": square(site, code)})
    assert code in {item["ward"] for item in found["where"]}


def test_a_drawing_round_everything_is_the_boroughs(demo: Site) -> None:
    drawing = square(demo, "DEMO-W008", wider=3.0)
    found = demo.json("/api/v1/check", {"title": "x", "drawn": drawing})["where"]
    assert [item["via"] for item in found] == ["la"] * 5


def test_programs_send_the_same_as_json(demo: Site) -> None:
    as_address = demo.json("/api/v1/check", MENTORS)
    body = {**MENTORS, "age_from": 12, "place_name": ["Harbour East"], "level": None}
    sent = demo.client.post("/api/v1/check", json=body)
    assert sent.status_code == 200
    assert sent.json == as_address


@pytest.mark.parametrize(
    ("body", "sentence"),
    [
        ([1], "one JSON object"),
        ("x", "one JSON object"),
        ({"title": "x", "colour": "blue"}, "“colour” is not a field"),
        ({"title": {"a": 1}}, "“title” is not a text or a number"),
        ({"title": True}, "“title” is not a text or a number"),
        ({"title": "x", "place_name": [[]]}, "“place_name” is not a text"),
        ({}, "There is no title"),
    ],
)
def test_what_a_program_sends_wrongly_is_told(demo: Site, body: Any, sentence: str) -> None:
    answer = demo.client.post("/api/v1/check", json=body)
    assert answer.status_code == 400
    assert sentence in answer.json["error"]


def test_a_body_that_is_no_json_is_told(demo: Site) -> None:
    answer = demo.client.post("/api/v1/check", data=b"{", content_type="application/json")
    assert (answer.status_code, answer.json["error"]) == (400, "That is not JSON in UTF-8.")


def test_the_overlaps_as_a_file_with_every_part(demo: Site) -> None:
    answer = demo.get("/check/overlaps.csv", MENTORS)
    assert answer.mimetype == "text/csv"
    rows = list(csv.DictReader(io.StringIO(answer.data.decode("utf-8-sig"))))
    found = demo.json("/api/v1/check", MENTORS)["overlaps"]
    for row, item in zip(rows, found, strict=False):
        assert (row["Award"], float(row["Score"])) == (item["id"], item["score"])
        assert float(row["Part: people"]) == item["parts"]["people"]
    assert NOTICE in answer.text
    assert demo.get("/check/overlaps.csv", {"title": ""}).status_code == 400


def test_what_was_changed_since_publishing_counts_as_it_stands(office: Office) -> None:
    mine = {**MENTORS, "place_name": "Amberwick", "place_code": "DEMO-W008"}
    before = office.site.json("/api/v1/check", mine)["overlaps"]
    name = "DEMO-VRP-2025-001"
    assert name not in {item["id"] for item in before}
    moved = office.award(name).model_copy(
        update={
            "school_urns": ("9000006",),
            "title": "Older pupils as mentors",
            "status": "proposed",
        }
    )
    with office.engine.begin() as connection:
        editing.save(connection, moved, 0, "Sam")
    found = {item["id"]: item for item in office.site.json("/api/v1/check", mine)["overlaps"]}
    assert found[name]["title"] == "Older pupils as mentors"
    assert found[name]["status"] == "proposed"
    assert found[name]["reported"]
    at_the_old_place = office.site.json("/api/v1/check", MENTORS)["overlaps"]
    assert name not in {item["id"] for item in at_the_old_place if item["reported"]}
