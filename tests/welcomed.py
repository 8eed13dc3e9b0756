"""A member of the tests' own, who is signed in wherever real data are."""

from sqlalchemy import Engine

from dashboard.identity import COOKIE
from record import members, passwords, sessions
from record.members import Newcomer
from record.rights import Role

SECRET = "the tests' own secret, 36 characters"
TOKEN = "the-cookie-of-the-member-of-the-tests"
COOKIES = {COOKIE: TOKEN}
TOLD = Newcomer("tests@example.org", "Member of the tests", Role.ADMIN)


def welcome(engine: Engine) -> None:
    """Real data are not served before somebody can let others in."""
    with engine.begin() as connection:
        number = members.add(connection, TOLD, "the tests")
        sessions.begin(connection, passwords.fingerprint(SECRET, TOKEN), number, {})
