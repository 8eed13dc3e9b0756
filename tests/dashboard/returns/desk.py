"""A provider's and a funder's desk: forms as a browser sends them, pages as people read them."""

import html
import re
from typing import Any

from office import Office
from werkzeug.test import TestResponse

from record.returns.form import FIELDS
from record.returns.read import cells_of
from record.returns.stored import Query, Standing, queries, standing

KEY = ("DEMO-LPL-2024-004", "2026-Q1")
NEXT = ("DEMO-LPL-2024-004", "2026-Q2")
"""Nothing stands for it: the demonstration's own return has a mistake."""
FUNDER = "DEMO-FUND-LPL"
PROVIDER = "partner:DEMO-ORG-036"
Key = tuple[str, str]


def which(key: Key) -> dict[str, str]:
    return {"id": key[0], "quarter": key[1]}


def stands(office: Office, key: Key = KEY) -> Standing | None:
    with office.engine.connect() as connection:
        return standing(connection, *key, narrative=True)


def there(office: Office, key: Key = KEY) -> Standing:
    found = stands(office, key)
    assert found is not None
    return found


def asked(office: Office, key: Key = KEY) -> list[Query]:
    with office.engine.connect() as connection:
        return queries(connection, *key)


def filled(office: Office, key: Key = KEY, **changes: str) -> dict[str, str]:
    """The form of a return that stands, with some cells otherwise."""
    found = there(office, key)
    cells = cells_of(found.told)
    return {**cells, **which(key), "seen": str(found.version), **changes}


def fresh(key: Key = NEXT, **changes: str) -> dict[str, str]:
    """A form that was blank, filled in without a mistake."""
    cells = {field.key: "" for field in FIELDS}
    sound = {
        "counting_basis": "unique this quarter",
        "age_25_plus": "20",
        "sex_female": "18",
        "sex_not_known": "2",
        "ethnic_white": "20",
    }
    return {**cells, **sound, **which(key), **changes}


def send(office: Office, form: dict[str, str], anyway: bool = False) -> TestResponse:
    return office.post("/returns/send", {**form, **({"anyway": "1"} if anyway else {})})


def told(page: str) -> str:
    """A page's text in one line."""
    shown = re.sub(r"<(script|style|select)\b.*?</\1>", " ", page, flags=re.DOTALL)
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", shown)).split())


def value_of(page: str, name: str) -> str:
    """What stands in an input or a box of the form."""
    for pattern in (
        rf'<input id="{name}"[^>]*? value="([^"]*)"',
        rf'<textarea id="{name}"[^>]*>([^<]*)</textarea>',
    ):
        if found := re.search(pattern, page):
            return html.unescape(found[1])
    raise AssertionError(f"no field {name}")


def marked(page: str) -> set[str]:
    """Fields of the form or rows of the table that are marked as asked about."""
    lines = re.findall(r'<div class="line[^"]* asked" data-line="(\w+)"', page)
    rows = re.findall(r'<tr id="line-(\w+)" class="asked"', page)
    return {*lines, *rows}


def json_of(answer: TestResponse) -> Any:
    assert answer.status_code == 200, answer.text[:300]
    return answer.json
