"""A copy of the published release in a file beside the service, to be read while the store is away.

Whoever can read the file can read everything that is published, so nobody but the service may.
"""

import hashlib
import logging
import os
import sqlite3
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final
from urllib.parse import quote

from sqlalchemy import Connection, Engine, NullPool, create_engine, insert, select

from db import releases
from db.asker import Shared, read_for_all
from db.failures import StoreError
from db.tables import metadata, release, release_document, release_pointer

LOG: Final = logging.getLogger("common_ground")
AT_ONCE: Final = 500
LEFT_BEHIND_S: Final = 600
"""An unfinished copy of this age belongs to a process that was killed."""
Pointer = tuple[int, str, datetime]
"""Number, content hash, when it was built: as ``releases.current`` tells them."""


class KeptRelease:
    """One for each store, by its address, in a folder that only the service can enter."""

    def __init__(self, folder: Path, store: str) -> None:
        """``store``: the address of the store, without its password."""
        name = hashlib.sha256(store.encode()).hexdigest()[:16]
        self.path = folder / f"release-{name}.sqlite"
        self.held: Pointer | None = None
        self._engine = create_engine("sqlite://", creator=self._open, poolclass=NullPool)

    def current(self) -> Pointer | None:
        """None where no copy can be read."""
        try:
            with self._engine.connect() as connection:
                return releases.current(connection)
        except StoreError:
            return None

    def connect_to(self, number: int, content_hash: str) -> Connection | None:
        """To this release; None where the copy is of another, or there is none."""
        found = self.current()
        if found is None or found[:2] != (number, content_hash):
            return None
        return self._engine.connect()

    def keep(self, engine: Engine, wanted: Pointer) -> None:
        """Puts a copy in place of the one there is, unless another process just has. What is in
        the way is told in the log: the service goes on without."""
        try:
            if (self.current() or (None,))[:2] != wanted[:2]:
                self._replace(engine, wanted)
            self.held = wanted
        except (OSError, StoreError) as error:
            LOG.warning("no copy of the release could be kept: %s", error)

    def _replace(self, engine: Engine, wanted: Pointer) -> None:
        folder = self.path.parent
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        for left in folder.glob(f"{self.path.stem}.*.part"):
            if time.time() - left.stat().st_mtime > LEFT_BEHIND_S:
                left.unlink(missing_ok=True)
        handle, name = tempfile.mkstemp(".part", f"{self.path.stem}.", folder)  # mode 600
        os.close(handle)
        try:
            _copy(engine, wanted, name)
            Path(name).replace(self.path)
        finally:
            Path(name).unlink(missing_ok=True)

    def _open(self) -> sqlite3.Connection:
        address = f"file:{quote(str(self.path))}?mode=ro"
        return sqlite3.connect(address, uri=True, check_same_thread=False)


def _copy(engine: Engine, wanted: Pointer, name: str) -> None:
    """The documents by one query, which sees one state of the store."""
    number, content_hash, built_at = wanted
    if built_at.tzinfo is not None:
        built_at = built_at.astimezone(UTC)
    query = select(release_document).where(release_document.c.release_id == number)
    target = create_engine(f"sqlite:///{name}", poolclass=NullPool)
    metadata.create_all(target, tables=[release, release_document, release_pointer])
    about: dict[str, Any] = {"id": number, "content_hash": content_hash, "built_at": built_at}
    reading = read_for_all(engine, Shared.RELEASE)
    with reading as source, target.begin() as connection:
        connection.execute(insert(release).values(about))
        rows = source.execution_options(yield_per=AT_ONCE).execute(query)
        for some in rows.mappings().partitions():
            connection.execute(insert(release_document), [dict(row) for row in some])
        connection.execute(insert(release_pointer).values(only=1, release_id=number))
