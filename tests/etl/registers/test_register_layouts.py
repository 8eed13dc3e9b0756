"""Lists in a layout of their own: the partnership's, and whatever is declared like it."""

from pathlib import Path

import pytest
from xlsxwriter import Workbook

from etl.registers import Award, read
from etl.registers.layouts import LAYOUTS, layout_of
from record.row import Told
from reports import FileProblem, LoadReport

TOLD = {"funder_name": "Invented Fund"}
LIST = """Intervention,Provider,Ward,Amount,From,To
Boxing,Invented Club,Church,"£12,000",01/01/2026,31/12/2026
Boxing,Invented Club,Central (Sefton),,01/01/2026,
Boxing,,Church,100,01/01/2026,31/12/2026
Homework club,Invented School,,500,2026-02-31,2026-06-30
Boxing,Invented Club,Church,"£13,000",01/01/2026,31/12/2026
"""


def brought(tmp_path: Path, text: str, told: dict[str, str]) -> tuple[list[Award], LoadReport]:
    path = tmp_path / "list.csv"
    path.write_text(text, encoding="utf-8")
    report = LoadReport("register", [path.name])
    return read(path, report, Told(told)), report


def test_the_partnerships_own_list(tmp_path: Path) -> None:
    awards, report = brought(tmp_path, LIST, TOLD)
    assert (report.read, report.kept, report.refused) == (5, 3, 2)
    first, second, third = awards
    assert first.identifier == "list:boxing:invented-club:church:01-01-2026"
    assert (first.title, first.recipient_name) == ("Boxing", "Invented Club")
    assert (first.funder_name, first.currency) == ("Invented Fund", "GBP")
    assert (str(first.amount_awarded), str(first.end_date)) == ("12000.00", "2026-12-31")
    assert [(place.name, place.code, place.code_type) for place in first.places] == [
        ("Church", None, "WD")
    ]
    assert (second.amount_awarded, second.end_date) == (None, None)
    assert second.places[0].name == "Central (Sefton)"
    assert (third.places, third.start_date) == ((), None)
    refused = [(item.row, item.column) for item in report.problems if item.severity == "refused"]
    assert refused == [(4, "Recipient Org:Identifier"), (6, "Identifier")]
    assert (5, "From", "2026-02-31") in [(p.row, p.column, p.value) for p in report.problems]


def test_the_same_list_as_a_workbook_is_the_same(tmp_path: Path) -> None:
    path = tmp_path / "list.xlsx"
    with Workbook(str(path)) as book:
        sheet = book.add_worksheet()
        for number, line in enumerate(LIST.replace('"£12,000"', "12000").splitlines()[:2]):
            sheet.write_row(number, 0, line.split(","))
    awards = read(path, LoadReport("register", [path.name]), Told(TOLD))
    assert awards == brought(tmp_path, LIST, TOLD)[0][:1]


def test_who_pays_may_stand_in_the_list(tmp_path: Path) -> None:
    with_funder = LIST.replace("To\n", "To,Funder\n", 1).replace("2026\n", "2026,Another Fund\n", 1)
    awards, _ = brought(tmp_path, with_funder, TOLD)
    assert [item.funder_name for item in awards] == ["Another Fund", *["Invented Fund"] * 2]


def test_a_list_that_does_not_say_who_pays_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(FileProblem, match="Who pays can also be told when the list is brought in"):
        brought(tmp_path, LIST, {})


def test_an_unknown_heading_is_likened_to_a_known_one(tmp_path: Path) -> None:
    text = (
        "Identifier,Title,Amount Award,Colour,Funding Org:Name,Recipient Org:Name\nA,B,1,red,C,D\n"
    )
    _, report = brought(tmp_path, text, {})
    said = {item.column: item.reason for item in report.problems if item.row == 1}
    assert said["Amount Award"].endswith("Is it “Amount Awarded”? Then call it so.")
    assert said["Colour"].endswith("reads past it.")


def test_each_layout_knows_itself_and_no_other() -> None:
    for layout in LAYOUTS:
        assert layout_of(layout.headings) is layout
        assert layout_of(heading.upper() for heading in layout.known_by) is layout
    assert layout_of(["Identifier", "Title", "Funding Org:Name"]) is None
