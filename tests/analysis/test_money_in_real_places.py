"""Ten Merseyside places worked out a second time with plain loops over the published files.

The awards are invented. The second route knows nothing of pandas: it reads the rows of the csv
files, walks through every award and every LSOA, and adds up.
"""

import csv
import gzip
from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from analysis.funding import live_money, shares
from analysis.places import Geography
from analysis.placing import place

REAL = Path(__file__).resolve().parents[3] / "shared" / "realdata"
ON = date(2026, 6, 1)
START, END = date(2026, 4, 1), date(2027, 3, 31)
DAYS = 365


@dataclass(frozen=True)
class Invented:
    """``places`` in the order stated; ``amount`` None is unknown."""

    amount: float | None
    places: tuple[str, ...] = ()
    schools: tuple[str, ...] = ()
    ages: tuple[int, int] = (0, 90)
    end: date = END


LIVERPOOL, KNOWSLEY, SEFTON = "E08000012", "E08000011", "E08000014"
ST_HELENS, WIRRAL = "E08000013", "E08000015"
NORTHWOOD, PAGE_MOSS, WATERFRONT_NORTH = "E05010938", "E05010939", "E05015332"

AWARDS = {
    "all-boroughs": Invented(
        500_000, (LIVERPOOL, KNOWSLEY, SEFTON, ST_HELENS, WIRRAL), ages=(10, 24)
    ),
    "liverpool": Invented(120_000, (LIVERPOOL,), ages=(18, 25)),
    "knowsley-csp": Invented(80_000, ("E22000181",), ages=(0, 4)),
    "northwood": Invented(30_000, (NORTHWOOD,), ages=(11, 16)),
    "two-wards": Invented(45_000, (NORTHWOOD, PAGE_MOSS), ages=(5, 11)),
    "ward-in-borough": Invented(10_000, (KNOWSLEY, PAGE_MOSS)),
    "no-lsoa": Invented(22_000, (WATERFRONT_NORTH,)),
    "no-lsoa-and-ward": Invented(14_000, (WATERFRONT_NORTH, NORTHWOOD)),
    "old-lsoa": Invented(9_000, ("E01033759",), ages=(65, 90)),
    "partly-elsewhere": Invented(60_000, (WIRRAL, "E06000050")),
    "schools": Invented(24_000, (LIVERPOOL,), schools=("104418", "103598", "104420")),
    "school-not-found": Invented(16_000, (), schools=("104418", "999999")),
    "unknown": Invented(None, (NORTHWOOD,)),
    "over": Invented(99_000, (NORTHWOOD,), end=date(2026, 5, 31)),
    "nowhere": Invented(99_000),
    "england": Invented(99_000, ("E92000001",)),
}

PLACES = [
    ("la", LIVERPOOL),
    ("la", KNOWSLEY),
    ("la", WIRRAL),
    ("ward", NORTHWOOD),
    ("ward", PAGE_MOSS),
    ("ward", WATERFRONT_NORTH),
    ("ward", "E05010946"),
    ("lsoa", "E01034396"),
    ("lsoa", "E01006437"),
    ("lsoa", "E01007253"),
]


def rows(name: str) -> list[dict[str, str]]:
    path = REAL / name
    if path.suffix == ".gz":
        with gzip.open(path, "rt", encoding="utf-8-sig", newline="") as packed:
            return list(csv.DictReader(packed))
    with path.open(encoding="utf-8-sig", newline="") as plain:
        return list(csv.DictReader(plain))


class World:
    """The published files as dicts. Residents of 2011 LSOAs go to the LSOAs of 2021: merged ones
    are added, split ones divided equally (any division would do: it is an input of both routes).
    """

    def __init__(self) -> None:
        best_fit = rows("lookups/lsoa21_ward24_lad24_merseyside.csv")
        self.ward_of = {row["lsoa21_code"]: row["ward24_code"] for row in best_fit}
        self.borough_of = {row["lsoa21_code"]: row["ltla24_code"] for row in best_fit}
        self.wards = {
            row["WD24CD"]: row["LAD24CD"]
            for row in rows("lookups/ward24_lad24_ctyua24_rgn24_uk_ons_download.csv.gz")
            if row["LAD24CD"] in set(self.borough_of.values())
        }
        self.csp = {
            row["csp24_code"]: row["ltla24_code"]
            for row in rows("lookups/lad24_csp24_pfa24_england_wales.csv")
        }
        self.changes = [
            (row["lsoa11_code"], row["lsoa21_code"], row["change_code"])
            for row in rows("lookups/lsoa11_lsoa21_lad22_merseyside.csv")
        ]
        self.schools = {
            row["urn"]: (
                row["lsoa21_derived"],
                row["ward_code_from_postcode"],
                row["lad_code_from_postcode"],
            )
            for row in rows("schools/gias_open_schools_merseyside_2025-07_geocoded.csv")
        }
        self.people = self._people()

    def now(self, code: str) -> list[str]:
        """The code, or the LSOAs of 2021 that a vanished LSOA of 2011 became."""
        after = [new for old, new, _ in self.changes if old == code]
        return after if after and code not in self.ward_of else [code]

    def _people(self) -> dict[str, list[float]]:
        successors: dict[str, list[str]] = defaultdict(list)
        for old, new, _ in self.changes:
            successors[old].append(new)
        people = {code: [0.0] * 91 for code in self.ward_of}
        for row in rows("population/mid2020_population_lsoa11_single_year_merseyside.csv"):
            after = successors[row["lsoa11_code"]]
            for code in after:
                for age in range(91):
                    number = float(row["90+" if age == 90 else str(age)])
                    people[code][age] += number / len(after)
        return people


@pytest.fixture(scope="module")
def world() -> World:
    return World()


# --- The second route: no pandas from here on -------------------------------------------------


def aged(world: World, lsoa: str, ages: tuple[int, int]) -> float:
    return sum(world.people[lsoa][age] for age in range(ages[0], ages[1] + 1))


def lsoas_of(world: World, code: str) -> list[str]:
    """The LSOAs of a ward, borough, CSP or LSOA."""
    code = world.csp.get(code, code)
    return [
        lsoa
        for lsoa in world.ward_of
        if code in (lsoa, world.ward_of[lsoa], world.borough_of[lsoa])
    ]


def contains(world: World, outer: str, inner: str) -> bool:
    """Whether the LSOA, ward or borough ``inner`` lies in ``outer`` or is it."""
    outer, inner = world.csp.get(outer, outer), world.csp.get(inner, inner)
    if outer == inner or world.wards.get(inner) == outer:
        return True
    return inner in world.ward_of and outer in (world.ward_of[inner], world.borough_of[inner])


def parts_of(world: World, award: Invented) -> list[tuple[str, float]]:
    """The places kept and their parts of the money; places off the map are left out at the end."""
    places = [now for code in award.places for now in world.now(code)]
    kept = [
        code
        for code in places
        if code != "E92000001"
        and not any(code != other and contains(world, code, other) for other in places)
    ]
    known = [bool(lsoas_of(world, code)) for code in kept]
    if not all(known):
        parts = [(code, 1 / len(kept)) for code in kept]
        return [part for part in parts if part[0] != "E06000050"]
    sizes = [sum(aged(world, lsoa, award.ages) for lsoa in lsoas_of(world, code)) for code in kept]
    return [(code, size / sum(sizes)) for code, size in zip(kept, sizes, strict=True)]


def reaching(world: World, award: Invented, area: str) -> tuple[float, float]:
    """The aimed and the shared part of the award in an area."""
    found = [urn for urn in award.schools if urn in world.schools]
    if found:
        inside = [urn for urn in found if area in world.schools[urn]]
        return len(inside) / len(award.schools), 0.0
    aimed = shared = 0.0
    for code, part in parts_of(world, award):
        if contains(world, area, code):
            aimed += part
        elif contains(world, code, area):
            everyone = sum(aged(world, lsoa, award.ages) for lsoa in lsoas_of(world, code))
            here = sum(aged(world, lsoa, award.ages) for lsoa in lsoas_of(world, area))
            shared += part * here / everyone
    return aimed, shared


def by_hand(world: World, area: str) -> dict[str, float | None]:
    pounds = {"aimed": 0.0, "shared": 0.0}
    interventions = {"aimed": 0, "shared": 0}
    unknown = {"aimed": 0, "shared": 0}
    for award in AWARDS.values():
        if award.end < ON:
            continue
        for side, part in zip(("aimed", "shared"), reaching(world, award, area), strict=True):
            if part == 0:
                continue
            interventions[side] += 1
            if award.amount is None:
                unknown[side] += 1
            else:
                pounds[side] += part * award.amount * 365.25 / DAYS
    return {
        **{
            f"{side}_pounds_per_year": None
            if interventions[side] and interventions[side] == unknown[side]
            else pounds[side]
            for side in pounds
        },
        **{f"{side}_interventions": interventions[side] for side in pounds},
        **{f"{side}_unknown_amounts": unknown[side] for side in pounds},
    }


# --- The product's route ----------------------------------------------------------------------


@pytest.fixture(scope="module")
def geography(world: World) -> Geography:
    lsoas = [(code, world.ward_of[code], world.borough_of[code]) for code in world.ward_of]
    return Geography(
        pd.DataFrame(lsoas, columns=["lsoa_code", "ward_code", "la_code"]),
        pd.DataFrame(list(world.wards.items()), columns=["ward_code", "la_code"]),
        pd.DataFrame({"la_code": sorted(set(world.borough_of.values()))}),
        pd.DataFrame(world.changes, columns=["from_code", "to_code", "change"]),
        pd.DataFrame(list(world.csp.items()), columns=["csp_code", "la_code"]),
        pd.DataFrame(
            [(urn, *codes) for urn, codes in world.schools.items()],
            columns=["urn", "lsoa_code", "ward_code", "la_code"],
        ).assign(name=None, status="open"),
    )


@pytest.fixture(scope="module")
def register() -> pd.DataFrame:
    return pd.DataFrame(
        {
            "amount_awarded": [award.amount for award in AWARDS.values()],
            "age_from": [award.ages[0] or None for award in AWARDS.values()],
            "age_to": [award.ages[1] if award.ages[1] < 90 else None for award in AWARDS.values()],
            "start_date": START,
            "end_date": [award.end for award in AWARDS.values()],
            "status": None,
        },
        index=pd.Index(list(AWARDS), name="award_id"),
    )


@pytest.fixture(scope="module")
def reached(world: World, geography: Geography, register: pd.DataFrame) -> pd.DataFrame:
    stated = [
        (name, via, code, None, None)
        for name, award in AWARDS.items()
        for via, codes in (("area", award.places), ("school", award.schools))
        for code in codes or ((None,) if via == "area" and not award.schools else ())
    ]
    frame = pd.DataFrame(stated, columns=["award_id", "via", "code", "code_type", "name"])
    residents = pd.DataFrame.from_dict(world.people, orient="index", columns=range(91))
    return shares(place(frame, geography).places, register, residents, geography)


@pytest.mark.parametrize(("level", "area"), PLACES)
def test_ten_places_by_a_second_route(
    level: str, area: str, world: World, reached: pd.DataFrame, register: pd.DataFrame
) -> None:
    money = live_money(reached, register, ON, level)
    found = {name: None if pd.isna(value) else value for name, value in money.loc[area].items()}
    assert found == pytest.approx(by_hand(world, area))


def test_the_ten_places_are_not_all_alike(world: World) -> None:
    figures = [by_hand(world, area)["aimed_pounds_per_year"] for _, area in PLACES]
    assert len({round(figure or 0) for figure in figures}) >= 8
    assert all(by_hand(world, area)["shared_interventions"] for _, area in PLACES[3:5])


def test_the_boroughs_together_have_all_the_money_that_is_placed(
    reached: pd.DataFrame, register: pd.DataFrame
) -> None:
    money = live_money(reached, register, ON, "la")
    together = (money["aimed_pounds_per_year"] + money["shared_pounds_per_year"]).sum()
    elsewhere = {"partly-elsewhere": 0.5, "school-not-found": 0.5}
    expected = sum(
        (award.amount or 0) * elsewhere.get(name, 1.0) * 365.25 / DAYS
        for name, award in AWARDS.items()
        if name not in ("over", "nowhere", "england")
    )
    assert together == pytest.approx(expected)


def test_shares_of_each_level_add_up(reached: pd.DataFrame) -> None:
    sums = reached.groupby(["award_id", "level"])["share"].sum().unstack()
    whole = sums.drop(index=["partly-elsewhere", "school-not-found", "no-lsoa", "no-lsoa-and-ward"])
    assert whole.to_numpy() == pytest.approx(1.0)
    assert (reached["share"] > 0).all()
