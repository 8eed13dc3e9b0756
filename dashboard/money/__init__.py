"""The money screens: what ends, what is fair between the boroughs, and how the streams run."""

from dashboard.access import Register
from dashboard.money.endings import register_endings
from db.published import Published


def register_screens_of_money(register: Register, published: Published) -> None:
    register_endings(register, published)
