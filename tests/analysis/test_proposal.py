"""What is said of a proposal: sentences, states and moves, each worked by hand."""

from datetime import date

import pytest

from analysis.overlap import Offer
from analysis.proposal import (
    blanks,
    ends_soon,
    in_words,
    listed,
    not_compared,
    overlap_sentence,
    state,
    verdict,
)

FULL = Offer(
    id="x",
    title="Mentoring",
    description="A mentor each week.",
    provider="Harbour Youth",
    funder="The Trust",
    pounds=0.0,
    start=date(2026, 4, 1),
    end=date(2027, 3, 31),
    places=(("E05000001", "Central"),),
    audiences=("girls",),
    level="targeted",
    age_from=0,
)


def test_a_full_proposal_has_no_blanks_though_it_says_nought() -> None:
    assert blanks(FULL) == []


def test_every_blank_is_named_with_what_it_would_change() -> None:
    found = blanks(Offer(id="x", title="Mentoring"))
    assert [item.part for item in found] == [
        "Where", "What it does", "Dates", "Ages", "Level", "Audience", "Provider", "Funder",
        "Amount",
    ]  # fmt: skip
    assert all(item.why.endswith(".") for item in found)


@pytest.mark.parametrize(
    ("numbers", "sentence"),
    [
        ((2, 5, 1), "Two awards already do much the same here."),
        ((1, 0, 0), "One award already does much the same here."),
        ((12, 0, 0), "12 awards already do much the same here."),
        ((0, 0, 0), "No award in the register is known to do much the same here."),
        ((0, 1, 0), "No award in the register is known to do much the same here; one comes near."),
        (
            (0, 3, 2),
            "No award in the register is known to do much the same here; three come near and two "
            "are declared as joint funding.",
        ),
    ],
)
def test_the_sentence_of_overlaps(numbers: tuple[int, int, int], sentence: str) -> None:
    assert overlap_sentence(*numbers, placed=True) == sentence


def test_the_verdict_names_what_to_look_at_first() -> None:
    blank = blanks(Offer(id="x", title="x", places=(("a", "A"),)))
    steps = verdict(
        ["Two do."],
        [("Ring", "The Trust"), ("Rope", "")],
        ["Crucible"],
        blank,
        placed=True,
        live=True,
    )
    assert steps == [
        "Look first at “Ring”, which The Trust pays for, and at one more below.",
        "Two do.",
        "Then look at Crucible: more need, and less money a head.",
        "Not said, and it would change this: what it does, dates, ages, level and four more.",
    ]
    none = verdict(
        ["None does.", "Two may be missed."], [], ["Crucible"], [], placed=True, live=True
    )
    assert none[:2] == ["None does.", "Two may be missed."]
    assert none[2].startswith("Look first at Crucible")
    assert verdict(["None does."], [], [], [], placed=True, live=True)[1].startswith(
        "Look first at"
    )
    assert verdict(["None does."], [], [], [], placed=True, live=False) == ["None does."]


def test_without_a_place_the_verdict_asks_for_one() -> None:
    steps = verdict(
        ["None does."], [], [], blanks(Offer(id="x", title="x")), placed=False, live=False
    )
    assert steps == ["None does.", "Say where it would be: without a place little can be found."]
    assert overlap_sentence(0, 2, 0, placed=False) == (
        "No place of it is on the map, so nothing can be ruled out; two come near."
    )
    assert overlap_sentence(1, 0, 0, placed=False) == "One award already does much the same here."


@pytest.mark.parametrize(
    ("nowhere", "sentence"),
    [
        (0, ""),
        (1, "One of 1,482 awards in the register is not on the map and may be missed."),
        (1426, "1,426 of 1,482 awards in the register are not on the map and may be missed."),
    ],
)
def test_what_is_not_on_the_map_may_be_missed(nowhere: int, sentence: str) -> None:
    assert not_compared(1482, nowhere) == sentence


def test_words() -> None:
    assert [in_words(n) for n in (0, 1, 10, 11, 1234)] == ["no", "one", "ten", "11", "1,234"]
    assert listed(["a"]) == "a"
    assert listed(["a", "b", "c"]) == "a, b and c"
    assert listed("abcdef") == "a, b, c, d and two more"


@pytest.mark.parametrize(
    ("asked", "answered", "decision", "told"),
    [
        (0, 0, None, "not asked yet"),
        (2, 1, None, "waiting for an answer"),
        (2, 2, None, "answered"),
        (0, 0, "wait", "decided"),
        (2, 0, "fund", "decided"),
    ],
)
def test_the_state(asked: int, answered: int, decision: str | None, told: str) -> None:
    assert state(asked, answered, decision) == told


def test_six_months_are_183_days_and_what_has_ended_does_not_end() -> None:
    on = date(2026, 11, 1)
    assert ends_soon(on, date(2027, 5, 3))
    assert not ends_soon(on, date(2027, 5, 4))
    assert ends_soon(on, on)
    assert not ends_soon(on, date(2026, 10, 31))
    assert not ends_soon(on, None)
