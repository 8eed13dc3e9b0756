"""A value of a column as plain JSON, and back: for what outlives the store that it came from."""

import base64
from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any, Final

import shapely
from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Date,
    DateTime,
    Double,
    Float,
    Integer,
    LargeBinary,
    Numeric,
    String,
)

from db.geometry import Geom, to_ewkb

Turn = Callable[[Any], Any]


def _moment(value: datetime) -> str:
    """SQLite keeps moments in UTC without saying so."""
    return (value if value.tzinfo else value.replace(tzinfo=UTC)).astimezone(UTC).isoformat()


def _packed(value: bytes) -> str:
    return base64.b64encode(value).decode()


def _same(value: Any) -> Any:
    return value


def _packed_shape(value: shapely.Geometry) -> str:
    return _packed(to_ewkb(value))


def _shape(value: str) -> shapely.Geometry:
    return shapely.from_wkb(base64.b64decode(value))


KINDS: Final[dict[str, tuple[type | tuple[type, ...], Any, Turn, Turn]]] = {
    "shape": (Geom, Geom("Geometry"), _packed_shape, _shape),
    "yes or no": (Boolean, Boolean(), bool, bool),
    "number": (Integer, Integer(), int, int),
    "decimal": ((Numeric, Float), Double(), float, float),
    "moment": (DateTime, DateTime(timezone=True), _moment, datetime.fromisoformat),
    "day": (Date, Date(), date.isoformat, date.fromisoformat),
    "bytes": (LargeBinary, LargeBinary(), _packed, base64.b64decode),
    "json": (JSON, JSON(), _same, _same),
    "text": (String, String(), _same, _same),
}
"""Kind → the type that columns of it are declared with, the type they are written with, and how a
value turns into JSON and back. What is missing stays missing."""
JSON_OR_NOTHING: Final = "json or nothing"


def kind_of(column: Column[Any]) -> str:
    """Raises ValueError for a type that nobody has thought of."""
    found = [kind for kind, row in KINDS.items() if isinstance(column.type, row[0])]
    if not found:
        raise ValueError(f"no backup knows what {column} holds")
    kind = found[0]
    return JSON_OR_NOTHING if kind == "json" and column.nullable else kind


def type_of(kind: str) -> Any:
    return JSON(none_as_null=True) if kind == JSON_OR_NOTHING else KINDS[kind][1]


def encoder(kind: str) -> Turn:
    return _same if kind == JSON_OR_NOTHING else KINDS[kind][2]


def decoder(kind: str) -> Turn:
    return _same if kind == JSON_OR_NOTHING else KINDS[kind][3]
