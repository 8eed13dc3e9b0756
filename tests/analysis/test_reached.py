"""What reaches places: the invented places of docs/money-that-reaches-a-place.md, and by hand."""

from datetime import date
from typing import Any

import numpy as np
import pandas as pd
import pytest

from analysis.reached import compared, months_after, reached
from analysis.selection import Selection, choose
from analysis.unreported import unreported

ON = date(2026, 6, 1)
NAN = float("nan")
SHARES = pd.DataFrame(
    [
        ("a", "ward", "W1", 0.25, "wider"),
        ("a", "ward", "W2", 0.75, "wider"),
        ("b", "ward", "W1", 1.0, "here"),
        ("c", "ward", "W1", 0.5, "school"),
        ("c", "ward", "W2", 0.5, "school"),
        ("d", "ward", "W3", 1.0, "here"),
        ("e", "ward", "W2", 1.0, "here"),
        ("b", "la", "B1", 1.0, "here"),
        ("a", "la", "B1", 1.0, "here"),
        ("d", "la", "B2", 1.0, "here"),
    ],
    columns=["award_id", "level", "area_code", "share", "aim"],
)
AWARDS = pd.DataFrame(
    {
        "amount_awarded": [7300.0, 3650.0, 365.0, None, 100.0],
        "start_date": ["2026-01-01"] * 5,
        "end_date": ["2026-12-31", "2026-12-31", "2026-12-31", "2026-08-31", "2026-05-31"],
        "status": [None] * 5,
    },
    index=pd.Index(list("abcde"), name="award_id"),
)
PLACES = pd.DataFrame(
    {"residents": [1000.0, 500.0, 100.0, NAN], "people": [100.0, 50.0, 0.0, 10.0]},
    index=["W1", "W2", "W3", "W4"],
)


@pytest.fixture(scope="module")
def frame() -> pd.DataFrame:
    return reached(SHARES, AWARDS, ON, date(2026, 9, 1), "ward", PLACES)


def test_pounds_by_hand(frame: pd.DataFrame) -> None:
    """A year of 365 days: £7,300 is £7,305 a year, £3,650 is £3,652.50, £365 is £365.25."""
    assert frame.loc["W1", "aimed_pounds_per_year"] == pytest.approx(3652.5 + 365.25 / 2)
    assert frame.loc["W1", "shared_pounds_per_year"] == pytest.approx(7305 / 4)
    assert frame.loc["W1", "pounds_per_year"] == pytest.approx(3652.5 + 182.625 + 1826.25)
    assert frame.loc["W1", "per_head"] == pytest.approx(5661.375 / 1000)
    assert frame.loc["W1", "per_person"] == pytest.approx(5661.375 / 100)
    assert frame.loc["W2", "aimed_per_person"] == pytest.approx(182.625 / 50)
    assert compared(frame, "all")["W1"] == frame.loc["W1", "per_person"]
    assert compared(frame, "aimed")["W2"] == pytest.approx(182.625 / 50)


def test_unknown_is_not_nothing(frame: pd.DataFrame) -> None:
    assert np.isnan(frame.loc["W3", "pounds_per_year"])
    assert bool(frame.loc["W3", "at_least"])
    assert frame.loc["W4", ["pounds_per_year", "aimed_interventions"]].tolist() == [0, 0]
    assert not frame.loc["W4", "at_least"]
    assert np.isnan(frame.loc["W4", "per_head"])
    assert frame.loc["W4", "per_person"] == 0


def test_what_is_live_and_what_ends(frame: pd.DataFrame) -> None:
    assert frame["aimed_interventions"].tolist() == [2, 1, 1, 0]
    assert frame["shared_interventions"].tolist() == [1, 1, 0, 0]
    assert frame["aimed_ending"].tolist() == [0, 0, 1, 0]
    later = reached(SHARES, AWARDS, ON, date(2026, 12, 31), "ward", PLACES)
    assert later["aimed_ending"].tolist() == [2, 1, 1, 0]


def test_no_award_at_all() -> None:
    found = reached(SHARES, AWARDS[:0], ON, ON, "ward", PLACES)
    assert found["pounds_per_year"].tolist() == [0.0] * 4
    assert found["aimed_ending"].tolist() == [0] * 4


@pytest.mark.parametrize(
    ("day", "months", "then"),
    [
        (date(2026, 11, 1), 6, date(2027, 5, 1)),
        (date(2026, 8, 31), 6, date(2027, 2, 28)),
        (date(2027, 8, 31), 6, date(2028, 2, 29)),
        (date(2026, 1, 15), 0, date(2026, 1, 15)),
    ],
)
def test_months(day: date, months: int, then: date) -> None:
    assert months_after(day, months) == then


def award(identifier: str, **said: Any) -> dict[str, Any]:
    return {
        "id": identifier,
        "funder_id": "F",
        "funder_name": "Fund",
        "recipient_id": "R",
        "amount_awarded": 10.0,
        "start_date": "2026-01-01",
        "end_date": "2026-12-31",
        "status": None,
        "approach": [],
        "priority": [],
        "level": None,
        "setting": [],
        "age_from": None,
        "age_to": None,
        "where": [{"code": "W1"}],
        "unplaced": [],
        **said,
    }


def test_what_funders_did_not_say() -> None:
    """``b`` and ``d`` lack an amount or dates where they are delivered; ``x`` and ``y`` have no
    place, and their funders are active in one borough, ``z`` of a funder that is active nowhere,
    and ``w`` is known to be elsewhere."""
    elsewhere = [{"reason": "outside the partnership: not counted on the map"}]
    awards = [
        award("a"),
        award("b", amount_awarded=None),
        award("d", start_date=None, funder_id="G", funder_name="Trust"),
        award("e", end_date="2026-05-31", amount_awarded=None),
        award("x", where=[]),
        award("y", where=[], funder_id="G", funder_name="Trust"),
        award("z", where=[], funder_id="H"),
        award("w", where=[], unplaced=elsewhere),
    ]
    found = unreported(choose(awards, Selection(ON)), SHARES, "ward")
    assert found.here == {"W1": 1, "W3": 1}
    assert found.around == {"B1": 1, "B2": 1}
    assert found.funders == {"B1": ("Fund",), "B2": ("Trust",)}
