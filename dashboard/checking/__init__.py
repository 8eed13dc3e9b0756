"""Check before you fund: what a proposal would meet, whom to ask about it, what was decided."""

from dashboard.access import Register
from dashboard.checking.met import Standing
from dashboard.checking.page import register_page
from db.published import Published


def register_checking(register: Register, published: Published) -> None:
    standing = Standing(published)
    register_page(register, published, standing)
