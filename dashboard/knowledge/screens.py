"""``/notes``: what people know that the figures miss; pinning, answering and closing a note."""

from typing import Any, Final

from flask import Response, render_template, request
from werkzeug.exceptions import BadRequest, Conflict

from analysis.wording import WORDS
from dashboard.access import KEEPERS, PARTNERSHIP, Register
from dashboard.asked import LONGEST_WORDS, opening_date, part, told_day, told_text, whole
from dashboard.changing import changing
from dashboard.downloads import register_files
from dashboard.identity import person, role_of_asker
from dashboard.knowledge.files import file
from dashboard.knowledge.shown import READERS, pinned
from dashboard.sending import see_other
from dashboard.subjects import found_by_name, label, link, told_subject
from db.published import Published, Release
from record import local_notes
from record.local_notes import KINDS, LONGEST, SEEN_BY, Closed, Note, Told

GONE: Final = "This note is closed already, so nothing was written. Open the list again."


class Notes:
    def __init__(self, published: Published) -> None:
        self.published = published

    def register(self, register: Register) -> None:
        register.route("/notes", self.listed, PARTNERSHIP, "notes")
        register.route("/notes/pin", self.pinning, KEEPERS, "pinning_note")
        for rule, change, name in (
            ("/notes/keep", self.keep, "pin_note"),
            ("/notes/answer", self.answer, "answer_note"),
            ("/notes/close", self.close, "close_note"),
        ):
            register.route(rule, change, KEEPERS, name, ["POST"])
        register_files(register, "/notes/list", self.file, PARTNERSHIP)

    def listed(self) -> Response:
        release = self.published.current()
        words, on = _words(), opening_date(release)
        every = self._every()
        chosen = [note for note in every if note.says(words)]
        still = [note for note in chosen if note.is_open]
        told = {
            "due": pinned(release, (note for note in still if note.is_due(on))),
            "open": pinned(release, (note for note in still if not note.is_due(on))),
            "closed": pinned(release, (note for note in chosen if not note.is_open)),
            "every": every,
            "words": words,
        }
        return self._page("list.html", release, **told)

    def pinning(self) -> Response:
        release = self.published.current()
        value = request.args.get("about", "")
        about = told_subject(release, value) if value else None
        return self._page(
            "pin.html",
            release,
            value=value,
            to=label(release, about) if about else "",
            kinds=KINDS,
            readers=READERS,
            longest=LONGEST,
        )

    def keep(self) -> Response:
        release = self.published.current()
        told = _told(release)
        subject = f"{told.about.kind} {told.about.key}: {told.kind}"
        with changing(self.published, subject) as connection:
            number = local_notes.pin(connection, told, person(release).name)
        return see_other(link(told.about) if request.form.get("about") else f"/notes#note-{number}")

    def answer(self) -> Response:
        return self._change("answer", local_notes.answer, "an answer")

    def close(self) -> Response:
        return self._change("why", local_notes.close, "why the note is closed")

    def file(self, ending: str) -> Response:
        chosen = [note for note in self._every() if note.says(_words())]
        return file(ending, chosen, self.published.current())

    def _change(self, field: str, change: Any, what: str) -> Response:
        number, text = (
            part(whole(request.form.get("number", ""))),
            told_text(request.form, field, what, LONGEST),
        )
        by = person(self.published.current()).name
        with changing(self.published, f"note {number}") as connection:
            try:
                change(connection, number, role_of_asker(), text, by)
            except Closed as error:
                raise Conflict(GONE) from error
        return see_other(f"/notes#note-{number}")

    def _every(self) -> list[Note]:
        with self.published.engine.connect() as connection:
            return local_notes.every(connection, role_of_asker())

    def _page(self, name: str, release: Release, **told: Any) -> Response:
        about = {"front": release.front, "person": person(release), "on": opening_date(release)}
        return Response(render_template(f"knowledge/{name}", **about, **told, **WORDS))


def _told(release: Release) -> Told:
    """What the form says. Raises BadRequest."""
    form = request.form
    kind, seen_by, review = (form.get(name, "") for name in ("kind", "seen_by", "review_on"))
    if kind not in KINDS:
        raise BadRequest("Choose what kind of note it is.")
    if seen_by not in SEEN_BY:
        raise BadRequest("Choose who may read the note.")
    value = form.get("about", "")
    name = form.get("named", "").strip()[:LONGEST_WORDS]
    if not value and not name:
        raise BadRequest("Write which ward, borough or school the note is about.")
    about = told_subject(release, value) if value else found_by_name(release, name)
    review_on = told_day(review, "Look at it again on") if review else None
    return Told(
        kind, about, told_text(request.form, "text", "the note", LONGEST), seen_by, review_on
    )


def _words() -> str:
    return request.args.get("q", "")[:LONGEST_WORDS]
