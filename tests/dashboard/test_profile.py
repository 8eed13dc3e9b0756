"""The place profile, worked out again for a ward, a borough and an LSOA from the files."""

from collections import Counter
from datetime import date

import pytest
from asking import Site
from plain_register import Asked, Ground, Row, dated, rows, status, yearly

ON = date(2026, 11, 1)
GROUPS = ("live", "starting", "finished", "proposed", "withdrawn", "dates not known")
PLACES = ["DEMO-W005", "DEMO-B3", "DEMO-L0512", "DEMO-W083", "DEMO-W112"]


@pytest.fixture(scope="module")
def ground() -> Ground:
    return Ground()


@pytest.fixture(scope="module")
def register() -> list[Row]:
    return rows("register.csv")


def profile(site: Site, code: str, on: date = ON) -> dict:
    return site.json(f"/api/v1/places/{code}", Asked(on).query())


@pytest.mark.parametrize("code", PLACES)
def test_each_award_stands_where_its_dates_and_places_put_it(
    demo: Site, ground: Ground, register: list[Row], code: str
) -> None:
    expected: dict[str, dict[str, tuple[str, float]]] = {group: {} for group in GROUPS}
    for row in register:
        found = ground.reach(row, code)
        if found:
            expected[status(row, ON)][row["Identifier"]] = found
    funded = profile(demo, code)["funded"]
    assert sum(len(part) for part in expected.values()) > 5
    for group in GROUPS:
        answered = {item["id"]: (item["aim"], item["share"]) for item in funded[group]}
        assert answered.keys() == expected[group].keys()
        for identifier, (aim, share) in expected[group].items():
            assert answered[identifier][0] == aim
            assert answered[identifier][1] == pytest.approx(share, abs=2e-6)


@pytest.mark.parametrize("code", PLACES)
def test_money_adds_up_by_hand(demo: Site, ground: Ground, register: list[Row], code: str) -> None:
    place = profile(demo, code)
    live = [
        (*found, yearly(row))
        for row in register
        if status(row, ON) == "live" and (found := ground.reach(row, code))
    ]
    aimed = [share * pounds for aim, share, pounds in live if aim != "wider" and pounds is not None]
    wider = [share * pounds for aim, share, pounds in live if aim == "wider" and pounds is not None]
    summary = place["funded"]["summary"]
    aims = Counter(aim == "wider" for aim, _, _ in live)
    assert (summary["live"], summary["live_aimed"], summary["live_wider"]) == (
        len(live),
        aims[False],
        aims[True],
    )
    assert summary["unknown_amounts"] == sum(pounds is None for _, _, pounds in live)
    assert summary["aimed_pounds_per_year"] == pytest.approx(sum(aimed), rel=1e-4)
    assert summary["shared_pounds_per_year"] == pytest.approx(sum(wider), rel=1e-4)
    total = sum(aimed) + sum(wider)
    assert summary["pounds_per_year"] == pytest.approx(total, rel=1e-4)
    assert place["residents"] == ground.residents(code)
    assert place["young_residents"] == ground.residents(code, (10, 24))
    per_head = total / ground.residents(code)
    assert summary["pounds_per_head"] == pytest.approx(per_head, abs=0.02, rel=1e-3)


def test_the_map_and_the_profile_agree_everywhere(demo: Site) -> None:
    measured = {
        measure: demo.json(f"/api/v1/values/{measure}/{ON}/ward")["values"]
        for measure in ("pounds-per-head", "live-interventions")
    }
    for code in demo.release.areas("ward")["codes"]:
        summary = profile(demo, code)["funded"]["summary"]
        assert measured["live-interventions"][code] == summary["live_aimed"], code
        per_head = measured["pounds-per-head"][code]
        if per_head is None:
            assert summary["pounds_per_head"] is None
        else:
            assert summary["pounds_per_head"] == pytest.approx(per_head, abs=0.02)


def test_an_unknown_amount_is_unknown_and_counted(demo: Site, register: list[Row]) -> None:
    unknown = {row["Identifier"] for row in register if not row["Amount Awarded"]}
    assert unknown
    funded = profile(demo, "partnership")["funded"]
    seen = [item for group in GROUPS for item in funded[group] if item["id"] in unknown]
    assert seen
    for item in seen:
        assert item["amount"] is None
        assert item["pounds_per_year_here"] is None


def test_the_date_moves_awards_between_the_groups(demo: Site, register: list[Row]) -> None:
    row = next(row for row in register if status(row, ON) == "live" and yearly(row))
    start, end = dated(row["Planned Dates:Start Date"]), dated(row["Planned Dates:End Date"])
    assert start is not None
    assert end is not None
    for on, group in ((start, "live"), (end, "live"), (date(2000, 1, 1), "starting")):
        funded = profile(demo, "partnership", on)["funded"]
        assert row["Identifier"] in {item["id"] for item in funded[group]}


def test_schools_of_a_place_are_those_that_lie_in_it(demo: Site, ground: Ground) -> None:
    for code in ("DEMO-W005", "DEMO-B3"):
        inside = {urn for urn, ward in ground.school_ward.items() if code in ground.around(ward)}
        assert {school["urn"] for school in profile(demo, code)["schools"]} == inside


def test_no_money_is_lost_or_made_between_boroughs_and_partnership(demo: Site) -> None:
    whole = profile(demo, "partnership")["funded"]["summary"]
    parts = [profile(demo, f"DEMO-B{n}")["funded"]["summary"] for n in range(1, 6)]
    total = sum(part["pounds_per_year"] for part in parts)
    assert total == pytest.approx(whole["pounds_per_year"], rel=1e-4)
