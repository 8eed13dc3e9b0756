"""While others look on: the screens are those of the steering group, set for reading from afar, and
arrow keys lead through an agenda. That it is so stands in the session, not in an address."""

from dataclasses import dataclass
from typing import Any, Final

from flask import Response, redirect, request
from werkzeug.exceptions import NotFound

from dashboard.access import KEEPING_THE_REGISTER, PRESENTING, Register
from dashboard.asked import whole
from dashboard.identity import AS_VISITOR, SHOWING, VISITING, Identity, asking, own_role
from dashboard.last_read import LastRead
from dashboard.meeting.views import ITEM
from dashboard.screens import PROFILES, SCREENS
from dashboard.sending import see_other
from dashboard.signing_in.then import within
from db.asker import DOOR, asking_as
from record import agendas, sessions
from record.agendas import Agenda, Missing, View

NO_AGENDA: Final = "There is no such agenda. All of them are at /agendas."


@dataclass(frozen=True)
class Meeting:
    """What the bar under the screen tells. ``agenda`` is None where a screen is shown without one;
    ``at`` is the place of the view on it, None where somebody has followed a link away."""

    agenda: Agenda | None
    at: int | None

    @property
    def look(self) -> str:
        """Classes of the page."""
        return "meeting" if self.agenda else "meeting bare"

    @property
    def views(self) -> tuple[View, ...]:
        return self.agenda.views if self.agenda else ()

    @property
    def view(self) -> View | None:
        return None if self.at is None else self.views[self.at]

    def address(self, step: int) -> str | None:
        """Of the view so many steps on; None past either end."""
        if self.at is None or not 0 <= self.at + step < len(self.views):
            return None
        return shown(self.views[self.at + step])


def shown(view: View) -> str:
    """The address under which a meeting sees a view."""
    return f"{view.address}{'&' if '?' in view.address else '?'}{ITEM}={view.number}"


class Showing:
    def __init__(self, identity: Identity) -> None:
        self.identity = identity
        self.engine = identity.published.engine
        self._last: LastRead[Agenda] = LastRead()

    def register(self, register: Register) -> None:
        register.route("/meeting/start", self.start, PRESENTING, "start_meeting", ["POST"])
        register.route("/meeting/end", self.end, PRESENTING, "end_meeting", ["POST"])
        told = {
            "meeting_shown": self.meeting,
            "shown_at": shown,
            "keepers": KEEPING_THE_REGISTER,
            "keeps_minutes": lambda: own_role() in KEEPING_THE_REGISTER,
            "screen_names": {screen.address: screen.label for screen in (*SCREENS, *PROFILES)},
        }
        register.server.context_processor(lambda: told)

    def meeting(self) -> Meeting | None:
        """None while nothing is shown, and for a stranger. An agenda that is gone is none."""
        asker = asking()
        if asker is None or asker.showing is None:
            return None
        if not asker.showing:
            return Meeting(None, None)
        try:
            agenda = self._agenda(asker.showing)
        except Missing:
            return Meeting(None, None)
        wanted = whole(request.args.get(ITEM, ""))
        places = {view.number: at for at, view in enumerate(agenda.views)}
        return Meeting(agenda, places.get(wanted) if wanted is not None else None)

    def _agenda(self, number: int) -> Agenda:
        """As it was read last while the store is away, since a meeting cannot wait. Raises
        Missing."""

        def read() -> Agenda:
            with self.engine.connect() as connection:
                return agendas.find(connection, number)

        return self._last.of(read, (number, own_role()))

    def start(self) -> Response:
        number = whole(request.form.get("agenda", "")) or 0
        then = within(request.form.get("then", "/"))
        if number:
            with self.engine.connect() as connection:
                then = _first(connection, number, then)
        with asking_as(DOOR), self.engine.begin() as connection:
            token = self._remember(connection, {SHOWING: number})
        if not token:  # nobody is to remember them as they were when nobody looked on
            self.identity.lately.ended(self.identity.token_hash())
        response = redirect(then, 303)
        return self.identity.hand_over(response, token) if token else response  # type: ignore[arg-type, return-value]

    def end(self) -> Response:
        then = within(request.form.get("then", "/"))
        with asking_as(DOOR), self.engine.begin() as connection:
            self._remember(connection, {})
        return see_other(then)

    def _remember(self, connection: Any, showing: dict[str, int]) -> str:
        """The token of a new session, for a visitor who has none yet; else blank."""
        asker = asking()
        if asker is None:
            return self.identity.start(connection, None, {VISITING: AS_VISITOR, **showing})
        who = {} if asker.visitor is None else {VISITING: asker.visitor}
        sessions.remember(connection, asker.token_hash, {**who, **showing})
        return ""


def _first(connection: Any, number: int, then: str) -> str:
    """Where the meeting begins: at the agenda's first view."""
    try:
        found = agendas.find(connection, number)
    except Missing as error:
        raise NotFound(NO_AGENDA) from error
    return shown(found.views[0]) if found.views else then
