"""Bring in a file of returns: the filled form or a table of many; looked at first, then written."""

from typing import Any

from flask import Response, redirect, render_template, request
from werkzeug.exceptions import BadRequest, NotFound

from dashboard.access import ANYONE, Register
from dashboard.child import run
from dashboard.person import named_person, person
from dashboard.register.bring import plain_name
from dashboard.returns.words import FOR_PARTNERS, label, shown
from db.published import Published
from record import uploads
from record.uploads import RETURNS, Upload
from settings import Settings

LISTED = 20


def register_bring(register: Register, published: Published, settings: Settings) -> None:
    screens = Bring(published, settings)
    for path, view, methods in (
        ("/returns/bring", screens.start, ["GET"]),
        ("/returns/bring/receive", screens.receive, ["POST"]),
        ("/returns/bring/<int:number>", screens.show, ["GET"]),
        ("/returns/bring/<int:number>/decide", screens.decide, ["POST"]),
    ):
        register.route(path, view, ANYONE, name=f"returns_bring_{view.__name__}", methods=methods)


class Bring:
    """The views; whatever reads or writes a file is done by the command line."""

    def __init__(self, published: Published, settings: Settings) -> None:
        self.published = published
        self.settings = settings

    def start(self) -> Response:
        release = self.published.current()
        with self.published.engine.connect() as connection:
            latest = uploads.latest(connection, LISTED, RETURNS)
        about: dict[str, Any] = {"front": release.front, "person": person(release)}
        return Response(render_template("returns/bring.html", uploads=latest, **about))

    def receive(self) -> Response:
        who = named_person(self.published.current())
        file = request.files.get("file")
        if file is None or not file.filename:
            raise BadRequest("No file was chosen. Go back and choose one.")
        body, name = file.read(), plain_name(file.filename)
        with self.published.engine.begin() as connection:
            number = uploads.receive(connection, name, body, who.name, {}, RETURNS)
        run(self.settings, "upload", "look", str(number))
        return _back(number)

    def show(self, number: int) -> Response:
        release = self.published.current()
        found = self._found(number)
        text = render_template(
            "returns/brought.html",
            front=release.front,
            person=person(release),
            upload=found,
            preview=found.preview,
            titles={award["id"]: award["title"] for award in release.awards},
            for_partners=FOR_PARTNERS,
            label=label,
            shown=shown,
        )
        return Response(text)

    def decide(self, number: int) -> Response:
        who, verdict = named_person(self.published.current()), request.form.get("verdict", "")
        found = self._found(number)
        if verdict == "accept":
            run(self.settings, "upload", "accept", str(number), "--by", who.name)
        elif verdict == "look":
            run(self.settings, "upload", "look", str(number))
        elif verdict == "discard" and found.state in uploads.OPEN:
            self._settle(number, uploads.DISCARDED)
        elif verdict == "undo" and found.delivery_id is not None:
            said = run(self.settings, "undo", str(found.delivery_id), "--by", who.name)
            self._settle(number, found.state, message=said.strip()[:2000])
        return _back(number)

    def _settle(self, number: int, state: str, **facts: str) -> None:
        with self.published.engine.begin() as connection:
            uploads.settle(connection, number, state, **facts)

    def _found(self, number: int) -> Upload:
        with self.published.engine.connect() as connection:
            found = uploads.find(connection, number, RETURNS)
        if found is None:
            raise NotFound("There is no such file. It may have been brought to another service.")
        return found


def _back(number: int) -> Response:
    return redirect(f"/returns/bring/{number}", 303)  # type: ignore[return-value]
