"""``/sheet/place?code=…``: a place on two pages of paper."""

from flask import Response, request

from dashboard.access import PARTNERSHIP, Register
from dashboard.asked import asked_day
from dashboard.overlaps.current import Current
from dashboard.paper.place_sheet import place_sheet


def register_paper(register: Register, overlaps: Current) -> None:
    def sheet() -> Response:
        now = overlaps.now()
        code, on = request.args.get("code", "")[:40], asked_day(request.args, now.release)
        body = place_sheet(now, code, on)
        invented = "demonstration-" if now.release.front["demonstration"] else ""
        name = f"common-ground-{invented}{code}-{on.isoformat()}.pdf"
        headers = {"Content-Disposition": f'inline; filename="{name}"'}
        return Response(body, mimetype="application/pdf", headers=headers)

    register.file("/sheet/place", sheet, PARTNERSHIP, "place_sheet")
