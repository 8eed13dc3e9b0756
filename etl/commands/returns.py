"""Quarterly returns at the command line: the form of one return, and the summary of all."""

import argparse
from datetime import date
from pathlib import Path
from typing import Any

from etl.commands.made import Say, Store, command
from record import audit
from record.machine import at_the_machine
from record.returns.prefilled import form_file
from record.returns.summary import summary_csv, summary_xlsx
from record.returns.write import NotPossible
from reports import FileProblem

FORM = "returns form --intervention 360G-MVRP-2025-014 --quarter 2025-Q3 --out form.xlsx"
SUMMARY = "returns summary --from 2025-Q2 --to 2026-Q1 --out summary.xlsx"


def add(commands: Any, store: Store, say: Say) -> None:
    """``returns form`` and ``returns summary``."""

    def leave(what: str) -> None:
        """No file leaves without a line in the audit trail."""
        with store().begin() as connection:
            audit.write(connection, at_the_machine(), "etl_export_returns", what)

    def form(told: argparse.Namespace) -> int:
        with store().connect() as connection:
            try:
                body = form_file(connection, told.intervention, told.quarter)
            except NotPossible as problem:
                raise FileProblem(str(problem)) from problem
        leave(f"form of {told.intervention} {told.quarter}: {told.out.name}")
        _write(told.out, body)
        say(f"Written: {told.out}. Filled in, it is read by: python -m etl load returns {told.out}")
        return 0

    def summary(told: argparse.Namespace) -> int:
        make = summary_csv if told.out.suffix.lower() == ".csv" else summary_xlsx
        with store().connect() as connection:
            try:
                body = make(connection, told.first, told.last, date.today())
            except NotPossible as problem:
                raise FileProblem(str(problem)) from problem
        leave(f"summary {told.first} to {told.last}: {told.out.name}")
        _write(told.out, body)
        say(f"Written: {told.out}")
        return 0

    about = "The form of one quarterly return, and the summary of all."
    room = command(commands, "returns", about)
    each = room.add_subparsers(required=True, metavar="WHAT")
    blank = command(each, "form", "Write the form of one return as an Excel workbook.", FORM)
    blank.add_argument("--intervention", required=True, metavar="IDENTIFIER")
    blank.add_argument("--quarter", required=True, metavar="2025-Q3")
    blank.add_argument("--out", required=True, type=Path, metavar="FILE.xlsx")
    blank.set_defaults(do=form)
    what = "Add up the returns of several quarters, by intervention and by funder."
    added = command(each, "summary", what, SUMMARY)
    added.add_argument("--from", required=True, dest="first", metavar="2025-Q2")
    added.add_argument("--to", required=True, dest="last", metavar="2026-Q1")
    added.add_argument("--out", required=True, type=Path, metavar="FILE", help=".xlsx or .csv")
    added.set_defaults(do=summary)


def _write(path: Path, body: bytes) -> None:
    try:
        path.write_bytes(body)
    except OSError as error:
        raise FileProblem(f"{path}: the file cannot be written ({error.strerror}).") from error
