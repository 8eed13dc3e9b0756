"""An agenda of five views is built, shown with arrow keys, and a decision is found on its ward."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

WALL = (1920, 1080)
VIEWS = (
    "?place=DEMO-W109&measure=ed_assault",
    "?show=funding&area=la",
    "gaps?area=ward",
    "overlaps",
    "schools/school?urn=9000028",
)


@pytest.fixture
def lead(own_service: tuple[Any, Path], visit: Callable[..., Any]) -> Any:
    service, _ = own_service
    return visit("", site=service.address, size=WALL)


def add(lead: Any, path: str, line: str) -> None:
    page = lead.page
    lead.open(path, settled=path.startswith("?"))
    page.locator(".menu summary").click()
    page.get_by_role("button", name="Add this view to an agenda").click()
    page.get_by_label("What should the meeting look at?").fill(line)
    name = page.get_by_label("Name of the agenda")
    if name.is_visible():
        name.fill("Steering group, December")
    page.get_by_role("button", name="Add the view").click()
    expect(page.get_by_text(line)).to_be_visible()


def at(lead: Any, number: int) -> None:
    expect(lead.page.locator(".meeting-at")).to_have_text(f"{number} of {len(VIEWS)}")
    expect(lead.page.locator("#meeting-line")).to_have_text(f"Line {number}")


def test_five_views_are_shown_with_arrow_keys_and_a_decision_is_found(lead: Any) -> None:
    page = lead.page
    for number, path in enumerate(VIEWS, start=1):
        add(lead, path, f"Line {number}")
    assert lead.violations() == []
    page.get_by_role("button", name="Show to a meeting").click()
    at(lead, 1)
    lead.settle()
    expect(page.locator(".choices")).to_be_hidden()
    expect(page.locator(".top")).to_be_hidden()
    assert "DEMO-W109" in lead.query
    ward = page.locator("#place h1").inner_text()
    assert lead.violations() == []
    size = page.locator("#place .note").first.evaluate(
        "(one) => one.getBoundingClientRect().height / one.getClientRects().length"
    )
    assert size >= 24  # read from afar

    for number, key in ((2, "ArrowRight"), (3, "PageDown"), (4, "ArrowRight"), (5, "ArrowRight")):
        page.keyboard.press(key)
        at(lead, number)
        if VIEWS[number - 1].startswith("?"):
            lead.settle()
        assert lead.violations() == []
        assert lead.wider_than_screen() <= 0
    page.keyboard.press("ArrowRight")  # nothing comes after the last
    at(lead, 5)
    for number in (4, 3, 2, 1):
        page.keyboard.press("PageUp")
        at(lead, number)
    lead.settle()

    page.keyboard.press("Alt+r")
    expect(page.get_by_role("heading", level=1)).to_have_text("Record a decision")
    expect(page.get_by_label(ward)).to_be_checked()
    page.get_by_label("What was decided").fill("Ask both funders to share one offer")
    page.get_by_label("Who sees to it").fill("Bo Marsh")
    page.get_by_role("button", name="Save the decision").click()
    at(lead, 1)
    page.keyboard.press("Escape")
    page.wait_for_url("**/agendas/1")
    expect(page.locator(".top-line")).to_be_visible()
    lead.open("?place=DEMO-W109")
    expect(page.locator("#place")).to_contain_text("Ask both funders to share one offer")
    assert lead.violations() == []


def test_any_screen_is_shown_by_one_key_and_left_by_another(lead: Any) -> None:
    page = lead.page
    lead.open("?place=DEMO-W109&show=funding")
    page.keyboard.press("Alt+m")
    lead.until("() => document.documentElement.classList.contains('meeting')")
    lead.settle()
    assert "show=funding" in lead.query
    page.get_by_role("button", name="Pointer").click()
    page.mouse.move(500, 400)
    ring = page.locator(".pointer-ring")
    expect(ring).to_be_visible()
    box = ring.bounding_box()
    assert abs(box["x"] + box["width"] / 2 - 500) < 2
    assert abs(box["y"] + box["height"] / 2 - 400) < 2
    page.keyboard.press("Alt+m")
    lead.until("() => !document.documentElement.classList.contains('meeting')")
    lead.settle()
    assert "show=funding" in lead.query
    expect(page.locator(".choices")).to_be_visible()


def test_a_link_away_keeps_the_line_and_back_leads_to_the_view(lead: Any) -> None:
    page = lead.page
    add(lead, "gaps?area=ward", "Line 1")
    add(lead, "overlaps", "Line 2")
    page.get_by_role("button", name="Show to a meeting").click()
    expect(page.locator("#meeting-line")).to_have_text("Line 1")
    page.goto(f"{lead.site}/money")
    expect(page.locator("#meeting-line")).to_have_text("Line 1")
    page.keyboard.press("ArrowLeft")
    page.wait_for_url("**/gaps?**item=1")
    page.keyboard.press("ArrowRight")
    expect(page.locator("#meeting-line")).to_have_text("Line 2")


@pytest.mark.parametrize("size", [(1280, 800), (375, 812)])
def test_the_bar_fits_smaller_windows(
    own_service: tuple[Any, Path], visit: Callable[..., Any], size: tuple[int, int]
) -> None:
    service, _ = own_service
    lead = visit("", site=service.address, size=size)
    add(lead, "gaps?area=ward", "Line 1")
    lead.page.get_by_role("button", name="Show to a meeting").click()
    expect(lead.page.locator("#meeting-line")).to_have_text("Line 1")
    expect(lead.page.get_by_role("button", name="Leave")).to_be_in_viewport()
    assert lead.violations() == []
    assert lead.wider_than_screen() <= 0
