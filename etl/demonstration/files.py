"""Writing files to the byte: LF line ends, no time stamps, fixed decimals."""

from __future__ import annotations

import csv
import gzip
import io
import json
from collections.abc import Iterable, Sequence
from pathlib import Path

import geopandas as gpd
from shapely import Polygon

Cell = str | int | float


def csv_text(rows: Iterable[Sequence[Cell]]) -> str:
    """Rows as CSV text, heading (if any) first; the caller formats decimals."""
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows(rows)
    return out.getvalue()


def packed(text: str) -> bytes:
    """Text as gzip with neither time nor file name, so equal text gives equal bytes."""
    out = io.BytesIO()
    with gzip.GzipFile(filename="", mode="wb", compresslevel=9, fileobj=out, mtime=0) as stream:
        stream.write(text.encode())
    return out.getvalue()


def geojson_text(frame: gpd.GeoDataFrame) -> str:
    """A frame in EPSG:4326 as GeoJSON (RFC 7946), one feature a line, properties code and name."""
    features = [
        json.dumps(
            {
                "type": "Feature",
                "properties": {"code": code, "name": name},
                "geometry": {"type": "Polygon", "coordinates": _rings(shape)},
            },
            separators=(",", ":"),
        )
        for code, name, shape in zip(frame["code"], frame["name"], frame.geometry, strict=True)
    ]
    return '{"type":"FeatureCollection","features":[\n' + ",\n".join(features) + "\n]}\n"


def _rings(shape: Polygon) -> list[list[list[float]]]:
    """Rings of a polygon as lists of [longitude, latitude], five decimals."""
    rings = [shape.exterior, *shape.interiors]
    return [[[round(x, 5), round(y, 5)] for x, y in ring.coords] for ring in rings]


def write(folder: Path, name: str, content: str | bytes) -> None:
    """Write one file under ``folder``; text is packed when the name ends in ``.gz``."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    if isinstance(content, str):
        content = packed(content) if name.endswith(".gz") else content.encode()
    path.write_bytes(content)
