"""Every journey without a mouse: what is needed is reached with Tab, the focus is seen wherever it
stops, and it is never lost."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from by_keyboard import Keyboard
from playwright.sync_api import expect
from test_return_journey import ANSWERS

PHONE = (375, 812)
AGENDA = re.compile(r"/agendas/\d+")
Begin = Callable[..., Keyboard]


@pytest.fixture(scope="module")
def service(
    demo_sqlite_file: Path, tmp_path_factory: pytest.TempPathFactory, served: Callable[[str], str]
) -> str:
    """The address of one service for all of them. They write to different awards and places."""
    copy = tmp_path_factory.mktemp("by-keyboard") / "demo.sqlite"
    shutil.copyfile(demo_sqlite_file, copy)
    return served(f"sqlite:///{copy}")


@pytest.fixture
def begin(service: str, visit: Callable[..., Any]) -> Begin:
    """``begin(path)``: somebody at a screen."""

    def opened(path: str = "", **told: Any) -> Keyboard:
        lead = visit(path, site=service, settled=not path or path.startswith("?"), **told)
        lead.context.set_default_timeout(20_000)
        return Keyboard(lead)

    return opened


def test_from_search_to_calling_the_contact(begin: Begin) -> None:
    keys = begin()
    keys.press("/").write("windlass")
    keys.lead.until("() => document.querySelector('#search-list [role=option]:not(.said)')")
    keys.press("Enter")
    keys.lead.until("() => document.querySelector('#place .award .title')")
    keys.lead.settle()
    keys.held()
    keys.reach("Kind hands, clear words").press("Enter")
    keys.page.get_by_role("link", name="Call 0151 496 0").wait_for()
    keys.lead.settle()
    keys.held()
    keys.reach("Call 0151 496 0")


def test_choosing_what_the_map_shows_and_taking_the_table_away(begin: Begin) -> None:
    keys = begin()
    keys.reach("Need").press("ArrowRight")
    keys.lead.until_url(show="funding")
    keys.held()
    keys.reach("Who pays").press("Enter")
    assert keys.reach("Funder").press("ArrowDown").held().startswith("Funder")
    keys.lead.until("() => location.search.includes('funder=')")
    keys.lead.settle()
    keys.held()
    keys.reach("Show table").press("Enter")
    keys.lead.until_url(view="table")
    keys.held()
    keys.reach("Download").press("Enter")
    with keys.page.expect_download() as taken:
        keys.reach(re.compile(".*CSV")).press("Enter")
    assert taken.value.suggested_filename.endswith(".csv")
    keys.press("Escape")
    assert keys.held().startswith("Download")


def test_weighing_needs_and_opening_a_gap(begin: Begin) -> None:
    keys = begin("gaps")
    keys.reach("What counts as need here").press("Enter").held()
    keys.reach("Deprivation (IMD score)").write("7")
    keys.reach("Use these weights").follow("**weight-imd_score=7**")
    keys.reach("How this comes about").follow("**place=*")
    code = re.findall(r"place=([^&#]+)", keys.page.url)[0]
    name = keys.page.locator(f"#{code} h3 a").inner_text()
    keys.reach(re.compile(re.escape(name) + "$")).follow(f"**/?**place={code}**")
    keys.lead.settle()
    expect(keys.page.locator("#place h1")).to_have_text(name)


def test_opening_and_settling_an_overlap(begin: Begin) -> None:
    keys = begin("overlaps?ward=DEMO-W080")
    keys.reach("Both pay for summer jobs").follow("**/overlaps/pair?**")
    keys.reach("Duplication").press("ArrowUp")
    assert keys.held().startswith("Not related")
    keys.reach("Why?").write("Two summers.")
    keys.reach("Settle").press("Enter")
    keys.sees("Settled. Not related")


def test_checking_and_saving_a_proposal(begin: Begin) -> None:
    keys = begin("check")
    keys.fill(Title="Someone to talk to")
    keys.reach("What it does").write("Older pupils as mentors for younger ones.")
    keys.reach("Who would deliver it").write("Invented Mentors")
    keys.reach("Who would pay").write("The Thornwick Trust (demonstration)")
    keys.reach("Find a place").write("harbour e")
    keys.page.get_by_role("option", name="Harbour East Ward").first.wait_for()
    keys.press("Enter").held()
    keys.fill(Youngest="12", Oldest="15")
    keys.reach("Check it").follow("**/check?**")
    keys.sees("What it would overlap")
    keys.reach("Save as proposed").follow("**/check/proposal?**")
    keys.sees("Nobody was asked yet")


def test_finding_editing_and_putting_back_an_award(begin: Begin) -> None:
    keys = begin("register")
    keys.reach("Proposed").press("Space")
    keys.page.wait_for_url("**status=proposed**")
    assert keys.held().startswith("Proposed")
    keys.reach("No longer only").press("Enter")
    keys.page.wait_for_url(lambda address: "status=proposed" not in address)
    keys.lead.until("() => !document.querySelector('[aria-busy]')")
    keys.held()
    keys.reach("Words", back=True).write("demo-lpl-2023-001")
    keys.page.get_by_text(re.compile(r"^1 of 15\d")).wait_for()
    keys.held()
    keys.reach("Open ring boxing").follow("**/register/award?**")
    keys.reach("Edit").follow("**/register/edit?**")
    keys.reach("Title").write("Open ring boxing and more").press("Enter")
    keys.page.get_by_role("heading", name="Open ring boxing and more").wait_for()
    keys.reach("Put title back").press("Enter")
    keys.page.get_by_role("heading", name="Open ring boxing Finished").wait_for()


def test_writing_and_sending_a_return(begin: Begin) -> None:
    keys = begin("who?then=/returns")
    keys.reach("Role")
    keys.page.keyboard.type("Wren House")
    keys.reach("Look through these eyes").follow("**/returns")
    keys.reach("Words").write("open door")
    keys.page.wait_for_url("**q=open+door**")
    keys.lead.until("() => !document.querySelector('[aria-busy]')")
    assert keys.held() == "Words"
    keys.reach("Write Open door for survivors, 2026-Q2").follow("**/returns/form?**")
    keys.reach("Unique this quarter").press("Space")
    for _ in range(120):
        at = keys.step()
        if at["name"] == "Send":
            break
        if at["id"] in {**ANSWERS, "sessions_delivered": "38"}:
            keys.write({**ANSWERS, "sessions_delivered": "38"}[at["id"]])
    keys.press("Enter")
    keys.page.get_by_role("heading", name="Return for 2026-Q2 Received").wait_for()


def test_narrowing_opening_and_watching_a_school(begin: Begin) -> None:
    keys = begin("schools")
    keys.reach("Nothing live in the register").press("Space")
    keys.page.wait_for_url("**without=live**")
    assert keys.held().startswith("Nothing live")
    keys.reach(re.compile("School$")).press("Enter")
    keys.page.wait_for_url("**sort=name**")
    keys.lead.until("() => !document.querySelector('[aria-busy]')")
    assert keys.held() == "School ↑"
    first = keys.page.locator(".schools-list tbody th a").first.inner_text()
    keys.reach(first).follow("**/schools/school?**")
    keys.reach("Why").write("We begin there in spring")
    keys.reach("Watch it").press("Enter")
    keys.sees("Watched by Visitor to the demonstration")


def test_comparing_hot_spots_and_money(begin: Begin) -> None:
    keys = begin("compare?places=DEMO-W112,DEMO-W005")
    keys.reach("Add a place").write("Brickfield")
    keys.press("Enter")
    keys.page.wait_for_url("**DEMO-W083**")
    keys.reach("Take Brickfield away").press("Enter")
    keys.page.wait_for_url(lambda address: "DEMO-W083" not in address)
    keys.reach("Menu").press("Enter")
    keys.reach("Hot spots").follow("**/hot-spots**")
    keys.reach("Measure")
    keys.reach("Menu", back=True).press("Enter")
    keys.reach("What ends").follow("**/money/endings")
    keys.reach("Borough").press("ArrowDown")
    keys.reach("Show").press("Enter")
    keys.page.wait_for_url("**where=DEMO-B*")
    first = keys.page.locator("table.endings tbody th a").first.inner_text()
    keys.reach(first).follow("**/register/award?**")


@pytest.mark.parametrize("size", [(1280, 800), PHONE])
def test_nothing_that_stands_still_covers_what_has_the_focus(
    begin: Begin, size: tuple[int, int]
) -> None:
    """Headings of tables stay while the rest moves: forth and back again."""
    keys = begin("register", size=size)
    for path in ("register", "?view=table", "money/streams", "compare?places=DEMO-W112,DEMO-W005"):
        keys.lead.open(path, settled=path.startswith("?"))
        for back in (False, True):
            for _ in range(70):
                keys.step(back)


def pinned(keys: Keyboard, text: str) -> None:
    """At the form of a note: written, and seen on the panel of the ward."""
    keys.reach("A gap that the data miss").press("Space")
    keys.reach("The note").write(text)
    keys.reach("Pin the note").follow("**place=DEMO-W109**")
    expect(keys.page.locator("#place .local")).to_contain_text(text)


def test_a_note_is_pinned_found_on_the_map_answered_and_closed(begin: Begin) -> None:
    keys = begin("?place=DEMO-W109")
    keys.page.get_by_role("link", name="Pin a note here").wait_for()
    keys.reach("Pin a note here").follow("**/notes/pin?**")
    pinned(keys, "Thirty come to the church hall on Fridays.")
    keys.lead.settle()
    expect(keys.page.locator(".note-mark")).to_be_visible()
    keys.reach("answer or close").follow("**/notes#note-*")
    keys.reach("Answer or close").press("Enter").held()
    keys.reach("Answer to “Thirty come").write("So the register should name it.")
    keys.press("Enter").sees("So the register should name it.")
    keys.page.wait_for_url("**/notes#note-*")
    keys.reach("Answer or close").press("Enter")
    keys.reach("Why “Thirty come").write("It is in the register now.")
    keys.press("Enter").sees("Closed: It is in the register now.")
    keys.lead.open("?place=DEMO-W109")
    keys.page.get_by_role("link", name="Pin a note here").wait_for()
    assert "church hall" not in keys.page.locator("#place").inner_text()


def test_a_note_is_pinned_with_a_finger(begin: Begin) -> None:
    page = begin("?place=DEMO-W105", size=PHONE, has_touch=True).page
    page.get_by_role("link", name="Pin a note here").tap()
    page.get_by_label("Access or trust").tap()
    page.get_by_label("The note").fill("They trust the boxing club.")
    page.get_by_role("button", name="Pin the note").tap()
    expect(page.locator("#place .local")).to_contain_text("They trust the boxing club.")
    page.get_by_role("link", name="answer or close").tap()
    page.get_by_text("Answer or close").tap()
    page.get_by_label("Why “They trust").fill("They moved.")
    page.get_by_role("button", name="Close").tap()
    expect(page.locator(".local-notes")).to_contain_text("Closed: They moved.")


def added(keys: Keyboard, line: str) -> None:
    """The screen that is open, onto an agenda."""
    keys.reach("Menu").press("Enter")
    keys.reach("Add this view to an agenda").follow("**/agendas/add?**")
    keys.reach("What should the meeting look at?").write(line)


def test_an_agenda_is_built_put_in_order_shown_and_left(begin: Begin) -> None:
    keys = begin("?place=DEMO-W112")
    added(keys, "First this")
    keys.reach("Name of the agenda").write("Steering group")
    keys.reach("Add the view").follow(AGENDA)
    keys.page.goto(f"{keys.lead.site}/overlaps")
    added(keys, "Then that")
    keys.reach("Add the view").follow(AGENDA)
    keys.reach("Earlier: Then that").press("Enter")
    lines = keys.page.locator(".view-line")
    expect(lines).to_have_text(["Then that", "First this"])
    keys.reach("Show to a meeting").follow("**/overlaps?**item=*")
    line = keys.page.locator("#meeting-line")
    keys.press("ArrowRight")
    expect(line).to_have_text("First this")
    keys.lead.settle()
    keys.press("ArrowLeft")
    expect(line).to_have_text("Then that")
    keys.press("ArrowRight")
    expect(line).to_have_text("First this")
    keys.lead.settle()
    keys.reach("Record a decision").follow("**/decisions/record?**")
    keys.fill(**{"What was decided": "Share one offer", "Who sees to it": "Bo Marsh"})
    keys.reach("Save the decision").press("Enter")
    expect(line).to_have_text("First this")
    keys.lead.settle()
    keys.press("Escape")
    keys.page.wait_for_url(AGENDA)
    keys.sees("Share one offer")
