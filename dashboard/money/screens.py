"""Every route of the money screens."""

from dashboard.access import Register
from dashboard.money.endings.page import register_endings
from dashboard.money.fairness.page import register_fairness
from dashboard.money.overview import register_overview
from dashboard.money.streams.page import register_streams
from db.published import Published


def register_screens_of_money(register: Register, published: Published) -> None:
    register_overview(register, published)
    register_endings(register, published)
    register_fairness(register, published)
    register_streams(register, published)
