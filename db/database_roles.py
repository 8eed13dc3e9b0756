"""Makes the loader's and the application's role, once; needs a role that may make others."""

from typing import Final

from sqlalchemy import URL, Connection, make_url, text

from db.row_security import SIGN, Roles, guard


class NotApart(ValueError):
    """The roles cannot be kept apart; the message says why and what to do. Nothing was changed."""


NEEDED: Final = (
    "OWNER_DATABASE_URL, LOADER_DATABASE_URL and DATABASE_URL must name three roles of one "
    "PostgreSQL database: who owns the tables, who loads files, and the web server. See "
    "docs/settings.md."
)
MAKE_IT: Final = (
    "There is no role “{name}”, and “{by}” may not make one. Let an administrator of the database "
    "run: CREATE ROLE {quoted} LOGIN PASSWORD '…'; then run this again."
)
TOO_MIGHTY: Final = (
    "“{name}” is a superuser, passes policies by or owns the tables, so nothing can be kept from "
    "it. Name another role."
)


def keep_apart(connection: Connection, loader: str, application: str) -> Roles:
    """``loader`` and ``application`` are their addresses; the connection is the owner's, whose
    tables are up to date. May be called again. Raises NotApart."""
    if connection.dialect.name != "postgresql":
        raise NotApart(NEEDED)
    urls = [make_url(address) for address in (loader, application)]
    owner = connection.execute(
        text(
            "SELECT tableowner FROM pg_tables"
            " WHERE schemaname = current_schema() AND tablename = :sign"
        ),
        {"sign": SIGN},
    ).scalar_one()
    names = [url.username or "" for url in urls]
    if not all(names) or len({owner, *names}) < 3:
        raise NotApart(NEEDED)
    for url in urls:
        _there(connection, url)
    roles = Roles(owner, *names)
    guard(connection, roles)
    return roles


def _there(connection: Connection, url: URL) -> None:
    """A role that can sign in with the address's password, and is no mightier than it must be."""
    name = str(url.username)
    by, may = connection.execute(
        text("SELECT rolname, rolsuper OR rolcreaterole FROM pg_roles WHERE rolname = current_user")
    ).one()
    quoted = connection.dialect.identifier_preparer.quote(name)
    if _mighty(connection, name) is None:
        if not may:
            raise NotApart(MAKE_IT.format(name=name, by=by, quoted=quoted))
        connection.exec_driver_sql(
            f"CREATE ROLE {quoted} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION"
        )
    if _mighty(connection, name):
        raise NotApart(TOO_MIGHTY.format(name=name))
    if may and url.password:
        driver = connection.connection.driver_connection
        assert driver is not None
        # What PostgreSQL keeps of it: the password itself is in no statement, and so in no log.
        kept = driver.pgconn.encrypt_password(
            str(url.password).encode(), name.encode(), b"scram-sha-256"
        ).decode()
        connection.exec_driver_sql(f"ALTER ROLE {quoted} PASSWORD '{kept}'")


def _mighty(connection: Connection, name: str) -> bool | None:
    """None for a role that is not there."""
    query = text(
        "SELECT rolsuper OR rolbypassrls OR pg_has_role(rolname, tableowner, 'MEMBER')"
        " FROM pg_roles, pg_tables WHERE rolname = :name"
        " AND schemaname = current_schema() AND tablename = :sign"
    )
    found: bool | None = connection.execute(query, {"name": name, "sign": SIGN}).scalar()
    return found
