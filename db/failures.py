"""What can go wrong with the store, for rooms that must not know how it is spoken to."""

from sqlalchemy.exc import SQLAlchemyError

StoreError = SQLAlchemyError
"""The store is away, or does not answer as it should."""


def not_answering(error: Exception) -> str:
    """A sentence for who starts something; ``error`` is whatever a driver raised."""
    reason = str(error).strip().splitlines()[0]
    return f"The store does not answer ({reason}). Check DATABASE_URL and that it is running."
