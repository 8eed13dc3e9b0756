"""``python -m benchmarks``: measures, prints one table, writes it down.

A missed bar is told; it is not an error. REAL names the folder of real files, TEST_POSTGRES_URL a
PostgreSQL server with PostGIS.
"""

import os
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.parts import Run
from benchmarks.result import machine, table, write
from benchmarks.serving import ROOT
from benchmarks.stores import database

BUSY = 1.0


def main() -> int:
    real = Path(os.environ.get("REAL") or ROOT.parent / "shared" / "realdata").resolve()
    server = os.environ.get("TEST_POSTGRES_URL", "")
    if not server or not real.is_dir():
        print("Run it as: make bench (REAL=DIR names the real files).", file=sys.stderr)
        return 1
    began, before = time.monotonic(), machine()
    with tempfile.TemporaryDirectory() as folder, database(server) as postgis:
        sqlite = f"sqlite:///{Path(folder) / 'real.sqlite'}"
        run = Run(real, server, Path(folder), {"SQLite": sqlite, "PostGIS": postgis})
        _measure(run)
    path = write(run.rows, before, time.monotonic() - began, run.raw)
    print(f"\n{table(run.rows)}\n\n{_closing(before, began, path)}")
    return 0


def _measure(run: Run) -> None:
    """Loads first, because all but the boundaries need them; they are told last."""
    for store in run.urls:
        run.attempt(f"make load-real on {store}", run.loads, store)
    told, run.rows = run.rows, []
    run.attempt("the browser", run.browser)
    for store in run.urls:
        run.attempt(f"place profile JSON on {store}", run.profiles, store)
    run.attempt("boundaries file → PostGIS", run.polygons)
    run.attempt("search", run.search)
    run.attempt("second start", run.second_start)
    run.attempt("importing", run.importing)
    run.attempt("overlaps", run.overlapping)
    run.attempt("what follows what ends", run.succeeding)
    run.attempt("check before you fund", run.checking)
    run.attempt("disclosure control", run.disclosing)
    for store in run.urls:
        run.attempt(f"the register's screen on {store}", run.registering, store)
    run.rows += told


def _closing(before: dict[str, object], began: float, path: Path) -> str:
    one_minute = before["load_average"][0]  # type: ignore[index]
    busy = " The machine was busy: the ratios are unsure." if one_minute > BUSY else ""
    return (
        f"{before['processors']} processors, load average {one_minute} at the start, "
        f"{time.monotonic() - began:.0f} s in all.{busy}\n"
        f"Every repetition: {path.relative_to(ROOT)}"
    )


if __name__ == "__main__":
    sys.exit(main())
