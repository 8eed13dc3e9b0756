"""The app over the demonstration and over the real files."""

from collections.abc import Callable
from typing import Any

import pytest
from asking import Site
from kept_apart import addresses
from office import Office
from pydantic import SecretStr
from sqlalchemy import Engine
from welcomed import SECRET

from dashboard.application import make_application
from db.connection import engine_for
from db.published import Published
from record.rights import Role
from settings import Settings


@pytest.fixture(scope="session")
def site_of() -> Callable[..., Site]:
    """``site_of(database_url, **settings)``: the app over that store, as the roles that it keeps
    apart."""

    def make(database_url: str, **told: Any) -> Site:
        settings = Settings(**addresses(database_url), secret=SecretStr(SECRET), **told)
        app = make_application(Published(engine_for(settings.database_url)), settings)
        return Site(app, app.server.test_client())

    return make


@pytest.fixture(scope="session")
def demo(site_of: Callable[[str], Site], demo_sqlite_url: str) -> Site:
    """A visitor's: nobody signs in on demonstration data."""
    return site_of(demo_sqlite_url)


@pytest.fixture(scope="session")
def real(site_of: Callable[[str], Site], real_sqlite_url: str) -> Site:
    """An analyst's, who is signed in."""
    site = site_of(real_sqlite_url)
    return site.signed_in(Role.ANALYST)


@pytest.fixture(params=["demo", "real"])
def site(request: pytest.FixtureRequest) -> Site:
    """Each of the two in turn."""
    found: Site = request.getfixturevalue(request.param)
    return found


@pytest.fixture
def office(site_of: Callable[[str], Site], demo_engine: Engine) -> Office:
    """The app over a copy of the demonstration on each kind of store, free to be changed."""
    return Office(site_of(demo_engine.url.render_as_string(hide_password=False)), demo_engine)


@pytest.fixture
def one_office(site_of: Callable[[str], Site], demo_sqlite_copy: Engine) -> Office:
    """The same on SQLite alone: for what the kind of store has no part in."""
    return Office(site_of(demo_sqlite_copy.url.render_as_string()), demo_sqlite_copy)
