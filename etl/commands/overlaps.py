"""``python -m etl overlaps``: which awards of a register overlap, from the file alone."""

import argparse
import csv
import os
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Final

from analysis.overlap import Finder, Finding, Nesting, groups
from etl.commands.made import Say, Store, command
from etl.intake.confined import read
from record.offer import offer
from record.sheets import safe
from reports import FileProblem, LoadReport

COLUMNS: Final = ("id_a", "id_b", "score", "category", "reported", "reasons")
MANY_AWARDS: Final = 20_000
"""From here on every processor works on them; starting that takes longer than a shorter list."""


def add(commands: Any, _store: Store, say: Say) -> None:
    """``overlaps``; it opens no store."""

    def find(told: argparse.Namespace) -> int:
        report = LoadReport("register", [told.register.name])
        awards = read(told.register, report)
        nesting = nesting_of(told.lookup) if told.lookup else Nesting()
        finder = Finder([offer(item) for item in awards], nesting)
        processes = os.cpu_count() or 1 if len(awards) >= MANY_AWARDS else 1
        found = finder.findings(processes)
        _write(told.out, found)
        reported = [item for item in found if item.reported]
        say(
            f"{len(awards):,} awards; {len(found):,} pairs in {told.out}, of which "
            f"{len(reported):,} are reported, in groups: {len(groups(found)):,}."
        )
        return 0

    about = "Find awards that overlap in a register file; no store is needed."
    made = command(commands, "overlaps", about, "overlaps awards.csv --out pairs.csv")
    made.add_argument("register", type=Path, metavar="REGISTER")
    made.add_argument("--out", required=True, type=Path, metavar="FILE")
    made.add_argument(
        "--lookup", type=Path, metavar="FILE", help="CSV of LSOAs or schools, wards and boroughs"
    )
    made.set_defaults(do=find)


HEADINGS: Final = {
    "part": r"lsoa(\d\d)?_code|LSOA\d\dCD|urn",
    "ward": r"(ward|wd)(\d\d)?_code|WD\d\dCD",
    "borough": r"(la|lad|ltla)(\d\d)?_code|LAD\d\dCD|LTLA\d\dCD",
}


def nesting_of(path: Path) -> Nesting:
    """A lookup as ONS publishes it, or ours: wards with their boroughs, and perhaps LSOAs or
    schools with their wards. Raises FileProblem."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = list(csv.DictReader(file))
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise FileProblem(f"{path.name}: the lookup cannot be read ({error}).") from error
    columns = {name: _column(rows, pattern) for name, pattern in HEADINGS.items()}
    part, ward, borough = columns["part"], columns["ward"], columns["borough"]
    if ward is None or borough is None:
        raise FileProblem(
            f"{path.name}: a lookup needs a column of wards (WD24CD or ward_code) and one of "
            "boroughs (LAD24CD or la_code)."
        )
    return Nesting(
        {row[part]: row[ward] for row in rows} if part else {},
        {row[ward]: row[borough] for row in rows},
    )


def _column(rows: list[dict[str, str]], pattern: str) -> str | None:
    names = rows[0] if rows else {}
    return next((name for name in names if re.fullmatch(pattern, name, re.IGNORECASE)), None)


def _write(path: Path, found: Iterable[Finding]) -> None:
    try:
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(COLUMNS)
            for item in found:
                reported = "yes" if item.reported else "no"
                row = (
                    safe(item.id_a),
                    safe(item.id_b),
                    f"{item.score:.4f}",
                    item.category,
                    reported,
                )
                writer.writerow((*row, safe(item.reasons)))
    except OSError as error:
        raise FileProblem(f"{path}: the file cannot be written ({error.strerror}).") from error
