"""The finder on registers that grow and change: nothing lost, nothing that depends on the way."""

import multiprocessing
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import combinations

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from analysis.overlap import Finder, Finding, Offer
from analysis.overlap.finder import Finder as Whole
from analysis.overlap.judging import judge
from analysis.overlap.pool import mapped
from benchmarks.register_at_scale import Country, offers

LAND = Country(2)
REGISTER = list(offers(600, seed=7, land=LAND))
FINDER = Finder(REGISTER, LAND.nesting())


def judged(a: int, b: int) -> Finding | None:
    rows = FINDER._rows
    places = (rows.wheres[a], rows.wheres[b])
    return judge(rows.readings[a], rows.readings[b], places, FINDER.bearings)


def test_the_same_seed_is_the_same_register() -> None:
    assert list(offers(50, seed=7)) == list(offers(50, seed=7))
    assert list(offers(50, seed=7)) != list(offers(50, seed=8))


def test_what_the_columns_leave_out_is_not_worth_a_line() -> None:
    """Every candidate judged one by one, the slow way."""
    slow = [item for a, b in FINDER.candidates() if (item := judged(a, b))]
    fast = FINDER.findings()
    assert len(fast) > 400
    assert sorted(fast, key=pair) == sorted(slow, key=pair)


def pair(item: Finding) -> tuple[str, str]:
    return item.id_a, item.id_b


def test_of_all_pairs_none_that_is_reported_is_left_out() -> None:
    """By the answers alone, without any file. Where a place or a date is not said, two awards are
    brought together only by what is: the days that are known, or a provider."""
    every = (judged(a, b) for a, b in combinations(range(len(FINDER.offers)), 2))
    missed = {pair(x) for x in every if x and x.reported} - {pair(x) for x in FINDER.findings()}
    offers_of = {offer.id: offer for offer in FINDER.offers}
    assert not [ids for ids in missed if could_meet(*(offers_of[one] for one in ids))]


def could_meet(one: Offer, other: Offer) -> bool:
    placed = all(offer.places or offer.schools for offer in (one, other))
    days = [(x.start or date.min, x.end or date.max) for x in (one, other)]
    return placed and max(days)[0] <= min(end for _, end in days)


@pytest.mark.parametrize("way", ["fork", "spawn"])
def test_two_processes_find_what_one_finds(way: str) -> None:
    context = multiprocessing.get_context(way)
    rows = np.arange(len(FINDER.offers))
    parts = [(rows[:-1], rows[1:]), (rows[:-2], rows[2:]), (rows[:-3], rows[3:])]
    alone = list(mapped(FINDER, Whole._judged, parts))
    assert list(mapped(FINDER, Whole._judged, parts, 2, context)) == alone
    assert any(alone)


def test_two_processes_give_the_whole_list_in_one_order(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("analysis.overlap.filing.PAIRS_AT_ONCE", 2_000)
    monkeypatch.setattr("analysis.overlap.finder.JUDGED_AT_ONCE", 500)
    assert FINDER.findings(processes=2) == FINDER.findings()
    assert [pair(x) for x in FINDER.findings()] == [pair(x) for x in BEFORE]


BEFORE = FINDER.findings()
few = st.lists(st.integers(0, 39), max_size=4)
Step = tuple[list[int], list[int], list[int]]


def altered(offer: Offer, how: int) -> Offer:
    """The award with one thing changed, so that pairs come and go."""
    other = REGISTER[100 + how]
    return replace(
        offer,
        title=other.title if how % 3 else offer.title,
        places=other.places if how % 2 else offer.places,
        schools=other.schools if how % 2 else offer.schools,
        start=offer.start and offer.start + timedelta(days=40 * (how % 5)),
        status="withdrawn" if how == 13 else offer.status,
        pounds=None if how == 17 else offer.pounds,
    )


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(steps=st.lists(st.tuples(few, few, few), min_size=1, max_size=4))
def test_any_changes_give_what_a_new_finder_gives(steps: Sequence[Step]) -> None:
    finder = Finder(REGISTER[:40], LAND.nesting(), FINDER.bearings)
    standing = {pair(item): item for item in finder.findings()}
    for new, changed, gone in steps:
        given_ = [REGISTER[40 + at] for at in new]
        given_ += [
            altered(REGISTER[at], how) for at, how in zip(changed, changed[1:], strict=False)
        ]
        change = finder.changed(given_, {REGISTER[at].id for at in gone})
        for item in change.went:
            assert standing.pop(pair(item)) == item
        for item in change.came:
            assert standing.setdefault(pair(item), item) is item
        finder = change.finder
        fresh = Finder(finder.offers, LAND.nesting(), FINDER.bearings).findings()
        assert finder.findings() == fresh
        assert sorted(standing.values(), key=pair) == sorted(fresh, key=pair)
