"""Every route of the screens of schools."""

from dashboard.access import Register
from dashboard.schools.one import register_one
from dashboard.schools.page import register_list
from dashboard.schools.watches import register_watches
from db.published import Published


def register_screens_of_schools(register: Register, published: Published) -> None:
    register_list(register, published)
    register_one(register, published)
    register_watches(register, published)
