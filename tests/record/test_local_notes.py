"""Notes that people pin: who may read them, answered, looked at again, closed; on both stores."""

from datetime import date

import pytest
from sqlalchemy import Engine

from record import local_notes
from record.local_notes import SEEN_BY, Closed, Told
from record.rights import Role
from record.subjects import PLACE, SCHOOL, Subject

WARD = Subject(PLACE, "E05000001")
TEXT = "The youth club in the church hall is not in the register"


def pin(engine: Engine, seen_by: str = "keepers", about: Subject = WARD) -> int:
    told = Told("activity", about, TEXT, seen_by, date(2026, 12, 1))
    with engine.begin() as connection:
        return local_notes.pin(connection, told, "Ann")


def read(engine: Engine, role: Role) -> list[int]:
    with engine.connect() as connection:
        return [note.number for note in local_notes.every(connection, role)]


def test_a_note_is_read_by_whom_it_is_for(engine: Engine) -> None:
    numbers = {seen_by: pin(engine, seen_by) for seen_by in SEEN_BY}
    for role in Role:
        wanted = [numbers[key] for key, roles in SEEN_BY.items() if role in roles]
        assert sorted(read(engine, role)) == sorted(wanted), role
    assert read(engine, Role.PARTNER) == read(engine, Role.ANONYMOUS) == []


def test_a_note_is_answered_and_closed_once(engine: Engine) -> None:
    number = pin(engine)
    with engine.begin() as connection:
        local_notes.answer(connection, number, Role.CSP, "We have asked them to report", "Bo")
        local_notes.answer(connection, number, Role.CSP, "They did", "Cy")
        (note,) = local_notes.every(connection, Role.CSP)
        assert [answer.said_by for answer in note.answers] == ["Bo", "Cy"]
        assert (note.is_due(date(2026, 11, 30)), note.is_due(date(2026, 12, 1))) == (False, True)
        assert note.says("CHURCH they did")
        assert not note.says("church bus")
        local_notes.close(connection, number, Role.ADMIN, "It is in the register now", "Di")
    for change in (local_notes.close, local_notes.answer):
        with engine.begin() as connection, pytest.raises(Closed):
            change(connection, number, Role.ADMIN, "again", "Ed")
    with engine.connect() as connection:
        (note,) = local_notes.every(connection, Role.ADMIN)
        assert (note.closing, note.closed_by) == ("It is in the register now", "Di")
        assert not note.is_due(date(2027, 1, 1))
        assert local_notes.about(connection, Role.ADMIN, PLACE, [WARD.key]) == []


def test_who_may_not_read_a_note_cannot_write_to_it(engine: Engine) -> None:
    number = pin(engine, "team")
    for change in (local_notes.close, local_notes.answer):
        with engine.begin() as connection, pytest.raises(Closed):
            change(connection, number, Role.CSP, "mine", "Bo")
    assert read(engine, Role.CSP) == []
    with engine.connect() as connection:
        assert local_notes.find(connection, number, Role.ANALYST) is not None


def test_notes_are_found_by_what_they_are_about(engine: Engine) -> None:
    ward, school = pin(engine), pin(engine, about=Subject(SCHOOL, "9000028"))
    with engine.connect() as connection:
        found = local_notes.about(connection, Role.CSP, PLACE, ["E05000001", "E05000002"])
        assert [note.number for note in found] == [ward]
        found = local_notes.about(connection, Role.CSP, SCHOOL, ["9000028", "E05000001"])
        assert [note.number for note in found] == [school]
