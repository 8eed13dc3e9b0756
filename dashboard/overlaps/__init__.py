"""The screens of overlaps: which awards meet, why, and what people said of it."""

from dashboard.access import Register
from dashboard.overlaps.current import Current
from dashboard.overlaps.screen import register_list


def register_screens_of_overlaps(register: Register, current: Current) -> None:
    register_list(register, current)
