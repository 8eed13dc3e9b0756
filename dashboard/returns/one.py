"""One return as it stands: figures, what the checks ask, questions and answers, history."""

from dataclasses import dataclass
from typing import Any

from flask import Response, render_template, request
from werkzeug.exceptions import BadRequest
from werkzeug.exceptions import Conflict as Clash

from analysis.periods import parse, quarter_moved
from dashboard.access import KEEPERS, REPORTING, Register
from dashboard.asked import part, whole
from dashboard.changing import changing
from dashboard.identity import person
from dashboard.returns.asked import (
    address,
    award_of,
    key_asked,
    must_keep,
    must_report,
    said_plainly,
    words,
)
from dashboard.returns.looked import Looked, look, totals
from dashboard.returns.words import FOR_PARTNERS, STATES, WORDS_RESTRICTED, label, shown
from dashboard.sending import see_other
from db.published import Published
from record.returns import decide
from record.returns.bands import EVERYBODY_ONCE
from record.returns.field import Field
from record.returns.form import FIELDS, NARRATIVES, WHICH, WORDS
from record.returns.read import cells_of
from record.returns.stored import Key, Query, Standing, history, queries, standing
from record.returns.write import Conflict
from record.rights import Person


@dataclass(frozen=True)
class Line:
    """A field with what it says now and said last quarter, as cells of the form."""

    field: Field
    now: str
    last: str
    asked: list[Query]


def register_one(register: Register, published: Published) -> None:
    def show() -> Response:
        return Response(render_template("returns/return.html", **page(published, key_asked())))

    def accept() -> Response:
        def do(connection: Any, key: Key, who: Person) -> None:
            must_keep(who, award_of(connection, key, who))
            decide.accept(connection, key, part(whole(request.form.get("seen", ""))), who.name)

        return _done(published, do)

    def ask() -> Response:
        def do(connection: Any, key: Key, who: Person) -> None:
            must_keep(who, award_of(connection, key, who))
            field = request.form.get("field", "")
            decide.query(connection, key, field, words("question"), who.name)

        return _done(published, do)

    def answer() -> Response:
        def do(connection: Any, key: Key, who: Person) -> None:
            must_report(who, award_of(connection, key, who))
            number = part(whole(request.form.get("number", "")))
            if number not in {item.id for item in queries(connection, *key)}:
                raise BadRequest("This question is not about this return. Open the page again.")
            decide.answer(connection, number, words("answer"), who.name)

        return _done(published, do)

    register.route("/returns/return", show, REPORTING, name="return_shown")
    register.route("/returns/accept", accept, KEEPERS, name="return_accept", methods=["POST"])
    register.route("/returns/question", ask, KEEPERS, name="return_question", methods=["POST"])
    register.route("/returns/answer", answer, REPORTING, name="return_answer", methods=["POST"])


def _done(published: Published, do: Any) -> Response:
    """Takes one step in one transaction and goes back to the return."""
    who, key = person(published.current()), key_asked()
    try:
        with said_plainly(), changing(published, " ".join(key)) as connection:
            award_of(connection, key, who)
            do(connection, key, who)
    except Conflict as conflict:
        raise Clash(f"{conflict} Nothing was accepted or asked.") from conflict
    return see_other(address(key))


def page(published: Published, key: Key) -> dict[str, Any]:
    release = published.current()
    who = person(release)
    with published.engine.connect() as connection:
        award = award_of(connection, key, who)
        readable = who.may_report(award)
        now = standing(connection, *key, narrative=readable)
        last = standing(connection, key[0], quarter_moved(key[1], -1))
        asked = queries(connection, *key)
        looked = look(connection, cells_of(now.told), award) if now else None
        steps = history(connection, *key)
    return {
        "front": release.front,
        "person": who,
        "award": award,
        "key": key,
        "keeps": who.may_change(award, award),
        "may_report": readable,
        "now": now,
        "last": last,
        "last_quarter": quarter_moved(key[1], -1),
        "quarter_label": parse(key[1]).label,
        "groups": _groups(now, last, asked) if now else {},
        "totals": _totals(looked, last),
        "looked": looked,
        "queries": asked,
        "open": [item for item in asked if item.answer is None],
        "steps": list(reversed(steps)),
        "fields": _askable(),
        "words": [(label(name), getattr(now.told, name)) for name in NARRATIVES] if now else [],
        "states": STATES,
        "for_partners": FOR_PARTNERS,
        "words_restricted": WORDS_RESTRICTED,
        "label": label,
        "shown": shown,
        "address": address(key),
    }


def _groups(now: Standing, last: Standing | None, asked: list[Query]) -> dict[str, list[Line]]:
    """Narratives stand apart; of measures only those that somebody filled in or asks about."""
    new, before = cells_of(now.told), cells_of(last.told) if last else {}
    found: dict[str, list[Line]] = {}
    for field in FIELDS:
        if field.group in (WHICH, WORDS):
            continue
        about = [item for item in asked if item.field == field.key]
        line = Line(field, new[field.key], before.get(field.key, ""), about)
        if not field.key.startswith("outcome_") or line.now or line.last or about:
            found.setdefault(field.group, []).append(line)
    return found


def _askable() -> dict[str, list[Field]]:
    """What a question may be about, by group: all but which return it is."""
    found: dict[str, list[Field]] = {}
    for field in FIELDS:
        if field.key not in ("intervention", "quarter"):
            found.setdefault(field.group, []).append(field)
    return found


def _totals(
    looked: Looked | None, last: Standing | None
) -> dict[str, tuple[int | None, int | None]]:
    """By group: this quarter's and last quarter's."""
    before = totals(cells_of(last.told)) if last else {}
    now = looked.totals if looked else {}
    return {group: (now.get(group), before.get(group)) for group in EVERYBODY_ONCE}
