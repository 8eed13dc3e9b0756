"""The worked example of docs/returns.md, worked again from its own figures."""

import re
from pathlib import Path

import pandas as pd
import pytest

from analysis.outcomes import outcomes
from analysis.owed import DAYS_TO_SEND
from analysis.people_reached import people
from analysis.returns import NEW, spend, work
from record.returns.basis import BASIS_HELP
from record.returns.comparisons import JUMP

TEXT = (Path(__file__).resolve().parents[2] / "docs" / "returns.md").read_text(encoding="utf-8")
EVERYTHING = pd.DataFrame({"intervention": ["A"], "group": ["A"]})


@pytest.fixture
def sent() -> pd.DataFrame:
    rows = re.findall(r"^\| (20\d\d-Q\d) \| (.+) \|$", TEXT, re.MULTILINE)
    assert len(rows) == 3
    columns = ["counting_basis", "people", "completed", "left_early", "number_measured"]
    columns += ["mean_before", "mean_after", "spend_to_date"]
    found = pd.DataFrame([cells.split(" | ") for _, cells in rows], columns=columns)
    numbers = found[columns[1:]].replace(r"[£,]", "", regex=True).astype(float)
    named = {"intervention": "A", "name": "Feeling safe", "scale": "1 to 5"}
    blank = dict.fromkeys(("referrals_received", "referrals_accepted", "sessions_delivered"))
    quarters = [quarter for quarter, _ in rows]
    return found[["counting_basis"]].join(numbers).assign(quarter=quarters, **named, **blank)


def test_people(sent: pd.DataFrame) -> None:
    (part,) = people(sent, list(sent["quarter"])).parts
    assert f"**People: between {part.lower} and {part.upper}.**" in TEXT
    assert "20 + 26 + 14 = 60" in TEXT
    (new,) = people(sent.assign(counting_basis=NEW), list(sent["quarter"])).parts
    assert f"the people would be exactly {new.lower}" in TEXT


def test_completion(sent: pd.DataFrame) -> None:
    row = work(sent, EVERYTHING).iloc[0]
    ended = row["completed"] + row["left_early"]
    share = f"{row['completed']:.0f} of {ended:.0f}, or {row['completion_rate']:.0%}"
    assert f"**Completed: {share.replace('%', ' %')}.**" in TEXT
    low, high = (f"{row[f'completion_{end}']:.0%}" for end in ("lower", "upper"))
    assert f"between {low} and {high}".replace("%", " %") in TEXT.replace("\n  ", " ")


def test_outcome_and_spend(sent: pd.DataFrame) -> None:
    row = outcomes(sent, EVERYTHING).iloc[0]
    said = f"{row['mean_before']:.1f} before, {row['mean_after']:.1f} after"
    assert f"**Outcome: {said}, a change of {row['change']:+.1f}.**" in TEXT
    assert f"{row['measured']} were measured, of {row['people']} places" in TEXT
    (latest,) = spend(sent)["spend_to_date"]
    assert f"**Spend to date: £{latest:,.0f}**" in TEXT
    assert f"Not £{sent['spend_to_date'].sum():,.0f}" in TEXT


def test_the_rules_it_states() -> None:
    assert f"due {DAYS_TO_SEND} days after" in TEXT
    assert (JUMP.times, f"by {JUMP.at_least} or more" in TEXT) == (2, True)
    numbers = [int(n) for n in re.findall(r"\d+", BASIS_HELP)]
    stayed, came, left, unique, new, books = numbers
    assert (unique, new, books) == (stayed + came, came, stayed + came - left)
    assert f"Unique this quarter is {unique}, new this quarter is {new}, caseload" in TEXT
