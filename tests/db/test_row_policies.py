"""Who may do what with the rows of which table, tried with plain SQL as the application's own role:
whatever a view forgets, the database has not."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from typing import Final

import pytest
from kept_apart import as_role, guard_rows
from one_of_everything import fill
from sqlalchemy import Connection, Engine, text
from sqlalchemy.exc import IntegrityError, ProgrammingError

from db.asker import DOOR, NOBODY, SERVICE, Asker, asking_as, tell
from db.connection import engine_for
from db.row_policies import OPEN, RULES
from db.row_security import Roles
from db.schema import upgrade
from db.tables import metadata

Databases = Callable[..., AbstractContextManager[str]]
MINE, ANOTHERS = "x", "y"
"""Whatever is in the store belongs to the body ``x`` and lies at ``x``."""
ASKERS: Final = {
    "none": NOBODY,
    "anon": Asker("anonymous"),
    "mine": Asker("partner", MINE),
    "other": Asker("partner", ANOTHERS),
    "steer": Asker("steering"),
    "csp": Asker("csp", f"merged\x1f{MINE}"),
    "there": Asker("csp", "", f"a,{MINE},z"),
    "away": Asker("csp", ANOTHERS, "a,z"),
    "team": Asker("analyst"),
    "admin": Asker("admin"),
    "serve": SERVICE,
    "door": DOOR,
}
MATRIX: Final = """
                       none anon mine other steer csp there away team admin serve door
award                  -    r    r    -     r     rid rid   ri   rid  rid   r     -
award_place            -    r    r    -     r     ri  ri    r    ri   ri    r     -
award_tag              -    r    r    -     r     ri  ri    r    ri   ri    r     -
award_text             -    -    r    -     -     ri  ri    r    ri   ri    r     -
award_contact          -    -    r    -     -     ri  ri    r    ri   ri    -     -
award_change           -    -    -    -     -     riu riu   ri   riu  riu   r     -
award_proposal         -    -    -    -     -     riu riu   riu  riu  riu   r     -
consultation           -    -    -    -     -     riu riu   riu  riu  riu   -     -
funding_decision       -    -    -    -     -     ri  ri    ri   ri   ri    -     -
overlap_verdict        -    -    -    -     r     riu riu   riu  riu  riu   r     -
overlap_reason         -    -    -    -     -     ri  ri    ri   ri   ri    r     -
school_watch           -    r    r    r     r     riu riu   riu  riu  riu   -     -
school_watch_reason    -    -    -    -     -     ri  ri    ri   ri   ri    -     -
quarterly_return       -    -    riu  -     -     riu riu   r    riu  riu   -     -
return_change          -    -    ri   -     -     riu riu   r    riu  riu   -     -
return_narrative       -    -    ri   -     -     ri  ri    -    ri   ri    -     -
return_query           -    -    ru   -     -     riu riu   r    riu  riu   -     -
return_asked           -    r    r    r     r     rid r     r    rid  rid   -     -
organisation_merge     -    r    r    r     r     r   r     r    riu  riu   r     r
organisation_apart     -    -    -    -     r     r   r     r    riu  riu   -     -
upload                 -    -    -    -     -     riu riu   riu  riu  riu   -     -
heading_choice         -    -    -    -     -     rid rid   rid  rid  rid   -     -
delivery               -    r    r    r     r     riu riu   riu  riu  riu   r     -
release_document       -    -    -    -     -     r   r     r    r    r     r     -
agenda                 -    -    -    -     r     riu riu   riu  riu  riu   -     -
agenda_view            -    -    -    -     r     riu riu   riu  riu  riu   -     -
meeting_decision       -    -    -    -     r     riu riu   riu  riu  riu   -     -
meeting_decision_about -    -    -    -     r     ri  ri    ri   ri   ri    -     -
local_note             -    -    -    -     -     riu riu   riu  riu  riu   -     -
local_note_answer      -    -    -    -     -     ri  ri    ri   ri   ri    -     -
member                 -    -    -    -     -     -   -     -    -    riu   -     ru
member_link            -    -    -    -     -     -   -     -    -    rid   -     rd
member_session         -    -    -    -     -     -   -     -    -    rd    -     riud
release_change         -    -    -    -     -     -   -     -    -    -     r     -
follower               -    -    -    -     -     -   -     -    -    r     -     riu
followed_place         -    -    -    -     -     -   -     -    -    -     -     rid
feed_key               -    -    -    -     -     -   -     -    -    rd    -     rid
sign_in_failure        -    -    -    -     -     -   -     -    -    -     -     rid
audit_entry            -    i    i    i     i     i   i     i    i    ri    -     i
"""
HEAD, *LINES = [line.split() for line in MATRIX.strip().splitlines()]
EXPECTED: Final = {line[0]: dict(zip(HEAD, line[1:], strict=True)) for line in LINES}
LETTERS: Final = {"r": "SELECT", "i": "INSERT", "u": "UPDATE", "d": "DELETE"}
OWN_COLUMN: Final = {
    "delivery": "rows_kept",
    "member": "name",
    "meeting_decision_about": "key",
}


@pytest.fixture(scope="module")
def application(databases: Databases, named_roles: Roles) -> Iterator[Engine]:
    """One row in every table and a copy of it beside, and the roles apart."""
    with databases() as address:
        owner = engine_for(address)
        upgrade(owner)
        with owner.begin() as connection:
            fill(connection, metadata)
            connection.execute(text("UPDATE delivery SET kind = 'typed'"))
            connection.execute(text("UPDATE local_note SET seen_by = 'keepers'"))
        guard_rows(address, named_roles)
        with owner.begin() as connection:
            for table in metadata.tables:
                connection.execute(text(f"CREATE TABLE copied_{table} AS TABLE {table}"))
                grant = f"GRANT SELECT ON copied_{table} TO {named_roles.application}"
                connection.execute(text(grant))
        made = engine_for(as_role(address, named_roles.application))
        tell(made, lambda: NOBODY)
        yield made
        made.dispose()
        owner.dispose()


def may(connection: Connection, verb: str, table: str) -> bool:
    """Tried and taken back. A row that is there already is refused only after the policies."""
    columns = [column.name for column in metadata.tables[table].columns]
    names = ", ".join(f'"{name}"' for name in columns)
    touched = OWN_COLUMN.get(table) or next(
        column.name for column in metadata.tables[table].columns if not column.primary_key
    )
    statement = {
        "SELECT": f"SELECT 1 FROM {table}",
        "INSERT": f"INSERT INTO {table} ({names}) SELECT {names} FROM copied_{table}",
        "UPDATE": f'UPDATE {table} SET "{touched}" = "{touched}"',
        "DELETE": f"DELETE FROM {table}",
    }[verb]
    attempt = connection.begin_nested()
    try:
        return bool(connection.execute(text(statement)).rowcount)
    except IntegrityError:
        return True
    except ProgrammingError as error:
        if "permission denied" in str(error) or "row-level security" in str(error):
            return False
        raise
    finally:
        attempt.rollback()


@pytest.mark.parametrize("who", ASKERS)
def test_every_role_may_do_what_is_written_here(application: Engine, who: str) -> None:
    found = {}
    with asking_as(ASKERS[who]), application.connect() as connection:
        for table in EXPECTED:
            letters = [letter for letter, verb in LETTERS.items() if may(connection, verb, table)]
            found[table] = "".join(letters) or "-"
    assert found == {table: line[who] for table, line in EXPECTED.items()}


def test_every_table_with_rules_is_in_the_matrix() -> None:
    assert set(EXPECTED) == set(RULES)
    assert {"indicator_value", "population", "area", "postcode", "school"} <= CLOSED


CLOSED: Final = set(metadata.tables) - set(RULES) - set(OPEN)
"""What is loaded and not published, raw counts of people among it; and whatever is new."""


@pytest.mark.parametrize("who", ASKERS)
@pytest.mark.parametrize("table", sorted(CLOSED))
def test_what_is_loaded_is_closed_to_the_application(
    application: Engine, who: str, table: str
) -> None:
    with asking_as(ASKERS[who]), application.connect() as connection:
        for verb in LETTERS.values():
            assert not may(connection, verb, table)


def test_reports_on_files_quote_cells_and_are_closed(application: Engine) -> None:
    with (
        asking_as(Asker("admin")),
        application.connect() as connection,
        pytest.raises(ProgrammingError, match="permission denied"),
    ):
        connection.execute(text("SELECT report FROM delivery"))
