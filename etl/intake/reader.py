"""``python -m etl.intake.reader FILE``: reads one register under limits and answers in JSON lines.

The first line is the report or the reason why nothing can be read, each other line an award.
Started by ``etl.intake.confined`` only; it knows no store and writes no file.
"""

import json
import os
import sys
from pathlib import Path
from typing import Final

from etl.intake.limits import MEMORY_BYTES, SECONDS

OUT_OF_MEMORY: Final = 12
"""Exit status for memory; as ``errno`` has it."""


def confine() -> None:
    """From here on this process has so much memory and time, and writes nothing. Windows has no
    such limits: there the time that ``confined`` allows is the only one."""
    if sys.platform == "win32":
        return
    import resource

    for what, most in (
        (resource.RLIMIT_AS, MEMORY_BYTES),
        (resource.RLIMIT_CPU, SECONDS),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    ):
        _, hard = resource.getrlimit(what)
        most = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(what, (most, most))


def answer(path: Path, told: dict[str, str]) -> None:
    """Writes to standard output."""
    from etl.registers import read
    from reports import FileProblem, LoadReport

    report = LoadReport("register", [path.name])
    try:
        awards = read(path, report, told)
    except FileProblem as problem:
        _line({"problem": str(problem)})
        return
    _line({"awards": len(awards), "report": report.as_dict()})
    for award in awards:
        _line(award.record())


def _line(content: object) -> None:
    sys.stdout.write(json.dumps(content) + "\n")


def main() -> None:
    confine()
    try:
        answer(Path(sys.argv[1]), json.loads(sys.argv[2]))
        sys.stdout.flush()
    except MemoryError:
        os._exit(OUT_OF_MEMORY)


if __name__ == "__main__":
    main()
