"""The workbook that people fill in: what it says, what it lets in, and that it loads."""

import io
import re
import zipfile
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from etl.registers import read
from record.award import Award, StatedPlace
from record.columns import COLUMNS, HEADINGS
from record.headings import recognise
from record.lists import PRIORITIES, SETTINGS, STATUSES
from record.template import ROWS_TO_FILL, workbook
from reports import FileProblem, LoadReport

FILLED = (
    Award(
        identifier="001",
        title="=Boxing",
        description="Two evenings a week",
        amount_awarded=Decimal("12000.50"),
        award_date=date(2026, 2, 16),
        start_date=date(2026, 4, 1),
        end_date=date(2027, 3, 31),
        funder_id="X-FUND-1",
        funder_name="Invented Fund",
        recipient_id="X-ORG-1",
        recipient_name="Invented Boxing Club",
        places=(
            StatedPlace(name="Ash", code="E05000001", code_type="WD"),
            StatedPlace(name="Birch", code="E05000002", code_type="WD"),
        ),
        school_urns=("100001",),
        regrant_type="FRG030",
        level="targeted",
        age_from=0,
        priorities=("education", "health"),
        status="live",
    ),
    Award(
        identifier="002",
        title="Of which little is known",
        funder_id="X-FUND-1",
        funder_name="Invented Fund",
        recipient_id="X-ORG-1",
        recipient_name="Invented Boxing Club",
    ),
)


def loaded(content: bytes, folder: Path) -> tuple[list[Award], LoadReport]:
    path = folder / "awards.xlsx"
    path.write_bytes(content)
    report = LoadReport("register", [path.name])
    return read(path, report), report


def sheet(content: bytes, name: str) -> list[list[object]]:
    found = CalamineWorkbook.from_filelike(io.BytesIO(content)).get_sheet_by_name(name)
    return found.to_python(skip_empty_area=False)


def part(content: bytes, name: str) -> str:
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        return packed.read(f"xl/{name}").decode()


def test_the_empty_template_has_every_heading_and_no_award(tmp_path: Path) -> None:
    content = workbook()
    assert sheet(content, "Awards") == [list(HEADINGS)]
    with pytest.raises(FileProblem, match="no award under them"):
        loaded(content, tmp_path)


def test_what_is_filled_in_loads(tmp_path: Path) -> None:
    awards, report = loaded(workbook(FILLED), tmp_path)
    assert awards == list(FILLED)
    assert report.problems == []


def test_dates_and_numbers_are_real_and_codes_are_text() -> None:
    headings, row, bare = sheet(workbook(FILLED), "Awards")
    found = dict(zip(headings, row, strict=True))
    assert found["Award Date"] == date(2026, 2, 16)
    assert found["Amount Awarded"] == 12000.5
    assert (found["Age From"], found["Age To"]) == (0, "")
    assert (found["Identifier"], found["School URNs"]) == ("001", "100001")
    assert found["Title"] == "'=Boxing"
    assert found["Regrant Type"] == "match funding"
    assert found["Beneficiary Location:Geographic Code"] == "E05000001; E05000002"
    assert found["Beneficiary Location:Geographic Code Type"] == "WD"
    assert dict(zip(headings, bare, strict=True))["Amount Awarded"] == ""


def test_the_headings_are_those_the_loader_knows_by_their_fields() -> None:
    for column in COLUMNS:
        target = recognise(column.heading)
        assert target is not None
        assert target.field == column.field
        assert column.field in Award.model_fields or column.field.startswith("place_")
    fields = {column.field for column in COLUMNS}
    assert set(Award.model_fields) - fields == {"places"}


def test_every_heading_has_a_note_with_an_example() -> None:
    comments = part(workbook(), "comments1.xml")
    assert comments.count("<comment ") == len(COLUMNS)
    assert comments.count("Example: ") == len(COLUMNS)
    notes = sheet(workbook(), "Notes")
    told = {row[0]: row for row in notes}
    for column in COLUMNS:
        assert told[column.heading][1:4] == [column.about, column.needed, column.example]


def test_the_examples_of_the_notes_are_an_award_that_loads(tmp_path: Path) -> None:
    path = tmp_path / "example.csv"
    cells = [f'"{column.example}"' for column in COLUMNS]
    path.write_text(f"{','.join(HEADINGS)}\n{','.join(cells)}\n", encoding="utf-8")
    report = LoadReport("register", [path.name])
    (award,) = read(path, report)
    assert report.problems == []
    assert [place.code for place in award.places] == ["E05000001", "E05000002"]
    assert (award.level, award.regrant_type, award.settings) == ("targeted", "FRG030", ("school",))


def test_closed_lists_are_drop_downs_over_the_words_of_the_record() -> None:
    content = workbook()
    lists = sheet(content, "Lists")
    validations = re.findall(
        r'<dataValidation type="list"([^>]*)sqref="([A-Z]+)2:[A-Z]+(\d+)"><formula1>Lists!'
        r"\$([A-Z])\$2:\$[A-Z]\$(\d+)</formula1>",
        part(content, "worksheets/sheet1.xml"),
    )
    found = {}
    for told, _column, last, letter, end in validations:
        assert int(last) == ROWS_TO_FILL + 1
        at = ord(letter) - ord("A")
        words = [row[at] for row in lists[1 : int(end)]]
        found[lists[0][at]] = (words, "warning" in told)
    assert found["Priority"] == (list(PRIORITIES), True)
    assert found["Setting"] == (list(SETTINGS), True)
    assert found["Status"] == (list(STATUSES), False)
    assert found["Level"] == (["universal", "targeted", "specialist"], False)
    assert found["Regrant Type"][0][2] == "match funding"
    assert found["Location Sensitive"] == (["yes", "no"], False)
    assert len(found) == 6


def test_every_column_explains_itself_and_figures_are_checked() -> None:
    page = part(workbook(), "worksheets/sheet1.xml")
    kinds = re.findall(r'<dataValidation (?:type="(\w+)")?', page)
    assert len(kinds) == len(COLUMNS)
    assert (kinds.count("date"), kinds.count("decimal"), kinds.count("whole")) == (4, 4, 3)
    assert page.count("prompt=") == len(COLUMNS)
    assert "<pane " in page
