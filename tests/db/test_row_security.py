"""The roles of the database: what binds them, what they may do at all, and that no connection of
the pool carries who asked to who asks next."""

import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack
from pathlib import Path

import pytest
import small_world
from kept_apart import as_role, guard_rows
from one_of_everything import counts, fill
from sqlalchemy import Connection, Engine, create_engine, select, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import DBAPIError, ProgrammingError
from sqlalchemy.pool import QueuePool

from db import backup, restore
from db.asker import NOBODY, Asker, asking_as, tell
from db.connection import engine_for
from db.database_roles import NotApart, keep_apart
from db.row_security import Roles, guard, guarded, weakness
from db.schema import Behind, is_current, move_to, upgrade
from db.tables import award_contact, metadata
from etl.folder import load_folder
from etl.manifest import read as manifest_of
from record import audit

Databases = Callable[..., AbstractContextManager[str]]
ADMIN = Asker("admin")


@pytest.fixture(scope="module")
def address(databases: Databases, named_roles: Roles) -> Iterator[str]:
    """The owner's, who is a superuser; a row in every table."""
    with databases() as found:
        engine = engine_for(found)
        upgrade(engine)
        with engine.begin() as connection:
            fill(connection, metadata)
        engine.dispose()
        guard_rows(found, named_roles)
        yield found


@pytest.fixture
def one_connection(address: str, named_roles: Roles) -> Iterator[Engine]:
    """As the application, with a single connection that everybody takes in turn."""
    url = make_url(as_role(address, named_roles.application))
    made = create_engine(url, poolclass=QueuePool, pool_size=1, max_overflow=0)
    tell(made, lambda: NOBODY)
    yield made
    made.dispose()


def contacts(engine: Engine) -> int:
    with engine.connect() as connection:
        return len(connection.execute(select(award_contact)).all())


def test_a_pooled_connection_carries_nobody_to_the_next(one_connection: Engine) -> None:
    with asking_as(ADMIN):
        assert contacts(one_connection) == 1
    assert contacts(one_connection) == 0
    with asking_as(ADMIN), one_connection.begin():
        pass
    assert contacts(one_connection) == 0


@pytest.mark.parametrize(
    "wrong", ["SELECT 1/0", "SELECT nothing", "INSERT INTO member DEFAULT VALUES"]
)
def test_nor_does_one_that_failed(one_connection: Engine, wrong: str) -> None:
    with (
        asking_as(ADMIN),
        pytest.raises(DBAPIError),
        one_connection.begin() as connection,
    ):
        connection.execute(text(wrong))
    assert contacts(one_connection) == 0


def test_a_connection_that_goes_on_after_a_rollback_is_told_again(one_connection: Engine) -> None:
    with asking_as(ADMIN), one_connection.connect() as connection:
        for _ in range(2):
            assert len(connection.execute(select(award_contact)).all()) == 1
            connection.rollback()


def test_nobody_is_who_asks_before_somebody_is_told(address: str, named_roles: Roles) -> None:
    """A connection that no program of ours opened, with the application's password."""
    bare = create_engine(make_url(as_role(address, named_roles.application)))
    assert contacts(bare) == 0
    bare.dispose()


def test_threads_ask_each_for_themselves(address: str, named_roles: Roles) -> None:
    engine = engine_for(as_role(address, named_roles.application))
    tell(engine, lambda: NOBODY)
    wrong: list[str] = []

    def ask(role: str, sees: int) -> None:
        for _ in range(40):
            with asking_as(Asker(role)):
                if contacts(engine) != sees:
                    wrong.append(role)

    roles = [("admin", 1), ("steering", 0), ("analyst", 1), ("anonymous", 0)] * 2
    threads = [threading.Thread(target=ask, args=one) for one in roles]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    engine.dispose()
    assert wrong == []


# The loader


@pytest.fixture(scope="module")
def loader(address: str, named_roles: Roles) -> Iterator[Engine]:
    made = engine_for(as_role(address, named_roles.loader))
    yield made
    made.dispose()


@pytest.mark.parametrize(
    "statement",
    [
        "SELECT password FROM member",
        "SELECT 1 FROM member_session",
        "SELECT 1 FROM member_link",
        "SELECT 1 FROM sign_in_failure",
        "SELECT 1 FROM audit_entry",
        "UPDATE audit_entry SET who = ''",
        "DELETE FROM audit_entry",
        "TRUNCATE audit_entry",
        "TRUNCATE award",
        "DROP TABLE award_contact",
        "ALTER TABLE award_contact DISABLE ROW LEVEL SECURITY",
        "CREATE TABLE mine (id integer)",
    ],
)
def test_what_is_no_business_of_the_loader(loader: Engine, statement: str) -> None:
    with (
        pytest.raises(ProgrammingError, match=r"permission denied|must be owner"),
        loader.begin() as connection,
    ):
        connection.execute(text(statement))


@pytest.mark.parametrize(
    "statement",
    [
        "TRUNCATE award_text",
        "TRUNCATE audit_entry",
        "ALTER TABLE award_contact NO FORCE ROW LEVEL SECURITY",
        "DROP POLICY common_ground_select ON award_contact",
        "CREATE TABLE mine (id integer)",
        "SELECT 1 FROM indicator_value",
        "SET ROLE owner",
    ],
)
def test_what_the_application_cannot_give_itself(one_connection: Engine, statement: str) -> None:
    with (
        asking_as(ADMIN),
        pytest.raises(ProgrammingError, match=r"permission denied|must be owner"),
        one_connection.begin() as connection,
    ):
        connection.execute(text(statement))


def test_the_loader_loads_and_publishes(
    databases: Databases, named_roles: Roles, tmp_path: Path
) -> None:
    manifest = manifest_of(small_world.write(tmp_path), tmp_path)
    with databases() as address:
        owner = engine_for(address)
        upgrade(owner)
        guard_rows(address, named_roles)
        loader = engine_for(as_role(address, named_roles.loader))
        upgrade(loader)
        load_folder(loader, manifest, lambda _line: None)
        with owner.connect() as connection:
            found = counts(connection, metadata)
            audit.verify(connection)
        loader.dispose()
        owner.dispose()
    filled = {"award", "award_text", "award_place", "quarterly_return", "release_document"}
    assert {table for table in filled if not found[table]} == set()


# The owner, who need not be a superuser


@pytest.fixture
def owned(
    databases: Databases, postgres_server: str, named_roles: Roles
) -> Iterator[Callable[[], Engine]]:
    """Makes a database whose owner may pass nothing by, and make no roles; its tables are up to
    date and its roles apart."""
    name = f"{named_roles.loader}_owner"
    server = make_url(postgres_server).set(drivername="postgresql+psycopg")
    admin = create_engine(server, isolation_level="AUTOCOMMIT")
    with ExitStack() as stack:
        stack.callback(admin.dispose)
        connection = stack.enter_context(admin.connect())
        for role in (named_roles.loader, named_roles.application, name):
            _make(connection, role)
        stack.callback(lambda: connection.execute(text(f"DROP ROLE {name}")))

        def make() -> Engine:
            address = stack.enter_context(databases())
            _give(address, name)
            engine = engine_for(as_role(address, name))
            stack.callback(engine.dispose)
            upgrade(engine)
            guard_rows(as_role(address, name), named_roles)
            return engine

        yield make


def _make(connection: Connection, role: str) -> None:
    known = {"role": role}
    found = connection.execute(text("SELECT 1 FROM pg_roles WHERE rolname = :role"), known).first()
    if found is None:
        connection.execute(text(f"CREATE ROLE {role} LOGIN"))


def _give(address: str, role: str) -> None:
    engine = create_engine(make_url(address), isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text("CREATE EXTENSION IF NOT EXISTS postgis"))
        connection.execute(text(f"ALTER SCHEMA public OWNER TO {role}"))
        connection.execute(text(f"ALTER DATABASE {make_url(address).database} OWNER TO {role}"))
    engine.dispose()


def test_the_owner_sees_everything_and_backs_it_up(
    owned: Callable[[], Engine], tmp_path: Path
) -> None:
    engine, empty = owned(), owned()
    with engine.begin() as connection:
        fill(connection, metadata)
        found = counts(connection, metadata)
    assert set(found.values()) == {1}
    made = backup.write(engine, tmp_path / "backup.zip")
    assert made.rows == sum(found.values()) - len(backup.LEFT_OUT)
    with empty.begin() as connection:
        restore.restore(connection, tmp_path / "backup.zip")
        brought = counts(connection, metadata)
    assert brought == found | dict.fromkeys(backup.LEFT_OUT, 0)


def test_a_restored_backup_of_older_tables_is_guarded_again(
    owned: Callable[[], Engine], named_roles: Roles, tmp_path: Path
) -> None:
    engine, empty = owned(), owned()
    with engine.begin() as connection:
        fill(connection, metadata)
    backup.write(engine, tmp_path / "backup.zip")
    with empty.begin() as connection:
        restore.restore(connection, tmp_path / "backup.zip")
        assert guarded(connection) == _of(empty, named_roles)


def _of(engine: Engine, roles: Roles) -> Roles:
    return Roles(str(engine.url.username), roles.loader, roles.application)


def test_an_upgrade_guards_what_it_adds(owned: Callable[[], Engine], named_roles: Roles) -> None:
    engine = owned()
    application = engine_for(as_role(engine.url, named_roles.application))
    tell(application, lambda: ADMIN)
    with engine.begin() as connection:
        move_to(connection, "0010")
    with pytest.raises(Behind, match="database-roles"):
        upgrade(application)
    upgrade(engine)
    with application.connect() as connection:
        assert is_current(connection)
        assert connection.execute(text("SELECT count(*) FROM award_text")).scalar() == 0
        assert guarded(connection) == _of(engine, named_roles)
    application.dispose()


def test_a_table_of_a_later_version_is_closed_to_the_application(
    owned: Callable[[], Engine], named_roles: Roles
) -> None:
    engine = owned()
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE disclosure_later AS SELECT 1 AS persons"))
        guard(connection, _of(engine, named_roles))
    for role, may in ((named_roles.loader, True), (named_roles.application, False)):
        other = engine_for(as_role(engine.url, role))
        with other.connect() as connection:
            query = text("SELECT has_table_privilege('disclosure_later', 'SELECT')")
            assert connection.execute(query).scalar() is may
        other.dispose()


def test_who_is_bound_by_policies(
    owned: Callable[[], Engine], address: str, named_roles: Roles
) -> None:
    engine = owned()
    found = {}
    for role in (str(engine.url.username), named_roles.loader, named_roles.application, "owner"):
        other = engine_for(as_role(engine.url, role))
        with other.connect() as connection:
            found[role] = weakness(connection)
        other.dispose()
    assert list(found.values()) == ["owns the tables", "has no policies yet", "", "is a superuser"]


# Making the roles


def test_roles_are_made_with_the_passwords_of_their_addresses(
    address: str, named_roles: Roles
) -> None:
    made = f"{named_roles.loader}_made"
    engine = engine_for(address)
    with engine.connect() as connection:
        told = make_url(address).set(username=made, password="kettle's \\ copper")
        keep_apart(
            connection,
            told.render_as_string(hide_password=False),
            as_role(address, named_roles.application),
        )
        query = text("SELECT rolpassword, rolsuper, rolbypassrls FROM pg_authid WHERE rolname = :x")
        password, *mighty = connection.execute(query, {"x": made}).one()
        assert password.startswith("SCRAM-SHA-256$")
        assert mighty == [False, False]
        connection.rollback()
    engine.dispose()


@pytest.mark.parametrize(
    ("loader", "application"),
    [("same", "same"), ("owner", "other"), ("other", "owner"), ("", "other")],
)
def test_three_roles_are_needed(address: str, loader: str, application: str) -> None:
    with (
        engine_for(address).connect() as connection,
        pytest.raises(NotApart, match="must name three roles"),
    ):
        keep_apart(connection, as_role(address, loader), as_role(address, application))


def test_sqlite_knows_no_roles(tmp_path: Path) -> None:
    address = f"sqlite:///{tmp_path / 'store.sqlite'}"
    engine = engine_for(address)
    upgrade(engine)
    with engine.connect() as connection:
        assert guarded(connection) is None
        assert weakness(connection) == ""
        with pytest.raises(NotApart, match="PostgreSQL"):
            keep_apart(connection, address, address)
    engine.dispose()


def test_who_may_make_no_role_is_told_what_to_ask_for(
    owned: Callable[[], Engine], named_roles: Roles
) -> None:
    engine = owned()
    missing = as_role(engine.url, "nobody-made-me")
    with (
        engine.connect() as connection,
        pytest.raises(NotApart, match='CREATE ROLE "nobody-made-me" LOGIN PASSWORD'),
    ):
        keep_apart(connection, missing, as_role(engine.url, named_roles.application))


def test_a_mighty_role_serves_nobody(owned: Callable[[], Engine], named_roles: Roles) -> None:
    engine = owned()
    with (
        engine.connect() as connection,
        pytest.raises(NotApart, match="“owner” is a superuser"),
    ):
        keep_apart(
            connection, as_role(engine.url, named_roles.loader), as_role(engine.url, "owner")
        )
