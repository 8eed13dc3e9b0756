"""Awards changed by hand: nobody's change is lost, and every one can be put back."""

import threading
from typing import Any

import pytest
from sqlalchemy import Engine, func, select

from db.record_tables import award_change
from db.tables import delivery
from record import editing, proposals
from record.award import Award
from record.form import FIELDS, cells_of, field_of, read_form
from record.history import history
from record.rights import EVERYTHING, Person

MADE = Award(
    identifier="X-1",
    title="Boxing after school",
    funder_id="X-FUND-1",
    funder_name="Invented Fund",
    recipient_id="X-ORG-1",
    recipient_name="Invented Club",
    amount_awarded="12000",
    approaches=("Sports",),
    school_urns=("100001",),
)


@pytest.fixture
def version(engine: Engine) -> int:
    """The award stands; its version."""
    with engine.begin() as connection:
        editing.add(connection, MADE, "Ann")
        return editing.version(connection, "X-1")


def saved(engine: Engine, seen: int, by: str, **changes: Any) -> editing.Saved | editing.Conflict:
    with engine.begin() as connection:
        found = editing.as_seen(connection, "X-1", seen) or stands(connection)
        return editing.save(connection, Award(**{**found.record(), **changes}), seen, by)


def stands(connection: Any) -> Award:
    found = editing.current(connection, "X-1")
    assert found is not None
    return found[0]


def now(engine: Engine) -> Award:
    with engine.connect() as connection:
        return stands(connection)


def test_an_edit_is_kept_with_who_and_what(engine: Engine, version: int) -> None:
    made = saved(engine, version, "Bob", title="Boxing", level="targeted")
    assert isinstance(made, editing.Saved)
    assert made.theirs == []
    assert (now(engine).title, now(engine).level) == ("Boxing", "targeted")
    with engine.connect() as connection:
        steps = history(connection, "X-1")
    assert [(step.by, step.what) for step in steps] == [("Ann", "added"), ("Bob", "changed")]
    assert {(x.field, x.before, x.after) for x in steps[1].fields} == {
        ("title", "Boxing after school", "Boxing"),
        ("level", None, "targeted"),
    }


def test_saving_without_a_change_writes_no_history(engine: Engine, version: int) -> None:
    saved(engine, version, "Bob")
    with engine.connect() as connection:
        assert len(history(connection, "X-1")) == 1


def test_two_people_who_change_different_fields_both_keep_theirs(
    engine: Engine, version: int
) -> None:
    saved(engine, version, "Bob", title="Boxing")
    made = saved(engine, version, "Cat", age_from=11)
    assert isinstance(made, editing.Saved)
    assert [(x.field, x.after) for x in made.theirs] == [("title", "Boxing")]
    assert (now(engine).title, now(engine).age_from) == ("Boxing", 11)


def test_two_people_who_change_the_same_field_are_both_told(engine: Engine, version: int) -> None:
    saved(engine, version, "Bob", title="Boxing", age_to=16)
    made = saved(engine, version, "Cat", title="Ring craft", age_from=11)
    assert isinstance(made, editing.Conflict)
    assert made.by == "Bob"
    assert [(x.field, x.before, x.after) for x in made.fields] == [
        ("title", "Boxing", "Ring craft")
    ]
    assert (made.merged.title, made.merged.age_from, made.merged.age_to) == ("Boxing", 11, 16)
    assert now(engine).title == "Boxing"
    assert now(engine).age_from is None
    with engine.begin() as connection:
        again = editing.save(
            connection, made.merged.model_copy(update={"title": "Ring craft"}), made.version, "Cat"
        )
    assert isinstance(again, editing.Saved)
    assert (now(engine).title, now(engine).age_from, now(engine).age_to) == ("Ring craft", 11, 16)


def test_many_at_once_lose_nothing(engine: Engine, version: int) -> None:
    fields = {f"{name}": f"by {name}" for name in ("programme", "data_source", "description")}
    waiting = threading.Barrier(len(fields))
    outcomes: list[object] = []

    def work(name: str) -> None:
        waiting.wait()
        outcomes.append(saved(engine, version, name, **{name: fields[name]}))

    threads = [threading.Thread(target=work, args=(name,)) for name in fields]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)
    assert [type(item) for item in outcomes] == [editing.Saved] * len(fields)
    assert {name: getattr(now(engine), name) for name in fields} == fields


def test_a_field_is_put_back_and_the_rest_stays(engine: Engine, version: int) -> None:
    saved(engine, version, "Bob", title="Boxing", age_from=11)
    with engine.connect() as connection:
        step = history(connection, "X-1")[-1]
    with engine.begin() as connection:
        back, seen = editing.as_before(connection, "X-1", step.number, ["title"])
        editing.save(connection, back, seen, "Cat")
    assert (now(engine).title, now(engine).age_from) == ("Boxing after school", 11)
    with engine.connect() as connection:
        last = history(connection, "X-1")[-1]
    assert (last.by, [x.field for x in last.fields]) == ("Cat", ["title"])


def test_what_was_added_cannot_be_put_back_field_by_field(engine: Engine, version: int) -> None:
    with engine.begin() as connection, pytest.raises(editing.Gone):
        editing.as_before(connection, "X-1", version, ["title"])
    with engine.begin() as connection, pytest.raises(editing.Gone):
        editing.as_before(connection, "X-1", 999, ["title"])


def test_the_change_of_another_award_is_not_put_back(engine: Engine, version: int) -> None:
    saved(engine, version, "Bob", title="Boxing", age_from=11)
    with engine.connect() as connection:
        step = history(connection, "X-1")[-1]
        assert editing.as_before(connection, "X-1", step.number, ["title"])
        with pytest.raises(editing.Gone):
            editing.as_before(connection, "X-2", step.number, ["title"])


def test_an_identifier_can_be_given_once(engine: Engine, version: int) -> None:
    with engine.begin() as connection, pytest.raises(editing.Taken):
        editing.add(connection, MADE, "Bob")
    with engine.begin() as connection, pytest.raises(editing.Gone):
        editing.save(connection, MADE.model_copy(update={"identifier": "X-9"}), 0, "Bob")


def test_typed_awards_stand_under_one_delivery(engine: Engine, version: int) -> None:
    with engine.begin() as connection:
        editing.add(connection, MADE.model_copy(update={"identifier": "X-2"}), "Bob")
    with engine.connect() as connection:
        rows = connection.execute(select(delivery.c.kind, delivery.c.rows_kept)).all()
    assert rows == [("typed", 2)]


def test_who_may_change_what() -> None:
    other = MADE.model_copy(update={"funder_id": "X-FUND-2"})
    everybody, one, none = Person("A", EVERYTHING), Person("B", "X-FUND-1"), Person("C")
    assert everybody.may_change(MADE, other)
    assert one.may_change(MADE, MADE)
    assert one.may_change(None, MADE)
    assert not one.may_change(MADE, other)
    assert not one.may_change(other, MADE)
    assert not none.may_change(MADE, MADE)


# Proposals


def propose(engine: Engine, seen: int | None, **changes: Any) -> int:
    with engine.begin() as connection:
        mine = Award(**{**MADE.record(), **changes})
        return proposals.propose(connection, mine, seen, "Dee", "The brochure says so")


def test_a_proposal_changes_nothing_until_it_is_accepted(engine: Engine, version: int) -> None:
    number = propose(engine, version, title="Ring craft")
    assert now(engine) == MADE
    with engine.begin() as connection:
        (waiting,) = proposals.waiting(connection, "X-1")
        assert [(x.field, x.before, x.after) for x in waiting.fields] == [
            ("title", "Boxing after school", "Ring craft")
        ]
        assert (waiting.by, waiting.why, waiting.moved_on) == ("Dee", "The brochure says so", [])
        assert proposals.count_waiting(connection) == 1
        proposals.accept(connection, number, "Ann", "Thank you")
    assert now(engine).title == "Ring craft"
    with engine.connect() as connection:
        assert history(connection, "X-1")[-1].by == "Dee, accepted by Ann"
        (done,) = proposals.decided(connection, 5)
        assert proposals.waiting(connection) == []
    assert (done.accepted, done.decided_by, done.answer) == (True, "Ann", "Thank you")


def test_a_declined_proposal_leaves_the_award(engine: Engine, version: int) -> None:
    number = propose(engine, version, title="Ring craft")
    with engine.begin() as connection:
        proposals.decline(connection, number, "Ann", "No")
    with engine.begin() as connection, pytest.raises(proposals.Decided):
        proposals.accept(connection, number, "Ann", "Yes")
    assert now(engine) == MADE


def test_a_proposal_keeps_what_was_changed_since(engine: Engine, version: int) -> None:
    number = propose(engine, version, title="Ring craft")
    saved(engine, version, "Bob", age_from=11)
    with engine.begin() as connection:
        found = proposals.find(connection, number)
        assert found is not None
        assert [x.field for x in found.moved_on] == ["age_from"]
        assert [x.field for x in found.fields] == ["title"]
        proposals.accept(connection, number, "Ann", "")
    assert (now(engine).title, now(engine).age_from) == ("Ring craft", 11)


def test_a_proposal_against_a_newer_change_of_the_same_field_waits(
    engine: Engine, version: int
) -> None:
    number = propose(engine, version, title="Ring craft")
    saved(engine, version, "Bob", title="Boxing")
    with engine.begin() as connection:
        made = proposals.accept(connection, number, "Ann", "")
        assert isinstance(made, editing.Conflict)
        assert [item.number for item in proposals.waiting(connection)] == [number]
    assert now(engine).title == "Boxing"


def test_a_new_award_can_be_proposed(engine: Engine) -> None:
    number = propose(engine, None)
    with engine.begin() as connection:
        assert editing.current(connection, "X-1") is None
        proposals.accept(connection, number, "Ann", "")
    assert now(engine) == MADE


# The form


def test_the_form_gives_the_same_award_again() -> None:
    full = Award(
        **{
            **MADE.record(),
            "description": "Two evenings; a week",
            "places": [
                {"name": "Northgate", "code": "E05000001", "code_type": "WD"},
                {"name": "St. Helens", "code": None, "code_type": None},
            ],
            "school_urns": ["100001", "100002"],
            "priorities": ["education", "health"],
            "settings": ["school"],
            "audiences": ["girls", "parents"],
            "amount_budgeted": "13000.50",
            "amount_spent": "0",
            "start_date": "2026-01-01",
            "end_date": "2026-12-31",
            "last_modified": "2026-02-01",
            "level": "universal",
            "status": "live",
            "age_from": 0,
            "age_to": 17,
            "regrant_type": "FRG030",
            "contact_name": "Invented Person",
            "contact_email": "person@example.org",
        }
    )
    again, problems = read_form(cells_of(full), full)
    assert problems == []
    assert again == full
    assert set(cells_of(full)) == set(FIELDS)


@pytest.mark.parametrize(
    ("cells", "field", "reason"),
    [
        ({"title": [""]}, "title", "there is no title"),
        ({"amount_awarded": ["lots"]}, "amount_awarded", "not a number of pounds"),
        ({"start_date": ["2026-13-01"]}, "start_date", "no such day"),
        ({"start_date": ["2027-01-01"], "end_date": ["2026-01-01"]}, "end_date", "before"),
        ({"age_from": ["11.5"]}, "age_from", "whole number"),
        ({"school_urns": ["Northgate"]}, "school_urns", "unique reference number"),
        (
            {"place_name": [""], "place_code": ["Northgate"], "place_code_type": ["SCHOOL"]},
            "place_code",
            "unique reference number",
        ),
        (
            {"place_name": ["Amberwick"], "place_code": [""], "place_code_type": ["POSTCODE"]},
            "place_name",
            "not a postcode",
        ),
    ],
)
def test_the_form_is_checked_as_a_list_is(
    cells: dict[str, list[str]], field: str, reason: str
) -> None:
    _award, problems = read_form({**cells_of(MADE), **cells}, MADE)
    assert [field_of(problem) for problem in problems] == [field]
    assert reason in problems[0].reason


def test_changes_are_counted_once_each(engine: Engine, version: int) -> None:
    saved(engine, version, "Bob", title="Boxing")
    with engine.connect() as connection:
        count = select(func.count()).select_from(award_change)
        assert connection.execute(count).scalar_one() == 2
