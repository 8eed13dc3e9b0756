"""From the map to a school's page, watch it, and find it among the watched schools."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

SCHOOL = "Staveley Moss High School"


@pytest.fixture
def lead(own_service: tuple[Any, Path], visit: Callable[..., Any]) -> Any:
    """Somebody at the map of a service whose record may be changed."""
    service, _ = own_service
    return visit("", site=service.address)


def test_a_school_is_found_on_the_map_and_watched(lead: Any) -> None:
    page = lead.page
    lead.find(SCHOOL.lower())
    lead.until_url(tab="schools", school="9000007")
    page.locator("#place").get_by_role("link", name=SCHOOL).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(SCHOOL)
    expect(page.get_by_text("5 awards name this school and are live now")).to_be_visible()
    table = page.get_by_role("region", name="Timetable by year group and term")
    expect(table.get_by_role("rowheader").first).to_have_text("Year 7")
    assert lead.violations() == []

    page.get_by_label("Why").fill("We begin knife crime lessons in Year 8")
    page.get_by_role("button", name="Watch it").click()
    expect(page.get_by_text("Watched by Visitor to the demonstration from")).to_be_visible()
    assert lead.violations() == []

    page.get_by_role("link", name="Watched schools").click()
    expect(page.get_by_role("heading", level=2)).to_have_text(SCHOOL)
    expect(page.get_by_text("“We begin knife crime lessons in Year 8”")).to_be_visible()
    assert lead.violations() == []
    assert lead.wider_than_screen() <= 0
    page.get_by_role("button", name="End the watch").click()
    expect(page.get_by_text("Nobody watches a school now.")).to_be_visible()


def test_the_list_answers_at_once_and_its_address_holds_all(
    visit: Callable[..., Any],
) -> None:
    lead = visit("schools", settled=False)
    page = lead.page
    page.get_by_label("Nothing live in the register").check()
    page.wait_for_url("**/schools?**without=live**")
    expect(page.locator("#told")).to_contain_text("all have nothing live in the register")
    page.get_by_label("Its area is").select_option("lsoa")
    page.wait_for_url("**at=lsoa**")
    expect(page.locator("#told")).to_contain_text("fifth of LSOAs")
    page.get_by_role("link", name="School", exact=True).click()
    page.wait_for_url("**sort=name**")
    first = page.locator(".schools-list tbody th a").first.inner_text()
    page.reload()
    assert page.locator(".schools-list tbody th a").first.inner_text() == first
    expect(page.get_by_label("Nothing live in the register")).to_be_checked()
