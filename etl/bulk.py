"""Write many rows fast: binary COPY on PostgreSQL, executemany on SQLite."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

import numpy as np
import pandas as pd
import shapely
from psycopg.types.numeric import Float8, Int4
from sqlalchemy import Column, Connection, Double, Integer, Table, delete

from db.geometry import SRID, Geom

CHUNK = 5_000


def insert(connection: Connection, table: Table, frame: pd.DataFrame) -> int:
    """Insert the frame's columns into the table's columns of the same name; returns the rows.

    NaN, NaT and None all become NULL. Raises sqlalchemy's or psycopg's IntegrityError.
    """
    if frame.empty:
        return 0
    columns = [table.c[name] for name in frame.columns]
    if connection.dialect.name == "postgresql":
        _copy(connection, table, columns, frame)
    else:
        names = ", ".join(f'"{column.name}"' for column in columns)
        marks = ", ".join("?" for _ in columns)
        connection.exec_driver_sql(
            f'INSERT INTO "{table.name}" ({names}) VALUES ({marks})',
            list(_rows(columns, frame, _for_sqlite)),
        )
    return len(frame)


def delete_keys(connection: Connection, column: Column[Any], keys: Sequence[str]) -> None:
    """Delete every row whose ``column`` is one of ``keys``, a few thousand at a time."""
    table = column.table
    for start in range(0, len(keys), CHUNK):
        connection.execute(delete(table).where(column.in_(list(keys[start : start + CHUNK]))))


def _copy(
    connection: Connection, table: Table, columns: list[Column[Any]], frame: pd.DataFrame
) -> None:
    names = ", ".join(f'"{column.name}"' for column in columns)
    driver = connection.connection.driver_connection
    with (
        driver.cursor() as cursor,  # type: ignore[union-attr]
        cursor.copy(f'COPY "{table.name}" ({names}) FROM STDIN (FORMAT BINARY)') as copy,
    ):
        for row in _rows(columns, frame, _for_postgres):
            copy.write_row(row)


Convert = Callable[[Column[Any]], Callable[[Any], Any]]


def _rows(
    columns: list[Column[Any]], frame: pd.DataFrame, convert: Convert
) -> Iterator[tuple[Any, ...]]:
    """Column by column, because converting a whole column at once is what makes this fast."""
    series = [_column(column, frame[column.name], convert) for column in columns]
    return zip(*series, strict=True)


def _column(column: Column[Any], values: pd.Series, convert: Convert) -> list[Any]:
    if isinstance(column.type, Geom):
        shapes = values.to_numpy(dtype=object)
        present = np.array([shape is not None for shape in shapes])
        packed = np.full(len(shapes), None, dtype=object)
        packed[present] = shapely.to_wkb(shapely.set_srid(shapes[present], SRID), include_srid=True)
        return list(packed)
    plain = values.astype(object)
    missing = pd.isna(plain).to_numpy()
    turn = convert(column)
    return [None if gone else turn(value) for value, gone in zip(plain, missing, strict=True)]


def _for_postgres(column: Column[Any]) -> Callable[[Any], Any]:
    """Binary COPY needs exactly the column's width."""
    if isinstance(column.type, Integer):
        return lambda value: Int4(int(value))
    if isinstance(column.type, Double):
        return lambda value: Float8(float(value))
    return _plain


def _for_sqlite(column: Column[Any]) -> Callable[[Any], Any]:
    if isinstance(column.type, Integer):
        return int
    if isinstance(column.type, Double):
        return float
    return _sqlite_plain


def _plain(value: Any) -> Any:
    return value.to_pydatetime() if isinstance(value, pd.Timestamp) else value


def _sqlite_plain(value: Any) -> Any:
    """SQLite keeps dates as ISO text (as SQLAlchemy reads them) and money as a number."""
    value = _plain(value)
    if hasattr(value, "isoformat"):
        return value.isoformat(sep=" ") if hasattr(value, "hour") else value.isoformat()
    return float(value) if hasattr(value, "as_tuple") else value
