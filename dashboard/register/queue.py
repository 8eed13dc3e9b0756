"""The queue of proposed changes: what each would change, accepted or declined by a person."""

from typing import Any

from flask import Response, render_template, request
from werkzeug.exceptions import BadRequest, Conflict, Forbidden

from dashboard.access import KEEPERS, Register
from dashboard.asked import part, whole
from dashboard.changing import changing
from dashboard.identity import person
from dashboard.register.award import label, shown
from dashboard.register.words import FIELD_LABELS
from dashboard.schools.of_award import watches_of
from dashboard.sending import see_other
from db.published import Published
from record import editing, proposals
from record.rights import Person

DECIDED_SHOWN = 20
GONE = "The award is not in the register any more, so this cannot be accepted. Decline it."


def register_queue(register: Register, published: Published) -> None:
    def queue() -> Response:
        return Response(render_template("register/proposals.html", **page(published)))

    def decide() -> Response:
        _decide(published, person(published.current()))
        return see_other("/register/proposals")

    register.route("/register/proposals", queue, KEEPERS, name="proposals")
    register.route("/register/decide", decide, KEEPERS, name="decide", methods=["POST"])


def page(published: Published) -> dict[str, Any]:
    release = published.current()
    who = person(release)
    with published.engine.connect() as connection:
        waiting = proposals.waiting(connection)
        decided = proposals.decided(connection, DECIDED_SHOWN)
        watched = {x.number: watches_of(connection, release, x.proposed) for x in waiting}
    return {
        "front": release.front,
        "person": who,
        "waiting": [(item, may_decide(who, item)) for item in waiting],
        "decided": decided,
        "watched_of": watched,
        "label": label,
        "shown": shown,
    }


def may_decide(who: Person, proposal: proposals.Proposal) -> bool:
    return bool(who.name) and who.may_change(proposal.base, proposal.proposed)


def _decide(published: Published, who: Person) -> None:
    number = part(whole(request.form.get("number", "")))
    verdict = request.form.get("verdict", "")
    if verdict not in ("accept", "decline"):
        raise BadRequest("This form lacks a part. Open the page again.")
    answer = request.form.get("answer", "")[:2000]
    try:
        with changing(published, f"{number}: {verdict}") as connection:
            proposal = proposals.find(connection, number)
            if proposal is not None and not may_decide(who, proposal):
                raise Forbidden("Only who looks after this award may decide on a proposal for it.")
            if verdict == "decline":
                proposals.decline(connection, number, who.name, answer)
                return
            made = proposals.accept(connection, number, who.name, answer)
    except proposals.Decided as error:
        raise Conflict("Somebody has decided on this proposal already.") from error
    except editing.Taken as error:
        raise Conflict("An award with this identifier was added meanwhile.") from error
    except editing.Gone as error:
        raise Conflict(GONE) from error
    if isinstance(made, editing.Conflict):
        fields = ", ".join(FIELD_LABELS[change.field] for change in made.fields)
        raise Conflict(
            f"Nothing was changed: {fields} was changed since by {made.by}. "
            "Edit the award yourself, then decline the proposal."
        )
