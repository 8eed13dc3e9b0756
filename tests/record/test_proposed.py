"""Proposals kept as awards, who was asked, and what was decided: on both stores."""

from datetime import date
from threading import Thread

import pytest
from sqlalchemy import Engine

from record import editing, proposals
from record.award import Award
from record.consultations import (
    Answer,
    DecidedMeanwhile,
    NotAsked,
    answer,
    ask,
    consultations,
    decide,
    decisions,
)
from record.contacts import Contact, contacts
from record.proposed import every, find, keep, withdraw
from record.rights import EVERYTHING, Person

TOLD = Award(
    identifier="a proposal that is not saved",
    title="Rope craft",
    funder_id="F",
    funder_name="The Fund",
    recipient_id="R",
    recipient_name="Rope Works",
    contact_name="Sam Field",
)
TEAM = Person("Sam", EVERYTHING)
GUEST = Person("Kim")
SAID = Answer("has concerns", "We pay for this already.", date(2026, 11, 1))


def kept(engine: Engine, who: Person = TEAM, year: int = 2026) -> str:
    with engine.begin() as connection:
        return keep(connection, TOLD, year, who)


def test_identifiers_count_up_within_a_year_and_are_never_used_again(demo_engine: Engine) -> None:
    names = [kept(demo_engine), kept(demo_engine, GUEST), kept(demo_engine, year=2027)]
    assert names == ["PROPOSAL-2026-001", "PROPOSAL-2026-002", "PROPOSAL-2027-001"]
    with demo_engine.begin() as connection:
        proposals.decline(connection, proposals.waiting(connection)[-1].number, "Sam", "No.")
    assert kept(demo_engine) == "PROPOSAL-2026-003"


def test_two_at_once_get_two_identifiers(demo_engine: Engine) -> None:
    found: list[str] = []
    threads = [Thread(target=lambda: found.append(kept(demo_engine))) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(found) == [f"PROPOSAL-2026-{number:03d}" for number in range(1, 7)]


def test_who_may_not_change_the_funders_awards_proposes(demo_engine: Engine) -> None:
    mine, theirs = kept(demo_engine), kept(demo_engine, GUEST)
    with demo_engine.begin() as connection:
        standing, waiting = find(connection, mine), find(connection, theirs)
        assert standing is not None
        assert waiting is not None
        assert standing.in_register
        assert standing.award.status == "proposed"
        assert not waiting.in_register
        assert {mine, theirs} <= {item.award.identifier for item in every(connection)}
        number = waiting.number
        assert number is not None
        proposals.accept(connection, number, "Sam", "")
        taken_in = find(connection, theirs)
        assert taken_in is not None
        assert taken_in.in_register
        assert find(connection, "nowhere") is None


def test_a_declined_proposal_can_still_be_read(demo_engine: Engine) -> None:
    name = kept(demo_engine, GUEST)
    with demo_engine.begin() as connection:
        proposals.decline(connection, proposals.waiting(connection, name)[0].number, "Sam", "No.")
        found = find(connection, name)
        assert found is not None
        assert found.declined
        assert name not in {item.award.identifier for item in every(connection)}


def test_withdrawing_marks_the_award_or_proposes_it(demo_engine: Engine) -> None:
    name = kept(demo_engine)
    with demo_engine.begin() as connection:
        withdraw(connection, name, GUEST)
        (waits,) = proposals.waiting(connection, name)
        assert waits.proposed.status == "withdrawn"
        withdraw(connection, name, TEAM)
        now = find(connection, name)
        assert now is not None
        assert now.award.status == "withdrawn"
        with pytest.raises(editing.Gone):
            withdraw(connection, "nowhere", TEAM)


def test_who_was_asked_and_what_they_said(engine: Engine) -> None:
    with engine.begin() as connection:
        number = ask(connection, "P", "Jo", "The Fund", "Is it yours?", "Sam")
        (asked,) = consultations(connection, ["P", "Q"])["P"]
        assert (asked.asked, asked.organisation, asked.question) == (
            "Jo",
            "The Fund",
            "Is it yours?",
        )
        assert (asked.view, asked.answered_by) == (None, None)
        answer(connection, "P", number, SAID, "Sam")
        (answered,) = consultations(connection, ["P"])["P"]
        assert (answered.view, answered.answer, answered.answered_on) == (
            "has concerns",
            "We pay for this already.",
            date(2026, 11, 1),
        )
        with pytest.raises(NotAsked):
            answer(connection, "Q", number, SAID, "Sam")
        with pytest.raises(NotAsked):
            answer(connection, "P", number + 100, SAID, "Sam")


def test_two_answers_to_one_question_are_both_kept(engine: Engine) -> None:
    with engine.begin() as connection:
        number = ask(connection, "P", "Jo", "", "Well?", "Sam")
    for said, by in ((SAID, "Sam"), (SAID, "Sam"), (Answer("supports", "Fine.", SAID.on), "Kim")):
        with engine.begin() as connection:
            answer(connection, "P", number, said, by)
    with engine.connect() as connection:
        found = consultations(connection, ["P"])["P"]
    assert [(item.view, item.answered_by) for item in found] == [
        ("has concerns", "Sam"),
        ("supports", "Kim"),
    ]
    assert {item.question for item in found} == {"Well?"}


def test_every_decision_is_kept_and_the_latest_holds(engine: Engine) -> None:
    with engine.begin() as connection:
        decide(connection, "P", "wait", "Ask first.", "Sam", 0)
        first = decisions(connection, ["P"])["P"][-1]
        decide(connection, "P", "fund", "All agree.", "Kim", first.id)
    with pytest.raises(DecidedMeanwhile) as told, engine.begin() as connection:
        decide(connection, "P", "do not fund", "Too late.", "Lee", first.id)
    assert (told.value.latest.decision, told.value.latest.decided_by) == ("fund", "Kim")
    with engine.connect() as connection:
        assert [x.decision for x in decisions(connection, ["P"])["P"]] == ["wait", "fund"]


def test_contacts_are_read_in_one_place(demo_engine: Engine) -> None:
    name = kept(demo_engine)
    with demo_engine.connect() as connection:
        assert contacts(connection, [name, "nowhere"]) == {name: Contact("Sam Field", None, None)}
