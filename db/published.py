"""What screens and exports read: the published release, parsed once per process.

A release never changes, so what is read of it can be kept; each request asks only which release
is the current one. Readers therefore see the old or the new, never a mix. While the store is away
they go on with the last one.
"""

import logging
from collections.abc import Callable
from datetime import UTC, datetime
from threading import Thread
from time import monotonic
from typing import Any, Final

from sqlalchemy import Connection, Engine, inspect
from sqlalchemy.exc import DatabaseError

from db import releases
from db.asker import Shared, read_for_all
from db.connection import reading
from db.failures import StoreError
from db.kept_release import KeptRelease, Pointer
from db.open_release import OpenRelease
from db.read_release import Release

__all__ = ["NotPublished", "Published", "Release"]
LOG: Final = logging.getLogger("common_ground")
RELEASE: Final = "release"
COPY_AGAIN_S = 60
"""Until a copy of the release is tried again where it could not be made."""


class NotPublished(Exception):
    """There is no release yet; the message says what to do."""


class Published:
    """Follows the pointer; one per process. ``copy``: where the release is kept for while the store
    is away. ``open_only``: whether who asks just now may see open figures alone. ``of_request``:
    what one request keeps, so that it reads of one release throughout; None outside of one."""

    def __init__(self, engine: Engine, copy: KeptRelease | None = None) -> None:
        self.engine = engine
        self.copy = copy
        self.open_only: Callable[[], bool] = lambda: False
        self.of_request: Callable[[], dict[str, Any] | None] = lambda: None
        self.away_since: datetime | None = None
        """When the store was first found away, in UTC; None while it answers."""
        self._release: Release | None = None
        self._open: OpenRelease | None = None
        self._copy_again_at = 0.0

    def current(self) -> Release:
        """As who asks may see it. Raises as ``whole`` does."""
        found = self.whole()
        return self._open_part(found) if self.open_only() else found

    def _open_part(self, found: Release) -> Release:
        kept = self._open
        if kept is None or kept.whole is not found:
            kept = self._open = OpenRelease(found)
        return kept

    def whole(self) -> Release:
        """The last one there was while the store is away. Raises NotPublished before the first
        publish, and StoreError when the store is away and none is known."""
        kept = self.of_request()
        if kept is None:
            return self._pointed_at()
        if RELEASE not in kept:
            kept[RELEASE] = self._pointed_at()
        found: Release = kept[RELEASE]
        return found

    def _pointed_at(self) -> Release:
        try:
            found = reading(lambda: read_for_all(self.engine, Shared.RELEASE), _pointer)
        except StoreError as error:
            return self._last(error)
        self.away_since = None
        if found is None:
            raise NotPublished(
                "Nothing is published yet. Load files and publish them: python -m etl --help."
            )
        self._keep_copy(found)
        kept = self._release
        if kept is None or (kept.number, kept.content_hash, kept.built_at) != found:
            kept = self._release = Release(self.engine, *found, self.copy)
        return kept

    def _last(self, error: StoreError) -> Release:
        if self.away_since is None:
            self.away_since = datetime.now(UTC)
            LOG.error("the store does not answer, so the last release is shown: %s", error)
        if self._release is None and self.copy is not None:
            found = self.copy.current()
            self._release = found and Release(self.engine, *found, self.copy)
        if self._release is None:
            raise error
        return self._release

    def _keep_copy(self, found: Pointer) -> None:
        """While the request goes on: it takes a second or two."""
        if self.copy is None or self.copy.held == found or monotonic() < self._copy_again_at:
            return
        self._copy_again_at = monotonic() + COPY_AGAIN_S
        Thread(target=self.copy.keep, args=(self.engine, found), daemon=True).start()


def _pointer(connection: Connection) -> Pointer | None:
    try:
        return releases.current(connection)
    except DatabaseError:
        connection.rollback()
        if _has_tables(connection):
            raise
        return None


def _has_tables(connection: Connection) -> bool:
    """False for a store that nothing has ever been loaded into."""
    return inspect(connection).has_table("release_pointer")
