"""Stores made for this run: the real files loaded and published, on SQLite and on PostGIS."""

import os
import subprocess
import sys
import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import create_engine, text
from sqlalchemy.engine import make_url

from benchmarks.member import welcome
from benchmarks.serving import ROOT

MANIFEST = "etl/manifests/merseyside.toml"


@contextmanager
def database(server: str) -> Iterator[str]:
    """An empty database with PostGIS, dropped afterwards."""
    name = f"bench_{uuid.uuid4().hex[:12]}"
    address = make_url(server).set(drivername="postgresql+psycopg")
    admin = create_engine(address, isolation_level="AUTOCOMMIT")
    with admin.connect() as connection:
        connection.execute(text(f'CREATE DATABASE "{name}"'))
    try:
        made = address.set(database=name)
        engine = create_engine(made, isolation_level="AUTOCOMMIT")
        with engine.connect() as connection:
            connection.execute(text("CREATE EXTENSION IF NOT EXISTS postgis"))
        engine.dispose()
        yield made.set(drivername="postgresql").render_as_string(hide_password=False)
    finally:
        with admin.connect() as connection:
            connection.execute(text(f'DROP DATABASE "{name}" WITH (FORCE)'))
        admin.dispose()


def fill(url: str, real: Path) -> tuple[float, float]:
    """Seconds of ``make load-real``, and of one more publish, as commands of their own."""
    load = etl(url, "load-folder", str(real), "--manifest", MANIFEST)
    again = etl(url, "publish")
    welcome(url)
    return load, again


def etl(url: str, *words: str) -> float:
    began = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-m", "etl", *words],
        cwd=ROOT,
        env={**os.environ, "DATABASE_URL": url},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise RuntimeError(f"etl {' '.join(words)}: {done.stderr[-2000:]}")
    return time.perf_counter() - began
