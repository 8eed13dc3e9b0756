"""Every route of the screens of schools."""

from dashboard.access import Register
from dashboard.overlaps.current import Current
from dashboard.schools.one import register_one
from dashboard.schools.page import register_list
from dashboard.schools.watches import register_watches


def register_screens_of_schools(register: Register, overlaps: Current) -> None:
    register_list(register, overlaps)
    register_one(register, overlaps)
    register_watches(register, overlaps.published)
