"""How often somebody tried to sign in lately, so that nobody can go on guessing."""

from datetime import UTC, datetime, timedelta
from ipaddress import IPv6Address, ip_address
from typing import Final

from sqlalchemy import Connection, func, select

from db.connection import hold
from db.member_tables import sign_in_failure

WITHIN: Final = timedelta(minutes=15)
MOST_FOR_ONE: Final = 5
"""For one member from one address, so that nobody can lock a member out from elsewhere."""
MOST_FROM_ONE_ADDRESS: Final = 30
"""A whole office may share an address."""
MOST_FOR_ONE_MEMBER: Final = 50
FORGOTTEN_AFTER: Final = timedelta(days=1)
MOST_KEPT: Final = 20_000
"""Notes of failures, the latest, so that nobody fills the disk by failing."""


def may_try(connection: Connection, email_hash: str, address: str) -> bool:
    """Counts the try as failed before the password is looked at, so that many at once are as many
    as one after the other. False, and not counted, for who has to wait."""
    hold(connection)
    table, now, address = sign_in_failure, datetime.now(UTC), neighbourhood(address)
    _forget(connection, now)
    since = table.c.failed_at > now - WITHIN
    member, place = table.c.email_hash == email_hash, table.c.address == address
    for who, most in (
        ((member, place), MOST_FOR_ONE),
        ((place,), MOST_FROM_ONE_ADDRESS),
        ((member,), MOST_FOR_ONE_MEMBER),
    ):
        if connection.execute(select(func.count()).where(since, *who)).scalar_one() >= most:
            return False
    values = {"email_hash": email_hash, "address": address, "failed_at": now}
    connection.execute(table.insert().values(**values))
    return True


def neighbourhood(address: str) -> str:
    """An address as tries are counted for it. Whoever has one address of the internet's version 6
    mostly has all that begin alike (64 bits)."""
    try:
        found = ip_address(address)
    except ValueError:
        return address[:64]
    if not isinstance(found, IPv6Address):
        return str(found)
    return str(found.ipv4_mapped or IPv6Address(int(found) >> 64 << 64))


def _forget(connection: Connection, now: datetime) -> None:
    table = sign_in_failure
    last = connection.execute(select(func.max(table.c.id))).scalar_one() or 0
    gone = (table.c.failed_at < now - FORGOTTEN_AFTER) | (table.c.id <= last - MOST_KEPT + 1)
    connection.execute(table.delete().where(gone))


def succeeded(connection: Connection, email_hash: str, address: str) -> None:
    """Earlier slips of the same member at the same address no longer count."""
    table = sign_in_failure
    mine = table.c.email_hash == email_hash, table.c.address == neighbourhood(address)
    connection.execute(table.delete().where(*mine))
