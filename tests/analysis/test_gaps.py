"""Need against reach: classes, order and kinds of emptiness, worked by hand and counted again."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.gaps import Around, Gap, gaps, share_below, thirds
from analysis.need import Measured, Need, composite
from indicators import INDICATOR_BY_ID

NAN = float("nan")


def need_of(values: list[float]) -> Need:
    numbers, nothing = np.array(values), np.full(len(values), NAN)
    hidden = np.zeros(len(values), dtype=bool)
    one = Measured(
        INDICATOR_BY_ID["imd_score"], "2025", numbers, *(nothing,) * 4, suppressed=hidden
    )
    return composite([(one, 1.0)], "percentile")


def reach_of(
    pounds: list[float],
    aimed: list[int] | None = None,
    shared: list[int] | None = None,
    ending: list[int] | None = None,
) -> pd.DataFrame:
    nothing = [0] * len(pounds)
    return pd.DataFrame(
        {
            "per_person": pounds,
            "aimed_per_person": [NAN] * len(pounds),
            "aimed_interventions": aimed or [1] * len(pounds),
            "shared_interventions": shared or nothing,
            "aimed_ending": ending or nothing,
        }
    )


def nobody(places: int) -> Around:
    return Around((0,) * places, (0,) * places)


def test_the_order_by_hand() -> None:
    """Need 100, 66.7, 33.3, 0; reach: nothing in two of four, so 0, 0, then 66.7 and 100.
    Gaps: A 100 − 66.7, B 66.7 − 0, C 33.3 − 100, D 0 − 0."""
    found = gaps(need_of([40, 30, 20, 10]), reach_of([5, 0, 9, 0]), "all", nobody(4))
    assert [(item.position, item.place) for item in found] == [(1, 1), (0, 2), (3, 3), (2, 4)]
    assert [item.gap for item in found] == pytest.approx([200 / 3, 100 / 3, 0, -200 / 3])
    assert [item.need_percentile for item in found] == pytest.approx([200 / 3, 100, 0, 100 / 3])
    assert [item.reach_percentile for item in found] == pytest.approx([0, 200 / 3, 0, 100])


def test_equal_gaps_stand_by_need_and_what_is_not_known_stands_last() -> None:
    found = gaps(need_of([30, NAN, 20, 10, 40]), reach_of([0, 0, 0, 0, NAN]), "all", nobody(5))
    assert [item.position for item in found] == [0, 2, 3, 4, 1]
    assert [item.place for item in found] == [1, 2, 3, None, None]
    assert (found[3].gap, found[3].reach_percentile, found[3].reach_third) == (None, None, None)
    assert found[3].need_third == 2
    assert (found[4].gap, found[4].need_percentile, found[4].need_third) == (None, None, None)


def test_pence_that_nobody_sees_make_no_difference() -> None:
    found = gaps(need_of([1, 1]), reach_of([2.001, 2.002]), "all", nobody(2))
    assert [item.reach_percentile for item in found] == [0.0, 0.0]


def test_only_what_is_delivered_there_when_asked_so() -> None:
    reach = reach_of([5, 1]).assign(aimed_per_person=[1.0, 5.0])
    assert [item.position for item in gaps(need_of([2, 2]), reach, "all", nobody(2))] == [1, 0]
    assert [item.position for item in gaps(need_of([2, 2]), reach, "aimed", nobody(2))] == [0, 1]


def test_thirds_by_hand() -> None:
    """Nine different values make three of each; zero is in the lowest third however many share it,
    and then the middle can be empty."""
    assert thirds(np.arange(9.0)).tolist() == [0, 0, 0, 1, 1, 1, 2, 2, 2]
    found = thirds(np.array([0, 0, 0, 0, 0, 0, 0, 3.0, 4.0, NAN]))
    assert found[:9].tolist() == [0] * 7 + [2, 2]
    assert np.isnan(found[9])
    assert np.isnan(thirds(np.array([NAN]))[0])


@given(st.lists(st.one_of(st.integers(0, 6).map(float), st.just(NAN)), min_size=1, max_size=20))
def test_shares_and_thirds_a_second_way(values: list[float]) -> None:
    shares, classes = share_below(np.array(values)), thirds(np.array(values))
    known = [value for value in values if value == value]
    for at, value in enumerate(values):
        if value != value:
            assert np.isnan([shares[at], classes[at]]).all()
            continue
        less = sum(other < value for other in known)
        assert shares[at] == pytest.approx(100 * less / (len(known) - 1) if less else 0)
        assert classes[at] == (
            0 if 3 * less < len(known) else 1 if 3 * less < 2 * len(known) else 2
        )


def kinds(**told: list[int]) -> list[tuple[str, ...]]:
    reach = reach_of([1.0] * 6, told["aimed"], told["shared"], told["ending"])
    around = Around(tuple(told["here"]), tuple(told["around"]))
    found = gaps(need_of([1, 2, 3, 4, 5, NAN]), reach, "all", around)
    return [item.kinds for item in sorted(found, key=lambda item: item.position)]


def test_five_kinds_of_nothing() -> None:
    assert kinds(
        aimed=[0, 0, 0, 1, 2, 3],
        shared=[0, 4, 0, 0, 0, 1],
        ending=[0, 0, 0, 0, 2, 2],
        here=[0, 0, 0, 1, 0, 0],
        around=[0, 0, 2, 2, 2, 2],
    ) == [("nothing",), ("wider",), ("nothing", "silent"), ("silent",), ("ending",), ("need",)]


def test_nothing_at_all() -> None:
    assert gaps(need_of([NAN]), reach_of([0.0]), "all", nobody(1)) == [
        Gap(0, None, 0.0, None, None, 0, ("need",), None)
    ]
