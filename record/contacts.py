"""Whom to ask about an award. Restricted: whoever may read contacts is decided here."""

import re
from collections.abc import Iterable
from typing import Final, NamedTuple

from sqlalchemy import Connection, select

from db.tables import award_contact
from record.award import Award

ASKED_AT_ONCE = 1_000


_DIALLED: Final = re.compile(r"[+(0-9][0-9 ()./-]{6,30}")
FEWEST_FIGURES, MOST_FIGURES = 7, 15
"""Of a number that can be dialled; the most by ITU-T E.164."""


class Contact(NamedTuple):
    name: str | None
    email: str | None
    phone: str | None

    @property
    def dialled(self) -> str | None:
        """The number as a telephone takes it (RFC 3966): figures, with + before those of a
        country. None where what was written begins with no such number."""
        return dialled(self.phone)


def dialled(phone: str | None) -> str | None:
    """See ``Contact.dialled``. The nought in “+44 (0)151” is not dialled."""
    found = _DIALLED.match((phone or "").strip())
    if found is None:
        return None
    written = re.sub(r"\(0\)", "", found[0]) if found[0].startswith("+") else found[0]
    figures = re.sub("[^0-9]", "", written)
    if not FEWEST_FIGURES <= len(figures) <= MOST_FIGURES:
        return None
    return f"+{figures}" if written.startswith("+") else figures


def contact_of(award: Award) -> Contact | None:
    """None where the register has none."""
    found = Contact(award.contact_name, award.contact_email, award.contact_phone)
    return found if any(found) else None


def contacts(connection: Connection, identifiers: Iterable[str]) -> dict[str, Contact]:
    """Identifier → contact, of those awards that have one."""
    wanted = list(identifiers)
    found: dict[str, Contact] = {}
    for start in range(0, len(wanted), ASKED_AT_ONCE):
        some = wanted[start : start + ASKED_AT_ONCE]
        query = select(award_contact).where(award_contact.c.identifier.in_(some))
        for row in connection.execute(query):
            found[row.identifier] = Contact(row.name, row.email, row.phone)
    return found
