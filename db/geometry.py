"""One geometry column type for both stores."""

from typing import Any

import shapely
from sqlalchemy import types
from sqlalchemy.engine import Dialect
from sqlalchemy.ext.compiler import compiles

SRID = 4326


class Geom(types.UserDefinedType[shapely.Geometry]):
    """EWKB: a BLOB on SQLite, ``geometry(<shape>, 4326)`` on PostGIS; shapely in Python.

    Coordinates are longitude and latitude in degrees (EPSG:4326).
    """

    cache_ok = True

    def __init__(self, shape: str = "MultiPolygon") -> None:
        self.shape = shape

    def get_col_spec(self, **_: Any) -> str:
        return "BLOB"

    def bind_processor(self, dialect: Dialect) -> Any:
        on_postgres = dialect.name == "postgresql"

        def to_store(value: shapely.Geometry | None) -> bytes | str | None:
            if value is None:
                return None
            content = to_ewkb(value)
            return content.hex() if on_postgres else content

        return to_store

    def result_processor(self, dialect: Dialect, coltype: object) -> Any:
        def from_store(value: bytes | str | None) -> shapely.Geometry | None:
            return None if value is None else shapely.from_wkb(value)

        return from_store


def to_ewkb(geometry: shapely.Geometry) -> bytes:
    """Extended well-known binary that names its SRID, so PostGIS can check it."""
    return bytes(shapely.to_wkb(shapely.set_srid(geometry, SRID), include_srid=True))


@compiles(Geom, "postgresql")
def _on_postgis(kind: Geom, compiler: Any, **_: Any) -> str:
    return f"geometry({kind.shape}, {SRID})"
