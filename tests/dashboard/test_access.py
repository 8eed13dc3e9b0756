"""Every route and every callback is declared with a policy; what is not declared is refused."""

from collections.abc import Callable

from asking import Site
from flask import Response

from dashboard.access import ANYONE, NOBODY, Policy


def test_every_route_has_a_policy(demo: Site) -> None:
    undeclared = [
        rule.rule
        for rule in demo.app.server.url_map.iter_rules()
        if demo.app.policies.policy_of(rule.rule, rule.endpoint) is None
    ]
    assert undeclared == []


def test_every_callback_has_a_policy(demo: Site) -> None:
    demo.get("/_dash-dependencies")
    in_browser = [item["clientside_function"] for item in demo.app._callback_list]
    assert all(in_browser), "a callback that runs on the server must be declared in access.py"
    named = {f"{item['namespace']}.{item['function_name']}" for item in in_browser}
    assert named == demo.app.policies.callbacks.keys()
    assert len(demo.app.callback_map) == len(in_browser)
    assert [item["clientside_function"] for item in demo.json("/_dash-dependencies")] == in_browser


def test_every_declaration_belongs_to_a_route(demo: Site) -> None:
    rules = list(demo.app.server.url_map.iter_rules())
    known = {rule.rule for rule in rules} | {rule.endpoint for rule in rules}
    assert demo.app.policies.routes.keys() <= known
    everything = [*demo.app.policies.routes.values(), *demo.app.policies.callbacks.values()]
    assert all(isinstance(policy, Policy) for policy in everything)
    assert {ANYONE.name, NOBODY.name} < {policy.name for policy in everything}


def test_a_route_that_nobody_declared_is_refused(
    site_of: Callable[[str], Site], demo_sqlite_url: str
) -> None:
    site = site_of(demo_sqlite_url)
    site.app.server.add_url_rule("/secret", "secret", lambda: Response("all of it"))
    site.app.server.add_url_rule("/api/v1/secret", "more", lambda: Response("all of it"))
    site.app.policies.route("/open", lambda: Response("for all"), ANYONE, name="open")
    for path in ("/secret", "/api/v1/secret"):
        answer = site.get(path)
        assert answer.status_code == 404
        assert "all of it" not in answer.text
    assert site.get("/open").text == "for all"


def test_only_the_map_is_at_the_root(demo: Site) -> None:
    assert 'id="react-entry-point"' in demo.get("/").text
    for path in ("/map", "/index.html", "/anything/else"):
        answer = demo.get(path)
        assert answer.status_code == 404
        assert "The map is at /." in answer.text
