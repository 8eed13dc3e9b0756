"""What is looked at beforehand and what is published agree on what is on the map."""

from pathlib import Path
from typing import Any

import pytest
import small_world
from small_world import BOROUGH, LSOAS, WARDS
from sqlalchemy import Engine

from analysis import unplaced as why
from db.published import Published
from etl import not_on_map as looked_at
from etl.commands.preview import off_map_lines
from etl.delivery import Delivery
from etl.folder import load_folder
from etl.kinds.awards import planned
from etl.load import load
from etl.manifest import read as read_manifest
from etl.not_on_map import not_on_map
from etl.publish.publishing import publish
from etl.uploads import look
from record import uploads
from reports import LoadReport

HEADINGS = [
    "Identifier",
    "Title",
    "Funding Org:Name",
    "Recipient Org:Name",
    "Beneficiary Location:Name",
    "Beneficiary Location:Geographic Code",
    "Beneficiary Location:Geographic Code Type",
    "School URNs",
]
PLACES: dict[str, tuple[str, str, str, str]] = {
    "closed": ("", "", "", "900002"),
    "named": ("", "", "", "small school"),
    "typed": ("Small School", "", "SCHOOL", ""),
    "postcode": ("", "zz11aa", "", ""),
    "ward": ("", WARDS[1], "WD", ""),
    "partly": ("", "", "", "900001; Another School"),
    "silent": ("", "", "", ""),
    "posted": ("", "ZZ9 9ZZ", "POSTCODE", ""),
    "unknown": ("", "", "", "Another School"),
    "wide": ("England", "E92000001", "", ""),
}
OFF = {
    "silent": why.NOTHING,
    "posted": f"ZZ9 9ZZ: {why.UNKNOWN_POSTCODE}",
    "unknown": f"Another School: {why.NO_SCHOOL_NAME}",
    "wide": f"England: {why.WIDER}",
}


def a_list(folder: Path, places: dict[str, tuple[str, str, str, str]] = PLACES) -> Path:
    rows = [[name, name.title(), "Fund", "Club", *cells] for name, cells in places.items()]
    return small_world.table(folder / "list.csv", HEADINGS, rows)


@pytest.fixture
def small(engine: Engine, tmp_path: Path) -> Engine:
    load_folder(engine, read_manifest(small_world.write(tmp_path / "files")), lambda _line: None)
    return engine


def said(engine: Engine, path: Path) -> dict[str, Any] | None:
    with engine.connect() as connection:
        made = planned(connection, Delivery("register", (path,)), LoadReport("register", []))
        return not_on_map(connection, made)


def test_what_is_said_beforehand_is_what_is_published(small: Engine, tmp_path: Path) -> None:
    path = a_list(tmp_path)
    lost = said(small, path)
    assert lost is not None
    load(small, Delivery("register", (path,)), lambda _line: None)
    publish(small, lambda _line: None)
    shown = {item["id"]: item for item in Published(small).current().awards if item["id"] in PLACES}
    assert {item["identifier"]: item["reason"] for item in lost["listed"]} == OFF
    assert {name for name, item in shown.items() if not item["where"]} == set(OFF)
    assert [item["identifier"] for item in lost["partly"]["listed"]] == ["partly"]
    assert {n for n, item in shown.items() if item["where"] and item["unplaced"]} == {"partly"}
    assert (lost["of"], lost["awards"], lost["partly"]["awards"]) == (len(PLACES), 4, 1)
    assert sorted(lost["reasons"]) == sorted(
        [reason, 1] for reason in (why.NOTHING, why.UNKNOWN_POSTCODE, why.NO_SCHOOL_NAME, why.WIDER)
    )


def test_the_release_says_which_school_followed_which(small: Engine, tmp_path: Path) -> None:
    load(small, Delivery("register", (a_list(tmp_path),)), lambda _line: None)
    publish(small, lambda _line: None)
    release = Published(small).current()
    where = {item["id"]: item["where"] for item in release.awards}
    (closed,), (named,), (typed,) = (where[name] for name in ("closed", "named", "typed"))
    assert closed == {**named, "was": {"code": "900002", "name": "Former School"}}
    assert named == typed
    assert (named["code"], named["lsoa"]) == ("900001", LSOAS[0])
    assert [place["code"] for place in where["postcode"]] == [LSOAS[0]]
    (note,) = [line for line in release.content("notes") if "schools that closed" in line]
    assert "1 counted at the school that followed, 0 left" in note


def test_an_award_that_stands_already_is_not_said_again(small: Engine, tmp_path: Path) -> None:
    path = a_list(tmp_path)
    load(small, Delivery("register", (path,)), lambda _line: None)
    again = said(small, path)
    assert again == {
        "of": 0,
        "awards": 0,
        "reasons": [],
        "listed": [],
        "partly": {"awards": 0, "listed": []},
    }
    assert off_map_lines(again) == []
    changed = said(small, a_list(tmp_path, PLACES | {"ward": ("", "E09000001", "", "")}))
    assert changed is not None
    assert [item["identifier"] for item in changed["listed"]] == ["ward"]
    assert changed["reasons"] == [[why.OUTSIDE, 1]]


def test_without_boundaries_nothing_fails(engine: Engine, tmp_path: Path) -> None:
    path = a_list(tmp_path)
    assert said(engine, path) is None
    assert off_map_lines(None) == [
        "Whether it would be on the map is not known: no boundaries are loaded."
    ]
    with engine.begin() as connection:
        number = uploads.receive(connection, "list.csv", path.read_bytes(), "Ann", {})
    look(engine, number)
    with engine.connect() as connection:
        found = uploads.find(connection, number)
    assert found is not None
    assert found.state == uploads.READ
    assert found.preview["not_on_map"] is None


def test_a_list_in_the_browser_says_the_same(
    small: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(looked_at, "LISTED", 2)
    path = a_list(tmp_path)
    with small.begin() as connection:
        number = uploads.receive(connection, "list.csv", path.read_bytes(), "Ann", {})
    look(small, number)
    with small.connect() as connection:
        found = uploads.find(connection, number)
    assert found is not None
    lost = found.preview["not_on_map"]
    assert lost == said(small, path)
    assert (lost["awards"], len(lost["listed"])) == (4, 2)
    lines = off_map_lines(lost)
    assert lines[0] == f"Not on the map: 4 of {len(PLACES)} new or changed awards."
    assert f"  silent, “Silent”: {why.NOTHING}" in lines


def test_the_recipients_address_is_never_a_place(small: Engine, tmp_path: Path) -> None:
    headings = [*HEADINGS[:4], "Recipient Org:Postal Code", "Recipient Org:City"]
    path = small_world.table(
        tmp_path / "office.csv", headings, [["o", "O", "Fund", "Club", "ZZ1 1AA", BOROUGH]]
    )
    lost = said(small, path)
    assert lost is not None
    assert lost["listed"] == [{"identifier": "o", "title": "O", "reason": why.NOTHING}]
