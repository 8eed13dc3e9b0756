"""Which interventions a person asked for: each filter alone, together, and what is not stated."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.selection import FIELDS, NOT_STATED, STATUSES, Selection, choose, day

ON = date(2026, 6, 1)
BLANK: dict[str, Any] = {
    "id": "x",
    "title": "Night football",
    "description": None,
    "funder_id": "F1",
    "funder_name": "Harbour Fund",
    "recipient_id": "P1",
    "recipient_name": "Ropewalk Youth",
    "programme": None,
    "approach": [],
    "priority": [],
    "setting": [],
    "level": None,
    "age_from": None,
    "age_to": None,
    "start_date": "2026-01-01",
    "end_date": "2026-12-31",
    "status": None,
}


def award(**facts: Any) -> dict[str, Any]:
    return BLANK | facts


def positions(awards: list[dict[str, Any]], **asked: Any) -> list[int]:
    return [item.position for item in choose(awards, Selection(on=ON, **asked))]


def test_nothing_asked_chooses_all_in_the_registers_order() -> None:
    awards = [award(id="b"), award(id="a", status="withdrawn"), award(start_date=None)]
    assert positions(awards) == [0, 1, 2]
    assert not Selection(on=ON).narrows
    assert not Selection(on=ON, terms={"funder": ()}).narrows


@pytest.mark.parametrize("name", sorted(FIELDS))
def test_each_filter_matches_whole_terms_and_what_is_not_stated(name: str) -> None:
    field = FIELDS[name]
    many = isinstance(BLANK[field], list)
    said = [["mentoring", "sport"] if many else "mentoring", ["sport"] if many else "sport"]
    awards = [award(**{field: value}) for value in (*said, [] if many else None)]
    assert positions(awards, terms={name: ("mentoring",)}) == [0]
    assert positions(awards, terms={name: ("mentoring", "sport")}) == [0, 1]
    assert positions(awards, terms={name: ("mentor",)}) == []
    assert positions(awards, terms={name: (NOT_STATED,)}) == [2]
    assert positions(awards, terms={name: ("mentoring", NOT_STATED)}) == [0, 2]
    assert positions(awards, terms={name: ()}) == [0, 1, 2]
    assert Selection(on=ON, terms={name: ("mentoring",)}).narrows


def test_filters_narrow_together() -> None:
    awards = [
        award(approach=["mentoring"], setting=["school"]),
        award(approach=["mentoring"], setting=["home"]),
        award(approach=["sport"], setting=["school"]),
    ]
    assert positions(awards, terms={"approach": ("mentoring",), "setting": ("school",)}) == [0]


@pytest.mark.parametrize(
    ("ages", "found"),
    [
        ((10, 24), [0, 1, 3]),
        ((0, 4), [2, 3]),
        ((18, 18), [0, 3]),
        ((25, 90), [3]),
        ((5, 5), [2, 3]),
    ],
)
def test_an_audience_is_met_where_one_age_is_shared_and_blank_means_any(
    ages: tuple[int, int], found: list[int]
) -> None:
    awards = [
        award(age_from=11, age_to=18),
        award(age_from=10, age_to=10),
        award(age_from=0, age_to=5),
        award(),
    ]
    assert positions(awards, ages=ages) == found


def test_an_open_end_of_the_ages_stays_open() -> None:
    awards = [award(age_from=16), award(age_to=4)]
    assert positions(awards, ages=(60, 70)) == [0]
    assert positions(awards, ages=(0, 0)) == [1]


def test_every_word_must_stand_somewhere_whatever_its_case() -> None:
    awards = [
        award(title="Über den Fluß", description="Boxing for girls", programme="GRIP"),
        award(funder_name="Boxing Trust", recipient_name="Girls Together"),
        award(title="Boxing"),
    ]
    assert positions(awards, words=("BOXING",)) == [0, 1, 2]
    assert positions(awards, words=("boxing", "girls")) == [0, 1]
    assert positions(awards, words=("grip",)) == [0]
    assert positions(awards, words=("FLUSS",)) == [0]
    assert positions(awards, words=("harbour", "ropewalk")) == [0, 2]
    assert positions(awards, words=("nothing",)) == []


@pytest.mark.parametrize(
    ("facts", "status"),
    [
        ({}, "live"),
        ({"start_date": "2026-06-01"}, "live"),
        ({"end_date": "2026-06-01"}, "live"),
        ({"start_date": "2026-06-02"}, "starting"),
        ({"end_date": "2026-05-31"}, "finished"),
        ({"status": "proposed"}, "proposed"),
        ({"status": "withdrawn"}, "withdrawn"),
        ({"start_date": None}, "dates not known"),
        ({"start_date": None, "end_date": None, "status": "live"}, "live"),
    ],
)
def test_status_is_that_of_the_chosen_date(facts: dict[str, Any], status: str) -> None:
    (found,) = choose([award(**facts)], Selection(on=ON))
    assert found.status == status
    assert [
        len(choose([award(**facts)], Selection(on=ON, statuses=(one,)))) for one in STATUSES
    ] == [int(one == status) for one in STATUSES]


@pytest.mark.parametrize(
    ("end", "soon"),
    [("2026-06-01", True), ("2026-09-01", True), ("2026-09-02", False), ("2026-05-31", False)],
)
def test_ends_soon_means_within_92_days_and_still_live(end: str, soon: bool) -> None:
    (found,) = choose([award(end_date=end)], Selection(on=ON))
    assert found.ends_soon == soon


def test_what_has_no_end_or_has_not_begun_does_not_end_soon() -> None:
    for facts in ({"end_date": None, "status": "live"}, {"start_date": "2026-07-01"}):
        (found,) = choose([award(**{"end_date": "2026-07-15"} | facts)], Selection(on=ON))
        assert not found.ends_soon


def test_day_reads_iso_text() -> None:
    assert day("2026-02-28") == date(2026, 2, 28)
    assert day(None) is None


terms = st.lists(st.sampled_from(["a", "b", "c"]), max_size=3, unique=True)


@given(st.lists(st.tuples(terms, terms), max_size=8), terms, terms)
def test_the_same_as_plain_sets(
    rows: list[tuple[list[str], list[str]]], approach: list[str], setting: list[str]
) -> None:
    awards = [award(approach=first, setting=second) for first, second in rows]
    expected = [
        at
        for at, (first, second) in enumerate(rows)
        if (not approach or set(first) & set(approach))
        and (not setting or set(second) & set(setting))
    ]
    asked = {"approach": tuple(approach), "setting": tuple(setting)}
    assert positions(awards, terms=asked) == expected
