"""Who may call what: every route, as every role, asked over HTTP, as the document says."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from asking import Site
from flask import Response

from dashboard.access import ANYONE, NOBODY, Policy
from record.rights import Role

SECURITY = Path(__file__).parents[2] / "docs" / "security.md"
STANDING = {
    Role.CSP: {"la_code": "DEMO-B1"},
    Role.PARTNER: {"body": "DEMO-ORG-036"},
}
PART = re.compile(r"<(?:(\w+):)?(\w+)>")
HERE, DONE = "this view was reached", 299


@pytest.fixture(scope="module", params=[False, True], ids=["members only", "public view"])
def doors(
    request: pytest.FixtureRequest,
    site_of: Callable[..., Site],
    demo_sqlite_url: str,
    tmp_path_factory: pytest.TempPathFactory,
) -> tuple[Site, bool]:
    """The app on real-looking data with every view replaced by one that says it was reached: only
    the doors are tried, and nothing is changed."""
    site = site_of(demo_sqlite_url, public_view=request.param)
    site.app.published.current().front["demonstration"] = False
    views = site.app.server.view_functions
    for endpoint in views:
        views[endpoint] = lambda **_parts: Response(HERE, DONE)
    return site, request.param


def everyone(site: Site) -> dict[Role, Site]:
    stranger = Site(site.app, site.app.server.test_client())
    named = {
        role: site.signed_in(role, **STANDING.get(role, {}))
        for role in Role
        if role is not Role.ANONYMOUS
    }
    return {Role.ANONYMOUS: stranger, **named}


def rules(site: Site) -> list[tuple[str, str, Policy]]:
    """Rule, method and policy of every route there is."""
    found = []
    for rule in site.app.server.url_map.iter_rules():
        policy = site.app.policies.policy_of(rule.rule, rule.endpoint)
        assert policy is not None, rule.rule
        found += [
            (rule.rule, method, policy) for method in (rule.methods or ()) if method != "HEAD"
        ]
    return found


def asked(site: Site, rule: str, method: str) -> Any:
    path = PART.sub(lambda part: "1" if part[1] == "int" else "x", rule)
    return site.client.open(path, method=method)


def test_every_door_opens_to_whom_it_is_declared_for(doors: tuple[Site, bool]) -> None:
    site, public = doors
    people = everyone(site)
    wrong, tried = [], 0
    for rule, method, policy in rules(site):
        for role, person in people.items():
            answer = asked(person, rule, method)
            reached = (
                answer.status_code == DONE or method == "OPTIONS" and answer.status_code == 200
            )
            allowed = role in policy.roles or (public and policy.public)
            tried += 1
            if reached is not (allowed and policy is not NOBODY):
                wrong.append((rule, method, role.value, answer.status_code))
            if not reached:
                assert HERE not in answer.text
    assert wrong == []
    assert tried > 1000


def test_who_is_refused_is_told_how_to_get_in(doors: tuple[Site, bool]) -> None:
    site, _ = doors
    people = everyone(site)
    stranger, steering = people[Role.ANONYMOUS], people[Role.STEERING]
    page = stranger.get("/register/proposals?of=me")
    assert (page.status_code, page.location) == (303, "/sign-in?then=/register/proposals%3Fof%3Dme")
    for method, path in (("GET", "/api/v1/overlaps"), ("POST", "/register/save")):
        answer = stranger.client.open(path, method=method)
        assert answer.status_code == 401
        assert "Sign in first" in answer.text
    refused = steering.get("/members")
    assert refused.status_code == 403
    assert "not open to the role “Steering group”. It is for: Administrators" in refused.text


def test_a_partner_is_led_to_the_returns(doors: tuple[Site, bool]) -> None:
    site, public = doors
    answer = site.signed_in(Role.PARTNER, body="DEMO-ORG-036").get("/")
    assert (answer.status_code == DONE) if public else (answer.location == "/returns")


def test_what_a_request_says_of_itself_changes_nothing(doors: tuple[Site, bool]) -> None:
    """Scope comes from the server's session alone."""
    site, public = doors
    stranger = Site(site.app, site.app.server.test_client())
    stranger.client.set_cookie("common-ground", "x" * 43)
    stranger.client.set_cookie("person", "Ann|*")
    stranger.client.set_cookie("session", "eyJyb2xlIjoiYWRtaW4ifQ")
    lies: dict[str, Any] = {
        "query_string": {"role": "admin", "_user_id": "1", "member": "1"},
        "headers": {"X-Role": "admin", "X-Forwarded-User": "admin", "Authorization": "Basic YTpi"},
    }
    for path in ("/members", "/register/proposals", "/overlaps"):
        assert stranger.client.get(path, **lies).status_code == 303
    assert (stranger.client.get("/register", **lies).status_code == DONE) is public


def test_the_table_in_the_document_is_what_is_declared(demo: Site) -> None:
    lines = SECURITY.read_text(encoding="utf-8").splitlines()
    told = {}
    for line in lines:
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if len(cells) == 3 and cells[0].startswith("`/"):
            for rule in re.findall(r"`([^`]+)`", cells[0]):
                assert rule not in told, rule
                told[rule] = cells[1].strip("`")
    ours = {
        rule: policy.name
        for rule, policy in demo.app.policies.routes.items()
        if policy not in (NOBODY, ANYONE)
    }
    open_to_all = {rule for rule, policy in demo.app.policies.routes.items() if policy is ANYONE}
    assert {rule: name for rule, name in told.items() if name != "anyone"} == ours
    assert {rule for rule, name in told.items() if name == "anyone"} == open_to_all
