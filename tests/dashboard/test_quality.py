"""The register's completeness: two ways to each figure, and every link leads to what it counts."""

import re
from html import unescape

import pytest
from asking import Site

from analysis.quality import LACKS, by_funder, mend_first, of_all

LINK = re.compile(r'<a href="(/register\?[^"]+)"[^>]*>([^<]+)</a>')


def awards_of(site: Site) -> list[dict[str, object]]:
    """Through the interface, page by page: another way than the page's own."""
    found: list[dict[str, object]] = []
    offset: int | None = 0
    while offset is not None:
        answer = site.get(f"/api/v1/interventions?offset={offset}").json
        found += answer["interventions"]
        offset = answer["next_offset"]
    return found


@pytest.mark.parametrize("name", ["demo", "real"])
def test_the_shares_are_those_of_the_interface(name: str, request: pytest.FixtureRequest) -> None:
    site: Site = request.getfixturevalue(name)
    awards = awards_of(site)
    page = unescape(site.get("/quality").text)
    assert f'<td class="number">{len(awards):,}</td>' in page
    stated = {
        "dates": sum(bool(one["start"] and one["end"]) for one in awards),
        "amount": sum(one["amount"] is not None for one in awards),
        "approach": sum(bool(one["approach"]) for one in awards),
        "ages": sum(one["age_from"] is not None or one["age_to"] is not None for one in awards),
    }
    total = page[page.index("All funders") : page.index("</tr>", page.index("All funders"))]
    shown = re.findall(r">\s*(all|[a-z0-9 ]+%)\s*<", total)
    for part, said in zip(list(LACKS)[1:], shown[1:], strict=True):
        share = stated[part] / len(awards)
        if said == "all":
            assert share == 1
        elif said.startswith(("under", "over")):
            assert share < 0.01 or share > 0.99
        else:
            assert abs(share - int(said[:-1]) / 100) <= 0.005 + 1e-9


def test_every_link_leads_to_as_many_awards_as_it_says(demo: Site) -> None:
    page = unescape(demo.get("/quality").text)
    counted = 0
    for address, words in LINK.findall(page):
        number = re.search(r": ([\d,]+) awards? without", words)
        query = address.removeprefix("/register")
        found = demo.get("/api/v1/interventions" + query).json["total"]
        listed = re.search(r"<strong>([\d,]+)</strong> of", demo.get(address).text)
        assert listed is not None
        assert int(listed[1].replace(",", "")) == found
        assert found > 0
        if number:
            counted += 1
            assert found == int(number[1].replace(",", ""))
    assert counted >= 5


def test_a_page_for_each_funder(demo: Site) -> None:
    awards = demo.release.awards
    for funder in by_funder(awards):
        page = unescape(demo.get("/quality", {"funder": funder.funder_id}).text)
        mine = [one for one in awards if one["funder_id"] == funder.funder_id]
        assert f"<h1>{funder.funder_name}</h1>" in page
        for part, lacks in LACKS.items():
            stated = sum(not lacks(one) for one in mine)
            assert f"{stated:,} of {len(mine):,}" in page
            assert funder.stated[part] == stated
        lacking = [one["title"] for one in mine if any(lacks(one) for lacks in LACKS.values())]
        listed = re.findall(r'<th scope="row"><a href="/register/award[^"]+">([^<]+)</a>', page)
        assert sorted(listed) == sorted(lacking)


def test_an_unknown_funder_is_a_sentence(demo: Site) -> None:
    answer = demo.get("/quality", {"funder": "nobody"})
    assert answer.status_code == 404
    assert "No award in the register is paid by “nobody”" in unescape(answer.text)


def test_places_carry_how_much_their_funders_say(demo: Site) -> None:
    place = demo.json("/api/v1/places/DEMO-W005")
    awards = {one["id"]: one for one in demo.release.awards}
    live: dict[str, int] = {}
    for entry in place["funded"]["live"]:
        funder = str(awards[entry["id"]]["funder_id"])
        live[funder] = live.get(funder, 0) + 1
    assert len(live) > 2
    assert {item["funder"]["id"]: item["live_here"] for item in place["reporting"]} == live
    for item in place["reporting"]:
        mine = [one for one in awards.values() if one["funder_id"] == item["funder"]["id"]]
        said = [not lacks(one) for lacks in LACKS.values() for one in mine]
        assert item["share"] == pytest.approx(sum(said) / len(said), abs=1e-4)
    shares = [item["share"] for item in place["reporting"]]
    assert shares == sorted(shares)


def award(**said: object) -> dict[str, object]:
    return {
        "funder_id": "F",
        "funder_name": "Fund",
        "where": [{"code": "W"}],
        "unplaced": [],
        "start_date": "2026-01-01",
        "end_date": "2026-12-31",
        "amount_awarded": 1.0,
        "approach": ["Mentoring"],
        "age_from": 10,
        "age_to": None,
        "last_modified": None,
        **said,
    }


def test_known_to_be_elsewhere_is_no_lack() -> None:
    elsewhere = [{"reason": "outside the partnership: not counted on the map"}]
    silent = [{"reason": "the funder did not say where it is delivered"}]
    assert not LACKS["place"](award(where=[], unplaced=elsewhere))
    assert LACKS["place"](award(where=[], unplaced=silent))


def test_what_is_worst_comes_first() -> None:
    silent = [{"reason": "the funder did not say where it is delivered"}]
    awards = [
        award(),
        award(approach=[]),
        award(approach=[]),
        award(funder_id="G", where=[], unplaced=silent, last_modified="2026-05-01"),
    ]
    funders = by_funder(awards)
    assert [(item.funder_id, item.awards) for item in funders] == [("F", 3), ("G", 1)]
    assert funders[1].dated == "2026-05-01"
    assert funders[0].share("approach") == pytest.approx(1 / 3)
    assert funders[0].overall == pytest.approx((4 + 1 / 3) / 5)
    assert [(item.funder_id, item.part, item.missing) for item in mend_first(funders)] == [
        ("G", "place", 1),
        ("F", "approach", 2),
    ]


def test_an_empty_register() -> None:
    assert of_all([]) is None
    assert by_funder([]) == []
