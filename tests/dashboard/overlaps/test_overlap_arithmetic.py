"""Bars, groups and money of overlaps on figures worked by hand."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.overlap import Offer
from dashboard.overlaps.bars import Axis, Bar
from dashboard.overlaps.pairs import Pair, gathered
from dashboard.overlaps.sides import in_common, side_by_side
from dashboard.overlaps.words import score_told
from record.award import Award

TODAY = date(2026, 7, 1)


def award(start: str | None, end: str | None) -> dict[str, Any]:
    return {"start_date": start, "end_date": end}


def pair(one: str, other: str, category: str = "possible duplication") -> Pair:
    return Pair({"id_a": one, "id_b": other, "category": category, "score": 0.9}, None)


def test_an_axis_holds_every_day_and_today() -> None:
    axis = Axis.of([award("2026-01-16", "2026-06-01"), award(None, None)], TODAY)
    assert (axis.first, axis.last) == (date(2026, 1, 1), date(2026, 7, 16))
    assert axis.now == pytest.approx(100 * 181 / 196, abs=0.01)
    assert Axis.of([], TODAY).now == pytest.approx(50, abs=0.01)


def test_a_bar_runs_from_its_first_day_to_the_end_of_its_last() -> None:
    axis = Axis(date(2026, 1, 1), date(2026, 4, 11), TODAY)  # 100 days
    assert axis.bar((date(2026, 1, 11), date(2026, 1, 20))) == Bar(10.0, 10.0, False, False)
    assert axis.bar((date(2026, 1, 11), None)) == Bar(10.0, 90.0, False, True)
    assert axis.bar((None, date(2026, 1, 10))) == Bar(0.0, 10.0, True, False)
    assert axis.bar((None, None)) is None


def test_a_long_axis_is_marked_by_years_and_a_short_one_by_halves() -> None:
    long = Axis(date(2023, 12, 1), date(2027, 12, 1), TODAY)
    assert [label for _, label in long.ticks] == ["2024", "2025", "2026", "2027"]
    short = Axis(date(2025, 12, 1), date(2026, 12, 1), TODAY)
    assert [label for _, label in short.ticks] == ["Jan 2026", "Jul 2026"]


@pytest.mark.parametrize(
    ("score", "said"),
    [
        (1.0, "1.00"),
        (0.4499, "0.4499"),
        (0.448, "0.448"),
        (0.45, "0.45"),
        (0.4512, "0.45"),
        (0.444, "0.44"),
    ],
)
def test_a_score_below_the_line_never_reads_as_on_it(score: float, said: str) -> None:
    assert score_told(score) == said


@pytest.mark.parametrize(
    ("one", "other", "how"),
    [
        ((11, 14), (11, 14), "same"),
        ((11, 14), (14, 18), "in part"),
        ((11, 14), (15, 18), "differs"),
        ((18, None), (12, 30), "in part"),
        ((None, 10), (11, None), "differs"),
        ((11, 14), (None, None), "not known"),
    ],
)
def test_ages_that_meet_are_the_same_in_part(one: Any, other: Any, how: str) -> None:
    named = {"identifier": "A", "title": "T", "funder_id": "F", "funder_name": "F"}
    awards = [
        Award(**named, recipient_id="P", recipient_name="P", age_from=first, age_to=last)
        for first, last in (one, other)
    ]
    lines = {line.label: line.how for line in side_by_side(awards[0], awards[1], str)}
    assert lines["Ages"] == how


def test_pairs_that_share_an_award_are_one_group_if_they_are_of_one_kind() -> None:
    chain = [pair("A", "B"), pair("B", "C"), pair("X", "Y")]
    beside = [pair("C", "D", "complementary"), pair("C", "E", "complementary")]
    joint = [pair("A", "J", "declared joint funding")]
    found = gathered([*chain, *beside, *joint], ())
    assert sorted(group.ids for group in found) == sorted(
        [("A", "B", "C"), ("X", "Y"), ("C", "D"), ("C", "E"), ("A", "J")]
    )


def test_what_is_over_draws_nothing_together() -> None:
    then, now = pair("A", "B"), pair("B", "C")
    assert [group.ids for group in gathered([then, now], [then])] == [("A", "B"), ("B", "C")]


@settings(max_examples=80, deadline=None, derandomize=True, database=None)
@given(st.sets(st.tuples(st.integers(0, 12), st.integers(0, 12)).filter(lambda p: p[0] < p[1])))
def test_every_pair_is_in_one_group_and_no_award_in_two(some: set[tuple[int, int]]) -> None:
    pairs = [pair(f"{one:02}", f"{other:02}") for one, other in sorted(some)]
    groups = gathered(pairs, ())
    assert sum(len(group.pairs) for group in groups) == len(pairs)
    ids = [name for group in groups for name in group.ids]
    assert len(ids) == len(set(ids))


def test_money_in_the_days_both_run() -> None:
    """30 days of 100 at £1,000 are £300; 30 of 60 at £900 are £450."""
    one = Offer("A", "", pounds=1_000, start=date(2026, 1, 1), end=date(2026, 4, 10))
    other = Offer("B", "", pounds=900, start=date(2026, 3, 12), end=date(2026, 5, 10))
    assert in_common(one, other) == {"days": 30, "one": 300.0, "other": 450.0}
    unknown = Offer("B", "", start=date(2026, 3, 12), end=date(2026, 5, 10))
    assert in_common(one, unknown) == {"days": 30, "one": 300.0}
    assert in_common(one, Offer("C", "", start=date(2026, 6, 1), end=date(2026, 7, 1))) is None
    assert in_common(one, Offer("D", "", start=date(2026, 1, 1))) is None
