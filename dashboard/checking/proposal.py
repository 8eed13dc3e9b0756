"""``/check/proposal``: one proposal checked as of now, who was asked, and what was decided."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from flask import Response, render_template, request
from werkzeug.exceptions import NotFound

from analysis.proposal import state
from dashboard.access import KEEPERS, Register
from dashboard.checking.answer import answer
from dashboard.checking.asked import Asked
from dashboard.checking.met import Standing
from dashboard.checking.page import shown
from dashboard.checking.saving import proposal_address
from dashboard.checking.talk import ToAsk
from dashboard.identity import person
from db.published import Published, Release
from record.consultations import (
    DECISIONS,
    LONGEST_NAME,
    LONGEST_ORGANISATION,
    VIEWS,
    consultations,
    decisions,
)
from record.form import cells_of
from record.proposed import Proposed, find

NO_SUCH: Final = "There is no proposal “{}”. It may have been taken back from the register."
QUESTION: Final = "We may fund “{}”. Does it collide with what you pay for, and should we go on?"


@dataclass(frozen=True)
class Draft:
    """A form of the page as it was sent: ``form`` is ``ask``, ``answer`` (of question ``number``)
    or ``decide``. ``problems``: sentences by field."""

    form: str = ""
    number: int = 0
    values: Mapping[str, str] = field(default_factory=dict)
    problems: Mapping[str, str] = field(default_factory=dict)


def register_proposal(register: Register, published: Published, standing: Standing) -> None:
    def proposal() -> Response:
        return Response(page(published, standing, identifier(), _prefilled()))

    register.route("/check/proposal", proposal, KEEPERS, name="check_proposal")


def identifier() -> str:
    return request.values.get("id", "")[:300]


def _prefilled() -> Draft:
    """A question to whom a suggestion named."""
    asked = request.args.get("ask", "")[:LONGEST_NAME]
    organisation = request.args.get("of", "")[:LONGEST_ORGANISATION]
    return Draft("ask", values={"asked": asked, "organisation": organisation})


def page(published: Published, standing: Standing, name: str, draft: Draft) -> str:
    release = published.current()
    with published.engine.connect() as connection:
        proposal = standing_proposal(connection, name)
        found = answer(connection, release, standing, proposal.award)
        asked = consultations(connection, [name]).get(name, [])
        decided = decisions(connection, [name]).get(name, [])
    answered = sum(item.view is not None for item in asked)
    told = told_of(release, proposal)
    about = {
        "front": release.front,
        "person": person(release),
        "proposal": proposal,
        "award": proposal.award,
        "told": told,
        "asked": asked,
        "waiting": len(asked) - answered,
        "decided": decided,
        "latest": decided[-1] if decided else None,
        "state": state(len(asked), answered, decided[-1].decision if decided else None),
        "views": VIEWS,
        "decisions": DECISIONS,
        "draft": draft,
        "question": QUESTION.format(proposal.award.title),
        "ask_address": lambda item: _ask_address(name, item),
        "value": lambda form, key, number=0: _value(draft, form, key, number),
        "problem": lambda form, key, number=0: _problem(draft, form, key, number),
    }
    return render_template("checking/proposal.html", **shown(release, told, found) | about)


def standing_proposal(connection: Any, name: str) -> Proposed:
    """Raises NotFound with a sentence."""
    found = find(connection, name)
    if found is None:
        raise NotFound(NO_SUCH.format(name[:80]))
    return found


def told_of(release: Release, proposal: Proposed) -> Asked:
    """A saved proposal as the form tells one, for checking it again elsewhere."""
    return Asked(cells_of(proposal.award), "", proposal.award)


def _ask_address(name: str, item: ToAsk) -> str:
    contact = item.contact
    asked = (contact.name or contact.email or "") if contact else ""
    return proposal_address(name, ask=asked, of=item.organisation) + "#ask-somebody"


def _value(draft: Draft, form: str, key: str, number: int) -> str:
    mine = draft.form == form and draft.number == number
    return draft.values.get(key, "") if mine else ""


def _problem(draft: Draft, form: str, key: str, number: int) -> str:
    mine = draft.form == form and draft.number == number
    return draft.problems.get(key, "") if mine else ""
