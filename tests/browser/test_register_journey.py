"""Two journeys: bring in a list with errors and mend it; edit a record and put it back."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

PHONE = (375, 812)
BAD = """Intervention,Provider,Ward,Amount,From,To,Who gave it
Boxing for all,Invented Gym,Amberwick,"£12,000",01/09/2026,31/08/2027,Invented Fund
,Nobody,Amberwick,100,01/09/2026,31/08/2027,Invented Fund
Night bus,Invented Riders,Amberwick,about 20,01/09/2026,31/08/2027,Invented Fund
"""
MENDED = BAD.replace(",Nobody", "Late café,Invented Café").replace("about 20", "2500")


def test_a_list_with_errors_is_brought_mended_and_accepted(
    desk_on_postgis: Callable[..., Any], tmp_path: Path
) -> None:
    lead = desk_on_postgis("register")
    page = lead.page
    lead.follow("Bring in a list")
    lead.accessible()
    (tmp_path / "list.csv").write_text(BAD, encoding="utf-8")
    page.get_by_label("The list", exact=True).set_input_files(tmp_path / "list.csv")
    page.get_by_label("Whose list it is").fill("Invented Fund")
    page.get_by_role("button", name="Look at it").click()
    page.get_by_text("This list cannot be read.").wait_for()
    lead.accessible()

    page.get_by_label("Who gave it").select_option("Funder")
    page.get_by_role("button", name="Read it again with these").click()
    page.get_by_role("button", name="Accept the 2 good rows").wait_for()
    lead.accessible()
    table = page.get_by_role("region", name="Problems by row and column").inner_text()
    assert "there is no title, so the award cannot be kept" in table
    assert "about 20" in table
    with page.expect_download() as copy:
        page.get_by_role("link", name="Copy with the problems marked").click()
    assert copy.value.suggested_filename == "list-problems.xlsx"
    page.get_by_role("button", name="Put it aside").click()
    page.get_by_text("Nothing of it was written").wait_for()

    page.get_by_role("link", name="Bring in a list").click()
    (tmp_path / "mended.csv").write_text(MENDED, encoding="utf-8")
    page.get_by_label("The list", exact=True).set_input_files(tmp_path / "mended.csv")
    page.get_by_label("Whose list it is").fill("Invented Fund")
    page.get_by_role("button", name="Look at it").click()
    page.get_by_role("button", name="Accept", exact=True).click()
    page.get_by_text("Written:").wait_for()
    lead.accessible()

    lead.page.goto(f"{lead.site}/register?q=Late+café")
    page.get_by_role("link", name="Late café").wait_for()
    page.get_by_role("button", name="Publish to the map").click(timeout=90_000)
    page.get_by_text("changed since the map was published").wait_for(
        state="detached", timeout=60_000
    )
    lead.open("?q=Late+café&show=funding").until("() => document.querySelector('#legend') !== null")
    found = lead.api("interventions?q=Late+café")
    assert [item["title"] for item in found["interventions"]] == ["Late café"]
    assert found["interventions"][0]["where"][0]["name"] == "Amberwick"


def test_a_record_is_edited_and_put_back(desk_on_postgis: Callable[..., Any]) -> None:
    edit_and_put_back(desk_on_postgis("register"))


def test_a_record_is_edited_and_put_back_on_a_phone(desk: Callable[..., Any]) -> None:
    edit_and_put_back(desk("register", size=PHONE))


def edit_and_put_back(lead: Any) -> None:
    page = lead.page
    lead.accessible()
    page.get_by_label("Words").fill("demo-lpl-2023-001")
    page.get_by_text("1 of 150").wait_for()
    lead.follow("Open ring boxing")
    lead.accessible()
    lead.follow("Edit", exact=True)
    lead.accessible()
    page.get_by_label("Title").fill("Open ring boxing and more")
    page.get_by_label("Awarded", exact=True).fill("about 20")
    page.get_by_label("Find a place").fill("amberw")
    page.get_by_role("option", name="Amberwick Ward in Knowsley", exact=False).first.click()
    assert page.get_by_label("Code of place 2").input_value().startswith("DEMO-W")
    page.get_by_role("button", name="Save", exact=True).click()
    page.get_by_text("Nothing has been saved yet.").wait_for()
    lead.accessible()
    page.get_by_label("Awarded", exact=True).fill("36,000")
    page.get_by_role("button", name="Save", exact=True).click()
    page.get_by_role("heading", name="Open ring boxing and more").wait_for()
    assert "£36,000" in page.locator(".tiles").inner_text()
    lead.accessible()
    page.get_by_role("button", name="Put title back").click()
    page.get_by_role("heading", name="Open ring boxing Finished").wait_for()
    assert "£36,000" in page.locator(".tiles").inner_text()
    lead.expect_trouble("422")


def test_two_people_at_one_award_lose_nothing(desk: Callable[..., Any]) -> None:
    address = "register/edit?id=DEMO-LPL-2023-001"
    early, late = desk(address), desk(address)
    early.page.get_by_label("Title").fill("Ring craft")
    late.page.get_by_label("Title").fill("Rope craft")
    late.page.get_by_label("Programme").fill("Summer")
    early.page.get_by_role("button", name="Save", exact=True).click()
    early.page.get_by_role("heading", name="Ring craft").wait_for()
    late.page.get_by_role("button", name="Save", exact=True).click()
    late.page.get_by_text("saved this award while you were writing").wait_for()
    assert late.page.get_by_label("Title").input_value() == "Ring craft"
    late.accessible()
    late.page.get_by_label("You: Rope craft").check()
    assert late.page.get_by_label("Title").input_value() == "Rope craft"
    late.page.get_by_role("button", name="Save", exact=True).click()
    late.page.get_by_role("heading", name="Rope craft").wait_for()
    assert "Summer" in late.page.locator("main").inner_text()
    late.expect_trouble("409")


def test_narrowing_the_register_keeps_the_address_and_goes_back(
    desk: Callable[..., Any],
) -> None:
    lead = desk("register")
    page = lead.page
    page.get_by_label("Live", exact=False).first.check()
    page.wait_for_url("**/register?**status=live**")
    page.locator("#facet-where summary").click()
    page.locator("#where-DEMO-B2").check()
    page.wait_for_url("**where=DEMO-B2**")
    narrowed = page.locator("#told").inner_text()
    page.reload()
    assert page.locator("#told").inner_text() == narrowed
    page.go_back()
    page.wait_for_function("() => !location.search.includes('where=')")
    page.wait_for_function(
        "(was) => document.querySelector('#told').innerText !== was", arg=narrowed
    )
    page.get_by_role("link", name="Awarded").click()
    page.wait_for_url("**sort=-amount_awarded**")
    amounts = page.locator("td.number").all_inner_texts()
    pounds = [float(text[1:].replace(",", "")) for text in amounts if text.startswith("£")]
    assert pounds == sorted(pounds, reverse=True)
