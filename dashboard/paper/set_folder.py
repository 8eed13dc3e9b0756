"""Sets of sheets that wait, are made or lie ready, as files that every process here sees.

Each has a folder of its own. Whoever makes a set holds its lock while they live, and the system
lets go of it when they die: what nobody holds and is not ready has stopped. One is made at a time.
"""

import fcntl
import hashlib
import json
import os
import re
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from threading import Thread
from typing import IO, Final

ABOUT: Final = "about.json"
DONE: Final = "done.json"
READY: Final = "set.pdf"
MAKER: Final = "maker"
TURN: Final = "turn"
DESK: Final = "desk"
MOST_AT_ONCE: Final = 4
"""One that is made, and those that wait."""
MOST_KEPT: Final = 12
KEPT_S: Final = 24 * 3600
KEY: Final = re.compile(r"[0-9a-f]{24}")
Told = Callable[[int], None]
"""Is told how many sheets there are by now."""


class Full(Exception):
    """So many wait already that one more may not."""


@dataclass(frozen=True)
class About:
    """``role``: whose eyes it is for, and nobody else's. ``state``: of the figures, the register
    and people's verdicts; what differs in any of this is another set. ``total``: sheets."""

    store: str
    state: str
    role: str
    code: str
    name: str
    on: str
    total: int

    @property
    def key(self) -> str:
        told = json.dumps(asdict(self), sort_keys=True)
        return hashlib.sha256(told.encode()).hexdigest()[:24]


@dataclass(frozen=True)
class Standing:
    """``phase``: waiting, making, ready or stopped. ``size``: bytes of the file, and ``at`` when it
    was finished, in seconds since 1970; both 0 until then."""

    about: About
    phase: str
    done: int
    size: int
    at: float

    @property
    def moves(self) -> bool:
        return self.phase in ("waiting", "making")


class Sets:
    """Over one folder, which only the service can enter. Every method may raise OSError."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def find(self, key: str) -> Standing | None:
        """None where there is none, or none any more."""
        if not KEY.fullmatch(key) or not (self.folder / key / ABOUT).exists():
            return None
        with self._desk():
            return self._standing(key)

    def body(self, key: str) -> bytes | None:
        """The file; None while it is not ready."""
        found = self.find(key)
        return (
            (self.folder / key / READY).read_bytes() if found and found.phase == "ready" else None
        )

    def start(self, about: About, make: Callable[[Told], bytes]) -> None:
        """Has it made by a thread of this process, unless it is ready or somebody makes it. Raises
        Full."""
        with self._desk():
            found = self._standing(about.key)
            if found is not None and found.phase != "stopped":
                return
            if self._sweep() >= MOST_AT_ONCE:
                raise Full
            mine = self.folder / about.key
            shutil.rmtree(mine, ignore_errors=True)
            mine.mkdir(mode=0o700)
            maker = _locked(mine / MAKER)
            _write(mine / ABOUT, json.dumps(asdict(about)).encode())
            Thread(target=self._make, args=(mine, maker, make), daemon=True).start()

    def _make(self, mine: Path, maker: IO[bytes], make: Callable[[Told], bytes]) -> None:
        def told(done: int) -> None:
            _write(mine / DONE, json.dumps(done).encode())

        with maker, _locked(self.folder / TURN):
            told(0)
            _write(mine / READY, make(told))

    def _standing(self, key: str) -> Standing | None:
        mine = self.folder / key
        try:
            about = About(**json.loads((mine / ABOUT).read_bytes()))
        except (FileNotFoundError, TypeError):  # none, or one that an older version described
            return None
        held = _is_held(mine / MAKER)  # before what it wrote: who is gone then writes no more
        ready, begun = mine / READY, mine / DONE
        done = int(json.loads(begun.read_bytes())) if begun.exists() else 0
        if ready.exists():
            found = ready.stat()
            return Standing(about, "ready", about.total, found.st_size, found.st_mtime)
        alive = "making" if begun.exists() else "waiting"
        return Standing(about, alive if held else "stopped", done, 0, 0.0)

    def _every(self) -> dict[str, Standing | None]:
        names = [path.name for path in self.folder.iterdir() if KEY.fullmatch(path.name)]
        return {name: self._standing(name) for name in names}

    def _sweep(self) -> int:
        """Takes away what stopped and what is old, and the oldest where many lie ready. How many
        wait or are made."""
        every = self._every()
        moving = {key for key, one in every.items() if one and one.moves}
        ready = {key: one.at for key, one in every.items() if one and one.phase == "ready"}
        young = [key for key, at in ready.items() if time.time() - at < KEPT_S]
        young.sort(key=lambda key: -ready[key])
        for key in every.keys() - moving - {*young[: MOST_KEPT - 1]}:
            shutil.rmtree(self.folder / key, ignore_errors=True)
        return len(moving)

    @contextmanager
    def _desk(self) -> Iterator[None]:
        """Nobody else looks or begins meanwhile, so that no look is taken for somebody at work."""
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        with _locked(self.folder / DESK):
            yield


def _locked(path: Path) -> IO[bytes]:
    """Waits for the lock; who closes the file, or dies, lets go of it."""
    file = _open(path)
    fcntl.flock(file, fcntl.LOCK_EX)
    return file


def _is_held(path: Path) -> bool:
    with _open(path) as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return True
        return False


def _write(path: Path, body: bytes) -> None:
    """All of it or nothing, whoever reads meanwhile."""
    handle, name = tempfile.mkstemp(".part", path.name, path.parent)  # mode 600
    with os.fdopen(handle, "wb") as file:
        file.write(body)
    Path(name).replace(path)


def _open(path: Path) -> IO[bytes]:
    return os.fdopen(os.open(path, os.O_RDWR | os.O_CREAT, 0o600), "rb+")
