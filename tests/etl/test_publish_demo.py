"""The demonstration's figures, worked out a second time with plain loops over its files.

What matters most here is what has no figure: hidden at source, never sent, or a true nought.
"""

import csv
import gzip
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from analysis.selection import Selection
from db.connection import engine_for
from db.published import Published, Release
from db.tables import release_document
from indicators import INDICATORS
from layers.layer import View
from layers.money import money

DEMO = Path(__file__).resolve().parents[2] / "data" / "demo"
HIDDEN_WARD, ABSENT_WARD = "DEMO-W093", "DEMO-W076"
QUIET_WARDS = ("DEMO-W024", "DEMO-W026", "DEMO-W128")
YEAR = "2025/26"
MONTHS = [f"2025-{month:02d}" for month in range(4, 13)] + ["2026-01", "2026-02", "2026-03"]
ON = date(2026, 11, 1)


def rows(name: str) -> Iterator[dict[str, str]]:
    path = DEMO / name
    opened = gzip.open if path.suffix == ".gz" else open
    with opened(path, "rt", encoding="utf-8-sig", newline="") as file:  # type: ignore[operator]
        yield from csv.DictReader(file)


@dataclass
class World:
    """The files as dicts; ``ages[code][age]`` are residents."""

    ward: dict[str, str]
    borough: dict[str, str]
    ward_borough: dict[str, str]
    ages: dict[str, list[int]]

    def lsoas(self, level: str, code: str) -> list[str]:
        above = {"lsoa": {code: code}, "ward": self.ward, "la": self.borough}[level]
        return [lsoa for lsoa, parent in above.items() if parent == code]

    def people(self, lsoas: list[str], first: int = 0, last: int = 90) -> int:
        return sum(sum(self.ages[lsoa][first : last + 1]) for lsoa in lsoas)


@pytest.fixture(scope="module")
def world() -> World:
    lookup = list(rows("lookup.csv"))
    return World(
        {row["lsoa_code"]: row["ward_code"] for row in lookup},
        {row["lsoa_code"]: row["la_code"] for row in lookup},
        {row["ward_code"]: row["la_code"] for row in lookup},
        {
            row["lsoa_code"]: [int(row[str(age)]) for age in range(90)]
            + [int(row["90+"] if "90+" in row else row["90"])]
            for row in rows("population.csv.gz")
        },
    )


@pytest.fixture(scope="module")
def release(demo_sqlite_url: str) -> Iterator[Release]:
    engine = engine_for(demo_sqlite_url)
    yield Published(engine).current()
    engine.dispose()


def monthly(indicator: str) -> dict[str, dict[str, str]]:
    """LSOA → month → count as written in the file."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for row in rows(f"indicators/{indicator}.csv.gz"):
        found[row["Area Code"]][row["Period"]] = row["Count"]
    return found


def figure(release: Release, indicator: str, level: str, period: str, code: str) -> dict[str, Any]:
    at = release.positions(level)[code]
    name = f"{indicator} {level} {period}"
    values, detail = release.content("values", name), release.content("detail", name)
    facts = {key: numbers[at] for key, numbers in detail.items() if key != "of"}
    return facts | {"value": values["values"][at], "suppressed": at in values["suppressed"]}


def test_the_files_have_the_gaps_this_test_is_about(world: World) -> None:
    ed, ambulance, knives = (
        monthly(name) for name in ("ed_assault", "ambulance_assault", "knife_crime")
    )
    for lsoa in world.lsoas("ward", HIDDEN_WARD):
        assert {ed[lsoa][month] for month in MONTHS} == {"c"}
        assert ed[lsoa]["2025-03"].isdigit()
    assert not any(lsoa in ambulance for lsoa in world.lsoas("ward", ABSENT_WARD))
    for ward in QUIET_WARDS:
        cells = [knives[lsoa][month] for lsoa in world.lsoas("ward", ward) for month in MONTHS]
        assert set(cells) == {"0"}


@pytest.mark.parametrize("indicator", ["ed_assault", "ambulance_assault"])
def test_a_hidden_ward_is_suppressed_and_not_zero(
    release: Release, world: World, indicator: str
) -> None:
    for period in (YEAR, "2025-Q2", "2026-Q1"):
        shown = figure(release, indicator, "ward", period, HIDDEN_WARD)
        assert shown.pop("suppressed") is True
        assert set(shown.values()) == {None}
    for lsoa in world.lsoas("ward", HIDDEN_WARD):
        shown = figure(release, indicator, "lsoa", YEAR, lsoa)
        assert (shown["value"], shown["count"], shown["suppressed"]) == (None, None, True)
    before = figure(release, indicator, "ward", "2024/25", HIDDEN_WARD)
    assert before["value"] > 0
    (need,) = [
        item
        for item in release.content("place", HIDDEN_WARD)["needs"]
        if item["indicator"] == indicator
    ]
    assert (need["period"], need["value"], need["status"]) == (YEAR, None, "suppressed")


def test_a_ward_that_sent_nothing_has_no_data(release: Release, world: World) -> None:
    (told,) = [item for item in release.front["indicators"] if item["id"] == "ambulance_assault"]
    for period in told["levels"]["ward"]["periods"]:
        shown = figure(release, "ambulance_assault", "ward", period, ABSENT_WARD)
        assert shown.pop("suppressed") is False
        assert set(shown.values()) == {None}
    for lsoa in world.lsoas("ward", ABSENT_WARD):
        shown = figure(release, "ambulance_assault", "lsoa", YEAR, lsoa)
        assert (shown["value"], shown["count"], shown["suppressed"]) == (None, None, False)
    assert figure(release, "ed_assault", "ward", YEAR, ABSENT_WARD)["value"] is not None
    needs = {item["indicator"]: item for item in release.content("place", ABSENT_WARD)["needs"]}
    assert needs["ambulance_assault"]["status"] == "no data"


@pytest.mark.parametrize("ward", QUIET_WARDS)
def test_a_true_nought_of_a_restricted_count_is_hidden(release: Release, ward: str) -> None:
    """A shown nought would tell that a hidden neighbour is at least 1."""
    shown = figure(release, "knife_crime", "ward", YEAR, ward)
    assert shown.pop("suppressed") is True
    assert set(shown.values()) == {None}
    (need,) = [
        item
        for item in release.content("place", ward)["needs"]
        if item["indicator"] == "knife_crime"
    ]
    assert (need["value"], need["status"]) == (None, "suppressed")


@dataclass
class Known:
    """What is known of a place for the last year. ``people``: whose months are counted, ÷ 12."""

    count: int
    people: float
    enough: bool
    hidden_at_source: bool


def known_of(world: World, cells: dict[str, dict[str, str]], level: str, code: str) -> Known:
    inside = world.lsoas(level, code)
    count, months, hidden = 0, 0, False
    for lsoa in inside:
        for month in MONTHS:
            told = cells[lsoa].get(month, "") if lsoa in cells else ""
            hidden |= told == "c"
            if told.isdigit():
                count += int(told)
                months += world.people([lsoa])
    share = months / (12 * world.people(inside))
    return Known(count, months / 12, share == 1 if level == "lsoa" else share >= 0.9, hidden)


@pytest.mark.parametrize(
    "indicator", ["ed_assault", "ambulance_assault", "knife_crime", "domestic_abuse"]
)
@pytest.mark.parametrize("level", ["lsoa", "ward", "la"])
def test_every_place_for_the_last_year(
    release: Release, world: World, indicator: str, level: str
) -> None:
    """Shown and how much, hidden or not known: 1,071 places for each indicator."""
    cells = monthly(indicator)
    protected = large = 0
    for code in release.areas(level)["codes"]:
        known = known_of(world, cells, level, code)
        shown = figure(release, indicator, level, YEAR, code)
        if not known.enough:
            assert shown["value"] is None, code
            assert shown["suppressed"] == known.hidden_at_source, code
            continue
        large += known.count >= 8
        if known.count < 8 or shown["suppressed"]:
            assert shown.pop("suppressed") is True, code
            assert set(shown.values()) == {None}, code
            protected += known.count >= 8
            continue
        rounded = 5 * round(known.count / 5)
        assert (shown["count"], shown["denominator"]) == (rounded, round(known.people)), code
        assert (shown["least"], shown["most"]) == (max(8, rounded - 2), rounded + 2), code
        assert shown["least"] <= known.count <= shown["most"], code
        assert abs(shown["value"] - 1000 * rounded / known.people) <= 0.05 + 1e-9
    assert protected <= 0.02 * max(50, large)


def test_a_borough_with_a_hidden_ward_covers_the_known_parts_only(
    release: Release, world: World
) -> None:
    borough = world.ward_borough[HIDDEN_WARD]
    inside = world.lsoas("la", borough)
    known = [lsoa for lsoa in inside if world.ward[lsoa] != HIDDEN_WARD]
    cells = monthly("ed_assault")
    for period, months in ((YEAR, MONTHS), ("2025-07", ["2025-07"])):
        shown = figure(release, "ed_assault", "la", period, borough)
        count = sum(int(cells[lsoa][month]) for lsoa in known for month in months)
        assert shown["least"] <= count <= shown["most"]
        assert shown["denominator"] == world.people(known) < world.people(inside)
        assert abs(shown["value"] - 1000 * shown["count"] / world.people(known)) <= 0.05 + 1e-9


def test_restricted_figures_are_never_published_in_small_cells(release: Release) -> None:
    """Not by any document's name, nor inside a profile: no LSOA by month or quarter, no ward by
    month."""
    restricted = {item.id for item in INDICATORS if item.access == "restricted"}
    assert len(restricted) == 6
    for item in INDICATORS:
        if item.id in restricted:
            assert item.published["lsoa"] == ("year",)
            assert set(item.published["ward"]) <= {"quarter", "year"}
    with release.engine.connect() as connection:
        names = connection.execute(
            select(release_document.c.key).where(
                release_document.c.release_id == release.number,
                release_document.c.kind.in_(["values", "detail"]),
            )
        ).scalars()
        published = [name.split(" ") for name in names]
    assert {name for name, _, _ in published} >= restricted
    for indicator, level, period in published:
        if indicator in restricted and level == "lsoa":
            assert "-" not in period, (indicator, period)
        if indicator in restricted and level == "ward":
            assert "-" not in period or "-Q" in period, (indicator, period)
    for level, allowed in (("lsoa", {"year"}), ("ward", {"quarter", "year"})):
        for code in release.areas(level)["codes"][::20]:
            for need in release.content("place", code)["needs"]:
                if need["indicator"] in restricted:
                    assert need["series"]["grain"] in allowed


@pytest.mark.parametrize("indicator", ["early_language", "persistent_absence"])
def test_proportions_of_wards_and_boroughs(release: Release, world: World, indicator: str) -> None:
    given = {
        (row["Area Code"], row["Period"]): (row["Count"], row["Denominator"])
        for row in rows(f"indicators/{indicator}.csv.gz")
    }
    hidden = 0
    for (ward, period), (count, of) in given.items():
        shown = figure(release, indicator, "ward", period, ward)
        if not count.isdigit():
            hidden += 1
            assert (shown["value"], shown["suppressed"]) == (None, True)
        else:
            assert abs(shown["value"] - 100 * int(count) / int(of)) <= 0.05 + 1e-9
            assert (shown["count"], shown["denominator"]) == (int(count), int(of))
    assert hidden == (5 if indicator == "early_language" else 0)
    for borough in release.areas("la")["codes"]:
        wards = [ward for ward, above in world.ward_borough.items() if above == borough]
        for period in sorted({period for _, period in given}):
            pairs = [given[ward, period] for ward in wards if given[ward, period][0].isdigit()]
            known, of = (sum(int(pair[at]) for pair in pairs) for at in (0, 1))
            shown = figure(release, indicator, "la", period, borough)
            assert (shown["count"], shown["denominator"]) == (known, of)
            assert abs(shown["value"] - 100 * known / of) <= 0.05 + 1e-9


def test_deprivation_of_wards_is_weighted_by_residents(release: Release, world: World) -> None:
    score = {row["Area Code"]: float(row["Value"]) for row in rows("indicators/imd_score.csv.gz")}
    for ward in release.areas("ward")["codes"]:
        inside = world.lsoas("ward", ward)
        mean = sum(score[lsoa] * world.people([lsoa]) for lsoa in inside) / world.people(inside)
        shown = figure(release, "imd_score", "ward", "2025", ward)
        assert abs(shown["value"] - mean) <= 0.05 + 1e-9


def test_ranks_and_comparisons_of_a_profile(release: Release, world: World) -> None:
    wards = release.areas("ward")["codes"]
    values = dict(
        zip(wards, release.content("values", f"ed_assault ward {YEAR}")["values"], strict=True)
    )
    known = {ward: value for ward, value in values.items() if value is not None}
    for ward in ("DEMO-W001", "DEMO-W050", "DEMO-W100", "DEMO-W141"):
        (need,) = [
            item
            for item in release.content("place", ward)["needs"]
            if item["indicator"] == "ed_assault"
        ]
        borough = world.ward_borough[ward]
        near = [value for other, value in known.items() if world.ward_borough[other] == borough]
        behind = [
            other
            for other in wards
            if values[other] is None and world.ward_borough[other] == borough
        ]
        assert need["value"] == known[ward]
        assert need["rank"]["rank"] == 1 + sum(v > known[ward] for v in known.values())
        assert need["rank"]["of"] == len(wards) == 141, "hidden wards come after those shown"
        assert need["rank_in_borough"] == {
            "rank": 1 + sum(value > known[ward] for value in near),
            "of": len(near) + len(behind),
        }
        shown = figure(release, "ed_assault", "la", YEAR, borough)
        assert need["compare"]["la"] == shown["value"]


# Money


def live_awards() -> Iterator[tuple[dict[str, str], float | None]]:
    """Awards that are live on the day, with pounds a year (None: not known)."""
    for row in rows("register.csv"):
        if row["Status"] in ("proposed", "withdrawn", "finished"):
            continue
        start, end = (row[f"Planned Dates:{which} Date"] for which in ("Start", "End"))
        over = bool(end) and date.fromisoformat(end) < ON
        ahead = bool(start) and date.fromisoformat(start) > ON
        if over or ahead or not ((start and end) or row["Status"] == "live"):
            continue
        amount = row["Amount Awarded"]
        if not (amount and start and end):
            yield row, None
        else:
            days = (date.fromisoformat(end) - date.fromisoformat(start)).days + 1
            yield row, float(amount) * 365.25 / days


def reach(world: World, schools: dict[str, str], row: dict[str, str]) -> dict[str, float]:
    """Ward → share of the award, by the rule of docs/money-that-reaches-a-place.md."""
    found: dict[str, float] = defaultdict(float)
    urns = [urn for urn in row["School URNs"].split(";") if urn]
    for urn in urns:
        found[schools[urn]] += 1 / len(urns)
    if urns:
        return found
    first, last = int(row["Age From"] or 0), min(int(row["Age To"] or 90), 90)
    codes = [code for code in row["Beneficiary Location:Geographic Code"].split(";") if code]
    level = {"B": "la", "W": "ward", "L": "lsoa"}
    parts = {code: world.lsoas(level[code[5]], code) for code in codes}
    narrow = [
        code
        for code in parts
        if not any(set(parts[other]) < set(parts[code]) for other in parts if other != code)
    ]
    size = {code: world.people(parts[code], first, last) for code in narrow}
    for code in narrow:
        share = size[code] / sum(size.values())
        for lsoa in parts[code]:
            found[world.ward[lsoa]] += share * world.people([lsoa], first, last) / size[code]
    return found


def test_pounds_per_head_of_every_ward(release: Release, world: World) -> None:
    ward_of_postcode = {}
    with gzip.open(DEMO / "postcodes.csv.gz", "rt", encoding="utf-8", newline="") as file:
        for line in csv.reader(file):
            ward_of_postcode[line[0].replace(" ", "")] = line[-1]
    schools = {
        row["URN"]: ward_of_postcode[row["Postcode"].replace(" ", "")]
        for row in rows("schools.csv")
    }
    pounds: dict[str, float] = defaultdict(float)
    unknown: dict[str, int] = defaultdict(int)
    awards = 0
    for row, yearly in live_awards():
        awards += 1
        for ward, share in reach(world, schools, row).items():
            if share > 0 and yearly is None:
                unknown[ward] += 1
            elif yearly is not None:
                pounds[ward] += share * yearly
    assert awards > 40
    shown = money(View(release, "ward", "pounds-per-head", "", Selection(on=ON)))
    assert list(shown.index) == release.areas("ward")["codes"]
    for ward in shown.index:
        inside = world.lsoas("ward", ward)
        exact = pounds[ward] / world.people(inside)
        assert abs(shown.at[ward, "pounds_per_head"] - exact) < 0.0051, ward
        young = pounds[ward] / world.people(inside, 10, 24)
        assert abs(shown.at[ward, "pounds_per_young_person"] - young) < 0.0051, ward
        assert shown.at[ward, "unknown_amounts"] == unknown[ward], ward
    assert len({round(shown.at[ward, "pounds_per_head"], 2) for ward in shown.index}) > 100
    assert sum(unknown.values()) > 0


@pytest.mark.parametrize("level", ["la", "ward", "lsoa"])
def test_residents_by_age_are_those_of_the_file(release: Release, world: World, level: str) -> None:
    areas, by_age = release.areas(level), release.content("ages", level)
    for at, code in enumerate(areas["codes"]):
        lsoas = world.lsoas(level, code)
        assert by_age[at] == [world.people(lsoas, age, age) for age in range(91)]
        assert sum(by_age[at][10:25]) == areas["young"][at]


def test_everything_says_that_it_is_invented(release: Release) -> None:
    assert release.front["demonstration"] is True
    assert all(item["demonstration"] for item in release.content("sources"))
    codes = [code for level in ("la", "ward", "lsoa") for code in release.areas(level)["codes"]]
    assert all(code.startswith("DEMO-") for code in codes)
