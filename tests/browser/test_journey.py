"""A Community Safety Partnership lead: what is needed and funded here, by whom, until when?

Amberwick is a demonstration ward that every kind of award reaches: for the ward itself (amount not
published), for schools in it, and shares of wider ones.
"""

from collections.abc import Callable
from typing import Any

import pytest

WARD, WARD_NAME = "DEMO-W008", "Amberwick"


def one_line(text: str) -> str:
    return " ".join(text.split())


def test_a_wards_name_shows_what_is_funded_there(visit: Callable[..., Any]) -> None:
    """Three steps: type the name, press Enter, read. About 0.4 s from Enter to the profile."""
    lead = visit()
    lead.find("amberwick").until_url(place=WARD)
    place = one_line(lead.place)
    assert WARD_NAME in place
    assert "Ward in Knowsley" in place
    for said in (
        "Credible messengers not published",
        "Stand By Me, Amberwick £9,850",
        "this ward",
        "1 school here",
        "Share of a borough-wide award: about £",
        "Live 10",
        "1 of 10 amounts not published",
    ):
        assert said in place, said


def test_every_line_names_payer_provider_audience_and_end(visit: Callable[..., Any]) -> None:
    lead = visit(f"?place={WARD}")
    profile = lead.api(f"places/{WARD}")
    place = one_line(lead.place)
    for award in profile["funded"]["live"]:
        assert award["title"] in place
        assert f"{award['funder']['name']} → {award['provider']['name']}" in place
        assert award["amount"] is None or f"£{award['amount']:,.0f}" in place
        year = award["end"][:4]
        assert year in place


def test_what_is_needed_there(visit: Callable[..., Any]) -> None:
    lead = visit(f"?place={WARD}")
    lead.page.get_by_role("tab", name="Needed here").click()
    lead.until_url(tab="needed")
    place = one_line(lead.place)
    profile = lead.api(f"places/{WARD}")
    labels = {item["id"]: item["label"] for item in lead.api("indicators")["indicators"]}
    for need in profile["needs"]:
        assert labels[need["indicator"]] in place
        if need["value"] is None:
            continue
        assert f"of {need['rank']['of']} wards" in place
    assert "likely between" in place
    assert "ended" in place  # the age of every figure
    assert lead.page.locator("#place svg.trend[aria-label]").count() >= 5


@pytest.mark.parametrize(
    ("typed", "parts", "heading"),
    [
        ("DEMO-W008", {"place": "DEMO-W008"}, "Amberwick"),
        ("zz1 1bn", {"place": "DEMO-W001"}, "Larkhanger"),
        ("ZZ11BN", {"place": "DEMO-W001"}, "Larkhanger"),
        ("Arcade Street High", {"place": "DEMO-W099", "tab": "schools"}, "Arcade"),
        ("amberwick 1", {"area": "lsoa"}, "Amberwick 1"),
        ("wirral", {"place": "DEMO-B5", "area": "la"}, "Wirral"),
        ("ringside mentoring", {"award": "DEMO-LPL-2026-004"}, "Ringside mentoring"),
        ("st. helens", {"place": "DEMO-B4", "area": "la"}, "St Helens"),
    ],
)
def test_found_by_any_name(
    visit: Callable[..., Any], typed: str, parts: dict[str, str], heading: str
) -> None:
    lead = visit()
    lead.find(typed).until_url(**parts)
    assert lead.page.locator("#place h1").inner_text() == heading
    assert lead.focus.startswith("SECTION#place")


def test_an_organisation_becomes_a_filter(visit: Callable[..., Any]) -> None:
    lead = visit("?show=funding")
    lead.find("public health").until_url(funder="DEMO-FUND-PH")
    assert "Public health" in lead.page.locator(".group").first.inner_text()
    assert "Showing only what is paid for by Public health" in lead.page.inner_text("#spoken")


def test_a_hurried_reader_gets_what_was_typed(visit: Callable[..., Any]) -> None:
    """Enter before the answer has come opens what was typed, not what stood in the list."""
    lead = visit()
    lead.page.locator("#search-box").press_sequentially("harb", delay=5)
    lead.until("() => document.querySelector('#search-list [role=option]')")
    lead.page.keyboard.type("our east")
    lead.page.keyboard.press("Enter")
    lead.until("() => document.querySelector('#place h1').innerText === 'Harbour East'")
    lead.settle()
    assert lead.page.locator("#search-list").is_hidden()


def test_nothing_called_that(visit: Callable[..., Any]) -> None:
    lead = visit()
    lead.page.locator("#search-box").fill("xqzxqz")
    lead.until("() => document.querySelector('#search-list .said')")
    said = lead.page.inner_text("#search-list")
    assert said == "Nothing is called “xqzxqz”. Try part of a name, or a postcode."


def test_a_wrong_spelling_is_helped(visit: Callable[..., Any]) -> None:
    lead = visit()
    lead.page.locator("#search-box").fill("amberwik")
    lead.until("() => document.querySelectorAll('#search-list [role=option]').length > 1")
    assert "Did you mean" in lead.page.inner_text("#search-list")
    assert "Amberwick" in lead.page.inner_text("#search-list")


def test_by_a_click_on_the_map(visit: Callable[..., Any]) -> None:
    """With points on the map, as it opens: they must not keep the pointer from the areas."""
    lead = visit("?points=interventions,schools")
    lon, lat = lead.point("DEMO-W141")
    x, y = lead.on_map(lon, lat)
    lead.page.mouse.move(x, y - 12)
    lead.until("() => document.querySelector('.leaflet-tooltip')")
    lead.page.mouse.click(x, y - 12)
    lead.until_url(place="DEMO-W141")
    lead.open("?points=none")
    lead.page.mouse.click(*lead.on_map(*lead.point(WARD)))
    lead.until_url(place=WARD)
    assert lead.page.locator("#place h1").inner_text() == WARD_NAME


def test_the_map_says_what_is_under_the_pointer(visit: Callable[..., Any]) -> None:
    lead = visit("?points=none")
    lead.page.mouse.move(*lead.on_map(*lead.point("DEMO-W093")))
    lead.until("() => document.querySelector('.leaflet-tooltip')")
    assert (
        one_line(lead.page.inner_text(".leaflet-tooltip")) == "Willow Fen Hidden to protect people"
    )
    value = lead.api("values/ed_assault/2025%2F26/ward")["values"][WARD]
    lead.page.mouse.move(*lead.on_map(*lead.point(WARD)))
    lead.until("() => document.querySelector('.leaflet-tooltip').innerText.includes('Amberwick')")
    assert f"{value:.1f} per 1,000 residents, 2025/26" in lead.page.inner_text(".leaflet-tooltip")


def test_by_a_row_of_the_table(visit: Callable[..., Any]) -> None:
    lead = visit("?view=table")
    lead.page.locator("#table").get_by_role("button", name=WARD_NAME, exact=True).click()
    lead.until_url(place=WARD, view="table")
    assert lead.page.locator("#place h1").inner_text() == WARD_NAME
    assert lead.page.locator("#table tr.chosen th").inner_text() == WARD_NAME
    assert lead.focus == f"BUTTON# {WARD_NAME}"


def test_one_intervention_and_back(visit: Callable[..., Any]) -> None:
    lead = visit(f"?place={WARD}")
    lead.page.locator("#place").get_by_role("button", name="Credible messengers").click()
    lead.page.wait_for_url("**award=*")
    lead.settle()
    panel = one_line(lead.place)
    for said in (
        "Credible messengers",
        "not published",
        "Provider",
        "For whom",
        "Runs",
        "Amberwick",
    ):
        assert said in panel, said
    assert lead.focus.startswith("SECTION#place")
    lead.page.get_by_role("button", name="Back to the place").click()
    lead.until_url(award=None, place=WARD)
    assert lead.page.locator("#place h1").inner_text() == WARD_NAME


def test_by_a_point_on_the_map(visit: Callable[..., Any]) -> None:
    """A point alone in its place says what it is and opens it."""
    lead = visit("?q=Arts+from+the+start")
    total = lead.api("interventions?q=ringside&status=live")
    one = next(
        item
        for item in lead.api("interventions?status=live")["interventions"]
        if len(item["where"]) == 1 and item["where"][0]["point"] is not None
    )
    assert total["total"] >= 1
    lead.open(f"?q={one['title']}")
    lead.page.mouse.move(*lead.on_map(*one["where"][0]["point"]))
    lead.until("() => document.querySelector('.leaflet-tooltip strong')")
    assert one["title"] in lead.page.inner_text(".leaflet-pane.leaflet-tooltip-pane")
    lead.page.mouse.click(*lead.on_map(*one["where"][0]["point"]))
    lead.page.wait_for_url("**award=*")
    lead.settle()
    assert one["title"] in lead.place


def test_a_real_ward(visit: Callable[..., Any], real_site: str) -> None:
    lead = visit(site=real_site)
    assert "Demonstration" not in lead.page.inner_text("body")
    lead.find("Kirkdale West").settle()
    lead.until("() => document.querySelector('#place h1').innerText === 'Kirkdale West'")
    lead.settle()
    assert "Ward in Liverpool" in lead.place
    lead.page.get_by_role("tab", name="Needed here").click()
    lead.until_url(tab="needed")
    assert "Violence and sexual offences" in lead.place
