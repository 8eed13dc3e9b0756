"""One village for all tests of a module."""

from collections.abc import Callable, Iterator

import pytest
from asking import Site
from office import Office
from small_world import BOROUGH, WARDS
from village import PEOPLE, Village, begin, email_of, go_on

from db.connection import engine_for
from record.rights import Role


@pytest.fixture(scope="module")
def village(
    tmp_path_factory: pytest.TempPathFactory, site_of: Callable[..., Site]
) -> Iterator[Village]:
    folder = tmp_path_factory.mktemp("village")
    address = f"sqlite:///{folder / 'store.sqlite'}"
    engine = engine_for(address)
    begin(engine, folder / "files")
    made = Village(Office(site_of(address), engine), {})
    for name in PEOPLE:
        made.be(name)
        place = BOROUGH if name == "Flo" else WARDS[0]
        assert made.office.post("/news/follow", {"place": place}).status_code == 303
    for role in (Role.STEERING, Role.ANALYST):
        site = made.office.site.signed_in(role)
        assert site.client.post("/news/follow", data={"place": WARDS[0]}).status_code == 303
        made.members[email_of(site)] = site
    go_on(engine, folder / "files")
    yield made
    engine.dispose()
