"""What people write on a proposal's page: whom they asked, what was said, what was decided."""

from collections.abc import Mapping
from datetime import date

from flask import Response, request
from werkzeug.exceptions import BadRequest, NotFound

from dashboard.access import KEEPERS, Register
from dashboard.asked import opening_date, part, whole
from dashboard.changing import changing
from dashboard.checking.met import Standing
from dashboard.checking.proposal import NO_SUCH, Draft, identifier, page, standing_proposal
from dashboard.checking.saving import proposal_address
from dashboard.identity import person
from dashboard.sending import see_other
from db.published import Published
from record import consultations, proposed
from record.cells import CellProblem, clean, day
from record.consultations import (
    DECISIONS,
    LONGEST_NAME,
    LONGEST_ORGANISATION,
    VIEWS,
    Answer,
    DecidedMeanwhile,
    NotAsked,
)
from record.editing import Gone

LONGEST_TEXT = 2_000
LONGEST = {"asked": LONGEST_NAME, "organisation": LONGEST_ORGANISATION}


def register_deciding(register: Register, published: Published, standing: Standing) -> None:
    room = Deciding(published, standing)
    routes = {
        "ask": room.ask,
        "answer": room.answer,
        "decide": room.decide,
        "withdraw": room.withdraw,
    }
    for name, view in routes.items():
        rule = f"/check/proposal/{name}"
        register.route(rule, view, KEEPERS, name=f"check_{name}", methods=["POST"])


class Deciding:
    """Each: read the form, write, go back to the page; or the page again with what to mend."""

    def __init__(self, published: Published, standing: Standing) -> None:
        self.published = published
        self.standing = standing

    def ask(self) -> Response:
        who = person(self.published.current())
        values = _values("asked", "organisation", "question")
        problems = _missing(values, asked="Say whom you asked.", question="Say what you asked.")
        if problems:
            return self._again(Draft("ask", 0, values, problems))
        with changing(self.published, identifier()) as connection:
            standing_proposal(connection, identifier())
            told = (values["asked"], values["organisation"], values["question"])
            consultations.ask(connection, identifier(), *told, who.name)
        return _back()

    def answer(self) -> Response:
        release = self.published.current()
        who = person(release)
        number = part(whole(request.form.get("number", "")))
        values = _values("view", "answer", "answered_on")
        problems = _missing(values, answered_on="Say on which day they answered.")
        if values["view"] not in VIEWS:
            problems["view"] = f"Choose what they think: {', '.join(VIEWS)}."
        on = _day(values["answered_on"], opening_date(release), problems)
        if problems or on is None:
            return self._again(Draft("answer", number, values, problems))
        said = Answer(values["view"], values["answer"], on)
        try:
            with changing(self.published, identifier()) as connection:
                consultations.answer(connection, identifier(), number, said, who.name)
        except NotAsked as error:
            raise NotFound("There is no such question about this proposal.") from error
        return _back()

    def decide(self) -> Response:
        who = person(self.published.current())
        seen = part(whole(request.form.get("seen", "")))
        values = _values("decision", "reason")
        problems = _missing(values, reason="Say why, for those who read it later.")
        if values["decision"] not in DECISIONS:
            problems["decision"] = f"Choose one: {', '.join(DECISIONS)}."
        if problems:
            return self._again(Draft("decide", 0, values, problems))
        try:
            with changing(self.published, identifier()) as connection:
                standing_proposal(connection, identifier())
                told = (values["decision"], values["reason"], who.name)
                consultations.decide(connection, identifier(), *told, seen)
        except DecidedMeanwhile as meanwhile:
            latest = meanwhile.latest
            sentence = (
                f"{latest.decided_by} decided “{latest.decision}” while you were writing. "
                "Yours is not kept yet: send it again if it shall hold instead."
            )
            return self._again(Draft("decide", 0, values, {"decision": sentence}), 409)
        return _back()

    def withdraw(self) -> Response:
        who = person(self.published.current())
        try:
            with changing(self.published, identifier()) as connection:
                proposed.withdraw(connection, identifier(), who)
        except Gone as error:
            raise NotFound(NO_SUCH.format(identifier()[:80])) from error
        return _back()

    def _again(self, draft: Draft, status: int = 422) -> Response:
        return Response(page(self.published, self.standing, identifier(), draft), status=status)


def _back() -> Response:
    return see_other(f"{proposal_address(identifier())}#consultation")


def _values(*names: str) -> dict[str, str]:
    """Raises BadRequest for a text that no form of ours lets anybody write."""
    found = {name: clean(request.form.get(name, "")) for name in names}
    for name, text in found.items():
        most = LONGEST.get(name, LONGEST_TEXT)
        if len(text) > most:
            raise BadRequest(f"Keep it under {most:,} characters. Go back and shorten it.")
    return found


def _missing(values: Mapping[str, str], **sentences: str) -> dict[str, str]:
    return {name: sentence for name, sentence in sentences.items() if not values[name]}


def _day(text: str, today: date, problems: dict[str, str]) -> date | None:
    if not text:
        return None
    try:
        found = day(text)[0]
    except CellProblem:
        problems["answered_on"] = f"“{text[:40]}” is not a date; write it as 2026-11-23."
        return None
    if found > today:
        problems["answered_on"] = "That day has not come yet."
    return found
