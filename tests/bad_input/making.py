"""How malformed registers are made: a good one, spoilt in one way. Nothing binary is kept."""

import csv
import io
import json
import zipfile
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Literal

import xlsxwriter

Outcome = Literal["refused", "rows refused", "mentioned", "kept"]


@dataclass(frozen=True)
class Case:
    """A file and what must become of it: refused whole, kept without some rows, kept with a
    mention, or kept in silence. ``says``: a part of the message that no other reason has.
    ``kept``: how many awards must be kept."""

    name: str
    file: str
    build: Callable[[], bytes]
    outcome: Outcome
    says: str
    kept: int | None = None


def refused(name: str, file: str, build: Callable[[], bytes], says: str) -> Case:
    return Case(name, file, build, "refused", says)


def rows_refused(
    name: str, file: str, build: Callable[[], bytes], says: str, kept: int | None = None
) -> Case:
    return Case(name, file, build, "rows refused", says, kept)


def mentioned(
    name: str, file: str, build: Callable[[], bytes], says: str, kept: int | None = None
) -> Case:
    return Case(name, file, build, "mentioned", says, kept)


def kept(name: str, file: str, build: Callable[[], bytes], number: int) -> Case:
    return Case(name, file, build, "kept", "", number)


GOOD: dict[str, Any] = {
    "Identifier": "X-1",
    "Title": "Boxing",
    "Description": "Two evenings a week",
    "Currency": "GBP",
    "Amount Awarded": "1500",
    "Planned Dates:Start Date": "2026-01-01",
    "Planned Dates:End Date": "2026-12-31",
    "Funding Org:Identifier": "X-FUND",
    "Funding Org:Name": "Invented Fund",
    "Recipient Org:Identifier": "X-CLUB",
    "Recipient Org:Name": "Invented Club",
    "Beneficiary Location:Geographic Code": "E05999901",
}
HEADINGS = list(GOOD)


def row(number: int = 1, **said: Any) -> dict[str, Any]:
    """A good award, but for what is said; ``Amount_Awarded`` stands for ``Amount Awarded``."""
    otherwise = {name.replace("_", " "): value for name, value in said.items()}
    return GOOD | {"Identifier": f"X-{number}"} | otherwise


def lines(rows: Iterable[dict[str, Any]]) -> list[list[Any]]:
    made = list(rows)
    headings = list(dict.fromkeys(heading for item in made for heading in item))
    return [headings, *([item.get(heading, "") for heading in headings] for item in made)]


def text(*rows: dict[str, Any], separator: str = ",") -> str:
    file = io.StringIO()
    csv.writer(file, delimiter=separator).writerows(lines(rows))
    return file.getvalue()


def table(*rows: dict[str, Any]) -> bytes:
    return text(*rows).encode()


def one(**said: Any) -> Callable[[], bytes]:
    """A CSV of one award."""
    return lambda: table(row(**said))


def workbook(
    *sheets: tuple[str, list[list[Any]]], change: Callable[[Any], None] | None = None
) -> bytes:
    """Sheets by name; ``change`` may do more to the xlsxwriter workbook before it is closed."""
    file = io.BytesIO()
    book = xlsxwriter.Workbook(file, {"in_memory": True})
    for name, cells in sheets:
        sheet = book.add_worksheet(name)
        for number, line in enumerate(cells):
            for column, cell in enumerate(line):
                if cell != "":
                    sheet.write(number, column, cell)
    if change:
        change(book)
    book.close()
    return file.getvalue()


def awards(*rows: dict[str, Any], change: Callable[[Any], None] | None = None) -> bytes:
    """One sheet with awards."""
    return workbook(("Awards", lines(rows or (row(),))), change=change)


def repacked(
    content: bytes,
    parts: dict[str, Callable[[bytes], bytes]] | None = None,
    more: dict[str, bytes] | None = None,
    without: tuple[str, ...] = (),
) -> bytes:
    """The same package with some parts changed, some more, and some left out."""
    file = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as old,
        zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            if name not in without:
                change = (parts or {}).get(name, bytes)
                new.writestr(name, change(old.read(name)))
        for name, extra in (more or {}).items():
            new.writestr(name, extra)
    return file.getvalue()


SHEET = "xl/worksheets/sheet1.xml"


def sheet(change: Callable[[bytes], bytes], *rows: dict[str, Any]) -> bytes:
    """A workbook of awards whose first sheet's XML is changed."""
    return repacked(awards(*rows), {SHEET: change})


def package(parts: dict[str, bytes]) -> bytes:
    """Any zip file."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as new:
        for name, content in parts.items():
            new.writestr(name, content)
    return file.getvalue()


GRANT: dict[str, Any] = {
    "id": "360G-x-1",
    "title": "Boxing",
    "description": "Two evenings a week",
    "currency": "GBP",
    "amountAwarded": 1500,
    "awardDate": "2026-01-01",
    "plannedDates": [{"startDate": "2026-01-01", "endDate": "2026-12-31"}],
    "fundingOrganization": [{"id": "X-FUND", "name": "Invented Fund"}],
    "recipientOrganization": [{"id": "X-CLUB", "name": "Invented Club"}],
}


def grants(*said: dict[str, Any]) -> bytes:
    return json.dumps({"grants": [GRANT | item for item in said or ({},)]}).encode()


def grant(**said: Any) -> Callable[[], bytes]:
    """360Giving JSON of one grant."""
    return lambda: grants(said)
