"""``python -m dashboard.admin``: what an administrator does at the machine itself."""

import argparse
import getpass
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from dashboard.news.posting import NotSent, post_news
from db import backup as backups
from db.asker import Asker, tell
from db.connection import engine_for
from db.database_roles import NEEDED, NotApart, keep_apart
from db.restore import Unusable
from db.restore import restore as bring_back
from db.row_security import weakness
from db.schema import Behind, upgrade
from record import audit, members
from record.machine import at_the_machine
from record.members import Newcomer, Unfit
from record.passwords import Weak
from record.rights import Person, Role
from settings import settings

NOT_THE_OWNER: Final = (
    "Only the owner of the tables sees everything, and DATABASE_URL names the web server’s role. "
    "Set OWNER_DATABASE_URL and run this again."
)


def main(told: Sequence[str] | None = None) -> int:
    asked = _parser().parse_args(told)
    engine = engine_for(settings().owners)
    tell(engine, lambda: Asker(Role.ADMIN.value))
    try:
        upgrade(engine)
        print(asked.do(engine, asked))
    except (Unfit, NotApart, Behind, Weak, audit.Broken, Unusable, NotSent) as problem:
        print(problem, file=sys.stderr)
        return 1
    return 0


def create(engine: Any, asked: argparse.Namespace) -> str:
    """An administrator with a password that is asked for twice."""
    told = Newcomer(asked.email, asked.name, Role.ADMIN)
    kept = members.hashed(told, _password())
    by = _person()
    with audit.recorded(engine, by, "admin_create", told.email) as connection:
        number = members.add(connection, told, by.name)
        found = members.by_number(connection, number)
        assert found is not None
        members.keep_password(connection, found, kept)
    return f"{told.email} is an administrator and signs in at /sign-in."


def verify_audit(engine: Any, asked: argparse.Namespace) -> str:
    noted = audit.Trail(asked.line, asked.seal) if asked.line is not None else None
    with engine.connect() as connection:
        trail = audit.verify(connection, noted)
    return (
        f"The audit trail is whole: {trail.lines} lines. Note this, to tell later that none was "
        f"cut off: --line {trail.lines} --seal {trail.seal}"
    )


def _must_see_everything(engine: Any) -> None:
    """Raises Unusable for the application's role, which sees the rows of who asks."""
    with engine.connect() as connection:
        if engine.dialect.name == "postgresql" and not weakness(connection):
            raise Unusable(NOT_THE_OWNER)


def backup(engine: Any, asked: argparse.Namespace) -> str:
    """One state of the store in one file. None is left without a line in the trail, nor half."""
    path: Path = asked.file
    _must_see_everything(engine)
    if path.exists():
        raise Unusable(f"{path} is there already, and no backup is written over. Name another.")
    try:
        with backups.whole(path) as part:
            made = backups.write(engine, part)
            with engine.begin() as connection:
                audit.write(connection, _person(), "admin_backup", _said(path, made))
    except OSError as error:
        raise Unusable(f"{path}: the file cannot be written ({error.strerror}).") from error
    return (
        f"Written: {_said(path, made)}. It holds everything, contacts and free text too, except "
        "who is signed in. Keep it where nobody else can read it."
    )


def restore(engine: Any, asked: argparse.Namespace) -> str:
    """All of the file, or nothing."""
    path: Path = asked.file
    _must_see_everything(engine)
    with audit.recorded(engine, _person(), "admin_restore", path.name) as connection:
        made = bring_back(connection, path)
        trail = audit.verify(connection)
    return (
        f"Restored: {_said(path, made)}, as it was at {made.made_at}. The audit trail is whole: "
        f"{trail.lines} lines. Everybody signs in again."
    )


def database_roles(engine: Any, _asked: argparse.Namespace) -> str:
    """Roles, grants and policies; again after the addresses were changed."""
    told = settings()
    if not (told.owner_database_url and told.loader_database_url):
        raise NotApart(NEEDED)
    with engine.begin() as connection:
        made = keep_apart(connection, told.loader_database_url, told.database_url)
    return (
        f"Kept apart: “{made.owner}” owns the tables, “{made.loader}” loads files, and "
        f"“{made.application}” serves, which reads the rows of who asks."
    )


def news(engine: Any, _asked: argparse.Namespace) -> str:
    """E-mails to who asked for them; a line for each. Raises NotSent."""
    made = post_news(engine, settings(), _person())
    if made.failed:
        raise NotSent("\n".join(made.lines))
    return "\n".join(made.lines)


def _said(path: Path, made: backups.Manifest) -> str:
    return f"{path.name}, {made.rows:,} rows in {len(made.tables)} tables, {made.seal()}"


def _person() -> Person:
    return Person(f"{at_the_machine().name} at the machine", role=Role.ADMIN)


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
    apart = commands.add_parser(
        "database-roles", help="on PostgreSQL: keep owner, loader and server apart"
    )
    apart.set_defaults(do=database_roles)
    told = commands.add_parser("news", help="send who asked for it what is new in their places")
    told.set_defaults(do=news)
    for name, do, what in (
        ("backup", backup, "write everything that the store keeps to a new file"),
        ("restore", restore, "bring a backup back into an empty store of either kind"),
    ):
        moved = commands.add_parser(name, help=what)
        moved.add_argument("file", type=Path)
        moved.set_defaults(do=do)
    return parser


if __name__ == "__main__":
    sys.exit(main())
