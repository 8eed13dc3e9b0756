"""The worked example of docs/money-that-reaches-a-place.md, worked again from its own figures."""

from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from analysis.funding import live_money, money_per_head, shares
from analysis.places import Geography
from analysis.placing import place

DOCUMENT = Path(__file__).resolve().parents[2] / "docs" / "money-that-reaches-a-place.md"
COLUMNS = [
    "aimed_pounds_per_year",
    "shared_pounds_per_year",
    "aimed_interventions",
    "shared_interventions",
    "aimed_unknown_amounts",
]


def table(heading: str) -> list[list[str]]:
    """The body rows of the table whose heading row starts with ``heading``."""
    lines = DOCUMENT.read_text(encoding="utf-8").splitlines()
    start = next(number for number, line in enumerate(lines) if line.startswith(f"| {heading} |"))
    rows = []
    for line in lines[start + 2 :]:
        if not line.startswith("|"):
            break
        rows.append([cell.strip() for cell in line.strip("|").split("|")])
    return rows


def number(text: str) -> float:
    return float(text.replace("£", "").replace(",", ""))


def code_of(name: str) -> str:
    """Invented codes by level, because places are found by code."""
    wards = {"Ash": "E05000001", "Birch": "E05000002", "Northborough": "E08000001"}
    small = {"Ash East": "E01000001", "Ash West": "E01000002", "Birch All": "E01000003"}
    return (wards | small)[name]


def example() -> tuple[pd.DataFrame, Geography, pd.DataFrame, pd.DataFrame]:
    areas = table("small area")
    lsoas = pd.DataFrame(
        {
            "lsoa_code": [code_of(row[0]) for row in areas],
            "ward_code": [code_of(row[1]) for row in areas],
            "la_code": code_of("Northborough"),
        }
    )
    residents = pd.DataFrame(0.0, index=lsoas["lsoa_code"], columns=range(91))
    residents[15] = [number(row[2]) for row in areas]
    residents[50] = [number(row[3]) - number(row[2]) for row in areas]
    school = lsoas[lsoas["lsoa_code"] == code_of("Birch All")].assign(urn="100001")
    geography = Geography(
        lsoas,
        lsoas[["ward_code", "la_code"]].drop_duplicates(),
        lsoas[["la_code"]].drop_duplicates(),
        pd.DataFrame(columns=["from_code", "to_code", "change"]),
        pd.DataFrame(columns=["csp_code", "la_code"]),
        school.assign(name=None, status="open"),
    )
    rows = table("award")
    awards = pd.DataFrame(
        {
            "amount_awarded": [None if "not" in row[1] else number(row[1]) for row in rows],
            "age_from": [None if row[2] == "any" else int(row[2].split(" to ")[0]) for row in rows],
            "age_to": [None if row[2] == "any" else int(row[2].split(" to ")[1]) for row in rows],
            "start_date": date(2026, 4, 1),
            "end_date": date(2027, 3, 31),
            "status": None,
        },
        index=pd.Index([row[0] for row in rows], name="award_id"),
    )
    at_school = [row[3].startswith("a school in") for row in rows]
    stated = pd.DataFrame(
        {
            "award_id": awards.index,
            "via": ["school" if school_ else "area" for school_ in at_school],
            "code": [
                "100001" if school_ else code_of(row[3])
                for school_, row in zip(at_school, rows, strict=True)
            ],
            "code_type": None,
            "name": None,
        }
    )
    reached = shares(place(stated, geography).places, awards, residents, geography)
    return reached, geography, awards, residents


@pytest.mark.parametrize("level", ["la", "ward", "lsoa"])
def test_the_last_table_follows_from_the_first_two(level: str) -> None:
    reached, _, awards, _ = example()
    money = live_money(reached, awards, date(2026, 6, 1), level)
    printed = {code_of(row[0]): row[1:] for row in table("place")}
    assert set(money.index) <= set(printed)
    for code, row in money.iterrows():
        unknown = row["aimed_unknown_amounts"] + row["shared_unknown_amounts"]
        found = [*(row[column] for column in COLUMNS[:4]), unknown]
        assert found == pytest.approx([number(cell) for cell in printed[code]])


def test_all_places_of_the_document_are_reached() -> None:
    reached, _, _, _ = example()
    assert set(reached["area_code"]) == {code_of(row[0]) for row in table("place")}


def test_the_sentence_on_young_people() -> None:
    reached, geography, awards, residents = example()
    money = live_money(reached, awards, date(2026, 6, 1), "ward")
    found = money_per_head(money, residents, geography, "ward")
    pounds = found.loc[code_of("Birch"), "aimed_pounds_per_young_person"]
    assert f"£7,305 ÷ 500 = £{pounds:.2f} a year" in DOCUMENT.read_text(encoding="utf-8")
