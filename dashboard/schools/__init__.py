"""The screens of schools: what each has had, which of them need it, and who watches them."""

from dashboard.access import Register
from dashboard.schools.page import register_list
from db.published import Published


def register_screens_of_schools(register: Register, published: Published) -> None:
    register_list(register, published)
