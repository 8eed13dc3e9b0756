"""The list of awards that look alike: what is in it, how it is narrowed, what it says."""

import csv
import html
import io
import re
from collections import Counter
from datetime import date
from typing import Any

import pytest
from asking import NOTICE, Site

from analysis.selection import day
from dashboard.overlaps.words import FACETS

EVERYTHING = {"listed": "chosen"}


def told(site: Site, query: Any = None) -> str:
    page = html.unescape(site.get("/overlaps", query).text)
    found = re.search(r'id="told"[^>]*>(.*?)</p>', page)
    assert found is not None
    return re.sub(r"<[^>]+>", "", found[1])


def tallies(site: Site, query: Any = None) -> dict[tuple[str, str], int]:
    """(facet, term) → how many groups it promises."""
    page = html.unescape(site.get("/overlaps", query).text)
    found = re.findall(
        r'name="(\w+)" value="([^"]*)" id=[^>]*><span>.*?</span><span class="tally">([\d,]+)', page
    )
    return {(name, key): int(number.replace(",", "")) for name, key, number in found}


def found(site: Site, query: Any = None) -> list[Any]:
    groups: list[Any] = []
    offset: int | None = 0
    while offset is not None:
        page = site.json("/api/v1/overlaps", {**(query or {}), "offset": offset})
        groups += page["groups"]
        offset = page["next_offset"]
    return groups


def components(pairs: list[set[str]]) -> list[list[str]]:
    """Pairs that share an award, gathered by hand: from each pair on until nothing new is met."""
    gathered, left = [], list(pairs)
    while left:
        group = left.pop()
        while near := [pair for pair in left if pair & group]:
            group = group.union(*near)
            left = [pair for pair in left if pair not in near]
        gathered.append(sorted(group))
    return sorted(gathered)


def test_three_awards_that_meet_are_one_group(demo: Site) -> None:
    """What is over is gathered apart: else it would draw together what runs today."""
    awards, on = demo.release.by_id(), demo.release.front["as_at"]
    over, not_over = [], []
    for row in demo.release.content("overlaps"):
        if row["reported"]:
            pair = {row["id_a"], row["id_b"]}
            known = [awards[name] for name in pair]
            past = any(
                (item["end_date"] or "9999") < on or item["status"] == "finished" for item in known
            )
            (over if past else not_over).append(pair)
    groups = found(demo, {**EVERYTHING, "kind": ["duplication", "twice"]})
    listed = sorted(sorted(item["id"] for item in group["awards"]) for group in groups)
    assert listed == sorted(components(over) + components(not_over))
    assert max(len(ids) for ids in components(not_over)) >= 3


def test_every_published_pair_is_listed_once(demo: Site) -> None:
    pairs = [
        (pair["id_a"], pair["id_b"]) for group in found(demo, EVERYTHING) for pair in group["pairs"]
    ]
    rows = demo.release.content("overlaps")
    assert Counter(pairs) == Counter((row["id_a"], row["id_b"]) for row in rows)


def test_at_first_what_is_open_and_running_or_coming_is_listed(demo: Site) -> None:
    on = day(demo.release.front["as_at"])
    assert on is not None
    awards = demo.release.by_id()
    groups = found(demo)
    assert groups
    for group in groups:
        assert {pair["kind"] for pair in group["pairs"]} <= {"duplication", "twice"}
        pairs = [[awards[pair[end]] for end in ("id_a", "id_b")] for pair in group["pairs"]]
        assert any(_not_over(pair, on) for pair in pairs)
    scores = [group["score"] for group in groups]
    assert scores == sorted(scores, reverse=True)


def _not_over(pair: list[Any], on: date) -> bool:
    return all(award["end_date"] is None or award["end_date"] >= on.isoformat() for award in pair)


def test_the_summary_counts_groups_and_each_award_s_money_once(demo: Site) -> None:
    groups = found(demo)
    awards = {item["id"]: item for group in groups for item in group["awards"]}
    amounts = [item["amount_awarded"] for item in awards.values()]
    known = [pounds for pounds in amounts if pounds is not None]
    unknown = len(amounts) - len(known)
    said = told(demo)
    assert said.startswith(f"{len(groups)} groups of awards look alike and are not settled; none")
    without = "1 amount that is" if unknown == 1 else f"{unknown} amounts that are"
    assert (
        f"Their {len(awards)} awards come to £{sum(known):,.0f}, without {without} not known"
        in said
    )


def test_what_is_not_on_the_map_is_said_above_the_list(demo: Site, real: Site) -> None:
    for site in (demo, real):
        awards = site.release.awards
        nowhere = sum(not award["where"] for award in awards)
        page = site.get("/overlaps").text
        assert f"{nowhere:,} of {len(awards):,} awards in the register are not on the map" in page


def test_what_is_chosen_is_named_though_no_group_has_it(real: Site) -> None:
    page = real.get("/overlaps?ward=E05015298&funder=nobody&school=no-school").text
    for label in ("Everton North", "nobody", "Not at a school in common"):
        assert f'aria-label="No longer only: {label}"' in page


def test_a_list_without_any_group_says_what_it_looked_for(real: Site) -> None:
    assert found(real) == []
    assert told(real) == "No awards that run now or are to come are known to look alike."
    page = real.get("/overlaps").text
    assert "Nothing waits to be settled." in page


def test_each_facet_promises_what_it_lists(demo: Site) -> None:
    promised = tallies(demo, EVERYTHING)
    assert {name for name, _ in promised} == {name for name, _ in FACETS}
    for (name, key), number in promised.items():
        assert demo.json("/api/v1/overlaps", {**EVERYTHING, name: key})["total"] == number


def test_two_facets_narrow_together_and_the_other_kinds_stay_counted(demo: Site) -> None:
    query = {**EVERYTHING, "kind": "duplication", "la": "DEMO-B2"}
    for group in found(demo, query):
        assert any("DEMO-B2" in pair["met"]["boroughs"] for pair in group["pairs"])
    assert tallies(demo, query)["kind", "complementary"] > 0


def test_words_are_looked_for_in_titles_funders_and_places(demo: Site) -> None:
    (group,) = found(demo, {"q": "farrier knife"})
    assert {item["id"] for item in group["awards"]} >= {"DEMO-PCC-2026-001", "DEMO-VRP-2026-001"}
    assert "No group of awards is all of that." in demo.get("/overlaps", {"q": "zzzz"}).text


def test_another_day_lists_what_ran_then(demo: Site) -> None:
    now = {group["sentence"] for group in found(demo)}
    then = {group["sentence"] for group in found(demo, {"on": "2025-01-15"})}
    assert then - now
    assert demo.json("/api/v1/overlaps", {"on": "2025-01-15"})["on"] == "2025-01-15"


@pytest.mark.parametrize(
    ("sort", "key", "falling"),
    [("surest", "score", True), ("money", "pounds", True)],
)
def test_the_list_can_be_ordered(demo: Site, sort: str, key: str, falling: bool) -> None:
    values = [group[key] for group in found(demo, {"sort": sort})]
    known = [value for value in values if value is not None]
    assert known == sorted(known, reverse=falling)
    assert values == known + [None] * (len(values) - len(known))


def test_what_ends_and_begins_soonest_comes_first(demo: Site) -> None:
    for sort, which, choose in (("ends", "last", max), ("begins", "first", min)):
        groups = found(demo, {"sort": sort})
        days = [
            choose(p["met"][which] for p in group["pairs"] if p["met"][which])
            for group in groups
            if any(p["met"][which] for p in group["pairs"])
        ]
        assert days == sorted(days)


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ({"sort": "sideways"}, "cannot be ordered by “sideways”"),
        ({"page": "x"}, "is not a page"),
        ({"on": "tomorrow"}, "is not a date"),
        ({"kind": "odd"}, "“odd” is nothing under “kind”; there are: duplication"),
        ({"listed": "all"}, "“listed” is empty or “chosen”"),
    ],
)
def test_an_address_that_cannot_be_read_is_refused_in_a_sentence(
    demo: Site, query: dict[str, str], said: str
) -> None:
    answer = demo.get("/overlaps", query)
    assert answer.status_code == 400
    assert said in html.unescape(answer.text)


def test_pages_follow_one_another(demo: Site) -> None:
    first = demo.get("/overlaps", EVERYTHING).text
    last = demo.get("/overlaps", {**EVERYTHING, "page": "999"}).text
    assert first.count('<article class="overlap">') == 20
    assert "1 to 20 of" in first
    assert "Next 20" in first
    assert "Earlier" in last
    assert "Next" not in last.partition('class="pages"')[2].partition("</nav>")[0]


def test_every_sentence_and_bar_stands_on_the_screen(demo: Site) -> None:
    page = html.unescape(demo.get("/overlaps", {"q": "farrier knife"}).text)
    plain = re.sub(r"<[^>]+>", "", page)
    (group,) = found(demo, {"q": "farrier knife"})
    for item in group["awards"]:
        assert item["title"] in plain
        assert f"{item['funder_name']} → {item['recipient_name']}" in plain
    assert group["sentence"] in plain
    assert page.count('class="bar"') == len(group["awards"])
    assert 'class="today"' in page
    assert "Farrier Park School" in plain


def test_demonstration_data_is_marked_everywhere(demo: Site) -> None:
    assert NOTICE in demo.get("/overlaps").text
    assert demo.json("/api/v1/overlaps")["notice"] == NOTICE
    assert NOTICE in demo.get("/overlaps/overlaps.csv").text


def test_the_file_has_every_part_of_every_pair_listed(demo: Site) -> None:
    query = {**EVERYTHING, "kind": "duplication"}
    answer = demo.get("/overlaps/overlaps.csv", query)
    assert "demonstration-overlaps" in answer.headers["Content-Disposition"]
    rows = list(csv.DictReader(io.StringIO(answer.data.decode("utf-8-sig"))))
    pairs = {
        (pair["id_a"], pair["id_b"]): pair
        for group in found(demo, query)
        for pair in group["pairs"]
    }
    kept = [row for row in rows if row["Second award: identifier"]]
    assert {(r["First award: identifier"], r["Second award: identifier"]) for r in kept} == set(
        pairs
    )
    for row in kept:
        pair = pairs[row["First award: identifier"], row["Second award: identifier"]]
        parts = [float(value) for name, value in row.items() if name.startswith("Part: ")]
        assert parts == list(pair["parts"].values())
        assert (float(row["Score"]), row["Why"]) == (pair["score"], pair["reasons"])
        assert row["Not said by both"] == "; ".join(pair["unknown"])


def test_the_real_register_is_listed_too(real: Site) -> None:
    assert real.get("/overlaps").status_code == 200
    assert found(real, EVERYTHING)
    for group in found(real, EVERYTHING):
        for pair in group["pairs"]:
            query = {"a": pair["id_a"], "b": pair["id_b"]}
            assert real.get("/overlaps/pair", query).status_code == 200
