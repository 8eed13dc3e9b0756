"""The awards that were changed since the map was published, read once for every screen."""

from collections.abc import Hashable
from datetime import datetime
from threading import Lock
from typing import Any

from db.published import Release
from record.living import stamp
from record.unpublished import Unpublished, unpublished


class SincePublishing:
    """One per process. They are read again where an award was changed or a release is new."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._kept: tuple[Hashable, Unpublished] | None = None

    def at(self, connection: Any, release: Release) -> Unpublished:
        mark: tuple[Hashable, datetime] = (stamp(connection), release.built_at)
        with self._lock:
            if self._kept is None or self._kept[0] != mark:
                self._kept = (mark, unpublished(connection, release.built_at))
            return self._kept[1]
