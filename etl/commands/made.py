"""What every command is made with."""

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import Any

from sqlalchemy import Engine

from reports import LoadReport

Say = Callable[[str], None]
Store = Callable[[], Engine]


def command(commands: Any, name: str, about: str, example: str = "") -> argparse.ArgumentParser:
    """A command that says what it does, with an example of its words."""
    epilog = f"Example: python -m etl {example}" if example else None
    made: argparse.ArgumentParser = commands.add_parser(
        name, help=about, description=about, epilog=epilog
    )
    return made


def keep_report(path: Path, report: LoadReport) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(report.as_json(), encoding="utf-8")
