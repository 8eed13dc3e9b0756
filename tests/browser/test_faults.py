"""What is unknown or gone gets a plain sentence and a way on."""

import os
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from db.kept_release import KeptRelease

REFUSED = "ERR_CONNECTION_(REFUSED|RESET)|ERR_EMPTY_RESPONSE|Failed to fetch|NetworkError"
"""A service that stops may also cut an answer off."""


def test_an_unknown_place(visit: Callable[..., Any]) -> None:
    lead = visit("?place=E05999999", settled=False)
    lead.expect_trouble("404")
    lead.until("() => document.querySelector('#place h1')")
    assert "“E05999999” is not the code of a place on this map." in lead.place
    lead.page.get_by_role("button", name="Show the whole partnership").click()
    lead.until_url(place=None)
    assert "Merseyside (demonstration)" in lead.place


def test_an_unknown_intervention(visit: Callable[..., Any]) -> None:
    lead = visit("?award=NOTHING-1", settled=False)
    lead.expect_trouble("404")
    lead.until("() => document.querySelector('#place h1')")
    assert "“NOTHING-1” is not the identifier of an award in the register." in lead.place


def test_an_unknown_page(visit: Callable[..., Any]) -> None:
    lead = visit("nowhere", settled=False)
    lead.expect_trouble("404.*nowhere")
    assert "There is no page at /nowhere." in lead.page.inner_text("body")
    lead.page.get_by_role("link", name="Go to the map").click()
    lead.settle()


def test_the_service_stops_and_comes_back(
    visit: Callable[..., Any], own_service: tuple[Any, Path]
) -> None:
    service, _ = own_service
    lead = visit(site=service.address)
    lead.expect_trouble(REFUSED)
    service.stop()
    lead.page.locator("[data-state=show] label", has_text="Funding").click()
    lead.until("() => document.getElementById('message').innerText.includes('does not answer')")
    assert lead.page.locator("#map").is_visible()
    service.start()
    lead.page.locator("#message").get_by_role("button", name="Try again").click()
    lead.until_url(show="funding")
    lead.until("() => document.getElementById('message').innerText === ''")
    assert "Live on" in lead.legend
    service.stop()
    lead.page.fill("#search-box", "amberwick")
    lead.until("() => document.querySelector('#search-list .said')")
    assert "does not answer" in lead.page.inner_text("#search-list")
    lead.page.keyboard.press("Escape")
    lead.page.evaluate("window.commonGround.state.change({ place: 'DEMO-W008' })")
    lead.until("() => document.querySelector('#place h1').innerText === 'Nothing to show'")
    assert "The service does not answer." in lead.place
    service.start()
    lead.page.locator("#place").get_by_role("button", name="Try again").click()
    lead.until_url(place="DEMO-W008")
    assert "Amberwick" in lead.place


def test_a_level_that_could_not_be_fetched_comes_when_tried_again(
    visit: Callable[..., Any], own_service: tuple[Any, Path]
) -> None:
    service, _ = own_service
    lead = visit(site=service.address)
    lead.expect_trouble(REFUSED)
    service.stop()
    lead.page.locator("[data-state=area] label", has_text="LSOA").click()
    lead.until("() => document.getElementById('message').innerText.includes('does not answer')")
    service.start()
    lead.page.locator("#message").get_by_role("button", name="Try again").click()
    lead.until_url(area="lsoa")


def copied(url: str) -> None:
    """The service keeps a copy of the release while it answers its first request."""
    path = KeptRelease(Path(os.environ["KEPT_FOLDER"]), url).path
    until = time.monotonic() + 20
    while not path.exists():
        assert time.monotonic() < until
        time.sleep(0.05)


def test_the_store_is_gone(visit: Callable[..., Any], own_service: tuple[Any, Path]) -> None:
    """The map that is open goes on, and says of when its figures are."""
    service, store = own_service
    lead = visit(site=service.address)
    copied(service.database_url)
    lead.expect_trouble("503")  # notes and decisions are kept in the store
    line = lead.page.locator("#as-at")
    assert not line.is_visible()
    aside = store.with_suffix(".aside")
    store.rename(aside)
    lead.page.locator("[data-state=show] label", has_text="Funding").click()
    lead.until_url(show="funding")
    lead.page.evaluate("window.commonGround.state.change({ place: 'DEMO-W008' })")
    lead.until("() => document.querySelector('#place h1').innerText.includes('Amberwick')")
    lead.until("() => document.getElementById('as-at').innerText.includes('Data as at')")
    assert "nothing can be saved just now" in line.inner_text()
    lead.open("")
    assert "nothing can be saved just now" in line.inner_text()
    lead.accessible()
    aside.rename(store)
    lead.page.evaluate("window.commonGround.state.change({ place: 'DEMO-W005' })")
    lead.until("() => document.getElementById('as-at').hidden")


def test_a_change_that_was_refused_is_sent_again(
    visit: Callable[..., Any], own_service: tuple[Any, Path]
) -> None:
    service, store = own_service
    lead = visit("register/edit?id=DEMO-LPL-2023-001", site=service.address, settled=False)
    lead.expect_trouble("503")
    copied(service.database_url)
    page, title = lead.page, "Written while the store was away"
    page.fill("[name=title]", title)
    aside = store.with_suffix(".aside")
    store.rename(aside)
    page.locator("form button.primary").first.click()
    page.get_by_role("heading", name="This was not saved").wait_for()
    assert "Nothing was saved" in page.inner_text("main")
    aside.rename(store)
    page.get_by_role("button", name="Send it again").click()
    page.get_by_role("heading", name=title).wait_for()


def test_a_measure_fetched_ahead_shows_while_the_service_is_away(
    visit: Callable[..., Any], own_service: tuple[Any, Path]
) -> None:
    service, _ = own_service
    lead = visit(site=service.address)
    lead.expect_trouble(REFUSED)  # the periods next to it are looked for as well
    service.stop()
    before = lead.screen()["map"]
    lead.page.select_option("#measure", "knife_crime")
    lead.until_url(measure="knife_crime")
    assert "Knife crime" in lead.legend
    assert lead.screen()["map"] != before


def test_a_page_whose_scripts_do_not_come_says_so(visit: Callable[..., Any]) -> None:
    """Not an endless wait: the first picture stands, then a sentence says what to do."""
    lead = visit("nowhere", settled=False)
    lead.expect_trouble("nowhere", "dash_renderer", "page error")
    lead.page.route("**/dash_renderer*", lambda route: route.abort())
    lead.page.clock.install()
    lead.open("", settled=False)
    lead.until("() => document.querySelectorAll('script[src*=dash_renderer]').length > 0")
    lead.page.clock.fast_forward(20_000)
    lead.until("() => document.querySelector('#first-look .problem') !== null")
    assert "has not finished loading" in lead.page.inner_text("#first-look")


def test_without_javascript(visit: Callable[..., Any]) -> None:
    lead = visit("", settled=False, java_script_enabled=False)
    lead.expect_trouble("csp$")  # scripts that are fetched early are refused
    assert lead.page.locator("noscript p").is_visible()
    assert "The map needs JavaScript." in lead.page.inner_text("body")
