"""Every change, export and sign-in leaves a line in the audit trail, in one transaction with it."""

from contextlib import AbstractContextManager
from typing import Any

from flask import request

from dashboard.identity import person
from db.published import Published
from record import audit
from record.rights import Person


def changing(
    published: Published, subject: str, who: Person | None = None
) -> AbstractContextManager[Any]:
    """A transaction that changes the record. ``subject`` says what is changed; the act is the name
    of the route; ``who`` is who asks, unless somebody is only just becoming known."""
    told = person(published.current()) if who is None else who
    return audit.recorded(published.engine, told, str(request.endpoint), subject)


def noted(published: Published, subject: str) -> None:
    """A line about what another process has written, or about a file that is about to be sent: none
    leaves unnoticed. Raises StoreError."""
    who = person(published.current())
    with published.engine.begin() as connection:
        audit.write(connection, who, str(request.endpoint), subject)
