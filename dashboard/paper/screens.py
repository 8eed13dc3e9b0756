"""Sheets of two pages (``/sheet/place?code=…``, ``/sheet/school?urn=…``), and the map as a
picture."""

from collections.abc import Callable
from datetime import date
from functools import partial

from flask import Response, request
from werkzeug.exceptions import NotFound

from dashboard.access import PARTNERSHIP, READERS, Register
from dashboard.asked import asked_day, view
from dashboard.overlaps.current import Current, Overlaps
from dashboard.paper.fitted import Sheet
from dashboard.paper.place_sheet import place_sheet
from dashboard.paper.school_sheet import school_sheet
from dashboard.paper.typeset import png
from dashboard.paper.whole_map import picture
from db.published import Release

PDF = "application/pdf"


def register_paper(register: Register, overlaps: Current) -> None:
    def sheet(key: str, make: Callable[[Overlaps, str, date], Sheet]) -> Response:
        """``key``: what the address calls the place or the school."""
        now = overlaps.now()
        code, on = request.args.get(key, "")[:40], asked_day(request.args, now.release)
        body = make(now, code, on).as_pdf()
        front = now.release.front
        return taken_away(body, PDF, f"{code}-{on.isoformat()}.pdf", front["demonstration"])

    def drawn_map(level: str, measure: str, period: str, ending: str) -> Response:
        """``/picture/ward/ed_assault/2025/26.svg?…``: what the same choices show on screen."""
        release = overlaps.published.current()
        asked = view(request.args, release, measure, period, level)
        stem = f"{measure}-{level}-{asked.period.replace('/', '-')}"
        return picture_file(release, lambda: picture(asked), stem, ending)

    for name, key, make in (
        ("place", "code", place_sheet),
        ("school", "urn", school_sheet),
    ):
        view_of = partial(sheet, key, make)
        register.file(f"/sheet/{name}", view_of, PARTNERSHIP, f"{name}_sheet")
    rule = "/picture/<level>/<measure>/<path:period>.<ending>"
    register.file(rule, drawn_map, READERS, "drawn_map")


def picture_file(release: Release, draw: Callable[[], str], stem: str, ending: str) -> Response:
    """A drawing as it is or as dots. ``draw``: SVG. Raises NotFound for an ending there is not."""
    if ending not in ("svg", "png"):
        raise NotFound(f"There is no picture as “{ending[:10]}”; there are svg and png.")
    svg = draw()
    body, mimetype = (svg.encode(), "image/svg+xml") if ending == "svg" else (png(svg), "image/png")
    return taken_away(body, mimetype, f"{stem}.{ending}", release.front["demonstration"])


def taken_away(body: bytes, mimetype: str, name: str, invented: bool) -> Response:
    whole = f"common-ground-{'demonstration-' if invented else ''}{name}"
    headers = {"Content-Disposition": f'attachment; filename="{whole}"'}
    return Response(body, mimetype=mimetype, headers=headers)
