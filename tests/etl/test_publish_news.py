"""What each publishing changed is kept with it, and no place that must not be known."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import small_world
from small_world import BOROUGH, LSOAS, MONTHS, WARDS
from sqlalchemy import Engine, text

from analysis.news.brought import Brought
from db import release_changes, releases
from db.connection import engine_for
from db.schema import upgrade
from db.tables import release_document
from etl.delivery import Delivery
from etl.folder import load_folder
from etl.load import load
from etl.manifest import read as read_manifest
from etl.publish.publishing import publish
from record import editing
from record.award import StatedPlace
from record.forgetting import forget_places


def silent(_line: str) -> None:
    return None


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Engine]:
    engine = engine_for(f"sqlite:///{tmp_path / 'store.sqlite'}")
    upgrade(engine)
    manifest = small_world.write(tmp_path / "files", events=40)
    load_folder(engine, read_manifest(manifest, tmp_path / "files"), silent)
    yield engine
    engine.dispose()


def kept(engine: Engine) -> list[Brought]:
    with engine.connect() as connection:
        return [
            Brought.of_content(release_changes.content(connection, number))
            for number, _ in release_changes.keys(connection)
        ]


def change(engine: Engine, name: str, **told: Any) -> None:
    with engine.begin() as connection:
        found = editing.current(connection, name)
        assert found is not None
        editing.save(connection, found[0].model_copy(update=told), found[1], "Sam")


def bring(engine: Engine, path: Path, each: dict[str, int]) -> None:
    """ED attendances: so many in each LSOA and month."""
    rows = [[code, month, number] for code in LSOAS for month, number in each.items()]
    small_world.table(path, ["Area Code", "Period", "Count"], rows)
    load(engine, Delivery("indicator", (path,), "lsoa", "2021", "ed_assault"), silent)


def test_nothing_is_new_in_the_first_release_nor_where_nothing_was_changed(store: Engine) -> None:
    assert kept(store) == []
    publish(store, silent)
    assert kept(store) == []


def test_what_differs_between_two_releases_is_kept(store: Engine, tmp_path: Path) -> None:
    change(store, "award-0", end_date=date(2027, 9, 30), title="Otherwise")
    change(store, "award-1", title="Only its name")
    as_before = dict.fromkeys(MONTHS, 40)
    more = dict.fromkeys(("2026-04", "2026-05", "2026-06"), 40)
    bring(store, tmp_path / "more.csv", as_before | {"2025-04": 55} | more)
    publish(store, silent)
    (found,) = kept(store)
    assert set(found.awards) == {"award-0"}
    before, after = found.awards["award-0"]
    assert before is not None
    assert after is not None
    assert (before["end"], after["end"]) == ("2027-03-31", "2027-09-30")
    assert (before["title"], after["title"]) == ("Work in E05999901", "Otherwise")
    assert after["where"] == [[WARDS[0], WARDS[0], BOROUGH]]
    ward = {period for _, level, period in found.new if level == "ward"}
    assert ward == {"2026-Q2"}
    borough = {period for _, level, period in found.new if level == "la"}
    assert borough == {"2026-04", "2026-05", "2026-06"}
    assert found.corrected["ed_assault", "ward", "2025-Q2"] == set(WARDS)
    assert found.corrected["ed_assault", "la", "2025-04"] == {BOROUGH}
    assert ("ed_assault", "la", "2025-05") not in found.corrected
    assert found.taken_out == set()


def test_a_release_that_tells_less_is_not_compared(store: Engine) -> None:
    """As an older program made it: nothing would be as it was."""
    change(store, "award-0", end_date=date(2027, 9, 30))
    with store.begin() as connection:
        (number, _, _) = releases.current(connection) or (0, "", None)
        awards = releases.content(connection, number, "awards", "")
        less = [{name: told for name, told in one.items() if name != "status"} for one in awards]
        awards_document = release_document.c.kind == "awards"
        body = releases.document("awards", "", less).packed()
        connection.execute(release_document.update().where(awards_document).values(body=body))
    publish(store, silent)
    assert kept(store) == []


def test_a_figure_that_is_taken_out_is_told(store: Engine, tmp_path: Path) -> None:
    with store.begin() as connection:
        connection.execute(text("DELETE FROM indicator_value WHERE indicator_id = 'imd_score'"))
    publish(store, silent)
    (found,) = kept(store)
    assert {(name, level) for name, level, _ in found.taken_out} == {
        ("imd_score", "ward"),
        ("imd_score", "la"),
    }


def test_a_place_that_must_not_be_known_is_forgotten(store: Engine) -> None:
    """Also where an earlier publishing told of it."""
    change(store, "award-0", places=(StatedPlace(code=WARDS[1], code_type="WD"),))
    publish(store, silent)
    assert WARDS[0] in repr(kept(store))
    found = StatedPlace(code=BOROUGH, code_type="MD")
    change(store, "award-0", places=(found,), school_urns=(), location_sensitive=True)
    with store.begin() as connection:
        forget_places(connection, ["award-0"])
    publish(store, silent)
    for brought in kept(store):
        assert WARDS[0] not in repr(brought.awards)
        assert WARDS[1] not in repr(brought.awards)
    assert not any(brought.awards for brought in kept(store)), "nothing else was changed"
