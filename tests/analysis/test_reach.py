"""Shares of awards: hand-worked on a small map, and never made or lost on any map."""

from typing import Any

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.places import Geography
from analysis.placing import place
from analysis.reach import residents_of, shares

LSOAS = pd.DataFrame(
    [("A", "W1", "L"), ("B", "W1", "L"), ("C", "W2", "L"), ("D", "W3", "K")],
    columns=["lsoa_code", "ward_code", "la_code"],
)
WARDS = pd.DataFrame(
    [("W1", "L"), ("W2", "L"), ("W0", "L"), ("W3", "K")], columns=["ward_code", "la_code"]
)
SCHOOLS = pd.DataFrame(
    [("1", "A", "W1", "L"), ("2", "A", "W1", "L"), ("3", "D", "W3", "K"), ("4", None, "W1", "L")],
    columns=["urn", "lsoa_code", "ward_code", "la_code"],
).assign(name=None, status="open")
GEOGRAPHY = Geography(
    LSOAS,
    WARDS,
    pd.DataFrame({"la_code": ["L", "K"]}),
    pd.DataFrame(
        [("OLD", "A", "S"), ("OLD", "B", "S")], columns=["from_code", "to_code", "change"]
    ),
    pd.DataFrame(columns=["csp_code", "la_code"]),
    SCHOOLS,
)


def people(**by_lsoa: dict[int, float]) -> pd.DataFrame:
    """Residents by age of each LSOA; ages not given have nobody."""
    frame = pd.DataFrame(0.0, index=pd.Index(list(by_lsoa), name="lsoa_code"), columns=range(91))
    for code, ages in by_lsoa.items():
        for age, number in ages.items():
            frame.loc[code, age] = number
    return frame


# Aged 15: 30, 10, 40, 20. Of all ages: 100, 100, 50, 250.
RESIDENTS = people(A={15: 30, 50: 70}, B={15: 10, 50: 90}, C={15: 40, 50: 10}, D={15: 20, 90: 230})
ANY: tuple[int | None, int | None] = (None, None)
TEENS = (10, 19)


def reached(
    *stated: tuple[str, str],
    ages: tuple[int | None, int | None] = ANY,
    residents: pd.DataFrame = RESIDENTS,
) -> dict[tuple[str, str, str], float]:
    """(level, area, aim) → share, for one award with these (via, code) places."""
    rows = [("A", via, code, None, None) for via, code in stated]
    frame = pd.DataFrame(rows, columns=["award_id", "via", "code", "code_type", "name"])
    awards = pd.DataFrame(
        {"age_from": [ages[0]], "age_to": [ages[1]]}, index=pd.Index(["A"], name="award_id")
    )
    found = shares(place(frame, GEOGRAPHY).places, awards, residents, GEOGRAPHY)
    return {
        (row.level, row.area_code, row.aim): pytest.approx(row.share) for row in found.itertuples()
    }


def test_a_borough_goes_down_by_residents_of_the_target_ages() -> None:
    assert reached(("area", "L"), ages=TEENS) == {
        ("la", "L", "here"): 1.0,
        ("ward", "W1", "wider"): 40 / 80,
        ("ward", "W2", "wider"): 40 / 80,
        ("lsoa", "A", "wider"): 30 / 80,
        ("lsoa", "B", "wider"): 10 / 80,
        ("lsoa", "C", "wider"): 40 / 80,
    }


def test_blank_ages_mean_everyone() -> None:
    found = reached(("area", "L"))
    assert found["ward", "W1", "wider"] == 200 / 250
    assert found["lsoa", "C", "wider"] == 50 / 250


def test_up_is_whole_and_down_is_shared_which_is_not_the_same() -> None:
    ward = reached(("area", "W1"), ages=TEENS)
    borough = reached(("area", "L"), ages=TEENS)
    assert ward["la", "L", "here"] == 1.0
    assert borough["ward", "W1", "wider"] == 0.5
    assert ("ward", "W2", "wider") not in ward


def test_two_areas_share_by_residents_of_the_target_ages() -> None:
    found = reached(("area", "W1"), ("area", "K"), ages=TEENS)
    assert found["la", "L", "here"] == 40 / 60
    assert found["la", "K", "here"] == 20 / 60
    assert found["lsoa", "A", "wider"] == 40 / 60 * 30 / 40
    assert found["lsoa", "D", "wider"] == 20 / 60


def test_a_ward_without_lsoas_has_unknown_residents() -> None:
    assert reached(("area", "W0")) == {("ward", "W0", "here"): 1.0, ("la", "L", "here"): 1.0}
    beside = reached(("area", "W0"), ("area", "W1"), ages=TEENS)
    assert beside["ward", "W0", "here"] == 0.5
    assert beside["ward", "W1", "here"] == 0.5
    assert beside["la", "L", "here"] == 1.0


def test_unknown_residents_below_leave_the_money_where_it_is() -> None:
    some = RESIDENTS.drop(index="B")
    assert reached(("area", "L"), residents=some) == {("la", "L", "here"): 1.0}
    other = reached(("area", "K"), residents=some)
    assert other["lsoa", "D", "wider"] == 1.0


def test_ages_nobody_has_fall_back_to_everyone() -> None:
    found = reached(("area", "L"), ages=(70, 80))
    assert found["lsoa", "A", "wider"] == 100 / 250
    nobody = reached(("area", "L"), residents=RESIDENTS * 0)
    assert nobody["lsoa", "A", "wider"] == 1 / 3
    assert nobody["ward", "W1", "wider"] == 2 / 3


def test_the_last_age_means_and_over() -> None:
    found = reached(("area", "L"), ("area", "K"), ages=(95, 120))
    assert found["la", "K", "here"] == 1.0


def test_schools_share_equally_and_stay_where_they_are() -> None:
    assert reached(("school", "1"), ("school", "2"), ("school", "3")) == {
        ("lsoa", "A", "school"): 2 / 3,
        ("lsoa", "D", "school"): 1 / 3,
        ("ward", "W1", "school"): 2 / 3,
        ("ward", "W3", "school"): 1 / 3,
        ("la", "L", "school"): 2 / 3,
        ("la", "K", "school"): 1 / 3,
    }


def test_a_school_known_only_by_ward_is_not_divided() -> None:
    assert reached(("school", "4")) == {("ward", "W1", "school"): 1.0, ("la", "L", "school"): 1.0}


def test_a_school_that_was_not_found_keeps_its_part() -> None:
    found = reached(("school", "1"), ("school", "9"))
    assert found["la", "L", "school"] == 0.5


def test_a_place_off_the_map_keeps_its_part() -> None:
    found = reached(("area", "W1"), ("area", "E09000019"), ages=TEENS)
    assert found["ward", "W1", "here"] == 0.5
    assert found["lsoa", "A", "wider"] == 0.5 * 30 / 40


def test_a_split_lsoa_is_one_statement() -> None:
    found = reached(("area", "OLD"), ages=TEENS)
    assert found["lsoa", "A", "here"] == 30 / 40
    beside_unknown = reached(("area", "OLD"), ("area", "W0"), ages=TEENS)
    assert beside_unknown["lsoa", "A", "here"] == 0.5 * 30 / 40
    assert beside_unknown["ward", "W0", "here"] == 0.5


def test_residents_of_unknown_ages_are_unknown() -> None:
    frame = RESIDENTS.copy()
    frame.loc["A", 15] = float("nan")
    assert pd.isna(residents_of(frame, 10, 19)["A"])
    assert residents_of(frame, 20, 60)["A"] == 70


def test_no_places_no_shares() -> None:
    columns = ["award_id", "via", "code", "code_type", "name"]
    empty = place(pd.DataFrame(columns=columns, dtype=object), GEOGRAPHY).places
    awards = pd.DataFrame({"age_from": [], "age_to": []})
    assert shares(empty, awards, RESIDENTS, GEOGRAPHY).empty


AREAS = ["A", "B", "C", "D", "W0", "W1", "W2", "W3", "L", "K"]
COUNTS = st.integers(0, 500) | st.just(float("nan"))


@st.composite
def situations(draw: st.DrawFn) -> dict[str, Any]:
    stated = draw(
        st.lists(
            st.tuples(st.just("area"), st.sampled_from(AREAS))
            | st.tuples(st.just("school"), st.sampled_from(["1", "2", "3", "4"])),
            min_size=1,
            max_size=5,
        )
    )
    ages = sorted(draw(st.lists(st.integers(0, 120), min_size=2, max_size=2)))
    numbers = {code: {15: draw(COUNTS), 50: draw(COUNTS), 90: draw(COUNTS)} for code in "ABCD"}
    return {"stated": stated, "ages": tuple(ages), "residents": people(**numbers)}


@settings(max_examples=60, deadline=None)
@given(situation=situations())
def test_money_is_neither_made_nor_lost(situation: dict[str, Any]) -> None:
    found = reached(*situation["stated"], ages=situation["ages"], residents=situation["residents"])
    sums: dict[str, float] = {"la": 0.0, "ward": 0.0, "lsoa": 0.0}
    for (level, _, _), share in found.items():
        assert share.expected >= 0
        sums[level] += share.expected
    assert sums["la"] == pytest.approx(1.0)
    assert sums["ward"] <= 1 + 1e-9
    assert sums["lsoa"] <= sums["ward"] + 1e-9
    known = not situation["residents"].isna().any(axis=None)
    somewhere_small = not {"W0", "4"} & {code for _, code in situation["stated"]}
    if known and somewhere_small:
        assert sums["lsoa"] == pytest.approx(1.0)
        assert sums["ward"] == pytest.approx(1.0)
