"""Places that are alike, worked out again by hand."""

from math import sqrt

import numpy as np
import pandas as pd
import pytest

from analysis.neighbours import Neighbours, on_scale

PLACES = pd.DataFrame(
    {"young": [10.0, 12.0, 30.0, 20.0], "poor": [50.0, 40.0, 10.0, 60.0]}, index=list("ABCD")
)


def test_distances_by_hand() -> None:
    """young: mean 18, deviation √62; poor: mean 40, deviation √350."""
    found = Neighbours(PLACES).of("A")
    expected = {
        code: sqrt(((young - 10) ** 2 / 62 + (poor - 50) ** 2 / 350) / 2)
        for code, young, poor in (("B", 12, 40), ("C", 30, 10), ("D", 20, 60))
    }
    assert [item.code for item in found] == ["B", "D", "C"]
    assert {item.code: item.distance for item in found} == pytest.approx(expected, abs=0.005)
    assert found[0].apart == {
        "young": pytest.approx(2 / sqrt(62), abs=0.005),
        "poor": pytest.approx(-10 / sqrt(350), abs=0.005),
    }


def test_how_alike_is_the_share_of_pairs_farther_apart() -> None:
    found = Neighbours(PLACES)
    steps = PLACES / np.array([sqrt(62), sqrt(350)])
    pairs = {
        frozenset((one, other)): sqrt(((steps.loc[one] - steps.loc[other]) ** 2).mean())
        for one in PLACES.index
        for other in PLACES.index
        if one != other
    }
    for code in PLACES.index:
        for item in found.of(code):
            mine = pairs[frozenset((code, item.code))]
            farther = sum(distance > mine + 1e-9 for distance in pairs.values())
            assert item.closer_than == pytest.approx(farther / 6)


def test_likeness_goes_both_ways_but_the_nearest_need_not() -> None:
    found = Neighbours(PLACES)
    apart = {(one, item.code): item.distance for one in "ABCD" for item in found.of(one)}
    assert all(apart[one, other] == apart[other, one] for one, other in apart)
    assert found.of("D", 1)[0].code != "C"
    assert found.of("C", 1)[0].code == "B"
    assert found.of("B", 1)[0].code == "A"


def test_what_few_have_or_all_share_is_not_used() -> None:
    wide = PLACES.assign(rare=[1.0, None, None, 2.0], same=7.0)
    assert Neighbours(wide).used == ("young", "poor")


def test_a_place_that_lacks_a_characteristic_has_no_neighbours() -> None:
    many = pd.DataFrame(
        {"young": np.arange(20.0), "poor": np.arange(20.0) ** 2}, index=[f"P{n}" for n in range(20)]
    )
    many.loc["P3", "poor"] = np.nan
    found = Neighbours(many)
    assert found.left_out == {"P3"}
    assert found.of("P3") == []
    assert "P3" not in [item.code for item in found.of("P2", 20)]


def test_no_places_have_no_neighbours() -> None:
    assert Neighbours(pd.DataFrame({"young": []})).of("A") == []


def test_density_counts_by_doubling() -> None:
    scaled = on_scale(pd.DataFrame({"density": [10.0, 20.0, 40.0, 0.0], "aged_65": [1, 2, 4, 0]}))
    assert scaled["density"].diff()[1:3].tolist() == pytest.approx([1.0, 1.0])
    assert np.isnan(scaled["density"].iloc[3])
    assert scaled["aged_65"].tolist() == [1, 2, 4, 0]
