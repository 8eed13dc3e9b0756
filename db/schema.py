"""Bring a store's tables up to date. Safe to call at every start."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, text

from db.row_security import guard, guarded

MIGRATIONS = Path(__file__).parent / "migrations"


class Behind(Exception):
    """The tables are older than the program, and who is connected may not change them."""

    def __init__(self) -> None:
        super().__init__(
            "The tables are older than this version of the program, and only their owner may "
            "change them. Run as the owner: python -m dashboard.admin database-roles"
        )


def configuration(connection: Connection) -> Config:
    """Alembic's configuration over an open connection."""
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.attributes["connection"] = connection
    return config


def is_current(connection: Connection) -> bool:
    """True when the newest migration has been applied."""
    newest = ScriptDirectory(str(MIGRATIONS)).get_current_head()
    return MigrationContext.configure(connection).get_current_revision() == newest


def upgrade(engine: Engine) -> None:
    """Apply every missing migration in one transaction; adds PostGIS where it is missing. Raises
    Behind for who is not the owner."""
    with engine.begin() as connection:
        if is_current(connection):
            return
        if connection.dialect.name == "postgresql":
            if not _may_change_tables(connection):
                raise Behind
            connection.execute(text("CREATE EXTENSION IF NOT EXISTS postgis"))
        else:
            connection.execute(text("BEGIN IMMEDIATE"))  # else each CREATE TABLE is kept by itself
            if is_current(connection):
                return
        known = guarded(connection)
        command.upgrade(configuration(connection), "head")
        if known:
            guard(connection, known)


def _may_change_tables(connection: Connection) -> bool:
    query = text("SELECT has_schema_privilege(current_schema(), 'CREATE')")
    return bool(connection.execute(query).scalar())


def newest() -> str:
    """The revision that the declared tables are."""
    return str(ScriptDirectory(str(MIGRATIONS)).get_current_head())


def revisions() -> list[str]:
    """Every revision that was ever released, oldest first."""
    walked = ScriptDirectory(str(MIGRATIONS)).walk_revisions()
    return [step.revision for step in walked][::-1]


def move_to(connection: Connection, revision: str) -> None:
    """Forward or back, in the caller's transaction. Going back loses what older tables have no
    room for."""
    order = revisions()
    current = MigrationContext.configure(connection).get_current_revision()
    stands = order.index(current) if current else -1
    wanted = order.index(revision)
    if wanted < stands:
        command.downgrade(configuration(connection), revision)
    elif wanted > stands:
        command.upgrade(configuration(connection), revision)
