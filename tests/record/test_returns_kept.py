"""Returns are kept version by version; two people at once; questions; narratives apart."""

from typing import Any

import pytest
from sqlalchemy import Connection, Engine, select

import record.returns.write as write
from db.return_tables import quarterly_return, return_change, return_narrative
from record.returns.decide import accept, answer, query, reply
from record.returns.model import QuarterlyReturn
from record.returns.stored import Standing, history, queries, standing, version_told
from record.returns.write import Cause, Conflict, NotPossible, save

KEY = ("X-1", "2025-Q3")
PAT, FAY = Cause("Pat Provider"), Cause("Fay Funder")


def a_return(**fields: Any) -> QuarterlyReturn:
    usual = {
        "counting_basis": "new this quarter",
        "age_11_15": 12,
        "sessions_delivered": 24,
        "spend_to_date": "1200.5",
        "narrative_stories": "A secret story.",
    }
    return QuarterlyReturn(intervention=KEY[0], quarter=KEY[1], **{**usual, **fields})


def stands(connection: Connection) -> Standing:
    found = standing(connection, *KEY, narrative=True)
    assert found is not None
    return found


def test_what_is_saved_stands_and_the_same_again_changes_nothing(engine: Engine) -> None:
    with engine.begin() as connection:
        made = save(connection, a_return(), None, PAT)
        assert (made.version, made.state, made.received_by) == (1, "received", "Pat Provider")
        assert stands(connection).told == a_return()
        assert save(connection, a_return(), 1, FAY).received_by == "Pat Provider"
        assert [step.what for step in history(connection, *KEY)] == ["sent"]


def test_every_version_is_kept(engine: Engine) -> None:
    with engine.begin() as connection:
        save(connection, a_return(), None, PAT)
        save(connection, a_return(age_11_15=13, narrative_stories="Another."), 1, FAY)
        steps = history(connection, *KEY)
        assert [(step.what, step.version, step.by) for step in steps] == [
            ("sent", 1, "Pat Provider"),
            ("changed", 2, "Fay Funder"),
        ]
        assert [(f.field, f.before, f.after) for f in steps[1].fields] == [("age_11_15", 12, 13)]
        assert version_told(connection, KEY, 1, narrative=True) == a_return()
        assert version_told(connection, KEY, 3) is None


def test_narratives_stand_in_their_own_table_and_nowhere_else(engine: Engine) -> None:
    with engine.begin() as connection:
        save(connection, a_return(), None, PAT)
        query(connection, KEY, "age_11_15", "Twelve?", "Fay Funder")
        for table in (quarterly_return, return_change):
            rows = connection.execute(select(table)).all()
            assert rows
            assert "secret" not in repr(rows)
        (texts,) = connection.execute(select(return_narrative.c.texts)).scalars()
        assert texts == {"narrative_stories": "A secret story."}
        found = standing(connection, *KEY)
        assert found is not None
        assert found.told == a_return().without_narrative()


def test_words_alone_make_a_version(engine: Engine) -> None:
    with engine.begin() as connection:
        save(connection, a_return(), None, PAT)
        save(connection, a_return(narrative_stories=None), 1, PAT)
        assert stands(connection).told.narrative_stories is None
        assert history(connection, *KEY)[1].fields == []


def test_who_saves_over_an_unseen_version_is_told_of_both(engine: Engine) -> None:
    with engine.begin() as connection:
        save(connection, a_return(), None, PAT)
        save(connection, a_return(age_11_15=13, sessions_delivered=25), 1, FAY)
    with engine.begin() as connection, pytest.raises(Conflict, match="Fay Funder saved") as raised:
        save(connection, a_return(age_11_15=14, completed=3), 1, PAT)
    found = raised.value
    assert found.theirs is not None
    assert (found.mine.age_11_15, found.theirs.told.age_11_15) == (14, 13)
    assert [(c.field, c.before, c.after) for c in found.merged.conflicts] == [("age_11_15", 13, 14)]
    both = QuarterlyReturn(**found.merged.record)
    assert (both.sessions_delivered, both.completed) == (25, 3)
    with engine.begin() as connection:
        assert stands(connection).version == 2


def test_two_who_send_the_first_at_once(engine: Engine) -> None:
    with engine.begin() as connection:
        save(connection, a_return(), None, PAT)
    with engine.begin() as connection, pytest.raises(Conflict):
        save(connection, a_return(age_11_15=1), None, FAY)


@pytest.mark.parametrize("first", [True, False])
def test_two_transactions_at_once(
    engine: Engine, monkeypatch: pytest.MonkeyPatch, first: bool
) -> None:
    """Both have read the same version, or that there is none; the second to write is refused."""
    if not first:
        with engine.begin() as connection:
            save(connection, a_return(), None, PAT)
    seen = None if first else 1
    usual = write._next_version

    def while_somebody_saves(connection: Connection, key: tuple[str, str]) -> int:
        monkeypatch.setattr(write, "_next_version", usual)
        number = usual(connection, key)
        with engine.begin() as other:
            save(other, a_return(age_11_15=13), seen, FAY)
        return number

    monkeypatch.setattr(write, "_next_version", while_somebody_saves)
    with engine.connect() as connection, pytest.raises(Conflict, match="Fay Funder saved"):
        save(connection, a_return(age_11_15=14), seen, PAT)
    with engine.begin() as connection:
        assert stands(connection).told.age_11_15 == 13
        assert len(history(connection, *KEY)) == (1 if first else 2)


def test_questions_are_asked_and_answered(engine: Engine) -> None:
    with engine.begin() as connection:
        save(connection, a_return(), None, PAT)
        first = query(connection, KEY, "age_11_15", "Why twelve?", "Fay Funder")
        second = query(connection, KEY, "spend_to_date", "To the end of June?", "Fay Funder")
        assert stands(connection).state == "queried"
        with pytest.raises(NotPossible, match="2 questions about this return have no answer"):
            accept(connection, KEY, 1, "Fay Funder")
        with pytest.raises(NotPossible, match="The answer is blank"):
            answer(connection, first, " \x00", "Pat Provider")
        answer(connection, first, "Twelve\x00 came.", "Pat Provider")
        assert stands(connection).state == "queried"
        answer(connection, second, "Yes.", "Pat Provider")
        assert stands(connection).state == "received"
        with pytest.raises(NotPossible, match="somebody has answered it"):
            answer(connection, second, "No.", "Pat Provider")
        assert [(q.question, q.answer) for q in queries(connection, *KEY)] == [
            ("Why twelve?", "Twelve came."),
            ("To the end of June?", "Yes."),
        ]
        with pytest.raises(NotPossible, match="is not a field"):
            query(connection, KEY, "shoe_size", "What?", "Fay Funder")


def test_a_question_stays_open_until_the_figure_or_words_answer_it(engine: Engine) -> None:
    with engine.begin() as connection:
        save(connection, a_return(), None, PAT)
        query(connection, KEY, "age_11_15", "Why twelve?", "Fay Funder")
        query(connection, KEY, "narrative_stories", "Which year?", "Fay Funder")
        last = query(connection, KEY, "spend_to_date", "To the end of June?", "Fay Funder")
        new = a_return(age_11_15=13, narrative_stories="Another secret.")
        assert save(connection, new, 1, PAT).state == "queried"
        reply(connection, KEY, a_return(), {}, "Pat Provider")
        answers = [item.answer for item in queries(connection, *KEY)]
        assert answers == ["Changed from “12” to “13”.", "Written anew.", None]
        assert stands(connection).state == "queried"
        reply(connection, KEY, new, {last: "Yes."}, "Pat Provider")
        assert queries(connection, *KEY)[2].answer == "Yes."
        assert stands(connection).state == "received"


def test_an_accepted_return_sent_again_otherwise_is_received_again(engine: Engine) -> None:
    with engine.begin() as connection:
        save(connection, a_return(), None, PAT)
        accept(connection, KEY, 1, "Fay Funder")
        found = stands(connection)
        assert (found.state, found.accepted_by) == ("accepted", "Fay Funder")
        assert save(connection, a_return(), 1, PAT).state == "accepted"
        save(connection, a_return(age_11_15=20), 1, PAT)
        found = stands(connection)
        assert (found.state, found.accepted_by, found.version) == ("received", None, 2)
        steps = [(step.what, step.version, step.state) for step in history(connection, *KEY)]
        assert steps == [
            ("sent", 1, "received"),
            ("accepted", 1, "accepted"),
            ("changed", 2, "received"),
        ]
        kept = version_told(connection, KEY, 1)
        assert kept is not None
        assert kept.age_11_15 == 12
        with pytest.raises(Conflict):
            accept(connection, KEY, 1, "Fay Funder")


def test_what_is_not_there_cannot_be_accepted(engine: Engine) -> None:
    with engine.begin() as connection, pytest.raises(NotPossible, match="There is no return of X"):
        accept(connection, KEY, 1, "Fay Funder")
