"""What can go wrong with the store, for rooms that must not know how it is spoken to."""

from sqlalchemy.exc import SQLAlchemyError

StoreError = SQLAlchemyError
"""The store is away, or does not answer as it should."""
