"""Three questions of a steering group, each answered two clicks from the map."""

from collections.abc import Callable
from typing import Any


def test_which_schools_in_most_need_had_nothing(visit: Callable[..., Any]) -> None:
    page = visit().page
    page.locator("header .screens").get_by_role("link", name="Schools").first.click()
    link = page.get_by_role("link", name="with nothing in the register")
    number = int(link.inner_text().split()[0])
    link.click()
    page.wait_for_url("**in=fifth**")
    assert page.locator("table.schools-list tbody tr").count() == number


def test_what_ends_soon_in_knowsley_without_a_successor(visit: Callable[..., Any]) -> None:
    page = visit().page
    page.locator("header .screens").get_by_role("link", name="Money").first.click()
    link = page.get_by_role("link", name="Knowsley")
    number = link.inner_text().split()[1]
    link.click()
    page.wait_for_url("**follows=none**")
    assert page.get_by_label("Borough").input_value() == "DEMO-B1"
    assert page.get_by_label("Look ahead").input_value() == "6"
    assert f"{number} of them have no successor" in page.locator(".money-told").inner_text()


def test_whether_sefton_gets_its_share_by_keyboard_alone(visit: Callable[..., Any]) -> None:
    page = visit().page
    page.locator("header.top .menu summary").focus()
    page.keyboard.press("Enter")
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.innerText") == "Fair between boroughs?":
            break
    outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    assert outline != "none"
    page.keyboard.press("Enter")
    page.wait_for_url("**/money/fairness")
    row = page.locator("table.shares-of tr", has_text="Sefton")
    assert "its money is above this" in row.inner_text()


def test_the_menu_closes_by_escape_and_by_a_click_beside_it(visit: Callable[..., Any]) -> None:
    lead = visit()
    for path in ("", "schools"):
        lead.open(path, settled=not path)
        menu = lead.page.locator("header .screens .menu").first
        menu.locator("summary").click()
        assert menu.get_attribute("open") is not None
        lead.page.keyboard.press("Escape")
        assert menu.get_attribute("open") is None
        assert lead.page.evaluate("document.activeElement.innerText") == "Menu"
        menu.locator("summary").click()
        lead.page.locator("h1").first.dispatch_event("click")
        assert menu.get_attribute("open") is None
