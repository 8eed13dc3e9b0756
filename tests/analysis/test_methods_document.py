"""The worked example of docs/methods.md, worked again from its own figures."""

from datetime import date
from math import prod
from pathlib import Path

import pytest

from analysis.overlap import Finder, Finding, Offer

TEXT = (Path(__file__).resolve().parents[2] / "docs" / "methods.md").read_text(encoding="utf-8")


def table(heading: str) -> list[list[str]]:
    """The body rows of the last table whose heading row is ``heading``."""
    lines = TEXT.splitlines()
    start = max(number for number, line in enumerate(lines) if line == heading)
    rows = []
    for line in lines[start + 2 :]:
        if not line.startswith("|"):
            break
        rows.append([cell.strip() for cell in line.strip("|").split("|")])
    return rows


@pytest.fixture(scope="module")
def example() -> dict[str, list[str]]:
    return {row[0]: row[1:] for row in table("| award | Steady Hands | Someone to talk to |")}


@pytest.fixture(scope="module")
def finding(example: dict[str, list[str]]) -> Finding:
    offers = []
    for at, title in enumerate(("Steady Hands", "Someone to talk to")):
        said = {name: cells[at] for name, cells in example.items()}
        low, high = said["ages"].split(" to ")
        offers.append(
            Offer(
                id=title,
                title=title,
                description=said["description"],
                provider=said["provider"],
                funder=said["funder"],
                pounds=float(said["amount"].replace("£", "").replace(",", "")),
                start=date.fromisoformat(said["first day"]),
                end=date.fromisoformat(said["last day"]),
                schools=(said["school"],),
                approaches=() if said["approach"] == "not given" else (said["approach"],),
                level=said["level"],
                age_from=int(low),
                age_to=int(high),
            )
        )
    (found,) = Finder(offers).findings()
    return found


def test_each_answer_is_the_one_on_the_page(finding: Finding) -> None:
    on_page = {name: float(answer) for name, answer in table("| question | answer |")}
    assert {name: round(part, 2) for name, part in finding.parts.items()} == on_page


def test_the_answers_worked_by_hand(finding: Finding) -> None:
    common = (date(2026, 3, 31) - date(2025, 9, 1)).days + 1
    shorter = (date(2026, 7, 17) - date(2025, 9, 1)).days + 1
    assert (common, shorter) == (212, 320)
    assert finding.parts["time"] == pytest.approx(0.6 + 0.5 * 212 / 320)
    assert finding.parts["activity"] == pytest.approx((65 + 5 * 0.05) / 70, abs=0.005)
    assert finding.score == pytest.approx(prod(finding.parts.values()), abs=0.0001)
    assert f"**{finding.score:.2f}**" in TEXT


def test_the_sentence_is_the_one_on_the_page(finding: Finding) -> None:
    assert f"> {finding.reasons}\n" in TEXT
    assert finding.reported
