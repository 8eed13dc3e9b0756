"""The worked example "What is new" in docs/methods.md, worked again from its own figures."""

import re
from datetime import date
from typing import Any

from test_place_methods_document import rows, section

from analysis.news.brought import Brought, Facts, facts, of_awards, together
from analysis.news.coming import came_into_sight, in_sight, was_told
from analysis.news.left import Left, left
from analysis.news.moved import Figure, a_year_before, longest_and_latest, moved
from analysis.news.places import aims

TEXT = section("What is new")
FOLLOWED = {"Ash": "Northborough"}
PLACES = {
    "Ash": {"code": "Ash", "ward": "Ash", "la": "Northborough"},
    "Elm": {"code": "Elm", "ward": "Elm", "la": "Northborough"},
    "Northborough": {"code": "Northborough", "ward": None, "la": "Northborough"},
}
SEEN, TODAY = date(2026, 10, 1), date(2026, 11, 1)


def award(name: str, where: str, cell: str) -> dict[str, Any] | None:
    if cell == "not there":
        return None
    amount, end = cell.split(" until ")
    pounds = None if amount == "unknown" else float(amount.strip("£").replace(",", ""))
    same = ("start_date", "status", "age_from", "age_to")
    return {
        "id": name, "title": name, "where": [PLACES[where]], "amount_awarded": pounds,
        "end_date": end, "funder_name": "F", "recipient_name": "R", **dict.fromkeys(same),
    }  # fmt: skip


TABLE = rows(TEXT, "| award | where | first | second | third | told as |")
RELEASES = [
    [made for row in TABLE if (made := award(row[0], row[1], row[number])) is not None]
    for number in (2, 3, 4)
]


def brought() -> Brought:
    first, second, third = RELEASES
    both = [Brought(of_awards(first, second)), Brought(of_awards(second, third))]
    kept = [Brought.of_content(one.as_content()) for one in both]
    return together(kept)


def told_as(before: Facts | None, after: Facts | None) -> str:
    reached = [bool(told and aims(told["where"], FOLLOWED)) for told in (before, after)]
    if not any(reached):
        return "nothing"
    return "new" if before is None else "taken out" if after is None else "changed"


def test_the_example_of_awards() -> None:
    changed = brought().awards
    assert {row[0]: row[5] for row in TABLE} == {
        row[0]: told_as(*changed[row[0]]) if row[0] in changed else "nothing" for row in TABLE
    }
    lantern = changed["Lantern walk"][1]
    assert lantern is not None
    assert aims(lantern["where"], FOLLOWED) == {"Ash": "wider"}


def test_the_example_of_endings() -> None:
    changed = brought().awards
    new, seen = [], []
    for now in RELEASES[-1]:
        end = date.fromisoformat(now["end_date"])
        if not in_sight(end, TODAY) or not aims(facts(now)["where"], FOLLOWED):
            continue
        then = changed[now["id"]][0] if now["id"] in changed else facts(now)
        (seen if was_told(then, end, SEEN) else new).append(now["id"])
    assert (seen, new) == (["Ring craft"], ["Lantern walk"])
    assert "only **Lantern walk** is new" in TEXT.replace("\n", " ")
    assert in_sight(date(2027, 1, 31), TODAY)
    assert not in_sight(date(2027, 2, 1), TODAY)
    assert came_into_sight(date(2027, 1, 31)) == TODAY
    assert not was_told(then=None, end=date(2026, 12, 31), seen_on=SEEN)


def test_the_example_of_what_is_left() -> None:
    head = "| award | how it reaches Ash | starts | ends | ages | status | left? |"
    table = rows(TEXT, head)
    listed = []
    for name, aim, starts, ends, ages, status, _ in table:
        low, high = (None, None) if ages == "any" else map(int, ages.split(" to "))
        days = [None if day == "not known" else day for day in (starts, ends)]
        one = {"id": name, "status": status, "age_from": low, "age_to": high}
        listed.append((one | {"start_date": days[0], "end_date": days[1]}, aim))
    ring = listed[0][0]
    found = left(ring, date(2026, 12, 31), listed)  # type: ignore[arg-type]
    words = [row[6] for row in table]
    assert found == Left(*(words.count(word) for word in ("here", "wider", "perhaps")))
    said = re.findall(
        r"\*\*(\d)\*\*", TEXT.partition("So **")[0][-1:] + TEXT[TEXT.index("So **") :]
    )
    assert [int(number) for number in said[:3]] == [found.here, found.wider, found.perhaps]
    assert left(ring, date(2026, 12, 31), listed[:1]).nothing  # type: ignore[arg-type]


def figure(cell: str) -> Figure:
    if cell == "hidden":
        return Figure(None, None, None, hidden=True)
    return Figure(*(float(number) for number in re.findall(r"[\d.]+", cell)))


def test_the_example_of_figures() -> None:
    table = rows(TEXT, "| ward | before | now | told as |")
    for ward, before, now, told in table:
        assert moved(figure(before), figure(now)) == told, ward
    assert {row[3] for row in table} == {"higher", "lower", "chance", "not told"}


def test_only_the_same_months_are_compared() -> None:
    published = ["2024", "2024-Q2", "2024/25", "2025-Q2", "2025/26", "2022/25"]
    assert a_year_before("2025/26", published) == "2024/25"
    assert a_year_before("2025-Q2", published) == "2024-Q2"
    assert a_year_before("2025", published) == "2024"
    assert a_year_before("2024", published) is None
    assert longest_and_latest(["2026-01", "2025-Q4", "2026-Q1"]) == "2026-Q1"


def test_figures_that_go_and_come_back() -> None:
    key = ("imd_score", "ward", "2025")
    new, gone = Brought(new=frozenset([key])), Brought(taken_out=frozenset([key]))
    corrected = Brought(corrected={key: frozenset(["W1"])})
    assert together([new, corrected]).new == {key}
    assert together([new, corrected]).corrected == {}
    assert together([corrected, corrected]).corrected == {key: {"W1"}}
    assert together([corrected, gone]).taken_out == {key}
    assert not together([new, gone])
    assert together([gone, new]).new == {key}


def test_overlaps_that_come_and_go() -> None:
    pair = ("A", "B")
    found, gone = Brought(found=frozenset([pair])), Brought(gone=frozenset([pair]))
    assert together([found]).found == {pair}
    assert not together([found, gone])
    assert not together([gone, found])
