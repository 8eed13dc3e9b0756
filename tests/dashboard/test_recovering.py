"""Somebody takes down every number that is served of a restricted indicator and works out what is
hidden: nothing comes out. One indicator and year here, without the profiles of LSOAs;
``python -m benchmarks.recovering`` does all of them, with all profiles."""

from dataclasses import replace

import pytest
from asking import Site
from attacker import months_of
from gathering import Told, Visitor, byar
from recovering import attacker_told, counted, item_of, parents, told_of

YEAR = "2025/26"
NAME = "police_violence_injury"


@pytest.fixture(scope="module")
def told(demo: Site) -> list[Told]:
    return told_of(demo, NAME, YEAR, ("la", "ward"))


def test_what_is_served_narrows_no_hidden_count_down(demo: Site, told: list[Told]) -> None:
    assert {one.where for one in told} == {"table", "values", "profile", "line of a profile"}
    attacker = attacker_told(demo, NAME, told)
    assert len(attacker.hidden) > 150
    assert attacker.recovered() == {}


def test_a_number_that_no_release_could_have_made_is_taken_at_its_word(demo: Site) -> None:
    """A rate of 7 among 1,000 residents is no multiple of 5, and is what it is; so is a limit."""
    visitor = Visitor(demo, item_of(demo, NAME))
    raw = visitor._rate(7.0, 1000.0, "lsoa", "x", YEAR, "values")
    assert (raw.low, raw.high) == (7, 7)
    rounded = visitor._rate(10.0, 1000.0, "lsoa", "x", YEAR, "values")
    assert (rounded.low, rounded.high) == (8, 12)
    row = {"lower": round(byar(8)[0], 1), "upper": round(byar(11)[1], 1)}
    (limit,) = visitor._limit(row, 1000.0, (8, 12), ("lsoa", "x", YEAR, "table"))
    assert (limit.low, limit.high) == (11, 11)


def test_a_served_total_of_a_ward_to_the_unit_would_be_caught(demo: Site, told: list[Told]) -> None:
    """As if the table of wards gave the year's count as it is."""
    rows, ward_of = counted(NAME), parents(demo)["ward"]
    rows = rows[rows["Period"].isin(months_of(YEAR))]
    truth = rows.groupby(rows["Area Code"].map(ward_of))["Count"].sum()
    exact = [
        replace(one, low=int(truth[one.code]), high=int(truth[one.code]))
        for one in told
        if (one.level, one.period, one.where) == ("ward", YEAR, "table")
    ]
    before, after = (attacker_told(demo, NAME, some) for some in (told, [*told, *exact]))
    shut = next(key for key in before.hidden if key[1] == "lsoa")
    low, high = before.bounds(before.hidden[shut])
    least, most = after.bounds(after.hidden[shut])
    assert low <= least <= most <= high
    assert most - least < high - low, "it tells more than what is served"
