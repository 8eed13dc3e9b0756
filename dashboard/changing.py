"""Every change, export and sign-in leaves a line in the audit trail, in one transaction with it."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import timedelta
from typing import Any, Final

from flask import request
from werkzeug.exceptions import ServiceUnavailable

from dashboard.identity import person
from db.asker import DOOR, asking_as
from db.connection import hold
from db.failures import StoreError
from db.published import Published
from record import audit
from record.rights import Person

PATIENCE: Final = timedelta(seconds=3)
BUSY: Final = (
    "The store takes no notes just now, because figures are being loaded, its disk is full or it "
    "is away, and no file leaves without a note of it. What is on the screen can be read. Try "
    "again in a minute."
)


def changing(
    published: Published, subject: str, who: Person | None = None
) -> AbstractContextManager[Any]:
    """A transaction that changes the record. ``subject`` says what is changed; the act is the name
    of the route; ``who`` is who asks, unless somebody is only just becoming known."""
    told = person(published.whole()) if who is None else who
    return audit.recorded(published.engine, told, str(request.endpoint), subject)


@contextmanager
def entering(published: Published, subject: str, who: Person | None = None) -> Iterator[Any]:
    """The same for coming in and going out, where sessions and passwords are written."""
    with asking_as(DOOR), changing(published, subject, who) as connection:
        yield connection


def noted(published: Published, subject: str) -> None:
    """A line about what another process has written, or about a file that is about to be sent: none
    leaves unnoticed. Raises ServiceUnavailable with a sentence."""
    who = person(published.whole())
    try:
        with published.engine.begin() as connection:
            hold(connection, PATIENCE)
            audit.write(connection, who, str(request.endpoint), subject)
    except StoreError as error:
        raise ServiceUnavailable(BUSY) from error
