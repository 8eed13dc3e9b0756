"""``/sheet/set?code=…``: has all sheets of a borough made as one file, shows how far that is, and
hands the file over."""

import hashlib
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Final
from urllib.parse import urlencode

from flask import Response, copy_current_request_context, g, render_template, request
from werkzeug.exceptions import NotFound, ServiceUnavailable

from analysis.wording import WORDS
from dashboard.access import PARTNERSHIP, Register
from dashboard.asked import asked_day
from dashboard.identity import person, role_of_asker
from dashboard.overlaps.current import Current, Overlaps
from dashboard.paper.place_set import places_of, set_pdf
from dashboard.paper.set_folder import About, Full, Sets, Standing, Told
from dashboard.sending import see_other

SCREEN: Final = "/sheet/set"
NAMED: Final = "set"
"""Which set, in the address: what was begun is found again though an award was changed since."""
GONE: Final = "This file is not there any more, or was made for somebody else. Make it again."
MANY: Final = "Several files are being made already. Nothing was begun. Try again in a few minutes."
NO_FOLDER: Final = (
    "The folder for finished files cannot be used just now, so nothing was begun. Tell whoever "
    "looks after the service; the sheet of each place can be had by itself."
)


class SetScreens:
    """``folder``: where sets lie, for every process of this machine."""

    def __init__(self, overlaps: Current, folder: Path) -> None:
        self.overlaps = overlaps
        self.sets = Sets(folder)

    def register(self, register: Register) -> None:
        register.route(SCREEN, self.shown, PARTNERSHIP, "sheet_set")
        register.route(f"{SCREEN}/make", self.make, PARTNERSHIP, "make_sheet_set", ["POST"])
        register.file(f"{SCREEN}/file", self.file, PARTNERSHIP, "sheet_set_file")

    def shown(self) -> Response:
        now = self.overlaps.now()
        code, on = request.args.get("code", "")[:40], asked_day(request.args, now.release)
        about = self._about(now, code, on)
        key = request.args.get(NAMED, "") or about.key
        standing = self._mine(key)
        body = render_template(
            "paper/set.html",
            front=now.release.front,
            person=person(now.release),
            about=about,
            on=on,
            key=key,
            standing=standing if standing and standing.about.code == code else None,
            began=bool(request.args.get(NAMED)),
            moment=_moment,
            **WORDS,
        )
        return Response(body)

    def make(self) -> Response:
        now = self.overlaps.now()
        code, on = request.form.get("code", "")[:40], asked_day(request.form, now.release)
        about, role = self._about(now, code, on), role_of_asker()

        @copy_current_request_context
        def make(told: Told) -> bytes:
            g.role = role  # who asked, whatever becomes of their session meanwhile
            return set_pdf(now, code, on, told)

        try:
            self.sets.start(about, make)
        except Full as error:
            raise ServiceUnavailable(MANY) from error
        except OSError as error:
            raise ServiceUnavailable(NO_FOLDER) from error
        query = urlencode({"code": code, "on": on.isoformat(), NAMED: about.key})
        return see_other(f"{SCREEN}?{query}")

    def file(self) -> Response:
        key = request.args.get(NAMED, "")
        found = self._mine(key)
        body = self.sets.body(key) if found else None
        if found is None or body is None:
            raise NotFound(GONE)
        invented = self.overlaps.published.whole().front["demonstration"]
        begun = "common-ground-demonstration" if invented else "common-ground"
        name = f"{begun}-{found.about.code}-and-wards-{found.about.on}.pdf"
        headers = {"Content-Disposition": f'attachment; filename="{name}"'}
        return Response(body, mimetype="application/pdf", headers=headers)

    def _about(self, now: Overlaps, code: str, on: date) -> About:
        """Raises NotFound with a sentence for what is no borough."""
        engine, total = self.overlaps.published.engine, len(places_of(now.release, code))
        state = hashlib.sha256(repr(self.overlaps.stamp()).encode()).hexdigest()
        store = engine.url.render_as_string(hide_password=True)
        name = now.release.every_name()[code]
        return About(store, state, role_of_asker().value, code, name, on.isoformat(), total)

    def _mine(self, key: str) -> Standing | None:
        """None where there is none for the eyes of who asks."""
        try:
            found = self.sets.find(key)
        except OSError as error:
            raise ServiceUnavailable(NO_FOLDER) from error
        return found if found and found.about.role == role_of_asker().value else None


def _moment(seconds: float) -> str:
    """In universal time, as other screens tell it."""
    return f"{datetime.fromtimestamp(seconds, UTC):%H:%M} UTC"
