"""The register to take along: in public standards and as a workbook, whole or as it is narrowed."""

import io
import zipfile
from datetime import UTC, datetime
from typing import Any

from flask import Response, render_template, request
from werkzeug.exceptions import Forbidden, NotFound

from analysis.listing import Listing
from dashboard.access import READERS, Register
from dashboard.identity import person, reads_texts
from dashboard.register.asked import Asked, asked
from dashboard.register.living import Living
from db.published import Published
from record.about import about
from record.going_out import FORM_BY_KEY, FORMS, Parcel
from record.going_out.giving import lacking
from record.rights import EVERYTHING
from record.sheets import XLSX
from record.stored import stored
from record.template import workbook

ABOUT = {
    "360giving-json": "The national standard for grants, for GrantNav and other funders’ tools.",
    "360giving-csv": "The same as a table; awards that the standard cannot hold in a second file.",
    "xlsx": "Every award and every field, to work on and bring in again.",
    "open-referral": "Live and coming services, for a directory of what people can turn to.",
}
NO_CONTACTS = "Only the partnership’s team takes contacts along."


def register_going_out(register: Register, published: Published, living: Living) -> None:
    def choose() -> Response:
        release = published.current()
        wanted = asked(request.args, release)
        awards = _awards(published, living.current(), wanted)
        short = [award for award in awards if lacking(award)]
        return Response(
            render_template(
                "register/take_along.html",
                front=release.front,
                person=person(release),
                asked=wanted,
                total=len(awards),
                incomplete=len(short),
                forms=[(form, ABOUT[form.key]) for form in FORMS],
                everything=EVERYTHING,
            )
        )

    def send(form: str) -> Response:
        if form not in FORM_BY_KEY:
            raise NotFound(f"The register does not go out as “{form[:40]}”.")
        release = published.current()
        contacts = request.args.get("contacts") == "yes"
        if contacts and person(release).keeps != EVERYTHING:
            raise Forbidden(NO_CONTACTS)
        wanted = asked(request.args, release)
        awards = _awards(published, living.current(), wanted)
        now = datetime.now(UTC).date()
        with published.engine.connect() as connection:
            said = about(connection, now)
        parcel = FORM_BY_KEY[form].write(awards, said, contacts)
        return _sent(parcel, f"common-ground-register-{now.isoformat()}")

    def template() -> Response:
        return _file(workbook(), XLSX, "common-ground-awards-template.xlsx")

    register.route("/register/take-along", choose, READERS, name="take_along")
    register.file("/register/export/<form>", send, READERS, "export_register")
    register.route("/register/template.xlsx", template, READERS, name="template")


def _awards(published: Published, listing: Listing, wanted: Asked) -> list[Any]:
    """As they stand in the record, in the order of the list, and as who asks may read them."""
    found = listing.find(wanted.wanted, wanted.on).positions
    identifiers = [str(listing.awards[at]["identifier"]) for at in found]
    with published.engine.connect() as connection:
        standing = stored(connection, identifiers)
    awards = [standing[name][0] for name in identifiers if name in standing]
    if reads_texts():
        return awards
    return [award.model_copy(update={"description": None}) for award in awards]


def _sent(parcel: Parcel, name: str) -> Response:
    """One file as it is; several in one archive."""
    if len(parcel.files) == 1:
        file = parcel.files[0]
        return _file(file.content, file.mimetype, f"{name}{file.addition}.{file.ending}")
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in parcel.files:
            archive.writestr(f"{name}{file.addition}.{file.ending}", file.content)
        archive.writestr("README.txt", parcel.summary.as_text() + "\n")
    return _file(packed.getvalue(), "application/zip", f"{name}.zip")


def _file(content: bytes, mimetype: str, name: str) -> Response:
    disposition = f'attachment; filename="{name}"'
    headers = {"Content-Disposition": disposition, "Cache-Control": "no-store"}
    return Response(content, mimetype=mimetype, headers=headers)
