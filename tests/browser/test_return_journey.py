"""A return from its first mistake to its acceptance, as two people go through it."""

from collections.abc import Callable
from typing import Any

from service import Service
from visitor import Visitor

RETURN = "id=DEMO-LPL-2024-004&quarter=2026-Q2"
"""The demonstration's own return for it has a mistake, so none stands."""
ANSWERS = {
    "age_0_4": "0", "age_5_10": "0", "age_11_15": "0", "age_16_17": "0", "age_18_24": "2",
    "age_25_plus": "25", "age_not_known": "4", "sex_female": "31", "sex_male": "0",
    "sex_another": "0", "sex_not_known": "0", "ethnic_asian": "0", "ethnic_black": "1",
    "ethnic_mixed": "3", "ethnic_white": "23", "ethnic_other": "1", "ethnic_not_known": "3",
    "referrals_received": "31", "referrals_accepted": "25", "referrals_waiting": "1",
    "referral_sources": "police; youth justice", "completed": "8", "left_early": "4",
    "outcome_1_name": "Managing strong feelings", "outcome_1_scale": "0 to 20",
    "outcome_1_number_measured": "21", "outcome_1_mean_before": "9.2",
    "outcome_1_mean_after": "11.1", "spend_to_date": "31250",
}  # fmt: skip


def be(visitor: Visitor, name: str, guise: str) -> None:
    page = visitor.page
    page.goto(f"{visitor.site}/who?then=/returns")
    page.get_by_label("Your name, for what you change").fill(name)
    page.get_by_label("Role").select_option(guise)
    page.get_by_role("button", name="Look through these eyes").click()
    page.wait_for_url("**/returns")


def sound(visitor: Visitor) -> None:
    assert visitor.violations() == []
    assert visitor.wider_than_screen() == 0


def test_a_return_is_written_questioned_mended_and_accepted(
    visit: Callable[..., Any], postgis_service: Service
) -> None:
    service = postgis_service
    provider = visit("returns", site=service.address, settled=False)
    provider.context.set_default_timeout(30_000)
    be(provider, "Kim, Wren House", "partner:DEMO-ORG-036")
    page = provider.page
    sound(provider)
    page.get_by_label("Words").fill("open door")
    page.get_by_role("link", name="Write Open door for survivors, 2026-Q2").click()
    sound(provider)

    # A mistake is told while it is typed, and mended.
    page.get_by_label("Unique this quarter").check()
    for name, text in ANSWERS.items():
        page.locator(f"#{name}").fill(text)
    page.locator("#sessions_delivered").fill("about 38")
    told = page.locator("#said-sessions_delivered")
    told.get_by_text("Sessions you held: “about 38” is not a whole number").wait_for()
    assert page.locator("#sessions_delivered").get_attribute("aria-invalid") == "true"
    page.locator("#sex_female").fill("30")
    page.get_by_text("The totals differ.", exact=True).wait_for()
    sound(provider)
    page.locator("#sex_female").fill("31")
    page.get_by_text("The totals agree.", exact=True).wait_for()
    page.locator("#sessions_delivered").fill("83")
    told.get_by_text("went from 34 in 2026-Q1 to 83").wait_for()
    page.locator("#narrative_activities").fill("Group work every week.")

    # The jump is questioned, not refused.
    provider.expect_trouble("422")
    page.get_by_role("button", name="Send", exact=True).click()
    page.get_by_text("Look at what is asked below").wait_for()
    assert page.locator("#narrative_activities").input_value() == "Group work every week."
    sound(provider)
    page.get_by_role("button", name="Send all the same").click()
    page.get_by_role("heading", name="Return for 2026-Q2 Received").wait_for()
    sound(provider)

    funder = visit("returns", site=service.address, settled=False)
    funder.context.set_default_timeout(30_000)
    be(funder, "Fay, Liverpool CSP", "csp:DEMO-FUND-LPL")
    funder.page.goto(f"{service.address}/returns/return?{RETURN}")
    assert funder.page.get_by_text("Group work every week.").is_visible()
    sound(funder)
    funder.page.get_by_label("Cell").select_option("sessions_delivered")
    funder.page.get_by_label("Question", exact=True).fill("83, or 38?")
    funder.page.get_by_role("button", name="Send it back with this question").click()
    funder.page.get_by_role("heading", name="Return for 2026-Q2 Question open").wait_for()
    sound(funder)

    page.goto(f"{service.address}/returns?state=queried")
    sound(provider)
    page.get_by_role("link", name="See the question: Open door for survivors, 2026-Q2").click()
    assert page.locator("tr.asked").inner_text().startswith("Sessions you held")
    page.get_by_role("link", name="Change the figure in the form").click()
    page.wait_for_url("**/returns/form?**")
    assert page.locator(".line.asked label").first.inner_text() == "Sessions you held"
    assert provider.focus.startswith("INPUT#sessions_delivered")
    sound(provider)
    page.locator("#sessions_delivered").fill("38")
    page.locator("#said-sessions_delivered p").wait_for(state="detached")
    page.get_by_role("button", name="Send", exact=True).click()
    page.get_by_role("heading", name="Return for 2026-Q2 Received").wait_for()

    funder.page.reload()
    assert funder.page.get_by_text("Changed from “83” to “38”.").is_visible()
    funder.page.get_by_role("button", name="Accept version 2").click()
    funder.page.get_by_role("heading", name="Return for 2026-Q2 Accepted").wait_for()
    sound(funder)
