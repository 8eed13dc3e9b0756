"""A view that forgets to look who asks leaks nothing on PostgreSQL, because the database looks."""

import ast
import json
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Final

import pytest
from asking import Site
from flask import Response
from office import Office
from sqlalchemy import text
from sqlalchemy.exc import ProgrammingError

from dashboard.access import ANYONE
from db.asker import Shared
from db.connection import engine_for
from db.row_policies import RULES
from record import members
from record.members import Newcomer
from record.rights import Role

SIGNING_IN: Final = ("by_provider", "choosing", "signing")
ROOT = Path(__file__).parents[2]
SECRETS: Final = {
    "contacts": "SELECT email FROM award_contact",
    "descriptions": "SELECT description FROM award_text",
    "narratives": "SELECT texts::text FROM return_narrative",
    "returns": "SELECT intervention || quarter FROM quarterly_return",
    "passwords": "SELECT password FROM member WHERE password IS NOT NULL",
    "sessions": "SELECT token_hash FROM member_session",
    "trail": "SELECT hash FROM audit_entry",
    "counts": "SELECT count::text FROM indicator_value WHERE count IS NOT NULL",
    "documents": "SELECT sha256 FROM release_document",
}
"""What there is to leak, each as a text that stands in the store."""


@pytest.fixture(scope="module")
def house(
    databases: Callable[[str], AbstractContextManager[str]],
    demo_postgres_template: str,
    site_of: Callable[..., Site],
) -> Iterator[Office]:
    """The demonstration on PostgreSQL with a view that reads whatever it can get, for everybody."""
    with databases(demo_postgres_template) as address:
        engine = engine_for(address)
        with engine.begin() as connection:
            told = Newcomer("ann@example.org", "Ann Field", Role.ADMIN)
            found = members.by_number(connection, members.add(connection, told, "the tests"))
            assert found is not None
            members.keep_password(connection, found, members.hashed(found, "copper kettle sunday"))
        site = site_of(address)
        site.app.policies.route("/forgetful", _forgetful(site, [*SECRETS.values()]), ANYONE)
        yield Office(site, engine)
        site.app.published.engine.dispose()
        engine.dispose()


def _forgetful(site: Site, queries: list[str]) -> Callable[[], Response]:
    def forgetful() -> Response:
        told: list[list[str] | str] = []
        for query in queries:
            with site.app.published.engine.connect() as connection:
                try:
                    told.append([str(one) for one in connection.execute(text(query)).scalars()])
                except ProgrammingError as error:
                    told.append("denied" if "permission denied" in str(error) else str(error))
        return Response(json.dumps(told), mimetype="application/json")

    return forgetful


def leaked(house: Office, guise: str) -> dict[str, set[str] | str]:
    """What the view got hold of in somebody's eyes, where it got any."""
    house.look_as(guise)
    return forgotten(house)


def forgotten(house: Office) -> dict[str, set[str] | str]:
    told = zip(SECRETS, house.site.json("/forgetful"), strict=True)
    return {name: found if found == "denied" else set(found) for name, found in told if found}


def there(house: Office, query: str) -> set[str]:
    with house.engine.connect() as connection:
        return {str(one) for one in connection.execute(text(query)).scalars()}


def everything_of(house: Office, *names: str) -> dict[str, set[str]]:
    found = {name: there(house, SECRETS[name]) for name in names}
    assert all(found.values())
    return found


def test_there_is_something_to_leak(house: Office) -> None:
    house.look_as("analyst")
    everything_of(house, *SECRETS)


@pytest.mark.parametrize("guise", ["steering", "anonymous", "csp"])
def test_restricted_rows_reach_nobody_who_may_not_read_them(house: Office, guise: str) -> None:
    """A CSP of no funder and no borough reads what every CSP does, and no narrative."""
    found = leaked(house, guise)
    read = ("contacts", "descriptions", "returns", "documents") if guise == "csp" else ()
    assert found == {"counts": "denied", **everything_of(house, *read)}


def test_a_partner_gets_hold_of_its_own_alone(house: Office) -> None:
    mine = "(SELECT identifier FROM award WHERE recipient_id = 'DEMO-ORG-036')"
    found = leaked(house, "partner:DEMO-ORG-036")
    assert found == {
        "contacts": there(house, f"{SECRETS['contacts']} WHERE identifier IN {mine}"),
        "descriptions": there(house, f"{SECRETS['descriptions']} WHERE identifier IN {mine}"),
        "narratives": there(house, f"{SECRETS['narratives']} WHERE intervention IN {mine}"),
        "returns": there(house, f"{SECRETS['returns']} WHERE intervention IN {mine}"),
        "counts": "denied",
    }
    assert all(found.values())


def test_a_csp_gets_hold_of_the_narratives_of_its_own(house: Office) -> None:
    mine = "(SELECT identifier FROM award WHERE funder_id = 'DEMO-FUND-PH')"
    found = leaked(house, "csp:DEMO-FUND-PH")
    narratives = there(house, f"{SECRETS['narratives']} WHERE intervention IN {mine}")
    assert found.pop("narratives") == narratives
    assert narratives < there(house, SECRETS["narratives"])
    every = everything_of(house, "contacts", "descriptions", "returns", "documents")
    assert found == {"counts": "denied", **every}


def test_a_csp_of_a_borough_gets_hold_of_the_narratives_of_what_is_there(house: Office) -> None:
    release = house.site.release
    code = release.areas("la")["codes"][0]
    there_alone = {
        one["id"]
        for one in release.awards
        if one["where"] and {place["la"] for place in one["where"]} == {code}
    }
    narratives = leaked(house, f"csp:{code}").get("narratives", set())
    with house.engine.connect() as connection:
        query = text("SELECT texts::text, intervention FROM return_narrative")
        of = {row.texts: row.intervention for row in connection.execute(query)}
    assert narratives
    assert {of[words] for words in narratives} <= there_alone
    assert set(of.values()) & there_alone - {of[words] for words in narratives} == set()


def test_analysts_and_administrators(house: Office) -> None:
    read = ("contacts", "descriptions", "narratives", "returns", "documents")
    every = everything_of(house, *read)
    assert leaked(house, "analyst") == {"counts": "denied", **every}
    found = leaked(house, "admin")
    assert found.pop("trail") == there(house, SECRETS["trail"])
    assert found.pop("sessions") == there(house, SECRETS["sessions"])
    assert found.pop("passwords") == there(house, SECRETS["passwords"])
    assert found == {"counts": "denied", **every}


def test_a_meeting_gets_hold_of_what_the_steering_group_may_read(house: Office) -> None:
    """Whoever shows it the screens; and what it decides is written in their own name."""
    house.look_as("analyst")
    assert house.post("/meeting/start", {"then": "/gaps"}).status_code == 303
    assert {name for name, found in forgotten(house).items() if found != "denied"} == set()
    told = {"decided": "Ask both", "owner": "Ann", "decided_on": "2026-11-20"}
    assert house.post("/decisions/keep", told).status_code == 303
    assert house.post("/meeting/end", {"then": "/gaps"}).status_code == 303
    assert "Ask both" in house.get("/decisions")
    assert forgotten(house)["contacts"]


def test_a_csp_writes_a_note_that_it_may_not_read(house: Office) -> None:
    ward = house.site.release.areas("ward")["codes"][0]
    told = {"kind": "safety", "seen_by": "team", "text": "By night", "about": f"place:{ward}"}
    house.look_as("csp:DEMO-FUND-PH")
    assert house.post("/notes/keep", told).status_code == 303
    assert "By night" not in house.get("/notes")
    house.look_as("analyst")
    assert "By night" in house.get("/notes")


# Who reads for everybody


def _readers(room: str) -> dict[str, set[str]]:
    """Place of ``Shared`` → modules that read as the service there."""
    found: dict[str, set[str]] = {}
    for path in sorted((ROOT / room).rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "read_for_all":
                place = node.args[1]
                assert isinstance(place, ast.Attribute)
                found.setdefault(place.attr, set()).add(str(path.relative_to(ROOT)))
    return found


def test_the_places_that_read_for_everybody_are_these() -> None:
    found = _readers("db") | _readers("dashboard")
    assert found == {
        "RELEASE": {"db/kept_release.py", "db/published.py", "db/read_release.py"},
        "REGISTER": {"dashboard/register/living.py"},
        "UNPUBLISHED": {"dashboard/since_publishing.py"},
        "OVERLAPS": {"dashboard/overlaps/current.py"},
        "PAIR": {"dashboard/overlaps/pair.py"},
        "CHECK": {"dashboard/checking/met.py"},
        "WATCHES": {"dashboard/schools/watches.py"},
        "NEWS": {"dashboard/news/scene.py"},
    }
    assert set(found) == {place.name for place in Shared}
    document = (ROOT / "docs/security.md").read_text(encoding="utf-8")
    assert [place for place in Shared if place.value not in document] == []


def test_only_signing_in_goes_through_the_door() -> None:
    there = {
        str(path.relative_to(ROOT))
        for path in (ROOT / "dashboard").rglob("*.py")
        if "asking_as(" in path.read_text(encoding="utf-8")
    }
    signing_in = {f"dashboard/signing_in/{x}.py" for x in SIGNING_IN}
    sessions = {"dashboard/identity.py", "dashboard/changing.py", "dashboard/meeting/showing.py"}
    following = {f"dashboard/news/{x}.py" for x in ("by_feed", "posting", "whom")}
    assert there == sessions | signing_in | following


def test_the_service_reads_and_never_writes() -> None:
    verbs = {rule.verb for rules in RULES.values() for rule in rules if "service" in rule.askers}
    assert verbs == {"SELECT"}
