"""Where each fetched file came from: ``provenance.json`` and ``<file>.sha256`` beside the files."""

import hashlib
import json
import os
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from etl.fetch.declaration import OfficialFile
from etl.fetch.report import FetchError

PROVENANCE = "provenance.json"


@dataclass(frozen=True)
class Origin:
    """One entry of ``provenance.json``; times are UTC in ISO 8601."""

    name: str
    address: str
    publisher_page: str
    fetched_at: str
    checked_at: str
    sha256: str
    size_bytes: int
    records: int | None
    etag: str | None
    last_modified: str | None
    kind: str
    level: str
    vintage: str
    licence: str
    attribution: str


def now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")


def sha256_of(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def origin_of(
    file: OfficialFile,
    path: Path,
    address: str,
    etag: str | None = None,
    last_modified: str | None = None,
    records: int | None = None,
) -> Origin:
    """The entry for ``path``, as if fetched this moment."""
    moment = now()
    return Origin(
        name=file.name,
        address=address,
        publisher_page=file.publisher_page,
        fetched_at=moment,
        checked_at=moment,
        sha256=sha256_of(path),
        size_bytes=path.stat().st_size,
        records=records,
        etag=etag,
        last_modified=last_modified,
        kind=file.kind,
        level=file.level,
        vintage=file.vintage,
        licence=file.licence,
        attribution=file.attribution,
    )


def recorded(into: Path, file: OfficialFile) -> Origin | None:
    """The entry for a file that is in place and is still the file the entry speaks of."""
    path = into / file.file_name
    entry = _entries(into).get(file.file_name)
    if entry is None or not path.is_file():
        return None
    try:
        origin = Origin(**entry)
    except TypeError:
        return None
    return origin if origin.sha256 == sha256_of(path) else None


def record(into: Path, file: OfficialFile, origin: Origin) -> None:
    """Writes the checksum, in the form ``sha256sum --check`` reads, and the entry."""
    write_whole(into / f"{file.file_name}.sha256", f"{origin.sha256}  {file.file_name}\n")
    entries = {**_entries(into), file.file_name: asdict(origin)}
    text = json.dumps(dict(sorted(entries.items())), ensure_ascii=False, indent=2)
    write_whole(into / PROVENANCE, text + "\n")


def write_whole(path: Path, text: str) -> None:
    """Either the old text or the new is at ``path``, never a part."""
    part = path.with_name(f"{path.name}.part")
    part.write_text(text, encoding="utf-8")
    os.replace(part, path)


def _entries(into: Path) -> dict[str, dict[str, Any]]:
    path = into / PROVENANCE
    if not path.exists():
        return {}
    try:
        entries = json.loads(path.read_text(encoding="utf-8"))
    except ValueError as error:
        raise FetchError(
            f"{path}: this record of earlier fetches cannot be read. Move it away and fetch again."
        ) from error
    if not isinstance(entries, dict) or not all(isinstance(e, dict) for e in entries.values()):
        raise FetchError(f"{path}: this is not a record of fetches. Move it away and fetch again.")
    return entries
