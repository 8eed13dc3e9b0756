"""Funding streams: money is conserved, and every cell leads to the awards that it counts."""

import csv
import io
import re
from collections import defaultdict
from html import unescape
from itertools import permutations
from typing import Any

import pytest
from asking import Site

from analysis.streams import DIMENSIONS

QUERIES = [
    ("demo", {}),
    ("demo", {"year": "2025/26"}),
    ("demo", {"where": "DEMO-B2"}),
    ("real", {"on": "2018-06-01"}),
    ("real", {"year": "2018/19"}),
]
CELL = re.compile(r'<a href="(/register\?[^"]+)">[^<]+</a><span class="who-pays">([\d,]+) award')


@pytest.mark.parametrize(("name", "query"), QUERIES)
def test_every_matrix_holds_the_same_money(
    name: str, query: dict[str, str], request: pytest.FixtureRequest
) -> None:
    site: Site = request.getfixturevalue(name)
    totals = []
    for down, across in permutations(DIMENSIONS, 2):
        told = site.json("/api/v1/streams", {**query, "down": down, "across": across})
        cells = sum(cell["pounds"] for cell in told["cells"])
        assert cells == pytest.approx(told["total"]["pounds"])
        assert sum(row["pounds"] for row in told["streams"]) == pytest.approx(cells, abs=1)
        totals.append(told["total"])
    assert totals[0]["pounds"] > 0
    assert all(total == pytest.approx(totals[0]) for total in totals)


def test_live_money_by_borough_is_that_of_the_fairness_page(demo: Site) -> None:
    told = demo.json("/api/v1/streams", {"down": "borough", "across": "funder"})
    by_borough: dict[str, float] = defaultdict(float)
    for cell in told["cells"]:
        by_borough[cell["row"]] += cell["pounds"]
    for row in demo.json("/api/v1/fairness")["boroughs"]:
        assert by_borough[row["code"]] == pytest.approx(row["low"], abs=0.05)


def test_the_total_is_that_of_the_list_of_interventions(demo: Site) -> None:
    answer = demo.json("/api/v1/interventions", {"status": "live"})
    assert answer["next_offset"] is None
    told = demo.json("/api/v1/streams")["total"]
    assert told["awards"] == answer["total"]
    unknown = [
        one
        for one in answer["interventions"]
        if one["amount"] is None or one["start"] is None or one["end"] is None
    ]
    assert told["unknown"] == len(unknown)


def test_a_years_awards_add_up_to_their_amounts(real: Site) -> None:
    mine = [
        award["amount_awarded"]
        for award in real.release.awards
        if "2018-04-01" <= (award["award_date"] or award["start_date"] or "") <= "2019-03-31"
    ]
    told = real.json("/api/v1/streams", {"year": "2018/19"})["total"]
    assert told["awards"] == len(mine)
    assert told["pounds"] == pytest.approx(sum(mine))


@pytest.mark.parametrize(
    "query",
    [
        {},
        {"down": "programme", "across": "borough"},
        {"down": "funder", "across": "programme", "year": "2025/26"},
        {"down": "borough", "across": "approach", "on": "2026-06-01", "funder": "DEMO-FUND-VRP"},
        {"down": "approach", "across": "programme", "where": "DEMO-B2", "priority": "education"},
    ],
)
def test_every_cell_leads_to_as_many_awards_as_it_says(demo: Site, query: dict[str, str]) -> None:
    page = unescape(demo.get("/money/streams", query).text)
    cells = CELL.findall(page)
    assert len(cells) > 5
    for address, number in cells[:: max(1, len(cells) // 12)]:
        listed = unescape(demo.get(address).text)
        found = re.search(r"<strong>([\d,]+)</strong>", listed)
        assert found is not None
        assert found[1] == number, address


def test_the_flow_and_its_tables_say_the_same(demo: Site) -> None:
    page = unescape(demo.get("/money/streams").text)
    bands = re.findall(r'<path d="[^"]+" class="band[^"]*"><title>([^<]+)</title>', page)
    twin = page[page.index("The flow as tables") : page.index('id="matrix"')]
    rows = re.findall(
        r'<tr><th scope="row">([^<]+)</th><td>([^<]+)</td><td>([^<]+)</td></tr>', twin
    )
    assert sorted(bands) == sorted(f"{one} → {other}: {told}" for one, other, told in rows)
    assert "Approach not stated" in page
    assert "not known" in page


def test_the_widths_are_in_proportion(demo: Site) -> None:
    page = unescape(demo.get("/money/streams").text)
    groups: list[Any] = re.findall(
        r'<g><title>([^<]+)</title><rect x="([\d.]+)" y="[\d.]+" width="12" height="([\d.]+)"', page
    )
    by_step: dict[str, list[tuple[float, float]]] = defaultdict(list)
    for told, x, height in groups:
        pounds = re.search(r": £([\d,]+)", told)
        assert pounds is not None
        by_step[x].append((float(pounds[1].replace(",", "")), float(height)))
    assert len(by_step) == 4
    for pairs in by_step.values():
        most = max(pairs)
        for pounds_, height in pairs:
            assert height == pytest.approx(max(2.0, most[1] * pounds_ / most[0]), abs=0.2)


def test_the_file_is_the_whole_cross_table(demo: Site) -> None:
    text = demo.get("/money/streams.csv").data.decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text.split("\r\n\r\n")[0])))
    told = demo.json("/api/v1/streams")
    assert len(rows) == len(told["streams"])
    total = sum(float(row["£ of known amounts"]) for row in rows)
    assert total == pytest.approx(told["total"]["pounds"], abs=1)
    assert demo.get("/money/streams.xlsx").status_code == 200


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ({"down": "funder"}, "Rows and columns cannot both be by funder"),
        ({"down": "colour"}, "“colour” is not a choice of “down”"),
        ({"year": "1066/67"}, "“1066/67” is not a choice of “year”"),
    ],
)
def test_what_cannot_be_read_is_told_in_a_sentence(
    demo: Site, query: dict[str, str], sentence: str
) -> None:
    answer = demo.get("/money/streams", query)
    assert answer.status_code == 400
    assert sentence in unescape(answer.text)


def test_nothing_live_leads_to_the_years_of_awards(real: Site) -> None:
    page = unescape(real.get("/money/streams", {"on": "2026-11-23"}).text)
    assert "No award is known to be live on 23 Nov 2026. 1,286 awards may be live" in page
    filtered = unescape(real.get("/money/streams", {"on": "2026-11-23", "q": "youth"}).text)
    assert "No award that matches is known to be live on 23 Nov 2026." in filtered
    (address,) = re.findall(r'or <a href="([^"]+)">what was awarded in', page)
    assert "awards were made in" in unescape(real.get(address).text)


def test_one_navigation_on_every_page_and_a_sentence_of_each_on_the_first(demo: Site) -> None:
    bar = re.compile(r'<nav class="money-nav".*?</nav>', re.DOTALL)
    first = unescape(demo.get("/money").text)
    seen = set()
    for path in ("/money/endings", "/money/fairness", "/money/streams"):
        page = unescape(demo.get(path).text)
        said = re.search(r'<p class="money-told" role="status">([^<]+)</p>', page)
        assert said is not None
        assert said[1] in first
        found = bar.search(page)
        assert found is not None
        assert f'<a href="{path}" aria-current="page">' in found[0]
        seen.add(found[0].replace(' aria-current="page"', ""))
    assert len(seen) == 1
    assert bar.search(first)[0] in seen  # type: ignore[index]
