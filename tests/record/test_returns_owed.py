"""Who asks, who owes, reminders and the calendar, from the store."""

from datetime import date
from typing import Any

import pytest
from icalendar import Calendar
from sqlalchemy import Connection, Engine

from analysis.owed import overview
from db.tables import delivery
from record.award import Award
from record.organisation_decisions import merge
from record.returns.decide import accept
from record.returns.model import QuarterlyReturn
from record.returns.owed import ask, asks, owed, owed_of
from record.returns.reminders import calendar, reminder, start_of
from record.returns.summary import summary
from record.returns.write import Cause, NotPossible, save
from record.write import Cause as AwardCause
from record.write import Change, write
from reports import LoadReport

ON = date(2025, 11, 5)


@pytest.fixture
def connection(engine: Engine) -> Any:
    """Two awards of funder F and one of G, all live in 2025."""
    with engine.begin() as opened:
        number = _delivery(opened)
        awards = [_award("X-1", "F"), _award("X-2", "F"), _award("Y-1", "G")]
        changes = [Change(item.identifier, None, item, None, number) for item in awards]
        write(opened, changes, AwardCause("Ann", number))
        yield opened


def _award(identifier: str, funder: str) -> Award:
    return Award(
        identifier=identifier,
        title=f"Boxing {identifier}",
        start_date=date(2025, 1, 1),
        end_date=date(2025, 12, 31),
        funder_id=funder,
        funder_name=f"Fund {funder}",
        recipient_id="P",
        recipient_name="Invented Club",
        contact_email="person@example.org",
    )


def _delivery(connection: Connection) -> int:
    values = {
        "kind": "register", "label": "a", "file_names": ["a.csv"], "sha256": "0" * 64,
        "loaded_at": start_of(ON), "licence": "", "source": "", "vintage": "",
        "demonstration": False, "rows_read": 1, "rows_kept": 1, "rows_refused": 0,
        "rows_written": {}, "report": LoadReport("a", []).as_dict(),
    }  # fmt: skip
    made = connection.execute(delivery.insert().values(**values).returning(delivery.c.id))
    return int(made.scalar_one())


def _send(connection: Connection, intervention: str, quarter: str) -> None:
    told = QuarterlyReturn(
        intervention=intervention, quarter=quarter, counting_basis="new this quarter"
    )
    save(connection, told, None, Cause("Pat"))


def test_a_funder_of_whom_a_return_came_asks_from_the_earliest_on(connection: Connection) -> None:
    assert asks(connection) == []
    _send(connection, "X-1", "2025-Q3")
    _send(connection, "X-1", "2025-Q2")
    (only,) = asks(connection)
    assert (only.funder_id, only.from_quarter, only.days_to_send) == ("F", "2025-Q2", 28)
    accept(connection, ("X-1", "2025-Q2"), 1, "Fay")
    found = {(o.award.intervention, o.quarter): o.state for o in owed(connection, ON).owed}
    assert found == {
        ("X-1", "2025-Q2"): "accepted",
        ("X-1", "2025-Q3"): "received",
        ("X-1", "2025-Q4"): "not yet",
        ("X-2", "2025-Q2"): "overdue",
        ("X-2", "2025-Q3"): "overdue",
        ("X-2", "2025-Q4"): "not yet",
    }


def test_what_a_funder_says_counts(connection: Connection) -> None:
    _send(connection, "X-1", "2025-Q2")
    ask(connection, "F", None, "Fay")
    ask(connection, "G", "2025-Q1", "Gus")
    ask(connection, "G", "2025-Q3", "Gus", days_to_send=60)
    assert [(a.funder_id, a.from_quarter, a.days_to_send) for a in asks(connection)] == [
        ("G", "2025-Q3", 60)
    ]
    with pytest.raises(NotPossible, match="“autumn” is not a quarter"):
        ask(connection, "G", "autumn", "Gus")


def test_funders_and_providers_that_were_merged_are_one(connection: Connection) -> None:
    _send(connection, "X-1", "2025-Q3")
    _send(connection, "Y-1", "2025-Q2")
    merge(connection, "G", "F", "Ann")
    (only,) = asks(connection)
    assert (only.funder_id, only.from_quarter) == ("F", "2025-Q2")
    found = owed(connection, ON).owed
    assert {(o.award.funder_id, o.award.funder_name) for o in found} == {("F", "Fund F")}
    assert {o.award.intervention for o in found} == {"X-1", "X-2", "Y-1"}
    made = summary(connection, "2025-Q2", "2025-Q3", ON)
    assert set(made.frames["Interventions"]["funder"]) == {"Fund F"}
    assert set(made.frames["Funder people"]["group"]) <= {"Fund F"}
    ask(connection, "G", "2025-Q4", "Gus")
    assert [(a.funder_id, a.from_quarter) for a in asks(connection)] == [("F", "2025-Q4")]
    ask(connection, "F", "2025-Q1", "Fay")
    assert [(a.funder_id, a.from_quarter) for a in asks(connection)] == [("F", "2025-Q1")]
    ask(connection, "F", None, "Fay")
    assert (asks(connection), owed(connection, ON).owed) == ([], [])


def test_one_award_owes_what_it_owes_among_all_and_keeps_what_came(connection: Connection) -> None:
    _send(connection, "X-1", "2025-Q2")
    _send(connection, "X-1", "2024-Q1")
    every = {item.quarter: item.state for item in owed(connection, ON).owed
             if item.award.intervention == "X-1"}  # fmt: skip
    assert owed_of(connection, "X-1", ON) == {"2024-Q1": "received", **every}
    assert owed_of(connection, "Y-1", ON) == {}
    ask(connection, "F", None, "Fay")
    assert owed_of(connection, "X-1", ON) == {"2024-Q1": "received", "2025-Q2": "received"}


def test_a_reminder_names_what_is_waited_for_and_nobody(connection: Connection) -> None:
    ask(connection, "F", "2025-Q3", "Fay", days_to_send=40)
    text = reminder("Invented Club", owed(connection, ON).owed)
    assert text is not None
    assert "Boxing X-1 (X-1)\n  2025-Q3, July to September 2025; due 9 November 2025\n" in text
    assert "2025-Q4" not in text
    assert "example.org" not in text
    late = reminder("Invented Club", owed(connection, date(2025, 11, 10)).owed, "Fay Funder")
    assert late is not None
    assert "due 9 November 2025, overdue" in late
    assert late.endswith("\nFay Funder\n")
    assert reminder("Invented Club", []) is None


def test_the_calendar_is_the_same_each_time_and_readable(connection: Connection) -> None:
    ask(connection, "F", "2025-Q3", "Fay")
    found = owed(connection, ON)
    body = calendar(found.owed, start_of(ON))
    assert body == calendar(owed(connection, ON).owed, start_of(ON))
    entries = Calendar.from_ical(body).walk("VEVENT")
    assert len(entries) == 4
    assert len({str(entry["uid"]) for entry in entries}) == 4
    assert entries[0].decoded("dtstart") == date(2025, 10, 28)
    assert str(entries[0]["summary"]) == "Return due: Boxing X-1, 2025-Q3"
    _send(connection, "X-1", "2025-Q3")
    after = Calendar.from_ical(calendar(owed(connection, ON).owed, start_of(ON)))
    assert {str(e["uid"]) for e in after.walk("VEVENT")} < {str(e["uid"]) for e in entries}


def test_nothing_owed_is_an_empty_calendar() -> None:
    nothing = overview([], [], {}, ON)
    assert Calendar.from_ical(calendar(nothing.owed, start_of(ON))).walk("VEVENT") == []
