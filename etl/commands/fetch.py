"""``python -m etl fetch``: the official files of today."""

import argparse
from pathlib import Path
from typing import Any, Final

from etl.commands.made import Say, Store, command
from etl.fetch.command import fetch_named
from settings import ROOT

FETCHED: Final = ROOT / "data" / "boundaries" / "official"


def add(commands: Any, _store: Store, say: Say) -> None:
    """``fetch NAME ...``; it opens no store."""

    def do(told: argparse.Namespace) -> int:
        return fetch_named(told.names, told.into, say)

    about = "Download the current official files, with provenance and checksums."
    made = command(commands, "fetch", about, "fetch --into data/boundaries/official")
    made.add_argument("--into", type=Path, default=FETCHED, help="folder (default: %(default)s)")
    made.add_argument("names", nargs="*", help="only these files; all when none is named")
    made.set_defaults(do=do)
