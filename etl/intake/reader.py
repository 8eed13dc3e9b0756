"""``python -m etl.intake.reader TASK FILE TOLD``: reads one register under limits.

It answers in lines of JSON. Of the task ``answer`` the first line is the report or the reason why
nothing can be read, each other line an award; of ``copy`` each line is a row as it stands.
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
    if sys.platform != "win32":
        import resource

        bound()
        _limit((resource.RLIMIT_FSIZE, 0), (resource.RLIMIT_CORE, 0))


def bound() -> None:
    """So much memory and time, for a process that also writes what it has read into the store."""
    if sys.platform != "win32":
        import resource

        _limit((resource.RLIMIT_AS, MEMORY_BYTES), (resource.RLIMIT_CPU, SECONDS))


def _limit(*limits: tuple[int, int]) -> None:
    import resource

    for what, most in limits:
        _, hard = resource.getrlimit(what)
        most = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(what, (most, most))


def answer(path: Path, told: dict[str, dict[str, str]]) -> None:
    """Writes to standard output."""
    from etl.registers import read
    from record.row import Told
    from reports import FileProblem, LoadReport

    report = LoadReport("register", [path.name])
    try:
        awards = read(path, report, Told(**told))
    except FileProblem as problem:
        _line({"problem": str(problem), "headings": problem.headings})
        return
    _line({"awards": len(awards), "report": report.as_dict()})
    for award in awards:
        _line(award.record())


def copy(path: Path, told: dict[str, dict[str, str]]) -> None:
    """Every row of a table as it stands, with its number."""
    from etl.registers.table import lines_of
    from record.row import Told
    from reports import LoadReport

    for line in lines_of(path, LoadReport("register", [path.name]), Told(**told)).each:
        _line(line)


def _line(content: object) -> None:
    sys.stdout.write(json.dumps(content) + "\n")


def main() -> None:
    confine()
    try:
        task = {"answer": answer, "copy": copy}[sys.argv[1]]
        task(Path(sys.argv[2]), json.loads(sys.argv[3]))
        sys.stdout.flush()
    except MemoryError:
        os._exit(OUT_OF_MEMORY)


if __name__ == "__main__":
    main()
