"""The record going out at the command line: the register in a public standard, and the template."""

import argparse
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from db.connection import frozen_view
from etl.commands.made import Say, Store, command
from record import audit
from record.about import about
from record.going_out import FORM_BY_KEY, FORMS, File
from record.machine import at_the_machine
from record.stored import every
from record.template import workbook
from reports import FileProblem

REGISTER: Final = "export register --format 360giving-json --out awards.json"


def add(commands: Any, store: Store, say: Say) -> None:
    """``export register`` and ``template``."""

    def send(told: argparse.Namespace) -> int:
        engine = store()
        with frozen_view(engine) as connection:
            awards = list(every(connection))
            said = about(connection, datetime.now(UTC).date())
        if not awards:
            raise FileProblem("The record holds no awards; load a register first.")
        parcel = FORM_BY_KEY[told.format].write(awards, said, told.contacts)
        with engine.begin() as connection:
            what = f"{told.format}{' with contacts' if told.contacts else ''}: {told.out.name}"
            audit.write(connection, at_the_machine(), "etl_export", what)
        for file in parcel.files:
            say(f"Written: {_keep(told.out, file)}")
        say(parcel.summary.as_text())
        return 0

    def empty(told: argparse.Namespace) -> int:
        say(f"Written: {_keep(told.out, File('', 'xlsx', '', workbook()))}")
        return 0

    about_it = "Write the record to a file in a public standard."
    what = command(commands, "export", about_it).add_subparsers(required=True, metavar="WHAT")
    about_it = "Write all awards that stand to a file."
    register = command(what, "register", about_it, REGISTER)
    register.add_argument("--format", required=True, choices=[form.key for form in FORMS])
    register.add_argument("--out", required=True, type=Path, metavar="FILE")
    register.add_argument("--contacts", action="store_true", help="with names and e-mail addresses")
    register.set_defaults(do=send)
    about_it = "Write the empty workbook that funders fill in."
    template = command(commands, "template", about_it, "template --out awards.xlsx")
    template.add_argument("--out", required=True, type=Path, metavar="FILE")
    template.set_defaults(do=empty)


def _keep(out: Path, file: File) -> Path:
    """Where the file went: beside the chosen one, if it is another than the form itself."""
    path = out.with_name(f"{out.stem}{file.addition}.{file.ending}") if file.addition else out
    try:
        path.write_bytes(file.content)
    except OSError as error:
        raise FileProblem(f"{path}: the file cannot be written ({error.strerror}).") from error
    return path
