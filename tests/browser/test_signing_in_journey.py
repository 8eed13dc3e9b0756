"""A journey on real data: stopped at the door, signs in, goes on, looks through, signs out."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from by_keyboard import Keyboard
from looking import wrong_with
from service import Service
from welcomed import SECRET

from db.connection import engine_for
from record import members, passwords
from record.members import Newcomer
from record.rights import Role

EMAIL, WORDS = "sam@example.org", "copper kettle sunday"
INVITED, CHOSEN = "an-invitation-of-the-tests", "tin whistle thursday"
PHONE = (375, 812)


@pytest.fixture
def house(real_sqlite_file: Path, tmp_path: Path, unused_port: int) -> Iterator[str]:
    """The address of a service over a copy of the real data, with a member of the steering
    group."""
    copy = tmp_path / "own.sqlite"
    shutil.copyfile(real_sqlite_file, copy)
    engine = engine_for(f"sqlite:///{copy}")
    with engine.begin() as connection:
        told = Newcomer(EMAIL, "Sam Steering", Role.STEERING)
        found = members.by_number(connection, members.add(connection, told, "the tests"))
        assert found is not None
        members.keep_password(connection, found, members.hashed(found, WORDS))
        members.invite(connection, found.number, passwords.fingerprint(SECRET, INVITED))
    engine.dispose()
    service = Service(f"sqlite:///{copy}", unused_port, tmp_path / "own.log").start()
    yield service.address
    service.stop()


@pytest.mark.parametrize("size", [(1280, 800), PHONE])
def test_a_member_signs_in_and_out(
    house: str, visit: Callable[..., Any], size: tuple[int, int]
) -> None:
    guest = visit("accessibility", site=house, settled=False, size=size)
    page = guest.page
    guest.context.clear_cookies()
    page.goto(f"{house}/gaps")
    page.wait_for_url("**/sign-in?then=/gaps")
    assert wrong_with(guest) == []
    page.get_by_label("E-mail address").fill(EMAIL)
    page.get_by_label("Password").fill("something else")
    page.get_by_role("button", name="Sign in").click()
    page.get_by_text("do not belong together").wait_for()
    assert wrong_with(guest) == []
    page.get_by_label("Password").fill(WORDS)
    page.get_by_role("button", name="Sign in").click()
    page.wait_for_url("**/gaps")
    guest.open()
    page.get_by_text("Menu", exact=True).first.click()
    menu = page.locator(".menu > div")
    assert menu.get_by_role("link", name="Overlaps").is_visible()
    assert menu.get_by_role("link", name="Returns").count() == 0
    assert menu.get_by_role("link", name="Members").count() == 0
    page.goto(f"{house}/account")
    assert wrong_with(guest) == []
    page.get_by_role("button", name="Sign out").click()
    page.get_by_text("You are signed out").wait_for()
    page.goto(f"{house}/overlaps")
    page.wait_for_url("**/sign-in?then=/overlaps")
    guest.expect_trouble("422")


def test_without_a_mouse_a_password_is_chosen_and_used(
    house: str, visit: Callable[..., Any]
) -> None:
    guest = visit("accessibility", site=house, settled=False)
    guest.context.clear_cookies()
    keys, page = Keyboard(guest), guest.page
    page.goto(f"{house}/sign-in/password?token={INVITED}")
    assert wrong_with(guest) == []
    keys.reach("New password").write(CHOSEN)
    keys.reach("The same again").write(CHOSEN)
    keys.reach("Keep it and sign in").follow(f"{house}/")
    page.locator("#place h1").wait_for(state="attached")
    page.goto(f"{house}/account")
    keys.reach("Sign out").follow("**/sign-in**")
    keys.sees("You are signed out")
    page.goto(f"{house}/gaps")
    keys.page.keyboard.type(EMAIL)  # the first field has the focus
    keys.reach("Password").write(CHOSEN)
    keys.reach("Sign in").follow(f"{house}/gaps")


@pytest.mark.parametrize("size", [(1280, 800), PHONE])
def test_a_role_is_tried_on_the_demonstration(
    visit: Callable[..., Any], size: tuple[int, int]
) -> None:
    guest = visit("who", settled=False, size=size)
    page = guest.page
    guest.accessible()
    page.get_by_label("Role").select_option(label="Administrator")
    page.get_by_role("button", name="Look through these eyes").click()
    page.locator("#place h1").wait_for(state="attached")
    for path in ("members", "members/trail"):
        page.goto(f"{guest.site}/{path}")
        guest.accessible()
    page.goto(f"{guest.site}/who")
    page.get_by_label("Role").select_option("partner:DEMO-ORG-036")
    page.get_by_role("button", name="Look through these eyes").click()
    page.wait_for_url("**/returns")
    assert page.locator("main").get_by_text("Open door for survivors").first.is_visible()
