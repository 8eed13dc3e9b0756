"""Bring a store's tables up to date. Safe to call at every start."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, text

MIGRATIONS = Path(__file__).parent / "migrations"


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
    """Apply every missing migration in one transaction; adds PostGIS where it is missing."""
    with engine.begin() as connection:
        if is_current(connection):
            return
        if connection.dialect.name == "postgresql":
            connection.execute(text("CREATE EXTENSION IF NOT EXISTS postgis"))
        else:
            connection.execute(text("BEGIN IMMEDIATE"))  # else each CREATE TABLE is kept by itself
            if is_current(connection):
                return
        command.upgrade(configuration(connection), "head")


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
