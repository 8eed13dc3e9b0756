"""The register in memory: every answer is worked out again, award by award."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.funding import status_on
from analysis.listing import NOT_STATED, Listing, Wanted

ON = date(2026, 6, 1)
TERMS = ("red", "blue", "green")
DAYS = st.none() | st.dates(date(2025, 1, 1), date(2027, 12, 31))


def award(number: int, **facts: Any) -> dict[str, Any]:
    plain = {"title": f"Award {number}", "start_date": None, "end_date": None, "status": None}
    return {**plain, "colours": [], "kind": "a", "amount": None, **facts}


AWARDS = st.lists(
    st.fixed_dictionaries(
        {
            "title": st.sampled_from(["Boxing Club", "boxing at school", "Chess", "Äpfel club"]),
            "start_date": DAYS,
            "end_date": DAYS,
            "status": st.none() | st.sampled_from(["live", "proposed", "withdrawn", "finished"]),
            "colours": st.lists(st.sampled_from(TERMS), unique=True),
            "kind": st.sampled_from("abc"),
            "amount": st.none() | st.integers(0, 9),
        }
    ),
    max_size=12,
)
WANTED = st.builds(
    Wanted,
    st.fixed_dictionaries(
        {
            "colours": st.lists(st.sampled_from([*TERMS, NOT_STATED, "no such"]), unique=True).map(
                tuple
            ),
            "kind": st.lists(st.sampled_from("abd"), unique=True).map(tuple),
            "status": st.lists(st.sampled_from(["live", "finished"]), unique=True).map(tuple),
        }
    ),
    st.lists(st.sampled_from(["boxing", "CLUB", "äpfel", "zz"]), max_size=2).map(tuple),
    st.sampled_from(["title", "amount"]),
    st.booleans(),
)


def listing(awards: list[dict[str, Any]]) -> Listing:
    return Listing(
        awards,
        {
            "colours": [[(word, word.title()) for word in item["colours"]] for item in awards],
            "kind": [[(item["kind"], item["kind"].upper())] for item in awards],
        },
        [item["title"].casefold() for item in awards],
    )


def terms_of(item: dict[str, Any], facet: str) -> list[str]:
    if facet == "colours":
        return item["colours"] or [NOT_STATED]
    if facet == "kind":
        return [item["kind"]]
    return [status_on(ON, item["start_date"], item["end_date"], item["status"])]


def matches(item: dict[str, Any], wanted: Wanted, leaving_out: str = "") -> bool:
    said = all(word.casefold() in item["title"].casefold() for word in wanted.words)
    return said and all(
        set(terms) & set(terms_of(item, facet))
        for facet, terms in wanted.facets.items()
        if terms and facet != leaving_out
    )


@given(AWARDS, WANTED)
@settings(max_examples=300, deadline=None)
def test_what_is_found_and_counted_is_what_one_by_one_gives(
    awards: list[dict[str, Any]], wanted: Wanted
) -> None:
    found = listing(awards).find(wanted, ON)
    expected = {at for at, item in enumerate(awards) if matches(item, wanted)}
    assert set(found.positions.tolist()) == expected
    assert len(found.positions) == len(expected)
    for facet, terms in found.facets.items():
        among = [item for item in awards if matches(item, wanted, leaving_out=facet)]
        for term in terms:
            assert term.awards == sum(term.key in terms_of(item, facet) for item in among)
            assert term.chosen is (term.key in wanted.facets[facet])
        named = {term.key for term in terms}
        assert {key for item in among for key in terms_of(item, facet)} <= named


@given(AWARDS, st.sampled_from(["title", "amount"]), st.booleans())
@settings(max_examples=200, deadline=None)
def test_blank_ones_come_last_in_either_order(
    awards: list[dict[str, Any]], order: str, falling: bool
) -> None:
    found = listing(awards).find(Wanted(order=order, falling=falling), ON)
    values = [awards[at][order] for at in found.positions]
    said = [value for value in values if value is not None]
    assert values[len(said) :] == [None] * (len(values) - len(said))
    keys = [value.casefold() if isinstance(value, str) else value for value in said]
    assert keys == sorted(keys, reverse=falling)


def test_a_choice_does_not_empty_its_own_facet() -> None:
    awards = [award(1, kind="a"), award(2, kind="b"), award(3, kind="b", colours=["red"])]
    found = listing(awards).find(Wanted({"kind": ("a",)}), ON)
    assert [(term.key, term.awards, term.chosen) for term in found.facets["kind"]] == [
        ("b", 2, False),
        ("a", 1, True),
    ]
    assert [(term.key, term.awards) for term in found.facets["colours"]] == [(NOT_STATED, 1)]


def test_not_stated_stands_last_however_many_there_are() -> None:
    awards = [award(1), award(2), award(3, colours=["blue"])]
    terms = listing(awards).find(Wanted(), ON).facets["colours"]
    assert [term.key for term in terms] == ["blue", NOT_STATED]


@pytest.mark.parametrize("on", [ON, date(2026, 1, 1)])
def test_the_status_follows_the_day(on: date) -> None:
    awards = [award(1, start_date=date(2026, 2, 1), end_date=date(2026, 12, 31))]
    made = listing(awards)
    made.find(Wanted(), date(2027, 5, 1))
    expected = "starting" if on < date(2026, 2, 1) else "live"
    assert [term.key for term in made.find(Wanted(), on).facets["status"]] == [expected]
