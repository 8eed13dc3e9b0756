"""The database keeps back nothing that a screen needs: whoever asks, every page is the same as one
that may read every row."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack
from itertools import islice

import pytest
from asking import Site
from office import AWARD, Office
from pydantic import SecretStr
from test_own_alone import pages_of
from welcomed import SECRET

from dashboard.application import make_application
from dashboard.identity import COOKIE
from db.connection import engine_for
from db.published import Published
from record import editing
from settings import Settings

GUISES = ("admin", "analyst", "steering", "csp:DEMO-FUND-PH", "csp:DEMO-B1", "partner:DEMO-ORG-036")
TRAIL = ("/members/trail", "/members/trail.csv", "/members/trail.xlsx")
TOLD_ONCE = {"/", *TRAIL, "/returns/calendar.ics"}
"""Not twice the same for anybody: they hold what was done a moment ago, the time, or Dash's own
settings in any order."""
Both = tuple[Office, Site]
AS_TEXT = ("text/html", "text/csv", "application/json")


@pytest.fixture(scope="module")
def address(
    databases: Callable[[str], AbstractContextManager[str]], demo_postgres_template: str
) -> Iterator[str]:
    """The superuser's, whom no policy binds. An award was changed since publishing."""
    with databases(demo_postgres_template) as found:
        engine = engine_for(found)
        with engine.begin() as connection:
            award, version = editing.current(connection, AWARD) or (None, 0)
            assert award is not None
            changed = award.model_copy(update={"title": "Another name"})
            editing.save(connection, changed, version, "Sam")
        engine.dispose()
        yield found


@pytest.fixture(scope="module")
def both_with(address: str, site_of: Callable[..., Site]) -> Iterator[Callable[[bool], Both]]:
    """The app as the application's role and as the superuser, with the public view on or off."""
    with ExitStack() as stack:

        def make(public_view: bool) -> Both:
            mine = site_of(address, public_view=public_view)
            engines = mine.app.published.engine, engine_for(address)
            assert engines[0].url.username != engines[1].url.username
            told = Settings(database_url=address, secret=SecretStr(SECRET), public_view=public_view)
            app = make_application(Published(engines[1]), told)
            for engine in engines:
                stack.callback(engine.dispose)
            return Office(mine, engines[1]), Site(app, app.server.test_client())

        yield make


@pytest.fixture(scope="module")
def both(both_with: Callable[[bool], Both]) -> Both:
    return both_with(False)


def differing(both: Both, guise: str) -> tuple[list[str], int]:
    """Pages that are not the same, and how many could be opened."""
    mine, mighty = both
    mine.look_as(guise)
    cookie = mine.site.client.get_cookie(COOKIE)
    assert cookie is not None
    mighty.client.set_cookie(COOKIE, cookie.value)
    differ, opened = [], 0
    for path, query in islice(pages_of(mine, AWARD), 230):
        if path in TOLD_ONCE:
            continue
        answer, wanted = mine.site.get(path, query), mighty.get(path, query)
        opened += answer.status_code == 200
        same_text = answer.mimetype not in AS_TEXT or answer.data == wanted.data
        if answer.status_code != wanted.status_code or not same_text:
            differ.append(f"{answer.status_code} {wanted.status_code} {path} {query}")
    return differ, opened


@pytest.mark.parametrize("guise", GUISES)
def test_every_page_is_the_same(both: Both, guise: str) -> None:
    differ, opened = differing(both, guise)
    assert differ == []
    assert opened > (3 if guise.startswith("partner") else 40)


def test_every_page_of_the_public_view_is_the_same(both_with: Callable[[bool], Both]) -> None:
    differ, opened = differing(both_with(True), "anonymous")
    assert differ == []
    assert opened > 40
