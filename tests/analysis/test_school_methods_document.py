"""The worked example of a school in docs/methods.md, worked again from its own figures."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from analysis.schooling.alike import Pupils, in_common
from analysis.schooling.timetable import timetable
from analysis.schooling.visits import Visit, had
from analysis.schooling.year_groups import named, of_ages

TEXT = (Path(__file__).resolve().parents[2] / "docs" / "methods.md").read_text(encoding="utf-8")
TODAY = date(2026, 11, 1)
AWARDS = (
    "| award that names the school | ages | first day | last day | amount | schools of the award |"
)
TIMETABLE = (
    "| year groups | Autumn 2025 | Spring 2026 | Summer 2026 | Autumn 2026 | Spring 2027 "
    "| Summer 2027 |"
)


def table(heading: str) -> list[list[str]]:
    lines = TEXT.splitlines()
    rows = []
    for line in lines[lines.index(heading) + 2 :]:
        if not line.startswith("|"):
            break
        rows.append([cell.strip() for cell in line.strip("|").split("|")])
    return rows


def visit(cells: list[str]) -> Visit:
    title, ages, first, last, amount, schools = cells
    low, _, high = ages.partition(" to ")
    known = amount != "not known"
    award: dict[str, Any] = {
        "title": title,
        "age_from": int(low) if high else None,
        "age_to": int(high) if high else None,
        "start_date": first,
        "end_date": last,
        "amount_awarded": float(amount.replace("£", "").replace(",", "")) if known else None,
        "status": None,
    }
    return Visit(award, 1 / int(schools))


@pytest.fixture(scope="module")
def visits() -> list[Visit]:
    return [visit(cells) for cells in table(AWARDS)]


def test_the_timetable_is_the_one_on_the_page(visits: list[Visit]) -> None:
    grid = timetable(visits, TODAY, 11, 16)
    assert [term.label for term in grid.terms] == TIMETABLE.strip("| ").split(" | ")[1:]
    made = []
    for row in grid.rows:
        terms: list[list[str]] = [[] for _ in grid.terms]
        for bar in (bar for lane in row.lanes for bar in lane):
            for at in range(bar.first, bar.last + 1):
                terms[at].append(bar.visit.award["title"])
        made.append([row.label, *(", ".join(sorted(titles)) for titles in terms)])
    assert made == table(TIMETABLE)


def test_what_the_list_says(visits: list[Visit]) -> None:
    found = had(visits, TODAY)
    assert found.last_ended is not None
    assert found.pounds_a_year is not None
    assert table("| what the list says | |") == [
        ["live now", str(found.live)],
        ["last school year", str(found.last_year)],
        ["ever", str(found.ever)],
        ["last ended", found.last_ended.isoformat()],
        ["£ a year", f"£{found.pounds_a_year:,.0f}"],
        ["live amounts not known", str(found.unknown_amounts)],
    ]


def test_the_sentences_below_the_tables(visits: list[Visit]) -> None:
    steady = visits[0]
    assert steady.first_day is not None
    assert steady.last_day is not None
    assert (steady.last_day - steady.first_day).days + 1 == 334
    assert pytest.approx(73_050) == 66_800 / 334 * 365.25
    assert named(of_ages(4, 5) or ()) == "Reception"
    younger, whole = Pupils("a", "P", 7, 11, 1), Pupils("b", "P", 3, 11, 1)
    assert in_common(younger, whole) == 4 / 8
