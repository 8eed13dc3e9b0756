"""A PostgreSQL server of a test's own, which may be stopped, killed and started again."""

import os
import shutil
import socket
import subprocess
import tempfile
from pathlib import Path

import pytest


def _programs() -> Path:
    """The folder of the newest PostgreSQL that has PostGIS."""
    found = sorted(
        Path("/usr/share/postgresql").glob("*/extension/postgis.control"),
        key=lambda path: int(path.parts[4]),
    )
    if not found:
        pytest.fail("No PostgreSQL with PostGIS is installed. Run the tests: make test")
    return Path("/usr/lib/postgresql") / found[-1].parts[4] / "bin"


class OwnPostgres:
    """Loopback only, no password, in a folder of its own. Never run as root, which it refuses."""

    def __init__(self) -> None:
        self.programs = _programs()
        self.folder = Path(tempfile.mkdtemp(prefix="common-ground-own-postgres-", dir="/tmp"))
        if os.geteuid() == 0:
            shutil.chown(self.folder, "postgres")
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        options = "--username=owner --auth=trust --encoding=UTF8 --no-locale --no-sync"
        self._control("init", f"--options={options}")
        self.start()

    def address(self, database: str = "postgres") -> str:
        return f"postgresql://owner@127.0.0.1:{self.port}/{database}"

    def start(self) -> None:
        told = f"-p {self.port} -h 127.0.0.1 -k '' -c shared_buffers=32MB"
        self._control("start", "--wait", f"--log={self.folder}/log", f"--options={told}")

    def restart(self, mode: str) -> None:
        """``fast`` cuts every connection off; ``immediate`` is a crash, after which it recovers."""
        self._control("stop", "--wait", f"--mode={mode}")
        self.start()

    def stop(self) -> None:
        self._control("stop", "--wait", "--mode=immediate")

    def remove(self) -> None:
        subprocess.run(self._told("stop", "--mode=immediate"), capture_output=True, check=False)
        shutil.rmtree(self.folder)

    def take(self, database: str, from_address: str) -> None:
        """A copy of another server's database."""
        file = self.folder / "dump"
        dump = ["--format=custom", "--compress=0", f"--file={file}", from_address]
        subprocess.run([str(self.programs / "pg_dump"), *dump], check=True)
        self._take_roles(from_address)
        subprocess.run([str(self.programs / "createdb"), *self._there(), database], check=True)
        restore = ["--exit-on-error", f"--dbname={self.address(database)}", str(file)]
        subprocess.run([str(self.programs / "pg_restore"), *restore], check=True)

    def _take_roles(self, from_address: str) -> None:
        """Roles belong to a whole server; the owner there is the owner here already."""
        dump = [str(self.programs / "pg_dumpall"), "--roles-only", f"--dbname={from_address}"]
        roles = subprocess.run(dump, check=True, capture_output=True).stdout
        told = [str(self.programs / "psql"), "--quiet", *self._there(), "postgres"]
        subprocess.run(told, input=roles, check=True, capture_output=True)

    def _there(self) -> list[str]:
        return ["--host=127.0.0.1", f"--port={self.port}", "--username=owner"]

    def _control(self, *told: str) -> None:
        done = subprocess.run(
            self._told(*told),
            cwd=self.folder,
            stdin=subprocess.DEVNULL,
            stdout=(self.folder / "output").open("ab"),
            stderr=subprocess.STDOUT,
            check=False,
        )
        assert done.returncode == 0, (self.folder / "output").read_text()[-2000:]

    def _told(self, *told: str) -> list[str]:
        control = [str(self.programs / "pg_ctl"), f"--pgdata={self.folder}/data", "--silent", *told]
        return ["runuser", "-u", "postgres", "--", *control] if os.geteuid() == 0 else control
