"""A small borough that was published twice, and people who follow it since the first time."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any, Final

import small_world
from asking import Site
from office import Office
from small_world import MONTHS, WARDS
from sqlalchemy import Engine

from db.asker import DOOR, Asker, asking_as
from db.schema import upgrade
from etl.delivery import Delivery
from etl.folder import load_folder
from etl.load import load
from etl.manifest import read as read_manifest
from etl.publish.publishing import publish
from record import editing, following, members
from record.award import StatedPlace
from record.rights import Role

TODAY: Final = datetime.now(UTC).date()
SOON: Final = TODAY + timedelta(days=40)
LATE: Final = TODAY + timedelta(days=400)
PEOPLE: Final = ("Ann", "Ben", "Cal", "Dot", "Eve", "Flo")
"""Visitors; each test that moves a mark has one of its own."""
ASH: Final = StatedPlace(code=WARDS[0], code_type="WD")


@dataclass(frozen=True)
class Village:
    """``members``: e-mail address → their site. All follow the first ward, and Flo the borough."""

    office: Office
    members: dict[str, Site]

    def be(self, name: str, guise: str = Role.ANALYST) -> None:
        self.office.look_as(guise, name)

    @property
    def engine(self) -> Engine:
        return self.office.engine


def change(engine: Engine, name: str, **told: Any) -> None:
    with engine.begin() as connection:
        found = editing.current(connection, name)
        assert found is not None
        editing.save(connection, found[0].model_copy(update=told), found[1], "Sam")


def add(engine: Engine, like: str, name: str, **told: Any) -> None:
    with engine.begin() as connection:
        found = editing.current(connection, like)
        assert found is not None
        editing.add(connection, found[0].model_copy(update={"identifier": name, **told}), "Sam")


def email_of(site: Site) -> str:
    found = re.search(r"\w+@example\.org", site.get("/news").text)
    assert found is not None
    return found[0]


def begin(engine: Engine, folder: Path) -> None:
    """First published with two awards that go on; both have the same funder and provider."""
    upgrade(engine)
    manifest = small_world.write(folder, demonstration=True, events=40)
    load_folder(engine, read_manifest(manifest, folder), lambda _line: None)
    for at in (0, 1):
        days = {"start_date": date(2026, 4, 1), "end_date": LATE}
        change(engine, f"award-{at}", **days, approaches=("mentoring",))
    change(engine, "award-0", age_from=5, age_to=30)
    add(engine, "award-0", "award-gone", title="Gone", places=(ASH,))
    publish(engine, lambda _line: None)


def go_on(engine: Engine, folder: Path) -> None:
    """What happened since, and the second publishing."""
    change(engine, "award-0", amount_awarded=Decimal(40_000), title="Work <i>in</i> Ash")
    change(engine, "award-1", title="Another title")
    change(engine, "award-gone", status="withdrawn")
    days = {"start_date": TODAY - timedelta(days=30), "end_date": SOON}
    told = {"title": "Night league", "amount_awarded": None, "age_from": 10, "age_to": 14}
    told |= {"funder_id": "F2", "funder_name": "Another funder"}
    add(engine, "award-0", "award-new", **days, **told)
    told = {"title": "Tea at four", "age_from": 70, "age_to": 90}
    add(engine, "award-0", "award-last", **days, **told)
    months = [*MONTHS, "2026-04", "2026-05", "2026-06"]
    rows = [
        [code, month, 80 if month > "2026-03" else 40]
        for code in small_world.LSOAS
        for month in months
    ]
    path = small_world.table(folder / "more.csv", ["Area Code", "Period", "Count"], rows)
    load(engine, Delivery("indicator", (path,), "lsoa", "2021", "ed_assault"), lambda _line: None)
    publish(engine, lambda _line: None)


def close(engine: Engine, email: str) -> None:
    with asking_as(Asker(Role.ADMIN)), engine.begin() as connection:
        number = next(one.number for one in members.every(connection) if one.email == email)
        members.close(connection, number, "the tests")


def mark_of(engine: Engine, name: str) -> Any:
    with asking_as(DOOR), engine.connect() as connection:
        found = following.find(connection, following.Whose(visitor=name))
    assert found is not None
    return found.seen
