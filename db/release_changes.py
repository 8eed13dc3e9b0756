"""What each publishing changed, kept for two years after the release itself is forgotten."""

import gzip
import json
from datetime import UTC, datetime, timedelta
from typing import Any, Final

from sqlalchemy import Connection, delete, insert, select

from db.news_tables import release_change

KEPT: Final = timedelta(days=731)
Key = tuple[int, datetime]
"""Number of the release, and when it was published."""


def keep(connection: Connection, release_id: int, content: Any) -> None:
    """``content``: JSON. Those that are older than ``KEPT`` go."""
    now = datetime.now(UTC)
    connection.execute(delete(release_change).where(release_change.c.at < now - KEPT))
    values = {"release_id": release_id, "at": now, "body": _packed(content)}
    connection.execute(insert(release_change).values(values))


def rewrite(connection: Connection, release_id: int, content: Any) -> None:
    """Where something that was told must not be known any more."""
    found = release_change.c.release_id == release_id
    connection.execute(release_change.update().where(found).values(body=_packed(content)))


def _packed(content: Any) -> bytes:
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return gzip.compress(text.encode(), compresslevel=6, mtime=0)


def keys(connection: Connection) -> list[Key]:
    """In the order in which they were published."""
    table = release_change.c
    rows = connection.execute(select(table.release_id, table.at).order_by(table.release_id))
    return [(number, at if at.tzinfo else at.replace(tzinfo=UTC)) for number, at in rows]


def content(connection: Connection, release_id: int) -> Any:
    query = select(release_change.c.body).where(release_change.c.release_id == release_id)
    return json.loads(gzip.decompress(connection.execute(query).scalar_one()))
