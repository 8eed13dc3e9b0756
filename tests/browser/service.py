"""The app as it is served: a process on a port of this machine."""

import os
import subprocess
import sys
import time
from pathlib import Path

import httpx
from welcomed import SECRET

ROOT = Path(__file__).resolve().parents[2]


class Service:
    """The app over one store on one port, to be stopped and started again."""

    def __init__(self, database_url: str, port: int, log: Path):
        self.database_url, self.port, self.log = database_url, port, log
        self.address = f"http://127.0.0.1:{port}"
        self.process: subprocess.Popen[bytes] | None = None

    def start(self) -> "Service":
        told = {
            "DATABASE_URL": self.database_url,
            "HOST": "127.0.0.1",
            "PORT": str(self.port),
            "SECRET": SECRET,
        }
        with self.log.open("ab") as output:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "gunicorn", "app:server", "--workers", "1"],
                cwd=ROOT,
                env={**os.environ, **told},
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
            )
        until = time.monotonic() + 60
        while time.monotonic() < until and self.process.poll() is None:
            try:
                httpx.get(f"{self.address}/api/v1/health", timeout=5)
                return self
            except httpx.TransportError:
                time.sleep(0.05)
        raise AssertionError(self.log.read_text(errors="replace")[-2000:])

    def stop(self) -> None:
        if self.process is None:
            return
        self.process.terminate()
        try:
            self.process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self.process = None
