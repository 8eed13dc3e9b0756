"""Somebody takes down every number that is served of a restricted indicator and works out what is
hidden: nothing comes out. One indicator and year here; ``make bench`` does all of them."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from asking import Site
from attacker import Attacker, months_of
from gathering import Told, Visitor, byar

YEAR = "2025/26"
NAME = "police_violence_injury"
FILE = Path(__file__).parents[2] / "data" / "demo" / "indicators" / f"{NAME}.csv.gz"


def inside(periods: list[str], year: str) -> set[str]:
    """No sum ties two years together."""
    months = set(months_of(year))
    return {period for period in periods if set(months_of(period)) <= months}


def parents(site: Site) -> pd.DataFrame:
    """The public lookup."""
    lsoas, wards = site.release.areas("lsoa"), site.release.areas("ward")["codes"]
    boroughs = site.release.areas("la")["codes"]
    columns = {
        "ward": [wards[at] for at in lsoas["ward"]],
        "la": [boroughs[at] for at in lsoas["la"]],
    }
    return pd.DataFrame(columns, index=pd.Index(lsoas["codes"], name="lsoa"))


def item_of(site: Site, name: str) -> dict[str, Any]:
    (item,) = [one for one in site.release.front["indicators"] if one["id"] == name]
    return dict(item)


@pytest.fixture(scope="module")
def told(demo: Site) -> list[Told]:
    """By every table and value of the year, and the profile of every ward and borough."""
    item = item_of(demo, NAME)
    periods = inside([p for level in item["levels"].values() for p in level["periods"]], YEAR)
    places = {level: demo.release.areas(level)["codes"] for level in ("la", "ward")}
    return list(Visitor(demo, item).everything(periods, places))


def absent() -> frozenset[tuple[str, str, str]]:
    """What its source hid is in no sum, as the residents beside each figure tell."""
    rows = pd.read_csv(FILE, dtype=str)
    held = rows[~rows["Count"].str.isdigit()]
    return frozenset((NAME, *pair) for pair in zip(held["Area Code"], held["Period"], strict=True))


def counted() -> pd.DataFrame:
    """The year's known counts before anything is hidden."""
    rows = pd.read_csv(FILE, dtype=str)
    rows = rows[rows["Count"].str.isdigit() & rows["Period"].isin(months_of(YEAR))]
    return rows.assign(Count=rows["Count"].astype(int))


def attacker_told(site: Site, told: list[Told]) -> Attacker:
    attacker = Attacker(parents(site), item_of(site, NAME)["hidden_below"], absent=absent())
    for one in told:
        atoms = attacker.atoms(NAME, one.level, one.code, months_of(one.period))
        if not len(atoms):
            continue
        if one.low is None or one.high is None:
            attacker.hidden[NAME, one.level, one.code, one.period] = atoms
        else:
            attacker.limit(atoms, one.low, one.high)
    return attacker


def test_what_is_served_narrows_no_hidden_count_down(demo: Site, told: list[Told]) -> None:
    assert {one.where for one in told} == {"table", "values", "profile", "line of a profile"}
    attacker = attacker_told(demo, told)
    assert len(attacker.hidden) > 150
    assert attacker.recovered() == {}


def exact(one: Told, count: int) -> Told:
    return replace(one, low=count, high=count)


def beside(told: list[Told], spoil: Callable[[Told], Told | None]) -> list[Told]:
    return [*told, *(found for one in told if (found := spoil(one)) is not None)]


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
    rows, ward_of = counted(), parents(demo)["ward"]
    truth = rows.groupby(rows["Area Code"].map(ward_of))["Count"].sum()

    def spoil(one: Told) -> Told | None:
        leaks = (one.level, one.period, one.where) == ("ward", YEAR, "table")
        return exact(one, int(truth[one.code])) if leaks else None

    attacker = attacker_told(demo, beside(told, spoil))
    shut = next(key for key in attacker.hidden if key[1] == "lsoa")
    least, most = attacker.bounds(attacker.hidden[shut])
    before = attacker_told(demo, told)
    low, high = before.bounds(before.hidden[shut])
    assert low <= least <= most <= high
    assert most - least < high - low, "it tells more than what is served"
