"""From a place to those like it, and to the hot spot that it is part of; for everybody to use."""

from collections.abc import Callable
from typing import Any


def test_from_a_place_to_those_like_it(visit: Callable[..., Any]) -> None:
    lead = visit("?place=DEMO-W112&on=2026-10-01")
    page = lead.page
    page.get_by_role("link", name="Compare with similar places").click()
    page.wait_for_url("**/compare?places=DEMO-W112,*&on=2026-10-01")
    columns = page.locator("table.compare thead th")
    assert columns.count() == 4
    page.get_by_label("Add a place").fill("Brickfield")
    page.get_by_role("button", name="Add").click()
    page.wait_for_url("**DEMO-W083&on=2026-10-01")
    assert columns.count() == 5
    assert page.get_by_label("Add a place").count() == 0
    page.get_by_role("link", name="Take Brickfield away").click()
    page.wait_for_url(lambda address: "DEMO-W083" not in address)
    assert columns.count() == 4
    assert "live on 1 October 2026" in page.locator("table.compare").inner_text()


def test_from_a_place_to_its_hot_spot_and_back_to_the_map(visit: Callable[..., Any]) -> None:
    page = visit("?place=DEMO-W112").page
    page.locator(".beside").get_by_role("link", name="Deprivation (IMD score)").click()
    page.wait_for_url("**/hot-spots?measure=imd_score&level=ward")
    assert "hot spot" in page.locator("p.lead").inner_text()
    page.locator("summary", has_text="wards").first.click()
    page.get_by_role("link", name="Glazier", exact=True).first.click()
    page.wait_for_url("**/?place=DEMO-W112&*measure=imd_score*")
    page.wait_for_function("() => document.querySelector('#place h1')?.innerText === 'Glazier'")
