"""Looking at what arrived, before it is kept: is it the kind of file declared, with its fields?"""

import csv
import io
import json
import zipfile
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import IO, Final
from xml.sax.saxutils import escape

from etl.fetch.declaration import MEGABYTE, OfficialFile
from etl.fetch.report import FetchError

ZIP_START: Final = b"PK\x03\x04"
HTML_STARTS: Final = (b"<!doctype html", b"<html")
HEADING_BYTES: Final = 256 * 1024
UNPACKED_CAP_BYTES: Final = 3_000 * MEGABYTE
BOM: Final = b"\xef\xbb\xbf"


def check_contents(file: OfficialFile, part: Path) -> None:
    """Raises FetchError unless ``part`` is what ``file`` declares. Reads, never changes."""
    with part.open("rb") as stream:
        start = stream.read(HEADING_BYTES)
    if not start.strip():
        raise FetchError(f"{file.name}: an empty file arrived. Look at {file.publisher_page}.")
    if looks_like_html(start):
        raise FetchError(
            f"{file.name}: a web page arrived instead of the file, perhaps a sign-in or error "
            f"page. Open {file.publisher_page} in a browser to see what it says."
        )
    is_archive = start.startswith(ZIP_START)
    if is_archive != (file.ending in (".zip", ".xlsx")):
        arrived, wanted = ("a zip archive", "a plain") if is_archive else ("no archive", "a packed")
        raise FetchError(
            f"{file.name}: {arrived} arrived where {wanted} {file.ending} file is declared. "
            f"Look at {file.publisher_page} and correct etl/fetch/official.py."
        )
    CHECKS[file.ending](file, part)


def looks_like_html(start: bytes) -> bool:
    return start.removeprefix(BOM).lstrip().lower().startswith(HTML_STARTS)


def require_fields(file: OfficialFile, found: Iterable[str]) -> None:
    """Extra fields are welcome; a missing one means another file, or another vintage, arrived."""
    present = set(found)
    missing = [field for field in file.expected_fields if field not in present]
    if missing:
        raise FetchError(
            f"{file.name}: the field{'s' if len(missing) > 1 else ''} "
            f"{', '.join(f'“{field}”' for field in missing)} did not arrive, so this is not the "
            f"expected file. Nothing was replaced. Look at {file.publisher_page} for a newer form."
        )


def first_rows(start: bytes, number: int) -> list[list[str]]:
    """The first rows of a CSV, none if it is no CSV; the schools register writes cp1252."""
    try:
        text = start.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        # A character cut in two at the end of the sample does not make the text cp1252.
        whole = start[: error.start] if error.start > len(start) - 4 else None
        text = whole.decode("utf-8-sig") if whole is not None else start.decode("cp1252", "replace")
    try:
        return list(islice(csv.reader(io.StringIO(text, newline="")), number))
    except csv.Error:
        return []


def _check_csv(file: OfficialFile, part: Path) -> None:
    with part.open("rb") as stream:
        rows = first_rows(stream.read(HEADING_BYTES), 2)
    require_fields(file, [heading.strip() for heading in rows[0]] if rows else [])
    if len(rows) < 2:
        raise FetchError(
            f"{file.name}: headings arrived but no rows. Look at {file.publisher_page}."
        )


def _check_geojson(file: OfficialFile, part: Path) -> None:
    try:
        features = json.loads(part.read_bytes())["features"]
        properties = features[0]["properties"]
    except (ValueError, LookupError, TypeError) as error:
        raise FetchError(
            f"{file.name}: what arrived is not GeoJSON with features. "
            f"Look at {file.publisher_page}."
        ) from error
    require_fields(file, properties)


def _check_zip(file: OfficialFile, part: Path) -> None:
    """The expected fields must stand together in the first two rows of one CSV inside."""
    with _opened(file, part) as archive:
        fields: set[str] = set()
        for member in archive.namelist():
            if not member.lower().endswith(".csv"):
                continue
            with archive.open(member) as stream:
                fields = {cell for row in first_rows(stream.read(4096), 2) for cell in row}
            if fields.issuperset(file.expected_fields):
                return
    require_fields(file, fields)


def _check_xlsx(file: OfficialFile, part: Path) -> None:
    """Looks for the headings among the workbook's texts; in which sheet is the reader's concern."""
    missing = set(file.expected_fields)
    with _opened(file, part) as archive:
        texts = [n for n in archive.namelist() if n.startswith(("xl/sharedStr", "xl/worksheets/"))]
        for member in sorted(texts):
            with archive.open(member) as stream:
                for window in _windows(stream):
                    missing -= {f for f in missing if f">{escape(f)}<".encode() in window}
                    if not missing:
                        return
    require_fields(file, set(file.expected_fields) - missing)


def _windows(stream: IO[bytes]) -> Iterator[bytes]:
    """Overlapping pieces, so that a heading on a seam is still seen whole."""
    tail = b""
    while block := stream.read(MEGABYTE):
        yield tail + block
        tail = block[-1024:]


def _opened(file: OfficialFile, part: Path) -> zipfile.ZipFile:
    """The archive, once its size and every member's checksum are found sound."""
    try:
        archive = zipfile.ZipFile(part)
        if sum(member.file_size for member in archive.infolist()) > UNPACKED_CAP_BYTES:
            raise FetchError(
                f"{file.name}: unpacked, the archive would be over "
                f"{UNPACKED_CAP_BYTES // MEGABYTE:,} MB. It was refused."
            )
        damaged = archive.testzip()
    except (zipfile.BadZipFile, EOFError, OSError) as error:
        raise FetchError(
            f"{file.name}: the archive is damaged ({error}). Fetch it again."
        ) from error
    if damaged is not None:
        raise FetchError(f"{file.name}: “{damaged}” in the archive is damaged. Fetch it again.")
    return archive


CHECKS: Final[dict[str, Callable[[OfficialFile, Path], None]]] = {
    ".csv": _check_csv,
    ".geojson": _check_geojson,
    ".zip": _check_zip,
    ".xlsx": _check_xlsx,
}
