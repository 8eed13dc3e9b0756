"""The worked example of like places in docs/methods.md, worked again from its own figures."""

import re
from pathlib import Path

from analysis.alike_places import Place, with_more_need_and_less_money

TEXT = (Path(__file__).resolve().parents[2] / "docs" / "methods.md").read_text(encoding="utf-8")
HEADING = "| ward | residents | rank of need | range of rank | £ a head a year | listed |"


def rows() -> list[list[str]]:
    lines = TEXT.splitlines()
    start = lines.index(HEADING) + 2
    found = []
    for line in lines[start:]:
        if not line.startswith("|"):
            break
        found.append([cell.strip() for cell in line.strip("|").split("|")])
    return found


def place(row: list[str]) -> Place:
    name, residents, rank, between, pounds, _ = row
    first, last = re.findall(r"\d+", between)
    return Place(
        name,
        name,
        "",
        int(residents.replace(",", "")),
        int(rank),
        int(first),
        int(last),
        None if pounds == "not known" else float(pounds.removeprefix("£")),
    )


def test_the_places_listed_are_those_on_the_page() -> None:
    table = rows()
    here, *others = [place(row) for row in table]
    found = with_more_need_and_less_money([here], [here, *others])
    listed = {item.place.name: "yes, surely" if item.surely else "yes" for item in found}
    assert {row[0]: listed.get(row[0], "no") for row in table[1:]} == {
        row[0]: row[5] for row in table[1:]
    }


def test_the_sizes_worked_by_hand() -> None:
    residents = {row[0]: int(row[1].replace(",", "")) for row in rows()}
    assert residents["Harbour"] / 4 == 2_500
    assert residents["Kiln Lane"] - residents["Harbour"] == 2_400
    assert residents["Mill Brook"] - residents["Harbour"] - 2_500 == 500
