"""The whole journey without a mouse; the focus is never lost."""

from collections.abc import Callable
from typing import Any

LOST = ("BODY", "HTML")


def press(lead: Any, *keys: str) -> None:
    for key in keys:
        lead.page.keyboard.press(key)


def test_from_search_to_an_award_and_back(visit: Callable[..., Any]) -> None:
    lead = visit()
    press(lead, "Tab")
    assert lead.focus.startswith("A# Skip to the place profile")
    assert lead.page.locator(".skip").bounding_box()["y"] >= 0
    press(lead, "Enter")
    lead.until("() => document.activeElement.id === 'place'")
    press(lead, "/")
    assert lead.focus.startswith("INPUT#search-box")
    lead.page.keyboard.type("amberwi")
    lead.until("() => document.getElementById('search-list').children.length > 2")
    box = lead.page.locator("#search-box")
    assert box.get_attribute("aria-expanded") == "true"
    assert box.get_attribute("aria-activedescendant") == "found-0"
    press(lead, "ArrowDown")
    assert box.get_attribute("aria-activedescendant") == "found-1"
    press(lead, "ArrowUp", "ArrowUp")
    last = lead.page.locator("#search-list [role=option]").count() - 1
    assert box.get_attribute("aria-activedescendant") == f"found-{last}"
    press(lead, "Escape")
    assert lead.page.locator("#search-list").is_hidden()
    assert box.get_attribute("aria-expanded") == "false"
    box.fill("amberwick")
    lead.until("() => !document.getElementById('search-list').hidden && !window.__waiting")
    press(lead, "Enter")
    lead.until_url(place="DEMO-W008")
    assert lead.focus.startswith("SECTION#place")
    for _ in range(20):
        press(lead, "Tab")
        if lead.focus.startswith("BUTTON#tab-funded"):
            break
    assert lead.focus.startswith("BUTTON#tab-funded")
    press(lead, "ArrowRight")
    lead.until_url(tab="needed")
    lead.until("() => document.activeElement.id === 'tab-needed'")
    press(lead, "ArrowRight")
    lead.until_url(tab="schools")
    lead.until("() => document.activeElement.id === 'tab-schools'")
    press(lead, "ArrowRight")
    lead.until_url(tab=None)
    lead.until("() => document.activeElement.id === 'tab-funded'")
    for _ in range(20):
        press(lead, "Tab")
        if "Stand By Me" in lead.focus:
            break
    press(lead, "Enter")
    lead.page.wait_for_url("**award=*")
    lead.settle()
    assert lead.focus.startswith("SECTION#place")
    press(lead, "Tab")
    assert "Back to the place" in lead.focus
    press(lead, "Enter")
    lead.until_url(award=None)
    assert not lead.focus.startswith(LOST)


def test_choices_keep_the_focus(visit: Callable[..., Any]) -> None:
    lead = visit()
    lead.page.locator("[data-state=show] input:checked").focus()
    press(lead, "ArrowRight")
    lead.until_url(show="funding")
    assert "funding" in lead.focus
    press(lead, "ArrowLeft")
    lead.until_url(show=None)
    lead.page.locator("#measure").focus()
    press(lead, "ArrowDown")
    lead.until_url(measure="ambulance_assault")
    assert lead.focus.startswith("SELECT#measure")
    lead.page.locator("#period-slider").focus()
    press(lead, "ArrowLeft")
    lead.until_url(period="2024/25")
    assert lead.focus.startswith("INPUT#period-slider")
    press(lead, "ArrowLeft")
    lead.until_url(period="2023/24")
    assert lead.focus.startswith("INPUT#period-slider")
    slider = lead.page.locator("#period-slider")
    assert slider.get_attribute("aria-valuetext") == "2023/24"
    after = lead.page.get_by_role("button", name="Period after")
    after.focus()
    press(lead, "Enter")
    lead.until_url(period="2024/25")
    assert lead.page.evaluate("document.activeElement.ariaLabel") == "Period after"
    press(lead, "Enter")
    lead.until_url(period="2025/26")
    # The last period: the button can go no further, the focus stays beside it.
    assert not lead.focus.startswith(LOST)
    lead.page.locator("#period input[value=quarter]").focus()
    press(lead, "ArrowRight")
    assert not lead.focus.startswith(LOST)


def test_groups_table_and_menu(visit: Callable[..., Any]) -> None:
    lead = visit()
    lead.page.locator(".group summary").first.focus()
    press(lead, "Enter", "Tab")
    assert lead.focus.startswith("SELECT#filter-funder")
    press(lead, "ArrowDown")
    lead.until("() => location.search.includes('funder=')")
    lead.settle()
    assert lead.focus.startswith("SELECT#filter-funder")
    lead.page.locator("#clear").focus()
    press(lead, "Enter")
    lead.until_url(funder=None)
    assert not lead.focus.startswith(LOST)
    lead.page.get_by_role("button", name="Show table").focus()
    press(lead, "Enter")
    lead.until_url(view="table")
    assert "Show map" in lead.focus
    summary = lead.page.locator(".tools summary")
    summary.focus()
    press(lead, "Enter", "Tab")
    assert "CSV" in lead.focus
    press(lead, "Escape")
    assert lead.focus.startswith("SUMMARY#")
    assert lead.page.locator(".tools details[open]").count() == 0
    lead.page.locator("#table thead button").nth(2).focus()
    press(lead, "Enter")
    assert lead.focus.startswith("BUTTON#")
    press(lead, "Enter")
    assert lead.page.locator("#table th[aria-sort]").get_attribute("aria-sort") == "ascending"
    lead.page.locator("#table tbody button").first.focus()
    name = lead.page.locator("#table tbody button").first.inner_text()
    press(lead, "Enter")
    lead.page.wait_for_url("**place=*")
    lead.settle()
    assert lead.focus == f"BUTTON# {name}"


def test_everything_that_has_the_focus_shows_it(visit: Callable[..., Any]) -> None:
    """Sixty steps with Tab: each stop is on the screen and has an outline."""
    lead = visit("?place=DEMO-W008")
    for _ in range(60):
        press(lead, "Tab")
        seen = lead.page.evaluate(
            """() => {
              const at = document.activeElement;
              if (at === document.body) return "end";
              const held = at.closest("label") || at;
              const box = held.getBoundingClientRect();
              const line = (one) => getComputedStyle(one).outlineStyle !== "none";
              // The parts of a date field mark themselves.
              const marked = at.type === "date" || line(at) || line(held)
                || getComputedStyle(at).boxShadow !== "none";
              const inside = box.bottom > 0 && box.top < innerHeight && box.right > 0;
              return inside && marked ? "" : at.outerHTML.slice(0, 200);
            }"""
        )
        if seen == "end":
            break
        assert seen == ""
