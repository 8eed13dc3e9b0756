"""A register is read in a process of its own: what goes wrong there cannot hurt here.

The process may use only so much memory and time, sees no setting of the product, and answers in
JSON, of which awards are made again by their own checks.
"""

import io
import json
import os
import signal
import subprocess
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Any, Final

from etl.intake.limits import MEMORY_BYTES, SECONDS
from etl.intake.reader import OUT_OF_MEMORY
from record.award import Award
from record.row import Told
from reports import FileProblem, LoadReport, Problem
from settings import ROOT, bare_environment

CUT_SHORT: Final = "The reading of the file ended before its end; try again."
SMALLER: Final = "Nothing was read from it. Bring the list in smaller files, or save it again."


def read(path: Path, report: LoadReport, told: Told | None = None) -> list[Award]:
    """As ``etl.registers.read``, which it starts; the same awards, report and FileProblem."""
    return _told(_ask("answer", path, told or Told()), report)


def rows(path: Path, told: Told) -> list[tuple[int, list[str]]]:
    """Every row of a table that ``read`` can read, as it stands and with its number."""
    lines = _ask("copy", path, told).splitlines()
    return [(number, cells) for number, cells in map(json.loads, lines)]


def _ask(task: str, path: Path, told: Told) -> bytes:
    try:
        done = subprocess.run(
            _command(task, path, told),
            cwd=ROOT,
            env=bare_environment(),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired as stopped:
        raise FileProblem(_too_slow(path)) from stopped
    except (UnicodeEncodeError, ValueError) as error:
        raise FileProblem(f"{path.name!a}: no name that a file can have; rename it.") from error
    if done.returncode != 0:
        raise FileProblem(_stopped(path, done.returncode, done.stderr))
    return done.stdout


def _command(task: str, path: Path, told: Told) -> list[str]:
    words = [task, os.path.abspath(path), json.dumps(asdict(told))]
    return [sys.executable, "-B", "-m", "etl.intake.reader", *words]


def _told(output: bytes, report: LoadReport) -> list[Award]:
    """Adds what the reader found to the report. A last line that is missing cannot pass unseen."""
    lines = io.BytesIO(output)
    try:
        first: dict[str, Any] = json.loads(lines.readline())
        if "problem" in first:
            raise FileProblem(first["problem"], first["headings"])
        awards = [Award(**json.loads(line)) for line in lines]
        whole = len(awards) == first["awards"]
    except (json.JSONDecodeError, KeyError) as error:
        raise FileProblem(CUT_SHORT) from error
    if not whole:
        raise FileProblem(CUT_SHORT)
    found = first["report"]
    report.read += found["read"]
    report.kept += found["kept"]
    report.refused += found["refused"]
    report.counts.update(found["counts"])
    report.problems += [Problem(**problem) for problem in found["problems"]]
    return awards


def _too_slow(path: Path) -> str:
    return f"{path.name}: took longer than {SECONDS} seconds to read and was stopped. {SMALLER}"


def _stopped(path: Path, status: int, said: bytes) -> str:
    killed = -status
    if killed in {getattr(signal, "SIGXCPU", None), getattr(signal, "SIGKILL", None)}:
        return _too_slow(path)
    last = said.decode(errors="replace").strip().splitlines()[-1:] or ["no reason"]
    if status == OUT_OF_MEMORY or killed == signal.SIGABRT or "alloc" in last[0].lower():
        return (
            f"{path.name}: needed more than {MEMORY_BYTES // 1_000_000:,} MB of memory to read and "
            f"was stopped. {SMALLER}"
        )
    return (
        f"{path.name}: the reader stopped before its end ({last[0][:200]}). Nothing was read from "
        "it. This is a fault of the product: please send the file to whoever looks after it."
    )
