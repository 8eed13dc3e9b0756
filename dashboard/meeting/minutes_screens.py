"""``/decisions``: what meetings decided, what is due, and recording one."""

from datetime import date
from typing import Any, Final

from flask import Response, render_template, request
from werkzeug.exceptions import BadRequest, Conflict

from analysis.wording import WORDS
from dashboard.access import KEEPERS, MINUTES, PARTNERSHIP, Register
from dashboard.asked import LONGEST_WORDS, opening_date, part, told_day, told_text, whole
from dashboard.changing import changing
from dashboard.downloads import register_files
from dashboard.identity import own_person
from dashboard.meeting.around import minutes_of
from dashboard.meeting.decision_files import file
from dashboard.meeting.views import clean, concerned
from dashboard.sending import see_other
from dashboard.signing_in.then import within
from dashboard.subjects import found_by_name, told_subject
from db.published import Published, Release
from record import agendas, minutes
from record.agendas import Missing, View
from record.minutes import LONGEST_OWNER, LONGEST_TEXT, MOST_SUBJECTS, Decision, Settled, Told
from record.subjects import Subject

SETTLED: Final = "Somebody has said already how this decision ended. Open the list again."


class Minutes:
    def __init__(self, published: Published) -> None:
        self.published = published

    def register(self, register: Register) -> None:
        register.route("/decisions", self.listed, PARTNERSHIP, "decisions")
        register.route("/decisions/record", self.recording, MINUTES, "recording_decision")
        register.route("/decisions/keep", self.keep, MINUTES, "record_decision", ["POST"])
        register.route("/decisions/settle", self.settle, KEEPERS, "settle_decision", ["POST"])
        register_files(register, "/decisions/list", self.file, PARTNERSHIP)

    def listed(self) -> Response:
        release = self.published.current()
        words = request.args.get("q", "")[:LONGEST_WORDS]
        every, on = self._every(), opening_date(release)
        chosen = [item for item in every if item.says(words)]
        told = {
            "due": minutes_of(release, _next_due_first(chosen)),
            "overdue": sum(item.is_overdue(on) for item in chosen),
            "settled": minutes_of(release, (item for item in chosen if not item.is_open)),
            "every": every,
            "words": words,
            "on": on,
        }
        return self._page("decisions.html", release, **told)

    def file(self, ending: str) -> Response:
        words = request.args.get("q", "")[:LONGEST_WORDS]
        chosen = [item for item in self._every() if item.says(words)]
        return file(ending, chosen, self.published.current())

    def recording(self) -> Response:
        release, view = self.published.current(), self._view(request.args.get("item", ""))
        address = clean(request.args.get("address", "") or (view.address if view else "/"))
        return self._page(
            "decide.html",
            release,
            view=view,
            then=within(request.args.get("address", "/")),
            concerned=concerned(release, address),
            on=opening_date(release),
        )

    def keep(self) -> Response:
        release = self.published.current()
        who, told = own_person(release), self._told(release)
        with changing(self.published, told.decided[:80], who) as connection:
            number = minutes.record(connection, told, who.name)
        then = within(request.form.get("then", ""))
        return see_other(f"/decisions#decision-{number}" if then == "/" else then)

    def settle(self) -> Response:
        number = part(whole(request.form.get("number", "")))
        outcome = told_text(request.form, "outcome", "how it ended", LONGEST_TEXT)
        who = own_person(self.published.current())
        with changing(self.published, f"decision {number}") as connection:
            try:
                minutes.settle(connection, number, outcome, who.name)
            except Settled as error:
                raise Conflict(SETTLED) from error
        return see_other(f"/decisions#decision-{number}")

    def _told(self, release: Release) -> Told:
        due = request.form.get("due", "")
        view = self._view(request.form.get("item", ""))
        return Told(
            decided=told_text(request.form, "decided", "what was decided", LONGEST_TEXT),
            owner=told_text(request.form, "owner", "who sees to it", LONGEST_OWNER),
            due=told_day(due, "By when") if due else None,
            decided_on=told_day(request.form.get("decided_on", ""), "Decided on"),
            view=view.number if view else None,
            about=_about(release),
        )

    def _view(self, number: str) -> View | None:
        wanted = whole(number)
        if not wanted:
            return None
        with self.published.engine.connect() as connection:
            try:
                return agendas.view(connection, wanted)
            except Missing:
                return None

    def _every(self) -> list[Decision]:
        with self.published.engine.connect() as connection:
            return minutes.every(connection)

    def _page(self, name: str, release: Release, **told: Any) -> Response:
        told |= {
            "front": release.front,
            "person": own_person(release),
            "longest_text": LONGEST_TEXT,
            "longest_owner": LONGEST_OWNER,
            **WORDS,
        }
        return Response(render_template(f"meeting/{name}", **told))


def _about(release: Release) -> list[Subject]:
    """What was ticked, and what was written. Raises BadRequest."""
    told = [told_subject(release, value) for value in request.form.getlist("about")]
    written = [text.strip() for text in request.form.get("also", "").split(",") if text.strip()]
    told += [found_by_name(release, text[:LONGEST_WORDS]) for text in written]
    if len(told) > MOST_SUBJECTS:
        raise BadRequest(f"A decision can be about {MOST_SUBJECTS} places and awards at most.")
    return told


def _next_due_first(chosen: list[Decision]) -> list[Decision]:
    """Those still to be carried out; last, those without a day."""
    return sorted((x for x in chosen if x.is_open), key=lambda item: item.due or date.max)
