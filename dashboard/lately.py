"""Who was here a moment ago, so that they can go on reading while the store is away.

Kept in memory alone. What must not come back to life is marked in a folder that every process of
this machine shares: a session that was ended, and everybody seen until then where a member was
closed or changed. Where nothing can be marked, nobody is known.
"""

import logging
import os
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Lock
from typing import Final, Generic, NamedTuple, TypeVar

LOG: Final = logging.getLogger("common_ground")
GRACE: Final = timedelta(minutes=10)
GRACE_NS: Final = int(GRACE.total_seconds()) * 1_000_000_000
MOST: Final = 2_000
EVERYBODY: Final = "everybody"
Who = TypeVar("Who")


class Seen(NamedTuple, Generic[Who]):
    """``at``: nanoseconds since 1970, taken before the store was asked."""

    who: Who
    at: int
    ends_at: datetime


class Lately(Generic[Who]):
    """One per process, over one folder of marks. Sessions go by the hash of their token."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._seen: dict[str, Seen[Who]] = {}
        self._lock = Lock()
        try:
            folder.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            folder.mkdir(mode=0o700, exist_ok=True)
            (folder / EVERYBODY).touch(mode=0o600)
        except OSError as error:
            LOG.warning("nobody can read on while the store is away: %s", error)

    def seen(self, token_hash: str, who: Who, at: int, ends_at: datetime) -> None:
        """The store knew the session when it was asked at ``at``."""
        with self._lock:
            self._seen.pop(token_hash, None)
            self._seen[token_hash] = Seen(who, at, ends_at)
            while len(self._seen) > MOST:
                del self._seen[next(iter(self._seen))]

    def find(self, token_hash: str) -> Who | None:
        """None too for whom the store last knew longer ago than ``GRACE``."""
        found = self._seen.get(token_hash)
        if found is None or time.time_ns() - found.at > GRACE_NS:
            return None
        if found.ends_at <= datetime.now(UTC) or not os.access(self.folder / EVERYBODY, os.W_OK):
            return None
        ended = any(self._marked(name) >= found.at for name in (EVERYBODY, token_hash))
        return None if ended else found.who

    def ended(self, token_hash: str = EVERYBODY) -> None:
        """To be called once the store has ended the session, or cannot be asked to."""
        self._sweep()
        try:
            self._mark(token_hash)
        except OSError:  # a full disk holds no new mark, but an old one can be set anew
            try:
                self._mark(EVERYBODY)
            except OSError as error:
                LOG.error("the end of a session could not be marked: %s", error)

    def _mark(self, name: str) -> None:
        path, now = self.folder / name, time.time_ns()
        path.touch(mode=0o600)
        os.utime(path, ns=(now, now))

    def _marked(self, name: str) -> int:
        try:
            return (self.folder / name).stat().st_mtime_ns
        except FileNotFoundError:
            return 0

    def _sweep(self) -> None:
        """Marks that are older than anybody who is still known."""
        for path in self.folder.glob("*"):
            try:
                if path.name != EVERYBODY and self._marked(path.name) + GRACE_NS < time.time_ns():
                    path.unlink(missing_ok=True)
            except OSError as error:
                LOG.warning("an old mark could not be taken away: %s", error)
