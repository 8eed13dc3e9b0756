"""Schools that closed lead to open ones: by hand, by a second way, and in Merseyside."""

import csv
from pathlib import Path

import pytest

from analysis.successors import open_successors

SCHOOLS = Path(__file__).resolve().parents[3] / "shared" / "realdata" / "schools"


@pytest.mark.parametrize(
    ("links", "still_open", "expected"),
    [
        ([("1", "2")], {"2"}, {"1": ("2",)}),
        ([("1", "2"), ("2", "3")], {"3"}, {"1": ("3",), "2": ("3",)}),
        ([("1", "2"), ("2", "3")], {"2", "3"}, {"1": ("2",)}),
        ([("1", "3"), ("1", "2")], {"2", "3"}, {"1": ("2", "3")}),
        ([("1", "2"), ("1", "3"), ("3", "4")], {"2", "4"}, {"1": ("2", "4"), "3": ("4",)}),
        ([("1", "2"), ("2", "1")], set(), {"1": (), "2": ()}),
        ([("1", "2"), ("2", "1"), ("2", "3")], {"3"}, {"1": ("3",), "2": ("3",)}),
        ([("1", "1"), ("1", "2")], {"2"}, {"1": ("2",)}),
        ([("1", "2"), ("1", "2")], {"2"}, {"1": ("2",)}),
        ([("1", "2")], {"1", "2"}, {}),
        ([("1", "2")], set(), {"1": ()}),
        ([], {"2"}, {}),
    ],
)
def test_by_hand(
    links: list[tuple[str, str]], still_open: set[str], expected: dict[str, tuple[str, ...]]
) -> None:
    assert open_successors(links, still_open) == expected


def rows(name: str) -> list[dict[str, str]]:
    with (SCHOOLS / name).open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def merseyside() -> tuple[set[tuple[str, str]], set[str]]:
    """Links as the file states them from either side, and the schools open in July 2025."""
    links = set()
    for row in rows("gias_links_merseyside_2025-04-22.csv"):
        pair = (row["URN"], row["LinkURN"])
        links.add(pair[::-1] if row["LinkType"].startswith("Predecessor") else pair)
    return links, {r["urn"] for r in rows("gias_open_schools_merseyside_2025-07_geocoded.csv")}


def test_a_second_way_finds_the_same_in_merseyside() -> None:
    """Links are passed on until nothing new is reached; open schools pass nothing on."""
    links, still_open = merseyside()
    reached = {school: {school} for pair in links for school in pair}
    while True:
        before = sum(map(len, reached.values()))
        for school, known in reached.items():
            known |= {b for a, b in links if a in known and (a == school or a not in still_open)}
        if sum(map(len, reached.values())) == before:
            break
    expected = {
        school: tuple(sorted(reached[school] & still_open))
        for school in {a for a, _ in links} - still_open
    }
    found = open_successors(links, still_open)
    assert found == expected
    assert len(found) == 405
    assert sum(bool(ends) for ends in found.values()) == 380


def test_merseyside_schools_checked_by_hand() -> None:
    links, still_open = merseyside()
    found = open_successors(links, still_open)
    assert found["101857"] == ("144493",)  # The Academy of St Francis of Assisi, a new URN
    assert found["104544"] == ("150210",)  # Gilmour Infant and …
    assert found["104543"] == ("150210",)  # … Junior made Gilmour Primary in 2023
    assert found["105061"] == ("130324", "136056")  # Heygarth, and Millfields by way of 130272
    assert "103598" not in found  # Prenton Primary is open
    closed = {r["urn"] for r in rows("gias_open_and_closed_merseyside_area_2022-10.csv")
              if r["close_date"]}  # fmt: skip
    assert (len(closed), sum(bool(found.get(urn)) for urn in closed)) == (540, 312)
