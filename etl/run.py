"""The command line: ``python -m etl --help``."""

import argparse
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import NoReturn

from sqlalchemy import Engine
from sqlalchemy.exc import ArgumentError, DatabaseError

from db.connection import engine_for
from db.schema import Behind, upgrade
from etl.commands import MODULES
from reports import FileProblem
from settings import settings


def main(arguments: Sequence[str] | None = None) -> int:
    """0 when done; 1 with a sentence on standard error when a file or the store is at fault."""
    words = sys.argv[1:] if arguments is None else list(arguments)
    told = _parser(*words[:1]).parse_args(words)
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


def _parser(first: str = "") -> argparse.ArgumentParser:
    """Knows every command, or of one that there is only that."""
    parser = _Parser(
        prog="python -m etl", description="Load files into the store and publish them."
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    modules = [MODULES[first]] if first in MODULES else dict.fromkeys(MODULES.values())
    for module in modules:
        import_module(module).add(commands, _store, _say)
    return parser
