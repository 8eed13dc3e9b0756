"""Planted leaks: each is caught by the attacker, who without it recovers nothing."""

from collections.abc import Callable

import numpy as np
import pytest
from attacker import Attacker
from invented_counts import (
    attacker_of,
    awkward,
    cube_of,
    monthly,
    places,
    unchanged,
)
from leaks import (
    Case,
    free_dates,
    marks_told_apart,
    mean_of_hidden,
    narrower_bands,
    ranks,
    rate_to_one_decimal,
    raw_colours,
    raw_interval,
    rolling_window,
    score_from_counts,
    sorted_rows,
    sparkline,
    unrounded_totals,
)

from analysis.disclosure.building import build
from analysis.disclosure.making import Sum
from analysis.disclosure.release import Earlier, Release, freeze
from analysis.disclosure.rules import Rules

PLACES = places(1, 2, 3)
CASES = {
    "awkward, 8": Case(PLACES, awkward(PLACES, 8, 0), 8),
    "awkward, 10": Case(PLACES, awkward(PLACES, 10, 0), 10),
    "monthly, 5": Case(PLACES, monthly(PLACES, 6, 0), 5),
    "monthly, 8": Case(PLACES, monthly(PLACES, 6, 0), 8),
    "monthly, 10": Case(PLACES, monthly(PLACES, 6, 0), 10),
    "with secondary": Case(PLACES, monthly(PLACES, 6, 4), 8),
    "in order": Case(PLACES, monthly(PLACES, 6, 5), 8),
}
"""Countries in which a leak of some kind narrows down a hidden count; found by trying."""


@pytest.mark.parametrize(
    ("leak", "country"),
    [
        (rolling_window, "monthly, 5"),
        (free_dates, "awkward, 8"),
        (sorted_rows, "in order"),
        (ranks, "monthly, 5"),
        (raw_interval, "awkward, 8"),
        (raw_colours, "monthly, 10"),
        (unrounded_totals, "awkward, 8"),
        (rate_to_one_decimal, "awkward, 8"),
        (mean_of_hidden, "awkward, 10"),
        (narrower_bands, "monthly, 8"),
        (marks_told_apart, "with secondary"),
        (sparkline, "awkward, 8"),
        (score_from_counts, "awkward, 10"),
    ],
)
def test_a_leak_beside_a_safe_release_is_caught(
    leak: Callable[[Case, Attacker], None], country: str
) -> None:
    case = CASES[country]
    attacker = case.attacker()
    assert attacker.recovered() == {}
    leak(case, attacker)
    _caught(attacker, case.truth)


def _caught(attacker: Attacker, truth: dict[tuple[str, str, str, str], int]) -> None:
    """Something is recovered, and rightly."""
    recovered = attacker.recovered()
    assert recovered
    for key, (least, most) in recovered.items():
        assert least <= truth[key] <= most


def test_a_release_without_secondary_suppression_is_caught() -> None:
    case = Case(PLACES, awkward(PLACES, 5, 9), 5)
    small = case.cube.published & case.rules.small(case.cube.counts)
    attacker = attacker_of(freeze(case.cube, small, case.rules), PLACES)
    _caught(attacker, case.truth)
    assert case.attacker().recovered() == {}


@pytest.mark.parametrize(
    ("one", "threshold", "seed", "complete"),
    [
        (Sum("all", ("women", "men")), 5, 0, True),
        (Sum("violence", ("knife",), complete=False), 10, 46, False),
    ],
    ids=["the other category", "one indicator within another"],
)
def test_series_released_as_if_they_had_nothing_to_do_with_each_other_are_caught(
    one: Sum, threshold: int, seed: int, complete: bool
) -> None:
    part, other = awkward(PLACES, threshold, seed), awkward(PLACES, threshold, seed + 1)
    if not complete:
        other = other * (np.random.default_rng(seed).random(other.shape) < 0.3)
    counts = {one.whole: part + other, one.parts[0]: part}
    if complete:
        counts[one.parts[1]] = other
    rules = Rules(threshold, most_lost=1.0)
    apart, tied = cube_of(counts, PLACES), cube_of(counts, PLACES, [one])
    truth = dict(zip(apart.keys, map(int, apart.counts), strict=True))
    _caught(attacker_of(build(apart, rules), PLACES, [one]), truth)
    assert attacker_of(build(tied, rules), PLACES, [one]).recovered() == {}


def test_a_revision_released_without_regard_to_the_first_release_is_caught() -> None:
    """Each of the two is safe by itself."""
    before = awkward(PLACES, 5, 36)
    chance, after = np.random.default_rng(36), before.copy()
    for _ in range(6):
        after.iloc[chance.integers(6), chance.integers(12)] = chance.integers(0, 6)
    first, second = Case(PLACES, before, 5), Case(PLACES, after, 5)

    def both(release: Release) -> Attacker:
        attacker = attacker_of(release, PLACES)
        assert attacker.recovered() == {}
        same = unchanged(first.cube, second.cube)
        attacker.read_earlier(first.release.frame, same, " (first)")
        return attacker

    truth = second.truth | {
        (*key[:3], key[3] + " (first)"): count for key, count in first.truth.items()
    }
    _caught(both(second.release), truth)
    mindful = build(second.cube, second.rules, [Earlier(first.cube, first.release)])
    assert both(mindful).recovered() == {}
