"""Everything that a store keeps, in one file; ``db.restore`` brings it back.

The file is a zip: ``manifest.json`` and one JSON-lines file per table, a row a line, in the order
of the primary key. Nothing in it depends on the kind of store. Who is signed in is left out: a
session that was ended since would come back to life.
"""

import hashlib
import json
import os
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Column, Connection, Engine, String, Table, select

from db.connection import frozen_view
from db.every_table import metadata
from db.rows import encoder, kind_of
from db.schema import newest

FORMAT: Final = 1
MANIFEST: Final = "manifest.json"
LEFT_OUT: Final = frozenset({"member_session", "member_link", "feed_key"})
AT_ONCE: Final = 500
"""Rows in memory: a release's largest documents are hundreds of kilobytes each."""
MODE: Final = 0o600


@dataclass(frozen=True)
class Kept:
    """One table in a backup. ``columns``: name → kind, see ``db.rows``."""

    name: str
    columns: dict[str, str]
    rows: int
    sha256: str


@dataclass(frozen=True)
class Manifest:
    """``tables`` in the order in which they can be filled."""

    revision: str
    made_at: str
    tables: tuple[Kept, ...]

    @property
    def rows(self) -> int:
        return sum(table.rows for table in self.tables)

    def as_json(self) -> str:
        return json.dumps({"format": FORMAT, **asdict(self)}, indent=1)

    def seal(self) -> str:
        """SHA-256 over the hashes of all tables: the same for the same rows."""
        return hashlib.sha256("".join(table.sha256 for table in self.tables).encode()).hexdigest()


@contextmanager
def whole(path: Path) -> Iterator[Path]:
    """Where to write what is to be ``path`` once it is complete; readable by its owner alone."""
    part = path.with_name(f".{path.name}.part")
    part.unlink(missing_ok=True)
    os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, MODE))
    try:
        yield part
        with part.open("rb") as file:
            os.fsync(file.fileno())
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


def write(engine: Engine, path: Path) -> Manifest:
    """One state of the store, however long it takes."""
    tables = [table for table in metadata.sorted_tables if table.name not in LEFT_OUT]
    with (
        frozen_view(engine) as connection,
        zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as parcel,
    ):
        made_at = datetime.now(UTC).isoformat(timespec="seconds")
        kept = tuple(_keep(connection, table, parcel) for table in tables)
        manifest = Manifest(newest(), made_at, kept)
        parcel.writestr(MANIFEST, manifest.as_json())
    return manifest


def _keep(connection: Connection, table: Table, parcel: zipfile.ZipFile) -> Kept:
    digest, rows = hashlib.sha256(), 0
    with parcel.open(member_of(table.name), "w", force_zip64=True) as file:
        for line in lines(connection, table):
            digest.update(line)
            file.write(line)
            rows += 1
    kinds = {column.name: kind_of(column) for column in table.columns}
    return Kept(table.name, kinds, rows, digest.hexdigest())


def lines(connection: Connection, table: Table) -> Iterator[bytes]:
    """Each row as JSON: the same bytes for the same row on either kind of store."""
    turns = [encoder(kind_of(column)) for column in table.columns]
    query = select(table).order_by(*(_by_bytes(connection, key) for key in table.primary_key))
    for row in connection.execute(query, execution_options={"yield_per": AT_ONCE}):
        told = zip(turns, row, strict=True)
        cells = [None if value is None else turn(value) for turn, value in told]
        yield json.dumps(cells, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"


def _by_bytes(connection: Connection, key: Column[Any]) -> Any:
    """SQLite sorts text by its bytes; PostgreSQL would by the rules of a language."""
    as_text = connection.dialect.name == "postgresql" and isinstance(key.type, String)
    return key.collate("C") if as_text else key


def member_of(table: str) -> str:
    """What a table's rows are called in the zip."""
    return f"tables/{table}.jsonl"
