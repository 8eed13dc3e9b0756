"""The command line: ``python -m etl --help``."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

from sqlalchemy import Engine
from sqlalchemy.exc import ArgumentError, DatabaseError

from db import releases
from db.connection import engine_for
from db.schema import Behind, upgrade
from etl.delivery import Delivery
from etl.export_command import add_export
from etl.folder import load_folder
from etl.kinds import KINDS
from etl.load import load
from etl.manifest import read as read_manifest
from etl.organisation_commands import add_organisations
from etl.overlap_command import add_overlaps
from etl.publish import publish
from etl.record_commands import add_commands
from etl.return_commands import add_return_commands
from etl.status import status_text
from etl.who import add_by, named
from geography import LEVELS
from indicators import INDICATOR_BY_ID
from record.machine import at_the_machine
from reports import FileProblem, LoadReport
from settings import ROOT, settings

VINTAGE = "year of the boundaries the codes belong to; only where the file does not say"
FUNDER = "who pays; only where the list does not say"
FETCHED = ROOT / "data" / "boundaries" / "official"


def main(arguments: Sequence[str] | None = None) -> int:
    """0 when done; 1 with a sentence on standard error when a file or the store is at fault."""
    told = _parser().parse_args(arguments)
    try:
        return int(told.do(told))
    except (FileProblem, Behind) as problem:
        print(f"Nothing was changed. {problem}", file=sys.stderr)
    except DatabaseError as error:
        reason = " ".join(str(error.orig).split()).rstrip(".?")
        print(
            f"Nothing was changed. The store at {engine_for(settings().loaders).url!r} does "
            f"not answer as it should: {reason}. Check DATABASE_URL (or LOADER_DATABASE_URL, where "
            "it is set) and that the database is running.",
            file=sys.stderr,
        )
    except KeyboardInterrupt:
        print("Stopped. The step that was under way has changed nothing.", file=sys.stderr)
    return 1


def _say(line: str) -> None:
    print(line, flush=True)


def _store() -> Engine:
    try:
        engine = engine_for(settings().loaders)
    except (ArgumentError, ImportError, OSError) as error:
        raise FileProblem(
            f"DATABASE_URL names no store that can be opened ({str(error).splitlines()[0]}); write "
            "sqlite:////folder/file.sqlite or postgresql://user@host/database."
        ) from error
    upgrade(engine)
    return engine


class _Parser(argparse.ArgumentParser):
    """Says in one sentence what is wrong with the words that were typed."""

    def error(self, message: str) -> NoReturn:
        self.exit(1, f"{message[:1].upper()}{message[1:]}. To see how it is used: {self.prog} -h\n")


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="python -m etl", description="Load files into the store and publish them."
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    _load_command(commands)
    _folder_command(commands)
    for name, about, do in (
        ("publish", "Build a release from what is loaded and switch the screens to it.", _publish),
        ("status", "Say what is loaded, how old it is, and which release is published.", _status),
    ):
        plain = commands.add_parser(name, help=about, description=about, epilog=_example(name))
        plain.set_defaults(do=do)
        if do is _publish:
            add_by(plain, "publishes")
    add_commands(commands, _store, _say)
    add_export(commands, _store, _say)
    add_organisations(commands, _store, _say)
    add_return_commands(commands, _store, _say)
    add_overlaps(commands, _say)
    fetch = commands.add_parser(
        "fetch",
        help="Download the current official files.",
        description="Download the current official files, with provenance and checksums.",
        epilog=_example("fetch --into data/boundaries/official"),
    )
    fetch.add_argument("--into", type=Path, default=FETCHED, help="folder (default: %(default)s)")
    fetch.add_argument("names", nargs="*", help="only these files; all when none is named")
    fetch.set_defaults(do=_fetch)
    return parser


def _example(words: str) -> str:
    return f"Example: python -m etl {words}"


def _load_command(commands: "argparse._SubParsersAction[_Parser]") -> None:
    about = "Load one delivery: files of one kind, in one transaction."
    command = commands.add_parser("load", help=about, description=about)
    kinds = command.add_subparsers(required=True, metavar="KIND", dest="kind")
    for kind in KINDS:
        parser = kinds.add_parser(
            kind.name, help=kind.about, description=kind.about, epilog=_example(kind.example)
        )
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
        parser.set_defaults(do=_load)


def _folder_command(commands: "argparse._SubParsersAction[_Parser]") -> None:
    about = "Load every delivery of a manifest, then publish."
    command = commands.add_parser(
        "load-folder",
        help=about,
        description=about,
        epilog=_example("load-folder ../files --manifest etl/manifests/merseyside.toml"),
    )
    command.add_argument("folder", type=Path)
    command.add_argument("--manifest", type=Path, required=True)
    command.add_argument("--report", type=Path, help="folder for one JSON report per delivery")
    command.set_defaults(do=_load_folder)


def _load(told: argparse.Namespace) -> int:
    delivery = Delivery(
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
    report = load(_store(), delivery, _say, who=at_the_machine())
    if told.report:
        _write_report(told.report, report)
    _say("Loaded. The screens show it after: python -m etl publish")
    return 0


def _load_folder(told: argparse.Namespace) -> int:
    manifest = read_manifest(told.manifest, told.folder)
    reports = load_folder(_store(), manifest, _say, at_the_machine())
    if told.report:
        for number, report in enumerate(reports, start=1):
            _write_report(
                told.report / f"{number:02d}-{report.kind.replace(' ', '-')}.json", report
            )
    return 0


def _write_report(path: Path, report: LoadReport) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(report.as_json(), encoding="utf-8")


def _publish(told: argparse.Namespace) -> int:
    publish(_store(), _say, named(told))
    return 0


def _status(_told: argparse.Namespace) -> int:
    with _store().connect() as connection:
        _say(status_text(connection, releases.current(connection)))
    return 0


def _fetch(told: argparse.Namespace) -> int:
    from etl.fetch.command import fetch_named

    return fetch_named(told.names, told.into, _say)
