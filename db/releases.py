"""Releases: sets of named, frozen JSON documents, and the one pointer that readers follow."""

import gzip
import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final

from sqlalchemy import Connection, delete, insert, select

from db.tables import release, release_document, release_pointer

RELEASES_KEPT = 3
NOT_HASHED = "sources"
"""Says when files were loaded, so it differs between stores that hold the same figures."""


@dataclass(frozen=True)
class Document:
    """``kind`` and ``key`` name it (``values``, ``imd_score lsoa 2025``); ``content`` is JSON."""

    kind: str
    key: str
    content: str

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.content.encode()).hexdigest()

    def packed(self) -> bytes:
        return gzip.compress(self.content.encode(), compresslevel=6, mtime=0)


def document(kind: str, key: str, content: Any) -> Document:
    """JSON without NaN: a missing number is null. Raises ValueError if a NaN slips through."""
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return Document(kind, key, text)


def content_hash(documents: Iterable[Document]) -> str:
    """The same figures give the same hash on every store, whenever they were loaded."""
    digest = hashlib.sha256()
    for item in sorted(documents, key=lambda one: (one.kind, one.key)):
        if item.kind != NOT_HASHED:
            digest.update(f"{item.kind}\n{item.key}\n{item.sha256}\n".encode())
    return digest.hexdigest()


def store(connection: Connection, documents: list[Document]) -> int:
    """Write a release and move the pointer to it; all in the caller's transaction."""
    values = {"built_at": datetime.now(UTC), "content_hash": content_hash(documents)}
    release_id = int(
        connection.execute(insert(release).values(values).returning(release.c.id)).scalar_one()
    )
    rows = [
        {
            "release_id": release_id,
            "kind": item.kind,
            "key": item.key,
            "sha256": item.sha256,
            "body": item.packed(),
        }
        for item in documents
    ]
    connection.execute(insert(release_document), rows)
    connection.execute(delete(release_pointer))
    connection.execute(insert(release_pointer).values(only=1, release_id=release_id))
    _forget_old(connection)
    return release_id


def _forget_old(connection: Connection) -> None:
    """Keep a few: a reader that began on the one before must be able to finish."""
    kept = connection.execute(
        select(release.c.id).order_by(release.c.id.desc()).limit(RELEASES_KEPT)
    ).scalars()
    old = release.c.id < min(kept)
    connection.execute(
        delete(release_document).where(
            release_document.c.release_id.in_(select(release.c.id).where(old))
        )
    )
    connection.execute(delete(release).where(old))


POINTED_AT: Final = select(release.c.id, release.c.content_hash, release.c.built_at).join(
    release_pointer, release_pointer.c.release_id == release.c.id
)
"""Made once: it is asked at every request."""


def current(connection: Connection) -> tuple[int, str, datetime] | None:
    """(id, content hash, built at) of the published release; None before the first publish."""
    row = connection.execute(POINTED_AT).first()
    return None if row is None else (row.id, row.content_hash, row.built_at)


def body(connection: Connection, release_id: int, kind: str, key: str) -> bytes | None:
    """A document's gzip-packed JSON; None when the release has no such document."""
    table = release_document
    return connection.execute(
        select(table.c.body).where(
            table.c.release_id == release_id, table.c.kind == kind, table.c.key == key
        )
    ).scalar_one_or_none()


def digests(connection: Connection, release_id: int, kind: str) -> dict[str, str]:
    """Key → SHA-256 of the release's documents of a kind."""
    table = release_document.c
    query = select(table.key, table.sha256).where(
        table.release_id == release_id, table.kind == kind
    )
    return dict(connection.execute(query).all())


def content(connection: Connection, release_id: int, kind: str, key: str) -> Any:
    """A document's content as Python; None when the release has no such document."""
    packed = body(connection, release_id, kind, key)
    return None if packed is None else json.loads(gzip.decompress(packed))
