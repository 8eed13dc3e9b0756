"""What the register's head says: how far the map is behind, and what waits to be decided."""

from typing import Any

from dashboard.identity import role_of_asker
from dashboard.register.living import Living
from db.published import Published
from record.living import waiting_uploads
from record.proposals import count_waiting
from record.rights import CHANGE_AWARDS


def state(published: Published, living: Living) -> dict[str, Any]:
    """``unpublished``: awards changed since the map was published at ``published_at``. What waits
    to be decided on is said to who decides."""
    decides = role_of_asker() in CHANGE_AWARDS
    with published.engine.connect() as connection:
        return {
            "published_at": published.current().built_at,
            "unpublished": living.unpublished(),
            "proposals": count_waiting(connection) if decides else 0,
            "uploads": waiting_uploads(connection) if decides else 0,
        }
