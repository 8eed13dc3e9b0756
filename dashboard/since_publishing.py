"""The awards that were changed since the map was published, read once for every screen."""

from collections.abc import Hashable
from datetime import datetime
from threading import Lock

from db.asker import Shared, read_for_all
from db.published import Release
from record.living import stamp
from record.unpublished import Unpublished, unpublished


class SincePublishing:
    """One per process. They are read again where an award was changed or a release is new."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._kept: tuple[Hashable, Unpublished] | None = None

    def at(self, release: Release) -> Unpublished:
        with read_for_all(release.engine, Shared.UNPUBLISHED) as connection, self._lock:
            mark: tuple[Hashable, datetime] = (stamp(connection), release.built_at)
            if self._kept is None or self._kept[0] != mark:
                self._kept = (mark, unpublished(connection, release.built_at))
            return self._kept[1]
