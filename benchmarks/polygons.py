"""Boundaries file → PostGIS: our load against ogr2ogr, 34,753 polygons, in turns.

Same server, same file, no change of coordinates on either side. Ours writes into the product's own
table (key of three columns, index and foreign key on the delivery, no spatial index), ogr2ogr into
a table it makes (number as key, spatial index unless told otherwise). The start of ogr2ogr is
counted (some hundredths of a second), Python's is not.
"""

import gzip
import shutil
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import pandas as pd
from sqlalchemy import Engine, create_engine, text
from sqlalchemy.engine import make_url

from benchmarks.result import Row, at_least, middle
from benchmarks.stores import database
from db.bulk import insert
from db.connection import engine_for
from db.schema import upgrade
from db.tables import area
from etl.delivery import Delivery
from etl.load import load
from etl.sources.feature_files import read_features
from reports import LoadReport

PACKED = "national/lsoa_2011_england_wales_20m.gpkg.gz"
POLYGONS = 34_753
ROUNDS = 5
LIKE_OURS = ("-lco", "SPATIAL_INDEX=NONE")


def run(server: str, real: Path, folder: Path) -> tuple[list[Row], dict[str, list[float]]]:
    path = folder / "lsoa_2011.gpkg"
    with gzip.open(real / PACKED) as packed, path.open("wb") as plain:
        shutil.copyfileobj(packed, plain)
    with database(server) as url:
        engine = engine_for(url)
        upgrade(engine)
        ways: dict[str, Callable[[], None]] = {
            "ogr2ogr": lambda: _ogr(url, path),
            "ours": lambda: _ours(engine, path),
            "ogr2ogr without index": lambda: _ogr(url, path, *LIKE_OURS),
            "ours unchecked": lambda: _unchecked(engine, path),
            "ogr2ogr that repairs": lambda: _ogr(url, path, *LIKE_OURS, "-makevalid"),
        }
        seconds: dict[str, list[float]] = {name: [] for name in ways}
        for turn in range(ROUNDS + 1):
            for name, way in ways.items():
                _empty(url)
                began = time.perf_counter()
                way()
                if turn:  # the first warms the file cache and the server
                    seconds[name].append(time.perf_counter() - began)
        engine.dispose()
    rate = {name: POLYGONS / middle(taken) for name, taken in seconds.items()}
    return _rows(rate), seconds


def _rows(rate: dict[str, float]) -> list[Row]:
    def line(what: str, ours: str, rival: str, called: str, barred: bool = False) -> Row:
        row = at_least(what, rate[ours], rate[rival], 1.0, "rows/s", called)
        return row if barred else Row(row.what, row.measured, row.compared, row.ratio)

    return [
        line("boundaries file → PostGIS", "ours", "ogr2ogr", "ogr2ogr", barred=True),
        line("… ogr2ogr without spatial index", "ours", "ogr2ogr without index", "ogr2ogr"),
        line("… ogr2ogr that checks and repairs too", "ours", "ogr2ogr that repairs", "ogr2ogr"),
        line("… ours without checks and report", "ours unchecked", "ogr2ogr", "ogr2ogr"),
    ]


def _ours(engine: Engine, path: Path) -> None:
    delivery = Delivery(kind="boundaries", files=(path,), level="lsoa", vintage="2011")
    report = load(engine, delivery, lambda _line: None)
    assert report.kept == POLYGONS, report.as_text()


def _unchecked(engine: Engine, path: Path) -> None:
    """Only read and write: what the checks, the checksum and the report cost is the difference."""
    features = read_features(path, LoadReport("", []))
    code, name = features.fields["LSOA11CD"], features.fields["LSOA11NM"]
    frame = pd.DataFrame({"code": code, "name": name, "geometry": features.wkb})
    frame = frame.assign(level="lsoa", vintage="2011", delivery_id=_DELIVERY)
    with engine.begin() as connection:
        connection.execute(text(_A_DELIVERY))
        insert(connection, area, frame)


_DELIVERY = 999_999
_A_DELIVERY = f"""INSERT INTO delivery (id, kind, label, file_names, sha256, loaded_at, licence,
  source, vintage, demonstration, rows_read, rows_kept, rows_refused, rows_written, report)
  VALUES ({_DELIVERY}, 'boundaries', '', '[]', '', now(), '', '', '', false, 0, 0, 0, '{{}}',
  '{{}}')"""


def _ogr(url: str, path: Path, *more: str) -> None:
    place = make_url(url)
    target = f"host={place.host} port={place.port} user={place.username} dbname={place.database}"
    command = ["ogr2ogr", "-f", "PostgreSQL", f"PG:{target}", str(path), "-nln", "rival"]
    command += ["-nlt", "PROMOTE_TO_MULTI", "--config", "PG_USE_COPY", "YES", *more]
    subprocess.run(command, check=True, capture_output=True)


def _empty(url: str) -> None:
    engine = create_engine(make_url(url).set(drivername="postgresql+psycopg"))
    with engine.begin() as connection:
        connection.execute(text("TRUNCATE area, delivery CASCADE"))
        connection.execute(text("DROP TABLE IF EXISTS rival"))
    engine.dispose()
