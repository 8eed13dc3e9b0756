"""Every screen, in every role and shown to a meeting: nothing that axe finds wrong, targets of 24
px, headings in order, titles that differ, nothing wider than a screen of 320 px.

What is alike for several roles is looked at once. Rows that are made like three before them are
taken out first: axe takes seconds for hundreds of them and finds the same.
"""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from every_screen import addresses, lived_in
from looking import ill_fitting, wrong_with
from pydantic import SecretStr
from test_accessibility import SIZES
from welcomed import SECRET

from dashboard.application import make_application
from dashboard.identity import COOKIE
from db.connection import engine_for
from db.published import Published
from settings import Settings

GUISES = ("admin", "analyst", "csp:DEMO-B1", "steering", "partner:DEMO-ORG-036")
"""Whoever sees most comes first."""
WIDE, PHONE, AT_400_PERCENT = (
    {"width": width, "height": height} for width, height in SIZES.values()
)
THINNED = """() => {
  const shape = (one) => one.tagName + [...one.classList].sort() + [...one.children].map(shape);
  for (const list of document.querySelectorAll("main tbody, main ul, main ol, main svg g")) {
    const seen = new Map();
    for (const row of [...list.children]) {
      const like = shape(row);
      seen.set(like, (seen.get(like) || 0) + 1);
      if (seen.get(like) > 3) row.remove();
    }
  }
  document.querySelectorAll("main details").forEach((one) => { one.open = true; });
}"""


House = tuple[str, list[tuple[str, str]]]
"""The address of a service and its screens, each with its route."""
AWAY = ("/account", "/sign-in", "/sign-in/password")
"""Screens that nobody needs where nobody signs in."""


@pytest.fixture(scope="module")
def house(
    demo_sqlite_file: Path, tmp_path_factory: pytest.TempPathFactory, served: Callable[[str], str]
) -> tuple[str, list[tuple[str, str]]]:
    """A service over a demonstration that was worked with, and its screens."""
    copy = tmp_path_factory.mktemp("lived-in") / "demo.sqlite"
    shutil.copyfile(demo_sqlite_file, copy)
    url = f"sqlite:///{copy}"
    lived_in(url)
    app = make_application(
        Published(engine_for(url)), Settings(database_url=url, secret=SecretStr(SECRET))
    )
    return served(url), list(addresses(app))


def entered(site: str, guise: str, *, meeting: bool = False) -> httpx.Client:
    """Somebody with a role."""
    client = httpx.Client(base_url=site, timeout=60)
    told = {"name": "Ann", "guise": guise, "then": "/"}
    assert client.post("/who/introduce", data=told).status_code == 303
    if meeting:
        assert client.post("/meeting/start", data={"then": "/gaps"}).status_code == 303
    return client


def unlike(
    client: httpx.Client, screens: list[tuple[str, str]], known: set[str]
) -> Iterator[tuple[str, str]]:
    """Screens that are open to somebody and that nobody before saw so; ``known`` grows by them."""
    for rule, address in screens:
        answer = client.get(address)
        if answer.status_code != 200 or answer.headers["Content-Type"][:9] != "text/html":
            continue
        shown = answer.text.partition("<main")[2]
        if shown not in known:
            known.add(shown)
            yield rule, address


class Looker:
    """Looks at screens and writes down what is wrong."""

    def __init__(self, visit: Callable[..., Any], client: httpx.Client) -> None:
        self.lead = visit("accessibility", site=str(client.base_url).rstrip("/"), settled=False)
        self.page = self.lead.page
        cookie = {"name": COOKIE, "value": client.cookies[COOKIE], "url": str(client.base_url)}
        self.lead.context.add_cookies([cookie])
        self.found: list[str] = []
        self.titles: dict[str, str] = {}

    def look(self, rule: str, address: str, narrow: bool = False) -> None:
        if rule == "/":
            self.lead.open(address[1:])
        else:
            self.page.goto(f"{self.lead.site}{address}")
            self.page.evaluate(THINNED)
        title = self.page.title()
        other = self.titles.setdefault(title, rule)
        found = [] if other == rule else [f"the same title as {other}: {title}"]
        found += wrong_with(self.lead)
        for size in (PHONE, AT_400_PERCENT) if narrow else ():
            self.page.set_viewport_size(size)
            found += [f"{size['width']} px: {line}" for line in ill_fitting(self.lead)]
        if narrow:
            found += [f"narrow: {line}" for line in self.lead.violations()]
            self.page.set_viewport_size(WIDE)
        self.found += [f"{address}: {line}" for line in found]


def test_every_screen_in_every_role(house: House, visit: Callable[..., Any]) -> None:
    site, screens = house
    known: set[str] = set()
    found: list[str] = []
    seen: set[str] = set()
    for guise in GUISES:
        client = entered(site, guise)
        looker = Looker(visit, client)
        for rule, address in unlike(client, screens, known):
            looker.look(rule, address, narrow=guise == "admin")
            seen.add(rule)
        found += [f"{guise} {line}" for line in looker.found]
    assert "\n".join(found) == ""
    missing = {rule for rule, _ in screens} - seen
    assert missing == set(AWAY), "give an example of an address that opens it"


def test_every_screen_shown_to_a_meeting(house: House, visit: Callable[..., Any]) -> None:
    site, screens = house
    client = entered(site, "steering", meeting=True)
    looker = Looker(visit, client)
    for rule, address in unlike(client, screens, set()):
        looker.look(rule, address)
        assert looker.page.locator("html.meeting").count() == 1
    assert "\n".join(looker.found) == ""
    assert len(looker.titles) > 20


def test_the_map_in_every_role_and_shown_to_a_meeting(
    house: House, visit: Callable[..., Any]
) -> None:
    site, _ = house
    found = []
    for guise, meeting in (
        ("admin", False),
        ("csp:DEMO-B1", False),
        ("steering", False),
        ("steering", True),
    ):
        looker = Looker(visit, entered(site, guise, meeting=meeting))
        looker.look("/", "/?place=DEMO-W109")
        found += [f"{guise} {line}" for line in looker.found]
    assert "\n".join(found) == ""
