"""How sure a rank is, and what a moved weight does to it."""

import numpy as np
import pytest
from invented_measures import NAN, measured

from analysis.need import DRAWS, MOVE, TOP, composite
from analysis.need.standing import standing


def test_equal_composites_share_the_smaller_rank() -> None:
    assert standing(np.array([5.0, 9.0, 9.0, 1.0])).tolist() == [3, 1, 1, 4]


def test_without_limits_a_rank_is_certain() -> None:
    need = composite([(measured("imd_score", [3.0, 1.0, 2.0]), 1.0)], "percentile")
    assert need.rank_from.tolist() == need.rank_to.tolist() == need.rank.tolist() == [1, 3, 2]


@pytest.mark.parametrize("scale", ["percentile", "z"])
def test_far_apart_is_sure_and_near_is_not(scale: str) -> None:
    """Places 0 and 1 overlap widely; place 2 lies below both limits for certain."""
    limits = [(80.0, 120.0), (79.0, 119.0), (9.0, 11.0), (NAN, NAN)]
    need = composite([(measured("police_robbery", [100.0, 99.0, 10.0, NAN], limits), 1.0)], scale)
    assert need.rank[:3].tolist() == [1, 2, 3]
    assert need.rank_from[:3].tolist() == [1, 1, 3]
    assert need.rank_to[:3].tolist() == [2, 2, 3]
    assert np.isnan([need.rank_from[3], need.rank_to[3]]).all()


def test_the_range_is_that_of_a_normal_curve() -> None:
    """Two places, 10 ± 1 and 12 ± 1 (standard errors): the first is the greater in
    Φ(−2 ÷ √2) = 7.9 of 100 draws, so both ranks are possible; at 10 and 16, in 0.001 of 100."""
    wide = 1.959964
    near = measured("imd_score", [10.0, 12.0], [(10 - wide, 10 + wide), (12 - wide, 12 + wide)])
    far = measured("imd_score", [10.0, 16.0], [(10 - wide, 10 + wide), (16 - wide, 16 + wide)])
    assert composite([(near, 1.0)], "percentile").rank_to.tolist() == [2, 2]
    assert composite([(near, 1.0)], "percentile").rank_from.tolist() == [1, 1]
    assert composite([(far, 1.0)], "percentile").rank_from.tolist() == [2, 1]


def test_the_range_a_second_way() -> None:
    """Drawn again with another generator, place by place, ranked by sorting: within two ranks."""
    rng = np.random.default_rng(7)
    value = np.arange(30.0) * 3
    half = np.where(np.arange(30) % 2 == 0, 4.0, 20.0)
    one = measured("imd_score", value.tolist(), list(zip(value - half, value + half, strict=True)))
    sure = rng.permutation(30).astype(float)
    need = composite([(one, 3.0), (measured("imd_crime_score", sure.tolist()), 1.0)], "percentile")
    fixed = [100 * sum(other < mine for other in sure) / 29 for mine in sure]
    drawn: list[list[int]] = [[] for _ in value]
    for _ in range(1500):
        figures = rng.normal(value, half / 1.959964)
        total = [
            0.75 * 100 * sum(other < mine for other in figures) / 29 + 0.25 * fixed[at]
            for at, mine in enumerate(figures)
        ]
        for place, rank in enumerate(np.argsort(np.argsort(-np.array(total)))):
            drawn[place].append(int(rank) + 1)
    for place in range(30):
        low, high = np.quantile(drawn[place], [0.025, 0.975])
        assert need.rank_from[place] == pytest.approx(min(low, need.rank[place]), abs=2)
        assert need.rank_to[place] == pytest.approx(max(high, need.rank[place]), abs=2)


def test_the_same_for_everybody() -> None:
    one = measured("imd_score", [1.0, 2.0, 3.0], [(0.0, 3.0), (1.0, 4.0), (1.0, 5.0)])
    again = [composite([(one, 1.0)], "z") for _ in range(2)]
    assert again[0].rank_to.tolist() == again[1].rank_to.tolist()
    assert DRAWS == 500


def test_ties_at_zero_are_not_put_in_the_order_of_the_list() -> None:
    """Twenty places without an event: each may be anywhere from first to last of them."""
    limits = [(0.0, 3.0)] * 20
    need = composite([(measured("police_robbery", [0.0] * 20, limits), 1.0)], "percentile")
    assert need.rank.tolist() == [1.0] * 20
    assert need.rank_to.min() > 15


def test_a_moved_weight_by_hand() -> None:
    """Scores 100, 50, 0 and 0, 50, 100 at weights 5 and 4: 55.6, 50, 44.4. With the first weight a
    fifth less it is 4 to 4: all have 50 and share the first rank. With a fifth more it is 6 to 4.
    With the second 4.8 or 3.2 the order stays."""
    need = composite(
        [
            (measured("imd_score", [3.0, 2.0, 1.0]), 5.0),
            (measured("imd_crime_score", [1.0, 2.0, 3.0]), 4.0),
        ],
        "percentile",
    )
    assert need.rank.tolist() == [1, 2, 3]
    assert need.swing_from.tolist() == [1, 1, 1]
    assert need.swing_to.tolist() == [1, 2, 3]
    assert need.swaps == ()


def test_who_crosses_the_line_below_the_first_ten() -> None:
    """Of twelve, place 9 has (2 ÷ 11, 5 ÷ 11) of 100 and place 10 has (1 ÷ 11, 1). At weights 40
    and 6 that is 1,000 to 964 (÷ 46); at 32 and 6 it is 855 to 891, at 40 and 7.2 it is 1,055 to
    1,084."""
    first = [100.0 - at for at in range(12)]
    second = [0.0] * 10 + [50.0, 0.0]
    chosen = [(measured("imd_score", first), 40.0), (measured("imd_crime_score", second), 6.0)]
    need = composite(chosen, "percentile")
    for swap in need.swaps:
        assert swap.by in (-MOVE, MOVE)
        weights = [40.0, 6.0]
        at = ["imd_score", "imd_crime_score"].index(swap.indicator.id)
        weights[at] *= 1 + swap.by
        again = composite(
            [(item, w) for (item, _), w in zip(chosen, weights, strict=True)], "percentile"
        )
        before = {place for place in range(12) if need.rank[place] <= TOP}
        after = {place for place in range(12) if again.rank[place] <= TOP}
        assert (set(swap.enters), set(swap.leaves)) == (after - before, before - after)
    assert [(swap.indicator.id, swap.by, swap.enters, swap.leaves) for swap in need.swaps] == [
        ("imd_score", -MOVE, (10,), (9,)),
        ("imd_crime_score", MOVE, (10,), (9,)),
    ]
