"""The published figures of Merseyside, worked out a second time.

The second route is the csv module and plain loops over the published files: it uses nothing of
ours and no pandas. What is compared is what a reader of the release gets.
"""

import csv
import gzip
import json
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from sqlalchemy import Engine, text

from analysis import placing
from analysis.unplaced import CLOSED
from db import releases
from db.connection import engine_for
from db.published import Published, Release
from db.tables import metadata
from etl.publish.placing import standing_geography

CRIMES = {
    "Violence and sexual offences": "police_violence_sexual",
    "Possession of weapons": "police_weapons",
    "Robbery": "police_robbery",
    "Public order": "police_public_order",
    "Criminal damage and arson": "police_criminal_damage",
    "Anti-social behaviour": "police_asb",
}
WATERFRONT_NORTH = "E05015332"
PLACES = [
    ("lsoa", "E01006437"),  # Knowsley, unchanged since 2011
    ("lsoa", "E01034396"),  # Liverpool, one part of a split LSOA
    ("lsoa", "E01034401"),  # Liverpool, two LSOAs merged
    ("lsoa", "E01007253"),  # Wirral
    ("ward", "E05010938"),  # Northwood, Knowsley
    ("ward", "E05010939"),  # Page Moss, Knowsley
    ("ward", "E05000970"),  # Wirral
    ("ward", WATERFRONT_NORTH),  # no LSOA is best-fitted to it
    ("la", "E08000012"),  # Liverpool
    ("la", "E08000013"),  # St. Helens
]
PERIODS = ["2025-01", "2025-06", "2025-12", "2025"]


def rows(path: Path) -> Iterator[dict[str, str]]:
    opened = gzip.open if path.suffix == ".gz" else open
    with opened(path, "rt", encoding="utf-8-sig", newline="") as file:  # type: ignore[operator]
        yield from csv.DictReader(file)


def grants(path: Path) -> list[dict[str, Any]]:
    content = path.read_bytes()
    found: list[dict[str, Any]] = json.loads(
        gzip.decompress(content) if path.suffix == ".gz" else content
    )["grants"]
    return found


@dataclass
class World:
    """The published files as dicts."""

    ward: dict[str, str] = field(default_factory=dict)
    borough: dict[str, str] = field(default_factory=dict)
    people: dict[str, float] = field(default_factory=dict)
    young: dict[str, float] = field(default_factory=dict)
    crimes: Counter[tuple[str, str, str]] = field(default_factory=Counter)
    deprivation: dict[str, dict[str, str]] = field(default_factory=dict)
    needs: dict[str, float] = field(default_factory=dict)

    def lsoas(self, level: str, code: str) -> list[str]:
        if level == "lsoa":
            return [code]
        above = self.ward if level == "ward" else self.borough
        return [lsoa for lsoa, parent in above.items() if parent == code]

    def crime(self, indicator: str, lsoas: list[str], period: str) -> int:
        months = [period] if "-" in period else [f"{period}-{month:02d}" for month in range(1, 13)]
        return sum(self.crimes[indicator, lsoa, month] for lsoa in lsoas for month in months)

    def mean(self, score: dict[str, float], lsoas: list[str]) -> float:
        everyone = sum(self.people[lsoa] for lsoa in lsoas)
        return sum(score[lsoa] * self.people[lsoa] for lsoa in lsoas) / everyone


@pytest.fixture(scope="module")
def world(realdata: Path) -> World:
    made = World()
    for row in rows(realdata / "lookups/lsoa21_ward24_lad24_merseyside.csv"):
        made.ward[row["lsoa21_code"]] = row["ward24_code"]
        made.borough[row["lsoa21_code"]] = row["ltla24_code"]
    for path in sorted((realdata / "police").glob("2025-*-merseyside-street.csv.gz")):
        for row in rows(path):
            if row["Crime type"] in CRIMES:
                made.crimes[CRIMES[row["Crime type"]], row["LSOA code"], row["Month"]] += 1
    for row in rows(realdata / "deprivation/iod2025_merseyside_lsoa21.csv"):
        made.deprivation[row["lsoa21_code"]] = row
    for row in rows(realdata / "community_needs/cni2023_merseyside_lsoa21.csv"):
        made.needs[row["lsoa21_code"]] = float(row["Community Needs Index 2023 Score"])
    _people(made, realdata)
    return made


def _people(made: World, realdata: Path) -> None:
    """Residents of mid-2020: an old LSOA's are shared by what its parts had at the census."""
    census = {
        row["lsoa21_code"]: int(row["total_residents"])
        for row in rows(realdata / "population/census2021_ethnic_group_lsoa21_merseyside.csv")
    }
    after: dict[str, list[str]] = defaultdict(list)
    for row in rows(realdata / "lookups/lsoa11_lsoa21_lad22_merseyside.csv"):
        after[row["lsoa11_code"]].append(row["lsoa21_code"])
    made.people, made.young = dict.fromkeys(census, 0.0), dict.fromkeys(census, 0.0)
    path = realdata / "population/mid2020_population_lsoa11_single_year_merseyside.csv"
    for row in rows(path):
        parts = after[row["lsoa11_code"]]
        together = sum(census[part] for part in parts)
        for part in parts:
            share = census[part] / together
            made.people[part] += share * int(row["total_population"])
            made.young[part] += share * sum(int(row[str(age)]) for age in range(10, 25))


@pytest.fixture(scope="module", params=["sqlite", "postgres"])
def engine_of_release(request: pytest.FixtureRequest) -> Iterator[Engine]:
    made = engine_for(request.getfixturevalue(f"real_{request.param}_url"))
    yield made
    made.dispose()


@pytest.fixture(scope="module")
def sqlite_engine(real_sqlite_url: str) -> Iterator[Engine]:
    made = engine_for(real_sqlite_url)
    yield made
    made.dispose()


@pytest.fixture(scope="module")
def release(sqlite_engine: Engine) -> Release:
    return Published(sqlite_engine).current()


def figure(release: Release, indicator: str, level: str, period: str, code: str) -> dict[str, Any]:
    """Everything that is published about one place, indicator and period."""
    at = release.positions(level)[code]
    name = f"{indicator} {level} {period}"
    values, detail = release.content("values", name), release.content("detail", name)
    facts = {key: numbers[at] for key, numbers in detail.items() if key != "of"}
    return facts | {"value": values["values"][at], "suppressed": at in values["suppressed"]}


def near(shown: float | None, exact: float, decimals: int) -> bool:
    """Shown is the exact number rounded (half a unit of the last place, and float dust)."""
    return shown is not None and abs(shown - exact) <= 0.5 * 10**-decimals + 1e-9


# Both stores


def test_both_stores_publish_the_same(real_sqlite_url: str, real_postgres_url: str) -> None:
    found = []
    for address in (real_sqlite_url, real_postgres_url):
        engine = engine_for(address)
        with engine.connect() as connection:
            current = releases.current(connection)
        assert current is not None
        table = metadata.tables["release_document"]
        with engine.connect() as connection:
            documents = connection.execute(
                table.select().where(table.c.release_id == current[0]).order_by("kind", "key")
            ).all()
        found.append((current[1], {(row.kind, row.key): row.sha256 for row in documents}))
        engine.dispose()
    different = [
        name
        for name in found[0][1]
        if name[0] != "sources" and found[0][1][name] != found[1][1].get(name)
    ]
    assert different == []
    assert found[0][0] == found[1][0]


@pytest.mark.parametrize(("level", "code"), PLACES)
@pytest.mark.parametrize("indicator", ["police_violence_sexual", "police_asb"])
def test_police_rates_by_month_and_year(
    release: Release, world: World, indicator: str, level: str, code: str
) -> None:
    inside = world.lsoas(level, code)
    for period in PERIODS:
        shown = figure(release, indicator, level, period, code)
        if code == WATERFRONT_NORTH:
            assert inside == []
            assert {key: value for key, value in shown.items() if value} == {}
            assert shown["value"] is None
            assert shown["count"] is None
            continue
        count = world.crime(indicator, inside, period)
        people = sum(world.people[lsoa] for lsoa in inside)
        assert shown["count"] == count
        assert near(shown["denominator"], people, 0)
        assert near(shown["value"], 1000 * count / people, 1)
        assert shown["lower"] <= shown["value"] <= shown["upper"]
        assert not shown["suppressed"]


def test_every_cell_of_every_police_indicator(release: Release, world: World) -> None:
    """923 LSOAs × 12 months × 6 indicators: a zero is a zero, and nothing is missing."""
    codes = release.areas("lsoa")["codes"]
    assert set(codes) == set(world.ward)
    wrong = []
    for indicator in CRIMES.values():
        for month in (f"2025-{number:02d}" for number in range(1, 13)):
            counts = release.content("detail", f"{indicator} lsoa {month}")["count"]
            values = release.content("values", f"{indicator} lsoa {month}")["values"]
            for code, count, value in zip(codes, counts, values, strict=True):
                expected = world.crimes[indicator, code, month]
                rate = 1000 * expected / world.people[code]
                if count != expected or not near(value, rate, 1):
                    wrong.append((indicator, code, month, count, value))
    assert wrong == []


def test_ward_counts_add_up_to_the_boroughs(release: Release, world: World) -> None:
    wards, boroughs = release.areas("ward"), release.areas("la")
    for indicator in CRIMES.values():
        by_ward = release.content("detail", f"{indicator} ward 2025")["count"]
        by_borough = release.content("detail", f"{indicator} la 2025")["count"]
        sums: Counter[int] = Counter()
        for parent, count in zip(wards["la"], by_ward, strict=True):
            sums[parent] += count or 0
        assert [sums[at] for at in range(5)] == by_borough
        assert sum(by_borough) == sum(
            number
            for (name, lsoa, _), number in world.crimes.items()
            if name == indicator and lsoa in world.ward
        )
    assert len(boroughs["codes"]) == 5


@pytest.mark.parametrize(("level", "code"), PLACES)
@pytest.mark.parametrize(
    ("indicator", "heading", "decimals"),
    [
        ("imd_score", "IMD_score", 1),
        ("imd_crime_score", "Crime_score", 2),
        ("imd_rank", "IMD_rank", 0),
    ],
)
def test_deprivation_is_weighted_by_population(
    release: Release,
    world: World,
    indicator: str,
    heading: str,
    decimals: int,
    level: str,
    code: str,
) -> None:
    score = {lsoa: float(row[heading]) for lsoa, row in world.deprivation.items()}
    shown = figure(release, indicator, level, "2025", code)
    if code == WATERFRONT_NORTH:
        assert shown["value"] is None
        assert shown["rank"] is None
        return
    assert near(shown["value"], world.mean(score, world.lsoas(level, code)), decimals)


@pytest.mark.parametrize(("level", "code"), PLACES)
def test_community_needs(release: Release, world: World, level: str, code: str) -> None:
    shown = figure(release, "community_needs", level, "2023", code)
    if code == WATERFRONT_NORTH:
        assert shown["value"] is None
    else:
        assert near(shown["value"], world.mean(world.needs, world.lsoas(level, code)), 1)


@pytest.mark.parametrize("level", ["lsoa", "ward", "la"])
def test_residents_and_young_people(release: Release, world: World, level: str) -> None:
    areas = release.areas(level)
    for code, everyone, young in zip(
        areas["codes"], areas["residents"], areas["young"], strict=True
    ):
        inside = world.lsoas(level, code)
        if not inside:
            assert (code, everyone, young) == (WATERFRONT_NORTH, None, None)
            continue
        assert near(everyone, sum(world.people[lsoa] for lsoa in inside), 0)
        assert near(young, sum(world.young[lsoa] for lsoa in inside), 0)
    assert sum(world.people.values()) == pytest.approx(1_434_256)


def test_ranks_of_the_boroughs_by_hand(release: Release, world: World) -> None:
    """1 is worst; a rank counts the boroughs whose shown figure is higher."""
    codes = release.areas("la")["codes"]
    values = release.content("values", "police_violence_sexual la 2025")["values"]
    ranks = release.content("detail", "police_violence_sexual la 2025")["rank"]
    for code, value, rank in zip(codes, values, ranks, strict=True):
        assert rank == 1 + sum(other > value for other in values)
        inside = world.lsoas("la", code)
        people = sum(world.people[lsoa] for lsoa in inside)
        exact = 1000 * world.crime("police_violence_sexual", inside, "2025") / people
        assert near(value, exact, 1)
    national = release.content("values", "imd_rank la 2025")["values"]
    ranks = release.content("detail", "imd_rank la 2025")["rank"]
    assert ranks == [1 + sum(other < value for other in national) for value in national]


# What has no figure


def test_waterfront_north_has_no_data_anywhere(release: Release) -> None:
    at = release.positions("ward")[WATERFRONT_NORTH]
    indicators = release.front["indicators"]
    assert len(indicators) == 11
    for item in indicators:
        for period in item["levels"]["ward"]["periods"]:
            name = f"{item['id']} ward {period}"
            assert release.content("values", name)["values"][at] is None
            assert at not in release.content("values", name)["suppressed"]
            detail = release.content("detail", name)
            assert {detail[key][at] for key in detail if key != "of"} == {None}
    profile = release.content("place", WATERFRONT_NORTH)
    assert profile["name"] == "Waterfront North"
    assert profile["residents"] is None
    assert {need["status"] for need in profile["needs"]} == {"no data"}
    assert {need["value"] for need in profile["needs"]} == {None}
    shapes = release.content("geometry", "ward")["features"]
    assert shapes[at]["properties"]["code"] == WATERFRONT_NORTH
    assert shapes[at]["geometry"]["coordinates"]


def test_every_other_place_has_every_figure(release: Release) -> None:
    for item in release.front["indicators"]:
        for level, told in item["levels"].items():
            codes = release.areas(level)["codes"]
            for period in told["periods"]:
                content = release.content("values", f"{item['id']} {level} {period}")
                empty = [
                    code
                    for code, value in zip(codes, content["values"], strict=True)
                    if value is None
                ]
                assert empty == ([WATERFRONT_NORTH] if level == "ward" else [])
                assert content["suppressed"] == []


def test_no_document_holds_a_number_that_is_none(engine_of_release: Engine) -> None:
    """Neither NaN nor infinity, which are not JSON, in any document of the release."""
    table = metadata.tables["release_document"]

    def refuse(word: str) -> None:
        raise AssertionError(word)

    with engine_of_release.connect() as connection:
        for row in connection.execute(table.select()):
            json.loads(gzip.decompress(row.body), parse_constant=refuse)


def test_imd_2019_stays_in_its_own_vintage_and_is_not_drawn(
    engine_of_release: Engine, realdata: Path
) -> None:
    asked = text(
        "SELECT vintage, period, COUNT(*) FROM indicator_value WHERE indicator_id = 'imd_rank' "
        "GROUP BY vintage, period ORDER BY vintage"
    )
    one = text(
        "SELECT value FROM indicator_value WHERE indicator_id = 'imd_rank' AND vintage = '2011' "
        "AND area_code = 'E01006412'"
    )
    with engine_of_release.connect() as connection:
        assert [tuple(row) for row in connection.execute(asked)] == [
            ("2011", "2019", 32_844),
            ("2021", "2025", 923),
        ]
        kept = connection.execute(one).scalar_one()
    path = realdata / "deprivation/File_1_-_IMD2019_Index_of_Multiple_Deprivation.csv.gz"
    (published,) = [
        row["Index of Multiple Deprivation (IMD) Rank"]
        for row in rows(path)
        if row["LSOA code (2011)"] == "E01006412"
    ]
    assert kept == float(published.replace(",", ""))
    found = Published(engine_of_release).current()
    (ranked,) = [item for item in found.front["indicators"] if item["id"] == "imd_rank"]
    assert {tuple(level["periods"]) for level in ranked["levels"].values()} == {("2025",)}
    for level in ("lsoa", "ward", "la"):
        assert found.content("values", f"imd_rank {level} 2019") is None
    assert "E01006441" not in found.areas("lsoa")["codes"], "an LSOA of 2011 that was split"


# Places


def test_repeated_ward_names_stay_apart(release: Release, realdata: Path) -> None:
    features = json.loads((realdata / "boundaries/wards2024_merseyside_bsc.geojson").read_text())
    published = {
        item["properties"]["ward_code"]: item["properties"]["ward_name"]
        for item in features["features"]
    }
    areas = release.areas("ward")
    assert dict(zip(areas["codes"], areas["names"], strict=True)) == published
    repeated = {name for name, number in Counter(published.values()).items() if number > 1}
    assert repeated
    for name in repeated:
        codes = [code for code, other in published.items() if other == name]
        places = [release.content("place", code) for code in codes]
        assert len({place["parents"][0]["code"] for place in places}) == len(codes)
        residents = [place["residents"] for place in places]
        assert len(set(residents)) == len(codes)


@pytest.mark.parametrize(("level", "number"), [("la", 5), ("ward", 141), ("lsoa", 923)])
def test_geometry_has_every_code_once_in_the_order_of_the_list(
    release: Release, level: str, number: int
) -> None:
    codes = release.areas(level)["codes"]
    features = release.content("geometry", level)["features"]
    assert [item["properties"]["code"] for item in features] == codes
    assert [item["properties"]["i"] for item in features] == list(range(number))
    assert len(set(codes)) == number
    assert all(item["geometry"]["coordinates"] for item in features)


def test_each_lsoa_lies_in_the_ward_and_borough_of_the_best_fit(
    release: Release, world: World
) -> None:
    areas = release.areas("lsoa")
    wards, boroughs = release.areas("ward")["codes"], release.areas("la")["codes"]
    for code, ward, borough in zip(areas["codes"], areas["ward"], areas["la"], strict=True):
        assert wards[ward] == world.ward[code]
        assert boroughs[borough] == world.borough[code]


# Schools


def test_schools_that_share_a_point_are_all_there(release: Release, realdata: Path) -> None:
    path = realdata / "schools/gias_open_schools_merseyside_2025-07_geocoded.csv"
    published = {row["urn"]: row for row in rows(path)}
    shown = {school["urn"]: school for school in release.content("schools")}
    assert len(shown) == len(published) == 526
    assert shown.keys() == published.keys()
    points = Counter(
        (row["lat_from_postcode"], row["long_from_postcode"]) for row in published.values()
    )
    together = [
        urn
        for urn, row in published.items()
        if points[row["lat_from_postcode"], row["long_from_postcode"]] > 1
    ]
    assert len(together) == 48
    for urn, row in published.items():
        school = shown[urn]
        assert school["name"] == row["name"]
        assert abs(school["lat"] - float(row["lat_from_postcode"])) < 1e-5
        assert abs(school["lon"] - float(row["long_from_postcode"])) < 1e-5
        assert (school["lsoa"], school["la"]) == (
            row["lsoa21_derived"],
            row["lad_code_from_postcode"],
        )


def test_the_school_whose_postcode_is_nowhere_is_kept_and_counted(
    engine_of_release: Engine, realdata: Path
) -> None:
    (lost,) = rows(realdata / "schools/gias_merseyside_area_postcode_not_found.csv")
    asked = text("SELECT name, postcode, point FROM school WHERE urn = :urn")
    with engine_of_release.connect() as connection:
        kept = connection.execute(asked, {"urn": lost["urn"]}).one()
    assert tuple(kept) == (lost["name"], lost["postcode"], None)
    found = Published(engine_of_release).current()
    assert lost["postcode"] not in found.content("postcodes")["postcodes"]
    (delivery,) = [item for item in found.content("sources") if item["kind"] == "schools"]
    assert delivery["counts"]["schools without coordinates"] == 1
    assert delivery["rows_standing"] == 527
    (said,) = [line for line in found.content("notes") if lost["urn"] in line]
    assert lost["name"] in said
    assert lost["postcode"] in said


def test_closed_schools_stand_where_the_open_ones_do_that_followed(
    engine_of_release: Engine, realdata: Path
) -> None:
    """Every school that the links file has closed, by plain loops over the published files."""
    listed = {
        row["urn"]: (
            row["lsoa21_derived"],
            row["ward_code_from_postcode"],
            row["lad_code_from_postcode"],
        )
        for row in rows(realdata / "schools/gias_open_schools_merseyside_2025-07_geocoded.csv")
    }
    after: dict[str, set[str]] = defaultdict(set)
    for row in rows(realdata / "schools/gias_links_merseyside_2025-04-22.csv"):
        pair = (row["URN"], row["LinkURN"])
        school, follower = pair[::-1] if row["LinkType"].startswith("Predecessor") else pair
        after[school].add(follower)
    expected: dict[str, set[tuple[str, ...]]] = {}
    closed = set(after) - set(listed)
    for school in closed:
        ends, depth = {school}, 0
        while depth < 10:  # no chain is longer, and one that goes round ends here
            ends = {end for one in ends for end in ({one} if one in listed else after[one])}
            depth += 1
        expected[school] = {(end, *listed[end]) for end in ends if end in listed}
    asked = pd.DataFrame({"award_id": sorted(closed), "via": "school", "code": sorted(closed)})
    with engine_of_release.connect() as connection:
        placed = placing.place(
            asked.assign(code_type=None, name=None), standing_geography(connection)
        )
    found: dict[str, set[tuple[str, ...]]] = {school: set() for school in closed}
    columns = ["award_id", "stated_code", "lsoa_code", "ward_code", "la_code"]
    for award_id, *where in placed.places[columns].itertuples(index=False, name=None):
        found[award_id].add(tuple(where))
    assert found == expected
    assert (len(closed), sum(bool(ends) for ends in found.values())) == (405, 380)
    assert {end[0] for end in found["105061"]} == {"130324", "136056"}
    assert set(placed.unplaced["award_id"]) == {one for one in closed if not expected[one]}
    assert set(placed.unplaced["reason"]) == {CLOSED}


# Money


def test_awards_without_a_place_are_counted_with_the_reason(
    release: Release, realdata: Path
) -> None:
    files = sorted((realdata / "grants").glob("360giving_*_testcopy.json")) + [
        realdata / "grants/360giving_ab_charitable_trust_2021-04.json.gz",
        realdata / "grants/360giving_andrew_lloyd_webber_foundation_2021-04.json.gz",
    ]
    published = {grant["id"]: grant for path in files for grant in grants(path)}
    shown = {award["id"]: award for award in release.awards}
    assert shown.keys() == published.keys()
    assert len(shown) == 783 + 475 + 161 + 58 + 5
    silent = 0
    for identifier, grant in published.items():
        award = shown[identifier]
        reasons = [place["reason"] for place in award["unplaced"]]
        assert award["where"] or reasons, "never dropped in silence"
        assert all(reasons)
        places = grant.get("beneficiaryLocation", [])
        if not any(place.get("geoCode") or place.get("name") for place in places):
            silent += 1
            assert award["where"] == []
            assert reasons == ["the funder did not say where it is delivered"]
        amount = grant["amountAwarded"]
        assert award["amount_awarded"] == pytest.approx(float(amount))
    assert silent == 285
    lost = sum(not award["where"] for award in shown.values())
    (said,) = [line for line in release.content("notes") if line.startswith("Awards that cannot")]
    assert f"{lost:,} of {len(shown):,}" in said


def test_lsoa_2011_codes_of_grants_are_carried_to_today(
    release: Release, world: World, realdata: Path
) -> None:
    """Power to Change states LSOA 2011 codes; each lands in its successors, nowhere else."""
    after: dict[str, set[str]] = defaultdict(set)
    for row in rows(realdata / "lookups/lsoa11_lsoa21_lad22_merseyside.csv"):
        after[row["lsoa11_code"]].add(row["lsoa21_code"])
    path = realdata / "grants/360giving_power_to_change_merseyside_subset_testcopy.json"
    shown = {award["id"]: award for award in release.awards}
    placed = 0
    for grant in grants(path):
        codes = {place.get("geoCode", "") for place in grant.get("beneficiaryLocation", [])}
        ours = {new for old in codes for new in after.get(old, set())}
        found = {place["lsoa"] for place in shown[grant["id"]]["where"]}
        assert found == ours
        for place in shown[grant["id"]]["where"]:
            assert (place["ward"], place["la"]) == (
                world.ward[place["lsoa"]],
                world.borough[place["lsoa"]],
            )
        placed += bool(ours)
    assert placed > 40


def test_the_screen_says_these_are_not_demonstration_data(release: Release) -> None:
    assert release.front["demonstration"] is False
    assert release.front["partnership"] == "Merseyside"
    assert {level["key"]: level["vintage"] for level in release.front["levels"]} == {
        "la": "2024",
        "ward": "2024",
        "lsoa": "2021",
    }
