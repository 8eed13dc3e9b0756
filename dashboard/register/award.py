"""The page of one award: its facts, where, the money over time, what is proposed, its history."""

from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import urlencode

from flask import Response, render_template, request
from werkzeug.exceptions import Conflict, NotFound

from analysis.funding import status_on
from analysis.records import FieldChange
from analysis.spending import by_financial_year
from dashboard.access import AWARDS, KEEPERS, Register
from dashboard.asked import opening_date, part, whole
from dashboard.changing import changing
from dashboard.checking.of_award import consultation_of
from dashboard.identity import person
from dashboard.knowledge.shown import notes_about
from dashboard.meeting.around import decided_about
from dashboard.register.living import ages
from dashboard.register.small_map import small_map
from dashboard.register.words import FIELD_LABELS, MONEY_LABELS
from dashboard.returns.of_award import returns_of
from dashboard.schools.of_award import watches_of
from dashboard.sending import see_other
from db.published import Published
from record import editing, proposals
from record.award import Award
from record.contacts import contact_of
from record.history import history
from record.rights import CHANGE_AWARDS, Person
from record.subjects import AWARD

Meets = Callable[[str], Mapping[str, Any]]
NO_SUCH = "There is no award “{}” in the register. It may have been taken back."
NO_CHANGE = "There is no such change of this award. Open its page again."
CLASH = (
    "Nothing was put back: {} has changed since to something else again. "
    "Open the form and write what it should be."
)


def register_award(register: Register, published: Published, meets: Meets) -> None:
    """``meets``: identifier → what the award overlaps with, for the template."""

    def award() -> Response:
        shown = page(published, identifier())
        met = meets(identifier())
        return Response(render_template("register/award.html", **shown, meets=met))

    def put_back() -> Response:
        who, number = person(published.current()), part(whole(request.form.get("change", "")))
        with changing(published, identifier()) as connection:
            made = _put_back(connection, number, request.form.getlist("field"), who)
        if isinstance(made, editing.Conflict):
            raise Conflict(CLASH.format(", ".join(FIELD_LABELS[x.field] for x in made.fields)))
        return see_other(address(identifier()))

    register.route("/register/award", award, AWARDS, name="register_award")
    register.route("/register/put-back", put_back, KEEPERS, name="put_back", methods=["POST"])


def _put_back(
    connection: Any, number: int, fields: list[str], who: Person
) -> editing.Saved | editing.Conflict:
    award_now = standing(connection, identifier())[0]
    try:
        back, seen = editing.as_before(connection, award_now.identifier, number, fields)
    except editing.Gone as error:
        raise NotFound(NO_CHANGE) from error
    if not who.may_change(award_now, back):
        raise Conflict("You may not change this award; propose a change instead.")
    return editing.save(connection, back, seen, who.name)


def identifier() -> str:
    return request.values.get("id", "")[:300]


def address(identifier: str, path: str = "/register/award") -> str:
    return f"{path}?{urlencode({'id': identifier})}"


def standing(connection: Any, identifier: str) -> tuple[Award, int]:
    """The award and its version. Raises NotFound with a sentence."""
    found = editing.current(connection, identifier)
    if found is None:
        raise NotFound(NO_SUCH.format(identifier[:80]))
    return found


def must_see(who: Person, award: Award) -> None:
    """Raises NotFound as for an award that is not there: who may not see it learns nothing."""
    if not who.may_see(award):
        raise NotFound(NO_SUCH.format(award.identifier[:80]))


def page(published: Published, identifier: str) -> dict[str, Any]:
    release = published.current()
    who = person(release)
    with published.engine.connect() as connection:
        award, _ = standing(connection, identifier)
        must_see(who, award)
        steps = history(connection, identifier) if who.reads_texts else None
        waiting = proposals.waiting(connection, identifier) if who.reads_texts else []
        texts = who.reads_texts_of(award)
        returns = returns_of(connection, release, award) if texts else None
        watched = watches_of(connection, release, award)
        decided = decided_about(connection, release, AWARD, identifier)
        notes = notes_about(connection, release, AWARD, identifier)
        consultation = consultation_of(connection, award) if who.reads_texts else None
    on_map = release.by_id().get(identifier)
    on = opening_date(release)
    return {
        "front": release.front,
        "person": who,
        "may_change": who.may_change(award, award),
        "may_propose": who.role in CHANGE_AWARDS,
        "texts": texts,
        "contact": contact_of(award) if texts else None,
        "award": award,
        "status": status_on(on, award.start_date, award.end_date, award.status),
        "on": on,
        "money": [(label, getattr(award, name)) for name, label in MONEY_LABELS.items()],
        "years": years_of(award),
        "ages": ages({"age_from": award.age_from, "age_to": award.age_to}),
        "on_map": on_map,
        "map": small_map(release, on_map["where"]) if on_map and on_map["where"] else None,
        "steps": None if steps is None else list(reversed(steps)),
        "waiting": waiting,
        "returns": returns,
        "watched": watched,
        "decided": decided,
        "local_notes": notes,
        "pin_to": f"{AWARD}:{identifier}",
        "consultation": consultation,
        "published_at": release.built_at,
        "label": label,
        "shown": shown,
    }


def years_of(award: Award) -> list[dict[str, Any]]:
    """Each with its share of the largest, for a bar."""
    parts = by_financial_year(award.amount_awarded, award.start_date, award.end_date)
    most = max((part.pounds or 0 for part in parts), default=0)
    return [
        {"part": part, "width": float(100 * (part.pounds or 0) / most) if most else 0}
        for part in parts
    ]


def shown(value: Any) -> str:
    """A value of a record as a history or a comparison shows it."""
    if value is None or value in ("", []):
        return "not known"
    if isinstance(value, list):
        return "; ".join(shown(item) for item in value)
    if isinstance(value, dict):
        parts = [value.get("name"), value.get("code"), value.get("code_type")]
        return " ".join(str(part) for part in parts if part)
    return str(value)


def label(change: FieldChange) -> str:
    return FIELD_LABELS.get(change.field, change.field)
