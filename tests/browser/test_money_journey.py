"""The money screens in a browser: fit for everybody, and a way from the question to the awards."""

from collections.abc import Callable
from typing import Any


def test_from_what_ends_to_the_award_and_from_a_cell_to_its_list(
    visit: Callable[..., Any],
) -> None:
    lead = visit("money", settled=False)
    page = lead.page
    page.get_by_role("link", name="What ends, and what follows").click()
    page.get_by_label("Borough").select_option(label="Sefton")
    page.get_by_label("What follows").select_option(label="Nothing in the register")
    page.get_by_role("button", name="Show").click()
    assert "where=DEMO-B3" in page.url
    assert "follows=none" in page.url
    assert page.get_by_label("Borough").input_value() == "DEMO-B3"
    first = page.locator("table.endings tbody th a").first
    title = first.inner_text()
    first.click()
    assert title in page.locator("h1").inner_text()

    lead.open("money/streams", settled=False)
    cell = page.locator("table.matrix tbody td a").first
    told = cell.locator("xpath=following-sibling::span").inner_text()
    cell.click()
    assert page.locator("#told").inner_text().startswith(told.split(" ")[0] + " ")


def test_the_flow_is_a_table_on_a_phone(visit: Callable[..., Any]) -> None:
    lead = visit("money/streams", size=(375, 812), settled=False)
    assert not lead.page.locator("svg.river").is_visible()
    lead.page.get_by_text("The flow as tables").click()
    assert lead.page.get_by_role("heading", name="Funder → programme").is_visible()
