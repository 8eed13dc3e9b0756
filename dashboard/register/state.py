"""What the register's head says: how far the map is behind, and what waits to be decided."""

from typing import Any

from dashboard.register.living import Living
from db.published import Published
from record.living import waiting_uploads
from record.proposals import count_waiting


def state(published: Published, living: Living) -> dict[str, Any]:
    """``unpublished``: awards changed since the map was published at ``published_at``."""
    with published.engine.connect() as connection:
        return {
            "published_at": published.current().built_at,
            "unpublished": living.unpublished(),
            "proposals": count_waiting(connection),
            "uploads": waiting_uploads(connection),
        }
