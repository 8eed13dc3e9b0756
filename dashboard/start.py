"""Whether the service may be started as it is set up: real data and other machines need a secret
and somebody who can let others in."""

from typing import Final

from dashboard.identity import LOCAL
from db.asker import DOOR, tell
from db.connection import engine_for
from db.failures import StoreError, not_answering
from db.published import NotPublished, Published
from db.row_security import weakness
from db.schema import Behind, upgrade
from record import members
from settings import Settings

SHORTEST: Final = 32
DIFFERENT: Final = 12
"""Characters: a real secret is neither short nor one word over and over."""
NO_SECRET: Final = (
    "{why}, so people sign in, and SECRET must be set: 32 characters or more that nobody could "
    "guess. Make one with: openssl rand -base64 36"
)
NO_ADMIN: Final = (
    "{why}, so people sign in, and nobody can let them in yet. Make the first administrator with: "
    "python -m dashboard.admin create EMAIL NAME"
)


ONE_ROLE: Final = (
    "{why}, and the database's role in DATABASE_URL {weakness}, so the database could keep no row "
    "from anybody. Name three roles in OWNER_DATABASE_URL, LOADER_DATABASE_URL and DATABASE_URL "
    "and run: python -m dashboard.admin database-roles (see docs/settings.md)"
)
NO_LOADER: Final = (
    "DATABASE_URL names a role that may not load files. Set LOADER_DATABASE_URL to the role that "
    "may, which python -m dashboard.admin database-roles has made"
)


def problem(settings: Settings) -> str:
    """A sentence that says what is in the way; blank when nothing is. Raises StoreError."""
    engine = engine_for(settings.database_url)
    tell(engine, lambda: DOOR)
    upgrade(engine)
    try:
        real = not Published(engine).current().front["demonstration"]
    except NotPublished:
        real = False
    if not real and settings.host in LOCAL:
        return ""
    why = "Real data are loaded" if real else f"{settings.host} can be reached by other machines"
    secret = settings.secret.get_secret_value()
    if len(secret) < SHORTEST or len(set(secret)) < DIFFERENT:
        return NO_SECRET.format(why=why)
    with engine.connect() as connection:
        weak = weakness(connection)
        if weak and settings.host not in LOCAL:
            return ONE_ROLE.format(why=why, weakness=weak)
        if not weak and engine.dialect.name == "postgresql" and not settings.loader_database_url:
            return NO_LOADER
        return "" if members.admins(connection) else NO_ADMIN.format(why=why)


def must_be_safe(settings: Settings) -> None:
    """Raises SystemExit with the sentence."""
    try:
        found = problem(settings)
    except Behind as behind:
        found = str(behind)
    except StoreError as error:
        found = not_answering(error)
    if found:
        raise SystemExit(found)
