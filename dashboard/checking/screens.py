"""All of them, on one application."""

from dashboard.access import Register
from dashboard.checking.api import register_api
from dashboard.checking.deciding import register_deciding
from dashboard.checking.met import Standing
from dashboard.checking.page import register_page
from dashboard.checking.proposal import register_proposal
from dashboard.checking.queue import register_queue
from dashboard.checking.saving import register_saving
from dashboard.since_publishing import SincePublishing
from db.published import Published


def register_checking(
    register: Register, published: Published, since_publishing: SincePublishing
) -> None:
    standing = Standing(since_publishing)
    register_page(register, published, standing)
    register_saving(register, published)
    register_proposal(register, published, standing)
    register_deciding(register, published, standing)
    register_queue(register, published)
    register_api(register, published, standing)
