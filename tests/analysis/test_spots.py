"""Hot spots, worked out again by hand on small lattices and by brute force."""

from itertools import combinations, pairwise
from math import sqrt

import numpy as np
import pytest

from analysis.spots import (
    PERMUTATIONS,
    chance,
    deals,
    false_discovery,
    joined,
    pieces,
    spots,
    statistics,
)

NINE = [1, 2, 3, 2, 9, 8, 1, 8, 9]
"""A lattice of three rows of three, by rows: high figures in the lower right corner."""


def lattice(rows: int, columns: int) -> list[list[int]]:
    """Who touches whom, corners too."""
    return [
        [
            row * columns + column
            for row in range(rows)
            for column in range(columns)
            if (row, column) != (at // columns, at % columns)
            and abs(row - at // columns) <= 1
            and abs(column - at % columns) <= 1
        ]
        for at in range(rows * columns)
    ]


def corner(size: int = 6) -> np.ndarray:
    """Figures that rise in one corner of a lattice and are mixed elsewhere."""
    mixed = np.array([(7 * at) % 5 + 1 for at in range(size * size)], dtype=float)
    high = [row * size + column for row in range(3) for column in range(3)]
    mixed[high] = 20.0 + np.arange(9)
    return mixed


def test_both_statistics_by_hand_for_one_place() -> None:
    """The lower right corner: 9, beside 9, 8 and 8. Nine places, together 43, squares 309."""
    star, moran = statistics(np.array(NINE), lattice(3, 3))
    mean, variance = 43 / 9, 309 / 9 - (43 / 9) ** 2
    four = 9 + 9 + 8 + 8
    expected = (four - 4 * mean) / sqrt(variance * (9 * 4 - 4**2) / 8)
    assert star[8] == pytest.approx(expected)
    assert star[8] == pytest.approx(2.776, abs=0.001)
    own, around = 9 - mean, (9 + 8 + 8) / 3 - mean
    assert moran[8] == pytest.approx(own * around / variance)
    assert moran[8] == pytest.approx(1.305, abs=0.001)


def test_both_statistics_everywhere_with_matrices() -> None:
    touching = lattice(6, 6)
    value = corner()
    star, moran = statistics(value.astype(np.int64), touching)
    near = np.zeros((36, 36))
    for at, others in enumerate(touching):
        near[at, others] = 1
    z = (value - value.mean()) / value.std()
    assert moran == pytest.approx(z * ((near / near.sum(axis=1, keepdims=True)) @ z))
    with_self = near + np.eye(36)
    weight, squares = with_self.sum(axis=1), (with_self**2).sum(axis=1)
    above = with_self @ value - value.mean() * weight
    below = value.std() * np.sqrt((36 * squares - weight**2) / 35)
    assert star == pytest.approx(above / below)


def test_as_the_library_esda_has_it() -> None:
    """esda 2.9.0 (G_Local, binary with self; Moran_Local × n ÷ (n − 1)) on the lattice of nine."""
    star, moran = statistics(np.array(NINE), lattice(3, 3))
    assert star[[0, 8]].tolist() == pytest.approx([-0.952971, 2.776047], abs=1e-6)
    assert moran[[0, 4, 8]].tolist() == pytest.approx([0.145923, -0.19367, 1.304721], abs=1e-6)
    assert np.isnan(star[4]), "it touches all others: there is nothing to compare with"


def test_chance_is_near_what_every_possible_deal_gives() -> None:
    """Ten places in a row of two: every way to deal neighbours can be gone through."""
    value = np.array([1, 4, 2, 9, 8, 7, 3, 1, 2, 5])
    touching = lattice(2, 5)
    found = chance(value, touching)
    for at, others in enumerate(touching):
        rest = [int(value[other]) for other in range(10) if other != at]
        sums = [sum(dealt) for dealt in combinations(rest, len(others))]
        near = sum(int(value[other]) for other in others)
        side = min(sum(s >= near for s in sums), sum(s <= near for s in sums)) / len(sums)
        assert found[at] == pytest.approx(min(1, 2 * side), abs=0.01)


def test_deals_are_fair_and_the_same_every_time() -> None:
    dealt = deals(7, 4)
    assert dealt.positions.shape == (4, PERMUTATIONS)
    assert all(len(set(column)) == 4 for column in dealt.positions.T[:500].tolist())
    for row in dealt.positions:
        share = np.bincount(row, minlength=7) / PERMUTATIONS
        assert share == pytest.approx(1 / 7, abs=0.005)
    assert (deals.__wrapped__(7, 4).positions == dealt.positions).all()
    assert dealt.positions[:, :3].T.tolist() == [[6, 4, 5, 3], [0, 5, 4, 1], [3, 6, 5, 0]]
    for place, neighbours in ((0, 1), (3, 2), (6, 4)):
        among = (dealt.positions[:neighbours] == place).any(axis=0)
        assert sorted(dealt.with_place(place, neighbours)) == np.flatnonzero(among).tolist()


def test_false_discovery_by_brute_force() -> None:
    """p ≤ adjusted threshold: as by Benjamini and Hochberg's own rule, for every level."""
    p = np.array([0.001, 0.8, 0.012, 0.03, 0.04, 0.04, 0.2, 0.009, 0.5, 0.011])
    adjusted = false_discovery(p)
    for level in (0.005, 0.01, 0.03, 0.05, 0.1, 0.25, 0.7):
        ranked = sorted(p)
        passing = [at for at, one in enumerate(ranked, start=1) if one <= level * at / len(p)]
        last = ranked[max(passing) - 1] if passing else -1.0
        assert ((adjusted <= level + 1e-12) == (p <= last)).all(), level
    assert adjusted[0] == pytest.approx(0.01)


def test_a_corner_of_high_figures_is_a_hot_spot() -> None:
    touching = lattice(6, 6)
    found = spots(corner(), touching, 0, "higher")
    assert found is not None
    hot = joined(found.kind, touching, "hot spot")
    assert len(hot) == 1
    assert {1, 6, 7, 13} <= set(hot[0]) <= {0, 1, 2, 6, 7, 8, 12, 13, 14}
    assert all(found.adjusted[at] <= 0.05 for at in hot[0])
    better = spots(-corner(), touching, 0, "lower")
    assert better is not None
    assert better.kind == found.kind
    turned = spots(corner(), touching, 0, "lower")
    assert turned is not None
    assert joined(turned.kind, touching, "cold spot") == hot


def test_one_that_differs_from_all_around_it() -> None:
    value = corner()
    value[7] = 1.0
    found = spots(value, lattice(6, 6), 0, "higher")
    assert found is not None
    assert found.kind[7] == "low among high"
    assert found.moran[7] < 0 < found.star[7]


def test_what_has_no_figure_is_left_out_and_who_is_alone_is_named() -> None:
    value, touching = corner(), lattice(6, 6)
    value[[34, 29, 28]] = np.nan  # all that touch the last corner
    found = spots(value, touching, 0, "higher")
    assert found is not None
    assert found.known == 33
    assert found.alone == [35]
    assert [at for at, kind in enumerate(found.kind) if kind is None] == [28, 29, 34, 35]
    assert np.isnan(found.p[[28, 29, 34, 35]]).all()
    assert not np.isnan(found.p[:28]).any()


def test_too_few_places_or_all_the_same_say_nothing() -> None:
    assert spots(np.arange(25.0), lattice(5, 5), 0, "higher") is None
    assert spots(np.full(36, 3.0), lattice(6, 6), 0, "higher") is None


def test_figures_dealt_out_at_random_hardly_ever_make_a_spot() -> None:
    touching = lattice(10, 10)
    dealer = np.random.default_rng(5)
    named = 0
    for _ in range(20):
        found = spots(dealer.integers(0, 500, 100).astype(float), touching, 0, "higher")
        assert found is not None
        named += any(kind != "none" for kind in found.kind)
    assert named <= 4


def test_pieces_are_what_can_be_walked() -> None:
    chain = [[] for _ in range(6)]
    for one, other in pairwise((0, 1, 2)):
        chain[one].append(other)
        chain[other].append(one)
    chain[4], chain[5] = [5], [4]
    assert pieces(chain, set(range(6))) == [[0, 1, 2], [3], [4, 5]]
    assert pieces(chain, {0, 2, 4, 5}) == [[0], [2], [4, 5]]
