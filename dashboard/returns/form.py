"""The web form of one return: filled in, checked while somebody types, sent."""

import re
from typing import Any

from flask import Response, request

from dashboard.access import REPORTING, Register
from dashboard.asked import whole
from dashboard.changing import changing
from dashboard.identity import person
from dashboard.returns.asked import address, award_of, key_asked, must_report, said_plainly
from dashboard.returns.both import side_by_side
from dashboard.returns.draft import Conflicting, Draft, form_page
from dashboard.returns.looked import cells_at_first, look
from dashboard.sending import as_json, see_other
from db.published import Published, Release
from record.award import Award
from record.returns.decide import reply
from record.returns.form import FIELDS
from record.returns.model import QuarterlyReturn
from record.returns.prefilled import form_file
from record.returns.read import cells_of
from record.returns.stored import Key, standing, version_told
from record.returns.write import Cause, Conflict, save
from record.rights import Person
from record.sheets import XLSX


def register_form(register: Register, published: Published) -> None:
    def form() -> Response:
        release, key = published.current(), key_asked()
        who = person(release)
        with published.engine.connect() as connection:
            award = award_of(connection, key, who)
            must_report(who, award)
            now = standing(connection, *key, narrative=True)
            cells = cells_at_first(now.told if now else None, *key)
            looked = look(connection, cells, award)
            draft = Draft(key, cells, now.version if now else None, looked)
            return Response(form_page(connection, release, who, award, draft))

    def check() -> Response:
        """What the checks say of what is typed. A POST, for it is too long for an address."""
        key, who = key_asked(), person(published.current())
        with published.engine.connect() as connection:
            return as_json(look(connection, _sent(key), award_of(connection, key, who)).as_json())

    def send() -> Response:
        return _send(published)

    def file() -> Response:
        """The same form as a workbook, filled in with what was sent."""
        release, key = published.current(), key_asked()
        who = person(release)
        with published.engine.connect() as connection:
            award = award_of(connection, key, who)
            must_report(who, award)
            with said_plainly():
                body = form_file(connection, *key)
        safe = re.sub(r"[^A-Za-z0-9]", "-", key[0])[:80]
        disposition = f'attachment; filename="return-{safe}-{key[1]}.xlsx"'
        return Response(body, mimetype=XLSX, headers={"Content-Disposition": disposition})

    register.route("/returns/form", form, REPORTING, name="return_form")
    register.file("/returns/form.xlsx", file, REPORTING, "return_file")
    register.route("/returns/check", check, REPORTING, name="return_check", methods=["POST"])
    register.route("/returns/send", send, REPORTING, name="return_send", methods=["POST"])


def _send(published: Published) -> Response:
    release, key = published.current(), key_asked()
    who, seen = person(release), _seen()
    with published.engine.connect() as connection:
        award = award_of(connection, key, who)
        must_report(who, award)
        looked = look(connection, _sent(key), award)
        draft = Draft(key, _sent(key), seen, looked, True, _answers())
        if looked.new is None or (looked.remarks and "anyway" not in request.form):
            return Response(form_page(connection, release, who, award, draft), status=422)
    try:
        with changing(published, " ".join(key)) as connection:
            before = version_told(connection, key, seen, narrative=True) if seen else None
            save(connection, looked.new, seen, Cause(who.name))
            reply(connection, key, before, draft.answers, who.name)
    except Conflict as conflict:
        with published.engine.connect() as connection:
            return _both(connection, release, who, award, draft, conflict)
    return see_other(address(key))


def _both(
    connection: Any, release: Release, who: Person, award: Award, draft: Draft, conflict: Conflict
) -> Response:
    """The form again with what both wrote put together; nothing is saved."""
    theirs = conflict.theirs
    together = QuarterlyReturn(**conflict.merged.record) if theirs else conflict.mine
    cells = cells_of(together)
    again = Draft(
        draft.key,
        cells,
        theirs.version if theirs else None,
        look(connection, cells, award),
        True,
        draft.answers,
    )
    sides = side_by_side(conflict) if theirs else []
    by = theirs.received_by if theirs else ""
    page = form_page(connection, release, who, award, again, Conflicting(by, sides))
    return Response(page, status=409)


def _sent(key: Key) -> dict[str, str]:
    cells = {item.key: request.form.get(item.key, "") for item in FIELDS}
    return cells | {"intervention": key[0], "quarter": key[1]}


def _seen() -> int | None:
    return whole(request.form.get("seen", ""))


def _answers() -> dict[int, str]:
    named = {name.removeprefix("answer-"): text[:2000] for name, text in request.form.items()}
    return {number: text for n, text in named.items() if (number := whole(n)) is not None}
