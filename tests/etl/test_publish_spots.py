"""What a release says of hot spots, trends and characteristics, worked out again from the files."""

import csv
import gzip
import json
from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations, permutations, product
from pathlib import Path
from statistics import median
from typing import Any

import numpy as np
import pytest

from db.connection import engine_for
from db.published import Published, Release
from indicators import INDICATOR_BY_ID

DATA = Path(__file__).resolve().parents[2] / "data"
HIDDEN_WARD = "DEMO-W093"
QUARTERS = [f"{year}-Q{at}" for year in (2023, 2024, 2025, 2026) for at in range(1, 5)][1:13]
JUDGED = ("ward", "lsoa")


@pytest.fixture(scope="module")
def release(demo_sqlite_url: str) -> Iterator[Release]:
    engine = engine_for(demo_sqlite_url)
    yield Published(engine).current()
    engine.dispose()


@pytest.fixture(scope="module")
def real(real_sqlite_url: str) -> Iterator[Release]:
    engine = engine_for(real_sqlite_url)
    yield Published(engine).current()
    engine.dispose()


def rows(name: str) -> list[dict[str, str]]:
    path = DATA / "demo" / name
    opened = gzip.open if path.suffix == ".gz" else open
    with opened(path, "rt", encoding="utf-8-sig", newline="") as file:  # type: ignore[operator]
        return list(csv.DictReader(file))


def judged(release: Release) -> list[tuple[dict[str, Any], str, dict[str, Any]]]:
    """Every measure and level with its document."""
    found = [
        (item, level, release.content("spots", f"{item['id']} {level}"))
        for item in release.front["indicators"]
        for level in JUDGED
        if level in item["levels"]
    ]
    return [one for one in found if one[2] is not None]


def corners(shape: dict[str, Any]) -> set[tuple[float, float]]:
    """Every corner of an outline, as the file has it."""
    polygons = shape["coordinates"]
    if shape["type"] == "Polygon":
        polygons = [polygons]
    return {(round(x, 6), round(y, 6)) for polygon in polygons for ring in polygon for x, y in ring}


@pytest.mark.parametrize("level", JUDGED)
def test_neighbours_are_those_that_share_a_corner(release: Release, level: str) -> None:
    text = (DATA / "boundaries" / f"demo_{level}s.geojson").read_text(encoding="utf-8")
    codes = release.areas(level)["codes"]
    at = {code: number for number, code in enumerate(codes)}
    meeting: dict[tuple[float, float], set[int]] = defaultdict(set)
    for feature in json.loads(text)["features"]:
        (code,) = [value for value in feature["properties"].values() if value in at]
        for corner in corners(feature["geometry"]):
            meeting[corner].add(at[code])
    expected: list[set[int]] = [set() for _ in codes]
    for places in meeting.values():
        for one, other in combinations(places, 2):
            expected[one].add(other)
            expected[other].add(one)
    found = release.content("touching", level)["neighbours"]
    assert all(others <= set(found[at]) for at, others in enumerate(expected))
    nearly = sum(len(found[at]) - len(others) for at, others in enumerate(expected))
    assert nearly <= {"ward": 0, "lsoa": 4}[level], "corners that miss each other by under 5 m"


@pytest.mark.parametrize("name", ["release", "real"])
def test_the_river_parts_wirral_from_the_rest(name: str, request: pytest.FixtureRequest) -> None:
    found: Release = request.getfixturevalue(name)
    for level in JUDGED:
        boroughs = found.areas(level)["la"]
        names = found.areas("la")["names"]
        content = found.content("touching", level)
        for at, others in enumerate(content["neighbours"]):
            assert others, "no place of Merseyside touches nothing"
            assert all(at in content["neighbours"][other] for other in others)
            beside = {names[boroughs[other]] for other in others}
            assert ("Wirral" in beside) == (names[boroughs[at]] == "Wirral")
        assert [piece["boroughs"] for piece in content["pieces"]][1:] == [["Wirral"]]
        assert sum(piece["areas"] for piece in content["pieces"]) == len(boroughs)


@pytest.mark.parametrize("name", ["release", "real"])
def test_both_statistics_with_matrices(name: str, request: pytest.FixtureRequest) -> None:
    found: Release = request.getfixturevalue(name)
    assert len(judged(found)) > 10
    for indicator, level, content in judged(found):
        key = f"{indicator['id']} {level} {content['period']}"
        value = np.array(found.content("values", key)["values"], dtype=float)
        value = -value if INDICATOR_BY_ID[indicator["id"]].worse == "lower" else value
        known = np.flatnonzero(~np.isnan(value))
        touching = found.content("touching", level)["neighbours"]
        near = np.zeros((len(value), len(value)))
        for at, others in enumerate(touching):
            near[at, others] = 1
        near, value = near[np.ix_(known, known)], value[known]
        size, z = len(known), (value - value.mean()) / value.std()
        alone = near.sum(axis=1) == 0
        around = near @ z / np.where(alone, np.nan, near.sum(axis=1))
        m = near.sum(axis=1) + 1
        star = (near @ z + z) / np.sqrt((size * m - m**2) / (size - 1))
        star[alone] = np.nan
        assert content["known"] == size
        shown = {part: np.array(content[part], dtype=float)[known] for part in ("star", "moran")}
        assert shown["moran"] == pytest.approx(z * around, abs=0.00051, nan_ok=True)
        assert shown["star"] == pytest.approx(star, abs=0.00051, nan_ok=True)
        _kinds_follow(content, known, z, around)


def _kinds_follow(content: dict[str, Any], known: Any, z: Any, around: Any) -> None:
    """The kind is where a place and its neighbours stand, if the adjusted p is small enough."""
    names = {
        (True, True): "hot spot",
        (False, False): "cold spot",
        (True, False): "high among low",
        (False, True): "low among high",
    }
    for at, own, others in zip(known, z, around, strict=True):
        kind, adjusted = content["kind"][at], content["adjusted"][at]
        if kind is None:
            assert at in content["alone"]
        elif kind == "none":
            assert adjusted > 0.05
        else:
            assert adjusted <= 0.05
            assert kind == names[own > 0, others > 0]


def test_adjusted_by_going_through_every_place(release: Release) -> None:
    for _, _, content in judged(release):
        p = [one for one in content["p"] if one is not None]
        if len(p) > 200:
            continue  # one by one takes long, and wards will show it
        ranked = sorted(p)
        for one, adjusted in zip(content["p"], content["adjusted"], strict=True):
            if one is not None:
                later = [
                    other * len(p) / rank
                    for rank, other in enumerate(ranked, start=1)
                    if other >= one
                ]
                assert adjusted == pytest.approx(min(1, *later), abs=2e-4)


def test_groups_are_all_that_stand_out_each_once(release: Release) -> None:
    for _, level, content in judged(release):
        touching = release.content("touching", level)["neighbours"]
        listed = [at for group in content["groups"] for at in group["places"]]
        assert sorted(listed) == [
            at for at, kind in enumerate(content["kind"]) if kind not in (None, "none")
        ]
        for group in content["groups"]:
            places = set(group["places"])
            assert {content["kind"][at] for at in places} == {group["kind"]}
            most = max(abs(content["star"][at]) for at in places)
            assert abs(content["star"][group["lead"]]) == most
            if len(places) > 1:
                assert all(places & set(touching[at]) for at in places)


def test_the_hidden_ward_is_named_as_left_out(release: Release) -> None:
    at = release.positions("ward")[HIDDEN_WARD]
    content = release.content("spots", "ed_assault ward")
    hidden = release.content("values", "ed_assault ward 2025/26")["suppressed"]
    assert content["suppressed"] == hidden
    assert at in hidden
    assert (content["kind"][at], content["p"][at], content["star"][at]) == (None, None, None)
    assert content["known"] == 141 - len(hidden)


def test_where_most_places_are_hidden_nothing_is_said(release: Release) -> None:
    """From the high figures alone nobody can tell what is usual."""
    for name, hidden in (("knife_crime ward", True), ("ed_assault lsoa", True)):
        shut = release.content("values", f"{name} 2025/26")["suppressed"]
        assert (2 * len(shut) > len(release.areas(name.split()[1])["codes"])) is hidden
        assert release.content("spots", name) is None


def test_each_place_tells_what_it_is_part_of(release: Release) -> None:
    for level in JUDGED:
        codes = release.areas(level)["codes"]
        expected: dict[str, set[tuple[str, str, str, int]]] = {code: set() for code in codes}
        for indicator, its, content in judged(release):
            if its == level:
                for group in content["groups"]:
                    told = (indicator["id"], group["kind"], codes[group["lead"]])
                    for at in group["places"]:
                        expected[codes[at]].add((*told, len(group["places"])))
        for code in codes[::7]:
            spots = release.content("place", code)["spots"]
            found = {(s["indicator"], s["kind"], s["lead"], s["places"]) for s in spots}
            assert found == expected[code]
    assert release.content("place", "partnership")["spots"] == []


def test_anfield_is_the_middle_of_deprivation(real: Release) -> None:
    """What anybody in Liverpool would say."""
    content, names = real.content("spots", "imd_score ward"), real.areas("ward")["names"]
    (hot,) = [group for group in content["groups"] if group["kind"] == "hot spot"]
    assert names[hot["lead"]] == "Anfield"
    assert len(hot["places"]) == 9


def sign(number: float) -> int:
    return (number > 0) - (number < 0)


def test_the_trend_of_a_ward_from_its_counts(release: Release) -> None:
    """Quarters of three years added up by hand and rounded as they are released; p from every
    order of every season."""
    ward_of = {row["lsoa_code"]: row["ward_code"] for row in rows("lookup.csv")}
    people: dict[str, int] = defaultdict(int)
    for row in rows("population.csv.gz"):
        people[ward_of[row["lsoa_code"]]] += sum(
            int(number) for age, number in row.items() if age.rstrip("+").isdigit()
        )
    counts: dict[tuple[str, str], int] = defaultdict(int)
    for row in rows("indicators/domestic_abuse.csv.gz"):
        if row["Count"].isdigit():
            year, month = row["Period"].split("-")
            quarter = f"{year}-Q{(int(month) - 1) // 3 + 1}"
            counts[ward_of[row["Area Code"]], quarter] += int(row["Count"])
    seen = set()
    for ward in release.areas("ward")["codes"]:
        (need,) = [
            item
            for item in release.content("place", ward)["needs"]
            if item["indicator"] == "domestic_abuse"
        ]
        found = need["trend"]
        if found["direction"] == "too few periods" or found["periods"] < 12:
            continue
        released = [5 * round(counts[ward, quarter] / 5) for quarter in QUARTERS]
        seasons = [released[at::4] for at in range(4)]
        pairs = [
            (later - earlier, after - before)
            for season in seasons
            for (before, earlier), (after, later) in combinations(enumerate(season), 2)
        ]
        score = sum(sign(step) for step, _ in pairs)
        p = chance(seasons, score)
        slope = median(step / years for step, years in pairs) * 4 * 1000 / people[ward]
        assert (found["grain"], found["periods"]) == ("quarter", 12)
        assert found["p"] == pytest.approx(p, abs=6e-5), ward
        assert found["per_year"] == pytest.approx(slope, abs=6e-5)
        word = "no clear change" if p >= 0.05 else "worse" if score > 0 else "better"
        assert found["direction"] == word
        seen.add(word)
    assert seen == {"worse", "better", "no clear change"}


def chance(seasons: list[list[int]], score: int) -> float:
    orders = [
        [
            sum(sign(later - earlier) for earlier, later in combinations(order, 2))
            for order in permutations(season)
        ]
        for season in seasons
    ]
    sums = [abs(sum(scores)) for scores in product(*orders)]
    return sum(total >= abs(score) for total in sums) / len(sums)


def test_one_year_of_months_says_nothing_of_a_trend(real: Release) -> None:
    for code in real.areas("ward")["codes"][:20]:
        for need in real.content("place", code)["needs"]:
            assert need["trend"]["direction"] == "too few periods"


def test_characteristics_from_the_population_file(release: Release) -> None:
    ward_of = {row["lsoa_code"]: row["ward_code"] for row in rows("lookup.csv")}
    ages: dict[str, list[int]] = defaultdict(lambda: [0] * 91)
    for row in rows("population.csv.gz"):
        for age in range(90):
            ages[ward_of[row["lsoa_code"]]][age] += int(row[str(age)])
        ages[ward_of[row["lsoa_code"]]][90] += int(row["90+"] if "90+" in row else row["90"])
    content = release.content("characteristics", "ward")
    for at, code in enumerate(release.areas("ward")["codes"]):
        people = sum(ages[code])
        for key, first, last in (("aged_0_9", 0, 9), ("aged_10_24", 10, 24), ("aged_65", 65, 90)):
            share = 100 * sum(ages[code][first : last + 1]) / people
            assert content["values"][key][at] == pytest.approx(share, abs=0.051)
    assert content["periods"] == {"imd_score": "2025"}
    assert "imd_crime_score" not in content["values"]


def test_density_of_a_ward_with_a_known_size(real: Release) -> None:
    """People and hectares add up to those of the whole, which is some 650 square kilometres."""
    density = real.content("characteristics", "lsoa")["values"]["density"]
    people = real.areas("lsoa")["residents"]
    hectares = sum(
        count / each for count, each in zip(people, density, strict=True) if count and each
    )
    assert hectares == pytest.approx(65_000, rel=0.05)
