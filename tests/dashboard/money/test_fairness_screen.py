"""Fair between the boroughs, on the screen and over the interface: each figure a second way."""

import csv
import io
import re
from datetime import date
from decimal import Decimal
from html import unescape
from typing import Any

import numpy as np
import pytest
from asking import Site

from analysis.spending import by_financial_year

CASES = [("demo", "2026-11-01"), ("demo", "2025-10-01"), ("real", "2018-06-01")]


def reading(row: dict[str, Any], key: str) -> dict[str, Any]:
    (found,) = [one for one in row["readings"] if one["key"] == key]
    return dict(found)


@pytest.mark.parametrize(("name", "on"), CASES)
def test_the_low_end_is_what_the_profile_of_the_borough_says(
    name: str, on: str, request: pytest.FixtureRequest
) -> None:
    site: Site = request.getfixturevalue(name)
    for row in site.json("/api/v1/fairness", {"on": on})["boroughs"]:
        place = site.json(f"/api/v1/places/{row['code']}", {"on": on})
        said = place["funded"]["summary"]
        assert row["low"] == pytest.approx(said["pounds_per_year"] or 0.0, abs=0.05)
        assert row["unknown"] == said["unknown_amounts"]
        assert row["own_live"] + row["shared_live"] == said["live"]
        head, young = reading(row, "head"), reading(row, "young")
        assert head["low"] == pytest.approx(said["pounds_per_head"] or 0.0, abs=0.006)
        assert young["low"] == pytest.approx(said["pounds_per_young_person"] or 0.0, abs=0.006)
        assert row["low"] == pytest.approx(row["own_known"] + row["shared_known"], abs=0.02)


def test_the_high_end_reached_from_the_list_of_awards(demo: Site) -> None:
    """By hand from the release's own list: no frame of ``analysis.fairness`` in between."""
    awards, on = demo.release.awards, "2026-11-01"
    yearly: dict[str, float] = {}
    for award in awards:
        made = award["status"] not in ("proposed", "withdrawn")
        if made and award["amount_awarded"] and award["start_date"] and award["end_date"]:
            days = date.fromisoformat(award["end_date"]) - date.fromisoformat(award["start_date"])
            yearly[award["id"]] = award["amount_awarded"] * 365.25 / (days.days + 1)

    def guess(funder: str) -> float:
        mine = [yearly[a["id"]] for a in awards if a["id"] in yearly and a["funder_id"] == funder]
        return float(np.quantile(mine if len(mine) >= 5 else list(yearly.values()), 0.75))

    for row in demo.json("/api/v1/fairness", {"on": on})["boroughs"]:
        place = demo.json(f"/api/v1/places/{row['code']}", {"on": on})["funded"]
        missing = [e for e in place["live"] if e["pounds_per_year_here"] is None]
        missing += place["dates not known"]
        assert row["undated"] == len(place["dates not known"])
        more = sum(item["share"] * guess(item["funder"]["id"]) for item in missing)
        assert row["high"] == pytest.approx(row["low"] + more, abs=0.05)


def test_events_of_need_carry_their_interval(demo: Site) -> None:
    period = "2025/26"
    values = demo.json(f"/api/v1/values/ed_assault/{period}/la")["values"]
    areas = demo.release.areas("la")
    residents = dict(zip(areas["codes"], areas["residents"], strict=True))
    for row in demo.json("/api/v1/fairness", {"measure": "ed_assault"})["boroughs"]:
        one = reading(row, "event")
        rate = 1000 * one["units"] / residents[row["code"]]
        assert rate == pytest.approx(values[row["code"]], abs=0.05)
        # A Poisson count's 95 % limits are about 1.96 of its roots away, from 2 less to 2 more.
        assert one["units_upper"] - one["units_lower"] == pytest.approx(
            4 + 2 * 1.96 * one["units"] ** 0.5, rel=0.05
        )
        assert one["low"] == pytest.approx(row["low"] / one["units_upper"], abs=0.01)
        assert one["high"] == pytest.approx(row["high"] / one["units_lower"], abs=0.01)


def test_a_score_is_read_in_two_ways(demo: Site) -> None:
    told = demo.json("/api/v1/fairness", {"measure": "imd_score"})
    scores = demo.json("/api/v1/values/imd_score/2025/la")["values"]
    small = demo.json("/api/v1/values/imd_score/2025/lsoa")["values"]
    limit = sorted(small.values(), reverse=True)[len(small) // 5 - 1]
    areas = demo.release.areas("lsoa")
    worst: dict[int, int] = {}
    for code, people, la in zip(areas["codes"], areas["residents"], areas["la"], strict=True):
        worst[la] = worst.get(la, 0) + (people if small[code] >= limit else 0)
    boroughs = demo.release.areas("la")
    people = dict(zip(boroughs["codes"], boroughs["residents"], strict=True))
    mean = sum(scores[code] * people[code] for code in scores) / sum(people.values())
    for at, row in enumerate(told["boroughs"]):
        assert reading(row, "worst-fifth")["units"] == worst[at]
        weighted = people[row["code"]] * scores[row["code"]] / mean
        assert reading(row, "weighted")["units"] == pytest.approx(weighted)


@pytest.mark.parametrize(("name", "on"), [("demo", "2026-11-01"), ("real", "2018-06-01")])
def test_the_years_by_days_in_exact_money(
    name: str, on: str, request: pytest.FixtureRequest
) -> None:
    site: Site = request.getfixturevalue(name)
    reach = site.release.reach()
    shares = reach[reach["level"] == "la"].groupby(["award_id", "area_code"])["share"].sum()
    known: dict[tuple[str, str], Decimal] = {}
    awards = site.release.by_id()
    for (identifier, borough), share in shares.items():
        award = awards[identifier]
        if award["status"] in ("proposed", "withdrawn"):
            continue
        days = [award[key] and date.fromisoformat(award[key]) for key in ("start_date", "end_date")]
        amount = award["amount_awarded"]
        for part in by_financial_year(None if amount is None else Decimal(str(amount)), *days):
            if part.pounds is not None:
                key = (borough, part.year)
                known[key] = known.get(key, Decimal(0)) + part.pounds * Decimal(str(share))
    years = site.json("/api/v1/fairness", {"on": on})["years"]
    assert len({row["year"] for row in years}) >= 4
    for row in years:
        expected = float(known.get((row["code"], row["year"]), 0))
        assert row["pounds_known"] == pytest.approx(expected, abs=0.5)


def test_what_can_be_said_follows_from_the_ranges_alone(demo: Site) -> None:
    told = demo.json("/api/v1/fairness")
    names = {row["code"]: row["name"] for row in told["boroughs"]}
    said = {one["key"]: one for one in told["said"]}
    for key, one in said.items():
        rows = {row["code"]: reading(row, key) for row in told["boroughs"]}
        for code, mine in rows.items():
            sentence = re.search(rf"{names[code]} has more than ([^.]+)\.", one["can"])
            less = {c for c, other in rows.items() if mine["low"] > other["highest"] + 0.01}
            listed = set(re.split(r", | and ", sentence[1])) if sentence else set()
            assert listed == {names[c] for c in less}
    assert "no difference can be told" in said["head"]["cannot"]


def test_the_order_is_the_maps_and_never_the_sizes(demo: Site) -> None:
    page = unescape(demo.get("/money/fairness").text)
    names = demo.release.areas("la")["names"]
    panels = re.findall(r'<ul class="ranges">(.*?)</ul>', page, re.DOTALL)
    assert len(panels) == 3
    for panel in panels:
        assert re.findall(r'<span class="name">([^<]+)</span>', panel) == names


def test_completeness_stands_beside(demo: Site) -> None:
    awards = demo.release.awards
    for row in demo.json("/api/v1/fairness")["completeness"]:
        funders = {
            a["funder_id"] for a in awards if any(p["la"] == row["code"] for p in a["where"])
        }
        theirs = [a for a in awards if a["funder_id"] in funders]
        assert (row["funders"], row["awards"]) == (len(funders), len(theirs))
        with_amount = sum(a["amount_awarded"] is not None for a in theirs)
        assert row["stated"]["amount"] == with_amount
    page = unescape(demo.get("/money/fairness").text)
    assert "This is a range, not a confidence interval." in page
    assert "A difference is not yet unfair" in page


def test_years_of_thin_coverage_are_marked(demo: Site) -> None:
    kinds = {row["year"]: row["coverage"] for row in demo.json("/api/v1/fairness")["years"]}
    assert kinds["2023/24"] == "thin"
    assert kinds["2025/26"] == "whole"
    assert kinds["2026/27"] == "open"
    page = demo.get("/money/fairness").text
    for kind in ("whole", "thin", "open"):
        assert f'class="{kind}"' in page


def test_the_file_has_each_borough_by_each_way(demo: Site) -> None:
    text = demo.get("/money/fairness.csv").data.decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text.split("\r\n\r\n")[0])))
    told = demo.json("/api/v1/fairness")
    heads = [row for row in rows if row["Pounds per"] == "resident"]
    assert [row["Borough"] for row in heads] == [row["name"] for row in told["boroughs"]]
    for mine, theirs in zip(heads, told["boroughs"], strict=True):
        assert float(mine["Low (known amounts), £"]) == reading(theirs, "head")["low"]
    assert len(rows) == 3 * len(heads) + len(told["years"])
    assert demo.get("/money/fairness.xlsx").status_code == 200


def test_nothing_live_is_said_and_compares_nothing(real: Site) -> None:
    page = unescape(real.get("/money/fairness", {"on": "2026-11-23"}).text)
    assert "Nothing in the register is known to be live in a borough on 23 Nov 2026." in page
    assert "nothing can be compared" in page
    assert "Can be said" not in page


def test_a_share_of_the_money_is_reached_again_from_the_rows(demo: Site) -> None:
    """Sefton's, by the formula of the page, from the low and high ends that the interface has."""
    told = demo.json("/api/v1/fairness")
    rows = {row["name"]: row for row in told["boroughs"]}
    anywhere = told["money_of_unknown_place"]
    sefton = rows.pop("Sefton")
    others = {end: sum(row[end] for row in rows.values()) for end in ("low", "high")}
    least = sefton["low"] / (sefton["low"] + others["high"] + anywhere)
    most = (sefton["high"] + anywhere) / (sefton["high"] + anywhere + others["low"])
    (share,) = [row for row in told["shares"] if row["name"] == "Sefton"]
    assert share["money"]["least"] == pytest.approx(100 * least, abs=0.051)
    assert share["money"]["most"] == pytest.approx(100 * most, abs=0.051)
    people = demo.release.areas("la")["residents"]
    at = list(demo.release.areas("la")["names"]).index("Sefton")
    (residents,) = [one for one in share["of"] if one["key"] == "head"]
    assert residents["least"] == pytest.approx(100 * people[at] / sum(people), abs=0.051)
    page = unescape(demo.get("/money/fairness").text)
    assert f"<strong>{share['money']['text']}</strong>" in page


def test_awards_of_unknown_place_and_dates_are_told_and_keep_boroughs_together(real: Site) -> None:
    """In the real files most awards say neither where nor when."""
    query = {"on": "2018-01-01"}
    page = unescape(real.get("/money/fairness", query).text)
    assert "awards that are live, or may be, have no known place, up to £" in page
    assert "No borough’s share of the money can be told" in page
    said = real.json("/api/v1/fairness", query)["said"]
    assert {one["can"] for one in said} == {""}
    assert "would if the money of unknown place went to the lower one" in said[0]["cannot"]
