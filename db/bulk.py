"""Write many rows fast: binary COPY on PostgreSQL, executemany on SQLite."""

import struct
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from itertools import chain
from typing import Any, Final

import numpy as np
import pandas as pd
import shapely
from psycopg.adapt import PyFormat, Transformer
from psycopg.types.numeric import Float8, Int4
from sqlalchemy import Column, Connection, Double, Integer, String, Table, delete

from db.geometry import SRID, Geom

CHUNK = 5_000
COPIED_AT_ONCE = 2_000
"""Rows packed while the server still works on those before: two processors for one load."""
COPY_HEAD: Final = b"PGCOPY\n\xff\r\n\0" + bytes(8)
COPY_END: Final = b"\xff\xff"
NULL: Final = b"\xff\xff\xff\xff"
LENGTH: Final = struct.Struct(">i").pack
HAS_SRID: Final = 0x20000000


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
            list(_rows(columns, frame)),
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
    """The binary stream is put together here, a column at a time: psycopg's ``write_row`` takes
    longer for 35,000 areas than PostgreSQL does."""
    names = ", ".join(f'"{column.name}"' for column in columns)
    driver = connection.connection.driver_connection
    pack = _packer(driver)
    row_head = struct.pack(">h", len(columns))
    with (
        _copied_into(connection, table.name, names) as into,
        driver.cursor() as cursor,  # type: ignore[union-attr]
        cursor.copy(f'COPY "{into}" ({names}) FROM STDIN (FORMAT BINARY)') as copy,
    ):
        copy.write(COPY_HEAD)
        for start in range(0, len(frame), COPIED_AT_ONCE):
            part = frame.iloc[start : start + COPIED_AT_ONCE]
            fields = [_fields(column, part[column.name], pack) for column in columns]
            rows = zip([row_head] * len(part), *fields, strict=True)
            copy.write(b"".join(chain.from_iterable(rows)))
        copy.write(COPY_END)


@contextmanager
def _copied_into(connection: Connection, table: str, names: str) -> Iterator[str]:
    """The table, or one that waits beside it where policies guard its rows: PostgreSQL copies
    nothing past a policy, but inserts what every policy lets in."""
    guarded = "SELECT row_security_active(%s)"
    if not connection.exec_driver_sql(guarded, (f'"{table}"',)).scalar():
        yield table
        return
    beside = f"{table}_coming"
    connection.exec_driver_sql(
        f'CREATE TEMPORARY TABLE "{beside}" AS SELECT {names} FROM "{table}" WITH NO DATA'
    )
    yield beside
    connection.exec_driver_sql(f'INSERT INTO "{table}" ({names}) SELECT {names} FROM "{beside}"')
    connection.exec_driver_sql(f'DROP TABLE "{beside}"')


Convert = Callable[[Any], Any]


def _packer(driver: Any) -> Convert:
    """What psycopg would send for a value in binary, with its length before it."""
    adapt = Transformer(driver)
    encoding = driver.info.encoding

    def pack(value: Any) -> bytes:
        if isinstance(value, str):  # most values are, and this is what psycopg would do
            text = value.encode(encoding)
            return LENGTH(len(text)) + text
        content = adapt.get_dumper(value, PyFormat.BINARY).dump(value)
        return NULL if content is None else LENGTH(len(content)) + bytes(content)

    return pack


def _fields(column: Column[Any], values: pd.Series, pack: Convert) -> list[bytes]:
    if isinstance(column.type, Geom):
        return [NULL if shape is None else LENGTH(len(shape)) + shape for shape in _ewkb(values)]
    if isinstance(column.type, String):
        return _each_once(values, pack, NULL)
    turn = _for_postgres(column)
    return _each_once(values, lambda value: pack(turn(value)), NULL)


def _rows(columns: list[Column[Any]], frame: pd.DataFrame) -> Iterator[tuple[Any, ...]]:
    """For SQLite. Column by column, because converting a whole column at once is fast."""
    series = [
        _ewkb(frame[column.name])
        if isinstance(column.type, Geom)
        else _each_once(frame[column.name], _for_sqlite(column), None)
        for column in columns
    ]
    return zip(*series, strict=True)


def _each_once(values: pd.Series, turn: Convert, missing: Any) -> list[Any]:
    """Every different value is turned once; NaN, NaT and None become ``missing``."""
    places, different = pd.factorize(values)
    turned = np.empty(len(different) + 1, dtype=object)
    turned[:-1] = [turn(value) for value in different.astype(object)]
    turned[-1] = missing  # factorize says -1
    return list(turned[places])


def _ewkb(values: pd.Series) -> list[bytes | None]:
    """Extended well-known binary that names its SRID, as ``db.geometry.to_ewkb`` makes it, of
    shapes or of their little-endian well-known binary."""
    packed = values.to_numpy(dtype=object)
    if not any(isinstance(value, bytes) for value in packed[:1]):
        packed = shapely.to_wkb(packed, byte_order=1)
    return [None if plain is None else _with_srid(plain[:5]) + plain[5:] for plain in packed]


@cache
def _with_srid(head: bytes) -> bytes:
    """``head`` is the byte order and the kind of shape."""
    (kind,) = struct.unpack("<I", head[1:])
    return struct.pack("<BII", 1, kind | HAS_SRID, SRID)


def _for_postgres(column: Column[Any]) -> Convert:
    """Binary COPY needs exactly the column's width."""
    if isinstance(column.type, Integer):
        return lambda value: Int4(int(value))
    if isinstance(column.type, Double):
        return lambda value: Float8(float(value))
    return _plain


def _for_sqlite(column: Column[Any]) -> Convert:
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
