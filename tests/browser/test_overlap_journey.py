"""A journey: find a duplication from the map, read why, settle it, and see it come back."""

from collections.abc import Callable
from typing import Any

import pytest

PHONE = (375, 812)
WARD = "DEMO-W080"


@pytest.fixture
def lead_on_postgis(postgis_service: Any, visit: Callable[..., Any]) -> Callable[..., Any]:
    """``lead_on_postgis(path, **visit)``: somebody at a store on PostGIS that may be changed."""
    address = postgis_service.address

    def begin(path: str, **told: Any) -> Any:
        lead = visit(path, site=address, **told)
        lead.context.set_default_timeout(30_000)
        return lead

    return begin


def told(lead: Any) -> str:
    return str(lead.page.locator("#told").inner_text())


def test_a_duplication_is_found_settled_and_comes_back(
    lead_on_postgis: Callable[..., Any],
) -> None:
    lead = lead_on_postgis(f"?place={WARD}")
    page = lead.page
    page.get_by_role("link", name="1 possible duplication here").click()
    page.wait_for_url(f"**/overlaps?ward={WARD}")
    assert told(lead).startswith("1 group of awards looks alike and is not settled; none are")
    lead.accessible()

    page.get_by_role("link", name="Both pay for summer jobs").click()
    page.get_by_role("heading", name="Summer pay 2026 and Summer Pay").wait_for()
    page.get_by_text("This looks like one award that was entered twice").wait_for()
    assert "Both pay for summer jobs." in page.locator(".opened").inner_text()
    lead.accessible()
    page.get_by_role("button", name="Settle").click()
    assert page.evaluate("document.activeElement.name") == "verdict", "the browser asks for one"
    page.get_by_label("Duplication Both pay").check()
    page.get_by_label("Why?").fill("One award, entered by both funders; Sefton’s entry stays.")
    page.get_by_role("button", name="Settle").click()
    page.get_by_text("Settled. Duplication, said Visitor to the demonstration").wait_for()
    lead.accessible()

    page.goto(f"{lead.site}/overlaps?ward={WARD}")
    assert told(lead).endswith("are known to look alike, apart from 1 settled group.")
    assert page.get_by_role("link", name="Both pay for summer jobs").count() == 0
    page.goto(f"{lead.site}/overlaps")
    page.get_by_role("checkbox", name="Not settled").uncheck()
    page.get_by_role("checkbox", name="Settled: duplication").check()
    page.wait_for_url("**settled=duplication**")
    page.get_by_role("link", name="Both pay for summer jobs").wait_for()
    page.get_by_text("One award, entered by both funders").wait_for()

    page.get_by_role("link", name="Summer Pay", exact=True).click()
    page.get_by_role("heading", name="What it meets").wait_for()
    page.get_by_role("link", name="Edit", exact=True).click()
    page.get_by_label("Last day").fill("2026-12-20")
    page.get_by_role("button", name="Save", exact=True).click()
    page.get_by_role("heading", name="What it meets").wait_for()
    page.get_by_text("Settled once, then changed.").wait_for()
    page.goto(f"{lead.site}/overlaps?ward={WARD}")
    assert told(lead).startswith("1 group of awards looks alike and is not settled")
    page.get_by_text("last day was 2026-11-30, is 2026-12-20").wait_for()
    page.get_by_text("One award, entered by both funders").wait_for()
    lead.accessible()


def test_narrowing_overlaps_keeps_the_address(visit: Callable[..., Any]) -> None:
    lead = visit("overlaps", settled=False)
    page = lead.page
    first = told(lead)
    page.locator("#facet-la summary").click()
    page.locator("#la-DEMO-B2").check()
    page.wait_for_url("**la=DEMO-B2**")
    page.wait_for_function("(was) => document.querySelector('#told').innerText !== was", arg=first)
    narrowed = told(lead)
    page.reload()
    assert told(lead) == narrowed
    page.get_by_role("link", name="Most money first").click()
    page.wait_for_url("**sort=money**")
    page.get_by_role("link", name="No longer only: Liverpool").click()
    page.wait_for_function("() => !location.search.includes('la=')")
    page.get_by_role("link", name="Clear all").click()
    page.wait_for_url("**/overlaps?listed=chosen")
