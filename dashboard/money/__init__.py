"""The money screens: what ends, what is fair between the boroughs, and how the streams run."""

from dashboard.access import Register
from dashboard.money.endings import register_endings
from dashboard.money.fairness import register_fairness
from db.published import Published


def register_screens_of_money(register: Register, published: Published) -> None:
    register_endings(register, published)
    register_fairness(register, published)
