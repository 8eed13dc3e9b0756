"""Agendas and what meetings decide, as the store keeps them; on both kinds of store."""

from datetime import date

import pytest
from sqlalchemy import Engine

from record import agendas, minutes
from record.agendas import MOST_VIEWS, Full, Missing
from record.minutes import Settled, Told
from record.subjects import AWARD, PLACE, SCHOOL, Subject

MAP = "/?place=E05000001&on=2026-11-23"
DAY = date(2026, 12, 3)


def agenda(engine: Engine, *lines: str) -> tuple[int, list[int]]:
    with engine.begin() as connection:
        number = agendas.make(connection, "Steering group", DAY, "Ann")
        return number, [agendas.add(connection, number, MAP, line, "Ann") for line in lines]


def lines(engine: Engine, number: int) -> list[str]:
    with engine.connect() as connection:
        return [view.line for view in agendas.find(connection, number).views]


def test_views_stand_in_the_order_in_which_they_were_added_and_moved(engine: Engine) -> None:
    number, (one, two, three) = agenda(engine, "one", "two", "three")
    assert lines(engine, number) == ["one", "two", "three"]
    with engine.begin() as connection:
        agendas.move(connection, number, three, -1)
    assert lines(engine, number) == ["one", "three", "two"]
    with engine.begin() as connection:
        agendas.move(connection, number, one, -1)  # stands first already
        agendas.move(connection, number, two, 5)  # no further than the end
        agendas.say(connection, number, one, "the first")
    assert lines(engine, number) == ["the first", "three", "two"]


def test_a_view_is_taken_off_once_and_what_came_from_it_stays(engine: Engine) -> None:
    number, (one, two) = agenda(engine, "one", "two")
    with engine.begin() as connection:
        minutes.record(connection, Told("Wait", "Bo", None, DAY, one, []), "Ann")
        agendas.take_off(connection, number, one, "Ann")
    assert lines(engine, number) == ["two"]
    for change, told in ((agendas.take_off, "Bo"), (agendas.say, "x"), (agendas.move, 1)):
        with engine.begin() as connection, pytest.raises(Missing):
            change(connection, number, one, told)
    with engine.begin() as connection:
        assert agendas.view(connection, one).taken_off
        assert [item.line for item in minutes.every(connection)] == ["one"]
        added = agendas.add(connection, number, MAP, "three", "Ann")
        assert added not in (one, two)
    assert lines(engine, number) == ["two", "three"]


def test_a_view_of_another_agenda_is_out_of_reach(engine: Engine) -> None:
    _, (one,) = agenda(engine, "one")
    other, _ = agenda(engine, "two")
    with engine.begin() as connection, pytest.raises(Missing):
        agendas.say(connection, other, one, "mine now")
    with engine.connect() as connection:
        assert [item.title for item in agendas.every(connection)] == ["Steering group"] * 2
        assert agendas.every(connection)[0].number == other


def test_an_agenda_that_is_not_there_or_full_takes_nothing(engine: Engine) -> None:
    number, _ = agenda(engine, *(f"view {at}" for at in range(MOST_VIEWS)))
    with engine.begin() as connection, pytest.raises(Full, match="Steering group"):
        agendas.add(connection, number, MAP, "one more", "Ann")
    with engine.begin() as connection:
        for ask in (
            lambda: agendas.add(connection, 999, MAP, "line", "Ann"),
            lambda: agendas.name(connection, 999, "x", None),
            lambda: agendas.find(connection, 999),
            lambda: agendas.view(connection, 9_999),
        ):
            with pytest.raises(Missing):
                ask()
    assert len(lines(engine, number)) == MOST_VIEWS


def test_a_decision_is_found_by_what_it_concerns(engine: Engine) -> None:
    ward, school = Subject(PLACE, "E05000001"), Subject(SCHOOL, "9000028")
    number, (view,) = agenda(engine, "Three mentoring offers")
    with engine.begin() as connection:
        about = [school, ward, ward]
        first = minutes.record(connection, Told("Ask both", "Bo", DAY, DAY, view, about), "Ann")
        second = minutes.record(
            connection, Told("Wait", "Cy", None, DAY, None, [Subject(AWARD, "9000028")]), "Ann"
        )
    with engine.connect() as connection:
        found = minutes.about(connection, PLACE, ["E05000001", "E05000002"])
        assert [item.number for item in found] == [first]
        assert found[0].about == (ward, school)
        assert (found[0].agenda, found[0].title) == (number, "Steering group")
        assert found[0].line == "Three mentoring offers"
        assert [item.number for item in minutes.about(connection, SCHOOL, ["9000028"])] == [first]
        assert [item.number for item in minutes.about(connection, AWARD, ["9000028"])] == [second]
        assert minutes.about(connection, PLACE, []) == []
        assert [item.number for item in minutes.every(connection)] == [second, first]


def test_how_it_ended_is_said_once(engine: Engine) -> None:
    with engine.begin() as connection:
        number = minutes.record(connection, Told("Ask both", "Bo", DAY, DAY, None, []), "Ann")
        assert minutes.every(connection)[0].is_overdue(date(2026, 12, 4))
        assert not minutes.every(connection)[0].is_overdue(DAY)
        minutes.settle(connection, number, "They share the school now", "Cy")
        with pytest.raises(Settled):
            minutes.settle(connection, number, "no, they do not", "Di")
    with engine.connect() as connection:
        (found,) = minutes.every(connection)
    assert (found.outcome, found.done_by) == ("They share the school now", "Cy")
    assert not found.is_open
    assert not found.is_overdue(date(2027, 1, 1))
    assert found.says("SHARE school bo")
    assert not found.says("share bus")
