"""What ends and what follows it: worked by hand on a few awards."""

from datetime import date
from typing import Any

import pytest

from analysis.endings import by_month, endings, last_day, totals, without_an_end
from analysis.selection import Selection, choose
from analysis.succeeding import Successions

ON = date(2026, 11, 1)
WARD = {"code": "W1", "via": "ward", "lsoa": None, "ward": "W1", "la": "B1"}
OTHER_WARD = {"code": "W2", "via": "ward", "lsoa": None, "ward": "W2", "la": "B1"}
SCHOOL = {"code": "100001", "via": "school", "lsoa": "L1", "ward": "W1", "la": "B1"}
BOROUGH = {"code": "B1", "via": "la", "lsoa": None, "ward": None, "la": "B1"}


def award(identifier: str, start: str | None, end: str | None, **said: Any) -> dict[str, Any]:
    return {
        "id": identifier,
        "title": identifier,
        "start_date": start,
        "end_date": end,
        "status": None,
        "amount_awarded": 36525.0,
        "approach": ["Mentoring"],
        "age_from": 11,
        "age_to": 16,
        "recipient_id": "P1",
        "where": [WARD],
        "unplaced": [],
        **said,
    }


ENDS = award("ends", "2026-01-01", "2026-12-31")


def follows(other: dict[str, Any], ending: dict[str, Any] = ENDS) -> Any:
    """What the register says follows the one award, where the other stands beside it."""
    chosen = choose([ending], Selection(on=ON))
    (found,) = endings(chosen, ON, 12, Successions([ending, other]))
    return found


@pytest.mark.parametrize(
    ("start", "end", "outcome"),
    [
        ("2027-01-01", "2027-03-31", "followed"),
        ("2027-04-02", None, "followed"),  # 92 days after the end, and surely past it
        ("2027-04-03", "2028-04-02", "none"),  # a day too late
        ("2026-06-01", "2027-04-02", "followed"),  # runs already and goes on for 92 days
        ("2026-06-01", "2027-04-01", "none"),  # only for 91
        ("2026-06-01", None, "none"),  # nobody says that it goes on
        (None, "2028-01-01", "none"),
    ],
)
def test_time(start: str | None, end: str | None, outcome: str) -> None:
    assert follows(award("other", start, end)).outcome == outcome


@pytest.mark.parametrize(
    ("mine", "theirs", "whole"),
    [
        ([WARD], [WARD], True),
        ([WARD], [BOROUGH], True),
        ([SCHOOL], [WARD], True),
        ([BOROUGH], [WARD], False),
        ([WARD], [SCHOOL], False),
        ([WARD, OTHER_WARD], [WARD], False),
        ([WARD, OTHER_WARD], [BOROUGH], True),
        ([WARD], [OTHER_WARD], None),
        ([OTHER_WARD], [SCHOOL], None),
    ],
)
def test_place(mine: list[Any], theirs: list[Any], whole: bool | None) -> None:
    found = follows(
        award("other", "2027-01-01", "2027-12-31", where=theirs), {**ENDS, "where": mine}
    )
    assert [one.whole for one in found.successors] == ([] if whole is None else [whole])


def test_ages_meet_or_are_not_stated() -> None:
    dates = ("2027-01-01", "2027-12-31")
    assert follows(award("other", *dates, age_from=16, age_to=18)).outcome == "followed"
    assert follows(award("other", *dates, age_from=17, age_to=18)).outcome == "none"
    assert follows(award("other", *dates, age_from=None, age_to=None)).outcome == "followed"


def test_the_same_approach_or_where_it_is_not_stated_the_same_provider() -> None:
    dates = ("2027-01-01", "2027-12-31")
    assert follows(award("other", *dates, recipient_id="P2")).outcome == "followed"
    assert follows(award("other", *dates, approach=["Sports programmes"])).outcome == "none"
    assert follows(award("other", *dates, approach=[])).outcome == "followed"
    assert follows(award("other", *dates, approach=[], recipient_id="P2")).outcome == "none"
    silent = {**ENDS, "approach": []}
    assert follows(award("other", *dates), silent).outcome == "followed"
    assert follows(award("other", *dates, recipient_id="P2"), silent).outcome == "none"


def test_what_is_said_of_what_follows() -> None:
    dates = ("2027-01-01", "2027-12-31")
    assert follows(award("other", *dates, status="proposed")).outcome == "proposed"
    assert follows(award("other", *dates, status="withdrawn")).outcome == "none"
    nowhere = {**ENDS, "where": []}
    found = follows(award("other", *dates), nowhere)
    assert (found.outcome, found.not_looked) == ("unknown", "place not known")
    wider = [{"reason": "wider than the partnership: not counted on the map"}]
    found = follows(award("other", *dates), {**nowhere, "unplaced": wider})
    assert "more widely" in found.not_looked
    (one,) = follows(award("other", *dates, recipient_id="P2")).successors
    assert (one.begins_after, one.same_provider, one.proposed) == (True, False, False)


REGISTER = [
    award("just past", "2026-01-01", "2026-10-31"),
    award("long past", "2025-01-01", "2026-07-31"),
    award("of a year", "2026-01-01", "2026-12-31", amount_awarded=365.0),
    award("no amount", "2026-06-01", "2026-12-15", amount_awarded=None),
    award("after", "2027-02-01", "2027-10-31", approach=["Sports programmes"], where=[OTHER_WARD]),
    award("too far", "2027-02-01", "2027-11-01", approach=["Parenting"]),
    award("no end", "2026-02-01", None, status="live", approach=["Parenting"]),
    award("proposed", "2026-11-01", "2027-01-31", status="proposed", where=[OTHER_WARD]),
    award("over early", "2026-01-01", "2027-01-31", status="finished"),
]


def test_which_awards_end_in_the_time_that_is_looked_at() -> None:
    chosen = choose(REGISTER, Selection(on=ON))
    found = endings(chosen, ON, 12, Successions(REGISTER))
    assert [(item.award["id"], item.past) for item in found] == [
        ("just past", True),
        ("no amount", False),
        ("of a year", False),
        ("after", False),
    ]
    assert [item.award["id"] for item in without_an_end(chosen)] == ["no end"]
    yearly = {item.award["id"]: item.pounds_per_year for item in found}
    assert yearly["of a year"] == pytest.approx(365.25)
    assert yearly["no amount"] is None
    assert totals(found) == {
        "awards": 3,
        "pounds": pytest.approx(365.25 + 36525 * 365.25 / 273),
        "unknown": 1,
        "outcomes": {"followed": 0, "proposed": 0, "none": 3, "unknown": 0},
    }


def test_every_month_stands_also_those_without_an_ending() -> None:
    found = endings(choose(REGISTER, Selection(on=ON)), ON, 12, Successions(REGISTER))
    months = by_month(found, ON, 12)
    assert [item.key for item in months][::14] == ["2026-08", "2027-10"]
    assert len(months) == 15
    december = next(item for item in months if item.key == "2026-12")
    assert (december.awards, december.unknown, december.open_awards) == (2, 1, 2)
    assert december.pounds == december.open_pounds == pytest.approx(365.25)
    assert sum(item.awards for item in months) == len(found)


@pytest.mark.parametrize(
    ("on", "months", "last"),
    [
        (date(2026, 11, 1), 12, date(2027, 10, 31)),
        (date(2026, 11, 23), 3, date(2027, 2, 22)),
        (date(2026, 11, 30), 3, date(2027, 2, 28)),
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2022, 2, 28), -12, date(2021, 2, 27)),
    ],
)
def test_the_last_day_of_so_many_months(on: date, months: int, last: date) -> None:
    assert last_day(on, months) == last
