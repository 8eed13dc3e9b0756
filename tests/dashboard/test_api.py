"""What /api/v1/ answers, against the release it answers from and against the files."""

import csv
import gzip
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from asking import NOTICE, Site, quoted

from db import releases
from indicators import INDICATORS

ROOT = Path(__file__).resolve().parents[2]
STAMP = {"partnership", "notice", "release"}
ANSWER = {"indicator", "period", "level", "values", "status"}
RESTRICTED = {indicator.id for indicator in INDICATORS if indicator.access == "restricted"}


def stored(site: Site, kind: str, key: str) -> object:
    """A document straight from the store, past the app's own reading and keeping."""
    release = site.release
    with release.engine.connect() as connection:
        packed = releases.body(connection, release.number, kind, key)
    assert packed is not None
    return json.loads(gzip.decompress(packed))


def test_lists_every_measure_with_its_levels_and_periods(site: Site) -> None:
    listed = site.json("/api/v1/indicators")["indicators"]
    needs = [item for item in listed if item["kind"] not in ("funding", "gap")]
    assert [item["id"] for item in needs] == [
        item["id"] for item in site.release.front["indicators"]
    ]
    for item in needs:
        assert {"id", "label", "unit", "source", "worse", "levels"} <= item.keys()
        assert all(described["periods"] for described in item["levels"].values())
    funding = {item["id"] for item in listed if item["kind"] == "funding"}
    assert funding == {"pounds-per-head", "pounds-per-young-person", "live-interventions"}
    gaps = {item["id"] for item in listed if item["kind"] == "gap"}
    assert gaps == {"gap-serious-violence", "gap-early-years", "gap-schools"}


def test_values_equal_the_release_for_every_measure_level_and_period(site: Site) -> None:
    for indicator, level, period in site.measured:
        answer = site.json(f"/api/v1/values/{indicator}/{quoted(period)}/{level}")
        document = stored(site, "values", f"{indicator} {level} {period}")
        codes = site.release.areas(level)["codes"]
        ours = indicator in RESTRICTED
        assert answer.keys() == STAMP | ANSWER | ({"hidden_below", "rounded_to"} if ours else set())
        assert list(answer["values"]) == codes
        assert list(answer["values"].values()) == document["values"]
        expected = {
            code: "suppressed" if at in document["suppressed"] else "no data"
            for at, code in enumerate(codes)
            if document["values"][at] is None
        }
        assert answer["status"] == expected
        assert (answer["indicator"], answer["period"], answer["level"]) == (
            indicator,
            period,
            level,
        )


def test_values_equal_the_file_they_were_loaded_from(demo: Site) -> None:
    with gzip.open(
        ROOT / "data/demo/indicators/imd_score.csv.gz", "rt", encoding="utf-8-sig"
    ) as file:
        rows = list(csv.DictReader(file))
    period = max(row["Period"] for row in rows)
    answer = demo.json(f"/api/v1/values/imd_score/{period}/lsoa")["values"]
    stated = {row["Area Code"]: row["Value"] for row in rows if row["Period"] == period}
    assert stated.keys() <= answer.keys()
    for code, value in answer.items():
        text = stated.get(code, "")
        assert value == (pytest.approx(float(text), abs=0.05) if text else None)


def test_a_period_with_a_slash_is_found_both_ways(demo: Site) -> None:
    slashed = [item for item in demo.measured if "/" in item[2]]
    assert slashed
    for indicator, level, period in slashed[:6]:
        plain = demo.get(f"/api/v1/values/{indicator}/{period}/{level}")
        packed = demo.get(f"/api/v1/values/{indicator}/{quoted(period)}/{level}")
        assert plain.status_code == 200
        assert plain.data == packed.data


def test_a_funding_measure_takes_a_date_as_its_period(site: Site) -> None:
    for measure in ("pounds-per-head", "pounds-per-young-person", "live-interventions"):
        for level in ("la", "ward", "lsoa"):
            answer = site.json(f"/api/v1/values/{measure}/2020-06-30/{level}")
            assert answer["period"] == "2020-06-30"
            assert list(answer["values"]) == site.release.areas(level)["codes"]
            missing = {code for code, value in answer["values"].items() if value is None}
            assert missing == answer["status"].keys()


def test_every_place_has_a_profile(site: Site) -> None:
    for level in ("la", "ward", "lsoa"):
        areas = site.release.areas(level)
        for code, name in list(zip(areas["codes"], areas["names"], strict=True))[::9]:
            place = site.json(f"/api/v1/places/{code}")
            assert (place["code"], place["name"], place["level"]) == (code, name, level)
            assert {"needs", "funded", "schools", "residents", "on"} <= place.keys()
    whole = site.json("/api/v1/places/partnership")
    assert whole["name"] == site.release.front["partnership"]


def test_needs_in_a_profile_are_the_values_on_the_map(site: Site) -> None:
    code = site.release.areas("ward")["codes"][7]
    for need in site.json(f"/api/v1/places/{code}")["needs"]:
        address = f"/api/v1/values/{need['indicator']}/{quoted(need['period'])}/ward"
        answer = site.json(address)
        assert answer["values"][code] == need["value"]
        assert answer["status"].get(code) == need["status"]


def test_pages_of_interventions_add_up(site: Site) -> None:
    seen, offset = [], 0
    while offset is not None:
        page = site.json("/api/v1/interventions", {"offset": offset})
        assert len(page["interventions"]) <= 200
        seen += [item["id"] for item in page["interventions"]]
        offset = page["next_offset"]
    assert len(seen) == page["total"] == len(site.release.awards)
    assert seen == [award["id"] for award in site.release.awards]
    assert len(set(seen)) == len(seen)


def test_pages_may_begin_anywhere(real: Site) -> None:
    every = [award["id"] for award in real.release.awards]
    for offset in (1, 199, 200, 1400, len(every) - 200, len(every) - 1, len(every), 999_999_999):
        page = real.json("/api/v1/interventions", {"offset": offset})
        assert [item["id"] for item in page["interventions"]] == every[offset : offset + 200]
        assert page["next_offset"] == (offset + 200 if offset + 200 < len(every) else None)


def test_each_intervention_can_be_asked_for_alone(site: Site) -> None:
    listed = site.json("/api/v1/interventions")["interventions"]
    for item in listed[::17]:
        alone = site.json(f"/api/v1/interventions/{quoted(item['id'])}")
        assert {key: alone[key] for key in item} == item


def test_deliveries_name_file_licence_and_date(site: Site) -> None:
    deliveries = site.json("/api/v1/deliveries")["deliveries"]
    assert deliveries
    for item in deliveries:
        assert item["files"]
        assert item["licence"]
        assert item["source"]
        restricted = not RESTRICTED.isdisjoint(item["indicators"])
        assert item["sha256"] is None if restricted else len(item["sha256"]) == 64
        assert item["rows_kept"] <= item["rows_read"]
        assert item["demonstration"] is (site.release.front["demonstration"])


def test_health_names_the_release(site: Site) -> None:
    told = site.json("/api/v1/health")
    published = f"{site.release.built_at:%Y-%m-%dT%H:%M:%SZ}"
    assert told == {"status": "ok", "release": site.release.key, "as_at": published}


def figures(site: Site) -> list[str]:
    """An address of every kind of JSON that holds figures."""
    ward = site.release.areas("ward")["codes"][0]
    indicator, level, period = site.measured[0]
    award = quoted(site.release.awards[0]["id"])
    return [
        "/api/v1/indicators",
        f"/api/v1/places/{ward}",
        "/api/v1/places/partnership",
        f"/api/v1/values/{indicator}/{quoted(period)}/{level}",
        "/api/v1/values/pounds-per-head/2026-01-01/ward",
        "/api/v1/interventions",
        f"/api/v1/interventions/{award}",
        "/api/v1/deliveries",
        f"/map/{site.release.key}/table/{level}/{indicator}/{quoted(period)}",
        f"/map/{site.release.key}/listing/interventions",
    ]


def test_invented_figures_are_called_so_on_every_answer(demo: Site) -> None:
    for path in figures(demo):
        assert demo.json(path)["notice"] == NOTICE, path
    assert NOTICE in demo.get("/sources").text
    assert NOTICE in demo.get("/_dash-layout").text


def test_real_figures_are_never_called_invented(real: Site) -> None:
    for path in figures(real):
        assert real.json(path)["notice"] is None, path
    for path in ("/sources", "/quality", "/_dash-layout", "/"):
        assert NOTICE not in real.get(path).text


def test_contacts_stand_in_no_answer(demo: Site) -> None:
    with (ROOT / "data/demo/register.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    contacts = {row[key] for row in rows for key in ("Contact Name", "Contact Email")} - {""}
    assert len(contacts) > 40
    release = demo.release
    paths = [*figures(demo), "/", "/sources", "/_dash-layout", "/api/v1/openapi.json"]
    paths += [f"/api/v1/places/{code}" for code in release.areas("ward")["codes"]]
    paths += [f"/api/v1/interventions/{quoted(award['id'])}" for award in release.awards]
    paths += [f"/map/{release.key}/points/{layer}" for layer in ("interventions", "schools")]
    paths += [f"/download/interventions.{e}" for e in ("csv", "geojson")]
    paths += [f"/download/ward/pounds-per-head/2026-11-01.{e}" for e in ("csv", "geojson")]
    searches = [("/api/v1/search", {"q": contact}) for contact in sorted(contacts)]
    for path, query in [*((path, None) for path in paths), *searches]:
        answer = demo.get(path, query)
        assert answer.status_code == 200, path
        said = json.dumps(answer.json["results"]) if query else answer.text
        assert not [contact for contact in contacts if contact in said], path


def test_the_api_answers_alike_on_both_stores(
    demo: Site, site_of: Callable[[str], Site], demo_postgres_url: str
) -> None:
    other = site_of(demo_postgres_url)
    paths = figures(demo)
    paths.remove("/api/v1/deliveries")  # says when they were loaded
    paths += ["/api/v1/search?q=harbour", f"/map/{demo.release.key}/points/interventions"]
    for path in paths:
        assert other.get(path).data == demo.get(path).data, path
