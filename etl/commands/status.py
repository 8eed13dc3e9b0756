"""``python -m etl status``: what is in the store, in words."""

import argparse
from typing import Any

from db import releases
from etl.commands.made import Say, Store, command
from etl.status import status_text


def add(commands: Any, store: Store, say: Say) -> None:
    """``status``"""

    def do(_told: argparse.Namespace) -> int:
        with store().connect() as connection:
            say(status_text(connection, releases.current(connection)))
        return 0

    about = "Say what is loaded, how old it is, and which release is published."
    command(commands, "status", about, "status").set_defaults(do=do)
