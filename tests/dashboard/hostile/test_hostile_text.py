"""Fifty texts that try to be more than text, in every field of every form, in every list and in
every address: refused with a sentence, or kept as they were written and shown as text."""

import csv
import html
import io
import json
import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import every_form
import pytest
import xlsxwriter
from as_text import read, wrong_with
from asking import Site
from every_form import (
    ASK_FOR_NOTHING,
    EXAMPLES,
    Told,
    in_process,
    note_what_is_asked,
    send,
)
from hostile_strings import STRINGS, UNFIT
from office import AWARD, Office
from sqlalchemy import Engine, event, text
from werkzeug.test import TestResponse

from dashboard.access import NOBODY
from etl import uploads as brought
from etl.publish.publishing import publish
from etl.registers import read as read_list
from record import uploads
from record.cells import clean
from record.form import FIELDS as OF_AWARDS
from record.headings import shown as heading_of
from record.rights import EVERYTHING, Person, Role
from record.stored import stored

Sent = dict[tuple[str, str, str], TestResponse]
SOME = 20
"""Of as many texts each field gets one alone; with the others it gets them all."""
SCREENS = 6
NOT_A_FORM = ("/_dash-update-component", "/api/v1/check")
FREE = ("title", "description", "funder_department", "programme", "data_source", "contact_name")
"""Fields of an award that hold what was written, as it was written."""


@pytest.fixture(scope="module")
def office(
    site_of: Callable[[str], Site],
    demo_sqlite_file: Path,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Office]:
    """An administrator's, over a copy that need not outlive the machine."""
    path = tmp_path_factory.mktemp("hostile") / "demo.sqlite"
    path.write_bytes(demo_sqlite_file.read_bytes())
    site = site_of(f"sqlite:///{path}")
    engine = site.app.published.engine
    event.listen(engine, "connect", lambda made, _: made.execute("PRAGMA synchronous = OFF"))
    engine.dispose()
    note_what_is_asked(site.app.server)
    made = Office(site, engine)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("dashboard.bringing.run_for", in_process(engine))
        patch.setattr("etl.kinds.awards.read", read_list)
        patch.setattr("record.passwords.fits", lambda _kept, _told: False)  # it is slow on purpose
        made.look_as("admin")
        yield made


def asked_of(rule: str) -> set[str]:
    return {name for one, name in Told.asked if one == rule}


def filled(rule: str, form: dict[str, Any], texts: dict[str, str]) -> dict[str, Any]:
    """With these texts; a file is called by its own."""
    files = EXAMPLES[rule].files
    called = {name: (form[name][0], texts[name]) for name in files if name in texts}
    return {**form, **texts, **called}


@pytest.fixture(scope="module")
def sent(office: Office) -> Sent:
    """By route, field (blank for all of them at once) and name of the text."""
    found: Sent = {}
    names = [*STRINGS, *UNFIT.keys() - {"half a pair"}]
    texts = STRINGS | UNFIT
    for rule, example in EXAMPLES.items():
        if rule in ASK_FOR_NOTHING:
            continue
        form = example.make(office.engine)
        found[rule, "", "plain"] = send(office, rule, form)
        office.look_as("admin")
        fields = sorted(asked_of(rule) | form.keys())
        together = [name for name in fields if name not in example.keys]
        for at, name in enumerate(names):
            told = dict.fromkeys(together, texts[name])
            found[rule, "", name] = sent_as_admin(office, rule, told)
            for field in fields[at % SOME :: SOME]:
                found[rule, field, name] = sent_as_admin(office, rule, {field: texts[name]})
    return found


def sent_as_admin(office: Office, rule: str, told: dict[str, str]) -> TestResponse:
    form = EXAMPLES[rule].make(office.engine)
    answer = send(office, rule, filled(rule, form, told))
    if rule in ("/who/introduce", "/meeting/start"):
        office.look_as("admin")
    return answer


def test_every_form_has_an_example(office: Office) -> None:
    taken = {
        rule.rule
        for rule in office.site.app.server.url_map.iter_rules()
        if "POST" in (rule.methods or ())
        and office.site.app.policies.policy_of(rule.rule, rule.endpoint) is not NOBODY
    }
    assert taken - {*NOT_A_FORM} == EXAMPLES.keys()


def test_every_field_that_is_read_was_tried(sent: Sent) -> None:
    tried = defaultdict(set)
    for rule, field, _ in sent:
        tried[rule].add(field)
    for rule in EXAMPLES.keys() - {*ASK_FOR_NOTHING}:
        assert asked_of(rule) <= tried[rule] | {"anyway"}, rule
    for rule in ASK_FOR_NOTHING:
        assert asked_of(rule) == set()
    named = {name for fields in tried.values() for name in fields}
    assert named >= {*OF_AWARDS, "why", "answer", "reason", "question", "sender", "email", "file"}
    assert len(sent) > 2_500


def test_a_plain_form_is_taken(sent: Sent) -> None:
    """Or the texts would be tried on doors that are shut anyway."""
    shut = {"/sign-in/now", "/sign-in/password/set", "/account/password"}
    for (rule, _, name), answer in sent.items():
        if name == "plain" and rule not in shut:
            assert answer.status_code in (200, 303), (rule, answer.status_code, answer.text[-900:])


def test_each_text_is_kept_or_refused_with_a_sentence(sent: Sent) -> None:
    for about, answer in sent.items():
        assert answer.status_code < 500, (about, answer.text[:300])
        assert answer.status_code in (200, 303, 400, 401, 403, 404, 405, 409, 413, 422, 429), about
        assert wrong_with(answer) == [], about
        if answer.status_code == 303:
            assert re.match(r"/(?![/\\])", answer.location), about
        else:
            assert "Traceback" not in answer.text


def test_what_no_text_holds_is_refused(sent: Sent) -> None:
    for (rule, field, name), answer in sent.items():
        free = [one for one in asked_of(rule) if one not in EXAMPLES[rule].keys]
        if name == "NUL" and free and not EXAMPLES[rule].files:
            assert answer.status_code in (400, 404, 405), (rule, field)


def test_awards_keep_what_was_written(office: Office, sent: Sent) -> None:
    """Every text, in every field that holds words, as it was written: nothing is escaped twice,
    and nothing is taken out but what no store holds or no reader sees."""
    named = {clean(one): one for one in STRINGS.values()}
    with office.engine.connect() as connection:
        found = stored(connection, [one for one in named if len(one) <= 300])
    kept = {name for name, one in STRINGS.items() if clean(one) in found}
    assert len(kept) > 50
    assert STRINGS.keys() - kept <= {"ten thousand", "marks without end"}
    for award, _ in found.values():
        for name in ("title", "description", "funder_name", "recipient_name"):
            assert getattr(award, name) == award.identifier[:300], name


def addresses(office: Office) -> Iterator[tuple[str, dict[str, str]]]:
    """Every route that GET answers, about the awards with these texts where it is about one."""
    release = office.site.release
    identifiers = [clean(one) for one in STRINGS.values() if len(clean(one)) <= 300]
    known = [one for one in identifiers if one in release.by_id()]
    assert len(known) > 40
    ward = release.areas("ward")["codes"][0]
    level, measure, period = "ward", "live-interventions", "2026-11-01"
    parts = {
        "code": ward,
        "indicator": measure,
        "measure": measure,
        "level": level,
        "period": period,
        "release_key": release.key,
        "layer": "interventions",
        "number": str(latest(office)),
        "form": "xlsx",
        "ending": "csv",
        "sha256": release.front["levels"][0]["geometry"],
        "identifier": known[0],
        "package_name": "dash",
        "fingerprinted_path": "x.js",
        "filename": "x.js",
        "path": "x",
    }
    about = {
        "/schools/school": {"urn": every_form.WATCHED},
        "/compare": {"places": ward},
        "/check": {"title": "x", "place_name": "Amberwick"},
        "/api/v1/check": {"title": "x"},
        "/check/overlaps.csv": {"title": "x"},
        "/check/proposal": {"id": AWARD},
        "/overlaps/pair": {"a": every_form.PAIR[0], "b": every_form.PAIR[1]},
        "/returns/return": {"id": every_form.RETURN[0], "quarter": every_form.RETURN[1]},
        "/returns/form": {"id": every_form.RETURN[0], "quarter": every_form.RETURN[1]},
        "/returns/form.xlsx": {"id": every_form.RETURN[0], "quarter": every_form.RETURN[1]},
        "/register/award": {"id": AWARD},
        "/register/edit": {"id": AWARD},
        "/members/member": {"number": "1"},
        "/api/v1/search": {"q": "pwned"},
    }
    for rule in office.site.app.server.url_map.iter_rules():
        if "GET" in (rule.methods or ()):
            yield (
                rule.build({name: parts[name] for name in rule.arguments})[1],
                about.get(rule.rule, {}),
            )
    for one in known:
        for path in ("/register/award", "/register/edit", "/check/proposal"):
            yield path, {"id": one}
        yield "/overlaps/choose", {"a": one}
        yield "/overlaps/pair", {"a": one, "b": AWARD}
        yield "/returns/form", {"id": one, "quarter": "2026-Q1"}
        yield "/returns/form.xlsx", {"id": one, "quarter": "2026-Q1"}
    for form in ("360giving-json", "360giving-csv", "open-referral", "xlsx"):
        yield f"/register/export/{form}", {}
    for ending in ("csv", "xlsx", "geojson"):
        yield f"/download/interventions.{ending}", {}
    with office.engine.connect() as connection:
        numbers = connection.execute(text("SELECT id, kind FROM upload ORDER BY id DESC LIMIT 60"))
        for number, kind in numbers.all():
            yield f"/{kind}/bring/{number}", {}
            if kind == "register":
                yield f"/{kind}/bring/{number}/annotated.xlsx", {}
        members = connection.execute(text("SELECT id FROM member ORDER BY id DESC LIMIT 60"))
        for number in members.scalars().all():
            yield "/members/member", {"number": str(number)}


def latest(office: Office) -> int:
    with office.engine.connect() as connection:
        query = text("SELECT max(id) FROM upload WHERE kind = 'register'")
        return int(connection.execute(query).scalar_one())


@pytest.fixture(scope="module")
def shown(office: Office, sent: Sent) -> dict[str, TestResponse]:
    """Every page, file and answer, once all of it is kept and published."""
    publish(office.engine, lambda _line: None)
    found = {}
    for path, query in addresses(office):
        answer = office.site.get(path, query)
        if answer.status_code == 200:
            found[f"{path}?{query}"] = answer
    return found


def test_everything_shows_text_and_nothing_else(shown: dict[str, TestResponse]) -> None:
    assert len(shown) > 300
    assert {answer.mimetype for answer in shown.values()} > {
        "text/html",
        "text/csv",
        "application/json",
        "text/calendar",
    }
    for address, answer in shown.items():
        assert wrong_with(answer) == [], address


def test_the_texts_are_really_there(shown: dict[str, TestResponse]) -> None:
    """Each on the page of its award, as it was written but for blanks, which a page runs together;
    and in each list."""

    def plain(words: str) -> str:
        return " ".join(words.split())

    pages = {key: plain("".join(read(answer.text).said)) for key, answer in shown.items()
             if answer.mimetype == "text/html"}  # fmt: skip
    for name, one in STRINGS.items():
        key = f"/register/award?{ {'id': clean(one)} }"
        if len(clean(one)) <= 300:
            assert plain(clean(one)) in pages[key], name
    everywhere = "".join(pages.values())
    for mark in ("<script>window.__pwned=1</script>", "=cmd|' /C calc'!A0", "${jndi:ldap"):
        assert everywhere.count(mark) > 20


def test_every_address_is_asked_with_every_text(office: Office, shown: Any) -> None:
    """All that a route asks of its query, at once and one by one; and each part of its path. The
    interface for programs gets every text, a screen every sixth."""
    tried = 0
    for nth, rule in enumerate(list(office.site.app.server.url_map.iter_rules())):
        if "GET" not in (rule.methods or ()) or rule.rule.startswith(("/_dash", "/static")):
            continue
        names = sorted(asked_of(rule.rule))
        for at, (name, one) in enumerate((STRINGS | {"NUL": UNFIT["NUL"]}).items()):
            path = rule.build(dict.fromkeys(rule.arguments, 1 if "int:" in rule.rule else one))[1]
            if not rule.rule.startswith("/api/") and (at + nth) % SCREENS:
                continue
            if not rule.arguments and not names and at > SCREENS:
                break
            asked = [dict.fromkeys(names, one)]
            asked += [{name: one} for name in names[at % 9 :: 9]]
            for query in asked:
                answer = office.site.get(path, query)
                tried += 1
                assert answer.status_code < 500, (rule.rule, query, name)
                assert wrong_with(answer) == [], (rule.rule, query, name)
    assert tried > 2_000


# Lists


def table_of(texts: list[str]) -> list[list[str]]:
    """A row for each text, which stands in every column of words that we read."""
    names = [name for name in OF_AWARDS if name not in ("location_sensitive", "school_urns")]
    rows = [[f"L-{at}" if name.endswith(("identifier", "_id")) else one for name in names]
            for at, one in enumerate(texts)]  # fmt: skip
    return [[heading_of(name) for name in names], *rows]


def as_csv(rows: list[list[str]]) -> bytes:
    out = io.StringIO(newline="")
    csv.writer(out, quoting=csv.QUOTE_ALL).writerows(rows)
    return out.getvalue().encode()


def as_workbook(rows: list[list[str]]) -> bytes:
    out = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(out, options) as book:
        page = book.add_worksheet()
        for row, cells in enumerate(rows):
            for at, cell in enumerate(cells):
                page.write_string(row, at, cell)
    return out.getvalue()


def as_json(rows: list[list[str]]) -> bytes:
    grants = [
        {
            "id": row[rows[0].index("Identifier")],
            "title": row[1],
            "description": row[1],
            "recipientOrganization": [{"id": "R", "name": row[1]}],
            "fundingOrganization": [{"id": "F", "name": row[1], "department": row[1]}],
            "grantProgramme": [{"title": row[1]}],
            "beneficiaryLocation": [{"name": row[1], "geoCode": row[1], "geoCodeType": row[1]}],
            "dataSource": row[1],
        }
        for row in rows[1:]
    ]
    return json.dumps({"grants": grants}).encode()


@pytest.mark.parametrize(
    ("name", "write"),
    [("list.csv", as_csv), ("list.xlsx", as_workbook), ("list.json", as_json)],
)
def test_a_list_keeps_what_was_written(
    one_office: Office, name: str, write: Callable[[list[list[str]]], bytes]
) -> None:
    """Read by the loader's own process, written, undone; and shown as text before and after."""
    texts = [one for one in STRINGS.values() if name != "list.xlsx" or "\uffff" not in one]
    body = write(table_of(texts))
    with one_office.engine.begin() as connection:
        number = uploads.receive(connection, name, body, "Ann", {"sender": texts[0]})
    ann = Person("Ann", EVERYTHING, Role.ANALYST)
    brought.look(one_office.engine, number, ann)
    page = one_office.site.get(f"/register/bring/{number}")
    assert page.status_code == 200
    assert wrong_with(page) == []
    assert "cannot be read" not in page.text
    copy = one_office.site.get(f"/register/bring/{number}/annotated.xlsx")
    assert copy.status_code == (404 if name == "list.json" else 200)
    assert wrong_with(copy) == []
    brought.accept(one_office.engine, number, ann)
    with one_office.engine.connect() as connection:
        found = stored(connection, [f"L-{at}" for at in range(len(texts))])
    assert len(found) == len(texts)
    for at, one in enumerate(texts):
        award = found[f"L-{at}"][0]
        wanted = clean(one)[:10_000]
        ours = wanted[1:] if re.match(r"'+[=+\-@]", wanted) and name != "list.json" else wanted
        assert award.title in (wanted, ours), (name, at)
        assert award.description == award.title
    for path in ("/register", "/sources", f"/register/bring/{number}"):
        assert wrong_with(one_office.site.get(path)) == []


def test_a_list_with_what_no_store_holds(one_office: Office) -> None:
    """NUL and half a pair are left out, a million letters are cut; and the report says so."""
    texts = [UNFIT["NUL"], UNFIT["half a pair"], UNFIT["a million"][:120_000]]
    body = as_json(table_of(texts))
    with one_office.engine.begin() as connection:
        number = uploads.receive(connection, "list.json", body, "Ann", {"sender": "Us"})
    brought.look(one_office.engine, number)
    brought.accept(one_office.engine, number, Person("Ann", EVERYTHING, Role.ANALYST))
    with one_office.engine.connect() as connection:
        found = stored(connection, ["L-0", "L-1", "L-2"])
    assert [found[f"L-{at}"][0].title[:3] for at in range(3)] == ["ab", "ab", "xxx"]


# The command line


def test_the_loaders_words_are_text(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch,
    demo_sqlite_copy: Engine,
) -> None:  # fmt: skip
    """Names of files, funders, identifiers and who: a sentence, or what was asked for."""
    from etl import run
    from settings import Settings

    address = demo_sqlite_copy.url.render_as_string()
    monkeypatch.setattr(run, "settings", lambda: Settings(database_url=address))
    for at, (name, one) in enumerate(STRINGS.items()):
        plain = "".join(sign for sign in one if sign not in "/\0")[:80]
        path = tmp_path / f"{plain}.csv" if plain else tmp_path / "x.csv"
        path.write_bytes(HEAD)
        read = ["preview", str(path), f"--funder={one}"]
        for words in (
            ["history", f" {one}"],
            ["preview", str(tmp_path / "none" / plain)],
            ["organisations", "merge", f" {one}", "DEMO-ORG-036", f"--by={one[:100]}"],
            *([read] if at % 9 == 0 else []),  # in a process of its own
        ):
            try:
                status = run.main(words)
            except SystemExit as stopped:
                status = int(str(stopped.code))
            said = capsys.readouterr()
            assert status in (0, 1), (name, words, said.err[:300])
            assert "Traceback" not in said.err


HEAD = b"Identifier,Title,Funding Org:Name,Recipient Org:Name\nX-1,Boxing,Fund,Club\n"


NO_ELEMENT = (
    "entities",
    "template of JavaScript",
    "begins a comment",
    "address of data",
    "double escape in a script",
)
"""Texts that Python's reader takes for text where they are not escaped, as a browser may not."""


def test_the_reader_of_pages_sees_what_runs() -> None:
    """What the tests above look for is found where it is."""
    for name, one in STRINGS.items():
        raw = read(f'<main><p title="a">{one}</p></main>').wrong
        attribute = read(f"<main><p title='{one}' data-a=\"{one}\">b</p></main>").wrong
        assert not read(f'<main><p title="{html.escape(one)}">{html.escape(one)}</p></main>').wrong
        if "<" in one and "onerror" in one and name not in NO_ELEMENT:
            assert raw or attribute, name
    assert read('<a href="javascript:x">y</a>').wrong
    assert read("<p onclick=x>y</p>").wrong
    assert read('<script type="application/json">{"a": "</script>').wrong
