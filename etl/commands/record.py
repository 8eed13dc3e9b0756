"""The record at the command line: take a delivery back, read the history of an award."""

import argparse
from typing import Any

from etl.commands.changes import line
from etl.commands.made import Say, Store, command
from etl.commands.who import add_by, named
from record.history import history
from record.undo import undo


def add(commands: Any, store: Store, say: Say) -> None:
    """``undo`` and ``history``."""

    def take_back(told: argparse.Namespace) -> int:
        say(undo(store(), told.delivery, named(told)).as_text())
        return 0

    def tell(told: argparse.Namespace) -> int:
        with store().connect() as connection:
            steps = history(connection, told.identifier)
        for step in steps:
            say(f"{step.at:%d %B %Y %H:%M}, {step.by}: {step.what}")
            if step.what.startswith("changed"):
                say("\n".join(f"  {line(item)}" for item in step.fields))
        if not steps:
            say(f"No change of “{told.identifier}” is on record.")
        return 0

    about = "Take a delivery of awards back; see status for its number."
    back = command(commands, "undo", about, "undo 12")
    back.add_argument("delivery", type=int, metavar="NUMBER")
    add_by(back, "takes it back")
    back.set_defaults(do=take_back)
    past = command(commands, "history", "Every change of one award.", "history 360G-MVRP-2026-001")
    past.add_argument("identifier", metavar="IDENTIFIER")
    past.set_defaults(do=tell)
