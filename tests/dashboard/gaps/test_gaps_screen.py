"""The screen of the gaps: what it says is what the interface and the map's own figures say."""

import csv
import io
import re
from collections import Counter
from html import unescape
from statistics import median
from typing import Any
from urllib.parse import urlencode

import pytest
from asking import NOTICE, Site

from dashboard.gaps.asked import OWN
from dashboard.gaps.page import PER_PAGE

WARDS = 141


@pytest.fixture(scope="module")
def gaps(demo: Site) -> dict[str, Any]:
    found: dict[str, Any] = demo.json("/api/v1/gaps")
    return found


def page(site: Site, query: str = "") -> str:
    answer = site.get(f"/gaps{query}")
    assert answer.status_code == 200, answer.text[:300]
    return unescape(answer.text)


def test_money_is_that_of_the_place_profiles(demo: Site, gaps: dict[str, Any]) -> None:
    """The profile adds up award by award; the list adds up whole columns."""
    for row in gaps["places"][::7]:
        summary = demo.json(f"/api/v1/places/{row['code']}")["funded"]["summary"]
        reach = row["reach"]
        assert reach["aimed_interventions"] == summary["live_aimed"]
        assert reach["shared_interventions"] == summary["live_wider"]
        for side in ("aimed", "shared"):
            told = summary[f"{side}_pounds_per_year"]
            ours = reach[f"{side}_pounds_per_year"]
            assert (ours is None) == (told is None)
            assert ours is None or ours == pytest.approx(told, abs=0.6)
        if reach["pounds_per_year"] is not None:
            assert reach["per_head"] == pytest.approx(summary["pounds_per_head"], abs=0.011)


def test_what_ends_is_what_the_register_says(demo: Site, gaps: dict[str, Any]) -> None:
    assert gaps["ends_by"] == "2027-05-01"
    for row in gaps["places"][::9]:
        live = demo.json(f"/api/v1/places/{row['code']}")["funded"]["live"]
        aimed = [one for one in live if one["aim"] != "wider"]
        ending = [one for one in aimed if one["end"] and one["end"] <= gaps["ends_by"]]
        assert row["reach"]["aimed_ending"] == len(ending)
        assert ("ending" in row["kinds"]) == (bool(aimed) and len(ending) == len(aimed))


def test_the_order_is_need_less_reach(gaps: dict[str, Any]) -> None:
    rows = gaps["places"]
    assert len({row["code"] for row in rows}) == WARDS
    known = [row for row in rows if row["need"]["rank"] is not None]
    for row in known:
        more = sum(other["need"]["rank"] > row["need"]["rank"] for other in known)
        assert row["need_percentile"] == pytest.approx(100 * more / (len(known) - 1), abs=0.51)
        reached = row["reach"]["per_person"]
        paid = [
            one["reach"]["per_person"] for one in rows if one["reach"]["per_person"] is not None
        ]
        if reached is None:
            assert (row["gap"], row["place"]) == (None, None)
            continue
        less = sum(other < reached for other in paid)
        assert row["reach_percentile"] == pytest.approx(100 * less / (len(paid) - 1), abs=0.51)
        assert row["need_third"] == 3 * more // len(known)
        assert row["reach_third"] == 3 * less // len(paid)
        assert row["gap"] == pytest.approx(row["need_percentile"] - row["reach_percentile"], abs=1)
    ordered = [row["gap"] for row in rows if row["gap"] is not None]
    assert ordered == sorted(ordered, reverse=True)
    assert [row["place"] for row in rows][: len(ordered)] == list(range(1, len(ordered) + 1))


def test_every_score_is_the_sum_of_its_parts(gaps: dict[str, Any]) -> None:
    for row in gaps["places"]:
        parts, need = row["need"]["parts"], row["need"]
        known = [part for part in parts if part["score"] is not None]
        weight = sum(part["weight"] for part in known)
        assert weight == pytest.approx(need["known_weight"], abs=1e-3)
        if need["score"] is not None:
            assert sum(part["contribution"] for part in known) == pytest.approx(
                need["score"], abs=0.05
            )
            again = sum(part["weight"] * part["score"] for part in known) / weight
            assert again == pytest.approx(need["score"], abs=0.05)
            assert need["rank_from"] <= need["rank"] <= need["rank_to"]
            assert need["swing_from"] <= need["rank"] <= need["swing_to"]
        for part in parts:
            assert (part["value"] is None) == (part["status"] != "")


def test_the_sentence_names_the_middle_place(gaps: dict[str, Any]) -> None:
    paid = [one["reach"]["per_person"] for one in gaps["places"]]
    middle = median(pounds for pounds in paid if pounds is not None)
    said = {found[1] for row in gaps["places"] for found in MIDDLE.finditer(row["sentence"])}
    assert said == {f"{middle:,.2f}"}


MIDDLE = re.compile(r"the middle ward’s \(£([\d,.]+)\)")


def test_the_page_shows_the_list_in_pages(demo: Site, gaps: dict[str, Any]) -> None:
    rows = gaps["places"]
    first = page(demo)
    assert NOTICE in first
    assert rows[0]["name"] in first
    shown = re.findall(r'<li id="([^"]+)">', first)
    assert shown == [row["code"] for row in rows[:PER_PAGE]]
    assert f"<p>{rows[0]['sentence']}</p>" in first
    last = page(demo, f"?page={-(-WARDS // PER_PAGE)}")
    assert re.findall(r'<li id="([^"]+)">', last)[-1] == rows[-1]["code"]
    assert demo.get("/gaps?page=9").status_code == 400


def test_each_kind_narrows_the_list_to_as_many_as_it_says(demo: Site, gaps: dict[str, Any]) -> None:
    counted = Counter(kind for row in gaps["places"] for kind in row["kinds"])
    for kind in ("nothing", "wider", "silent", "need", "ending"):
        shown = page(demo, f"?kind={kind}")
        assert f"{counted[kind]:,} of {WARDS} wards: " in shown
        wanted = [row["code"] for row in gaps["places"] if kind in row["kinds"]][:PER_PAGE]
        assert re.findall(r'<li id="([^"]+)">', shown) == wanted


def test_the_legend_counts_the_map(demo: Site) -> None:
    shown = page(demo)
    drawn = Counter(re.findall(r'<path class="(c\w+)"', shown))
    fields = re.findall(r'<span class="swatch (c\d\d)"></span><span class="figure">(\d+)<', shown)
    assert len(fields) == 9
    assert {cell: int(number) for cell, number in fields if int(number)} == {
        cell: number for cell, number in drawn.items() if cell != "cx"
    }
    assert sum(drawn.values()) == WARDS


def test_a_shape_of_the_map_leads_to_its_row(demo: Site, gaps: dict[str, Any]) -> None:
    shown = page(demo)
    addresses = re.findall(r'<a href="(/gaps[^"]*#[^"]+)" tabindex="-1">', shown)
    assert len(addresses) == WARDS
    address = next(one for one in addresses if one.endswith("#" + gaps["places"][-1]["code"]))
    path, _, code = address.partition("#")
    there = demo.get(path).text
    row = there.partition(f'<li id="{code}" class="chosen">')[2].partition("<li id=")[0]
    assert '<details class="worked" open>' in row
    assert there.count('<details class="worked" open>') == 1
    assert '<path class="chosen"' in there


def test_an_open_row_closes_when_something_else_is_asked_for(
    demo: Site, gaps: dict[str, Any]
) -> None:
    last = gaps["places"][-1]["code"]
    shown = page(demo, f"?need=schools&place={last}")
    assert "place=" not in "".join(re.findall(r'<a href="(/gaps[^"#]*)"', shown))
    assert 'name="place"' not in shown
    for nowhere in ("DEMO-L0001", "nowhere"):
        assert (
            re.findall(r'<li id="([^"]+)">', page(demo, f"?place={nowhere}"))[0]
            == (gaps["places"][0]["code"])
        )


def test_a_row_says_in_which_hot_spots_it_is_and_leads_on(demo: Site, gaps: dict[str, Any]) -> None:
    """As the hot spots themselves tell it."""
    spots = {
        key: {
            place
            for spot in demo.json(f"/api/v1/spots/{key}/ward")["spots"]
            if spot["kind"] == "hot spot"
            for place in spot["places"]
        }
        for key in gaps["weights"]
    }
    for row in gaps["places"]:
        assert row["hot_spots"] == [key for key, codes in spots.items() if row["code"] in codes]
    hot = next(row for row in gaps["places"] if row["hot_spots"])
    shown = page(demo, f"?on=2026-10-01&place={hot['code']}")
    assert f'href="/hot-spots?measure={hot["hot_spots"][0]}&level=ward"' in shown
    assert f'href="/compare?like={hot["code"]}&on=2026-10-01"' in shown
    assert demo.get(f"/compare?like={hot['code']}&on=2026-10-01").status_code == 303
    named = {"place_name": hot["name"], "place_code": hot["code"], "place_code_type": "WD"}
    assert f'href="/check?{urlencode(named)}"' in shown
    boroughs = demo.json("/api/v1/gaps?area=la")["places"]
    assert all(row["hot_spots"] == [] for row in boroughs)


def test_a_row_leads_to_the_place_on_the_map(demo: Site) -> None:
    shown = page(demo, "?area=lsoa&on=2026-10-01")
    code = re.findall(r'<li id="([^"]+)">', shown)[0]
    assert f'href="/?area=lsoa&place={code}&on=2026-10-01"' in shown


def test_own_weights_stand_in_the_address(demo: Site) -> None:
    query = {"need": OWN, "weight-imd_score": "3", "weight-persistent_absence": "1"}
    found = demo.json("/api/v1/need", query)
    assert found["weights"] == {"imd_score": 3, "persistent_absence": 1}
    assert [part["weight"] for part in found["places"][0]["need"]["parts"]] == [0.75, 0.25]
    shown = unescape(demo.get("/gaps", query).text)
    assert '<input type="hidden" name="weight-imd_score" value="3">' in shown
    assert "Deprivation (IMD score) 75% (2025)" in shown


def test_what_is_not_published_here_is_said(demo: Site) -> None:
    shown = page(demo, "?need=schools")
    assert "Deprivation (IMD score) stands in for Education, skills and training score" in shown
    missing = "Not published for wards, or hidden in most of them: School suspensions, Knife crime."
    assert missing in shown
    nothing = page(demo, f"?need={OWN}&weight-suspensions=1")
    assert "No figures are published for wards of anything that was chosen: School susp" in nothing
    assert demo.get(f"/api/v1/gaps?need={OWN}&weight-suspensions=1").status_code == 404


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("area=street", "“street” is not known for “area”"),
        ("need=love", "“love” is not known for “need”"),
        ("scale=loud", "“loud” is not known for “scale”"),
        ("money=mine", "“mine” is not known for “money”"),
        ("kind=odd", "“odd” is not known for “kind”"),
        ("months=0", "“0” is not a number of months; write a whole number from 1 to 60."),
        ("months=²", "“²” is not a number of months"),
        ("need=own", "Give at least one indicator a weight above 0."),
        ("need=own&weight-imd_score=-1", "“-1” is not a weight; write a whole number from 0 to"),
        ("need=own&weight-joy=3", "“weight-joy” is not the weight of an indicator."),
        ("age=24-10", "The age range 24-10 runs backwards"),
    ],
)
def test_what_cannot_be_read_is_a_sentence(demo: Site, query: str, said: str) -> None:
    answer = demo.get(f"/gaps?{query}")
    assert answer.status_code == 400
    assert said in unescape(answer.text)


def test_the_file_holds_every_part(demo: Site, gaps: dict[str, Any]) -> None:
    answer = demo.get("/gaps/list.csv", {"age": "10-24"})
    text = answer.data.decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text)))
    listed = [row for row in rows if row["Code"] and row["Code"].startswith("DEMO-W")]
    told = demo.json("/api/v1/gaps", {"age": "10-24"})["places"]
    assert [row["Code"] for row in listed] == [row["code"] for row in told]
    for row, other in zip(listed[:20], told, strict=False):
        assert row["In words"] == other["sentence"]
        assert row["In a hot spot of"].count(";") == max(0, len(other["hot_spots"]) - 1)
        for part in other["need"]["parts"]:
            wanted = "" if part["score"] is None else str(part["score"])
            assert row[f"{part['label']}, scaled"] == wanted
    assert NOTICE in text
    assert "Gaps between need (Serious violence) and live money, wards" in text
    assert "Only interventions that match: age=10-24" in text
    assert demo.get("/gaps/list.geojson").json["features"][0]["properties"]["place"] == 1
    assert demo.get("/gaps/list.pdf").status_code == 404


@pytest.mark.parametrize("query", ["", "?area=la&scale=z&money=aimed", "?area=lsoa&need=schools"])
def test_it_opens_over_the_real_files_too(real: Site, query: str) -> None:
    shown = page(real, query)
    assert "comes first. 1st of" in shown
    assert "nothing known to be live reaches it" in shown
    undated = real.json("/api/v1/interventions", {"status": "dates not known"})["total"]
    assert "Nothing that counts is known to be live anywhere on" in shown
    assert "so the colours show need alone" in shown
    assert "money in the lowest" not in shown
    assert f"{undated:,} awards lack the dates that would tell." in shown


def test_where_something_is_live_the_order_is_not_of_need_alone(demo: Site) -> None:
    shown = page(demo)
    assert "Nothing that counts is known to be live" not in shown
    assert "need in the highest third and money in the lowest. Each" in shown
