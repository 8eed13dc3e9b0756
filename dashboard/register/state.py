"""What the register's head says: how far the map is behind, and what waits to be decided."""

from typing import Any

from db.published import Published
from record.living import changed_since, waiting_uploads
from record.proposals import count_waiting


def state(published: Published) -> dict[str, Any]:
    """``unpublished``: awards changed since the map was published at ``published_at``."""
    release = published.current()
    with published.engine.connect() as connection:
        return {
            "published_at": release.built_at,
            "unpublished": changed_since(connection, release.built_at),
            "proposals": count_waiting(connection),
            "uploads": waiting_uploads(connection),
        }
