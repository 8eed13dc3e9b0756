"""A verdict opens again when, and only when, something that matters has changed."""

import subprocess
import sys
from dataclasses import fields, replace
from datetime import date

import pytest

from analysis.overlap import Offer, what_matters

OFFER = Offer(
    id="A",
    title="Steady Hands",
    description="A mentor for each pupil, once a week.",
    provider_id="GB-CHC-1",
    provider="Harbour Youth",
    funder_id="F-1",
    funder="Northborough Council",
    pounds=42_000,
    start=date(2025, 9, 1),
    end=date(2026, 7, 17),
    places=(("E05000001", "Ash"), ("E05000002", "Oak")),
    schools=("100001", "100002"),
    approaches=("Mentoring", "Counselling"),
    audiences=("pupils", "parents"),
    settings=("school",),
    level="targeted",
    age_from=11,
    age_to=16,
    status="live",
    regrant="FRG010",
)
CHANGED = {
    "title": "Steady Hand",
    "description": "A mentor for each pupil, twice a week.",
    "provider_id": "GB-CHC-2",
    "provider": "Harbour",
    "funder_id": "F-2",
    "funder": "Southborough Council",
    "pounds": 42_000.5,
    "start": date(2025, 9, 2),
    "end": None,
    "places": (("E05000001", "Ash"),),
    "schools": ("100001",),
    "approaches": (),
    "audiences": ("pupils",),
    "level": "universal",
    "age_from": None,
    "age_to": 17,
    "status": "withdrawn",
    "regrant": None,
}
DOES_NOT_MATTER = {"id", "settings"}


def test_every_field_is_decided_on() -> None:
    assert {field.name for field in fields(Offer)} == CHANGED.keys() | DOES_NOT_MATTER


@pytest.mark.parametrize("name", CHANGED)
def test_a_change_in_what_matters_is_seen(name: str) -> None:
    changed = replace(OFFER, **{name: CHANGED[name]})  # type: ignore[arg-type]
    assert what_matters(changed) != what_matters(OFFER)


@pytest.mark.parametrize(
    "same",
    [
        {"title": "  STEADY\n hands "},
        {"description": "a mentor for each pupil,  once a WEEK. "},
        {"places": (("E05000002", "Oak ward"), ("E05000001", "ASH"))},
        {"schools": ("100002", "100001", "100001")},
        {"approaches": ("counselling", "Mentoring ")},
        {"settings": ()},
        {"id": "B"},
    ],
    ids=["title", "description", "places", "schools", "approaches", "settings", "id"],
)
def test_case_white_space_and_order_do_not_count(same: dict[str, object]) -> None:
    assert what_matters(replace(OFFER, **same)) == what_matters(OFFER)  # type: ignore[arg-type]


def test_nothing_and_nought_and_moved_words_are_different() -> None:
    assert what_matters(replace(OFFER, pounds=None)) != what_matters(replace(OFFER, pounds=0))
    moved = replace(OFFER, title="Steady", description=f"Hands {OFFER.description}")
    assert what_matters(moved) != what_matters(OFFER)


def test_the_digest_is_the_same_in_another_process() -> None:
    """Python's own hash of a text differs from one process to the next."""
    asked = "from analysis.overlap import Offer, what_matters as w; print(w(Offer('A', 'Ash')))"
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == what_matters(Offer("A", "Ash"))
