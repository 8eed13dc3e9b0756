"""A file of returns: looked at, sent, taken back; every mistake with its row, column and words."""

import io
import re
from pathlib import Path
from typing import Any

import pytest
from desk import KEY, NEXT, filled, fresh, stands, there, told
from office import Office
from sqlalchemy import func, select

from db.record_tables import upload
from db.return_tables import return_change
from record.returns.form import FIELDS
from record.returns.model import QuarterlyReturn
from record.returns.workbook import workbook
from record.rights import EVERYTHING

DEMO = Path(__file__).resolve().parents[3] / "data/demo"


def bring(office: Office, body: bytes, name: str) -> str:
    """The address of the file's page."""
    form: dict[str, Any] = {"file": (io.BytesIO(body), name)}
    answer = office.site.client.post("/returns/bring/receive", data=form)
    assert answer.status_code == 303, answer.text
    return str(answer.headers["Location"])


def decide(office: Office, page: str, verdict: str) -> int:
    return office.post(f"{page}/decide", {"verdict": verdict}).status_code


def changes(office: Office) -> int:
    with office.engine.connect() as connection:
        query = select(func.count()).select_from(return_change)
        return int(connection.execute(query).scalar_one())


def table(*returns: dict[str, str]) -> bytes:
    """A CSV with one return in each row."""
    names = [field.key for field in FIELDS]
    lines = [",".join(field.heading for field in FIELDS)]
    lines += [",".join(f'"{form.get(name, "")}"' for name in names) for form in returns]
    return "\n".join(lines).encode()


def form_of(key: tuple[str, str], **changes: str) -> dict[str, str]:
    return {**fresh(key, **changes), "intervention": key[0]}


def test_the_filled_form_is_looked_at_then_sent_then_taken_back(office: Office) -> None:
    office.be("Kim Provider", EVERYTHING)
    filled_in = QuarterlyReturn(
        intervention=NEXT[0],
        quarter=NEXT[1],
        counting_basis="unique this quarter",
        age_25_plus=20,
        sex_female=20,
        ethnic_white=19,
        ethnic_not_known=1,
        completed=4,
    )
    body = workbook(office.award(NEXT[0]), NEXT[1], None, filled_in)
    before = changes(office)

    address = bring(office, body, "../../etc/Return of Kim.xlsx")
    shown = told(office.get(address))
    assert "Return of Kim.xlsx" in shown
    assert "New 1 Changed 0 Unchanged 0 Left out 0" in shown
    assert "No referral route is given" in shown
    assert "DEMO-LPL-2024-004; new; 20 people" in shown
    assert stands(office, NEXT) is None
    assert changes(office) == before

    assert decide(office, address, "accept") == 303
    assert there(office, NEXT).told.people == 20
    assert there(office, NEXT).received_by == "Kim Provider"
    assert "Written: 1 new return, 0 changed returns." in told(office.get(address))
    with office.engine.connect() as connection:
        assert connection.execute(select(upload.c.body)).scalars().all() == [b""]

    assert decide(office, address, "undo") == 303
    assert stands(office, NEXT) is None
    assert "Taken back: 1 returns removed" in told(office.get(address))


def test_mistakes_are_told_with_row_column_and_words(one_office: Office) -> None:
    good = form_of(NEXT)
    bad = form_of(("DEMO-PH-2023-001", "2025-Q1"), age_25_plus="~20")
    unknown = form_of(("nobody", "2025-Q3"))
    address = bring(one_office, table(bad, good, unknown), "many.csv")
    page = one_office.get(address)
    rows = re.findall(r'<tr class="refused"><td class="number">(\d+)</td>(.*?)</tr>', page)
    found = {int(row): told(cells) for row, cells in rows}
    assert found[2].startswith("Age 25+ ~20 To mend: “~20” is not a whole number")
    assert found[4].startswith("Intervention Identifier nobody To mend: There is no intervention")
    assert "Send the 1 good return" in page
    assert decide(one_office, address, "accept") == 303
    assert stands(one_office, NEXT) is not None
    assert stands(one_office, ("DEMO-PH-2023-001", "2025-Q1")) is None


def test_what_would_change_is_shown_cell_by_cell(office: Office) -> None:
    form = {**filled(office, sessions_delivered="36"), "intervention": KEY[0]}
    form = {name: "" if name.startswith("narrative") else text for name, text in form.items()}
    shown = told(office.get(bring(office, table(form), "again.csv")))
    assert "Sessions you held 34 36" in shown
    assert "The file leaves words blank that were sent before." in shown
    assert all(text not in shown for text in there(office).told.narrative().values())


def test_what_stands_already_is_not_written_again(office: Office) -> None:
    before = changes(office)
    address = bring(office, (DEMO / "returns.csv").read_bytes(), "returns.csv")
    shown = told(office.get(address))
    assert "Nothing in it is new: what can be kept of it stands already." in shown
    assert decide(office, address, "discard") == 303
    assert "Put aside." in told(office.get(address))
    assert changes(office) == before


def test_what_is_written_is_what_was_shown(office: Office) -> None:
    first, second = (bring(office, table(form_of(NEXT, completed=n)), "a.csv") for n in "34")
    assert decide(office, first, "accept") == 303
    answer = office.post(f"{second}/decide", {"verdict": "accept"})
    assert answer.status_code == 409
    assert "The returns were changed since you looked" in answer.text
    assert there(office, NEXT).told.completed == 3


@pytest.mark.parametrize(
    ("body", "sentence"),
    [
        (b"", "This file cannot be read."),
        (b"%PDF-1.7 x", "this is a PDF"),
        (b"PK\x03\x04junk", "not a readable Excel workbook"),
        (b"a,b\n1,2\n", "these are not quarterly returns"),
    ],
)
def test_a_file_that_is_none_of_these_is_told(
    one_office: Office, body: bytes, sentence: str
) -> None:
    page = told(one_office.get(bring(one_office, body, "x.xlsx")))
    assert sentence in page
    assert "Nothing was written." in page


def test_files_of_returns_and_lists_of_awards_stay_apart(one_office: Office) -> None:
    number = bring(one_office, table(form_of(NEXT)), "quarter.csv").rsplit("/", 1)[1]
    assert "quarter.csv" not in one_office.get("/register/bring")
    assert "quarter.csv" in one_office.get("/returns/bring")
    assert one_office.site.get(f"/register/bring/{number}").status_code == 404
    assert one_office.site.get("/returns/bring/9999").status_code == 404
    assert "waits for a decision" not in told(one_office.get("/register"))
    assert one_office.post("/returns/bring/receive", {}).status_code == 400
