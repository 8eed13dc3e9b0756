"""Awards that were changed since a moment: as they stood then, as they stand, what is gone."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import Connection, Engine

from db.record_tables import award_change
from record import editing
from record.award import Award
from record.unpublished import Unpublished, how_many, unpublished
from record.write import Cause, Change, write

OLD = tuple(
    Award(
        identifier=f"X-{number}",
        title=f"Boxing {number}",
        funder_id="X-FUND-1",
        funder_name="Invented Fund",
        recipient_id="X-ORG-1",
        recipient_name="Invented Club",
    )
    for number in range(1, 7)
)


@pytest.fixture
def moment(engine: Engine) -> datetime:
    """After six awards came, and before whatever comes now."""
    with engine.begin() as connection:
        for award in OLD:
            editing.add(connection, award, "Ann")
        earlier = datetime.now(UTC) - timedelta(days=2)
        connection.execute(award_change.update().values(changed_at=earlier))
    return datetime.now(UTC) - timedelta(days=1)


def retitled(connection: Connection, at: int, title: str, status: str | None = None) -> None:
    old = OLD[at]
    seen = editing.version(connection, old.identifier)
    changed = old.model_copy(update={"title": title, "status": status})
    editing.save(connection, changed, seen, "Bob")


def take_away(connection: Connection, at: int) -> None:
    found = editing.current(connection, OLD[at].identifier)
    assert found is not None
    change = Change(OLD[at].identifier, found[0], None, None, None)
    write(connection, [change], Cause("Bob"))


def test_nothing_is_told_where_nothing_was_changed(engine: Engine, moment: datetime) -> None:
    with engine.connect() as connection:
        found = unpublished(connection, moment)
        assert how_many(connection, moment) == 0
    assert found == Unpublished({}, {}, frozenset(), frozenset())
    assert not found.read


def test_each_as_it_stood_first_and_as_it_stands_last(engine: Engine, moment: datetime) -> None:
    new = OLD[0].model_copy(update={"identifier": "NEW-1"})
    with engine.begin() as connection:
        retitled(connection, 1, "Boxing by the river")
        retitled(connection, 1, "Boxing by the sea")
        retitled(connection, 2, "Boxing 3", status="withdrawn")
        take_away(connection, 3)
        editing.add(connection, new, "Cat")
        found = unpublished(connection, moment)
        assert how_many(connection, moment) == 4
    assert {name: award.title for name, award in found.before.items()} == {
        "X-2": "Boxing 2",
        "X-3": "Boxing 3",
        "X-4": "Boxing 4",
    }
    assert {name: award.title for name, award in found.now.items()} == {
        "X-2": "Boxing by the sea",
        "X-3": "Boxing 3",
        "NEW-1": "Boxing 1",
    }
    assert found.gone == {"X-3", "X-4"}
    assert found.read == {"X-2", "X-3", "X-4", "NEW-1"}
    assert not found.unread


def test_what_came_and_went_again_stood_at_neither_time(engine: Engine, moment: datetime) -> None:
    new = OLD[0].model_copy(update={"identifier": "NEW-1"})
    with engine.begin() as connection:
        editing.add(connection, new, "Cat")
        write(connection, [Change("NEW-1", new, None, None, None)], Cause("Cat"))
        found = unpublished(connection, moment)
    assert found.gone == {"NEW-1"}
    assert not found.before
    assert not found.now


def test_of_very_many_the_latest_are_read_and_of_the_others_it_is_known_what_is_gone(
    engine: Engine, moment: datetime
) -> None:
    with engine.begin() as connection:
        take_away(connection, 0)
        retitled(connection, 1, "Boxing", status="withdrawn")
        for at in (2, 3, 4):
            retitled(connection, at, f"Boxing at {at}", status="live" if at == 2 else None)
        retitled(connection, 2, "Boxing again")
        found = unpublished(connection, moment, most_read=2)
        assert how_many(connection, moment) == 5
    assert found.now.keys() == found.before.keys() == {"X-3", "X-5"}
    assert found.unread == {"X-1", "X-2", "X-4"}
    assert found.gone == {"X-1", "X-2"}
