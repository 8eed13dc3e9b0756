"""A store whose owner, loader and application are roles of their own."""

import os

from sqlalchemy import URL
from sqlalchemy.engine import make_url

from db.connection import engine_for
from db.database_roles import keep_apart
from db.row_security import Roles, guarded


def as_role(address: str | URL, role: str) -> str:
    """The same database in the name of another role; the tests' server trusts everybody."""
    return make_url(address).set(username=role).render_as_string(hide_password=False)


def guard_rows(address: str, roles: Roles) -> None:
    """Owner, loader and application apart, as ``python -m dashboard.admin database-roles`` does."""
    engine = engine_for(address)
    with engine.begin() as connection:
        keep_apart(connection, as_role(address, roles.loader), as_role(address, roles.application))
    engine.dispose()


def _roles(address: str) -> Roles | None:
    """None for a store that is not on the tests' server: it may be away, which is what is tried."""
    server, asked = (
        make_url(one)
        for one in (os.environ.get("TEST_POSTGRES_URL", "postgresql://nowhere"), address)
    )
    if (asked.host, asked.port) != (server.host, server.port):
        return None
    engine = engine_for(address)
    with engine.connect() as connection:
        roles = guarded(connection)
    engine.dispose()
    return roles


def addresses(address: str) -> dict[str, str]:
    """As settings: of the application and the loader, where the store keeps them apart."""
    roles = _roles(address)
    if roles is None:
        return {"database_url": address}
    return {
        "database_url": as_role(address, roles.application),
        "loader_database_url": as_role(address, roles.loader),
    }
