"""A journey: find the widest gap, explain it, choose what counts, and see the place on the map."""

import re
from collections import Counter
from collections.abc import Callable
from typing import Any

import pytest

from layers.layer import GAP_RAMP


@pytest.fixture
def lead(postgis_service: Any, visit: Callable[..., Any]) -> Any:
    """At the gaps, on PostGIS."""
    return visit("/gaps", site=postgis_service.address, settled=False)


def test_the_widest_gap_is_explained(lead: Any) -> None:
    page = lead.page
    top = lead.api("gaps")["places"][0]
    assert top["sentence"] in page.get_by_role("region", name="In short").inner_text()
    row = page.locator(f"#{top['code']}")
    page.get_by_role("region", name="In short").get_by_text("How this comes about").click()
    page.wait_for_url(f"**/gaps?place={top['code']}#{top['code']}")
    assert lead.violations() == []
    parts = row.get_by_role("region", name=f"Parts of the need of {top['name']}")
    adds = [float(text) for text in parts.locator("tbody td:last-child").all_inner_texts()]
    (said,) = re.findall(r"Put together: ([\d.]+) of 100", row.inner_text())
    assert sum(adds) == pytest.approx(float(said), abs=0.06 * len(adds))

    page.get_by_label("Age group").select_option("10 to 24")
    page.get_by_text("More choices").click()
    page.get_by_label("Ends within, months").fill("3")
    page.get_by_role("button", name="Show").click()
    page.get_by_text("for each person aged 10 to 24").first.wait_for()
    page.get_by_role("link", name=re.compile("All that is delivered there ends by 1 Feb")).click()
    page.wait_for_url(lambda address: "kind=ending" in address and "age=10-24" in address)

    page.get_by_text("What counts as need here").click()
    page.get_by_role("spinbutton", name="Deprivation (IMD score)").fill("7")
    page.get_by_role("button", name="Use these weights").click()
    page.wait_for_url(lambda address: "weight-imd_score=7" in address and "months=3" in address)
    assert page.get_by_label("Need", exact=True).input_value() == "own"

    shape = page.locator(".gap-map a").last
    code = (shape.get_attribute("href") or "").partition("#")[2]
    shape.locator("path").click()
    page.wait_for_url(lambda address: address.endswith(f"#{code}"))
    name = page.locator(f"#{code} h3 a")
    name.wait_for()
    told = name.inner_text()
    name.click()
    lead.settle()
    assert page.locator("#place h1").inner_text() == told


def test_the_map_wears_the_colours_of_the_list(visit: Callable[..., Any]) -> None:
    """Places of four classes have their colour on the map, the legend counts them, the table
    names them, and the list is one step away."""
    lead = visit("?show=gap&points=none")
    listed = lead.api("gaps")["places"]
    classes = Counter((row["need_third"], row["reach_third"]) for row in listed)
    for need, money in ((2, 0), (2, 2), (0, 0), (0, 2)):
        code = next(
            row["code"]
            for row in listed
            if (row["need_third"], row["reach_third"]) == (need, money)
        )
        wanted = GAP_RAMP[3 * need + money].lower()
        assert wanted in lead.colours(code, half=3)
    counted = lead.page.locator("#legend .nine tbody td").all_inner_texts()
    assert [int(text) for text in counted] == [
        classes[need, money] for need in (2, 1, 0) for money in (0, 1, 2)
    ]
    lead.page.get_by_role("button", name="Show table").click()
    lead.until_url(view="table")
    told = Counter(row[2] for row in lead.table[1:])
    assert told["Higher need, little money"] == classes[2, 0]
    lead.page.get_by_role("link", name="The list, and your own weights").click()
    lead.page.get_by_role("heading", name="Where the gaps are").wait_for()
    assert listed[0]["name"] in lead.page.get_by_role("region", name="In short").inner_text()


def test_a_place_of_the_map_leads_to_its_row_and_on(visit: Callable[..., Any]) -> None:
    """Why is there a gap here, is it a hot spot, what places are like it."""
    lead = visit("?show=gap&measure=gap-schools&place=DEMO-W026")
    page = lead.page
    page.get_by_role("link", name="Its place among the gaps").click()
    page.wait_for_url("**/gaps?area=ward&need=schools&place=DEMO-W026#DEMO-W026")
    row = page.locator("#DEMO-W026")
    assert row.get_by_role("heading", name="Money that reaches it").is_visible()
    assert page.locator(".gap-map .chosen").count() == 1
    assert lead.violations() == []
    row.get_by_role("link", name="with similar places").click()
    page.wait_for_url("**/compare?places=DEMO-W026,*")
    page.go_back()
    row.get_by_role("link", name="Check a proposal").click()
    page.wait_for_url("**/check?**")
    assert page.get_by_label("Code of place 1").input_value() == "DEMO-W026"


def test_where_nothing_is_live_the_map_says_that_need_alone_colours_it(
    visit: Callable[..., Any],
) -> None:
    lead = visit("?show=gap&on=2001-01-01&place=DEMO-W026")
    assert "these colours show need alone" in lead.page.locator("#message").inner_text()
    tiles = lead.page.locator("#place .tiles").inner_text()
    assert "None known" in tiles
    assert "£0" not in tiles
    lead = visit("?show=gap")
    assert lead.page.locator("#message").inner_text() == ""
