"""A store of any version that was ever released comes up to date, with every row it had."""

from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from one_of_everything import counts, fill
from sqlalchemy import Engine, MetaData, text

from db.connection import engine_for
from db.every_table import ROOMS, metadata
from db.schema import MIGRATIONS, is_current, move_to, newest, revisions, upgrade

NOT_OURS = {"alembic_version", "spatial_ref_sys"}
SPLIT_OFF = {
    "award_text": "award",
    "overlap_reason": "overlap_verdict",
    "school_watch_reason": "school_watch",
}
"""Tables that took a column of another along."""


def test_every_migration_is_walked() -> None:
    files = sorted(path.name[:4] for path in Path(MIGRATIONS, "versions").glob("0*.py"))
    assert revisions() == files
    assert newest() == files[-1]
    assert all(room.metadata is metadata for room in ROOMS)


def _read_back(engine: Engine) -> MetaData:
    found = MetaData()
    with engine.connect() as connection:
        found.reflect(connection, only=lambda name, _: name not in NOT_OURS)
    return found


@pytest.mark.filterwarnings("ignore:Did not recognize type 'geometry'")
@pytest.mark.parametrize("revision", revisions())
def test_a_store_of_every_version_comes_up_to_date(store_url: str, revision: str) -> None:
    engine = engine_for(store_url)
    with engine.begin() as connection:
        if connection.dialect.name == "postgresql":
            connection.execute(text("CREATE EXTENSION IF NOT EXISTS postgis"))
        move_to(connection, revision)
    tables = _read_back(engine)
    with engine.begin() as connection:
        fill(connection, tables)
        before = counts(connection, tables)
    assert min(before.values()) == max(before.values()) == 1
    upgrade(engine)
    with engine.connect() as connection:
        assert is_current(connection)
        after = counts(connection, metadata)
        told = {"include_name": lambda name, kind, _: kind != "table" or name not in NOT_OURS}
        context = MigrationContext.configure(connection, opts=told)
        assert compare_metadata(context, metadata) == []
    engine.dispose()
    split_off = {part: before.get(whole, 0) for part, whole in SPLIT_OFF.items()}
    assert after == dict.fromkeys(after, 0) | split_off | before
