"""A journey: check a proposal, keep it, record that somebody was asked and answered, decide."""

from collections.abc import Callable
from typing import Any

PHONE = (375, 812)


def test_a_proposal_is_checked_talked_over_and_decided(
    desk_on_postgis: Callable[..., Any],
) -> None:
    check_and_decide(desk_on_postgis("check"))


def test_the_same_on_a_phone(desk: Callable[..., Any]) -> None:
    check_and_decide(desk("check", size=PHONE))


def check_and_decide(lead: Any) -> None:
    page = lead.page
    lead.accessible()
    page.get_by_label("Title", exact=True).fill("Someone to talk to")
    page.get_by_label("What it does").fill("Older pupils as mentors for younger ones, each week.")
    page.get_by_label("Who would deliver it").fill("Invented Mentors")
    page.get_by_label("Who would pay").fill("The Thornwick Trust (demonstration)")
    page.get_by_label("Find a place").fill("harbour e")
    page.get_by_role("option", name="Harbour East Ward in Liverpool", exact=False).first.click()
    page.get_by_label("Youngest").fill("12")
    page.get_by_label("Oldest").fill("15")
    page.get_by_label("First day").fill("2026-12-01")
    page.get_by_label("Last day").fill("2027-11-30")
    page.get_by_role("button", name="Check it").click()
    page.get_by_role("heading", name="What it would overlap").wait_for()
    assert "Look first at “Peer mentors in Year 9" in page.locator(".verdict").inner_text()
    assert "Both pay for mentoring" in page.locator(".met.same").first.inner_text()
    assert "title=Someone+to+talk+to" in page.url
    lead.accessible()

    page.get_by_role("button", name="Save as proposed").click()
    page.get_by_text("Nobody was asked yet, and nothing is decided.").wait_for()
    lead.accessible()
    page.get_by_role("link", name="Ask them").first.click()
    page.wait_for_url("**ask=**")
    assert page.get_by_label("Of which organisation").input_value().startswith("Liverpool")
    page.get_by_label("Who", exact=True).fill("Femi Birch")
    page.get_by_role("button", name="Keep that they were asked").click()
    page.get_by_text("1 of 1 has not answered").wait_for()
    page.get_by_text("Write down what Femi Birch said").click()
    page.get_by_role("button", name="Keep the answer").click()
    page.get_by_text("Choose what they think").wait_for()
    lead.accessible()
    page.get_by_label("What they think").select_option("has concerns")
    page.get_by_label("What they said").fill("We pay for this already.")
    page.get_by_role("button", name="Keep the answer").click()
    page.get_by_text("“We pay for this already.”").wait_for()
    page.get_by_label("Decision").select_option("change first")
    page.get_by_label("Why").fill("Go where nobody goes yet.")
    page.get_by_role("button", name="Keep the decision").click()
    page.get_by_text("Decision: change first.").wait_for()
    lead.accessible()

    page.goto(f"{lead.site}/register?status=proposed&q=someone")
    page.get_by_role("link", name="Someone to talk to").click()
    page.get_by_text("Decision: change first.").wait_for()
    assert "Proposed" in page.locator("h1").inner_text()
    page.get_by_role("link", name="The check and the consultation").click()
    page.get_by_role("link", name="Proposals").first.click()
    row = page.get_by_role("row", name="Someone to talk to", exact=False)
    assert "change first" in row.inner_text()
    lead.accessible()
    lead.expect_trouble("422")


def test_an_area_is_drawn_and_turned_into_places(desk: Callable[..., Any]) -> None:
    lead = desk("check")
    page = lead.page
    page.get_by_label("Title", exact=True).fill("Drawn")
    page.get_by_text("Or draw an area").click()
    map_of_wards = page.locator(".draw svg")
    map_of_wards.wait_for()
    size = map_of_wards.bounding_box()
    for across, down in ((0.45, 0.45), (0.6, 0.45), (0.6, 0.6), (0.45, 0.6)):
        at = {"x": size["width"] * across, "y": size["height"] * down}
        map_of_wards.click(position=at)
    page.get_by_role("button", name="Close the line").click()
    page.get_by_text("An area of 4 corners is drawn.").wait_for()
    lead.accessible()
    assert '"type":"Polygon"' in page.get_by_label("The area, as a GeoJSON polygon").input_value()
    page.get_by_role("button", name="Check it").click()
    page.get_by_text("The drawn area covers").wait_for()
    assert page.locator(".there tbody tr").count() > 0
    lead.accessible()


def test_the_map_leads_to_a_check_of_the_place(visit: Callable[..., Any]) -> None:
    lead = visit("?place=DEMO-W008")
    lead.page.get_by_role("link", name="Check a proposal here").click()
    lead.page.wait_for_url("**/check?**")
    assert lead.page.get_by_label("Name of place 1").input_value() == "Amberwick"
    assert lead.page.get_by_label("Code of place 1").input_value() == "DEMO-W008"


def test_a_check_prints_on_two_pages(desk: Callable[..., Any]) -> None:
    lead = desk(
        "check?title=Boxing&description=Boxing+with+a+mentor&place_name=Amberwick"
        "&place_name=Harbour+East&age_from=11&age_to=16"
    )
    sheet = lead.page.pdf(prefer_css_page_size=True)
    assert sheet.count(b"/Type /Page\n") <= 2
    lead.page.emulate_media(media="print")
    assert not lead.page.get_by_role("button", name="Save as proposed").is_visible()
    assert lead.page.locator(".notice").is_visible()
    assert lead.page.locator(".verdict").is_visible()


def test_every_page_of_the_check_is_accessible(desk: Callable[..., Any]) -> None:
    lead = desk("check")
    for size in ((1280, 800), (320, 640)):
        lead.page.set_viewport_size({"width": size[0], "height": size[1]})
        for path in (
            "check",
            "check?title=Mentoring",
            "check?title=Mentoring&place_name=Liverpool&start_date=2026-12-01",
            "check/proposals",
            "check/proposal?id=DEMO-LPL-2023-001",
        ):
            lead.page.goto(f"{lead.site}/{path}")
            assert lead.violations() == [], path
            assert lead.wider_than_screen() <= 0, path
