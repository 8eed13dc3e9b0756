"""Each answer of the finder by itself, on invented awards."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import combinations

import pytest

from analysis.overlap import Finder, Finding, Nesting, Offer, groups
from analysis.overlap.ages import said
from analysis.overlap.approaches import APPROACHES, FAMILIES, IMPLIED_GROUPS, NEARNESS, READER
from analysis.overlap.approaches_declared import DECLARED
from analysis.overlap.audiences import GROUPS
from analysis.overlap.likeness import ages_alike, days_in_common, in_time

ASH = (("E05000001", "Ash"),)
NORTHBOROUGH = (("E08000001", "Northborough"),)
A = Offer(
    id="A",
    title="Steady Hands",
    description="A mentor for each pupil, once a week.",
    provider="Harbour Youth",
    funder="Northborough Council",
    pounds=42_000,
    start=date(2025, 9, 1),
    end=date(2026, 7, 17),
    places=ASH,
    approaches=("Mentoring",),
    level="targeted",
    age_from=11,
    age_to=16,
)
B = replace(
    A,
    id="B",
    title="Someone to talk to",
    description="Pupils are matched with a trusted adult who meets them every week.",
    provider="Lantern CIC",
    funder="Violence Partnership",
    pounds=18_500,
    approaches=(),
)


def found(*offers: Offer, nesting: Nesting | None = None) -> Finding | None:
    findings = Finder(offers, nesting).findings()
    return findings[0] if findings else None


def score(*offers: Offer, nesting: Nesting | None = None) -> float:
    item = found(*offers, nesting=nesting)
    return item.score if item else 0.0


def test_other_words_for_the_same_thing_meet() -> None:
    item = found(A, B)
    assert item is not None
    assert item.reported
    assert item.category == "possible duplication"
    assert item.reasons.startswith(
        "Both pay for mentoring (inferred) for 11–16s in Ash from September 2025 to July 2026; "
        "different funders; £42,000 and £18,500."
    )


@pytest.mark.parametrize(
    "change",
    [
        {"start": date(2026, 7, 1), "end": date(2027, 7, 1)},
        {"age_from": 19, "age_to": 25},
        {"places": (("E05000009", "Oak"),)},
        {"title": "New roof", "description": "Refurbishment of the hall.", "approaches": ()},
        {"audiences": ("teachers",), "title": "Training for staff"},
        {"status": "withdrawn"},
    ],
    ids=["hand-over", "other ages", "other ward", "building", "staff", "withdrawn"],
)
def test_one_plain_no_keeps_two_awards_apart(change: dict[str, object]) -> None:
    item = found(A, replace(B, **change))
    assert item is None or not item.reported


def test_girls_and_boys_are_apart() -> None:
    assert score(replace(A, audiences=("girls",)), replace(B, audiences=("boys",))) < 0.2


def test_different_schools_of_one_ward_are_apart() -> None:
    assert score(replace(A, schools=("100001",)), replace(B, schools=("100002",))) < 0.2
    assert score(replace(A, schools=("100001",)), replace(B, schools=("100001",))) > 0.5


def test_a_ward_meets_the_borough_around_it_with_less_weight() -> None:
    nesting = Nesting(borough_of={"E05000001": "E08000001", "E05000002": "E08000001"})
    wide = replace(B, places=NORTHBOROUGH)
    inside = found(A, wide, nesting=nesting)
    assert inside is not None
    assert inside.parts["place"] == pytest.approx(0.8 + 0.15 / 2)
    assert inside.score < score(A, B)
    elsewhere = Nesting(borough_of={"E05000001": "E08000002"})
    assert score(A, wide, nesting=elsewhere) == 0


def test_a_blank_lowers_the_score_and_is_named() -> None:
    blank = found(A, replace(B, age_from=None, age_to=None, description="", level=None))
    assert blank is not None
    assert blank.score < score(A, B)
    assert {"ages", "level"} <= set(blank.unknown)
    assert "ages" in blank.reasons
    assert "level" in blank.reasons


def test_joint_funding_that_is_declared_is_not_reported() -> None:
    for change in (
        {"regrant": "FRG030"},
        {"description": "A mentor for each pupil. Jointly funded with the council."},
    ):
        item = found(A, replace(B, provider=A.provider, **change))
        assert item is not None
        assert item.category == "declared joint funding"
        assert not item.reported


def test_one_award_entered_twice() -> None:
    again = replace(
        A, id="A2", title="Steady hands mentoring", pounds=42_500, provider="Harbour Youth Ltd"
    )
    item = found(A, again)
    assert item is not None
    assert item.category == "same award entered twice"
    assert found(A, replace(again, pounds=20_000)).category != "same award entered twice"  # type: ignore[union-attr]


def test_three_that_meet_are_one_group() -> None:
    third = replace(B, id="C", provider="Third CIC")
    far = replace(B, id="D", provider="Fourth CIC", places=(("E05000009", "Oak"),))
    (only,) = groups(Finder([A, B, third, far]).findings())
    assert only.ids == ("A", "B", "C")
    assert len(only.findings) == 3


def test_the_order_of_a_pair_means_nothing() -> None:
    assert score(A, B) == score(B, A)


def test_only_awards_that_share_a_place_and_days_are_compared() -> None:
    """Against every pair, counted the slow way."""
    offers = [
        replace(
            A,
            id=str(number),
            provider=f"Provider {number}",
            places=((f"E0500{number % 7:04d}", "Ward"),),
            start=date(2025, 1, 1) + timedelta(days=37 * number),
            end=date(2025, 1, 1) + timedelta(days=37 * number + 90),
        )
        for number in range(60)
    ]
    slow = {
        (a, b)
        for a, b in combinations(range(60), 2)
        if offers[a].places == offers[b].places and (days_in_common(offers[a], offers[b]) or 0) > 0
    }
    candidates = set(Finder(offers).candidates())
    assert slow <= candidates
    assert len(candidates) < 200 < 60 * 59 / 2


def test_days_in_common() -> None:
    early = replace(A, start=date(2025, 1, 1), end=date(2025, 1, 31))
    late = replace(A, start=date(2025, 1, 31), end=date(2025, 2, 28))
    assert days_in_common(early, late) == 1
    assert in_time(early, late) == 0.05
    assert days_in_common(early, replace(A, start=None)) is None


@pytest.mark.parametrize(
    ("text", "ages"),
    [
        ("for young people aged 11 to 16", (11, 16)),
        ("Years 7-9", (11, 14)),
        ("a group for under-nines", (0, 9)),
        ("18-25 year olds", (18, 25)),
        ("over-18s on a night out", (18, 120)),
        ("secondary school pupils", (11, 16)),
        ("from 2 to 4 evenings", None),
        ("three boilers", None),
    ],
)
def test_ages_that_a_text_says(text: str, ages: tuple[int, int] | None) -> None:
    assert said(text) == ages


def test_ages_that_touch_at_one_year_hardly_meet() -> None:
    assert ages_alike((11, 16), (16, 25)) == 0.25
    assert ages_alike((11, 16), (17, 25)) == 0.08
    assert ages_alike((11, 16), None) is None


def test_what_is_said_not_to_be_done_is_not_read() -> None:
    assert "counselling" in READER.read("Weekly counselling for pupils")
    assert "counselling" not in READER.read("This is not counselling, it is a boxing club")
    assert "boxing" in READER.read("This is not counselling, it is a boxing club")


def test_the_vocabulary_holds_together() -> None:
    keys = [item.key for item in APPROACHES]
    assert len(keys) == len(set(keys))
    assert {family for item in APPROACHES for family in item.families} == set(FAMILIES)
    assert set(DECLARED.terms) <= set(keys)
    assert set(IMPLIED_GROUPS) <= set(keys)
    assert set(IMPLIED_GROUPS.values()) <= set(GROUPS.terms)
    for one, other in combinations(keys, 2):
        assert NEARNESS.get((one, other), 0) == NEARNESS.get((other, one), 0) < 1


@pytest.mark.parametrize("item", APPROACHES, ids=lambda item: item.key)
def test_every_approach_is_known_by_its_own_phrases(item) -> None:  # type: ignore[no-untyped-def]
    for phrase in item.phrases:
        text = " ".join(w.rstrip("*") for w in phrase.split() if w != "..")
        assert item.key in READER.read(text), phrase


def test_one_new_award_meets_what_it_would_meet_in_the_whole_register() -> None:
    wide = replace(B, id="C", provider="Third CIC", places=NORTHBOROUGH)
    other = replace(B, id="D", provider="Fourth CIC", title="New roof", description="", status=None)
    nesting = Nesting(borough_of={"E05000001": "E08000001"})
    for new in (A, wide):
        rest = [item for item in (A, B, wide, other) if item.id != new.id]
        whole = Finder([*rest, new], nesting).findings()
        against = Finder(rest, nesting).against(new)
        expected = {
            frozenset((x.id_a, x.id_b)): x.reported for x in whole if new.id in (x.id_a, x.id_b)
        }
        assert {frozenset((x.id_a, x.id_b)): x.reported for x in against} == expected
        assert any(expected.values())
