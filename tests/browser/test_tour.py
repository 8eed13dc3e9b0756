"""The two-minute tour: offered once, found again in the menu, left at any time, nothing changed."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import expect

STEPS = 7
VIEW = "?measure=knife_crime&area=la&place=DEMO-B3"


def card(lead: Any) -> Any:
    return lead.page.get_by_role("dialog")


def begin_from_the_menu(lead: Any) -> None:
    lead.page.locator(".menu summary").click()
    lead.page.get_by_role("button", name="Two-minute tour").click()


def test_it_is_offered_once_and_stays_in_the_menu(visit: Callable[..., Any]) -> None:
    lead = visit()
    lead.page.get_by_role("button", name="Not now").click()
    expect(lead.page.locator(".tour-offer")).to_have_count(0)
    lead.open()
    expect(lead.page.locator(".tour-offer")).to_have_count(0)
    lead.page.goto(f"{lead.site}/gaps")
    begin_from_the_menu(lead)
    expect(card(lead)).to_contain_text(f"1 of {STEPS}")
    lead.page.keyboard.press("Escape")
    expect(card(lead)).to_have_count(0)
    assert lead.query == ""


@pytest.mark.parametrize("size", [(1280, 800), (375, 812)])
def test_every_step_rings_what_it_speaks_of_and_all_is_put_back(
    visit: Callable[..., Any], size: tuple[int, int]
) -> None:
    lead = visit(VIEW, size=size)
    begin_from_the_menu(lead)
    titles = []
    for number in range(1, STEPS + 1):
        expect(card(lead)).to_contain_text(f"{number} of {STEPS}")
        lead.settle()
        assert lead.focus.startswith("H2#tour-title")
        titles.append(card(lead).get_by_role("heading").inner_text())
        ringed = lead.page.locator(".tour-part")
        expect(ringed).to_be_visible()
        expect(ringed).to_be_in_viewport()
        expect(card(lead)).to_be_in_viewport(ratio=1)
        assert lead.violations() == []
        assert lead.wider_than_screen() <= 0
        last = number == STEPS
        lead.page.keyboard.press("Tab")
        assert ("Done" if last else "Next") in lead.focus
        lead.page.keyboard.press("Enter")
    assert len(set(titles)) == STEPS
    expect(card(lead)).to_have_count(0)
    lead.settle()
    assert lead.query == VIEW


def test_back_leads_to_the_step_before(visit: Callable[..., Any]) -> None:
    lead = visit()
    lead.page.get_by_role("button", name="Show me").click()
    card(lead).get_by_role("button", name="Next").click()
    first = lead.page.locator("#tour-title", has_text="Choose a measure")
    expect(first).to_have_count(0)
    card(lead).get_by_role("button", name="Back").click()
    expect(first).to_be_visible()
    card(lead).get_by_role("button", name="Leave the tour").click()
    expect(card(lead)).to_have_count(0)
    lead.settle()
