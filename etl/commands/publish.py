"""``python -m etl publish``: what is loaded becomes the release that the screens show."""

import argparse
from typing import Any

from etl.commands.made import Say, Store, command
from etl.commands.who import add_by, named
from etl.publish.publishing import publish


def add(commands: Any, store: Store, say: Say) -> None:
    """``publish``"""

    def do(told: argparse.Namespace) -> int:
        publish(store(), say, named(told))
        return 0

    about = "Build a release from what is loaded and switch the screens to it."
    made = command(commands, "publish", about, "publish")
    add_by(made, "publishes")
    made.set_defaults(do=do)
