"""Who may see some of it sees that and nothing else, whatever identifiers are put in its place."""

import html
import io
import random
import re
import zipfile
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple
from urllib.parse import quote

import pytest
from asking import Site
from every_form import EXAMPLES, in_process
from office import Office
from sqlalchemy import Engine, event, text

from db.published import Release
from etl.registers import read as read_list
from record.rights import Role

SWAPS = 10_000
SEED = 20_261_123
QUARTERS = ("2025-Q3", "2025-Q4", "2026-Q1", "2026-Q2")
OF_AWARDS = ("id", "a", "b", "identifier")
NUMBERED = ("number", "change", "seen")
OF_BODIES = ("one", "other", "funder", "funder_id", "recipient_id", "body", "guise", "sender")
BY_AWARD = {
    "identifier": ("award", "award_place", "award_contact", "award_tag", "award_change"),
    "intervention": ("quarterly_return", "return_change", "return_narrative", "return_query"),
}
"""Column → tables with rows that belong to an award."""
ANYBODYS = ("member", "member_link", "organisation_merge", "organisation_apart")
OF_THE_PARTNERSHIP = (
    "award_proposal",
    "overlap_verdict",
    "overlap_reason",
    "consultation",
    "funding_decision",
    "school_watch",
    "return_asked",
    "upload",
    "heading_choice",
)
"""Where a CSP writes of what is not its own: it proposes, is asked, says and watches. A delivery
partner does none of that."""
NOT_TRIED = (
    "/sign-out",
    "/sign-in/now",
    "/who/introduce",
    "/meeting/start",
    "/register/publish",
    "/register/bring/receive",
    "/returns/bring/receive",
)
"""Three change the session, one is slowed down after five, and the others name nothing that is
there; what lists would write of others is tried in ``register/test_lists_of_others.py``."""


class Swap(NamedTuple):
    """A request of somebody's own with others' identifiers in it."""

    method: str
    path: str
    told: dict[str, Any]


class Swaps:
    """Every route that the role may open and that is told who or what it is about."""

    def __init__(self, office: Office, role: Role, mine: set[str], seed: int) -> None:
        self.office, self.chance = office, random.Random(seed)
        self.mine = sorted(mine)
        self.foreign = sorted(office.site.release.by_id().keys() - mine)
        choices = office.site.release.content("choices")
        self.bodies = [one["key"] for kind in ("funder", "provider") for one in choices[kind]]
        self.numbers = numbers_of(office)
        self.routes = list(self._open_to(role))
        self.forms = {rule: EXAMPLES[rule].make(office.engine) for _, rule in self.routes
                      if rule in EXAMPLES}  # fmt: skip

    def _open_to(self, role: Role) -> Iterator[tuple[str, str]]:
        policies = self.office.site.app.policies
        for rule in self.office.site.app.server.url_map.iter_rules():
            policy = policies.policy_of(rule.rule, rule.endpoint)
            if policy is None or not policies.admits(policy, role) or rule.rule in NOT_TRIED:
                continue
            if rule.rule.startswith(("/_dash", "/static", "/screen", "/map", "/sign-in/oidc")):
                continue
            ways = {"GET", "POST"} if role is Role.PARTNER else {"POST"}  # a CSP reads it all
            for method in sorted(ways & (rule.methods or set())):
                yield method, rule.rule

    def next(self) -> Swap:
        method, rule = self.chance.choice(self.routes)
        told = dict(self.forms.get(rule, {})) if method == "POST" else {}
        told |= {"quarter": self.chance.choice(QUARTERS)}
        for name in sorted({*OF_AWARDS, *(name for name in told if name in OF_BODIES)}):
            told[name] = self._of(name)
        for name in NUMBERED:
            told[name] = self.chance.choice(self.numbers)
        if "title" in told:
            told["title"] = "Taken over"
        if "bring" in rule:
            told["verdict"] = self.chance.choice(("accept", "discard", "undo"))
        path = PART.sub(lambda part: quote(self._part(part[1]), safe=""), rule)
        return Swap(method, path, told)

    def _of(self, name: str) -> str:
        if name in OF_BODIES:
            return str(self.chance.choice(self.bodies))
        return str(self.chance.choice(self.foreign if self.chance.random() < 0.7 else self.mine))

    def _part(self, name: str) -> str:
        return self.chance.choice(self.numbers) if name == "number" else self._of(name)


PART = re.compile(r"<(?:\w+:)?(\w+)>")


def numbers_of(office: Office) -> list[str]:
    """Of everything that has one."""
    tables = ("award_change", "award_proposal", "return_query", "upload", "overlap_verdict")
    more = ("school_watch", "consultation", "member", "funding_decision", "organisation_apart")
    with office.engine.connect() as connection:
        found = {
            str(number)
            for name in (*tables, *more)
            for number in connection.execute(
                text(f"SELECT id FROM {name} ORDER BY id DESC LIMIT 40")
            ).scalars()
        }
    return sorted(found)


def rows(office: Office, foreign: list[str], partner: bool) -> dict[str, set[str]]:
    """All rows of others, by table."""
    found: dict[str, set[str]] = {}
    with office.engine.connect() as connection:
        for column, tables in BY_AWARD.items():
            for name in tables:
                every = connection.execute(text(f"SELECT * FROM {name}")).mappings()
                found[name] = {repr(dict(row)) for row in every if row[column] in foreign}
        for name in (*ANYBODYS, *(OF_THE_PARTNERSHIP if partner else ())):
            every = connection.execute(text(f"SELECT * FROM {name}")).mappings()
            found[name] = {repr(dict(row)) for row in every}
    return found


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
    own += " ".join(email for key, email in contacts if key in mine and email)
    return [words[:60] for words in found if words and words[:60] not in own]


def funders_of_new_awards(office: Office, made: Swaps) -> set[str]:
    with office.engine.connect() as connection:
        found = connection.execute(text("SELECT identifier, funder_id FROM award")).all()
    known = {*made.mine, *made.foreign}
    return {funder for identifier, funder in found if identifier not in known}


def said_by(body: bytes) -> str:
    """A workbook is a packed folder of texts."""
    if not body.startswith(b"PK"):
        return body.decode()
    with zipfile.ZipFile(io.BytesIO(body)) as packed:
        return "".join(packed.read(name).decode() for name in packed.namelist())


@pytest.mark.parametrize(
    ("guise", "side"), [("partner:DEMO-ORG-036", "recipient_id"), ("csp:DEMO-FUND-PH", "funder_id")]
)
def test_exchanged_identifiers_reach_nothing_foreign(
    one_office: Office, monkeypatch: pytest.MonkeyPatch, guise: str, side: str
) -> None:
    """A partner reads nothing of others; a CSP, which reads the register, changes nothing. Every
    route that is open to them, and every way of naming something: own and others' together."""
    office, release = one_office, one_office.site.release
    event.listen(office.engine, "connect", lambda made, _: made.execute("PRAGMA synchronous = OFF"))
    monkeypatch.setattr("dashboard.bringing.run_for", in_process(office.engine))
    monkeypatch.setattr("etl.kinds.awards.read", read_list)
    role, _, body = guise.partition(":")
    mine = {key for key, award in release.by_id().items() if award[side] == body}
    office.look_as("admin")
    for example in EXAMPLES.values():
        example.make(office.engine)
    made = Swaps(office, Role(role), mine, SEED)
    assert len(made.mine) > 2
    assert len(made.foreign) > 50
    assert len(made.routes) > (15 if role == Role.PARTNER else 20)
    office.look_as(guise)
    partner = role == Role.PARTNER
    before, hidden = rows(office, made.foreign, partner), secrets_of(office, release, mine)
    assert len(hidden) > 50
    reached = 0
    for _ in range(SWAPS // 2):
        swap = made.next()
        told = {"query_string" if swap.method == "GET" else "data": swap.told}
        answer = office.site.client.open(swap.path, method=swap.method, **told)
        assert answer.status_code < 500, swap
        reached += answer.status_code in (200, 303)
        if partner:
            said = html.unescape(said_by(answer.data))
            assert not [words for words in hidden if words in said], swap
    assert reached > 100
    after = rows(office, made.foreign, partner)
    assert {name for name in before if before[name] != after[name]} == set()
    assert funders_of_new_awards(office, made) <= {body}


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
