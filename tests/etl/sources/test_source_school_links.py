"""Links between schools: which side followed which, and each link once."""

from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from etl.sources import school_links
from reports import FileProblem, LoadReport

Write = Callable[[str, str], Path]
Rows = Callable[[str], Iterator[dict[str, str]]]
HEADING = "URN,LinkURN,LinkName,LinkType,LinkEstablishedDate\n"
REAL = "schools/gias_links_merseyside_2025-04-22.csv"


def test_both_sides_of_a_link_are_one_row(write: Write, report: LoadReport) -> None:
    text = (
        "100001,100002,New School,Successor,01-09-2023\n"
        "100002,100001,Old School,Predecessor - amalgamated,01-09-2023\n"
        "100003,100002,New School,Successor - amalgamated,\n"
        "100004,100005,Big School,Merged - expansion of school capacity,2024\n"
    )
    frame = school_links.read(write("links.csv", HEADING + text), report)
    assert frame.to_numpy().tolist() == [
        ["100001", "100002", "Old School", "Predecessor - amalgamated", date(2023, 9, 1)],
        ["100003", "100002", None, "Successor - amalgamated", None],
        ["100004", "100005", None, "Merged - expansion of school capacity", None],
    ]
    assert (report.read, report.kept, report.refused) == (4, 4, 0)
    assert [problem.value for problem in report.problems] == ["2024"]


def test_links_that_say_nothing_of_time_are_set_aside(write: Write, report: LoadReport) -> None:
    text = "100001,100002,Sixth Form,Sixth Form Centre Link,\nx,100002,A,Successor,\n"
    frame = school_links.read(write("links.csv", HEADING + text), report)
    assert frame.empty
    assert (report.read, report.kept, report.refused) == (2, 0, 1)
    assert report.counts["links that do not say which school followed"] == 1
    assert report.problems[0].column == "URN"


def test_headings_are_needed(write: Write, report: LoadReport) -> None:
    with pytest.raises(FileProblem, match="LinkEstablishedDate"):
        school_links.read(write("links.csv", "URN,LinkURN,LinkType\n1,2,Successor\n"), report)


def test_merseyside(real: Path, rows: Rows, report: LoadReport) -> None:
    frame = school_links.read(real / REAL, report)
    pairs, names = set(), {}
    for row in rows(REAL):
        back = row["LinkType"].startswith("Predecessor")
        pair = (row["LinkURN"], row["URN"]) if back else (row["URN"], row["LinkURN"])
        pairs.add(pair)
        if back:
            names[pair] = row["LinkName"]
    found = list(zip(frame["urn"], frame["successor_urn"], strict=True))
    assert len(found) == len(pairs) == 408
    assert set(found) == pairs
    assert dict(zip(found, frame["name"], strict=True)) == {pair: names.get(pair) for pair in pairs}
    kinds = Counter(row["LinkType"] for row in rows(REAL))
    for kind, number in kinds.items():
        assert report.counts[school_links.KINDS.format(kind=kind)] == number
    assert (report.read, report.kept) == (792, 792)
