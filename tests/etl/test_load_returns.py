"""Returns from files: rows refused with their place and words, the form read back, taken back."""

import csv
import json
import re
import zipfile
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter
from python_calamine import CalamineWorkbook
from sqlalchemy import Engine, func, select

from db.return_tables import quarterly_return, return_change, return_narrative
from db.tables import delivery
from etl.delivery import Delivery
from etl.demonstration.returns import HEADINGS
from etl.load import load
from etl.publish.provenance import sources_document
from etl.run import main
from record.award import Award
from record.returns.decide import accept
from record.returns.form import FIELD_BY_KEY, FIELDS
from record.returns.model import QuarterlyReturn
from record.returns.prefilled import form_file
from record.returns.read import cells_of
from record.returns.stored import every_standing, history, standing
from record.returns.summary import summary, summary_csv, summary_xlsx
from record.returns.undo import remove_demonstration
from record.returns.workbook import workbook
from record.returns.write import Cause, NotPossible, save
from record.rights import Person
from record.undo import undo
from reports import FileProblem, LoadReport, Problem
from settings import settings

AWARD_FIELDS = {
    "Title": "Boxing after school",
    "Description": "Two evenings a week",
    "Currency": "GBP",
    "Amount Awarded": "12000",
    "Planned Dates:Start Date": "2026-01-01",
    "Planned Dates:End Date": "2026-12-31",
    "Recipient Org:Identifier": "X-ORG-1",
    "Recipient Org:Name": "Invented Boxing Club",
    "Funding Org:Identifier": "X-FUND-1",
    "Funding Org:Name": "Invented Fund",
}
GOOD = {
    "Intervention Identifier": "X-1",
    "Quarter": "2026-Q1",
    "Counting Basis": "new this quarter",
    "Age 11-15": "12",
    "Sex Female": "7",
    "Sex Male": "5",
    "Sessions Delivered": "24",
    "Referral Sources": "school",
    "Outcome Name": "Feeling safe",
    "Outcome Scale": "1 to 5",
    "Outcome Number Measured": "9",
    "Outcome Mean Before": "2.5",
    "Outcome Mean After": "3.0",
    "Spend To Date": "1200",
    "Narrative Stories": "=A secret story.",
}


def table(path: Path, *rows: dict[str, str], usual: dict[str, str] = GOOD) -> Delivery:
    made = [{**usual, **row} for row in rows]
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, list(dict.fromkeys(key for row in made for key in row)))
        writer.writeheader()
        writer.writerows(made)
    return Delivery("returns", (path,), by="Ann Analyst")


def bring(engine: Engine, brought: Delivery) -> LoadReport:
    return load(engine, brought, lambda _line: None)


@pytest.fixture
def register(engine: Engine, tmp_path: Path) -> Engine:
    """A store with the awards X-1 and X-2, live in 2026."""
    rows = [{"Identifier": name, **AWARD_FIELDS} for name in ("X-1", "X-2")]
    path = tmp_path / "register.csv"
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    bring(engine, Delivery("register", (path,)))
    return engine


def told(engine: Engine, name: str = "X-1", quarter: str = "2026-Q1") -> QuarterlyReturn:
    with engine.connect() as connection:
        found = standing(connection, name, quarter, narrative=True)
    assert found is not None
    return found.told


def found_in(report: LoadReport, severity: str) -> list[Problem]:
    return [problem for problem in report.problems if problem.severity == severity]


def test_good_rows_are_kept_and_bad_ones_listed_with_row_column_and_words(
    register: Engine, tmp_path: Path
) -> None:
    report = bring(
        register,
        table(
            tmp_path / "a.csv",
            {},
            {"Quarter": "2026-Q2", "Sessions Delivered": "yes", "Spend To Date": "most"},
            {"Quarter": "2026-Q3", "Sex Male": "6"},
            {"Intervention Identifier": "X-9"},
            {"Sessions Delivered": "3"},
            {"Intervention Identifier": "X-2", "Referral Sources": ""},
        ),
    )
    assert (report.read, report.kept, report.refused) == (6, 2, 4)
    listed = [(p.row, p.column, p.value) for p in found_in(report, "refused")]
    assert listed == [
        (3, "Sessions Delivered", "yes"),
        (3, "Spend To Date", "most"),
        (4, "Age Not Known", None),
        (6, "Quarter", "2026-Q1"),
        (5, "Intervention Identifier", "X-9"),
    ]
    assert "there is no intervention “X-9” in the register" in report.as_text()
    asked = [(p.row, p.column) for p in found_in(report, "noted") if "referral route" in p.reason]
    assert asked == [(7, "Referral Sources")]
    assert told(register).people == 12
    assert told(register).narrative_stories == "=A secret story."


def test_the_same_file_again_changes_nothing_and_another_is_a_version(
    register: Engine, tmp_path: Path
) -> None:
    first = table(tmp_path / "a.csv", {})
    bring(register, first)
    assert "already loaded: nothing changed" in bring(register, first).counts
    with register.begin() as connection:
        accept(connection, ("X-1", "2026-Q1"), 1, "Fay")
    report = bring(register, table(tmp_path / "b.csv", {"Sessions Delivered": "25"}))
    assert report.counts["changed returns"] == 1
    assert report.counts["changed returns that had been accepted, to be looked at again"] == 1
    with register.connect() as connection:
        steps = [(s.what, s.state) for s in history(connection, "X-1", "2026-Q1")]
    assert steps == [("sent", "received"), ("accepted", "accepted"), ("changed", "received")]


def test_a_delivery_of_returns_is_taken_back(register: Engine, tmp_path: Path) -> None:
    bring(register, table(tmp_path / "a.csv", {}))
    before = told(register)
    second = table(
        tmp_path / "b.csv",
        {"Sessions Delivered": "25", "Narrative Stories": "Other."},
        {"Intervention Identifier": "X-2"},
        {"Intervention Identifier": "X-2", "Quarter": "2026-Q2"},
    )
    bring(register, second)
    edited = told(register, "X-2", "2026-Q2").model_copy(update={"completed": 1})
    with register.begin() as connection:
        save(connection, edited, 1, Cause("Pat"))
        number = connection.execute(select(func.max(delivery.c.id))).scalar_one()
    undone = undo(register, number, Person("Ann"))
    assert (undone.removed, undone.restored, list(undone.kept)) == (1, 1, ["X-2 2026-Q2"])
    assert undone.as_text().startswith("Taken back: 1 returns removed, 1 restored.")
    assert told(register) == before
    assert told(register, "X-2", "2026-Q2") == edited
    with register.connect() as connection:
        assert standing(connection, "X-2", "2026-Q1") is None
        assert [s.what for s in history(connection, "X-2", "2026-Q1")] == ["sent", "removed"]
    undo(register, number - 1, Person("Ann"))
    with register.connect() as connection:
        assert standing(connection, "X-1", "2026-Q1") is None
    assert bring(register, second).counts["new returns"] == 2


def test_bands_that_are_not_ours_stop_the_file(register: Engine, tmp_path: Path) -> None:
    brought = table(tmp_path / "a.csv", {"5-11": "3", "11-16": "4", "Parent/Carers": "18"})
    with pytest.raises(FileProblem, match="“5-11”, “11-16” are not those of the form") as raised:
        bring(register, brought)
    assert "age 11 is in two of them" in str(raised.value)


def test_parents_counted_beside_ages_are_read_past_with_a_reason(
    register: Engine, tmp_path: Path
) -> None:
    report = bring(register, table(tmp_path / "a.csv", {"Parent/Carers": "18", "Colour": "red"}))
    said = {p.column: p.reason for p in found_in(report, "noted")}
    assert "counted once, by age" in said["Parent/Carers"]
    assert "does not know this heading" in said["Colour"]


def test_a_file_of_something_else_or_without_one_good_row(register: Engine, tmp_path: Path) -> None:
    other = table(tmp_path / "a.csv", {"Title": "x"}, usual={})
    with pytest.raises(FileProblem, match="these are not quarterly returns"):
        bring(register, other)
    with pytest.raises(FileProblem, match="not one row could be used") as raised:
        bring(register, table(tmp_path / "b.csv", {"Quarter": "soon"}))
    assert "“soon” is not a quarter" in str(raised.value)
    with register.connect() as connection:
        assert connection.execute(select(quarterly_return)).all() == []


# The form as a workbook


AWARD = Award(
    identifier="X-1",
    title="=Boxing",
    funder_id="F",
    funder_name="Fund",
    recipient_id="R",
    recipient_name="Club",
)


def answered(path: Path, answers: dict[str, Any]) -> Delivery:
    """The form as it comes back: the same rows, with these answers by field."""
    rows = CalamineWorkbook.from_filelike(BytesIO(workbook(AWARD, "2026-Q2"))).get_sheet_by_index(0)
    keys = {field.heading: field.key for field in FIELDS}
    with xlsxwriter.Workbook(path, {"strings_to_formulas": False}) as book:
        page = book.add_worksheet("Return")
        for at, row in enumerate(rows.to_python(skip_empty_area=False)):
            cells = list(row)
            if (key := keys.get(str(cells[0]))) in answers:
                cells[2] = answers[key]
            page.write_row(at, 0, cells)
    return Delivery("returns", (path,), by="Pat")


def test_the_form_comes_back_as_the_return(register: Engine, tmp_path: Path) -> None:
    sent = {
        "counting_basis": "unique this quarter",
        "age_11_15": 12,
        "sex_female": 7.0,
        "sex_male": 5,
        "outcome_1_name": "Feeling safe",
        "outcome_1_mean_before": 2.5,
        "outcome_2_name": "Confidence",
        "spend_to_date": 1200.5,
    }
    report = bring(register, answered(tmp_path / "form.xlsx", sent))
    assert (report.read, report.kept) == (1, 1)
    found = told(register, "X-1", "2026-Q2")
    assert (found.people, found.counting_basis) == (12, "unique this quarter")
    assert [each.name for each in found.outcomes] == ["Feeling safe", "Confidence"]
    assert found.record()["spend_to_date"] == "1200.50"


def test_a_refused_answer_is_told_by_its_row_in_the_form(register: Engine, tmp_path: Path) -> None:
    wrong = {"counting_basis": "new this quarter", "age_11_15": "~20"}
    with pytest.raises(FileProblem, match=r"row 9, column “Age 11-15”: “~20” is not a whole"):
        bring(register, answered(tmp_path / "form.xlsx", wrong))


def test_what_was_sent_stands_in_the_form_and_reads_back_the_same(
    register: Engine, tmp_path: Path
) -> None:
    bring(register, table(tmp_path / "a.csv", {}, {"Quarter": "2026-Q2"}))
    path = tmp_path / "form.xlsx"
    with register.connect() as connection:
        path.write_bytes(form_file(connection, "X-1", "2026-Q2"))
        with pytest.raises(NotPossible, match="There is no intervention “X-9”"):
            form_file(connection, "X-9", "2026-Q2")
        with pytest.raises(NotPossible, match="“2026” is not a quarter"):
            form_file(connection, "X-1", "2026")
    assert bring(register, Delivery("returns", (path,))).counts["unchanged returns"] == 1
    with register.connect() as connection:
        assert [s.what for s in history(connection, "X-1", "2026-Q2")] == ["sent"]
    rows = CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()
    by_heading = {str(row[0]): row for row in rows}
    assert rows[0][:4] == ["Field", "What to write", "Your answer", "Last quarter (2026-Q1)"]
    assert by_heading["Age 11-15"][2:4] == [12.0, "12"]
    assert by_heading["Total by age"][2] == 12.0
    assert by_heading["Do the totals agree?"][2] == "Yes"
    assert "secret" in str(rows)


def test_totals_add_up_every_line_of_their_group() -> None:
    with zipfile.ZipFile(BytesIO(workbook(AWARD, "2026-Q2"))) as packed:
        sheet = packed.read("xl/worksheets/sheet1.xml").decode()
    rows = CalamineWorkbook.from_filelike(BytesIO(workbook(AWARD, "2026-Q2")))
    at = {str(row[0]): n for n, row in enumerate(rows.get_sheet_by_index(0).to_python(), start=1)}
    formulas = re.findall(r"<f>(.*?)</f>", sheet)
    assert formulas[:3] == [
        f"SUM(C{at['Age 0-4']}:C{at['Age Not Known']})",
        f"SUM(C{at['Sex Female']}:C{at['Sex Not Known']})",
        f"SUM(C{at['Ethnic Group Asian']}:C{at['Ethnic Group Not Known']})",
    ]
    ages, sexes, groups = (f"C{at[name]}" for name in ("Total by age", "Total by sex",
        "Total by ethnic group"))  # fmt: skip
    assert formulas[3].startswith(f"IF(AND({ages}={sexes},{ages}={groups}),")
    assert sheet.count('type="whole" operator="greaterThanOrEqual"') > 20
    assert "unique this quarter,new this quarter,caseload at quarter end" in sheet


def test_every_field_and_the_counting_basis_are_explained_in_the_form() -> None:
    book = CalamineWorkbook.from_filelike(BytesIO(workbook(AWARD, "2026-Q2")))
    rows = book.get_sheet_by_index(0).to_python()
    explained = {str(row[0]): str(row[1]) for row in rows}
    for field in FIELDS:
        assert explained[field.heading] == f"{field.label}. {field.help}"
    notes = " ".join(str(row[0]) for row in book.get_sheet_by_name("Notes").to_python())
    assert "12 people stayed on from last quarter, 8 came for the first time" in notes
    assert "=Boxing" in notes


# The command line and the summary


def test_the_command_line_writes_the_form_and_the_summary(
    register: Engine, store_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Any
) -> None:
    monkeypatch.setenv("DATABASE_URL", store_url)
    settings.cache_clear()
    bring(register, table(tmp_path / "a.csv", {}))
    form, added = tmp_path / "form.xlsx", tmp_path / "summary.csv"
    words = ["returns", "form", "--intervention", "X-1", "--quarter", "2026-Q2", "--out", str(form)]
    assert main(words) == 0
    assert form.read_bytes()[:2] == b"PK"
    span = ["--from", "2026-Q1", "--to", "2026-Q1"]
    assert main(["returns", "summary", *span, "--out", str(added)]) == 0
    assert "12 people came for the first time in 2026-Q1" in added.read_text("utf-8-sig")
    assert main([*words[:3], "X-9", *words[4:]]) == 1
    assert "There is no intervention “X-9”" in capsys.readouterr().err
    settings.cache_clear()


def test_the_summary_has_no_formula_and_no_narrative(register: Engine, tmp_path: Path) -> None:
    rows = ({}, {"Quarter": "2026-Q3", "Outcome Name": "=1+1"}, {"Intervention Identifier": "X-2"})
    bring(register, table(tmp_path / "a.csv", *rows))
    on = date(2026, 11, 1)
    with register.connect() as connection:
        body = summary_xlsx(connection, "2026-Q1", "2026-Q3", on)
        text = summary_csv(connection, "2026-Q1", "2026-Q3", on).decode("utf-8-sig")
        made = summary(connection, "2026-Q1", "2026-Q3", on)
        with pytest.raises(NotPossible, match="are not 1 to 40 quarters"):
            summary(connection, "2026-Q3", "2026-Q1", on)
    assert "secret" not in text + str(made.frames)
    book = CalamineWorkbook.from_filelike(BytesIO(body))
    assert book.sheet_names[0] == "Interventions"
    cells = [cell for name in book.sheet_names for row in book.get_sheet_by_name(name).to_python()
             for cell in row]  # fmt: skip
    assert "'=1+1" in cells
    found = made.frames["Interventions"].set_index("intervention")
    assert found.loc["X-1", ["lower", "missing"]].tolist() == [24, "2026-Q2"]
    assert found.loc["X-2", "missing"] == "2026-Q2, 2026-Q3"


# The demonstration


def test_the_demonstration_loads_and_its_faults_are_refused(demo_engine: Engine) -> None:
    with demo_engine.connect() as connection:
        query = select(delivery).where(delivery.c.kind == "returns")
        brought = connection.execute(query).mappings().one()
        counts = (brought["rows_read"], brought["rows_kept"], brought["rows_refused"])
        words = {p["value"] for p in brought["report"]["problems"] if p["severity"] == "refused"}
        listed = {item["kind"]: item for item in sources_of(connection)}
    assert counts == (393, 383, 10)
    assert words == {None, "yes", "~20", "N/A", "lots"}
    assert listed["returns"]["rows_standing"] == 383
    assert listed["returns"]["problems"] == []
    assert listed["returns"]["problems_total"] > 10


def sources_of(connection: Any) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(sources_document(connection).content)
    return found


def test_nothing_of_the_demonstrations_returns_is_left(demo_engine: Engine) -> None:
    with demo_engine.begin() as connection:
        some = every_standing(connection, narrative=True)[0]
        save(connection, some.told.model_copy(update={"completed": 1}), 1, Cause("Pat"))
        remove_demonstration(connection)
        for found in (quarterly_return, return_change, return_narrative):
            assert connection.execute(select(func.count()).select_from(found)).scalar_one() == 0


def test_every_heading_of_the_demonstration_is_the_forms(tmp_path: Path) -> None:
    written = [field.heading for field in FIELDS if not field.key.startswith("outcome_")]
    first = [field.heading for field in FIELDS if field.key.startswith("outcome_1_")]
    at = written.index("Delivery Wards")
    assert [*written[:at], *first, *written[at:]] == HEADINGS
    assert set(cells_of(QuarterlyReturn(intervention="X", quarter="2026-Q1",
        counting_basis="new this quarter"))) == set(FIELD_BY_KEY)  # fmt: skip
