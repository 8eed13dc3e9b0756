"""Wards of earlier years on today's map: by hand, and Liverpool's of 2017 by a second way."""

import csv
from collections import defaultdict
from pathlib import Path

import pandas as pd

from analysis.former_wards import carried_wards

LOOKUPS = Path(__file__).resolve().parents[3] / "shared" / "realdata" / "lookups"

LSOAS = pd.DataFrame(
    [("a", "W1", "L"), ("b", "W1", "L"), ("c", "W2", "L"), ("d", "W2", "L"), ("e", "W3", "L")],
    columns=["lsoa_code", "ward_code", "la_code"],
)
CHANGES = pd.DataFrame(
    [("ab", "a", "S"), ("ab", "b", "S"), ("c", "c", "U"), ("e1", "e", "M"), ("e2", "e", "M")],
    columns=["from_code", "to_code", "change"],
)


def carried(*pairs: tuple[str, str]) -> dict[str, list[tuple[str, ...]]]:
    former = pd.DataFrame(list(pairs), columns=["code", "lsoa_code"], dtype=object)
    found: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for row in carried_wards(former, CHANGES, LSOAS).itertuples():
        found[row.code].append((row.level, row.lsoa_code or row.ward_code))
    return dict(found)


def test_the_very_lsoas_of_a_ward_of_today_are_that_ward() -> None:
    assert carried(("X", "ab")) == {"X": [("ward", "W1")]}
    assert carried(("X", "c"), ("X", "d")) == {"X": [("ward", "W2")]}
    assert carried(("X", "e1"), ("X", "e2")) == {"X": [("ward", "W3")]}


def test_any_other_is_its_lsoas() -> None:
    assert carried(("X", "c")) == {"X": [("lsoa", "c")]}
    assert carried(("X", "ab"), ("X", "c")) == {"X": [("lsoa", "a"), ("lsoa", "b"), ("lsoa", "c")]}


def test_one_unknown_lsoa_and_the_ward_is_left_out() -> None:
    assert carried(("X", "c"), ("X", "gone"), ("Y", "c")) == {"Y": [("lsoa", "c")]}


def test_todays_wards_are_not_carried() -> None:
    assert carried(("W1", "c")) == {}


def rows(name: str) -> list[dict[str, str]]:
    with (LOOKUPS / name).open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_merseysides_wards_of_2017_by_a_second_way() -> None:
    """Sets of LSOAs with plain loops; of 105 wards of 2017, the 46 of Liverpool
    and St Helens have other codes now, and 6 of them are a ward of today LSOA for LSOA."""
    today = {r["lsoa21_code"]: r["ward24_code"] for r in rows("lsoa21_ward24_lad24_merseyside.csv")}
    borough = {
        r["lsoa21_code"]: r["ltla24_code"] for r in rows("lsoa21_ward24_lad24_merseyside.csv")
    }
    after: dict[str, set[str]] = defaultdict(set)
    for row in rows("lsoa11_lsoa21_lad22_merseyside.csv"):
        after[row["lsoa11_code"]].add(row["lsoa21_code"])
    expected: dict[str, set[str]] = defaultdict(set)
    former = [(r["WD17CD"], r["LSOA11CD"]) for r in rows("lsoa11_ward17_lad17_merseyside.csv")]
    for ward, lsoa in former:
        if ward not in today.values():
            expected[ward] |= after[lsoa]
    inside: dict[str, set[str]] = defaultdict(set)
    for lsoa, ward in today.items():
        inside[ward].add(lsoa)
    same = {
        old: ward for old, parts in expected.items() for ward in inside if inside[ward] == parts
    }

    found = carried_wards(
        pd.DataFrame(former, columns=["code", "lsoa_code"]),
        pd.DataFrame(
            [(old, new) for old, parts in after.items() for new in parts],
            columns=["from_code", "to_code"],
        ),
        pd.DataFrame(
            [(lsoa, ward, borough[lsoa]) for lsoa, ward in today.items()],
            columns=["lsoa_code", "ward_code", "la_code"],
        ),
    )
    as_wards = found[found["level"] == "ward"]
    assert dict(zip(as_wards["code"], as_wards["ward_code"], strict=True)) == same
    as_lsoas = found[found["level"] == "lsoa"].groupby("code")["lsoa_code"].agg(set).to_dict()
    assert as_lsoas == {old: parts for old, parts in expected.items() if old not in same}
    assert (len({ward for ward, _ in former}), len(expected), len(same)) == (105, 46, 6)
