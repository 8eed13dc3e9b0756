"""The worked examples on money of docs/methods.md, worked again from their own figures."""

import re
from datetime import date
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from analysis.crossing import matrix
from analysis.endings import endings
from analysis.fair_shares import compared, of_money, of_units
from analysis.fairness import at_most, exactly, money, nowhere, ranges, told_apart
from analysis.selection import NOT_STATED, Selection, choose
from analysis.streams import NOT_ON_MAP, parts
from analysis.succeeding import Successions

TEXT = (Path(__file__).resolve().parents[2] / "docs" / "methods.md").read_text(encoding="utf-8")
ON = date(2026, 11, 1)


def table(heading: str) -> list[list[str]]:
    """The body rows of the table whose heading row begins so."""
    lines = TEXT.splitlines()
    (start,) = [at for at, line in enumerate(lines) if line.startswith(heading)]
    rows = []
    for line in lines[start + 2 :]:
        if not line.startswith("|"):
            break
        rows.append([cell.strip() for cell in line.strip("|").split("|")])
    return rows


def number(text: str) -> float:
    return float(re.sub("[£,]", "", text))


def place(name: str) -> dict[str, Any]:
    ward = name == "Ash"
    return {"code": name, "lsoa": None, "ward": name if ward else None, "la": "Northborough"}


def award(row: list[str]) -> dict[str, Any]:
    title, start, end, where, ages, approach, provider, _ = row
    low, high = map(int, ages.split(" to "))
    return {
        "id": title,
        "title": title,
        "status": None,
        "amount_awarded": 36500.0,
        "start_date": start,
        "end_date": end,
        "where": [place(where)],
        "age_from": low,
        "age_to": high,
        "approach": [] if approach == "not stated" else [approach],
        "recipient_id": provider,
    }


def test_what_follows_an_ending() -> None:
    rows = table("| award | starts | ends |")
    awards = [award(row) for row in rows]
    (found,) = endings(choose(awards[:1], Selection(on=ON)), ON, 3, Successions(awards))
    following = {one.award["title"] for one in found.successors}
    assert following == {row[0] for row in rows if row[-1] == "yes"}
    assert found.pounds_per_year == pytest.approx(36525)
    assert "**£36,525 a year**" in TEXT
    assert (date(2027, 4, 2) - date(2026, 12, 31)).days == 92
    assert (date(2027, 3, 31) - date(2026, 12, 31)).days == 90


def test_the_range_of_two_boroughs() -> None:
    rows = table("| award | amount | share of Ash |")
    awards = pd.DataFrame(
        {
            "award_id": [row[0] for row in rows],
            "funder_id": "F",
            "amount_awarded": [None if row[1] == "not known" else number(row[1]) for row in rows],
            "start_date": "2026-01-01",
            "end_date": "2026-12-31",
            "status": None,
        }
    ).set_index("award_id")
    reach = pd.DataFrame(
        [
            (row[0], borough, number(share))
            for row in rows
            for borough, share in zip(("Ash", "Birch"), row[2:], strict=True)
            if share not in ("place not known", "0")
        ],
        columns=["award_id", "area_code", "share"],
    )
    found = money(awards, reach, ON, ["Ash", "Birch"])
    assert at_most(awards)["Open door"] == pytest.approx(54787.5)
    shown = table("| borough | residents | low, £ a year |")
    people = exactly({row[0]: number(row[1]) for row in shown})
    ranged = ranges(found, people, nowhere(awards, ["Somewhere"], ON))
    for row, one in zip(shown, ranged, strict=True):
        assert found.loc[row[0], ["low", "high"]].tolist() == pytest.approx(
            [number(row[2]), number(row[3])]
        )
        assert one.low == pytest.approx(number(row[4]), abs=0.005)
        assert one.high == pytest.approx(number(row[5]), abs=0.005)
    assert f"**£{ranged[1].highest:.2f}**" in TEXT
    assert told_apart(ranged) == {"Ash": ["Birch"], "Birch": []}


def test_the_shares_of_two_boroughs() -> None:
    shown = table("| borough | residents | low, £ a year |")
    ends = [[number(row[2]), number(row[3])] for row in shown]
    frame = pd.DataFrame(ends, columns=["low", "high"], index=[row[0] for row in shown])
    pounds = of_money(frame, 3652.5)
    people = of_units(exactly({row[0]: number(row[1]) for row in shown}), ["Ash", "Birch"])
    assert pounds is not None
    assert people is not None
    for name, *percents, told in table("| borough | money, at least |"):
        least, most, residents = (float(text.rstrip("%")) for text in percents)
        assert 100 * pounds[name].least == pytest.approx(least, abs=0.05)
        assert 100 * pounds[name].most == pytest.approx(most, abs=0.05)
        assert 100 * people[name].least == pytest.approx(residents, abs=0.05)
        assert compared(pounds[name], people[name]) == told


def test_the_matrix_of_streams() -> None:
    rows = table("| award | £ a year | approach |")
    pounds = {row[0]: None if row[1] == "not known" else number(row[1]) for row in rows}
    awards = [
        {
            "id": row[0],
            "funder_id": "F",
            "programme": None,
            "approach": [] if row[2] == "not stated" else row[2].split("; "),
        }
        for row in rows
    ]
    shares = {
        row[0]: {
            name: number(share)
            for name, share in zip(("Ash", "Birch"), row[3:], strict=True)
            if number(share)
        }
        for row in rows
        if row[3] != "not on the map"
    }
    found = matrix(parts(awards, pounds, shares), "approach", "borough", 9, 9)
    keys = {"not stated": NOT_STATED, "not on the map": NOT_ON_MAP}
    columns = ["Ash", "Birch", NOT_ON_MAP]
    for row in table("| rows | Ash | Birch |"):
        name = keys.get(row[0], row[0])
        if name == "all":
            cells = [found.column_totals[column] for column in columns] + [found.total]
        else:
            cells = [found.cells.get((name, column)) for column in columns]
            cells.append(found.row_totals[name])
        assert [said(cell) for cell in cells] == row[1:]


def said(cell: Any) -> str:
    if cell is None:
        return "–"
    unknown = f", {cell.unknown} not known" if cell.unknown else ""
    return f"{cell.pounds:,.0f} ({cell.awards} award{'' if cell.awards == 1 else 's'}{unknown})"
