"""Registers as tables: headings, cells that are wrong, and what is said about them."""

import contextlib
import gzip
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
import xlsxwriter

from etl.registers import Award, StatedPlace, read
from record.headings import HEADINGS, Target, recognise, shown
from reports import FileProblem, LoadReport

REQUIRED = {
    "Identifier": "A1",
    "Title": "Boxing",
    "Currency": "GBP",
    "Funding Org:Identifier": "GB-CHC-1",
    "Funding Org:Name": "A trust",
    "Recipient Org:Identifier": "GB-CHC-2",
    "Recipient Org:Name": "A club",
}


def csv_file(folder: Path, *rows: dict[str, str], name: str = "register.csv") -> Path:
    headings = list(dict.fromkeys(heading for row in rows for heading in row))
    lines = [headings, *([row.get(heading, "") for heading in headings] for row in rows)]
    quoted = (
        ",".join('"' + cell.replace('"', '""') + '"' for cell in line) + "\r\n" for line in lines
    )
    path = folder / name
    path.write_text("".join(quoted), encoding="utf-8")
    return path


def load(path: Path) -> tuple[list[Award], LoadReport]:
    report = LoadReport("register", [path.name])
    return read(path, report), report


def with_cells(folder: Path, cells: dict[str, str]) -> tuple[Award, LoadReport]:
    (award,), report = load(csv_file(folder, REQUIRED | cells))
    return award, report


@pytest.mark.parametrize(
    ("heading", "target"),
    [
        ("Recipient Org:Name", Target("recipient_name", 0)),
        ("recipient org : name", Target("recipient_name", 0)),
        ("Recipient Org:0:Name", Target("recipient_name", 0)),
        ("recipientOrganization/0/name", Target("recipient_name", 0)),
        ("recipientOrganization/1/name", Target("recipient_name", 1)),
        ("Beneficiary Location:2:Geographic Code", Target("place_code", 2)),
        ("beneficiaryLocation/2/geoCode", Target("place_code", 2)),
        ("AMOUNT AWARDED", Target("amount_awarded", 0)),
        ("amountAwarded", Target("amount_awarded", 0)),
        ("Last modified", Target("last_modified", 0)),
        ("School URNs", Target("school_urns", 0)),
        ("minimum_age", Target("age_from", 0)),
        ("Recipient Org:Postal Code", None),
        ("Award Date - website format", None),
        ("", None),
    ],
)
def test_headings_are_recognised_in_every_spelling(heading: str, target: Target | None) -> None:
    assert recognise(heading) == target


def test_every_declared_spelling_means_one_field() -> None:
    for field, spellings in HEADINGS.items():
        assert {recognise(spelling) for spelling in spellings} == {Target(field, 0)}


def test_a_full_row_of_our_register(tmp_path: Path) -> None:
    award, report = with_cells(
        tmp_path,
        {
            "Description": "Boxing after school",
            "Amount Awarded": "£1,234.50",
            "Award Date": "2026-03-01",
            "Planned Dates:Start Date": "2026-04-01",
            "Planned Dates:End Date": "2027-03-31",
            "Funding Org:Department": "Prevention",
            "Grant Programme:Title": "Home Office GRIP",
            "Beneficiary Location:Name": "Ash; Birch",
            "Beneficiary Location:Geographic Code": "e05000001;E08000012",
            "Beneficiary Location:Geographic Code Type": "WD;MD",
            "Regrant Type": "Match funding",
            "School URNs": "104418; 103598",
            "Approach": "Mentoring; Sports programmes",
            "Priority": "Education",
            "Level": "Secondary",
            "Age From": "10",
            "Age To": "24",
            "Audience": "girls; NEET",
            "Setting": "School; Community",
            "Places": "40",
            "Status": "Live",
            "Contact Email": "someone@example.org",
        },
    )
    assert report.problems == []
    assert award.amount_awarded == Decimal("1234.50")
    assert award.start_date == date(2026, 4, 1)
    assert award.end_date == date(2027, 3, 31)
    assert award.places == (
        StatedPlace(name="Ash", code="E05000001", code_type="WD"),
        StatedPlace(name="Birch", code="E08000012", code_type="MD"),
    )
    assert award.school_urns == ("104418", "103598")
    assert award.approaches == ("Mentoring", "Sports programmes")
    assert award.priorities == ("education",)
    assert (award.level, award.status) == ("targeted", "live")
    assert (award.age_from, award.age_to, award.places_planned) == (10, 24, 40)
    assert award.audiences == ("girls", "NEET")
    assert award.settings == ("school", "community")
    assert award.regrant_type == "FRG030"


@pytest.mark.parametrize(
    ("missing", "what"),
    [
        (("Identifier",), "no identifier"),
        (("Title",), "no title"),
        (("Funding Org:Identifier", "Funding Org:Name"), "no funder"),
        (("Recipient Org:Identifier", "Recipient Org:Name"), "no recipient"),
    ],
)
def test_a_row_without_what_is_required_is_refused(
    tmp_path: Path, missing: tuple[str, ...], what: str
) -> None:
    bad = REQUIRED | {"Identifier": "A2"} | dict.fromkeys(missing, " ")
    awards, report = load(csv_file(tmp_path, REQUIRED, bad))
    assert len(awards) == 1
    (problem,) = report.problems
    assert (problem.row, problem.column, problem.severity) == (3, missing[0], "refused")
    assert what in problem.reason


def test_the_second_award_with_an_identifier_is_refused(tmp_path: Path) -> None:
    awards, report = load(csv_file(tmp_path, REQUIRED, REQUIRED | {"Title": "Other"}))
    assert [award.title for award in awards] == ["Boxing"]
    assert (report.read, report.kept, report.refused) == (2, 1, 1)
    assert report.problems[0].value == "A1"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("about 20k", "not a number"),
        ("yes", "not a number"),
        ("12,50", "not a number"),
        ("1.234,50", "not a number"),
        ("-500", "negative"),
        ("£-500", "negative"),
        ("9" * 20, "million million"),
        ("#REF!", "shows no value"),
        ("NaN", "not a number"),
    ],
)
def test_a_wrong_amount_keeps_the_row_with_the_amount_unknown(
    tmp_path: Path, text: str, says: str
) -> None:
    award, report = with_cells(tmp_path, {"Amount Awarded": text})
    assert award.amount_awarded is None
    (problem,) = report.problems
    assert (problem.row, problem.column, problem.value) == (2, "Amount Awarded", text)
    assert says in problem.reason
    assert problem.severity == "noted"


def test_blank_is_unknown_and_zero_is_zero(tmp_path: Path) -> None:
    blank, quiet = with_cells(tmp_path, {"Amount Awarded": " "})
    zero, told = with_cells(tmp_path, {"Amount Awarded": "0.00"})
    assert blank.amount_awarded is None
    assert quiet.problems == []
    assert zero.amount_awarded == 0
    assert len(told.problems) == 1


def test_another_currency_leaves_the_amount_unknown(tmp_path: Path) -> None:
    award, report = with_cells(tmp_path, {"Amount Awarded": "100", "Currency": "EUR"})
    assert (award.amount_awarded, award.currency) == (None, "EUR")
    assert "currency is not GBP" in report.problems[0].reason


def test_no_currency_is_read_as_pounds_and_counted(tmp_path: Path) -> None:
    award, report = with_cells(tmp_path, {"Amount Awarded": "100", "Currency": ""})
    assert (award.amount_awarded, award.currency) == (100, "GBP")
    assert report.counts["awards without a currency, read as pounds"] == 1


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("2014-07-24", None),
        ("24/07/2014", "day/month/year"),
        ("24-07-2014", "day/month/year"),
        ("24/07/2014 00:00", "day/month/year"),
        ("2014-07-24T00:00:00+00:00", "date and time"),
        ("2014-07-24 09:30:00", "date and time"),
        ("41844", "Excel day number"),
    ],
)
def test_dates_in_every_form_are_counted_not_listed(
    tmp_path: Path, text: str, form: str | None
) -> None:
    award, report = with_cells(tmp_path, {"Award Date": text})
    assert award.award_date == date(2014, 7, 24)
    assert report.problems == []
    assert dict(report.counts) == ({f"dates converted from {form}": 1} if form else {})


@pytest.mark.parametrize(
    "text", ["07/24/2014", "24/07/14", "2014", "soon", "30/02/2026", "0214-07-24"]
)
def test_what_is_no_date_is_unknown_and_mentioned(tmp_path: Path, text: str) -> None:
    award, report = with_cells(tmp_path, {"Award Date": text})
    assert award.award_date is None
    assert [problem.value for problem in report.problems] == [text]


def test_an_end_before_the_start_leaves_both_unknown(tmp_path: Path) -> None:
    award, report = with_cells(
        tmp_path,
        {"Planned Dates:Start Date": "2026-04-02", "Planned Dates:End Date": "2026-04-01"},
    )
    assert (award.start_date, award.end_date) == (None, None)
    assert report.problems[0].value == "2026-04-02 to 2026-04-01"


@pytest.mark.parametrize(
    ("start", "months", "end"),
    [
        ("2026-04-01", "12", date(2027, 3, 31)),
        ("2026-01-31", "1", date(2026, 2, 27)),
        ("2024-02-29", "12", date(2025, 2, 27)),
        ("2026-12-01", "1", date(2026, 12, 31)),
        ("2026-01-15", "24", date(2028, 1, 14)),
    ],
)
def test_a_start_and_a_duration_give_the_last_day(
    tmp_path: Path, start: str, months: str, end: date
) -> None:
    award, _ = with_cells(
        tmp_path,
        {"Planned Dates:Start Date": start, "Planned Dates:Duration (months)": months},
    )
    assert award.end_date == end


@pytest.mark.parametrize(
    ("lowest", "highest", "ages", "mentions"),
    [
        ("10", "24", (10, 24), 0),
        ("", "24", (None, 24), 0),
        ("10.0", "", (10, None), 0),
        ("24", "10", (None, None), 1),
        ("-1", "18", (None, 18), 1),
        ("10", "121", (10, None), 1),
        ("11-16", "ten", (None, None), 2),
    ],
)
def test_ages(
    tmp_path: Path,
    lowest: str,
    highest: str,
    ages: tuple[int | None, int | None],
    mentions: int,
) -> None:
    award, report = with_cells(tmp_path, {"Age From": lowest, "Age To": highest})
    assert (award.age_from, award.age_to) == ages
    assert len(report.problems) == mentions


def test_words_off_the_lists(tmp_path: Path) -> None:
    award, report = with_cells(
        tmp_path, {"Level": "some", "Status": "maybe", "Setting": "park", "Priority": "Sport"}
    )
    assert (award.level, award.status) == (None, None)
    assert (award.settings, award.priorities) == (("park",), ("sport",))
    assert {problem.column for problem in report.problems} == {
        "Level",
        "Status",
        "Setting",
        "Priority",
    }


def test_a_long_cell_is_cut_and_mentioned(tmp_path: Path) -> None:
    award, report = with_cells(tmp_path, {"Description": "x" * 10_001})
    assert award.description == "x" * 10_000
    assert [problem.severity for problem in report.problems] == ["repaired"]


def test_a_cell_beyond_the_csv_readers_limit_is_a_file_problem(tmp_path: Path) -> None:
    with pytest.raises(FileProblem, match="not a readable CSV"):
        with_cells(tmp_path, {"Description": "x" * 200_000})


def test_unknown_headings_are_mentioned_once_each(tmp_path: Path) -> None:
    extra = {"Shoe size": "9", "From an open call?": "Y", "Recipient Org:Postal Code": "L1 1AA"}
    rows = [REQUIRED | extra | {"Identifier": str(number)} for number in range(3)]
    awards, report = load(csv_file(tmp_path, *rows))
    assert [problem.column for problem in report.problems] == ["Shoe size"]
    assert not any(award.places for award in awards)


@pytest.mark.parametrize(
    ("names", "codes", "types", "expected"),
    [
        ("Ash", "", "", [("Ash", None, None)]),
        ("Ash;Birch", "", "", [("Ash", None, None), ("Birch", None, None)]),
        ("Ash, and so on", "E05000001", "", [("Ash, and so on", "E05000001", None)]),
        ("", "E05000001;E05000002", "WD", [(None, "E05000001", "WD"), (None, "E05000002", "WD")]),
        ("Ash", "E05000001,E05000002", "", [(None, "E05000001", None), (None, "E05000002", None)]),
        ("", "E05000001;E05000001", "", [(None, "E05000001", None)]),
    ],
)
def test_several_places_in_one_cell(
    tmp_path: Path,
    names: str,
    codes: str,
    types: str,
    expected: list[tuple[str | None, str | None, str | None]],
) -> None:
    award, _ = with_cells(
        tmp_path,
        {
            "Beneficiary Location:Name": names,
            "Beneficiary Location:Geographic Code": codes,
            "Beneficiary Location:Geographic Code Type": types,
        },
    )
    assert [(place.name, place.code, place.code_type) for place in award.places] == expected


@pytest.mark.parametrize(
    ("name", "code", "kind", "odd"),
    [
        ("", "L1 8JQ", "POSTCODE", None),
        ("l1 8jq", "", "postcode", None),
        ("", "E05000001", "POSTCODE", "E05000001"),
        ("Northgate School", "", "SCHOOL", None),
        ("", "GB-EDU-104418", "SCHOOL", None),
        ("", "NORTHGATE", "SCHOOL", "NORTHGATE"),
    ],
)
def test_a_place_that_is_not_of_its_kind_is_mentioned(
    tmp_path: Path, name: str, code: str, kind: str, odd: str | None
) -> None:
    award, report = with_cells(
        tmp_path,
        {
            "Beneficiary Location:Name": name,
            "Beneficiary Location:Geographic Code": code,
            "Beneficiary Location:Geographic Code Type": kind,
        },
    )
    (place,) = award.places
    assert (place.name or place.code, place.code_type) == (name or code, kind.upper())
    assert [problem.value for problem in report.problems] == ([odd] if odd else [])


def test_numbered_columns_give_several_places(tmp_path: Path) -> None:
    award, _ = with_cells(
        tmp_path,
        {
            "Beneficiary Location:0:Geographic Code": "E05000001",
            "Beneficiary Location:0:Geographic Code Type": "WD",
            "Beneficiary Location:1:Geographic Code": "E08000012",
            "Beneficiary Location:1:Geographic Code Type": "MD",
        },
    )
    assert [(place.code, place.code_type) for place in award.places] == [
        ("E05000001", "WD"),
        ("E08000012", "MD"),
    ]


def test_school_numbers(tmp_path: Path) -> None:
    award, report = with_cells(tmp_path, {"School URNs": "104418, GB-EDU-103598; St Anne's"})
    assert award.school_urns == ("104418", "103598", "St Anne's")
    assert [problem.value for problem in report.problems] == ["St Anne's"]


@pytest.mark.parametrize(
    ("cell", "found"),
    [
        ("104418, urn 103598", ("104418", "103598")),
        ("Our Lady's, Bootle", ("Our Lady's, Bootle",)),
        ("104418, Northgate School", ("104418", "Northgate School")),
        ("1044", ("1044",)),
    ],
)
def test_schools_by_number_and_by_name_in_one_cell(
    tmp_path: Path, cell: str, found: tuple[str, ...]
) -> None:
    award, _ = with_cells(tmp_path, {"School URNs": cell})
    assert award.school_urns == found


def test_a_provider_that_is_a_school_is_not_a_place_of_delivery(tmp_path: Path) -> None:
    award, _ = with_cells(tmp_path, {"Recipient Org:Identifier": "GB-EDU-104418"})
    assert award.school_urns == ()
    assert award.places == ()


def test_a_workbook_with_real_dates_and_numbers(tmp_path: Path) -> None:
    path = tmp_path / "register.xlsx"
    workbook = xlsxwriter.Workbook(path)
    sheet = workbook.add_worksheet()
    cells = REQUIRED | {"Amount Awarded": 1500.5, "Age From": 10, "School URNs": 104418}
    for column, (heading, value) in enumerate(cells.items()):
        sheet.write(0, column, heading)
        sheet.write(1, column, value)
    sheet.write(0, len(cells), "Award Date")
    form = workbook.add_format({"num_format": "dd/mm/yyyy"})
    sheet.write_datetime(1, len(cells), date(2026, 4, 1), form)
    workbook.close()
    (award,), report = load(path)
    assert award.amount_awarded == Decimal("1500.5")
    assert (award.age_from, award.school_urns) == (10, ("104418",))
    assert award.award_date == date(2026, 4, 1)
    assert report.problems == []


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("a.csv", b"", "empty"),
        ("a.json", b" \n ", "empty"),
        ("a.csv", b"\xef\xbb\xbf", "empty"),
        ("a.csv", b"PK\x03\x04rest", "end in .xlsx"),
        ("a.xlsx", b"PK\x03\x04rest", "not a readable Excel workbook"),
        ("a.xls", b"\xd0\xcf\x11\xe0rest", "old .xls"),
        ("a.csv", b"Identifier;Title;Funding Org:Name\n1;2;3\n", "separated by commas"),
        ("a.csv", b"name,age\n1,2\n", "not a register"),
        ("a.csv.gz", b"not packed", "cannot be read"),
    ],
)
def test_files_that_are_no_register(tmp_path: Path, name: str, content: bytes, says: str) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(FileProblem, match=says):
        load(path)


@pytest.mark.parametrize("name", ["register.xlsx", "register.csv.gz"])
def test_a_damaged_file_is_a_file_problem_wherever_it_is_damaged(tmp_path: Path, name: str) -> None:
    whole = tmp_path / f"whole-{name}"
    if name.endswith(".gz"):
        whole.write_bytes(gzip.compress(csv_file(tmp_path, REQUIRED).read_bytes()))
    else:
        workbook = xlsxwriter.Workbook(whole)
        workbook.add_worksheet().write_row(0, 0, list(REQUIRED))
        workbook.close()
    content = whole.read_bytes()
    for place in range(0, len(content), 7):
        damaged = bytearray(content)
        damaged[place] ^= 0xD8
        (tmp_path / name).write_bytes(damaged)
        with contextlib.suppress(FileProblem):
            load(tmp_path / name)


def test_a_missing_file_is_a_file_problem(tmp_path: Path) -> None:
    with pytest.raises(FileProblem, match="no such file"):
        load(tmp_path / "nowhere.csv")


def test_rows_of_spaces_are_not_awards(tmp_path: Path) -> None:
    awards, report = load(csv_file(tmp_path, REQUIRED, dict.fromkeys(REQUIRED, " ")))
    assert (len(awards), report.read) == (1, 1)


def test_the_name_people_see_is_the_first_spelling() -> None:
    assert shown("place_code") == "Beneficiary Location:Geographic Code"
