"""In whose name the command line writes, for the history of the awards and the audit trail."""

import argparse
from typing import Any

from record.machine import at_the_machine
from record.rights import EVERYTHING, Person, Role


def add_by(parser: Any, what: str) -> None:
    """``--by``; and of a member, in whose name the server asks, the role, the number and the
    organisation whose awards are theirs, under each of its identifiers."""
    here = at_the_machine().name
    parser.add_argument("--by", default=here, help=f"who {what} (default: %(default)s)")
    roles = [role.value for role in Role]
    parser.add_argument("--role", default=Role.ADMIN.value, choices=roles, help=argparse.SUPPRESS)
    parser.add_argument("--member", type=int, help=argparse.SUPPRESS)
    parser.add_argument("--keeps", action="append", default=[], help=argparse.SUPPRESS)


def named(told: argparse.Namespace) -> Person:
    """Whom ``add_by`` was told of."""
    keeps, *also = told.keeps or [EVERYTHING]
    role = Role(told.role)
    return Person(told.by, keeps, role, member_id=told.member, also=frozenset(also))
