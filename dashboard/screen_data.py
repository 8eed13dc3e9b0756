"""What the map itself asks for: geometry once, values often, points; all under /map/.

Addresses hold the release's content, so that a browser may keep every answer for ever.
"""

from typing import Any

from flask import Response, request
from werkzeug.exceptions import Gone, NotFound

from dashboard.access import READERS, Register
from dashboard.asked import selection, view
from dashboard.screens import NOTICE
from dashboard.sending import ASK_AGAIN, FOR_EVER, as_json, packed
from db.published import Published, Release
from geography import LEVEL_BY_KEY
from layers import LAYER_BY_KEY, layer_of
from layers.layer import Table


class ScreenData:
    """Routes of the map; ``release_key`` in an address must be the published release's."""

    def __init__(self, published: Published) -> None:
        self.published = published

    def geometry(self, level: str, sha256: str) -> Response:
        """GeoJSON of a level, addressed by its own hash."""
        release = self.published.current()
        known = {item["key"]: item["geometry"] for item in release.front["levels"]}
        if known.get(level) != sha256:
            raise Gone("These boundaries have been replaced; load the page again.")
        return packed(_body(release, "geometry", level), FOR_EVER)

    def areas(self, release_key: str, level: str) -> Response:
        return packed(_body(self._release(release_key), "areas", level), FOR_EVER)

    def outlines(self, release_key: str, level: str) -> Response:
        """Borough outlines that lie exactly on the level's own edges."""
        return packed(_body(self._release(release_key), "outlines", level), FOR_EVER)

    def shade(self, release_key: str, level: str, measure: str, period: str) -> Response:
        """Values aligned with the level's list of areas, and class limits."""
        release = self._release(release_key)
        if level in LEVEL_BY_KEY and layer_of(measure).group == "need":
            body = release.body("values", f"{measure} {level} {period}")
            if body is not None:
                return packed(body, FOR_EVER)
        asked = view(request.args, release, measure, period, level)
        shade = layer_of(measure).shade
        assert shade is not None  # need and funding layers have one by declaration
        found = shade(asked)
        hidden = [at for at, status in found.status.items() if status == "suppressed"]
        content = {"values": found.values, "suppressed": hidden, "breaks": found.breaks}
        return as_json(content, FOR_EVER)

    def points(self, release_key: str, layer: str) -> Response:
        release = self._release(release_key)
        declared = LAYER_BY_KEY.get(layer)
        if declared is None or declared.points is None:
            raise NotFound(f"“{layer}” is not a layer of points.")
        chosen = selection(request.args, release)
        return as_json(declared.points(release, chosen), _while_the_date_stands(release))

    def table(self, release_key: str, level: str, measure: str, period: str) -> Response:
        release = self._release(release_key)
        asked = view(request.args, release, measure, period, level)
        table = layer_of(measure).table
        assert table is not None
        found = table(asked)
        return as_json(_shown(release, found), FOR_EVER)

    def listing(self, release_key: str, layer: str) -> Response:
        """The table twin of a layer of points: one row per thing."""
        release = self._release(release_key)
        declared = LAYER_BY_KEY.get(layer)
        if declared is None or declared.listing is None:
            raise NotFound(f"“{layer}” is not a layer with a list.")
        found = declared.listing(release, selection(request.args, release))
        return as_json(_shown(release, found), _while_the_date_stands(release))

    def release(self) -> Response:
        """Which release is published now; an open screen asks when an address has gone."""
        return as_json({"release": self.published.current().key}, ASK_AGAIN)

    def _release(self, release_key: str) -> Release:
        release = self.published.current()
        if release.key != release_key:
            raise Gone("New figures have been published; load the page again to see them.")
        return release


def _shown(release: Release, table: Table) -> dict[str, Any]:
    notice = NOTICE if release.front["demonstration"] else None
    columns = [vars(column) for column in table.columns]
    return {"notice": notice, "columns": columns, "rows": table.rows}


def _while_the_date_stands(release: Release) -> str:
    """Statuses without a date in the address are those of today, and tomorrow others."""
    return FOR_EVER if request.args.get("on") or release.front["as_at"] else ASK_AGAIN


def _body(release: Release, kind: str, key: str) -> bytes:
    body = release.body(kind, key)
    if body is None:
        raise NotFound(f"There is no {kind} “{key}”.")
    return body


def register_screen_data(register: Register, published: Published) -> None:
    data = ScreenData(published)
    for rule, answer in (
        ("geometry/<level>/<sha256>.json", data.geometry),
        ("release", data.release),
        ("<release_key>/areas/<level>", data.areas),
        ("<release_key>/outlines/<level>", data.outlines),
        ("<release_key>/shade/<level>/<measure>/<path:period>", data.shade),
        ("<release_key>/table/<level>/<measure>/<path:period>", data.table),
        ("<release_key>/points/<layer>", data.points),
        ("<release_key>/listing/<layer>", data.listing),
    ):
        register.route(f"/map/{rule}", answer, READERS, name=f"map_{answer.__name__}")
