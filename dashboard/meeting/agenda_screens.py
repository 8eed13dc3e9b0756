"""``/agendas``: the agendas there are, one of them, and adding a view from any screen."""

from datetime import date
from typing import Any, Final

from flask import Response, render_template, request
from werkzeug.exceptions import Conflict, NotFound

from analysis.wording import WORDS
from dashboard.access import KEEPERS, PARTNERSHIP, Register
from dashboard.asked import opening_date, part, told_day, told_line, whole
from dashboard.changing import changing
from dashboard.identity import person
from dashboard.meeting.around import minutes_of
from dashboard.meeting.showing import NO_AGENDA
from dashboard.meeting.views import clean, dated
from dashboard.sending import see_other
from db.published import Published
from record import agendas, minutes
from record.agendas import LONGEST_LINE, LONGEST_TITLE, Agenda, Full, Missing

NEW: Final = "new"
WHAT_LINE: Final = "what this view shows, in a line"
WHAT_TITLE: Final = "a name for the agenda"
EARLIER: Final = -1
LATER: Final = 1
GONE: Final = (
    "This view is not on the agenda any more, so nothing was changed. Open the agenda again."
)


class Agendas:
    def __init__(self, published: Published) -> None:
        self.published = published

    def register(self, register: Register) -> None:
        for rule, view, name in (
            ("/agendas", self.listed, "agendas"),
            ("/agendas/<int:number>", self.one, "agenda"),
        ):
            register.route(rule, view, PARTNERSHIP, name)
        register.route("/agendas/add", self.adding, KEEPERS, "adding_view")
        for rule, change, name in (
            ("/agendas/make", self.make, "make_agenda"),
            ("/agendas/add-view", self.add, "add_view"),
            ("/agendas/<int:number>/name", self.name, "name_agenda"),
            ("/agendas/<int:number>/say", self.say, "say_of_view"),
            ("/agendas/<int:number>/move", self.move, "move_view"),
            ("/agendas/<int:number>/take-off", self.take_off, "take_off_view"),
        ):
            register.route(rule, change, KEEPERS, name, ["POST"])

    def listed(self) -> Response:
        with self.published.engine.connect() as connection:
            found = agendas.every(connection)
        return self._page("agendas.html", agendas=found)

    def one(self, number: int) -> Response:
        found = self._find(number)
        with self.published.engine.connect() as connection:
            taken = minutes.of_agenda(connection, number)
        told = minutes_of(self.published.current(), taken)
        return self._page("agenda.html", agenda=found, decisions=told)

    def adding(self) -> Response:
        address = clean(request.args.get("address", ""))
        with self.published.engine.connect() as connection:
            found = agendas.every(connection)
        line = " ".join(request.args.get("line", "").split())[:LONGEST_LINE]
        address = dated(address, self.published.current())
        return self._page("add.html", agendas=found, address=address, line=line)

    def make(self) -> Response:
        number = self._make()
        return see_other(f"/agendas/{number}")

    def add(self) -> Response:
        address, line = (
            clean(request.form.get("address", "")),
            told_line(request.form, "line", WHAT_LINE, LONGEST_LINE),
        )
        asked = request.form.get("agenda", NEW)
        number = self._make() if asked == NEW else part(whole(asked))
        with changing(self.published, f"agenda {number}: {address}") as connection:
            try:
                agendas.add(connection, number, address, line, self._who())
            except Missing as error:
                raise NotFound(NO_AGENDA) from error
            except Full as error:
                raise Conflict(
                    f"“{error}” has {agendas.MOST_VIEWS} views, and nobody looks at more. Take "
                    "one off, or begin another agenda."
                ) from error
        return see_other(f"/agendas/{number}")

    def name(self, number: int) -> Response:
        title, day = told_line(request.form, "title", WHAT_TITLE, LONGEST_TITLE), _day()
        with changing(self.published, f"agenda {number}") as connection:
            try:
                agendas.name(connection, number, title, day)
            except Missing as error:
                raise NotFound(NO_AGENDA) from error
        return see_other(f"/agendas/{number}")

    def say(self, number: int) -> Response:
        line = told_line(request.form, "line", WHAT_LINE, LONGEST_LINE)
        return self._change(number, agendas.say, line)

    def move(self, number: int) -> Response:
        way = EARLIER if request.form.get("way") == "earlier" else LATER
        return self._change(number, agendas.move, way)

    def take_off(self, number: int) -> Response:
        return self._change(number, agendas.take_off, self._who())

    def _change(self, number: int, change: Any, told: object) -> Response:
        view = part(whole(request.form.get("view", "")))
        with changing(self.published, f"agenda {number}, view {view}") as connection:
            try:
                change(connection, number, view, told)
            except Missing as error:
                raise Conflict(GONE) from error
        return see_other(f"/agendas/{number}#views")

    def _make(self) -> int:
        title, day = told_line(request.form, "title", WHAT_TITLE, LONGEST_TITLE), _day()
        with changing(self.published, title) as connection:
            return agendas.make(connection, title, day, self._who())

    def _who(self) -> str:
        return person(self.published.current()).name

    def _find(self, number: int) -> Agenda:
        with self.published.engine.connect() as connection:
            try:
                return agendas.find(connection, number)
            except Missing as error:
                raise NotFound(NO_AGENDA) from error

    def _page(self, name: str, **told: Any) -> Response:
        release = self.published.current()
        told |= {
            "front": release.front,
            "person": person(release),
            "on": opening_date(release),
            "new": NEW,
            "longest_line": LONGEST_LINE,
            "longest_title": LONGEST_TITLE,
            **WORDS,
        }
        return Response(render_template(f"meeting/{name}", **told))


def _day() -> date | None:
    told = request.form.get("held_on", "")
    return told_day(told, "Day of the meeting") if told else None
