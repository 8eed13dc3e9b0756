"""A register of 10,000 rows as XLSX: looked at, and loaded, as commands of their own."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import xlsxwriter

from benchmarks.result import Row, middle
from benchmarks.serving import ROOT

ROWS = 10_000
REPETITIONS = 3
SECONDS = 20
MEGABYTES = 500
HEADINGS = (
    "Identifier",
    "Title",
    "Description",
    "Currency",
    "Amount Awarded",
    "Award Date",
    "Planned Dates:Start Date",
    "Planned Dates:End Date",
    "Recipient Org:Identifier",
    "Recipient Org:Name",
    "Funding Org:Identifier",
    "Funding Org:Name",
    "Beneficiary Location:Geographic Code",
    "Beneficiary Location:Geographic Code Type",
    "School URNs",
    "Approach",
    "Age From",
    "Age To",
)
MEASURED = (
    "import resource, sys; from etl.run import main; status = main(sys.argv[1:]);"
    "used = [resource.getrusage(who).ru_maxrss for who in"
    " (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)];"
    "print(*used, file=sys.stderr); sys.exit(status)"
)
"""The command, then the most memory (KiB) of its own process and of the one that read the file."""


def run(url: str, folder: Path) -> tuple[list[Row], dict[str, Any]]:
    """On a store of its own; both processes' peaks are added, as if they came together."""
    path = folder / "register.xlsx"
    write(path)
    raw: dict[str, Any] = {"bytes": path.stat().st_size, "preview": [], "load": []}
    for _ in range(REPETITIONS):
        raw["preview"].append(_measured(url, "preview", str(path)))
    raw["load"].append(_measured(url, "load", "register", str(path)))
    return [_row("preview of", raw["preview"]), _row("load of", raw["load"])], raw


def _row(what: str, found: list[tuple[float, float]]) -> Row:
    seconds = middle([taken for taken, _ in found])
    megabytes = max(most for _, most in found)
    return Row(
        f"{what} {ROWS:,} rows from XLSX",
        f"{seconds:.1f} s, {megabytes:,.0f} MB",
        "",
        None,
        f"≤ {SECONDS} s, ≤ {MEGABYTES} MB",
        seconds <= SECONDS and megabytes <= MEGABYTES,
    )


def _measured(url: str, *words: str) -> tuple[float, float]:
    """Seconds and megabytes."""
    began = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-c", MEASURED, *words],
        cwd=ROOT,
        env={**os.environ, "DATABASE_URL": url},
        capture_output=True,
        text=True,
        check=False,
    )
    taken = time.perf_counter() - began
    if done.returncode != 0:
        raise RuntimeError(done.stderr)
    kibibytes = done.stderr.splitlines()[-1].split()
    return taken, sum(map(int, kibibytes)) * 1024 / 1_000_000


def write(path: Path) -> None:
    """An invented register."""
    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet("Awards")
        for number, line in enumerate(_cells()):
            sheet.write_row(number, 0, line)


def _cells() -> Iterator[tuple[str | int, ...]]:
    yield HEADINGS
    for number in range(ROWS):
        start, end = f"2026-{number % 12 + 1:02d}-01", f"2027-{number % 12 + 1:02d}-28"
        yield (
            f"360G-invented-{number}",
            f"Invented project {number}",
            f"What project {number} does, in a sentence of the length that funders write. " * 3,
            "GBP",
            1_000 + number,
            start,
            start,
            end,
            f"GB-CHC-{number % 700}",
            f"Invented club {number % 700}",
            "GB-CHC-9000000",
            "Invented Fund",
            f"E0500{number % 900:04d}",
            "WD",
            104_000 + number % 500,
            "Mentoring; Sports",
            10,
            18,
        )
