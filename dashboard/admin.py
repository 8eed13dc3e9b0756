"""``python -m dashboard.admin``: what an administrator does at the machine itself."""

import argparse
import getpass
import sys
from collections.abc import Sequence
from typing import Any

from db.connection import engine_for
from db.schema import upgrade
from record import audit, members
from record.members import Newcomer, Unfit
from record.passwords import Weak
from record.rights import Person, Role
from settings import settings


def main(told: Sequence[str] | None = None) -> int:
    asked = _parser().parse_args(told)
    engine = engine_for(settings().database_url)
    upgrade(engine)
    try:
        print(asked.do(engine, asked))
    except (Unfit, Weak, audit.Broken) as problem:
        print(problem, file=sys.stderr)
        return 1
    return 0


def create(engine: Any, asked: argparse.Namespace) -> str:
    """An administrator with a password that is asked for twice."""
    told = Newcomer(asked.email, asked.name, Role.ADMIN)
    password = _password()
    by = Person(f"{getpass.getuser()} at the machine", role=Role.ADMIN)
    with audit.recorded(engine, by, "admin_create", told.email) as connection:
        number = members.add(connection, told, by.name)
        found = members.by_number(connection, number)
        assert found is not None
        members.set_password(connection, found, password)
    return f"{told.email} is an administrator and signs in at /sign-in."


def verify_audit(engine: Any, asked: argparse.Namespace) -> str:
    noted = audit.Trail(asked.line, asked.seal) if asked.line is not None else None
    with engine.connect() as connection:
        trail = audit.verify(connection, noted)
    return (
        f"The audit trail is whole: {trail.lines} lines. Note this, to tell later that none was "
        f"cut off: --line {trail.lines} --seal {trail.seal}"
    )


def _password() -> str:
    """From the terminal, unseen; from a pipe, its first line. Raises Weak."""
    if not sys.stdin.isatty():
        return sys.stdin.readline().rstrip("\r\n")
    first, second = getpass.getpass("Password: "), getpass.getpass("The same again: ")
    if first != second:
        raise Weak("The two are not the same. Nothing was made.")
    return first


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m dashboard.admin", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    made = commands.add_parser("create", help="make an administrator; asks for a password")
    made.add_argument("email")
    made.add_argument("name")
    made.set_defaults(do=create)
    checked = commands.add_parser("verify-audit", help="tell whether the audit trail is whole")
    checked.add_argument("--line", type=int, help="a line that was noted earlier, with its seal")
    checked.add_argument("--seal", default="", help="that line's seal")
    checked.set_defaults(do=verify_audit)
    return parser


if __name__ == "__main__":
    sys.exit(main())
