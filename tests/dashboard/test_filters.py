"""The filters act alike wherever they are used: random ones, worked out again by plain loops."""

import csv
import io
from collections import Counter
from datetime import date
from typing import Any

import pytest
from asking import Site
from hypothesis import given, settings
from hypothesis import strategies as st
from plain_register import TERMS, Asked, Row, matches, rows, several, status

REGISTER = rows("register.csv")
WORDS = ["mentor", "school", "boxing", "Young people", "the", "parents", "xyzzy", "a e", "Harbour"]
STATUSES = ["live", "starting", "finished", "proposed", "withdrawn", "dates not known"]
GROUPS = STATUSES


def terms(name: str) -> st.SearchStrategy[tuple[str, ...]]:
    """Mostly nothing; else what some award says, what none says, or "not stated"."""
    known = sorted({value for row in REGISTER for value in several(row[TERMS[name]])})
    chosen = st.lists(st.sampled_from([*known, "not-stated", "nothing"]), max_size=3, unique=True)
    return st.one_of(st.just(()), st.just(()), chosen.map(tuple))


def age_range() -> st.SearchStrategy[tuple[int, int] | None]:
    pair = st.tuples(st.integers(0, 100), st.integers(0, 100)).map(lambda two: tuple(sorted(two)))
    return st.one_of(st.none(), pair)


ASKED = st.builds(
    Asked,
    on=st.dates(date(2023, 6, 1), date(2029, 1, 1)),
    **{name: terms(name) for name in TERMS},
    age=age_range(),
    status=st.one_of(st.just(()), st.lists(st.sampled_from(STATUSES), max_size=2).map(tuple)),
    q=st.one_of(st.just(""), st.sampled_from(WORDS)),
)


@pytest.fixture(scope="module")
def aims(demo: Site) -> dict[str, dict[str, str]]:
    """Ward → award → how it reaches the ward, unfiltered."""
    found = {}
    for code in demo.release.areas("ward")["codes"]:
        funded = demo.json(f"/api/v1/places/{code}")["funded"]
        found[code] = {item["id"]: item["aim"] for group in GROUPS for item in funded[group]}
    return found


@settings(max_examples=40, deadline=None, derandomize=True)
@given(asked=ASKED)
def test_every_route_chooses_the_same_awards(
    demo: Site, aims: dict[str, dict[str, str]], asked: Asked
) -> None:
    chosen = {row["Identifier"]: row for row in REGISTER if matches(row, asked)}
    states = {name: status(row, asked.on) for name, row in chosen.items()}
    check_list(demo, asked, states)
    check_place(demo, asked, states, aims)
    live = {name for name, state in states.items() if state == "live"}
    counts = {
        code: sum(aim != "wider" and name in live for name, aim in reaching.items())
        for code, reaching in aims.items()
    }
    check_map(demo, asked, counts)
    check_points(demo, asked, chosen)


def check_list(demo: Site, asked: Asked, states: dict[str, str]) -> None:
    answer = demo.json("/api/v1/interventions", asked.query())
    assert {item["id"]: item["status"] for item in answer["interventions"]} == states
    assert answer["total"] == len(states)


def check_place(
    demo: Site, asked: Asked, states: dict[str, str], aims: dict[str, dict[str, str]]
) -> None:
    code = max(aims, key=lambda ward: len(aims[ward]))
    funded = demo.json(f"/api/v1/places/{code}", asked.query())["funded"]
    for group in GROUPS:
        expected = {name for name, state in states.items() if state == group} & aims[code].keys()
        assert {item["id"] for item in funded[group]} == expected


def check_map(demo: Site, asked: Asked, counts: dict[str, int]) -> None:
    view, query = f"live-interventions/{asked.on}", asked.query()
    values = demo.json(f"/api/v1/values/{view}/ward", query)["values"]
    assert values == counts
    shade = demo.json(f"/map/{demo.release.key}/shade/ward/{view}", query)
    assert shade["values"] == list(counts.values())
    table = demo.json(f"/map/{demo.release.key}/table/ward/{view}", query)
    assert {row["code"]: row["aimed_interventions"] for row in table["rows"]} == counts
    answer = demo.get(f"/download/ward/{view}.csv", query)
    lines = list(csv.DictReader(io.StringIO(answer.data.decode("utf-8-sig"))))
    read = {line["Code"]: line["Live interventions here"] for line in lines[: len(counts)]}
    assert read == {code: str(number) for code, number in counts.items()}


def check_points(demo: Site, asked: Asked, chosen: dict[str, Row]) -> None:
    points = demo.json(f"/map/{demo.release.key}/points/interventions", asked.query())
    drawn = Counter(point["award"] for point in points)
    where: dict[str, list[Any]] = {award["id"]: award["where"] for award in demo.release.awards}
    listed = demo.json(f"/map/{demo.release.key}/listing/interventions", asked.query())
    assert [row["id"] for row in listed["rows"]] == sorted(chosen)
    expected = {name: sum(place["point"] is not None for place in where[name]) for name in chosen}
    assert drawn == Counter({name: number for name, number in expected.items() if number})


def test_repeated_values_widen_and_other_filters_narrow(demo: Site) -> None:
    one = demo.json("/api/v1/interventions", [("setting", "home")])["total"]
    other = demo.json("/api/v1/interventions", [("setting", "custody")])["total"]
    both = demo.json("/api/v1/interventions", [("setting", "home"), ("setting", "custody")])
    assert both["total"] == one + other
    narrower = demo.json("/api/v1/interventions", [("setting", "home"), ("priority", "education")])
    assert narrower["total"] <= one


def test_the_order_of_the_query_does_not_matter(demo: Site) -> None:
    pairs = [("age", "10-24"), ("status", "live"), ("setting", "school"), ("setting", "home")]
    first = demo.get("/api/v1/interventions", pairs)
    assert demo.get("/api/v1/interventions", pairs[::-1]).data == first.data


def test_blank_filters_ask_for_nothing(demo: Site) -> None:
    blank = [(name, "") for name in (*TERMS, "age", "status", "on", "q")]
    assert demo.get("/api/v1/interventions", blank).data == demo.get("/api/v1/interventions").data


def test_filters_never_change_figures_of_need(demo: Site) -> None:
    for path in ("/api/v1/values/imd_score/2025/ward", "/api/v1/places/DEMO-W005"):
        plain, filtered = demo.json(path), demo.json(path, [("setting", "custody"), ("q", "xyzzy")])
        assert plain.get("values") == filtered.get("values")
        assert plain.get("needs") == filtered.get("needs")


def test_every_single_age_meets_the_awards_that_are_for_it(demo: Site) -> None:
    on = date(2026, 11, 1)
    for age in (*range(0, 30), 64, 65, 90, 120):
        asked = Asked(on, age=(age, age))
        expected = {row["Identifier"] for row in REGISTER if matches(row, asked)}
        answer = demo.json("/api/v1/interventions", [("age", str(age)), ("on", on.isoformat())])
        assert {item["id"] for item in answer["interventions"]} == expected, age
