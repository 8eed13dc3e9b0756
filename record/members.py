"""Who may sign in, and as what."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, RowMapping, func, select

from db.connection import hold
from db.member_tables import member, member_link
from db.news_tables import feed_key, follower
from record import passwords, sessions
from record.rights import Person, Role

LINK_LASTS: Final = timedelta(days=3)
LONGEST_NAME: Final = 100
LONGEST_EMAIL: Final = 200
EMAIL: Final = re.compile(r"[^@\s\"<>\\]+@[^@\s\"<>\\]+\.[^@\s\"<>\\.]+")
OF_A_BODY: Final = frozenset({Role.PARTNER})
OF_A_BOROUGH: Final = frozenset({Role.CSP})


class Unfit(ValueError):
    """What cannot be kept; the message says why and what to do."""


@dataclass(frozen=True)
class Newcomer:
    """``body``: the funder (CSP) or provider (partner) whose awards are theirs."""

    email: str
    name: str
    role: Role
    body: str = ""
    la_code: str = ""


@dataclass(frozen=True)
class Member:
    number: int
    email: str
    name: str
    role: Role
    body: str
    la_code: str
    has_password: bool
    closed_at: datetime | None

    def person(self) -> Person:
        """Who did something, for the audit trail."""
        return Person(self.name, role=self.role, member_id=self.number)


def add(connection: Connection, told: Newcomer, by: str) -> int:
    """The new member's number. Raises Unfit."""
    hold(connection)
    email = _checked(told)
    if _one(connection, member.c.email == email) is not None:
        raise Unfit(f"{email} is a member already.")
    values = {"email": email, "name": " ".join(told.name.split()), **_standing(told)}
    made = member.insert().values(**values, made_at=datetime.now(UTC), made_by=by)
    return int(connection.execute(made.returning(member.c.id)).scalar_one())


def change(connection: Connection, number: int, told: Newcomer) -> None:
    """Name, role, body and borough; the address stays. They have to sign in again. Raises Unfit."""
    hold(connection)
    _checked(told)
    if told.role is not Role.ADMIN:
        _leave_an_admin(connection, number)
    values = {"name": " ".join(told.name.split()), **_standing(told)}
    connection.execute(member.update().where(member.c.id == number).values(**values))
    sessions.end_all(connection, number)


def close(connection: Connection, number: int, by: str) -> None:
    """They can no longer sign in; what they did keeps their name. Raises Unfit."""
    hold(connection)
    _leave_an_admin(connection, number)
    values = {"closed_at": datetime.now(UTC), "closed_by": by, "password": None, "subject": None}
    connection.execute(member.update().where(member.c.id == number).values(**values))
    connection.execute(member_link.delete().where(member_link.c.member_id == number))
    theirs = select(follower.c.id).where(follower.c.member_id == number)
    connection.execute(feed_key.delete().where(feed_key.c.follower_id.in_(theirs)))
    sessions.end_all(connection, number)


def open_again(connection: Connection, number: int) -> None:
    values = {"closed_at": None, "closed_by": None}
    connection.execute(member.update().where(member.c.id == number).values(**values))


def every(connection: Connection) -> list[Member]:
    """By name; closed ones too."""
    rows = connection.execute(select(member).order_by(member.c.name, member.c.id)).mappings()
    return [_member(row) for row in rows]


def of_number(connection: Connection, number: int) -> Member | None:
    """A closed one too."""
    row = _one(connection, member.c.id == number)
    return None if row is None else _member(row)


def by_number(connection: Connection, number: int) -> Member | None:
    """None too for one that is closed."""
    found = of_number(connection, number)
    return None if found is None or found.closed_at is not None else found


def known_as(connection: Connection, subject: str, email: str | None) -> Member | None:
    """Whom an identity provider means: the one who came with this ``subject`` before, or whose
    (confirmed) address it is and who has not come before."""
    row = _one(connection, member.c.subject == subject)
    if row is None:
        if email is None:
            return None
        first_time = member.c.subject.is_(None)
        row = _one(connection, (member.c.email == email.strip().casefold()) & first_time)
        if row is None or row["closed_at"] is not None:
            return None
        found = member.c.id == row["id"]
        connection.execute(member.update().where(found).values(subject=subject))
    return None if row["closed_at"] is not None else _member(row)


def come_with(connection: Connection, token_hash: str, subject: str) -> Member | None:
    """Whom an administrator invited, who from now on comes with this account; None where the
    invitation was used, or the account or the member is known by another already. Uses the
    invitation up."""
    found = invited(connection, token_hash)
    if found is None or _one(connection, member.c.subject == subject) is not None:
        return None
    free = (member.c.id == found.number) & member.c.subject.is_(None)
    taken = connection.execute(member.update().where(free).values(subject=subject)).rowcount
    connection.execute(member_link.delete().where(member_link.c.member_id == found.number))
    return found if taken else None


def with_password(connection: Connection, email: str, password: str) -> Member | None:
    """None alike for a stranger, a wrong password and a closed member, and as slowly."""
    row = _one(connection, member.c.email == email.strip().casefold())
    kept = row["password"] if row is not None and row["closed_at"] is None else None
    if not passwords.fits(kept, password) or row is None or kept is None:
        return None
    if passwords.outdated(kept):
        values = {"password": passwords.HASHER.hash(password)}
        connection.execute(member.update().where(member.c.id == row["id"]).values(**values))
    return _member(row)


def invite(connection: Connection, number: int, token_hash: str) -> None:
    """From now on whoever has the token may choose the member's password, once. Addresses that have
    ended go."""
    now = datetime.now(UTC)
    ends = now + LINK_LASTS
    gone = (member_link.c.member_id == number) | (member_link.c.ends_at <= now)
    connection.execute(member_link.delete().where(gone))
    values = {"token_hash": token_hash, "member_id": number, "ends_at": ends}
    connection.execute(member_link.insert().values(**values))


def invited(connection: Connection, token_hash: str) -> Member | None:
    query = select(member_link.c.member_id).where(
        member_link.c.token_hash == token_hash, member_link.c.ends_at > datetime.now(UTC)
    )
    number = connection.execute(query).scalar_one_or_none()
    return None if number is None else by_number(connection, number)


def hashed(whose: Newcomer | Member, password: str) -> str:
    """What is to be kept of a new password. Slow on purpose, so worked out before the record is
    held. Raises passwords.Weak."""
    return passwords.hashed(password, (whose.name, whose.email, whose.email.split("@")[0]))


def keep_password(connection: Connection, found: Member, kept: str) -> None:
    """``kept``: as ``hashed`` made it. Uses up the invitation and ends every session of theirs."""
    connection.execute(member.update().where(member.c.id == found.number).values(password=kept))
    connection.execute(member_link.delete().where(member_link.c.member_id == found.number))
    sessions.end_all(connection, found.number)


def admins(connection: Connection) -> int:
    """How many can sign in."""
    query = select(func.count()).where(member.c.role == Role.ADMIN, member.c.closed_at.is_(None))
    return int(connection.execute(query).scalar_one())


def _leave_an_admin(connection: Connection, number: int) -> None:
    found = by_number(connection, number)
    if found is not None and found.role is Role.ADMIN and admins(connection) == 1:
        raise Unfit("This is the last administrator. Make somebody else one first.")


def _checked(told: Newcomer) -> str:
    """The address as it is kept. Raises Unfit."""
    email = told.email.strip().casefold()
    if len(email) > LONGEST_EMAIL or not EMAIL.fullmatch(email):
        raise Unfit(f"“{told.email[:60]}” is not an e-mail address.")
    if not told.name.split() or len(told.name) > LONGEST_NAME:
        raise Unfit(f"Give a name of 1 to {LONGEST_NAME} characters.")
    if told.role in OF_A_BODY and not told.body:
        raise Unfit("Say which provider a delivery partner belongs to.")
    if told.role in OF_A_BOROUGH and not (told.body or told.la_code):
        raise Unfit("Say which borough, or which funder, a Community Safety Partnership is.")
    if told.role is Role.ANONYMOUS:
        raise Unfit("Choose a role.")
    return email


def _standing(told: Newcomer) -> dict[str, Any]:
    """A body and a borough only where the role has them."""
    return {
        "role": told.role.value,
        "body": (told.body or None) if told.role in OF_A_BODY | OF_A_BOROUGH else None,
        "la_code": (told.la_code or None) if told.role in OF_A_BOROUGH else None,
    }


def _one(connection: Connection, found: ColumnElement[bool]) -> RowMapping | None:
    return connection.execute(select(member).where(found)).mappings().first()


def _member(row: RowMapping) -> Member:
    return Member(
        number=row["id"],
        email=row["email"],
        name=row["name"],
        role=Role(row["role"]),
        body=row["body"] or "",
        la_code=row["la_code"] or "",
        has_password=row["password"] is not None,
        closed_at=row["closed_at"],
    )
