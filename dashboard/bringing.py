"""A file brought to the browser: received, looked at, then accepted, put aside or taken back.

Whatever reads or writes it is done by the command line, in a process of its own.
"""

from abc import ABC, abstractmethod
from typing import Any, ClassVar

from flask import Response, render_template, request
from werkzeug.exceptions import BadRequest, Conflict, Forbidden, NotFound

from dashboard.access import KEEPERS, Register
from dashboard.changing import changing
from dashboard.child import run_for
from dashboard.identity import person
from dashboard.sending import see_other
from db.published import Published, Release
from record import uploads
from record.foreign import refuse_foreign_delivery
from record.rights import EVERYTHING, Person
from record.uploads import Upload
from reports import FileProblem
from settings import Settings

LISTED = 20
NOT_BROUGHT = "Only {}, who brought this file, or an analyst of the partnership decides on it."
LONGEST_NAME = 200


class Bringing(ABC):
    """The views under ``/<kind>/bring``; ``bring.html`` and ``brought.html`` of that kind are the
    pages. A kind says who may bring, what its form asks besides the file, and what its pages
    need."""

    kind: ClassVar[str]
    absent: ClassVar[str]
    """What is said of a number that is no file of this kind."""

    def __init__(self, published: Published, settings: Settings) -> None:
        self.published = published
        self.settings = settings

    def register(self, register: Register) -> None:
        self.route(register, "", self.start, "GET")
        self.route(register, "/receive", self.receive, "POST")
        self.route(register, "/<int:number>", self.show, "GET")
        self.route(register, "/<int:number>/decide", self.decide, "POST")

    def route(self, register: Register, rule: str, view: Any, method: str) -> None:
        name = f"{self.kind}_bring_{view.__name__}"
        register.route(f"/{self.kind}/bring{rule}", view, KEEPERS, name=name, methods=[method])

    def start(self) -> Response:
        release = self.published.current()
        with self.published.engine.connect() as connection:
            latest = uploads.latest(connection, LISTED, self.kind)
        return self._page("bring.html", release, uploads=latest, **self.of_start(release))

    def receive(self) -> Response:
        who = person(self.published.current())
        self.must_be_allowed(who)
        file = request.files.get("file")
        if file is None or not file.filename:
            raise BadRequest("No file was chosen. Go back and choose one.")
        name, body = plain_name(file.filename), file.read()
        with changing(self.published, name) as connection:
            number = uploads.receive(connection, name, body, who.name, self.told(), self.kind)
        return self.looked(number)

    def show(self, number: int) -> Response:
        release, found = self.published.current(), self.found(number)
        about = {"upload": found, "preview": found.preview, **self.of_shown(release, found)}
        return self._page("brought.html", release, **about)

    def decide(self, number: int) -> Response:
        who, verdict = person(self.published.current()), request.form.get("verdict", "")
        self.must_be_allowed(who)
        found = self.open_to(who, number)
        if verdict == "look":
            return self.looked(number)
        if verdict == "accept":
            run_for(self.settings, who, "upload", "accept", str(number))
        elif verdict == "discard" and found.state in uploads.OPEN:
            self._settle(number, uploads.DISCARDED)
        elif verdict == "undo" and found.delivery_id is not None:
            self._must_be_theirs(found.delivery_id, who)
            said = run_for(self.settings, who, "undo", str(found.delivery_id))
            self._settle(number, found.state, message=said.strip()[:2000])
        return self.back(number)

    # What a kind says

    @abstractmethod
    def must_be_allowed(self, who: Person) -> None:
        """Raises Conflict for who may not bring files of this kind."""

    @abstractmethod
    def told(self) -> dict[str, str]:
        """What the form says besides the file."""

    @abstractmethod
    def of_start(self, release: Release) -> dict[str, Any]:
        """What the page of the form needs besides."""

    @abstractmethod
    def of_shown(self, release: Release, found: Upload) -> dict[str, Any]:
        """What the page of a file needs besides."""

    # What every view needs

    def found(self, number: int) -> Upload:
        with self.published.engine.connect() as connection:
            found = uploads.find(connection, number, self.kind)
        if found is None:
            raise NotFound(self.absent)
        return found

    def open_to(self, who: Person, number: int) -> Upload:
        """For who decides on it. Raises Forbidden."""
        found = self.found(number)
        if who.keeps != EVERYTHING and found.received_by != who.name:
            raise Forbidden(NOT_BROUGHT.format(found.received_by))
        return found

    def looked(self, number: int) -> Response:
        who = person(self.published.current())
        run_for(self.settings, who, "upload", "look", str(number))
        return self.back(number)

    def back(self, number: int) -> Response:
        return see_other(f"/{self.kind}/bring/{number}")

    def _page(self, name: str, release: Release, **about: Any) -> Response:
        told = {"front": release.front, "person": person(release), **about}
        return Response(render_template(f"{self.kind}/{name}", **told))

    def _must_be_theirs(self, delivery_id: int, who: Person) -> None:
        with self.published.engine.connect() as connection:
            try:
                refuse_foreign_delivery(connection, delivery_id, who)
            except FileProblem as problem:
                raise Conflict(str(problem)) from problem

    def _settle(self, number: int, state: str, **facts: str) -> None:
        with changing(self.published, f"{self.kind} {number}: {state}") as connection:
            uploads.settle(connection, number, state, **facts)


def plain_name(name: str) -> str:
    """A file's name as its sender sees it, without folders and control characters."""
    last = name.replace("\\", "/").rsplit("/", 1)[-1]
    return "".join(letter for letter in last if letter.isprintable())[-LONGEST_NAME:] or "list"
