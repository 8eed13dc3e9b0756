"""Who may see some of it sees that and nothing else, whatever identifiers are put in its place."""

import html
import random
import re
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

import pytest
from asking import Site
from office import Office
from sqlalchemy import Engine, text

from db.published import Release
from record.rights import Role

SWAPS = 10_000
SEED = 20_261_123
PROPOSING = ("/register/save", "/check/proposal/withdraw")
"""Who may not change an award proposes a change of it there."""
QUARTERS = ("2025-Q3", "2025-Q4", "2026-Q1", "2026-Q2")
TABLES = (
    "award",
    "award_change",
    "award_proposal",
    "award_text",
    "award_contact",
    "quarterly_return",
    "return_change",
    "return_narrative",
    "return_query",
    "return_asked",
    "overlap_verdict",
    "overlap_reason",
    "consultation",
    "funding_decision",
)


class Swap(NamedTuple):
    """A request that belongs to one award, with another's identifier in it."""

    method: str
    path: str
    form: dict[str, str]


def swaps(chance: random.Random, foreign: list[str], writes: bool) -> Iterator[Swap]:
    """Reads and writes by identifier, without end."""
    reads = ("/register/award", "/returns/return", "/returns/form", "/returns/form.xlsx")
    written = (
        "/returns/send",
        "/returns/answer",
        "/returns/accept",
        "/returns/question",
        "/register/save",
        "/register/put-back",
        "/check/proposal/withdraw",
    )
    while True:
        identifier = chance.choice(foreign)
        told = {"id": identifier, "quarter": chance.choice(QUARTERS)}
        if not writes or chance.random() < 0.5:
            yield Swap("GET", chance.choice(reads), told)
            continue
        about = {
            "seen": str(chance.randint(1, 3)),
            "number": str(chance.randint(1, 40)),
            "change": str(chance.randint(1, 300)),
            "field": chance.choice(("title", "completed", "sessions_delivered")),
            "title": "Taken over",
            "identifier": identifier,
            "answer": "Taken over",
            "question": "Taken over?",
            "completed": "9",
            "anyway": "1",
        }
        yield Swap("POST", chance.choice(written), told | about)


def rows(office: Office) -> dict[str, Any]:
    """All that stands in the record, by table."""
    with office.engine.connect() as connection:
        return {name: connection.execute(text(f"SELECT * FROM {name}")).all() for name in TABLES}


def secrets_of(office: Office, release: Release, mine: set[str]) -> list[str]:
    """Words that stand in awards and returns of others alone."""
    with office.engine.connect() as connection:
        narratives = connection.execute(
            text("SELECT intervention, texts FROM return_narrative")
        ).all()
        contacts = connection.execute(text("SELECT identifier, email FROM award_contact")).all()
    awards = release.by_id()
    found = [award["description"] for key, award in awards.items() if key not in mine]
    found += [email for key, email in contacts if key not in mine]
    found += [str(texts) for key, texts in narratives if key not in mine]
    own = " ".join(awards[key]["description"] or "" for key in mine)
    return [words[:60] for words in found if words and words[:60] not in own]


@pytest.mark.parametrize(
    ("guise", "side"), [("partner:DEMO-ORG-036", "recipient_id"), ("csp:DEMO-FUND-PH", "funder_id")]
)
def test_exchanged_identifiers_reach_nothing_foreign(
    one_office: Office, guise: str, side: str
) -> None:
    """A partner reads nothing of others; a CSP, which reads the register, changes nothing."""
    release = one_office.site.release
    body = guise.partition(":")[2]
    mine = {key for key, award in release.by_id().items() if award[side] == body}
    foreign = sorted(release.by_id().keys() - mine)
    assert mine
    assert len(foreign) > 50
    one_office.look_as(guise)
    before, hidden = rows(one_office), secrets_of(one_office, release, mine)
    assert len(hidden) > 50
    tried = swaps(random.Random(SEED), foreign, writes=True)
    is_partner = guise.startswith(Role.PARTNER)
    for _ in range(SWAPS // 2):
        swap = next(tried)
        answer = one_office.site.client.open(
            swap.path,
            method=swap.method,
            **{"query_string" if swap.method == "GET" else "data": swap.form},
        )
        if is_partner:
            assert answer.status_code in (403, 404), swap
            said = html.unescape(answer.text)
            assert not any(words in said for words in hidden), swap
        elif swap.method == "POST" and swap.path not in PROPOSING:
            assert answer.status_code >= 400, swap
    after = rows(one_office)
    changed = {name for name in TABLES if before[name] != after[name]}
    assert changed == (set() if is_partner else {"award_proposal"})


def test_a_partner_sees_its_own(one_office: Office) -> None:
    one_office.look_as("partner:DEMO-ORG-036")
    page = one_office.get("/register/award", {"id": "DEMO-LPL-2024-004"})
    assert "A drop-in with legal advice" in page
    assert "History" not in page.split("<main")[1]
    named = set(re.findall(r"[?&;]id=([^&#\"]+)", one_office.get("/returns")))
    awards = one_office.site.release.by_id()
    assert len(named) > 5
    assert {awards[key]["recipient_id"] for key in named} == {"DEMO-ORG-036"}


def test_no_text_of_anybody_reaches_who_may_not_read_it(one_office: Office) -> None:
    """Every page, list, file and answer that the steering group may open, on a register where each
    text and each contact carries a mark."""
    with one_office.engine.begin() as connection:
        first = one_office.site.release.awards[0]["id"]
        connection.execute(
            text("UPDATE award_text SET description = 'MARKED-TEXT ' || description")
        )
        connection.execute(
            text("UPDATE award_contact SET name = 'MARKED-NAME', email = 'marked@example.org'")
        )
    for award in one_office.site.release.awards:
        award["description"] = "MARKED-TEXT"
    marks = ("MARKED-", "marked@")
    one_office.look_as("analyst")
    assert "MARKED-TEXT" in one_office.get("/register/award", {"id": first})
    one_office.look_as("steering")
    opened = 0
    for rule, query in pages_of(one_office, first):
        answer = one_office.site.get(rule, query)
        if answer.status_code == 200:
            opened += 1
            assert not any(mark.encode() in answer.data for mark in marks), rule
    assert opened > 60
    for words in ("MARKED-TEXT", "marked"):
        assert one_office.site.json("/api/v1/interventions", {"q": words})["total"] == 0
        assert "/register/award?id=" not in one_office.get("/register", {"q": words})


@pytest.mark.parametrize("guise", ["steering", "anonymous"])
def test_figures_of_returns_reach_nobody_else(
    site_of: Callable[..., Site], demo_sqlite_copy: Engine, guise: str
) -> None:
    address = demo_sqlite_copy.url.render_as_string()
    office = Office(site_of(address, public_view=True), demo_sqlite_copy)
    with demo_sqlite_copy.connect() as connection:
        query = text("SELECT intervention FROM quarterly_return ORDER BY 1 LIMIT 1")
        about = {"id": connection.execute(query).scalar_one()}
    office.look_as("analyst")
    assert '<h2 id="returns">' in office.get("/register/award", about)
    office.look_as(guise)
    assert '<h2 id="returns">' not in office.get("/register/award", about)


def pages_of(office: Office, award: str) -> Iterator[tuple[str, dict[str, str]]]:
    """Every address without parts that GET answers, and those with parts that matter here."""
    release = office.site.release
    pair = release.content("overlaps")[0]
    school = release.content("schools")[0]["urn"]
    ward = release.areas("ward")["codes"][0]
    asked = {
        "/register/award": {"id": award},
        "/overlaps/pair": {"a": pair["id_a"], "b": pair["id_b"]},
        "/schools/school": {"urn": school},
        "/compare": {"place": ward},
        "/check": {"title": "Someone to talk to", "wards": ward},
        "/api/v1/check": {"title": "Someone to talk to", "wards": ward},
    }
    for rule in office.site.app.server.url_map.iter_rules():
        if "GET" in (rule.methods or ()) and not rule.arguments:
            yield rule.rule, asked.get(rule.rule, {})
    for level in ("la", "ward"):
        for code in release.areas(level)["codes"]:
            yield f"/api/v1/places/{code}", {}
    for one in release.awards:
        yield f"/api/v1/interventions/{one['id']}", {}
        yield "/register/award", {"id": one["id"]}
    for item in release.content("overlaps"):
        yield "/overlaps/pair", {"a": item["id_a"], "b": item["id_b"]}
    key = release.key
    for path in ("points/interventions", "listing/interventions"):
        yield f"/map/{key}/{path}", {}
    for ending in ("csv", "xlsx", "geojson"):
        yield f"/download/interventions.{ending}", {}
    for form in ("360giving-json", "360giving-csv", "open-referral", "xlsx"):
        yield f"/register/export/{form}", {}
