"""Bring a list in: what it would change and what is wrong with it, then accept or put it aside."""

from collections.abc import Mapping

from flask import Response, redirect, render_template, request
from werkzeug.exceptions import BadRequest, Conflict, NotFound

from dashboard.access import ANYONE, Register
from dashboard.child import run
from dashboard.person import named_person, person
from dashboard.register.award import shown
from dashboard.register.words import FIELD_LABELS, MEANINGS
from db.published import Published
from record import uploads
from record.headings import HEADINGS
from record.uploads import Upload
from settings import Settings

LISTED = 20
LONGEST_NAME = 200
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
NOT_YOURS = "Only the partnership’s team, or who looks after a funder’s awards, brings lists in."


def register_bring(register: Register, published: Published, settings: Settings) -> None:
    screens = Bring(published, settings)
    for path, view, methods in (
        ("/register/bring", screens.start, ["GET"]),
        ("/register/bring/receive", screens.receive, ["POST"]),
        ("/register/bring/<int:number>", screens.show, ["GET"]),
        ("/register/bring/<int:number>/annotated.xlsx", screens.annotated, ["GET"]),
        ("/register/bring/<int:number>/headings", screens.headings, ["POST"]),
        ("/register/bring/<int:number>/look", screens.look, ["POST"]),
        ("/register/bring/<int:number>/decide", screens.decide, ["POST"]),
    ):
        register.route(path, view, ANYONE, name=f"bring_{view.__name__}", methods=methods)


class Bring:
    """The views; whatever reads or writes a list is done by the command line."""

    def __init__(self, published: Published, settings: Settings) -> None:
        self.published = published
        self.settings = settings

    def start(self) -> Response:
        release = self.published.current()
        with self.published.engine.connect() as connection:
            latest = uploads.latest(connection, LISTED)
        about = {"front": release.front, "person": person(release), "uploads": latest}
        funders = sorted(item["label"] for item in release.content("choices")["funder"])
        return Response(render_template("register/bring.html", funders=funders, **about))

    def receive(self) -> Response:
        who = named_person(self.published.current())
        if not who.keeps:
            raise Conflict(NOT_YOURS)
        file = request.files.get("file")
        if file is None or not file.filename:
            raise BadRequest("No file was chosen. Go back and choose one.")
        told = {name: " ".join(request.form.get(name, "").split()) for name in ("funder", "sender")}
        told["sender"] = told["sender"] or told["funder"]
        with self.published.engine.begin() as connection:
            number = uploads.receive(
                connection, plain_name(file.filename), file.read(), who.name, told
            )
        return self._looked(number)

    def show(self, number: int) -> Response:
        release = self.published.current()
        with self.published.engine.connect() as connection:
            found = _found(uploads.find(connection, number, uploads.REGISTER))
            chosen = uploads.choices(connection, found.sender)
        return Response(
            render_template(
                "register/brought.html",
                front=release.front,
                person=person(release),
                upload=found,
                preview=found.preview,
                chosen=chosen,
                fields=[(name, _meaning(name)) for name in HEADINGS],
                meaning_of=lambda name: HEADINGS[name][0],
                label_of=lambda name: FIELD_LABELS.get(name, name),
                shown=shown,
            )
        )

    def annotated(self, number: int) -> Response:
        with self.published.engine.connect() as connection:
            found = _found(uploads.find(connection, number, uploads.REGISTER))
            body = uploads.annotated(connection, number)
        if body is None:
            raise NotFound("There is no copy with problems of this list; it has none in a table.")
        name = found.file_name.rsplit(".", 1)[0].encode("ascii", "replace").decode()
        safe = "".join(letter if letter.isalnum() else "-" for letter in name)[:80]
        disposition = f'attachment; filename="{safe}-problems.xlsx"'
        return Response(body, mimetype=XLSX, headers={"Content-Disposition": disposition})

    def headings(self, number: int) -> Response:
        """Remember what the person says each heading means, and read the list again."""
        who = named_person(self.published.current())
        with self.published.engine.begin() as connection:
            found = _found(uploads.find(connection, number, uploads.REGISTER))
            asked = [item["heading"] for item in found.preview.get("headings", [])]
            meant = {
                heading: request.form.get(f"means-{at}", "")
                for at, heading in enumerate(asked)
                if f"means-{at}" in request.form
            }
            try:
                uploads.remember(connection, found.sender, _none_blank(meant), who.name)
            except ValueError as error:
                raise BadRequest(f"“{error}” is not a field of an award.") from error
        return self._looked(number)

    def look(self, number: int) -> Response:
        named_person(self.published.current())
        return self._looked(number)

    def decide(self, number: int) -> Response:
        who = named_person(self.published.current())
        verdict = request.form.get("verdict", "")
        if not who.keeps:
            raise Conflict(NOT_YOURS)
        with self.published.engine.begin() as connection:
            found = _found(uploads.find(connection, number, uploads.REGISTER))
            if verdict == "discard" and found.state in uploads.OPEN:
                uploads.settle(connection, number, uploads.DISCARDED)
        if verdict == "accept":
            run(self.settings, "upload", "accept", str(number), "--by", who.name)
        elif verdict == "undo" and found.delivery_id is not None:
            said = run(self.settings, "undo", str(found.delivery_id), "--by", who.name)
            with self.published.engine.begin() as connection:
                uploads.settle(connection, number, found.state, message=said.strip()[:2000])
        return _back(number)

    def _looked(self, number: int) -> Response:
        run(self.settings, "upload", "look", str(number))
        return _back(number)


def _back(number: int) -> Response:
    return redirect(f"/register/bring/{number}", 303)  # type: ignore[return-value]


def _found(found: Upload | None) -> Upload:
    if found is None:
        raise NotFound("There is no such list. It may have been brought to another service.")
    return found


def plain_name(name: str) -> str:
    """A file's name as its sender sees it, without folders and control characters."""
    last = name.replace("\\", "/").rsplit("/", 1)[-1]
    return "".join(letter for letter in last if letter.isprintable())[-LONGEST_NAME:] or "list"


def _meaning(name: str) -> str:
    return MEANINGS.get(name, HEADINGS[name][0])


def _none_blank(said: Mapping[str, str]) -> dict[str, str | None]:
    """What the screen calls ``skip`` is a blank field in the store, and ``later`` no choice."""
    words: dict[str, str | None] = {"skip": "", "later": None}
    return {heading: words.get(name, name) for heading, name in said.items()}
