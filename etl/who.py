"""In whose name the command line writes, for the history of the awards and the audit trail."""

import argparse
from typing import Any

from record.machine import at_the_machine
from record.rights import Person, Role


def add_by(parser: Any, what: str) -> None:
    """``--by``; and the role and number of a member, in whose name the server asks."""
    here = at_the_machine().name
    parser.add_argument("--by", default=here, help=f"who {what} (default: %(default)s)")
    roles = [role.value for role in Role]
    parser.add_argument("--role", default=Role.ADMIN.value, choices=roles, help=argparse.SUPPRESS)
    parser.add_argument("--member", type=int, help=argparse.SUPPRESS)


def named(told: argparse.Namespace) -> Person:
    """Whom ``add_by`` was told of."""
    return Person(told.by, role=Role(told.role), member_id=told.member)
