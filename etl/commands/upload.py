"""``python -m etl upload``: what the screens ask for a list that somebody brought."""

import argparse
from typing import Any

from etl.commands.made import Say, Store, command
from etl.commands.who import add_by, named
from etl.uploads import accept, look


def add(commands: Any, store: Store, _say: Say) -> None:
    """``upload look NUMBER`` and ``upload accept NUMBER``"""

    def do(told: argparse.Namespace) -> int:
        task = look if told.task == "look" else accept
        task(store(), told.number, named(told))
        return 0

    about = "Read, or write, a list that was brought to the browser."
    made = command(commands, "upload", about, "upload look 3")
    made.add_argument("task", choices=("look", "accept"))
    made.add_argument("number", type=int, metavar="NUMBER")
    add_by(made, "decides")
    made.set_defaults(do=do)
