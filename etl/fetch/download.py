"""Plain downloads: streamed beside the final name, continued after a cut, never half in place.

``<file>.part`` holds what has arrived and ``<file>.part.json`` whose it is. Both survive a failed
run, so the next one continues, provided the server still offers the same version (``If-Range``).
"""

import json
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from datetime import date
from http import HTTPStatus
from pathlib import Path

import httpx

from etl.fetch.bounded import TooLarge, announcing, pieces, too_large
from etl.fetch.declaration import MEGABYTE, OfficialFile
from etl.fetch.options import FetchOptions
from etl.fetch.placing import place, still_current
from etl.fetch.provenance import recorded, write_whole
from etl.fetch.report import FetchError, FileOutcome
from etl.fetch.retries import TryAgain, with_retries

Progress = Callable[[str], None]


@dataclass(frozen=True)
class Version:
    """Which version of which address; ``etag`` and ``last_modified`` as the server gave them."""

    address: str
    etag: str | None
    last_modified: str | None

    @property
    def for_if_range(self) -> str | None:
        """A weak ETag may not vouch for bytes, so the date stands in for it."""
        if self.etag is not None and not self.etag.startswith("W/"):
            return self.etag
        return self.last_modified

    def agrees_with(self, other: "Version") -> bool:
        """A 206 may leave out what the 200 before it said; what both say must be the same."""
        pairs = ((self.etag, other.etag), (self.last_modified, other.last_modified))
        return all(ours == theirs for ours, theirs in pairs if ours and theirs)


def download(
    client: httpx.Client,
    file: OfficialFile,
    into: Path,
    options: FetchOptions,
    progress: Progress,
    today: date,
) -> FileOutcome:
    """The newest dated address that exists is taken; an undated file has one address."""
    addresses = file.addresses(today)
    for address in addresses[:-1]:
        try:
            return _download_from(client, address, file, into, options, progress)
        except FetchError as error:
            if not _is_not_found(error):
                raise
            progress(f"{file.name}: nothing yet at {address}; trying the day before.")
    return _download_from(client, addresses[-1], file, into, options, progress)


def _is_not_found(error: FetchError) -> bool:
    cause = error.__cause__
    return (
        isinstance(cause, httpx.HTTPStatusError)
        and cause.response.status_code == HTTPStatus.NOT_FOUND
    )


def _download_from(
    client: httpx.Client,
    address: str,
    file: OfficialFile,
    into: Path,
    options: FetchOptions,
    progress: Progress,
) -> FileOutcome:
    part = into / f"{file.file_name}.part"

    def attempt_once() -> Version | None:
        headers = _headers(file, into, part, address)
        with client.stream("GET", address, headers=headers) as response:
            if response.status_code == HTTPStatus.NOT_MODIFIED:
                return None
            return _receive(response, address, file, part, options, progress)

    version = with_retries(attempt_once, file, options, progress)
    _note_beside(part).unlink(missing_ok=True)
    if version is None:
        part.unlink(missing_ok=True)
        return still_current(file, into)
    return place(file, part, address, version.etag, version.last_modified)


def _headers(file: OfficialFile, into: Path, part: Path, address: str) -> dict[str, str]:
    """Continue a part if there is one; else ask only for what is newer than the file in place."""
    headers = {"Accept-Encoding": "identity"}
    begun = _version_begun(part, address)
    if begun is not None and begun.for_if_range is not None:
        size = part.stat().st_size
        return headers | {"Range": f"bytes={size}-", "If-Range": begun.for_if_range}
    known = recorded(into, file)
    if known is not None and known.address == address:
        if known.etag is not None:
            headers["If-None-Match"] = known.etag
        if known.last_modified is not None:
            headers["If-Modified-Since"] = known.last_modified
    return headers


def _receive(
    response: httpx.Response,
    address: str,
    file: OfficialFile,
    part: Path,
    options: FetchOptions,
    progress: Progress,
) -> Version:
    """Writes one answer into the part: after what is there for 206, from the start for 200."""
    version = Version(address, response.headers.get("ETag"), response.headers.get("Last-Modified"))
    packed = "Content-Encoding" in response.headers
    already = _bytes_to_keep(response, version, part, file)
    if already:
        progress(f"{file.name}: continuing after {already / MEGABYTE:,.1f} MB.")
        version = _version_begun(part, address) or version
    else:
        if part.exists():
            progress(f"{file.name}: starting over.")
        part.unlink(missing_ok=True)
        # Bytes unpacked on the way do not count as the server counts, so they cannot be continued.
        note = Version(address, None, None) if packed else version
        write_whole(_note_beside(part), json.dumps(asdict(note)))
    length = response.headers.get("Content-Length", "")
    if length.isdigit() and already + int(length) > file.size_cap_bytes:
        part.unlink(missing_ok=True)
        raise too_large(file)
    body = pieces(response, file, file.size_cap_bytes - already, options, raw=not packed)
    _append(body, already, file, part, options, progress)
    _require_whole(response, part, file)
    return version


def _append(
    body: Iterator[bytes],
    already: int,
    file: OfficialFile,
    part: Path,
    options: FetchOptions,
    progress: Progress,
) -> None:
    def announce(so_far: int) -> None:
        progress(f"{file.name}: {so_far / MEGABYTE:,.1f} MB so far.")

    try:
        with part.open("ab") as stream:
            for piece in announcing(body, already, options.progress_every_bytes, announce):
                stream.write(piece)
    except TooLarge:
        part.unlink(missing_ok=True)
        raise


def _require_whole(response: httpx.Response, part: Path, file: OfficialFile) -> None:
    """A server may answer a Range with less than was asked; the next attempt fetches the rest."""
    total = response.headers.get("Content-Range", "").rpartition("/")[2]
    if total.isdigit() and part.stat().st_size != int(total):
        raise TryAgain(
            f"{file.name}: {part.stat().st_size:,} of {int(total):,} bytes arrived. "
            "What has arrived is kept; fetch again to continue."
        )


def _bytes_to_keep(
    response: httpx.Response, version: Version, part: Path, file: OfficialFile
) -> int:
    """How much of the part the answer continues; an untrustworthy part is thrown away."""
    if response.status_code == HTTPStatus.OK:
        return 0
    begun = _version_begun(part, version.address)
    size = part.stat().st_size if part.exists() else 0
    if response.status_code == HTTPStatus.PARTIAL_CONTENT:
        starts_at = response.headers.get("Content-Range", "").removeprefix("bytes ").split("-")[0]
        if begun is not None and begun.agrees_with(version) and starts_at == str(size):
            return size
    elif response.status_code != HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE:
        response.raise_for_status()
        raise FetchError(
            f"{file.name}: the service answered {response.status_code} without the file. "
            f"Look at {file.publisher_page}."
        )
    part.unlink(missing_ok=True)
    raise TryAgain(
        f"{file.name}: the file changed at the publisher while it was being downloaded, and again "
        "after starting over. Try again later."
    )


def _version_begun(part: Path, address: str) -> Version | None:
    """Whose bytes the part holds; None when there is nothing to continue from this address."""
    note = _note_beside(part)
    if not (part.exists() and note.exists() and part.stat().st_size > 0):
        return None
    try:
        version = Version(**json.loads(note.read_text(encoding="utf-8")))
    except (ValueError, TypeError):
        return None
    return version if version.address == address else None


def _note_beside(part: Path) -> Path:
    return part.with_name(f"{part.name}.json")
