"""Who owes a return: which quarters, until when, and what has come."""

from dataclasses import replace
from datetime import date

import pytest

from analysis.owed import (
    DAYS_TO_SEND,
    Asks,
    Reports,
    by_funder_and_provider,
    due_day,
    overview,
)
from analysis.periods import quarter_days, quarter_moved, quarter_of, quarters

AWARD = Reports(
    "X-1", "Boxing", "F", "Fund", "P", "Club", date(2025, 5, 10), date(2026, 1, 20), "live"
)
ON = date(2025, 12, 31)
ASKS = [Asks("F", "2025-Q1")]


def states(on: date, sent: dict[tuple[str, str], str] | None = None) -> dict[str, str]:
    return {o.quarter: o.state for o in overview([AWARD], ASKS, sent or {}, on).owed}


def test_quarters_are_calendar_quarters() -> None:
    assert quarter_of(date(2025, 3, 31)) == "2025-Q1"
    assert quarter_days("2025-Q4") == (date(2025, 10, 1), date(2025, 12, 31))
    assert quarter_days("2024-Q1") == (date(2024, 1, 1), date(2024, 3, 31))
    assert [quarter_moved("2025-Q1", by) for by in (-1, 0, 5)] == ["2024-Q4", "2025-Q1", "2026-Q2"]
    assert quarters("2025-Q3", "2026-Q1") == ["2025-Q3", "2025-Q4", "2026-Q1"]
    assert quarters("2026-Q1", "2025-Q3") == []


def test_due_to_the_day() -> None:
    assert due_day("2025-Q3", DAYS_TO_SEND) == date(2025, 10, 28)
    assert states(date(2025, 9, 30))["2025-Q3"] == "not yet"
    assert states(date(2025, 10, 1))["2025-Q3"] == "due"
    assert states(date(2025, 10, 28))["2025-Q3"] == "due"
    assert states(date(2025, 10, 29))["2025-Q3"] == "overdue"


def test_every_quarter_in_which_the_award_was_live_and_no_other() -> None:
    assert list(states(date(2027, 1, 1))) == ["2025-Q2", "2025-Q3", "2025-Q4", "2026-Q1"]
    assert list(states(ON)) == ["2025-Q2", "2025-Q3", "2025-Q4"]
    assert states(date(2025, 1, 1)) == {}


@pytest.mark.parametrize("state", ["received", "queried", "accepted"])
def test_what_was_sent_is_not_owed(state: str) -> None:
    assert states(ON, {("X-1", "2025-Q2"): state}) == {
        "2025-Q2": state,
        "2025-Q3": "overdue",
        "2025-Q4": "not yet",
    }


def test_only_funders_who_ask_and_from_when_they_ask() -> None:
    later = [Asks("F", "2025-Q3", days_to_send=100)]
    found = overview([AWARD, replace(AWARD, funder_id="G")], later, {}, ON).owed
    assert [(o.quarter, o.state) for o in found] == [("2025-Q3", "due"), ("2025-Q4", "not yet")]


def test_unknown_dates_are_said_apart_and_what_never_began_owes_nothing() -> None:
    undated = replace(AWARD, end=None)
    found = overview([undated, replace(AWARD, status="withdrawn")], ASKS, {}, ON)
    assert (found.owed, found.undated) == ([], [undated])


def test_grouped_by_funder_and_provider() -> None:
    other = replace(AWARD, intervention="X-2", provider_id="Q", provider_name="Another")
    found = by_funder_and_provider(overview([AWARD, other], ASKS, {}, ON).owed)
    assert list(found) == [("F", "Fund")]
    assert list(found["F", "Fund"]) == [("Q", "Another"), ("P", "Club")]
    assert len(found["F", "Fund"]["P", "Club"]) == 3
