"""Whoever shows a table of data offers it as CSV and as Excel, with the same rows."""

import csv
import io
from collections.abc import Iterator
from datetime import date
from html.parser import HTMLParser
from typing import Final

import every_form
import pytest
from asking import Site
from office import AWARD, Office
from python_calamine import CalamineWorkbook

from record.rights import Role
from record.watches import set_watch

ABOUT: Final = {
    "/schools/school": {"urn": every_form.WATCHED},
    "/compare": {"places": "DEMO-B1,DEMO-B2"},
    "/check": {"title": "Boxing", "place_name": "Amberwick"},
    "/check/proposal": {"id": AWARD},
    "/overlaps/pair": {"a": every_form.PAIR[0], "b": every_form.PAIR[1]},
    "/returns/return": {"id": every_form.RETURN[0], "quarter": every_form.RETURN[1]},
    "/returns/form": {"id": every_form.RETURN[0], "quarter": every_form.RETURN[1]},
    "/register/award": {"id": AWARD},
    "/register/edit": {"id": AWARD},
    "/members/member": {"number": "1"},
    "/sheet/set": {"code": "DEMO-B1"},
}
"""What a screen has to be told before it shows anything."""
WITHOUT: Final = {
    "/check": "of many tables about one proposal; what it would overlap is offered",
    "/check/proposal": "one proposal with all that was said of it, to be printed",
    "/members": "members' names and addresses are not to be carried about",
    "/overlaps/pair": "two awards side by side; the list of overlaps has both in one line",
    "/register/award": "one award; the register's list and export have it",
    "/register/edit": "a form",
    "/register/new": "a form",
    "/register/bring": "lists that wait for a decision, each to be had with its problems marked",
    "/register/organisations": "decisions that can be taken back here; the trail has them",
    "/register/proposals": "forms: what each change would change, to be decided on",
    "/register/take-along": "of the files themselves",
    "/returns/bring": "files that wait for a decision",
    "/returns/return": "one return, which is offered as its Excel form",
    "/returns/form": "a form, which is offered as an Excel form",
}
"""Screens with a table that is not offered by itself, and why."""


class Shown(HTMLParser):
    """Tables as the first words of their rows' headings, and addresses."""

    def __init__(self) -> None:
        super().__init__()
        self.tables = list[list[str]]()
        self.hrefs = list[str]()
        self.labels = dict[str, str]()
        self._heads = False
        self._link = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = dict(attrs)
        if tag == "table":
            self.tables.append([])
        if tag == "th" and self.tables:
            self._heads = told.get("scope") == "row"
        if tag == "a" and told.get("href"):
            self._link = str(told["href"])
            self.hrefs.append(self._link)

    def handle_data(self, data: str) -> None:
        if self._heads and data.strip():
            self.tables[-1].append(data.strip())
            self._heads = False
        if self._link and data.strip():
            self.labels.setdefault(self._link, data.strip())
            self._link = ""


@pytest.fixture(scope="module")
def admin(demo: Site) -> Site:
    return demo.signed_in(Role.ADMIN)


def screens(site: Site) -> Iterator[tuple[str, Shown]]:
    """Every plain page that an administrator may open."""
    for rule in site.app.server.url_map.iter_rules():
        if "GET" not in (rule.methods or ()) or rule.arguments or rule.rule == "/":
            continue
        answer = site.get(rule.rule, ABOUT.get(rule.rule))
        if answer.status_code == 200 and answer.mimetype == "text/html":
            shown = Shown()
            shown.feed(answer.text)
            yield rule.rule, shown


@pytest.fixture(scope="module")
def shown(admin: Site) -> dict[str, Shown]:
    return dict(screens(admin))


def offered(shown: Shown) -> list[str]:
    """Addresses of CSV files of which the same is offered as Excel."""
    found = [one for one in shown.hrefs if one.partition("?")[0].endswith(".csv")]
    return [one for one in found if one.replace(".csv", ".xlsx", 1) in shown.hrefs]


def test_every_screen_is_looked_at(shown: dict[str, Shown]) -> None:
    assert len(shown) > 40
    assert shown.keys() >= WITHOUT.keys()
    assert shown.keys() >= ABOUT.keys()


def test_whoever_shows_a_table_offers_both_files(shown: dict[str, Shown]) -> None:
    lacking = {path for path, page in shown.items() if page.tables and not offered(page)}
    assert lacking - WITHOUT.keys() == set()
    assert {path for path in WITHOUT if offered(shown[path])} <= {"/check"}


def test_files_are_called_the_same_everywhere(shown: dict[str, Shown]) -> None:
    called = {
        (address.partition("?")[0].rpartition(".")[2], label)
        for page in shown.values()
        for address, label in page.labels.items()
        if offered(page) and "form" not in address and "/export/" not in address
    }
    assert {label for ending, label in called if ending == "csv"} == {"CSV"}
    assert {label for ending, label in called if ending == "xlsx"} == {"Excel"}


def test_both_files_have_the_rows_of_the_screen(admin: Site, shown: dict[str, Shown]) -> None:
    seen, other = 0, dict[str, list[str]]()
    for path, page in shown.items():
        for address in [] if path == TRAIL else offered(page):
            rows = as_rows(admin, address)
            words = {str(cell) for row in rows for cell in row}
            listed = [heads for heads in page.tables if heads]
            told = [all(_told(head, words) for head in heads) for heads in listed]
            if listed and not any(told):
                other[path] = listed[0][:3]
            seen += 1
    assert other.keys() == NOT_ROW_BY_ROW.keys(), other
    assert seen > 15


TRAIL: Final = "/members/trail"
"""Every file that is taken is one line more in it."""
NOT_ROW_BY_ROW: Final = {
    "/compare": "a line for each figure, of which a row of the screen has several",
    "/check": "what it would overlap, which the screen says in sentences",
}
"""Screens whose file is not any of their tables, and what it is."""


def _told(head: str, words: set[str]) -> bool:
    return any(head.removesuffix("…") in word for word in words)


def as_rows(site: Site, address: str) -> list[list[str]]:
    """The rows of the CSV file, which the Excel file has too, cell for cell."""
    rows = of_csv(site, address)
    same = site.get(address.replace(".csv", ".xlsx", 1))
    assert same.status_code == 200, address
    book = CalamineWorkbook.from_filelike(io.BytesIO(same.data))
    found = book.get_sheet_by_index(0).to_python()
    assert len(found) == len(rows), address
    for mine, theirs in zip(rows, found, strict=True):
        assert len(theirs) == len(mine), address
        assert all(map(_same, mine, theirs)), (address, mine, theirs)
    return rows


def of_csv(site: Site, address: str) -> list[list[str]]:
    answer = site.get(address)
    assert answer.status_code == 200, f"{address}: {answer.text[:300]}"
    assert answer.mimetype == "text/csv"
    lines = list(csv.reader(io.StringIO(answer.data.decode("utf-8-sig"), newline="")))
    return lines[: lines.index([])]


def _same(text: str, cell: object) -> bool:
    if isinstance(cell, int | float):
        return float(text) == pytest.approx(float(cell))
    return text == str(cell)


@pytest.mark.parametrize("code", ["DEMO-W109", "DEMO-B2", "partnership"])
def test_the_tables_of_a_place_are_files_too(demo: Site, code: str) -> None:
    place = demo.json(f"/api/v1/places/{code}")
    needed = as_rows(demo, f"/place/needed.csv?code={code}")
    assert len(needed) - 1 == len(place["needs"])
    named = {item["id"]: item["label"] for item in demo.release.front["indicators"]}
    for row, need in zip(needed[1:], place["needs"], strict=True):
        assert row[0] == named[need["indicator"]]
        assert row[3] == ("" if need["value"] is None else str(need["value"]))
        assert (row[4] == "") == (need["value"] is not None), "missing is said, and is not nought"
    funded = as_rows(demo, f"/place/funded.csv?code={code}")
    every = [one for group in place["funded"].values() if isinstance(group, list) for one in group]
    assert sorted(row[0] for row in funded[1:]) == sorted(one["id"] for one in every)
    some = as_rows(demo, f"/place/funded.csv?code={code}&status=live")
    assert {row[2] for row in some[1:]} <= {"live"}


def test_a_funders_awards_to_mend(demo: Site) -> None:
    rows = as_rows(demo, "/quality.csv")
    assert rows[1][0] == "All funders"
    funder = rows[2][1]
    page = demo.get("/quality", {"funder": funder}).text
    mend = as_rows(demo, f"/quality.csv?funder={funder}")
    assert len(mend) > 1
    assert mend[1][1] in page
    assert demo.get("/quality.csv", {"funder": "nobody"}).status_code == 404


def test_the_trail_is_for_administrators_and_tells_of_itself(admin: Site) -> None:
    before = of_csv(admin, "/members/trail.csv")
    assert admin.get("/members/trail.xlsx").status_code == 200
    after = of_csv(admin, "/members/trail.csv")
    assert [row[5] for row in after[1:3]] == ["/members/trail.xlsx", "/members/trail.csv"]
    assert after[3:5] == before[1:3]
    for role in (Role.ANALYST, Role.STEERING):
        for ending in ("csv", "xlsx"):
            assert admin.signed_in(role).get(f"/members/trail.{ending}").status_code == 403


def test_watched_schools(one_office: Office) -> None:
    period = (date(2026, 9, 1), date(2027, 8, 31))
    with one_office.engine.begin() as connection:
        set_watch(connection, every_form.WATCHED, period, "We plan.", "Ann")
    rows = as_rows(one_office.site, "/schools/watches.csv")
    assert len(rows) > 1
    assert {row[0] for row in rows[1:]} == {every_form.WATCHED}
    page = one_office.site.get("/schools/watches").text
    assert all(row[6] in page for row in rows[1:])


def test_text_is_no_formula(one_office: Office) -> None:
    with one_office.engine.begin() as connection:
        period = (date(2026, 9, 1), date(2027, 8, 31))
        set_watch(connection, every_form.WATCHED, period, "Why", "=HYPERLINK(1)")
    rows = as_rows(one_office.site, "/schools/watches.csv")
    assert {row[4] for row in rows[1:]} == {"'=HYPERLINK(1)"}
