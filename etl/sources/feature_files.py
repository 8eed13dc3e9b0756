"""Open GeoJSON, TopoJSON, GeoPackage and Shapefile, packed or not, as arrays of features."""

import json
import re
import tempfile
import zipfile
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import pyogrio
from pyogrio.errors import DataLayerError, DataSourceError

from etl.sources.tables import LARGEST_BYTES, read_bytes
from reports import FileProblem, LoadReport, Problem

TEXT_ENDINGS = (".geojson", ".topojson", ".json")
BEGINNINGS = {".gpkg": b"SQLite format 3\0", ".shp": b"\x00\x00\x27\x0a"}
ENDINGS = (*TEXT_ENDINGS, ".gpkg", ".shp", ".zip")
NOWHERE = {"GDAL_HTTP_PROXY": "127.0.0.1:1", "GDAL_HTTP_MAX_RETRY": "0"}
"""GDAL would fetch what a file links to, such as its coordinates; it asks a proxy that is not there
instead. ``pyogrio`` keeps such options for the whole process."""
_STOPPED_SHORT = re.compile(rb'"exceededTransferLimit"\s*:\s*true')


class Features(NamedTuple):
    """One entry per feature; ``wkb`` is little-endian, and None where there is no shape.

    Shapes stay packed because most go to the store byte for byte as the file has them.
    """

    fields: dict[str, np.ndarray]
    wkb: np.ndarray
    crs: str


def read_features(path: Path, report: LoadReport) -> Features:
    """Every field and geometry of the file's first layer, in the file's own coordinates.

    GeoPackages are databases and cannot be read through a pipe, so ``.gz`` is unpacked to a
    temporary file. Raises FileProblem for what cannot be opened.
    """
    if not path.exists():
        raise FileProblem(f"{path}: there is no such file; check the path.")
    name = path.name.removesuffix(".gz")
    ending = Path(name).suffix.lower()
    if ending not in ENDINGS:
        raise FileProblem(f"{path.name}: not a boundary format; give one of {', '.join(ENDINGS)}.")
    if ending in TEXT_ENDINGS:
        _check_text(path, read_bytes(path), report)
    elif ending == ".zip":
        _check_zip(path)
    else:
        _check_binary(path, ending)
    if path.suffix != ".gz":
        return _first_layer(path, path.name, report)
    with tempfile.TemporaryDirectory() as folder:
        unpacked = Path(folder) / name
        unpacked.write_bytes(read_bytes(path))
        return _first_layer(unpacked, path.name, report)


def read_properties(path: Path, report: LoadReport) -> list[dict[str, Any]]:
    """The properties of a GeoJSON's features, for portal tables that have no geometry."""
    content = read_bytes(path)
    _check_text(path, content, report)
    try:
        features = json.loads(content)["features"]
        return [dict(feature["properties"]) for feature in features]
    except (ValueError, KeyError, TypeError) as error:
        raise FileProblem(f"{path.name}: not a GeoJSON of features ({error!r}).") from error


def _check_text(path: Path, content: bytes, report: LoadReport) -> None:
    """The portal answers errors with HTTP 200, and cuts long answers off without an error."""
    start = content[:200].removeprefix(b"\xef\xbb\xbf").lstrip()
    if not start.startswith(b"{"):
        raise FileProblem(f"{path.name}: not GeoJSON or TopoJSON: it does not begin with {{.")
    if re.match(rb'\{\s*"error"', start):
        said = content[:300].decode("utf-8", errors="replace")
        raise FileProblem(f"{path.name}: the portal answered with an error, not with data: {said}")
    if _STOPPED_SHORT.search(content):
        report.mention(
            Problem(path.name, "The portal stopped at its limit: the file is incomplete.", "noted")
        )


def _check_binary(path: Path, ending: str) -> None:
    """GDAL goes by content: a text that is called so may tell it to read something else."""
    if not read_bytes(path).startswith(BEGINNINGS[ending]):
        raise FileProblem(f"{path.name}: cannot be read: it does not begin as {ending} files do.")


def _check_zip(path: Path) -> None:
    try:
        with zipfile.ZipFile(path) as packed:
            unpacked = sum(item.file_size for item in packed.infolist())
    except (zipfile.BadZipFile, OSError) as error:
        raise FileProblem(f"{path.name}: not a readable zip file ({error}).") from error
    if unpacked > LARGEST_BYTES:
        raise FileProblem(f"{path.name}: unpacks to {unpacked:,} bytes, more than allowed.")


def _first_layer(path: Path, shown: str, report: LoadReport) -> Features:
    pyogrio.set_gdal_config_options(NOWHERE)
    try:
        layers = [str(name) for name, _ in pyogrio.list_layers(path)]
        if not layers:
            raise FileProblem(f"{shown}: the file has no layer of features.")
        about, _, wkb, values = pyogrio.raw.read(path, layer=layers[0])
    except (DataSourceError, DataLayerError, ValueError) as error:
        raise FileProblem(f"{shown}: the boundaries cannot be read ({error}).") from error
    if len(layers) > 1:
        reason = f"The file has {len(layers)} layers; only the first, “{layers[0]}”, is read."
        report.mention(Problem(shown, reason, "noted"))
    fields = dict(zip(map(str, about["fields"]), values, strict=True))
    if wkb is None:
        wkb = np.full(len(values[0]) if values else 0, None, dtype=object)
    return Features(fields, wkb, about["crs"] or "EPSG:4326")
