"""All of them, on one application."""

from dashboard.access import Register
from dashboard.overlaps.choose import register_choosing
from dashboard.overlaps.current import Current
from dashboard.overlaps.pair import register_pair
from dashboard.overlaps.screen import register_list
from dashboard.overlaps.settle import register_settling
from dashboard.overlaps.sheet import register_sheet


def register_screens_of_overlaps(register: Register, current: Current) -> None:
    register_list(register, current)
    register_pair(register, current)
    register_settling(register, current)
    register_choosing(register, current)
    register_sheet(register, current)
