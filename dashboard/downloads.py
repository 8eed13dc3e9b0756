"""Files of exactly what is shown: CSV, XLSX and GeoJSON, each with its source lines."""

import csv
import io
import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from typing import Any

import xlsxwriter
from flask import Response, request
from werkzeug.exceptions import NotFound

from analysis.selection import Selection
from dashboard import hidden
from dashboard.access import READERS, Policy, Register
from dashboard.asked import selection, view
from dashboard.screens import NOTICE
from db.published import Published, Release
from layers import DATED, LAYER_BY_KEY, layer_of
from layers.layer import Table, View
from record.sheets import OPTIONS, XLSX, safe, write_cell


@dataclass(frozen=True)
class Sheet:
    """A table with what a reader of the file needs to know about it."""

    title: str
    table: Table
    sources: list[str]


def as_csv(sheet: Sheet) -> bytes:
    """UTF-8 with a byte-order mark, so that Excel shows £ and accents; sources come last."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow([column.label for column in sheet.table.columns])
    for row in sheet.table.rows:
        writer.writerow([safe(row.get(column.key)) for column in sheet.table.columns])
    writer.writerow([])
    writer.writerows([safe(line)] for line in (sheet.title, *sheet.sources))
    return out.getvalue().encode("utf-8-sig")


def as_xlsx(sheet: Sheet) -> bytes:
    """One sheet of values and one of sources; nothing is ever written as a formula."""
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, OPTIONS) as book:
        page, bold = book.add_worksheet("Figures"), book.add_format({"bold": True})
        for at, column in enumerate(sheet.table.columns):
            page.write_string(0, at, column.label, bold)
            page.set_column(at, at, max(12, min(40, len(column.label))))
            for number, row in enumerate(sheet.table.rows, start=1):
                write_cell(page, number, at, row.get(column.key))
        page.freeze_panes(1, 2)
        page.autofilter(0, 0, len(sheet.table.rows), len(sheet.table.columns) - 1)
        notes = book.add_worksheet("Sources")
        notes.set_column(0, 0, 120)
        for number, line in enumerate((sheet.title, *sheet.sources)):
            notes.write_string(number, 0, safe(line))
    return out.getvalue()


def as_geojson(sheet: Sheet, shapes: list[dict[str, Any] | None]) -> bytes:
    """The shapes of the map (EPSG:4326), one for each row, with the row as properties."""
    features = [
        {
            "type": "Feature",
            "geometry": shape,
            "properties": {c.key: row.get(c.key) for c in sheet.table.columns},
        }
        for shape, row in zip(shapes, sheet.table.rows, strict=True)
    ]
    content = {
        "type": "FeatureCollection",
        "title": sheet.title,
        "sources": sheet.sources,
        "features": features,
    }
    return json.dumps(content, ensure_ascii=False, allow_nan=False).encode()


def sheet_of(asked: View) -> Sheet:
    """Raises UnknownView when there are no such figures."""
    layer = layer_of(asked.measure)
    assert layer.table is not None
    return Sheet(title_of(asked), layer.table(asked), source_lines(asked.release, asked))


def title_of(asked: View) -> str:
    layer = layer_of(asked.measure)
    front = asked.release.front
    if layer.group in DATED:
        return f"{layer.label} ({layer.unit}), live on {asked.period}, {front['partnership']}"
    named = {item["id"]: item for item in front["indicators"]}
    item = named.get(asked.measure, {"label": asked.measure, "unit": ""})
    label = front["periods"].get(asked.period, {"label": asked.period})["label"]
    return f"{item['label']} ({item['unit']}), {label}, {front['partnership']}"


def source_lines(release: Release, asked: View) -> list[str]:
    """Notice, sources with licence and date, filters in force, and where the method stands."""
    kinds = {"boundaries", "population"}
    layer = layer_of(asked.measure)
    if layer.group in DATED:
        indicators = layer.indicators(asked) if layer.indicators else set()
        return notes(release, kinds | {"register"}, indicators, asked.selection)
    return notes(release, kinds, {asked.measure}, None)


def notes(
    release: Release, kinds: set[str], indicators: set[str], selected: Selection | None
) -> list[str]:
    """The lines that end a file with figures of these kinds of sources and of these indicators."""
    lines = [NOTICE] if release.front["demonstration"] else []
    for item in release.content("sources"):
        if item["kind"] in kinds or not indicators.isdisjoint(item["indicators"]):
            lines.append(
                f"{item['label']}: {item['source']}; licence: {item['licence']}; "
                f"loaded {item['loaded_at'][:10]}; file {', '.join(item['files'])}"
            )
    lines += hidden.lines(x for x in release.front["indicators"] if x["id"] in indicators)
    if selected is not None and selected.narrows:
        query = request.query_string.decode("ascii", "replace")
        lines.append(f"Only interventions that match: {query}")
    made = datetime.now(UTC).date().isoformat()
    return [*lines, f"Made {made} by Common Ground, release {release.key}; methods: /sources"]


FORMATS: dict[str, tuple[str, Callable[[Sheet], bytes]]] = {
    "csv": ("text/csv; charset=utf-8", as_csv),
    "xlsx": (XLSX, as_xlsx),
}


def register_files(
    register: Register, address: str, file: Callable[[str], Response], policy: Policy
) -> None:
    """A screen's figures as each kind of file, at its own address with the ending after it.
    ``file``: from an ending to the file."""
    for ending in FORMATS:
        named = f"{address.strip('/').replace('/', '_')}_{ending}"
        register.file(f"{address}.{ending}", partial(file, ending), policy, named)


def register_downloads(register: Register, published: Published) -> None:
    def download(level: str, measure: str, period: str, ending: str) -> Response:
        """``/download/ward/ed_assault/2025/26.csv?…``: what the same choices show on screen."""
        release = published.current()
        asked = view(request.args, release, measure, period, level)
        sheet = sheet_of(asked)
        shapes = [feature["geometry"] for feature in release.content("geometry", level)["features"]]
        return file_of(release, sheet, shapes, f"{measure}-{level}-{asked.period}", ending)

    def download_list(layer: str, ending: str) -> Response:
        """``/download/interventions.csv?…``: the list of what the map shows as points."""
        release = published.current()
        declared = LAYER_BY_KEY.get(layer)
        if declared is None or declared.listing is None or declared.points is None:
            raise NotFound(f"“{layer[:40]}” is not a layer with a list.")
        chosen = selection(request.args, release)
        found = declared.listing(release, chosen)
        title = f"{declared.label}, status on {chosen.on}, {release.front['partnership']}"
        sheet = Sheet(title, found, notes(release, {"register", "boundaries"}, set(), chosen))
        shapes = _points(found, declared.points(release, chosen))
        return file_of(release, sheet, shapes, f"{layer}-{chosen.on}", ending)

    rule = "/download/<level>/<measure>/<path:period>.<ending>"
    register.file(rule, download, READERS, "download")
    register.file("/download/<layer>.<ending>", download_list, READERS, "download_list")


def _points(table: Table, points: list[dict[str, Any]]) -> list[dict[str, Any] | None]:
    """All delivery places of each award in one shape; none for an award without a point."""
    places: dict[str, list[Any]] = {}
    for point in points:
        places.setdefault(point["award"], []).append(point["point"])
    return [
        {"type": "MultiPoint", "coordinates": places[row["id"]]} if row["id"] in places else None
        for row in table.rows
    ]


def file_of(
    release: Release, sheet: Sheet, shapes: list[dict[str, Any] | None], stem: str, ending: str
) -> Response:
    """A sheet as a file to keep. Raises NotFound for an ending there is not."""
    if ending == "geojson":
        mimetype, body = "application/geo+json", as_geojson(sheet, shapes)
    elif ending in FORMATS:
        mimetype, write = FORMATS[ending]
        body = write(sheet)
    else:
        raise NotFound(f"There is no download as “{ending}”; there are csv, xlsx and geojson.")
    invented = "demonstration-" if release.front["demonstration"] else ""
    name = f"common-ground-{invented}{stem.replace('/', '-')}.{ending}"
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return Response(body, mimetype=mimetype, headers=headers)
