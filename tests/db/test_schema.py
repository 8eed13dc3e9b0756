"""The migrations make exactly the tables we declare, and both stores keep the same rows."""

from datetime import UTC, date, datetime
from decimal import Decimal

import numpy as np
import pandas as pd
import pytest
import shapely
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection, Engine, Table, inspect, select, text
from sqlalchemy.exc import IntegrityError

from db.bulk import insert
from db.every_table import ROOMS, metadata
from db.record_tables import organisation_apart
from db.schema import configuration, is_current, upgrade
from db.tables import area, award, award_place, delivery, indicator_value, school

SQUARE = shapely.from_wkt("MULTIPOLYGON (((-3 53, -2.9 53, -2.9 53.1, -3 53.1, -3 53)))")


def _ours(name: str | None, kind: str, _parents: object) -> bool:
    return kind != "table" or name in metadata.tables


def _delivery(connection: Connection, label: str = "a file") -> int:
    made = connection.execute(
        delivery.insert().values(
            kind="boundaries",
            label=label,
            file_names=["wards.geojson"],
            sha256="0" * 64,
            loaded_at=datetime(2026, 11, 1, 9, 30, tzinfo=UTC),
            licence="invented",
            source="invented",
            vintage="2024",
            demonstration=True,
            rows_read=1,
            rows_kept=1,
            rows_refused=0,
            rows_written={"area": 1},
            report={},
        )
    )
    assert made.inserted_primary_key is not None
    return int(made.inserted_primary_key[0])


def _rows(connection: Connection, table: Table, frame: pd.DataFrame) -> list[tuple[object, ...]]:
    columns = [table.c[name] for name in frame.columns]
    return [tuple(row) for row in connection.execute(select(*columns).order_by(columns[0]))]


@pytest.mark.filterwarnings("ignore:Did not recognize type 'geometry'")
def test_migrations_make_exactly_the_declared_tables(engine: Engine) -> None:
    with engine.connect() as connection:
        context = MigrationContext.configure(
            connection, opts={"include_name": _ours, "compare_type": True}
        )
        differences = compare_metadata(context, metadata)
        made = set(inspect(connection).get_table_names())
    assert differences == []
    assert all(module.metadata is metadata for module in ROOMS)
    assert set(metadata.tables) == made - {"alembic_version", "spatial_ref_sys"}


def test_upgrading_twice_changes_nothing(engine: Engine) -> None:
    with engine.begin() as connection:
        _delivery(connection)
    upgrade(engine)
    with engine.connect() as connection:
        assert is_current(connection)
        assert len(connection.execute(select(delivery.c.id)).all()) == 1


def test_what_was_kept_apart_before_it_could_be_taken_back_stays(engine: Engine) -> None:
    with engine.begin() as connection:
        told = configuration(connection)
        command.downgrade(told, "0008")
        connection.execute(
            text("INSERT INTO organisation_apart VALUES ('A', 'B', '2026-11-01 09:30:00', 'Ann')")
        )
        command.upgrade(told, "head")
        row = connection.execute(select(organisation_apart)).one()
    assert (row.one_id, row.one_name, row.other_id, row.other_name) == ("A", "A", "B", "B")
    assert (row.kept_by, row.kept_at.hour, row.undone_by) == ("Ann", 9, None)


def test_geometry_comes_back_as_it_went_in(engine: Engine) -> None:
    with engine.begin() as connection:
        row = {"level": "ward", "vintage": "2024", "code": "W1", "name": "Ward", "geometry": SQUARE}
        connection.execute(area.insert().values(**row, delivery_id=_delivery(connection)))
        found = connection.execute(select(area.c.geometry)).scalar_one()
    assert shapely.equals_exact(found, SQUARE, tolerance=0)
    assert shapely.get_srid(found) == 4326


def test_postgis_holds_real_geometry(engine: Engine) -> None:
    if engine.dialect.name != "postgresql":
        return
    with engine.begin() as connection:
        frame = _areas(_delivery(connection))
        insert(connection, area, frame)
        found = connection.execute(
            text(
                "SELECT ST_SRID(geometry), ST_IsValid(geometry), GeometryType(geometry),"
                " round(ST_Area(geometry::geography)) FROM area"
            )
        ).one()
    assert found[:3] == (4326, True, "MULTIPOLYGON")
    assert 74_000_000 < found[3] < 75_000_000, "0.1° × 0.1° at 53° north, in square metres"


def test_packed_shapes_are_stored_as_shapes_are(engine: Engine) -> None:
    with engine.begin() as connection:
        frame = _areas(_delivery(connection))
        plain = np.array([shapely.to_wkb(SQUARE, byte_order=1)], dtype=object)
        insert(connection, area, frame.assign(geometry=plain))
        found = connection.execute(select(area.c.geometry)).scalar_one()
    assert shapely.equals_exact(found, SQUARE, tolerance=0)
    assert shapely.get_srid(found) == 4326


def test_postgresql_does_not_try_to_compress_shapes(engine: Engine) -> None:
    if engine.dialect.name != "postgresql":
        return
    asked = text(
        "SELECT attstorage FROM pg_attribute WHERE attrelid = 'area'::regclass"
        " AND attname = 'geometry'"
    )
    with engine.connect() as connection:
        assert connection.execute(asked).scalar_one() in ("e", b"e"), "EXTERNAL"


def test_an_area_without_a_shape_is_refused(engine: Engine) -> None:
    with engine.connect() as connection:
        frame = _areas(_delivery(connection)).assign(geometry=[None])
        with pytest.raises(Exception, match=r"(?i)not.null"):
            insert(connection, area, frame)


def _areas(delivery_id: int) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "level": ["ward"],
            "vintage": ["2024"],
            "code": ["W1"],
            "name": ["Ynys Môn “&” <b>"],
            "geometry": np.array([SQUARE], dtype=object),
            "delivery_id": [delivery_id],
        }
    )


def test_bulk_rows_keep_missing_dates_and_letters(engine: Engine) -> None:
    frame = pd.DataFrame(
        {
            "urn": ["1", "2", "3"],
            "name": ["Ysgol Tŷ Gwyn", "École “d'été” 🏫", "tab\tnew\nline"],
            "age_from": [4, None, np.nan],
            "open_date": [date(1999, 12, 31), None, pd.NaT],
            "status": ["open", "open", "closed"],
            "point": np.array([shapely.Point(-3, 53.4), None, shapely.Point(0, 0)], dtype=object),
            "lsoa_code": ["E01000001", None, np.nan],
        }
    )
    with engine.begin() as connection:
        frame["delivery_id"] = _delivery(connection)
        assert insert(connection, school, frame) == 3
        rows = _rows(connection, school, frame.drop(columns="delivery_id"))
    assert rows == [
        ("1", "Ysgol Tŷ Gwyn", 4, date(1999, 12, 31), "open", shapely.Point(-3, 53.4), "E01000001"),
        ("2", "École “d'été” 🏫", None, None, "open", None, None),
        ("3", "tab\tnew\nline", None, None, "closed", shapely.Point(0, 0), None),
    ]


def test_bulk_numbers_are_equal_to_the_last_bit(engine: Engine) -> None:
    numbers = [0.1 + 0.2, 1e-300, -0.0, 123456789.123456789, np.nan]
    frame = pd.DataFrame(
        {
            "area_code": [f"A{position}" for position in range(len(numbers))],
            "indicator_id": "x",
            "level": "lsoa",
            "vintage": "2021",
            "period": "2025",
            "sex": "",
            "age": "",
            "category": "",
            "value": numbers,
        }
    )
    with engine.begin() as connection:
        frame["delivery_id"] = _delivery(connection)
        insert(connection, indicator_value, frame)
        rows = _rows(connection, indicator_value, frame[["area_code", "value"]])
    found = [value for _code, value in rows]
    assert found[:4] == numbers[:4]
    assert found[4] is None


def test_bulk_money_and_days(engine: Engine) -> None:
    frame = pd.DataFrame(
        {
            "identifier": ["360G-a", "360G-b"],
            "title": ["one", "two"],
            "currency": ["GBP", "GBP"],
            "amount_awarded": [Decimal("1234.56"), None],
            "award_date": [date(2025, 1, 31), None],
            "funder_id": ["f", "f"],
            "funder_name": ["F", "F"],
            "recipient_id": ["r", "r"],
            "recipient_name": ["R", "R"],
        }
    )
    with engine.begin() as connection:
        frame["delivery_id"] = _delivery(connection)
        insert(connection, award, frame)
        rows = _rows(connection, award, frame[["identifier", "amount_awarded", "award_date"]])
    assert rows == [("360G-a", 1234.56, date(2025, 1, 31)), ("360G-b", None, None)]


def test_bulk_numbers_its_own_rows_and_takes_an_empty_frame(engine: Engine) -> None:
    place = pd.DataFrame({"identifier": ["gone"], "via": ["area"], "code": ["E05000001"]})
    with engine.connect() as connection:
        assert insert(connection, award_place, place.head(0)) == 0
        with pytest.raises(Exception, match=r"(?i)foreign key"):
            insert(connection, award_place, place)


def test_removing_a_delivery_removes_its_rows(engine: Engine) -> None:
    with engine.begin() as connection:
        gone, kept = _delivery(connection, "gone"), _delivery(connection, "kept")
        insert(connection, area, _areas(gone))
        insert(connection, area, _areas(kept).assign(code="W2"))
        connection.execute(delivery.delete().where(delivery.c.id == gone))
        assert connection.execute(select(area.c.code)).scalars().all() == ["W2"]


def test_a_row_without_a_delivery_is_refused(engine: Engine) -> None:
    row = {"level": "ward", "vintage": "2024", "code": "W1", "name": "Ward", "geometry": SQUARE}
    with engine.connect() as connection, pytest.raises(IntegrityError):
        connection.execute(area.insert().values(**row, delivery_id=99))
