"""The composite: worked by hand, and a second time in plain Python without any array."""

import math
from statistics import fmean, pstdev

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from invented_measures import NAN, measured

from analysis.need import SCALES, Need, composite
from analysis.need.scaling import percentiles, z_scores


def test_a_percentile_is_the_share_of_the_other_places_with_less_need() -> None:
    """Of five, the 20s have one below them and share the middle: (1 + 1/2) ÷ 4."""
    found = percentiles(np.array([10.0, 20.0, NAN, 20.0, 30.0, 40.0]))
    assert found[[0, 1, 3, 4, 5]].tolist() == [0.0, 37.5, 37.5, 75.0, 100.0]
    assert np.isnan(found[2])
    assert percentiles(np.array([NAN, 7.0])).tolist()[1] == 50.0


def test_a_z_score_counts_standard_deviations() -> None:
    """Mean 5, standard deviation 2 (the textbook's eight numbers)."""
    found = z_scores(np.array([2.0, 4.0, 4.0, 4.0, 5.0, 5.0, 7.0, 9.0, NAN]))
    assert found[:8].tolist() == pytest.approx([-1.5, -0.5, -0.5, -0.5, 0, 0, 1, 2])
    assert np.isnan(found[8])
    assert z_scores(np.array([3.0, 3.0])).tolist() == [0.0, 0.0]


def plainly(columns: list[list[float]], weights: list[float]) -> list[float | None]:
    """Percentile composite, place by place, as somebody would do it with a pencil."""
    made: list[float | None] = []
    for place in range(len(columns[0])):
        top = below = 0.0
        for column, weight in zip(columns, weights, strict=True):
            if math.isnan(column[place]):
                continue
            others = [v for at, v in enumerate(column) if at != place and not math.isnan(v)]
            less = sum(v < column[place] for v in others)
            same = sum(v == column[place] for v in others)
            score = 100 * (less + same / 2) / len(others) if others else 50.0
            top, below = top + weight * score, below + weight
        made.append(top / below if below >= sum(weights) / 2 - 1e-9 else None)
    return made


VALUES = st.lists(st.one_of(st.integers(0, 5).map(float), st.just(NAN)), min_size=6, max_size=6)


@given(
    st.lists(VALUES, min_size=1, max_size=4), st.lists(st.integers(1, 9), min_size=4, max_size=4)
)
def test_the_composite_a_second_way(columns: list[list[float]], weights: list[int]) -> None:
    names = ["imd_score", "imd_crime_score", "imd_education_score", "community_needs"]
    chosen = [
        (measured(name, column), float(weight))
        for name, column, weight in zip(names, columns, weights, strict=False)
    ]
    need = composite(chosen, "percentile")
    expected = plainly(columns, [weight for _, weight in chosen])
    for at, wanted in enumerate(expected):
        if wanted is None:
            assert np.isnan([need.score[at], need.rank[at]]).all()
            assert need.known[at] == "no data"
        else:
            assert need.score[at] == pytest.approx(wanted)
            better = [score for score in expected if score is not None and score > wanted + 1e-9]
            assert need.rank[at] == 1 + len(better)
            parts = [part.contribution[at] for part in need.parts]
            assert np.nansum(parts) == pytest.approx(wanted)
    assert need.of == sum(score is not None for score in expected)


def test_a_z_composite_by_hand() -> None:
    one, other = [1.0, 2.0, 6.0], [9.0, 9.0, 3.0]
    need = composite([(measured("imd_score", one), 3.0), (measured("imd_rank", other), 1.0)], "z")
    spread, twin = pstdev(one), pstdev(other)
    worst = 0.75 * (6 - fmean(one)) / spread + 0.25 * (fmean(other) - 3) / twin
    assert need.score[2] == pytest.approx(worst)
    assert need.rank.tolist() == [3, 2, 1]


def test_fewer_is_worse_where_the_indicator_says_so() -> None:
    need = composite([(measured("early_language", [80.0, 60.0, 70.0]), 1.0)], "percentile")
    assert need.score.tolist() == [0.0, 100.0, 50.0]


@pytest.fixture(scope="module")
def holes() -> Need:
    """Place 1 lacks a quarter, place 2 three quarters (hidden), place 3 everything."""
    return composite(
        [
            (measured("imd_score", [1.0, 2.0, NAN, NAN], hidden=[2]), 3.0),
            (measured("imd_crime_score", [5.0, NAN, 5.0, NAN]), 1.0),
        ],
        "percentile",
    )


def test_a_missing_part_is_never_zero(holes: Need) -> None:
    assert holes.known_weight.tolist() == [1.0, 0.75, 0.25, 0.0]
    assert holes.known == ("whole", "part", "suppressed", "no data")
    assert holes.score[1] == 100.0
    assert holes.parts[0].contribution[1] == pytest.approx(100.0)
    assert np.isnan(holes.parts[1].contribution[1])


def test_without_half_of_the_weight_there_is_no_composite(holes: Need) -> None:
    for numbers in (holes.score, holes.rank, holes.rank_from, holes.swing_to):
        assert np.isnan(numbers[2:]).all()
        assert not np.isnan(numbers[:2]).any()
    assert holes.of == 2


def test_exactly_half_is_enough() -> None:
    need = composite(
        [
            (measured("imd_score", [1.0, 2.0, NAN]), 1.0),
            (measured("imd_crime_score", [1.0, 2.0, 3.0]), 1.0),
        ],
        "percentile",
    )
    assert need.known == ("whole", "whole", "part")
    assert need.score[2] == 100.0


def test_weights_matter_by_their_proportions_alone() -> None:
    columns = [("imd_score", [3.0, 1.0, 2.0]), ("imd_crime_score", [1.0, 3.0, 2.0])]
    once = composite(
        [(measured(name, v), w) for (name, v), w in zip(columns, (1.0, 2.0), strict=True)], "z"
    )
    thrice = composite(
        [(measured(name, v), w) for (name, v), w in zip(columns, (3.0, 6.0), strict=True)], "z"
    )
    assert once.score.tolist() == pytest.approx(thrice.score.tolist())
    assert [part.weight for part in once.parts] == pytest.approx([1 / 3, 2 / 3])


def test_the_scales_of_the_addresses() -> None:
    assert list(SCALES) == ["percentile", "z"]
