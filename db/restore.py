"""A backup that ``db.backup`` wrote, back into an empty store of either kind."""

import hashlib
import json
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, column, func, literal, select, table, text

from db.backup import AT_ONCE, FORMAT, MANIFEST, Kept, Manifest, member_of
from db.row_security import guard, guarded
from db.rows import Turn, decoder, type_of
from db.schema import move_to, newest, revisions
from db.tables import metadata


class Unusable(ValueError):
    """The file cannot be restored, or not here; the message says why. Nothing was changed."""


def read_manifest(path: Path) -> Manifest:
    """Raises Unusable for a file that is damaged, or that a newer version wrote."""
    with _opened(path) as parcel:
        told = json.loads(parcel.read(MANIFEST))
        if told["format"] != FORMAT or told["revision"] not in revisions():
            raise Unusable(
                f"{path.name} was written by a newer version of Common Ground (tables "
                f"{told['revision']}; this version knows them up to {newest()}). Bring the program "
                "up to date, then restore."
            )
        kept = tuple(Kept(**each) for each in told["tables"])
        return Manifest(told["revision"], told["made_at"], kept)


def restore(connection: Connection, path: Path) -> Manifest:
    """Fills an empty store that has the newest tables, in the caller's transaction, which must be
    rolled back on any exception. Raises Unusable."""
    manifest = read_manifest(path)
    full = _full(connection)
    if full is not None:
        raise Unusable(
            f"This store is not empty: {full} has rows. A backup is restored into an empty store "
            "only; let DATABASE_URL name a new one."
        )
    with _opened(path) as parcel:
        for kept in manifest.tables:
            _must_be_whole(kept, parcel)
        known = guarded(connection)
        move_to(connection, manifest.revision)
        for kept in manifest.tables:
            _fill(connection, kept, parcel)
    _number_on(connection, manifest)
    move_to(connection, newest())
    if known:
        guard(connection, known)
    return manifest


def _full(connection: Connection) -> str | None:
    """A table that holds something."""
    for each in metadata.sorted_tables:
        if connection.execute(select(literal(1)).select_from(each).limit(1)).first() is not None:
            return each.name
    return None


def _must_be_whole(kept: Kept, parcel: zipfile.ZipFile) -> None:
    """Before anything is written."""
    digest, rows = hashlib.sha256(), 0
    with parcel.open(member_of(kept.name)) as file:
        for line in file:
            digest.update(line)
            rows += 1
    if (rows, digest.hexdigest()) != (kept.rows, kept.sha256):
        raise Unusable(f"The backup is damaged: the rows of {kept.name} are not what was written.")


def _fill(connection: Connection, kept: Kept, parcel: zipfile.ZipFile) -> None:
    columns = [column(name, type_of(kind)) for name, kind in kept.columns.items()]
    into = table(kept.name, *columns).insert()
    turns = [decoder(kind) for kind in kept.columns.values()]
    with parcel.open(member_of(kept.name)) as file:
        while part := list(islice(file, AT_ONCE)):
            connection.execute(into, [_row(kept, turns, json.loads(line)) for line in part])


def _row(kept: Kept, turns: list[Turn], told: list[Any]) -> dict[str, Any]:
    cells = zip(kept.columns, turns, told, strict=True)
    return {name: None if value is None else turn(value) for name, turn, value in cells}


def _number_on(connection: Connection, manifest: Manifest) -> None:
    """PostgreSQL's counters go on after the highest number that came back."""
    if connection.dialect.name != "postgresql":
        return
    for kept in manifest.tables:
        if kept.columns.get("id") != "number":
            continue
        counter = connection.execute(
            text("SELECT pg_get_serial_sequence(:name, 'id')"), {"name": f'"{kept.name}"'}
        ).scalar()
        highest = connection.execute(
            select(func.max(column("id"))).select_from(table(kept.name))
        ).scalar()
        if counter and highest:
            connection.execute(
                text("SELECT setval(CAST(:counter AS regclass), :highest)"),
                {"counter": counter, "highest": highest},
            )


@contextmanager
def _opened(path: Path) -> Iterator[zipfile.ZipFile]:
    """Raises Unusable for what no backup is."""
    try:
        with zipfile.ZipFile(path) as parcel:
            yield parcel
    except OSError as error:
        raise Unusable(f"{path}: the file cannot be read ({error.strerror}).") from error
    except (zipfile.BadZipFile, zlib.error, EOFError, KeyError, TypeError, ValueError) as error:
        if isinstance(error, Unusable):
            raise
        raise Unusable(f"{path.name} is damaged, or no backup of Common Ground.") from error
