"""The last step of every fetch: check what arrived, then put it in place in one move."""

import os
from dataclasses import replace
from pathlib import Path

from etl.fetch.contents import check_contents
from etl.fetch.declaration import OfficialFile
from etl.fetch.provenance import now, origin_of, record, recorded
from etl.fetch.report import FetchError, FileOutcome


def place(
    file: OfficialFile,
    part: Path,
    address: str,
    etag: str | None = None,
    last_modified: str | None = None,
    records: int | None = None,
) -> FileOutcome:
    """Moves ``part`` to its final name; a part that fails its check is removed, not kept.

    A stop between the move and the record leaves a checksum that does not match; the next fetch
    sees that and downloads again.
    """
    into = part.parent
    try:
        check_contents(file, part)
    except FetchError:
        part.unlink()
        raise
    before = recorded(into, file)
    origin = origin_of(file, part, address, etag, last_modified, records)
    same = before is not None and before.sha256 == origin.sha256
    if before is not None and same:
        origin = replace(origin, fetched_at=before.fetched_at)
    os.replace(part, into / file.file_name)
    record(into, file, origin)
    size = f"{origin.size_bytes:,} bytes" + ("" if records is None else f", {records:,} records")
    return FileOutcome(
        file=file,
        state="unchanged" if same else "fetched",
        sentence=f"{file.name}: " + ("unchanged" if same else f"fetched ({size})") + ".",
        path=into / file.file_name,
        size_bytes=origin.size_bytes,
        records=records,
        sha256=origin.sha256,
    )


def still_current(file: OfficialFile, into: Path) -> FileOutcome:
    """The publisher says that the file in place is the current one: note when that was asked."""
    origin = recorded(into, file)
    if origin is None:
        raise FetchError(
            f"{file.name}: the service says nothing has changed, but {into} holds no unaltered "
            "copy. Fetch again."
        )
    record(into, file, replace(origin, checked_at=now()))
    return FileOutcome(
        file=file,
        state="unchanged",
        sentence=f"{file.name}: unchanged since {origin.fetched_at[:10]}.",
        path=into / file.file_name,
        size_bytes=origin.size_bytes,
        records=origin.records,
        sha256=origin.sha256,
    )
