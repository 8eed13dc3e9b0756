"""Watches of schools, and what is sent into them, on both kinds of store."""

from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy import Engine

from db.connection import engine_for
from record import editing, proposals
from record.award import Award
from record.watched import coming
from record.watches import Ended, Watch, end_watch, every, find, set_watch, watching

SCHOOL, OTHER, CLOSED = "100001", "100002", "100009"
AUTUMN = (date(2026, 9, 1), date(2026, 12, 31))
NAMES = {SCHOOL: (SCHOOL, "Saint Aldate's School", CLOSED)}


def award(identifier: str, first: date | None, last: date | None, **facts: Any) -> Award:
    told = {
        "title": f"Award {identifier}",
        "funder_id": "F",
        "funder_name": "Invented Fund",
        "recipient_id": "P",
        "recipient_name": "Invented Provider",
        "school_urns": (SCHOOL,),
        **facts,
    }
    return Award(identifier=identifier, start_date=first, end_date=last, **told)


def add(engine: Engine, *awards: Award) -> None:
    with engine.begin() as connection:
        for item in awards:
            editing.add(connection, item, "Sam")


def watch(engine: Engine, urn: str = SCHOOL, period: tuple[date, date] = AUTUMN) -> Watch:
    with engine.begin() as connection:
        number = set_watch(connection, urn, period, "We begin in Year 8", "Alex")
        found = find(connection, number)
    assert found is not None
    return found


def came(engine: Engine, found: Watch) -> dict[str, tuple[str, bool, bool | None]]:
    with engine.connect() as connection:
        items = coming(connection, [found], NAMES)[found.number]
    return {i.award.identifier: (i.how, i.is_new(found), i.falls_in(found)) for i in items}


def test_two_people_watch_one_school_and_each_ends_their_own(engine: Engine) -> None:
    one = watch(engine)
    with engine.begin() as connection:
        set_watch(connection, SCHOOL, AUTUMN, "So do we", "Robin")
    with engine.connect() as connection:
        assert [(w.set_by, w.why) for w in every(connection, SCHOOL)] == [
            ("Robin", "So do we"),
            ("Alex", "We begin in Year 8"),
        ]
    with engine.begin() as connection:
        assert end_watch(connection, one.number, "Alex").ended_by == "Alex"
    with engine.connect() as connection:
        assert [w.set_by for w in watching(connection, [SCHOOL])] == ["Robin"]
        assert [w.ended_by for w in every(connection)] == [None, "Alex"]


def test_who_ends_a_watch_second_changes_nothing(engine: Engine) -> None:
    """Each in a connection of their own, as two people at two screens have."""
    found, other = watch(engine), engine_for(engine.url.render_as_string(hide_password=False))
    with engine.begin() as connection:
        end_watch(connection, found.number, "Alex")
    with pytest.raises(Ended), other.begin() as connection:
        end_watch(connection, found.number, "Robin")
    with other.connect() as connection:
        again = find(connection, found.number)
    other.dispose()
    assert again is not None
    assert again.ended_by == "Alex"
    with pytest.raises(Ended), engine.begin() as connection:
        end_watch(connection, 999, "Robin")


@pytest.mark.parametrize(
    ("first", "last", "meets"),
    [
        (date(2026, 12, 31), date(2027, 7, 1), True),
        (date(2027, 1, 1), date(2027, 7, 1), False),
        (date(2026, 1, 1), date(2026, 9, 1), True),
        (date(2026, 1, 1), date(2026, 8, 31), False),
        (None, date(2026, 9, 1), True),
        (None, date(2026, 8, 31), False),
        (date(2027, 1, 1), None, False),
        (None, None, True),
    ],
)
def test_who_watches_in_a_period(
    engine: Engine, first: date | None, last: date | None, meets: bool
) -> None:
    watch(engine)
    with engine.connect() as connection:
        assert bool(watching(connection, {SCHOOL, OTHER}, first, last)) is meets
        assert watching(connection, [OTHER], first, last) == []
        assert watching(connection, [], first, last) == []


def test_what_falls_in_and_what_came_since(engine: Engine) -> None:
    before, inside = date(2026, 1, 5), date(2026, 10, 1)
    add(
        engine,
        award("INSIDE", inside, inside + timedelta(days=60)),
        award("OVER", before, date(2026, 8, 31)),
        award("UNDATED", None, None),
        award("ELSEWHERE", inside, inside, school_urns=(OTHER,)),
    )
    found = watch(engine)
    add(
        engine,
        award("LATER", date(2027, 4, 1), date(2027, 7, 1)),
        award("BY-NAME", inside, inside, school_urns=("St Aldates School",)),
        award("OF-CLOSED", inside, inside, school_urns=(CLOSED,), status="proposed"),
        award("ELSEWHERE-TOO", inside, inside, school_urns=(OTHER,)),
    )
    assert came(engine, found) == {
        "INSIDE": ("in the register", False, True),
        "UNDATED": ("in the register", False, None),
        "LATER": ("in the register", True, False),
        "BY-NAME": ("in the register", True, True),
        "OF-CLOSED": ("in the register", True, True),
    }


def test_what_was_changed_proposed_and_removed_since(engine: Engine) -> None:
    over = award("OVER", date(2026, 1, 5), date(2026, 8, 31))
    moved = award("MOVED", AUTUMN[0], AUTUMN[1])
    add(engine, over, moved)
    found = watch(engine)
    assert came(engine, found) == {"MOVED": ("in the register", False, True)}
    longer = over.model_copy(update={"end_date": date(2026, 10, 31)})
    away = moved.model_copy(update={"school_urns": (OTHER,)})
    with engine.begin() as connection:
        for mine in (longer, away):
            seen = editing.version(connection, mine.identifier)
            editing.save(connection, mine, seen, "Robin")
        fresh = award("FRESH", AUTUMN[0], AUTUMN[1])
        proposals.propose(connection, fresh, None, "Kim", "please")
        proposals.propose(
            connection, award("F2", AUTUMN[0], None, school_urns=(OTHER,)), None, "Kim", ""
        )
    assert came(engine, found) == {
        "OVER": ("in the register", True, True),
        "MOVED": ("removed", True, True),
        "FRESH": ("proposed", True, True),
    }


def test_what_was_only_changed_did_not_come(engine: Engine) -> None:
    add(engine, award("THERE", *AUTUMN))
    found = watch(engine)
    with engine.begin() as connection:
        seen = editing.version(connection, "THERE")
        editing.save(connection, award("THERE", *AUTUMN, title="Renamed"), seen, "Robin")
    add(engine, award("FRESH", *AUTUMN))
    with engine.connect() as connection:
        items = coming(connection, [found], NAMES)[found.number]
    assert {item.award.identifier: item.came(found) for item in items} == {
        "THERE": False,
        "FRESH": True,
    }
    assert all(item.is_new(found) for item in items)


def test_no_watch_asks_for_nothing(engine: Engine) -> None:
    with engine.connect() as connection:
        assert coming(connection, [], NAMES) == {}
