"""What ends, on the screen and over the interface: every figure reached a second way."""

import csv
import io
import re
from collections import Counter
from datetime import date
from html import unescape
from typing import Any

import pytest
from asking import Site

from dashboard.money.endings.need import indicators_by_ward, ward_need

YEAR = {"on": "2018-01-01", "months": "12"}
"""In the real files everything is over; in this year something ended."""


def awards_of(site: Site, query: dict[str, str]) -> list[dict[str, Any]]:
    """Through the interface, page by page."""
    found: list[dict[str, Any]] = []
    offset: int | None = 0
    while offset is not None:
        answer = site.json("/api/v1/interventions", {**query, "offset": offset})
        found += answer["interventions"]
        offset = answer["next_offset"]
    return found


def yearly(award: dict[str, Any]) -> float | None:
    if award["amount"] is None or award["start"] is None:
        return None
    days = (date.fromisoformat(award["end"]) - date.fromisoformat(award["start"])).days + 1
    return float(award["amount"]) * 365.25 / days


@pytest.mark.parametrize(("name", "query"), [("demo", {}), ("real", YEAR)])
def test_the_months_are_those_of_the_list_of_interventions(
    name: str, query: dict[str, str], request: pytest.FixtureRequest
) -> None:
    site: Site = request.getfixturevalue(name)
    told = site.json("/api/v1/endings", query)
    ahead = [
        award
        for award in awards_of(site, {"on": told["on"]})
        if award["status"] in ("live", "starting")
        and award["end"]
        and told["on"] <= award["end"] <= told["until"]
    ]
    assert len(ahead) > 3
    assert {item["id"] for item in told["endings"] if not item["past"]} == {a["id"] for a in ahead}
    months = {item["key"]: item for item in told["months"]}
    counted = Counter(award["end"][:7] for award in ahead)
    for key, number in counted.items():
        if key > told["on"][:7]:
            mine = [yearly(award) for award in ahead if award["end"][:7] == key]
            assert months[key]["awards"] == number
            assert months[key]["unknown"] == mine.count(None)
            assert months[key]["pounds"] == pytest.approx(sum(filter(None, mine)))


def test_the_page_says_what_the_interface_says(demo: Site) -> None:
    told = demo.json("/api/v1/endings")
    page = unescape(demo.get("/money/endings").text)
    ahead = [item for item in told["endings"] if not item["past"]]
    alone = sum(item["outcome"] == "none" for item in ahead)
    assert f"{len(ahead)} awards end from 1 Nov 2026 to 31 Oct 2027" in page
    assert f"{alone} of them have no successor in the register" in page
    listed = re.findall(r'<th scope="row"><a href="/register/award\?id=([^"]+)">', page)
    assert listed == [item["id"] for item in told["endings"]]
    assert "no successor in the register" in page
    assert "No successor." not in page
    for identifier in told["without_an_end"]:
        assert f"/register/award?id={identifier}" in page
    assert f"{len(told['without_an_end'])} awards may be running" in page


def test_who_follows_was_found_by_hand(demo: Site) -> None:
    """Two rows of the demonstration, looked up in its list of awards."""
    told = {item["title"]: item for item in demo.json("/api/v1/endings")["endings"]}
    corner = told["Ways out"]
    assert [one["title"] for one in corner["successors"]] == ["Clear choice"]
    assert corner["successors"][0]["same_provider"]
    assert corner["successors"][0]["runs_already"]
    assert told["Put it right, Liverpool"]["outcome"] == "none"
    assert told["Doorstep sport"]["outcome"] == "proposed"


def test_the_need_it_leaves_is_the_published_rank(demo: Site) -> None:
    awards = {award["id"]: award for award in demo.release.awards}
    checked = 0
    for item in demo.json("/api/v1/endings", {"measure": "knife_crime"})["endings"]:
        wards = {place["ward"] for place in awards[item["id"]]["where"]}
        if None in wards or not wards:
            continue
        ranks = []
        for ward in wards:
            needs = demo.json(f"/api/v1/places/{ward}")["needs"]
            (knife,) = [need for need in needs if need["indicator"] == "knife_crime"]
            if knife["rank"]["rank"] is not None:
                ranks.append(knife["rank"]["rank"])
        assert item["need_rank"] == min(ranks, default=None)
        checked += 1
    assert checked > 20


def test_a_borough_wide_award_is_told_how_many_of_its_wards_are_in_need(demo: Site) -> None:
    indicator = indicators_by_ward(demo.release)[0]
    need = ward_need(demo.release, indicator)
    borough = {"where": [{"ward": None, "la": "DEMO-B1"}]}
    areas = demo.release.areas("ward")
    inside = [c for c, la in zip(areas["codes"], areas["la"], strict=True) if la == 0]
    worst = sum((need.wards[code].rank or 999) <= need.of // 5 for code in inside)
    assert need.sentence(borough) == (
        f"Knowsley: {worst} of {len(inside)} wards are in the {need.of // 5} with most need."
    )


@pytest.mark.parametrize(
    ("query", "part"),
    [
        ({"where": "DEMO-B3"}, lambda award: any(p["la"] == "DEMO-B3" for p in award["where"])),
        ({"funder": "DEMO-FUND-LPL"}, lambda award: award["funder_id"] == "DEMO-FUND-LPL"),
        ({"approach": "Mentoring"}, lambda award: "Mentoring" in award["approach"]),
        ({"priority": "health"}, lambda award: "health" in award["priority"]),
        ({"age": "0-4"}, lambda award: (award["age_from"] or 0) <= 4),
    ],
)
def test_the_filters_are_those_of_the_map(demo: Site, query: dict[str, str], part: Any) -> None:
    awards = {award["id"]: award for award in demo.release.awards}
    everything = demo.json("/api/v1/endings", {"months": 36})["endings"]
    found = demo.json("/api/v1/endings", {"months": 36, **query})["endings"]
    wanted = [item["id"] for item in everything if part(awards[item["id"]])]
    assert 0 < len(wanted) < len(everything)
    assert [item["id"] for item in found] == wanted


def test_what_follows_and_the_order_are_in_the_address(demo: Site) -> None:
    alone = demo.json("/api/v1/endings", {"follows": "none"})["endings"]
    assert {item["outcome"] for item in alone} == {"none"}
    money = demo.json("/api/v1/endings", {"sort": "money"})["endings"]
    amounts = [item["pounds_per_year"] or -1 for item in money]
    assert amounts == sorted(amounts, reverse=True)
    need = demo.json("/api/v1/endings", {"sort": "need"})["endings"]
    ranks = [item["need_rank"] or 10**6 for item in need]
    assert ranks == sorted(ranks)


def test_the_file_has_every_row_and_its_rule(demo: Site) -> None:
    text = demo.get("/money/endings.csv", {"months": "24"}).data.decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text.split("\r\n\r\n")[0])))
    told = demo.json("/api/v1/endings", {"months": "24"})
    expected = [item["id"] for item in told["endings"]] + told["without_an_end"]
    assert [row["Identifier"] for row in rows] == expected
    assert told["rule"] in text.replace('"', "")
    assert demo.get("/money/endings.xlsx").status_code == 200


def test_a_register_in_which_everything_is_over_shows_the_way(real: Site) -> None:
    page = unescape(real.get("/money/endings", {"on": "2026-11-23"}).text)
    assert "No award in the register ends between 23 Nov 2026 and 22 Nov 2027." in page
    (address,) = re.findall(r'<a href="([^"]+)">See the year before that', page)
    assert "awards end from" in unescape(real.get(address).text)


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ({"months": "0"}, "“0” is not a number of months; write one from 1 to 60."),
        ({"months": "²"}, "is not a number of months"),
        ({"where": "E99"}, "“E99” is not the code of a borough here"),
        ({"measure": "suspensions"}, "“suspensions” is not a choice of “measure”"),
        ({"follows": "maybe"}, "“maybe” is not a choice of “follows”"),
        ({"on": "9999-12-31"}, "Choose a day between 1950-01-01 and 2149-12-31."),
        ({"on": "tomorrow"}, "“tomorrow” is not a date"),
    ],
)
def test_what_cannot_be_read_is_told_in_a_sentence(
    demo: Site, query: dict[str, str], sentence: str
) -> None:
    page, answer = demo.get("/money/endings", query), demo.get("/api/v1/endings", query)
    assert (page.status_code, answer.status_code) == (400, 400)
    assert sentence in unescape(page.text)
    assert sentence in answer.json["error"]


def test_the_list_is_grouped_by_month_and_each_says_what_is_in_it(demo: Site) -> None:
    told = demo.json("/api/v1/endings")
    page = unescape(demo.get("/money/endings").text)
    groups = re.findall(r'<details class="month" (\w*)><summary><h3>(.*?)</h3> ', page)
    months = Counter(item["end"][:7] for item in told["endings"] if not item["past"])
    assert [name for _, name in groups][:2] == ["Ended lately", "November 2026"]
    assert len(groups) == len(months) + 1
    assert [is_open for is_open, _ in groups] == ["open", "open"] + [""] * (len(groups) - 2)
    november = [item for item in told["endings"] if item["end"][:7] == "2026-11"]
    alone = sum(item["outcome"] == "none" for item in november)
    assert f"{len(november)} awards, £498,000 a year; {alone} with no successor" in page
    by_money = demo.get("/money/endings", {"sort": "money"}).text
    assert '<details class="month"' not in by_money


def test_each_borough_leads_to_its_endings_without_a_successor(demo: Site) -> None:
    awards = {award["id"]: award for award in demo.release.awards}
    page = unescape(demo.get("/money").text)
    found = re.findall(r'<a href="(/money/endings[?]where=[^"]+)">(.*?) (\d+)</a>', page)
    assert [name for _, name, _ in found] == list(demo.release.names("la").values())
    six = demo.json("/api/v1/endings", {"months": 6})["endings"]
    for (address, _, number), code in zip(found, demo.release.names("la"), strict=True):
        mine = [
            item["id"]
            for item in six
            if item["outcome"] == "none"
            and not item["past"]
            and any(place["la"] == code for place in awards[item["id"]]["where"])
        ]
        assert len(mine) == int(number)
        listed = demo.get(address).text
        assert all(f"/register/award?id={identifier}" in listed for identifier in mine)
        assert "With no successor in the register: <a href=" in listed


def test_where_nothing_ends_the_awards_without_a_last_day_are_told(real: Site) -> None:
    page = unescape(real.get("/money", {"on": "2026-11-23"}).text)
    without = len(real.json("/api/v1/endings", {"on": "2026-11-23"})["without_an_end"])
    assert without > 1000
    assert f"22 Nov 2027. {without:,} awards may be running and do not say until when." in page
