"""The app over a copy of the demonstration on each kind of store, free to be changed."""

from collections.abc import Callable

import pytest
from asking import Site
from office import Office
from sqlalchemy import Engine


@pytest.fixture
def office(site_of: Callable[[str], Site], demo_engine: Engine) -> Office:
    return Office(site_of(demo_engine.url.render_as_string(hide_password=False)), demo_engine)
