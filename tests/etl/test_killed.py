"""The loader is killed wherever it may be: readers see the old release or the new one, never a mix,
and running it again gives what it would have given."""

import gzip
import hashlib
import multiprocessing
import os
import random
import re
import time
from dataclasses import dataclass
from multiprocessing.context import ForkServerContext
from pathlib import Path

import pytest
import small_world
from sqlalchemy import Engine, func, select

from db import releases
from db.tables import delivery, release, release_document, release_pointer
from etl.commands import MODULES
from etl.run import main
from record import audit
from settings import settings

POINTS = {"sqlite": 16, "postgresql": 8}
AGAIN = 3
"""It is killed this often before it may finish, each time on what the last one left."""
SEED = 20261123
PATIENCE_S = 60


@pytest.fixture(scope="module")
def processes() -> ForkServerContext:
    """New processes that have everything imported: what is killed is the work, not the start."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["etl.run", *MODULES.values()])
    return context


def run(address: str, folder: str) -> None:
    """The command line, in a process of its own."""
    os.environ["DATABASE_URL"] = address
    settings.cache_clear()
    with Path(os.devnull).open("w") as nowhere:
        os.dup2(nowhere.fileno(), 1)
        status = main(["load-folder", folder, "--manifest", f"{folder}/manifest.toml"])
    os._exit(status)


@dataclass(frozen=True)
class Loader:
    context: ForkServerContext
    address: str

    def whole(self, folder: Path) -> float:
        """Seconds that it took."""
        process = self._start(folder)
        began = time.monotonic()
        process.join(PATIENCE_S)
        assert process.exitcode == 0
        return time.monotonic() - began

    def killed(self, folder: Path, after: float) -> bool:
        """Whether it was still at work."""
        process = self._start(folder)
        process.join(after)
        process.kill()
        process.join(PATIENCE_S)
        return process.exitcode == -9

    def _start(self, folder: Path) -> multiprocessing.Process:
        process = self.context.Process(target=run, args=(self.address, str(folder)))
        process.start()
        return process  # type: ignore[return-value]


def seen(engine: Engine) -> str:
    """What readers are shown, worked out again from the documents themselves."""
    table, found = release_document, hashlib.sha256()
    with engine.connect() as connection:
        current = releases.current(connection)
        assert current is not None
        mine = select(table).where(table.c.release_id == current[0])
        for row in sorted(connection.execute(mine), key=lambda row: (row.kind, row.key)):
            sha256 = hashlib.sha256(gzip.decompress(row.body)).hexdigest()
            assert sha256 == row.sha256, "a document is whole"
            if row.kind != releases.NOT_HASHED:
                found.update(f"{row.kind}\n{row.key}\n{sha256}\n".encode())
        pointers = connection.execute(
            select(func.count()).select_from(release_pointer)
        ).scalar_one()
        assert pointers == 1
        stray = select(func.count()).select_from(table)
        stray = stray.where(table.c.release_id.not_in(select(release.c.id)))
        assert connection.execute(stray).scalar_one() == 0
        audit.verify(connection)
    assert found.hexdigest() == current[1], "every document belongs to the release"
    return str(current[1])


def _without_awards(manifest: Path) -> None:
    """Lists of awards are read by a program of their own, which takes most of the time and writes
    nothing."""
    head, *deliveries = manifest.read_text("utf-8").split("[[delivery]]")
    kept = [each for each in deliveries if not re.search('kind = "(register|returns)"', each)]
    manifest.write_text("[[delivery]]".join([head, *kept]), encoding="utf-8")


def loaded(engine: Engine) -> int:
    with engine.connect() as connection:
        return int(connection.execute(select(func.max(delivery.c.id))).scalar_one())


def test_killed_anywhere_it_is_the_old_release_or_the_new_one(
    engine: Engine, tmp_path: Path, processes: ForkServerContext
) -> None:
    address = engine.url.render_as_string(hide_password=False)
    folders = tmp_path / "one", tmp_path / "other"
    for folder, events in zip(folders, (3, 5), strict=True):
        _without_awards(small_world.write(folder, events=events))
    loader, hashes = Loader(processes, address), {}
    for folder in folders:
        took = loader.whole(folder)
        hashes[folder] = seen(engine)
    assert len(set(hashes.values())) == 2
    points, chance = POINTS[engine.dialect.name], random.Random(SEED)
    shares = [(point + chance.random()) / points for point in range(points)]
    chance.shuffle(shares)
    at_work, half_loaded, (old, new) = 0, 0, (folders[1], folders[0])
    for number, share in enumerate(shares, start=1):
        before = loaded(engine)
        at_work += loader.killed(new, took * share)
        now = seen(engine)
        assert now in (hashes[old], hashes[new]), f"killed after {share:.0%} of the time"
        half_loaded += now == hashes[old] and loaded(engine) > before
        if now == hashes[new] or number % AGAIN == 0:
            took = loader.whole(new)
            assert seen(engine) == hashes[new], f"run again after {share:.0%} of the time"
            old, new = new, old
    assert at_work > points / 2, "most were killed before they were done"
    assert half_loaded > 0, "some of them between two deliveries"
