"""375 px wide: three sheets, one after another."""

from collections.abc import Callable
from typing import Any

PHONE = (375, 812)
CALLED = "Kind hands, clear words"
NOTICE = "Demonstration data: invented figures"


def test_from_search_to_profile_in_two_taps(visit: Callable[..., Any]) -> None:
    """Tap the box, type, tap the name: the profile fills the sheet."""
    lead = visit(size=PHONE, has_touch=True, is_mobile=True)
    lead.page.locator("#search-box").tap()
    lead.page.keyboard.type("amberwick")
    lead.until("() => document.querySelector('#search-list [role=option]:not(.said)')")
    lead.page.locator("#search-list [role=option]").first.tap()
    lead.until_url(place="DEMO-W008")
    assert lead.page.locator("#place h1").is_visible()
    assert lead.page.locator("#place h1").inner_text() == "Amberwick"
    lead.page.get_by_role("button", name="Show on map").tap()
    assert lead.page.locator("#map").is_visible()


def test_from_search_to_calling_the_contact_in_four_taps(visit: Callable[..., Any]) -> None:
    """The box, the name, the award, the number."""
    lead = visit(size=PHONE, has_touch=True, is_mobile=True)
    lead.page.locator("#search-box").tap()
    lead.page.keyboard.type("Windlass")
    lead.until("() => document.querySelector('#search-list [role=option]:not(.said)')")
    lead.page.locator("#search-list [role=option]").first.tap()
    lead.until("() => document.querySelector('#place .award .title')")
    lead.settle()
    lead.page.locator("#place .award .title", has_text=CALLED).first.tap()
    call = lead.page.get_by_role("link", name="Call 0151 496 0")
    call.wait_for()
    assert call.is_visible()
    box = call.bounding_box()
    assert box["y"] + box["height"] <= PHONE[1]  # without scrolling
    assert box["height"] >= 24
    assert call.get_attribute("href").startswith("tel:01514960")


def test_three_sheets_each_with_the_notice(visit: Callable[..., Any]) -> None:
    lead = visit(size=PHONE, has_touch=True, is_mobile=True)
    for sheet, part in (("choices", "#measure"), ("place", "#place h1"), ("where", "#map")):
        lead.sheet(sheet)
        assert lead.page.locator(part).is_visible()
        assert lead.page.get_by_text(NOTICE).is_visible()
        pressed = lead.page.locator(".sheets [aria-pressed=true]")
        assert pressed.count() == 1
        assert pressed.get_attribute("data-sheet") == sheet
        others = {"#measure", "#place h1", "#map"} - {part}
        assert not any(lead.page.locator(other).is_visible() for other in others)


def test_the_map_can_be_used(visit: Callable[..., Any]) -> None:
    lead = visit("?points=none", size=PHONE, has_touch=True, is_mobile=True)
    assert "under" not in lead.legend
    lead.page.locator("#legend summary").tap()
    assert "hidden to protect people" in lead.legend
    lead.page.locator("#legend summary").tap()
    lead.page.touchscreen.tap(*lead.on_map(*lead.point("DEMO-W138")))
    lead.until_url(place="DEMO-W138")
    assert lead.page.locator("#place h1").is_visible()
    lead.sheet("where")
    frame = lead.page.locator("#map").bounding_box()
    assert frame["height"] > 500


def test_the_table_scrolls_in_itself(visit: Callable[..., Any]) -> None:
    lead = visit("?view=table", size=PHONE)
    assert lead.wider_than_screen() == 0
    box = lead.page.locator("#table")
    assert box.evaluate("(one) => one.scrollWidth > one.clientWidth")
    assert lead.page.locator("#table tbody button").first.is_visible()


def test_a_choice_can_be_made_and_seen(visit: Callable[..., Any]) -> None:
    lead = visit(size=PHONE)
    lead.sheet("choices")
    lead.page.locator("[data-state=show] label", has_text="Funding").click()
    lead.until_url(show="funding")
    lead.sheet("where")
    assert "£ a year per resident" in lead.legend
