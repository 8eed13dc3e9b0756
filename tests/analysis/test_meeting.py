"""Where and when two awards meet, on places small enough to see: two boroughs of two wards."""

from datetime import date
from typing import Any

import pytest

from analysis.meeting import Met, met
from analysis.overlap import Finder, Nesting, Offer

NESTING = Nesting(
    {"100001": "E05000001", "100002": "E05000002", "E01000001": "E05000001"},
    {
        "E05000001": "E08000001",
        "E05000002": "E08000001",
        "E05000003": "E08000002",
        "E05000004": "E08000002",
    },
)
ASH, BEECH, CEDAR = ("E05000001", "Ash"), ("E05000002", "Beech"), ("E05000003", "Cedar")
NORTH, SOUTH = ("E08000001", "Northborough"), ("E08000002", "Southborough")


def offer(name: str, *places: tuple[str, str], **otherwise: Any) -> Offer:
    said = {
        "title": "Mentors for young people",
        "approaches": ("Mentoring",),
        "start": date(2026, 1, 1),
        "end": date(2026, 12, 31),
        **otherwise,
    }
    return Offer(id=name, places=places, **said)


def meeting(one: Offer, other: Offer) -> Met:
    finder = Finder([one, other], NESTING)
    (a, here), (b, there) = finder.known("A"), finder.known("B")
    return met(a, b, (here, there), NESTING)


@pytest.mark.parametrize(
    ("one", "other", "how", "schools", "wards", "boroughs"),
    [
        ([ASH], [ASH, BEECH], "ward", [], [ASH], [NORTH]),
        ([NORTH], [NORTH], "borough", [], [], [NORTH]),
        ([NORTH], [ASH, CEDAR], "inside", [], [ASH], [NORTH]),
        ([ASH], [BEECH], "apart", [], [], []),
        ([("E01000001", "Ash 1")], [("E01000001", "Ash 1")], "area", [], [ASH], [NORTH]),
        ([], [ASH], "not known", [], [], []),
    ],
)
def test_where_two_awards_meet(
    one: list[tuple[str, str]],
    other: list[tuple[str, str]],
    how: str,
    schools: list[str],
    wards: list[tuple[str, str]],
    boroughs: list[tuple[str, str]],
) -> None:
    for a, b in ((one, other), (other, one)):
        found = meeting(offer("A", *a), offer("B", *b))
        assert (found.how, found.schools) == (how, schools)
        assert found.wards == [code for code, _ in wards]
        assert found.boroughs == [code for code, _ in boroughs]


def test_awards_at_one_school_meet_there_and_in_its_ward() -> None:
    found = meeting(offer("A", schools=("100001", "100002")), offer("B", schools=("100001",)))
    assert (found.how, found.schools) == ("school", ["100001"])
    assert (found.wards, found.boroughs) == (["E05000001"], ["E08000001"])
    apart = meeting(offer("A", schools=("100001",)), offer("B", schools=("100002",)))
    assert (apart.how, apart.schools, apart.wards) == ("other schools", [], [])


def test_the_days_both_run_are_the_later_first_and_the_earlier_last() -> None:
    late = offer("B", ASH, start=date(2026, 3, 1), end=date(2027, 2, 28))
    found = meeting(offer("A", ASH), late)
    assert (found.first, found.last) == ("2026-03-01", "2026-12-31")
    half_known = meeting(offer("A", ASH), offer("B", ASH, start=None, end=date(2026, 5, 1)))
    assert (half_known.first, half_known.last) == ("2026-01-01", "2026-05-01")
    unknown = {"start": None, "end": None}
    nothing = meeting(offer("A", ASH, **unknown), offer("B", ASH, **unknown))
    assert (nothing.first, nothing.last) == (None, None)


def test_what_both_pay_for_is_named_and_marked_where_it_is_inferred() -> None:
    stated = meeting(offer("A", ASH), offer("B", ASH))
    assert (stated.approaches, stated.inferred) == (["mentoring"], False)
    blank = meeting(offer("A", ASH), offer("B", ASH, approaches=()))
    assert (blank.approaches, blank.inferred) == (["mentoring"], True)
