"""Every route of the screens of returns."""

from dashboard.access import Register
from dashboard.returns.bring import BringReturns
from dashboard.returns.form import register_form
from dashboard.returns.one import register_one
from dashboard.returns.owed import register_owed
from dashboard.returns.summary import register_summary
from db.published import Published
from settings import Settings


def register_screens_of_the_returns(
    register: Register, published: Published, settings: Settings
) -> None:
    register_owed(register, published)
    register_form(register, published)
    register_one(register, published)
    BringReturns(published, settings).register(register)
    register_summary(register, published)
