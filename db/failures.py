"""What can go wrong with the store, for rooms that must not know how it is spoken to."""

import sqlite3
from enum import Enum
from typing import Final

from sqlalchemy.exc import DBAPIError, SQLAlchemyError

StoreError = SQLAlchemyError
"""The store is away, or does not answer as it should."""


class Fault(Enum):
    """Why the store did not do what was asked."""

    AWAY = "away"
    FULL = "full"
    READ_ONLY = "read only"
    BUSY = "busy"


OF_POSTGRES: Final = {
    "53100": Fault.FULL,
    "25006": Fault.READ_ONLY,
    "55P03": Fault.BUSY,
}
"""By SQLSTATE."""
OF_SQLITE: Final = {
    sqlite3.SQLITE_FULL: Fault.FULL,
    sqlite3.SQLITE_READONLY: Fault.READ_ONLY,
    sqlite3.SQLITE_BUSY: Fault.BUSY,
}
"""By the lowest byte of what SQLite calls its extended result code."""


def fault_of(error: Exception) -> Fault:
    """``error``: a StoreError. What is not known otherwise counts as away."""
    driver = error.orig if isinstance(error, DBAPIError) else None
    if isinstance(driver, sqlite3.Error):
        return OF_SQLITE.get(getattr(driver, "sqlite_errorcode", 0) & 0xFF, Fault.AWAY)
    return OF_POSTGRES.get(getattr(driver, "sqlstate", None) or "", Fault.AWAY)


def perhaps_saved(error: Exception) -> bool:
    """Whether the connection was cut while the store was asked to keep what it had been told: then
    nobody knows whether it did."""
    return (
        isinstance(error, DBAPIError) and error.connection_invalidated and error.statement is None
    )


def not_answering(error: Exception) -> str:
    """A sentence for who starts something; ``error`` is whatever a driver raised."""
    reason = str(error).strip().splitlines()[0]
    return f"The store does not answer ({reason}). Check DATABASE_URL and that it is running."
