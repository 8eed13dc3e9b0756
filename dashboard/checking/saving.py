"""``/check/save``: a checked proposal becomes an award that is proposed."""

from urllib.parse import urlencode

from flask import Response, render_template, request

from dashboard.access import KEEPERS, Register
from dashboard.asked import opening_date
from dashboard.changing import changing
from dashboard.checking.asked import Asked, asked
from dashboard.checking.page import form
from dashboard.identity import person
from dashboard.sending import see_other
from db.published import Published
from record import proposed

BOTH = {
    "funder_name": "Say who would pay: every award of the register has a funder.",
    "recipient_name": "Say who would deliver it: every award of the register has a provider.",
}


def register_saving(register: Register, published: Published) -> None:
    def save() -> Response:
        release = published.current()
        who = person(release)
        told = asked(request.form, release)
        missing = {name: [why] for name, why in BOTH.items() if not told.value(name)}
        if told.award is None or missing:
            again = Asked(told.cells, told.drawn, None, {**told.by_field, **missing})
            page = render_template("checking/check.html", **form(release, again))
            return Response(page, status=422)
        year = opening_date(release).year
        with changing(published, told.value("title")) as connection:
            identifier = proposed.keep(connection, told.award, year, who)
        return see_other(proposal_address(identifier))

    register.route("/check/save", save, KEEPERS, name="check_save", methods=["POST"])


def proposal_address(identifier: str, **more: str) -> str:
    return f"/check/proposal?{urlencode({'id': identifier, **more})}"
