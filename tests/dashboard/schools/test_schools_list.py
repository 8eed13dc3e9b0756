"""The list of schools: the sentence, the filters, the file, the API."""

import csv
import io
import re
from datetime import date
from html import unescape
from typing import Any

import pytest
from asking import NOTICE, Site

from dashboard.schools.known import schools
from dashboard.schools.named import followers

TODAY = date(2026, 11, 1)


def listed(site: Site, **query: Any) -> list[dict[str, Any]]:
    found = site.json("/api/v1/schools", query)
    assert found["total"] == len(found["schools"])
    return list(found["schools"])


def names_school(award: dict[str, Any], urn: str) -> bool:
    return any(place["via"] == "school" and place["code"] == urn for place in award["where"])


def live(award: dict[str, Any]) -> bool:
    """Told anew, by plain comparison of days as text."""
    first, last = award["start_date"], award["end_date"]
    if award["status"] in ("proposed", "withdrawn", "finished"):
        return False
    if first and last:
        return bool(first <= TODAY.isoformat() <= last)
    return award["status"] == "live" and not (last and last < TODAY.isoformat())


def test_the_numbers_are_those_of_plain_loops_over_the_register(demo: Site) -> None:
    awards = demo.release.awards
    for school in listed(demo):
        mine = [award for award in awards if names_school(award, school["urn"])]
        ran = [award for award in mine if award["status"] not in ("proposed", "withdrawn")]
        assert school["live"] == sum(map(live, mine)), school["name"]
        assert school["ever"] == len(ran)
        year = ("2025-09-01", "2026-08-31")
        dated = [award for award in ran if award["start_date"] and award["end_date"]]
        assert school["last_school_year"] == sum(
            award["start_date"] <= year[1] and award["end_date"] >= year[0] for award in dated
        )


def test_the_money_is_an_equal_part_for_each_school_of_an_award(demo: Site) -> None:
    told = 0
    for school in listed(demo):
        sums, unknown = 0.0, 0
        for award in demo.release.awards:
            if not (names_school(award, school["urn"]) and live(award)):
                continue
            stated = len(award["where"]) + len(award["unplaced"])
            if award["amount_awarded"] is None or not (award["start_date"] and award["end_date"]):
                unknown += 1
                continue
            first, last = (date.fromisoformat(award[k]) for k in ("start_date", "end_date"))
            days = (last - first).days + 1
            sums += award["amount_awarded"] / stated / days * 365.25
        assert school["unknown_amounts"] == unknown
        if school["pounds_a_year"] is None:
            assert unknown == school["live"] > 0
        else:
            assert school["pounds_a_year"] == pytest.approx(sums, abs=0.02)
            told += school["pounds_a_year"] > 0
    assert told > 5


def test_the_need_is_the_published_rank(demo: Site) -> None:
    for level in ("ward", "lsoa"):
        period = demo.json("/api/v1/schools", {"at": level})["need"]["period"]
        detail = demo.release.content("detail", f"ed_assault {level} {period}")
        at = demo.release.positions(level)
        found = listed(demo, at=level)
        for school in found:
            assert school["need_rank"] == detail["rank"][at[school[f"{level}_code"]]]
        ranks = [school["need_rank"] for school in found]
        known = [rank for rank in ranks if rank is not None]
        assert ranks[: len(known)] == sorted(known)


def test_an_indicator_without_small_areas_is_shown_for_wards(demo: Site) -> None:
    found = demo.json("/api/v1/schools", {"need": "persistent_absence", "at": "lsoa"})
    assert found["need"]["level"] == "ward"


def test_filters_take_away_and_never_add(demo: Site) -> None:
    every = {school["urn"]: school for school in listed(demo)}
    idle = listed(demo, without="live")
    assert {s["urn"] for s in idle} == {u for u, s in every.items() if not s["live"]}
    blank = listed(demo, without="register")
    assert {s["urn"] for s in blank} == {u for u, s in every.items() if not s["ever"]}
    fifth = listed(demo, **{"in": "fifth"})
    limit = {u for u, s in every.items() if s["need_rank"] and s["need_rank"] <= 140 * 0.2}
    assert {s["urn"] for s in fifth} == limit
    borough = next(iter(every.values()))["borough_code"]
    assert {s["borough_code"] for s in listed(demo, la=borough)} == {borough}
    assert {s["phase"] for s in listed(demo, phase="Secondary")} == {"Secondary"}
    assert [s["name"] for s in listed(demo, q="staveley HIGH")] == ["Staveley Moss High School"]
    assert listed(demo, q="staveley", phase="Primary") == []


def test_who_had_a_similar_package_and_who_did_not(demo: Site) -> None:
    every = {school["urn"] for school in listed(demo)}
    page = demo.get("/schools").text
    offered = page.split('<select id="package"')[1].split('value="')[2].split('"')[0]
    asked = {"package": offered, "months": 24}
    had = {school["urn"] for school in listed(demo, **asked)}
    without = {school["urn"] for school in listed(demo, **asked, having="not")}
    assert had
    assert had | without == every
    assert not had & without
    assert had >= {s["urn"] for s in listed(demo, **{**asked, "months": 1})}


def test_orders(demo: Site) -> None:
    names = [school["name"] for school in listed(demo, sort="name")]
    assert names == sorted(names)
    had = [(s["live"], s["last_school_year"], s["ever"]) for s in listed(demo, sort="had")]
    assert had == sorted(had)


def test_first_a_sentence_then_the_list(demo: Site) -> None:
    page = demo.get("/schools").text
    found = listed(demo)
    idle = [school for school in found if not school["live"]]
    neediest = [s for s in found if s["need_rank"] and s["need_rank"] <= 28]
    assert NOTICE in page
    assert (
        f"{len(found)} open schools; {len(idle)} have nothing live in the register; of the "
        f"{len(neediest)} in the fifth of wards with the most need, "
        f"{sum(not s['live'] for s in neediest)}." in page
    )
    assert "“nothing in the register” is not “nothing happens”" in page
    assert page.index("open schools;") < page.index("<table")


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("q=zzzz", "No school is all of that."),
        (
            "q=staveley+moss+high",
            "1 open school; it has something live in the register; none is in the fifth of wards",
        ),
        ("page=2", "51 to 59 of 59"),
        ("page=99", "51 to 59 of 59"),
    ],
)
def test_what_the_page_says(demo: Site, query: str, told: str) -> None:
    assert told in demo.get(f"/schools?{query}").text


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("need=nonsense", "“nonsense” is not a choice of “need”"),
        ("at=la", "“la” is not a choice of “at”"),
        ("la=E1", "“E1” is not the code of a borough here."),
        ("ward=x", "“x” is not the code of a ward here."),
        ("package=x", "“x” is not an approach"),
        ("months=0", "“0” is not a number of months"),
        ("page=0", "“0” is not a page"),
        ("without=x", "“x” is not something to be without here."),
        ("sort=x", "“x” is not a choice of “sort”"),
    ],
)
def test_what_cannot_be_read_is_told_in_a_sentence(demo: Site, query: str, told: str) -> None:
    answer = demo.get(f"/schools?{query}")
    assert answer.status_code == 400
    assert told in answer.text


def test_the_file_holds_what_the_list_holds(demo: Site) -> None:
    answer = demo.get("/schools/list.csv?phase=Secondary&sort=name")
    assert 'filename="common-ground-demonstration-schools-2026-11-01.csv"' in str(answer.headers)
    rows = list(csv.reader(io.StringIO(answer.get_data().decode("utf-8-sig"))))
    found = listed(demo, phase="Secondary", sort="name")
    assert [row[1] for row in rows[1 : len(found) + 1]] == [s["name"] for s in found]
    assert rows[0][:3] == ["URN", "School", "Phase"]
    assert len(rows[0]) == len(found[0])
    end = "\n".join(row[0] for row in rows[len(found) + 2 :])
    assert "does not mean that nothing happens" in end
    assert "Only schools that match: ?phase=Secondary" in end
    assert NOTICE in end


def test_the_real_list_tells_what_it_does_not_know(real: Site) -> None:
    found = real.json("/api/v1/schools", {"sort": "name"})
    assert found["total"] == 526
    assert found["next_offset"] == 200
    page = real.get("/schools").text
    assert "526 open schools; 96 are in the fifth of wards with the most need." in page
    assert "(by its name)" in page
    assert "ages not known" in page
    phases = {school["phase"] for school in found["schools"]}
    assert phases <= {"Primary", "Secondary", "Nursery", "16 plus", "Not known"}
    assert "105139" not in schools(real.release)


def test_real_closed_schools_lead_to_those_that_followed(real: Site) -> None:
    closed = followers(real.release)
    assert len(closed) > 10
    for urn, after in list(closed.items())[:5]:
        assert urn not in schools(real.release)
        page = real.get(f"/schools/school?urn={urn}").text
        assert f"The school with URN {urn} has closed" in page
        for follower in after:
            told = real.get(f"/schools/school?urn={follower}").text
            assert f"(URN {urn}" in told or f", {urn}" in told


def test_the_real_school_without_a_position_is_told_of_in_a_sentence(real: Site) -> None:
    answer = real.get("/schools/school?urn=105139")
    assert answer.status_code == 404
    assert "position is not known" in answer.text


def test_those_in_most_need_that_had_nothing_are_one_click_away(demo: Site) -> None:
    page = unescape(demo.get("/schools").text)
    found = re.findall(r'<a href="(/schools[?]in=fifth[^"]+)">(\d+) with (.*?)</a>', page)
    assert [words for *_, words in found] == [
        "nothing live in the register",
        "nothing in the register",
    ]
    for address, number, _ in found:
        there = demo.json(address.replace("/schools", "/api/v1/schools"))
        assert there["total"] == int(number) > 0
        assert "In the fifth with the most need:" not in demo.get(address).text


def test_a_register_that_names_no_school_shows_no_zeros(real: Site) -> None:
    page = real.get("/schools").text
    assert "it shows the need alone" in page
    assert "nothing live" not in page.split('id="told">', 1)[1].split("</p>", 1)[0]
    table = page.split("<table", 1)[1].split("</table>", 1)[0]
    assert "£0" not in table
    assert ">Ever<" not in table
    assert "In the fifth with the most need:" not in page
