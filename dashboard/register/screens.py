"""All of them, on one application."""

from dashboard.access import Register
from dashboard.register.award import Meets, register_award
from dashboard.register.bring import BringList
from dashboard.register.edit import register_edit
from dashboard.register.going_out import register_going_out
from dashboard.register.living import Living
from dashboard.register.organisations import register_organisations
from dashboard.register.page import register_list
from dashboard.register.publishing import register_publishing
from dashboard.register.queue import register_queue
from dashboard.register.whom_to_ask import register_whom_to_ask
from db.published import Published
from settings import Settings


def register_screens_of_the_register(
    register: Register, published: Published, settings: Settings, meets: Meets
) -> Living:
    """The register as it stands, which other screens list too."""
    living = Living(published)
    register_list(register, published, living)
    register_award(register, published, meets)
    register_whom_to_ask(register, published)
    register_edit(register, published)
    register_queue(register, published)
    BringList(published, settings).register(register)
    register_organisations(register, published)
    register_going_out(register, published, living)
    register_publishing(register, published, settings)
    return living
