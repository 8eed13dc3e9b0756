"""Whom to ask about an award. Restricted: whoever may read contacts is decided here."""

from collections.abc import Iterable
from typing import NamedTuple

from sqlalchemy import Connection, select

from db.tables import award_contact

ASKED_AT_ONCE = 1_000


class Contact(NamedTuple):
    name: str | None
    email: str | None


def contacts(connection: Connection, identifiers: Iterable[str]) -> dict[str, Contact]:
    """Identifier → contact, of those awards that have one."""
    wanted = list(identifiers)
    found: dict[str, Contact] = {}
    for start in range(0, len(wanted), ASKED_AT_ONCE):
        some = wanted[start : start + ASKED_AT_ONCE]
        query = select(award_contact).where(award_contact.c.identifier.in_(some))
        for row in connection.execute(query):
            found[row.identifier] = Contact(row.name, row.email)
    return found
