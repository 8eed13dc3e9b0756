"""Every route around the table."""

from dashboard.access import Register
from dashboard.meeting.agenda_screens import Agendas
from dashboard.meeting.around import register_around
from dashboard.meeting.minutes_screens import Minutes
from dashboard.meeting.showing import Showing
from dashboard.news.whom import Telling
from db.published import Published


def register_meeting(
    register: Register, published: Published, showing: Showing, telling: Telling
) -> None:
    showing.register(register)
    Agendas(published).register(register)
    Minutes(published).register(register)
    register_around(register, published, telling)
