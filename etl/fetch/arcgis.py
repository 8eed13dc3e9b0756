"""Paging an ArcGIS FeatureServer layer until every record has come exactly once.

The service is asked first how many records there are (``returnCountOnly``). Every further page must
bring records not seen before, in the order of the key fields, and the sum must be that count. So a
service that repeats, drops or never stops is refused instead of becoming a map with holes.
"""

import csv
import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import httpx

from etl.fetch.bounded import pieces
from etl.fetch.contents import looks_like_html, require_fields
from etl.fetch.declaration import OfficialFile
from etl.fetch.options import FetchOptions
from etl.fetch.placing import place
from etl.fetch.report import FetchError, FileOutcome
from etl.fetch.retries import TryAgain, with_retries

Progress = Callable[[str], None]
Record = dict[str, Any]
Key = tuple[str, ...]

BUSY_CODES: Final = frozenset({429, 500, 502, 503, 504})


@dataclass(frozen=True)
class Page:
    """``records`` are GeoJSON features, or the bare attributes of an ESRI answer."""

    records: tuple[Record, ...]
    says_more: bool


def fetch_layer(
    client: httpx.Client,
    file: OfficialFile,
    into: Path,
    options: FetchOptions,
    progress: Progress,
) -> FileOutcome:
    """Writes the whole layer as one GeoJSON or CSV file, records in the order of their keys."""

    def ask(parameters: Mapping[str, str]) -> object:
        return with_retries(
            lambda: _answer(client, file, parameters, options), file, options, progress
        )

    expected = read_count(ask(count_parameters(file)), file)
    if file.expected_records is not None and expected != file.expected_records:
        raise FetchError(
            f"{file.name}: the service has {expected:,} records where {file.expected_records:,} "
            "are known to exist, so its areas or names have changed. Nothing was replaced. "
            f"Look at {file.publisher_page}."
        )
    records: dict[Key, Record] = {}
    for page in _pages(ask, file, options, expected):
        _add(page, records, file, expected)
        progress(f"{file.name}: {len(records):,} of {expected:,} records.")
    if len(records) != expected:
        raise FetchError(
            f"{file.name}: the service announced {expected:,} records and sent {len(records):,}. "
            "Nothing was replaced. Try again; if it stays so, tell the publisher."
        )
    part = into / f"{file.file_name}.part"
    _write(part, file, [records[key] for key in sorted(records)])
    return place(file, part, file.address, records=len(records))


def count_parameters(file: OfficialFile) -> dict[str, str]:
    return {"where": file.where, "returnCountOnly": "true", "f": "json"}


def page_parameters(file: OfficialFile, offset: int, options: FetchOptions) -> dict[str, str]:
    """Without an order a service may cut its pages differently each time."""
    parameters = {
        "where": file.where,
        "outFields": "*",
        "orderByFields": ",".join(file.key_fields),
        "resultOffset": str(offset),
        "resultRecordCount": str(options.records_per_page),
    }
    if file.ending == ".geojson":
        return parameters | {"outSR": "4326", "f": "geojson"}
    return parameters | {"returnGeometry": "false", "f": "json"}


def read_count(body: object, file: OfficialFile) -> int:
    count = body.get("count") if isinstance(body, dict) else None
    if count is None and isinstance(body, dict) and isinstance(body.get("properties"), dict):
        count = body["properties"].get("count")
    if not isinstance(count, int):
        raise FetchError(
            f"{file.name}: the service did not say how many records it has. "
            f"Look at {file.publisher_page}."
        )
    return count


def read_page(body: object, file: OfficialFile) -> Page:
    """GeoJSON has ``properties``; ESRI JSON has ``attributes``. The flag stands in three places."""
    features = body.get("features") if isinstance(body, dict) else None
    if not isinstance(body, dict) or not isinstance(features, list):
        raise FetchError(
            f"{file.name}: the service's answer holds no list of features. "
            f"Look at {file.publisher_page} and correct etl/fetch/official.py."
        )
    inner = body.get("properties")
    flags = (body, inner if isinstance(inner, dict) else {})
    records = tuple(_record(feature, file) for feature in features)
    return Page(records, any(flag.get("exceededTransferLimit") is True for flag in flags))


def attributes(record: Record) -> Record:
    """The fields of a record, whichever of the two forms it has."""
    inner = record.get("properties") if record.get("type") == "Feature" else record
    return inner if isinstance(inner, dict) else {}


def _record(feature: object, file: OfficialFile) -> Record:
    if isinstance(feature, dict):
        if feature.get("type") == "Feature":
            return feature
        if isinstance(feature.get("attributes"), dict):
            return dict(feature["attributes"])
    raise FetchError(
        f"{file.name}: the service sent a record that is neither GeoJSON nor ESRI JSON. "
        f"Look at {file.publisher_page}."
    )


def _pages(
    ask: Callable[[Mapping[str, str]], object],
    file: OfficialFile,
    options: FetchOptions,
    expected: int,
) -> Iterator[Page]:
    """Ends at an empty page, or when all have come and the service does not claim more.

    The next offset is what arrived, not what was asked for: a service may cap its pages lower.
    """
    received = 0
    while True:
        page = read_page(ask(page_parameters(file, received, options)), file)
        if not page.records:
            return
        yield page
        received += len(page.records)
        if received >= expected and not page.says_more:
            return


def _add(page: Page, records: dict[Key, Record], file: OfficialFile, expected: int) -> None:
    """Every record must be new, complete and within the count; so paging cannot go on for ever."""
    for record in page.records:
        fields = attributes(record)
        require_fields(file, fields)
        key = tuple(str(fields.get(field)) for field in file.key_fields)
        if key in records:
            raise FetchError(
                f"{file.name}: the service sent {' / '.join(key)} twice, so its pages overlap and "
                "others may be missing. Nothing was replaced. Try again; if it stays so, tell "
                "the publisher."
            )
        if len(records) == expected:
            raise FetchError(
                f"{file.name}: the service announced {expected:,} records and goes on sending "
                "more. Nothing was replaced. Try again later."
            )
        if file.ending == ".geojson":
            _require_degrees(record, key, file)
        records[key] = record


def _require_degrees(record: Record, key: Key, file: OfficialFile) -> None:
    """A boundary must have a shape, in degrees: some services answer in metres all the same."""
    geometry = record.get("geometry")
    position = geometry.get("coordinates") if isinstance(geometry, dict) else None
    while isinstance(position, list) and position and isinstance(position[0], list):
        position = position[0]
    match position:
        case [int() | float() as east, int() | float() as north, *_]:
            if abs(east) <= 180 and abs(north) <= 90:
                return
            found = "coordinates that are not degrees"
        case _:
            found = "no shape"
    raise FetchError(
        f"{file.name}: {' / '.join(key)} came with {found}. Nothing was replaced. "
        f"Look at {file.publisher_page}."
    )


def _answer(
    client: httpx.Client, file: OfficialFile, parameters: Mapping[str, str], options: FetchOptions
) -> object:
    """One request's JSON; an ``error`` inside an answer of 200 is an error all the same."""
    with client.stream("GET", file.address, params=dict(parameters)) as response:
        response.raise_for_status()
        text = b"".join(pieces(response, file, file.size_cap_bytes, options))
    try:
        body = json.loads(text)
    except ValueError as error:
        came = "a web page" if looks_like_html(text) else "something that is not JSON"
        raise FetchError(
            f"{file.name}: {came} arrived instead of data. Open {file.publisher_page} in a browser "
            "to see whether the service has moved."
        ) from error
    if isinstance(body, dict) and "error" in body:
        raise _service_error(body["error"], file)
    return body


def _service_error(error: object, file: OfficialFile) -> FetchError:
    told = error if isinstance(error, dict) else {"message": str(error)}
    details = told.get("details")
    parts = [told.get("message"), *(details if isinstance(details, list) else [])]
    message = "; ".join(str(part) for part in parts if part) or "no reason given"
    sentence = (
        f"{file.name}: the service refused the request, saying “{message}” "
        f"(code {told.get('code', 'unknown')}). Look at {file.publisher_page}."
    )
    return TryAgain(sentence) if told.get("code") in BUSY_CODES else FetchError(sentence)


def _write(part: Path, file: OfficialFile, records: list[Record]) -> None:
    if file.ending == ".geojson":
        collection = {"type": "FeatureCollection", "name": file.name, "features": records}
        text = json.dumps(collection, ensure_ascii=False, separators=(",", ":"))
        part.write_text(text, encoding="utf-8")
        return
    rows = [attributes(record) for record in records]
    headings = list(dict.fromkeys(field for row in rows for field in row))
    with part.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, fieldnames=headings, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
