"""A row for every table of a store, whatever its tables are: each number is 1 and each text is x,
so that every row leads to the one it belongs to."""

from datetime import UTC, date, datetime
from typing import Any

import shapely
from sqlalchemy import (
    JSON,
    Boolean,
    Connection,
    Date,
    DateTime,
    Float,
    Integer,
    LargeBinary,
    MetaData,
    Numeric,
    String,
    Table,
    func,
    select,
)

from db.geometry import Geom, to_ewkb

POINT = shapely.Point(-3, 53.4)
SQUARE = shapely.from_wkt("MULTIPOLYGON (((-3 53, -2.9 53, -2.9 53.1, -3 53.1, -3 53)))")
VALUES: tuple[tuple[type, Any], ...] = (
    (Boolean, True),
    (Integer, 1),
    (Numeric, 1.5),
    (Float, 0.1 + 0.2),
    (DateTime, datetime(2026, 11, 1, 9, 30, 15, 123456, tzinfo=UTC)),
    (Date, date(2026, 2, 28)),
    (LargeBinary, b"\0x\xff"),
    (JSON, {"b": [None, "Ynys Môn “&”"], "a": 1.5}),
    (String, "x"),
)


def fill(connection: Connection, metadata: MetaData, also: str = "") -> None:
    """Every table that is empty gets one row, and so does the one that is named."""
    for table in metadata.sorted_tables:
        if table.name == also or not _rows(connection, table):
            values = {column.name: _value(connection, column) for column in table.columns}
            connection.execute(table.insert().values(values))


def counts(connection: Connection, metadata: MetaData) -> dict[str, int]:
    return {table.name: _rows(connection, table) for table in metadata.sorted_tables}


def _rows(connection: Connection, table: Table) -> int:
    return int(connection.execute(select(func.count()).select_from(table)).scalar_one())


def _value(connection: Connection, column: Any) -> Any:
    if column.name in ("geometry", "point"):
        shape = SQUARE if column.name == "geometry" else POINT
        if isinstance(column.type, Geom):
            return shape
        packed = to_ewkb(shape)  # a table that was read back knows no shapes
        return packed.hex() if connection.dialect.name == "postgresql" else packed
    return next(value for kind, value in VALUES if isinstance(column.type, kind))
