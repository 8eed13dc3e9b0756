"""The audit trail: a line for what was written, none for what was not, and no line can be changed
or taken away unnoticed."""

import pytest
from sqlalchemy import Engine, select, text
from sqlalchemy.exc import DatabaseError

from db.connection import hold
from db.member_tables import audit_entry, sign_in_failure
from record import audit, guessing
from record.audit import FIRST_SEAL, Broken, Trail
from record.rights import Person, Role

ANN = Person("Ann", "*", Role.ANALYST, member_id=7)


def three(engine: Engine) -> Trail:
    for subject in ("one", "two", "three\0and zwölf"):
        with engine.begin() as connection:
            audit.write(connection, ANN, "tried", subject)
    with engine.connect() as connection:
        return audit.verify(connection)


def tamper(engine: Engine, statement: str) -> None:
    """As who owns the database can: takes the guard away first."""
    guards = (
        ["DROP TRIGGER audit_entry_no_update", "DROP TRIGGER audit_entry_no_delete"]
        if engine.dialect.name == "sqlite"
        else ["DROP TRIGGER audit_entry_kept ON audit_entry"]
    )
    with engine.begin() as connection:
        for guard in guards:
            connection.execute(text(guard))
        connection.execute(text(statement))


def test_an_empty_trail_is_whole(engine: Engine) -> None:
    with engine.connect() as connection:
        assert audit.verify(connection) == Trail(0, FIRST_SEAL)


def test_lines_follow_one_another(engine: Engine) -> None:
    trail = three(engine)
    assert trail.lines == 3
    with engine.connect() as connection:
        latest = audit.latest(connection, 2)
        assert [(x.number, x.subject) for x in latest] == [(3, "three and zwölf"), (2, "two")]
        assert (latest[0].who, latest[0].role, latest[0].member_id) == ("Ann", "analyst", 7)
        assert audit.verify(connection, trail) == trail


@pytest.mark.parametrize(
    "statement", ["UPDATE audit_entry SET who = 'Bob'", "DELETE FROM audit_entry"]
)
def test_the_store_refuses_to_change_it(engine: Engine, statement: str) -> None:
    three(engine)
    with pytest.raises(DatabaseError, match="only added to"), engine.begin() as connection:
        connection.execute(text(statement))
    with engine.connect() as connection:
        assert audit.verify(connection).lines == 3


@pytest.mark.parametrize(
    ("statement", "said"),
    [
        ("UPDATE audit_entry SET who = 'Bob' WHERE number = 2", "Line 2 .* not as it was"),
        ("UPDATE audit_entry SET at = '2020' WHERE number = 1", "Line 1 .* not as it was"),
        ("UPDATE audit_entry SET member_id = NULL WHERE number = 3", "Line 3 .* not as it was"),
        ("DELETE FROM audit_entry WHERE number = 2", "Line 2 .* missing"),
        ("DELETE FROM audit_entry WHERE number = 1", "Line 1 .* missing"),
    ],
)
def test_a_change_by_who_owns_the_store_is_noticed(
    engine: Engine, statement: str, said: str
) -> None:
    three(engine)
    tamper(engine, statement)
    with engine.connect() as connection, pytest.raises(Broken, match=said):
        audit.verify(connection)


def test_a_cut_or_rewritten_end_is_noticed_by_who_noted_it(engine: Engine) -> None:
    trail = three(engine)
    tamper(engine, "DELETE FROM audit_entry WHERE number = 3")
    with engine.connect() as connection:
        assert audit.verify(connection).lines == 2
        with pytest.raises(Broken, match="Line 3 .* noted"):
            audit.verify(connection, trail)
    with engine.begin() as connection:
        audit.write(connection, ANN, "tried", "another third")
    with engine.connect() as connection, pytest.raises(Broken, match="Line 3 .* noted"):
        audit.verify(connection, trail)


def test_a_line_stands_or_falls_with_what_it_tells_of(engine: Engine) -> None:
    def fail() -> None:
        with audit.recorded(engine, ANN, "tried", "x") as connection:
            guessing.may_try(connection, "e", "a")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    with audit.recorded(engine, ANN, "read", "x") as connection:
        connection.execute(select(sign_in_failure)).all()
    with engine.connect() as connection:
        assert audit.verify(connection).lines == 0
        assert connection.execute(select(sign_in_failure)).all() == []
    with audit.recorded(engine, ANN, "wrote", "x") as connection:
        guessing.may_try(connection, "e", "a")
    with engine.connect() as connection:
        assert [line.act for line in audit.latest(connection, 9)] == ["wrote"]


def test_two_at_once_do_not_share_a_number(engine: Engine) -> None:
    with engine.begin() as first:
        hold(first)
        audit.write(first, ANN, "tried", "first")
    with engine.begin() as second:
        audit.write(second, ANN, "tried", "second")
    with engine.connect() as connection:
        numbers = connection.execute(select(audit_entry.c.number).order_by("number")).scalars()
        assert list(numbers) == [1, 2]
