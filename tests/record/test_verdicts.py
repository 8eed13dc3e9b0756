"""A person's verdict on a pair of awards: it holds, is withdrawn, and is opened by what matters."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine

from etl.publish.publishing import publish
from record import editing, verdicts
from record.award import Award, StatedPlace
from record.verdicts import NotThere, Overtaken, pair_of

ONE, OTHER = "DEMO-PCC-2026-001", "DEMO-VRP-2026-001"
PAIR = (ONE, OTHER)
FOUND = ("possible duplication", 0.93)

OTHERWISE: dict[str, Any] = {
    "title": "Another title",
    "description": "Another help altogether",
    "amount_awarded": Decimal("1.50"),
    "start_date": date(2020, 1, 2),
    "end_date": date(2031, 1, 2),
    "funder_id": "X-FUNDER",
    "funder_name": "Another funder",
    "recipient_id": "X-PROVIDER",
    "recipient_name": "Another provider",
    "regrant_type": "FRG010",
    "places": (StatedPlace(code="DEMO-W001", code_type="WD"),),
    "school_urns": ("900999",),
    "approaches": ("Cycling",),
    "audiences": ("parents",),
    "level": "specialist",
    "age_from": 3,
    "age_to": 99,
    "status": "proposed",
}
"""Field of an award → a value that no award of the demonstration has: each opens a verdict."""
BESIDE: dict[str, Any] = {
    "amount_disbursed": Decimal("1.50"),
    "amount_spent": Decimal("2.50"),
    "award_date": date(2020, 1, 2),
    "funder_department": "Another room",
    "programme": "Another programme",
    "location_scope": "somewhere",
    "priorities": ("health",),
    "settings": ("prison",),
    "places_planned": 3,
    "contact_name": "Ada",
    "contact_email": "ada@example.org",
    "contact_phone": "0151 496 0001",
    "last_modified": date(2020, 1, 2),
    "data_source": "elsewhere",
}
"""Fields that a verdict does not rest on."""


def settle(engine: Engine, verdict: str = "complementary", by: str = "Sam, Northgate") -> int:
    with engine.begin() as connection:
        looked_at = verdicts.seen(connection, PAIR)
        made = verdicts.give(connection, PAIR, looked_at, (verdict, "Different years."), FOUND, by)
    return made.number


def change(engine: Engine, identifier: str, **otherwise: Any) -> Award:
    """Edits an award by hand; the award as it was."""
    with engine.begin() as connection:
        found = editing.current(connection, identifier)
        assert found is not None
        after = found[0].model_copy(update=otherwise)
        editing.save(connection, after, found[1], "Editor")
    return found[0]


def judgement(engine: Engine) -> verdicts.Judgement | None:
    with engine.connect() as connection:
        return verdicts.judgements(connection).get(PAIR)


def standing(engine: Engine) -> verdicts.Judgement:
    found = judgement(engine)
    assert found is not None
    return found


def test_a_verdict_holds_with_its_reason_name_and_day(demo_engine: Engine) -> None:
    number = settle(demo_engine)
    found = standing(demo_engine)
    assert (found.holds, found.changed) == (True, {})
    said = found.verdict
    assert (said.number, said.pair, said.verdict) == (number, PAIR, "complementary")
    assert (said.reason, said.by, said.withdrawn) == ("Different years.", "Sam, Northgate", False)
    assert (said.category, said.score) == FOUND


def test_a_withdrawn_verdict_no_longer_stands_and_is_kept(demo_engine: Engine) -> None:
    settle(demo_engine, "duplication")
    number = settle(demo_engine)
    with demo_engine.begin() as connection:
        assert verdicts.withdraw(connection, number, "Ada") == PAIR
    assert judgement(demo_engine) is None, "the verdict before the withdrawn one is not revived"
    with demo_engine.connect() as connection:
        kept = verdicts.history(connection, PAIR)
    assert [(v.verdict, v.withdrawn_by) for v in kept] == [
        ("complementary", "Ada"),
        ("duplication", None),
    ]
    for gone in (number, kept[1].number, 10_000):
        with demo_engine.begin() as connection, pytest.raises(NotThere):
            verdicts.withdraw(connection, gone, "Ada")


def test_a_change_in_what_matters_opens_it_and_is_told(demo_engine: Engine) -> None:
    settle(demo_engine)
    before = change(demo_engine, OTHER, title="Another title", programme="Another programme")
    change(demo_engine, OTHER, age_to=19)
    found = standing(demo_engine)
    assert not found.holds
    assert {
        name: [(item.field, item.before) for item in told] for name, told in found.changed.items()
    } == {OTHER: [("title", before.title), ("age_to", before.age_to)]}
    change(demo_engine, OTHER, title=before.title, age_to=before.age_to)
    assert standing(demo_engine).holds, "what was put back says what it said"


@pytest.mark.parametrize("field", OTHERWISE)
def test_each_field_that_matters_opens_it(demo_sqlite_copy: Engine, field: str) -> None:
    settle(demo_sqlite_copy)
    change(demo_sqlite_copy, ONE, **{field: OTHERWISE[field]})
    found = standing(demo_sqlite_copy)
    assert {name: [c.field for c in told] for name, told in found.changed.items()} == {ONE: [field]}


def test_no_other_field_opens_it(demo_engine: Engine) -> None:
    settle(demo_engine)
    change(demo_engine, ONE, **BESIDE)
    assert standing(demo_engine).holds


def test_every_field_of_an_award_either_matters_or_does_not() -> None:
    rest = {"identifier", "currency", "amount_budgeted", "location_sensitive"}
    assert OTHERWISE.keys() | BESIDE.keys() | rest == Award.model_fields.keys()


@settings(max_examples=60, deadline=None, derandomize=True, database=None)
@given(
    fields=st.sets(st.sampled_from(sorted({*OTHERWISE, *BESIDE}))),
    spaced=st.booleans(),
)
def test_any_set_of_changes_opens_it_if_one_of_them_matters(fields: set[str], spaced: bool) -> None:
    award = Award(
        identifier="A", title="Steady hands", funder_id="F", funder_name="Fund",
        recipient_id="R", recipient_name="Ash",
    )  # fmt: skip
    changes = {name: {**OTHERWISE, **BESIDE}[name] for name in fields}
    after = award.model_copy(update=changes)
    if spaced and "title" not in fields:
        after = after.model_copy(update={"title": "  STEADY  hands "})
    opened = verdicts.matters(after) != verdicts.matters(award)
    assert opened == bool(fields & OTHERWISE.keys())


def test_publishing_again_opens_nothing(demo_engine: Engine) -> None:
    settle(demo_engine)
    change(demo_engine, "DEMO-LPL-2023-001", title="A ring")
    publish(demo_engine, lambda _line: None)
    assert standing(demo_engine).holds


def test_the_later_of_two_people_is_told(demo_engine: Engine) -> None:
    with demo_engine.connect() as connection:
        late = verdicts.seen(connection, PAIR)
    number = settle(demo_engine, by="Sam")
    with demo_engine.begin() as connection, pytest.raises(Overtaken) as told:
        verdicts.give(connection, PAIR, late, ("duplication", "The same."), FOUND, "Ada")
    assert told.value.by == "Sam"
    with demo_engine.begin() as connection:
        verdicts.withdraw(connection, number, "Wim")
    with demo_engine.begin() as connection, pytest.raises(Overtaken) as told:
        verdicts.give(connection, PAIR, late, ("duplication", "The same."), FOUND, "Ada")
    assert told.value.by == "Wim"


def test_who_read_an_older_award_is_told(demo_engine: Engine) -> None:
    with demo_engine.connect() as connection:
        late = verdicts.seen(connection, PAIR)
    change(demo_engine, ONE, age_to=19)
    with demo_engine.begin() as connection, pytest.raises(Overtaken) as told:
        verdicts.give(connection, PAIR, late, ("duplication", "The same."), FOUND, "Ada")
    assert told.value.by is None
    assert judgement(demo_engine) is None


def test_a_pair_has_one_order_and_two_awards_that_stand(demo_engine: Engine) -> None:
    assert pair_of("b", "a") == pair_of("a", "b") == ("a", "b")
    with demo_engine.connect() as connection, pytest.raises(NotThere, match="NOWHERE"):
        verdicts.seen(connection, (ONE, "NOWHERE"))
