"""``python -m etl load-folder``: every delivery of a manifest."""

import argparse
from pathlib import Path
from typing import Any, Final

from etl.commands.made import Say, Store, command, keep_report
from etl.folder import load_folder
from etl.manifest import read
from record.machine import at_the_machine

EXAMPLE: Final = "load-folder ../files --manifest etl/manifests/merseyside.toml"


def add(commands: Any, store: Store, say: Say) -> None:
    """``load-folder FOLDER --manifest FILE``"""

    def do(told: argparse.Namespace) -> int:
        manifest = read(told.manifest, told.folder)
        reports = load_folder(store(), manifest, say, at_the_machine())
        for number, report in enumerate(reports if told.report else (), start=1):
            name = f"{number:02d}-{report.kind.replace(' ', '-')}.json"
            keep_report(told.report / name, report)
        return 0

    about = "Load every delivery of a manifest, then publish."
    made = command(commands, "load-folder", about, EXAMPLE)
    made.add_argument("folder", type=Path)
    made.add_argument("--manifest", type=Path, required=True)
    made.add_argument("--report", type=Path, help="folder for one JSON report per delivery")
    made.set_defaults(do=do)
