"""Start a server on a free loopback port, wait for its first answer, stop it by its own id."""

import os
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.error import HTTPError, URLError
from urllib.request import urlopen

from benchmarks.member import SECRET

ROOT = Path(__file__).resolve().parent.parent
PATIENCE_SECONDS = 60
HERE = {"HOST": "127.0.0.1", "SECRET": SECRET}


@dataclass(frozen=True)
class Served:
    """``seconds``: from the start of the process to its first answer."""

    address: str
    pid: int
    seconds: float


def free_port() -> int:
    """A loopback port that was free a moment ago."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def serving(
    command: Sequence[str], settings: Mapping[str, str], path: str = "/"
) -> Iterator[Served]:
    """``{port}`` in the command is the port; PORT and HOST are set as well."""
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    with tempfile.TemporaryFile() as log:
        began = time.perf_counter()
        process = subprocess.Popen(
            [part.format(port=port) for part in command],
            cwd=ROOT,
            env={
                **os.environ,
                "HOST": "127.0.0.1",
                "PORT": str(port),
                "SECRET": SECRET,
                **settings,
            },
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
        )
        try:
            _await_answer(process, address + path)
            yield Served(address, process.pid, time.perf_counter() - began)
        except TimeoutError as error:
            log.seek(0)
            raise TimeoutError(log.read()[-2000:].decode(errors="replace")) from error
        finally:
            process.terminate()
            try:
                process.wait(timeout=10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def _await_answer(process: subprocess.Popen[bytes], address: str) -> None:
    until = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < until and process.poll() is None:
        try:
            urlopen(address, timeout=10).read()
            return
        except HTTPError:
            return
        except (URLError, OSError):
            time.sleep(0.01)
    raise TimeoutError(address)


def gunicorn(application: str) -> list[str]:
    """With the product's own gunicorn.conf.py: the same settings for ours and for rivals."""
    return [sys.executable, "-m", "gunicorn", application]
