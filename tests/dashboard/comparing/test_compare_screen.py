"""Places side by side: what stands in a column is what the interface says of the place."""

import csv
import io
import re
from collections import Counter
from html import unescape
from math import log2, sqrt
from urllib.parse import parse_qs, urlsplit

import pytest
from asking import NOTICE, Site

FIRST, SECOND, THIRD = "DEMO-W005", "DEMO-W112", "DEMO-W083"


def text_of(page: str) -> str:
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", page)))


def row_of(page: str, label: str) -> list[str]:
    """The text of each cell in the row that begins so."""
    (row,) = [
        part.split("</tr>")[0]
        for part in page.split("<tr>")
        if unescape(part).startswith(f'<th scope="row">{label}')
    ]
    return [text_of(cell) for cell in re.findall(r"<td>(.*?)</td>", row, re.DOTALL)]


@pytest.fixture(scope="module")
def page(demo: Site) -> str:
    answer = demo.get("/compare", {"places": f"{FIRST},{SECOND},{THIRD}"})
    assert answer.status_code == 200, answer.text[:300]
    return answer.text


def test_a_column_for_each_place_in_the_order_asked_for(demo: Site, page: str) -> None:
    head = page[page.index("<thead>") : page.index("</thead>")]
    names = [demo.json(f"/api/v1/places/{code}")["name"] for code in (FIRST, SECOND, THIRD)]
    assert re.findall(r'place=[^"]+">([^<]+)</a>', head) == names
    assert NOTICE in page


def test_need_is_that_of_the_places(demo: Site, page: str) -> None:
    checked = 0
    profiles = [demo.json(f"/api/v1/places/{code}") for code in (FIRST, SECOND, THIRD)]
    for indicator in demo.release.front["indicators"]:
        needs = [
            [need for need in place["needs"] if need["indicator"] == indicator["id"]]
            for place in profiles
        ]
        if not all(needs):
            continue
        cells = row_of(page, indicator["label"])
        for cell, (need,) in zip(cells, needs, strict=True):
            decimals = indicator["decimals"]
            if need["value"] is None:
                assert "Hidden to protect people" in cell
                continue
            assert f" {need['value']:,.{decimals}f} " in cell
            if need["lower"] is not None:
                low, high = (f"{need[side]:,.{decimals}f}" for side in ("lower", "upper"))
                assert f"likely between {low} and {high}" in cell
            assert f"of {need['rank']['of']} wards" in cell
            words = {
                "worse": "Getting worse",
                "better": "Getting better",
                "no clear change": "No clear change",
                "too few periods": "Too few periods to say",
            }
            assert words[need["trend"]["direction"]] in cell
            checked += 1
    assert checked >= 24


def test_the_sentence_counts_who_is_worst(demo: Site, page: str) -> None:
    profiles = [demo.json(f"/api/v1/places/{code}") for code in (FIRST, SECOND, THIRD)]
    worst: Counter[str] = Counter()
    for indicator in demo.release.front["indicators"]:
        values = {
            place["name"]: need["value"]
            for place in profiles
            for need in place["needs"]
            if need["indicator"] == indicator["id"] and need["value"] is not None
        }
        if len(values) == 3:
            most = (max if indicator["worse"] == "higher" else min)(values.values())
            (name,) = [name for name, value in values.items() if value == most]
            worst[name] += 1
    said = text_of(page)
    (first, most), (second, fewer) = worst.most_common()
    assert f"{first} is worst on {most} and {second} on {fewer}." in said
    money = [place["funded"]["summary"]["pounds_per_head"] for place in profiles]
    for place, pounds in zip(profiles, money, strict=True):
        assert f"{place['name']} £{pounds:.2f}" in said


def test_money_here_and_shared_stand_apart(demo: Site, page: str) -> None:
    for label, side, number in (
        ("Aimed at this place", "aimed", "live_aimed"),
        ("Share of wider awards", "shared", "live_wider"),
    ):
        for code, cell in zip((FIRST, SECOND, THIRD), row_of(page, label), strict=True):
            place = demo.json(f"/api/v1/places/{code}")
            summary = place["funded"]["summary"]
            pounds = summary[f"{side}_pounds_per_year"]
            assert f"£{pounds / place['residents']:.2f} " in cell
            assert f"£{pounds:,.0f} a year, {summary[number]} intervention" in cell


def test_what_ends_soon_leads_to_the_awards(demo: Site, page: str) -> None:
    for code, cell in zip((FIRST, SECOND, THIRD), row_of(page, "Ends within three"), strict=True):
        live = demo.json(f"/api/v1/places/{code}")["funded"]["live"]
        ending = sorted((item["end"], item["id"]) for item in live if item["ends_soon"])
        assert f"{len(ending)} intervention" in cell
        for _, identifier in ending[:4]:
            assert f"/register/award?id={identifier}" in page


def test_approaches_count_live_interventions(demo: Site, page: str) -> None:
    for code, cell in zip((FIRST, SECOND, THIRD), row_of(page, "Approaches"), strict=True):
        expected: Counter[str] = Counter()
        for item in demo.json(f"/api/v1/places/{code}")["funded"]["live"]:
            expected.update(item["approach"] or ["Not stated"])
        for name, count in expected.items():
            assert f"{name} {count}" in cell


def test_the_most_alike_by_plain_arithmetic(demo: Site) -> None:
    """Distances over all wards, worked out again with loops."""
    content = demo.release.content("characteristics", "ward")["values"]
    codes = demo.release.areas("ward")["codes"]
    columns = {
        key: [log2(one) if key == "density" else one for one in values]
        for key, values in content.items()
    }
    scaled = {}
    for key, values in columns.items():
        mean = sum(values) / len(values)
        spread = sqrt(sum((one - mean) ** 2 for one in values) / len(values))
        scaled[key] = [(one - mean) / spread for one in values]
    at = codes.index(FIRST)
    distances = {
        code: sqrt(sum((part[other] - part[at]) ** 2 for part in scaled.values()) / len(scaled))
        for other, code in enumerate(codes)
        if other != at
    }
    nearest = sorted(distances, key=distances.__getitem__)[:4]
    (place,) = demo.json("/api/v1/compare", {"places": FIRST})["places"]
    assert [item["code"] for item in place["alike"]] == nearest
    for item in place["alike"]:
        assert item["distance"] == pytest.approx(distances[item["code"]], abs=0.0051)


def test_one_step_to_the_places_most_alike(demo: Site) -> None:
    answer = demo.get("/compare", {"like": FIRST, "funder": "nobody"})
    assert answer.status_code == 303
    asked = parse_qs(urlsplit(answer.headers["Location"]).query)
    (place,) = demo.json("/api/v1/compare", {"places": FIRST})["places"]
    assert asked["places"] == [",".join([FIRST, *(item["code"] for item in place["alike"][:3])])]
    assert asked["funder"] == ["nobody"]
    assert demo.get(answer.headers["Location"]).status_code == 200


def test_a_name_adds_a_place_and_one_that_many_have_is_asked_about(demo: Site) -> None:
    name = demo.json(f"/api/v1/places/{SECOND}")["name"]
    answer = demo.get("/compare", {"places": FIRST, "add": name.lower(), "on": "2026-10-01"})
    assert answer.status_code == 303
    assert answer.headers["Location"] == f"/compare?places={FIRST},{SECOND}&on=2026-10-01"
    page = demo.get("/compare", {"places": FIRST, "add": "Northgate"}).text
    assert "Which one do you mean by “Northgate”?" in page
    choices = re.findall(rf"/compare\?places={FIRST},(DEMO-\w+)\"", page)
    assert len(choices) >= 2
    page = demo.get("/compare", {"places": FIRST, "add": "qqqqqq"}).text
    assert "Nothing else on this map is called “qqqqqq”" in page


def test_a_place_can_be_taken_away(page: str) -> None:
    found = unescape(page)
    assert f'href="/compare?places={SECOND},{THIRD}"' in found
    assert f'href="/compare?places={FIRST},{THIRD}"' in found


def test_nothing_asked_for_is_an_invitation(demo: Site) -> None:
    page = demo.get("/compare").text
    said = text_of(page)
    assert "Which place first?" in said
    assert f'href="/compare?places={",".join(demo.release.areas("la")["codes"])}"' in page
    assert "See two to five places side by side" in said
    assert demo.json("/api/v1/compare")["places"] == []
    one = text_of(demo.get("/compare", {"places": FIRST}).text)
    assert "compare it with the three places most like it" in one


def test_places_of_different_size_are_not_ranked_against_each_other(demo: Site) -> None:
    page = demo.get("/compare", {"places": f"{FIRST},DEMO-B3,DEMO-L0512"}).text
    said = text_of(page)
    assert "These places are of different size" in said
    assert "worst of these" not in said
    assert "Not published for LSOAs" in said
    assert "Boroughs are too few to say" in said


def test_what_is_hidden_is_said_and_not_zero(demo: Site) -> None:
    page = demo.get("/compare", {"places": f"{FIRST},DEMO-W093"}).text
    cells = row_of(page, "A&E attendances for assault")
    assert "Hidden to protect people" in cells[1]
    assert "worst of these" not in cells[0]


@pytest.mark.parametrize(
    ("query", "status", "words"),
    [
        ({"places": "E05009999"}, 404, "“E05009999” is not the code of a place"),
        ({"like": "nowhere"}, 404, "“nowhere” is not the code of a place"),
        (
            {"places": ",".join(f"DEMO-W00{n}" for n in range(1, 7))},
            400,
            "At most 5 places go side by side, not 6",
        ),
        ({"places": FIRST, "on": "yesterday"}, 400, "is not a date"),
    ],
)
@pytest.mark.parametrize("path", ["/compare", "/compare.csv"])
def test_what_cannot_be_shown_is_a_sentence(
    demo: Site, path: str, query: dict[str, str], status: int, words: str
) -> None:
    if path == "/compare.csv" and "like" in query:
        query = {"places": query["like"]}
    answer = demo.get(path, query)
    assert answer.status_code == status
    assert words in unescape(answer.text)


def test_filters_that_came_along_are_told_and_can_be_left(demo: Site) -> None:
    query = {"places": f"{FIRST},{SECOND}", "on": "2026-10-01", "approach": "Mentoring"}
    page = unescape(demo.get("/compare", query).text)
    assert "Only interventions that match the filters" in page
    assert f'href="/compare?places={FIRST},{SECOND}&on=2026-10-01">Count all' in page
    del query["approach"]
    assert "match the filters" not in demo.get("/compare", query).text


def test_an_empty_like_is_an_invitation_too(demo: Site) -> None:
    answer = demo.get("/compare", {"like": ","})
    assert (answer.status_code, answer.headers["Location"]) == (303, "/compare")


def test_the_file_has_the_parts_of_every_figure(demo: Site) -> None:
    answer = demo.get("/compare.csv", {"places": f"{FIRST},{SECOND}"})
    text = answer.get_data().decode("utf-8-sig")
    rows = [row for row in csv.DictReader(io.StringIO(text)) if row["About"]]
    for code in (FIRST, SECOND):
        place = demo.json(f"/api/v1/places/{code}")
        mine = {row["What"]: row for row in rows if row["Code"] == code and row["About"] == "Need"}
        assert len(mine) == len(place["needs"])
        for need in place["needs"]:
            label = next(
                item["label"]
                for item in demo.release.front["indicators"]
                if item["id"] == need["indicator"]
            )
            row = mine[label]
            for told, number in (("Value", "value"), ("Number", "count")):
                assert (float(row[told]) if row[told] else None) == need[number]
            rank = row["Rank (1 is worst)"]
            assert (int(rank) if rank else None) == need["rank"]["rank"]
            assert row["Note"] == (need["status"] or "")
            assert row["Trend"] == need["trend"]["direction"]
            p = need["trend"]["p"]
            assert (float(row["Trend p"]) if row["Trend p"] else None) == p
    assert NOTICE in text
    assert "side by side" in text


def test_every_level_can_be_compared_on_real_figures(real: Site) -> None:
    for level in ("la", "ward", "lsoa"):
        codes = real.release.areas(level)["codes"][:5]
        answer = real.get("/compare", {"places": ",".join(codes)})
        assert answer.status_code == 200
        places = real.json("/api/v1/compare", {"places": ",".join(codes)})["places"]
        assert [place["code"] for place in places] == codes
        assert all(place["alike"] for place in places[1:])
