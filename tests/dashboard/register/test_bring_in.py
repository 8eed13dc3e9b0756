"""A list brought to the browser: looked at, headings said, accepted, taken back, put aside."""

import html
import io
import re
import zipfile
from pathlib import Path
from typing import Any

import pytest
from office import Office
from python_calamine import CalamineWorkbook
from sqlalchemy import func, select

from dashboard.bringing import plain_name
from db.record_tables import award_change, upload
from db.tables import award, delivery
from etl import uploads as brought
from record import uploads
from reports import FileProblem

HEAD = "Intervention,Provider,Ward,Amount,From,To,Who gave it,Notes\n"
GOOD = 'Boxing for all,Invented Gym,Amberwick,"£12,000",01/09/2026,31/08/2027,Fund A,x\n'
ODD = "Night bus,Invented Riders,Amberwick,about 20,01/09/2026,31/08/2027,Fund A,y\n"
BAD = ",Nobody,Amberwick,100,2026-01-01,2026-02-01,Fund A,z\n"
MEANING = {"means-0": "funder_name", "means-1": "skip"}


def bring(office: Office, text: str, name: str = "list.csv", **told: str) -> str:
    """The address of the list's page."""
    form: dict[str, Any] = {"file": (io.BytesIO(text.encode()), name), "sender": "Sefton", **told}
    answer = office.site.client.post("/register/bring/receive", data=form)
    assert answer.status_code == 303, answer.text
    return str(answer.headers["Location"])


def told(page: str) -> str:
    without_choices = re.sub(r"<select.*?</select>", "", page, flags=re.DOTALL)
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", without_choices)).split())


def counted(office: Office) -> tuple[int, int, int]:
    """Awards, changes and deliveries in the store."""
    with office.engine.connect() as connection:
        return tuple(  # type: ignore[return-value]
            connection.execute(select(func.count()).select_from(table)).scalar_one()
            for table in (award, award_change, delivery)
        )


def identifiers(office: Office) -> set[str]:
    with office.engine.connect() as connection:
        return set(connection.execute(select(award.c.identifier)).scalars())


def test_the_journey_of_a_list(office: Office) -> None:
    before, known = counted(office), identifiers(office)
    page = bring(office, HEAD + GOOD + ODD + BAD)

    unread = told(office.get(page))
    assert "This list cannot be read. list.csv: every award needs" in unread
    assert "Who gave it" in unread
    assert office.post(f"{page}/headings", MEANING).status_code == 303

    read = told(office.get(page))
    assert "New 2 Changed 0 Unchanged 0 Rows left out 1" in read
    assert "4 Title Row left out: there is no title" in read
    assert "3 Amount about 20 The amount is not a number of pounds" in read
    assert "as was said of this heading, it is read as “Funding Org:Name”" in read
    assert counted(office) == before

    assert office.post(f"{page}/decide", {"verdict": "accept"}).status_code == 303
    assert "Written: 2 new awards, 0 changed awards" in told(office.get(page))
    new = identifiers(office) - known
    assert len(new) == 2
    boxing = next(office.award(name) for name in new if "boxing" in name)
    assert (boxing.amount_awarded, boxing.funder_name) == (12000, "Fund A")
    history = told(office.get("/register/award", {"id": boxing.identifier}))
    assert "Visitor to the demonstration · added" in history

    assert office.post(f"{page}/decide", {"verdict": "undo"}).status_code == 303
    assert "Taken back. Taken back: 2 awards removed" in told(office.get(page))
    assert identifiers(office) == known


def test_headings_are_remembered_for_the_sender(one_office: Office) -> None:
    first = bring(one_office, HEAD + GOOD)
    one_office.post(f"{first}/headings", MEANING)
    second = bring(one_office, HEAD + GOOD, sender="Sefton")
    other = bring(one_office, HEAD + GOOD, sender="Wirral")
    assert "New 1" in told(one_office.get(second))
    assert "cannot be read" in told(one_office.get(other))
    assert 'value="funder_name" selected' in one_office.get(second)
    one_office.post(f"{second}/headings", {"means-0": "later", "means-1": "skip"})
    assert "cannot be read" in told(one_office.get(second))


def test_a_list_changes_field_by_field(office: Office) -> None:
    standing = office.award()
    text = (
        "Identifier,Title,Funding Org:Identifier,Funding Org:Name,Recipient Org:Identifier,"
        "Recipient Org:Name\n"
        f"{standing.identifier},Ring & rope,{standing.funder_id},{standing.funder_name},"
        f"{standing.recipient_id},{standing.recipient_name}\n"
    )
    page = bring(office, text)
    shown = told(office.get(page))
    assert f"Title {standing.title} Ring & rope" in shown
    assert f"Awarded {standing.amount_awarded} not known" in shown
    assert "In the register, but not in this list" in shown
    assert "They stay: a list never deletes." in shown
    assert office.award() == standing


def test_what_is_written_is_what_was_shown(office: Office) -> None:
    page = bring(office, HEAD + GOOD)
    office.post(f"{page}/headings", MEANING)
    again = bring(office, HEAD + GOOD)
    office.post(f"{again}/decide", {"verdict": "accept"})
    before = counted(office)
    answer = office.post(f"{page}/decide", {"verdict": "accept"})
    assert answer.status_code == 409
    assert "The register was changed since you looked" in html.unescape(answer.text)
    assert counted(office) == before
    assert "New 0 Changed 0 Unchanged 1" in told(office.get(page))
    assert "Nothing in it is new" in told(office.get(page))


def test_a_list_is_decided_once(one_office: Office) -> None:
    page = bring(one_office, HEAD + GOOD, funder="Fund A")
    one_office.post(f"{page}/decide", {"verdict": "accept"})
    after = counted(one_office)
    assert one_office.post(f"{page}/decide", {"verdict": "accept"}).status_code == 409
    one_office.post(f"{page}/decide", {"verdict": "discard"})
    assert counted(one_office) == after
    assert "Written:" in told(one_office.get(page))


def test_a_list_put_aside_is_no_longer_kept(one_office: Office) -> None:
    before = counted(one_office)
    page = bring(one_office, HEAD + GOOD, funder="Fund A")
    one_office.post(f"{page}/decide", {"verdict": "discard"})
    assert "Put aside." in told(one_office.get(page))
    assert counted(one_office) == before
    with one_office.engine.connect() as connection:
        assert uploads.body(connection, int(page.rsplit("/", 1)[1])) == b""


def test_the_annotated_copy_has_the_problem_in_its_cell(one_office: Office) -> None:
    page = bring(one_office, HEAD + GOOD + ODD + BAD, funder="Fund A")
    answer = one_office.site.get(f"{page}/annotated.xlsx")
    assert answer.headers["Content-Disposition"] == 'attachment; filename="list-problems.xlsx"'
    workbook = CalamineWorkbook.from_filelike(io.BytesIO(answer.data))
    rows = workbook.get_sheet_by_name("The list").to_python()
    assert rows[2][0:4] == ["Night bus", "Invented Riders", "Amberwick", "about 20"]
    problems = workbook.get_sheet_by_name("Problems").to_python()
    cells = {(row[0], row[1]): row[4] for row in problems[1:]}
    assert "not a number of pounds" in cells["D3", "look at this"]
    assert "there is no title" in cells["A4", "row left out"]
    packed = zipfile.ZipFile(io.BytesIO(answer.data))
    notes = packed.read("xl/comments1.xml").decode()
    assert 'ref="D3"' in notes
    assert "not a number of pounds" in notes


def test_nothing_in_the_annotated_copy_is_a_formula(one_office: Office) -> None:
    evil = '"=HYPERLINK(""http://elsewhere.example"")"'
    page = bring(one_office, HEAD + GOOD.replace("Amberwick", evil) + BAD, funder="Fund A")
    body = one_office.site.get(f"{page}/annotated.xlsx").data
    packed = zipfile.ZipFile(io.BytesIO(body))
    sheets = [name for name in packed.namelist() if name.startswith("xl/worksheets/sheet")]
    text = "".join(packed.read(name).decode() for name in sheets)
    assert "<f>" not in text
    links = [packed.read(name).decode() for name in packed.namelist() if name.endswith(".rels")]
    assert not [text for text in links if "elsewhere.example" in text]


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("../../etc/passwd.csv", "passwd.csv"),
        ("C:\\lists\\May.csv", "May.csv"),
        ("a\u202eb\n\0.csv", "ab.csv"),
        ("x" * 300 + ".csv", "x" * 196 + ".csv"),
        ("\n", "list"),
        ("lists/", "list"),
    ],
)
def test_of_a_files_name_only_the_last_part_is_shown(name: str, shown: str) -> None:
    assert plain_name(name) == shown


def test_a_hostile_file_name_stays_text(one_office: Office) -> None:
    page = bring(one_office, HEAD, "<img src=x onerror=alert(1)>'\".csv")
    assert "<img src=x" not in one_office.get(page)
    assert "&lt;img src=x onerror=alert(1)&gt;" in one_office.get(page)
    assert "<img src=x" not in one_office.get("/register/bring")


def test_who_looks_after_nothing_brings_nothing(one_office: Office) -> None:
    one_office.be("Dee", "")
    form = {"file": (io.BytesIO(HEAD.encode()), "list.csv")}
    answer = one_office.site.client.post("/register/bring/receive", data=form)
    assert answer.status_code == 409
    assert "looks after a funder" in html.unescape(answer.text)


def test_a_list_that_is_too_large_is_told_before_it_is_read(one_office: Office) -> None:
    form = {"file": (io.BytesIO(b"x" * 27_000_000), "list.csv")}
    answer = one_office.site.client.post("/register/bring/receive", data=form)
    assert answer.status_code == 413
    assert "25 MB" in html.unescape(answer.text)
    with one_office.engine.connect() as connection:
        assert connection.execute(select(func.count()).select_from(upload)).scalar_one() == 0


def test_no_file_and_no_list_are_sentences(one_office: Office) -> None:
    assert one_office.post("/register/bring/receive", {}).status_code == 400
    for path in ("/register/bring/99", "/register/bring/99/annotated.xlsx"):
        answer = one_office.site.get(path)
        assert answer.status_code == 404
        assert "There is no such list" in answer.text


def test_a_senders_name_of_a_file_never_reaches_the_disk(
    one_office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever it is called, it lies under a name of ours, in a folder of its own, and then not at
    all."""
    lay: list[Path] = []

    def noted(connection: Any, delivery: Any, report: Any) -> Any:
        lay.extend(delivery.files)
        raise FileProblem("looked at")

    monkeypatch.setattr(brought, "planned", noted)
    names = ("../../evil.csv", "C:\\evil.xlsx", "evil\0.csv", "a/b/evil.json.gz", "evil", ".evil")
    for name in (*names, "e" * 5_000 + ".csv", "evil.csv;x=.exe", "/etc/evil.pdf", "evil.php"):
        with one_office.engine.begin() as connection:
            number = uploads.receive(connection, name, b"a,b\n", "Ann", {})
        brought.look(one_office.engine, number)
    assert len(lay) == 10
    for path in lay:
        assert "evil" not in str(path)
        assert re.fullmatch(r"list(\.[a-z.]+)?", path.name)
        assert path.parent.name.startswith("common-ground-")
        assert not path.parent.exists()
    assert {path.suffix for path in lay} <= {"", ".csv", ".xlsx", ".gz", ".pdf"}
