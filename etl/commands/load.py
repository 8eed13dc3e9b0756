"""``python -m etl load``: one delivery."""

import argparse
from pathlib import Path
from typing import Any, Final

from etl.commands.made import Say, Store, command, keep_report
from etl.delivery import Delivery
from etl.kinds import KINDS
from etl.load import load
from geography import LEVELS
from indicators import INDICATOR_BY_ID
from record.machine import at_the_machine

VINTAGE: Final = "year of the boundaries the codes belong to; only where the file does not say"
FUNDER: Final = "who pays; only where the list does not say"


def add(commands: Any, store: Store, say: Say) -> None:
    """``load KIND FILE ...``"""

    def do(told: argparse.Namespace) -> int:
        report = load(store(), _delivery(told), say, who=at_the_machine())
        if told.report:
            keep_report(told.report, report)
        say("Loaded. The screens show it after: python -m etl publish")
        return 0

    about = "Load one delivery: files of one kind, in one transaction."
    kinds = command(commands, "load", about).add_subparsers(
        required=True, metavar="KIND", dest="kind"
    )
    for kind in KINDS:
        parser = command(kinds, kind.name, kind.about, kind.example)
        parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
        if "boundaries" in kind.takes:
            parser.add_argument("--level", default="", choices=[x.key for x in LEVELS])
            parser.add_argument("--vintage", default="", help=VINTAGE)
        if "indicator" in kind.takes:
            parser.add_argument("--indicator", required=True, choices=list(INDICATOR_BY_ID))
        if "funder" in kind.takes:
            parser.add_argument("--funder", default="", help=FUNDER)
        parser.add_argument("--licence", default="not stated")
        parser.add_argument("--source", default="not stated", help="who published the file")
        parser.add_argument("--report", type=Path, help="also write the report to this JSON file")
        parser.set_defaults(do=do)


def _delivery(told: argparse.Namespace) -> Delivery:
    return Delivery(
        kind=told.kind,
        files=tuple(told.files),
        level=vars(told).get("level", ""),
        vintage=vars(told).get("vintage", ""),
        indicator=vars(told).get("indicator", ""),
        licence=told.licence,
        source=told.source,
        by=at_the_machine().name,
        funder=vars(told).get("funder", ""),
    )
