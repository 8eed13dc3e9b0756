"""Who may call what. Every route and every callback is registered here, with its policy.

Two rules are enforced: what is not declared is refused, and what changes the record is only taken
from our own pages. Access control later enforces what already stands in the declarations.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import urlsplit

from dash import ClientsideFunction, Dash
from flask import Flask, abort, request


@dataclass(frozen=True)
class Policy:
    """Who may call; ``name`` is a stable key."""

    name: str
    who: str


ANYONE: Final = Policy("anyone", "Anyone who can reach the service.")
NOBODY: Final = Policy("nobody", "Nobody: it is refused.")

DASH_ENDPOINTS: Final = {
    "/": ANYONE,
    "/_dash-layout": ANYONE,
    "/_dash-dependencies": ANYONE,
    "/_dash-update-component": NOBODY,
    "/_reload-hash": NOBODY,
    "/<path:path>": NOBODY,
    "/_dash-component-suites/<string:package_name>/<path:fingerprinted_path>": ANYONE,
    "/_favicon.ico": NOBODY,
    "/static/<path:filename>": ANYONE,
    "_dash_assets.static": NOBODY,
}
"""Routes and endpoints that Dash and Flask bring along. No callback of ours runs on the server, so
nobody may call one; Dash would show the map at every path, which is no help to who mistyped."""


class Register:
    """The declarations of one application."""

    def __init__(self, app: Dash) -> None:
        self.app = app
        self.server: Flask = app.server
        self.routes: dict[str, Policy] = dict(DASH_ENDPOINTS)
        self.callbacks: dict[str, Policy] = {}
        self.server.before_request(self._refuse_undeclared)
        self.server.before_request(_refuse_foreign)

    def route(
        self,
        rule: str,
        view: Callable[..., Any],
        policy: Policy,
        name: str | None = None,
        methods: Sequence[str] = ("GET",),
    ) -> None:
        """``name``: endpoint, the view's own name by default. What a GET does changes nothing."""
        self.routes[rule] = policy
        self.server.add_url_rule(rule, name or view.__name__, view, methods=list(methods))

    def clientside(self, function: str, *dependencies: Any, policy: Policy, **options: Any) -> None:
        """A callback that runs in the browser: ``function`` is ``namespace.name`` in assets/."""
        namespace, name = function.split(".")
        self.callbacks[function] = policy
        self.app.clientside_callback(  # type: ignore[no-untyped-call]
            ClientsideFunction(namespace=namespace, function_name=name), *dependencies, **options
        )

    def policy_of(self, rule: str, endpoint: str) -> Policy | None:
        return self.routes.get(rule) or self.routes.get(endpoint)

    def _refuse_undeclared(self) -> None:
        rule = request.url_rule
        if rule is None or self.policy_of(rule.rule, rule.endpoint) not in (None, NOBODY):
            return
        if request.path.startswith("/api/"):
            abort(404, f"There is nothing at {request.path[:200]}. See /api/v1/openapi.json.")
        abort(404, f"There is no page at {request.path[:200]}. The map is at /.")


def _refuse_foreign() -> None:
    """A form that another site made a visitor's browser send is not theirs. Browsers say where a
    request comes from; a program that says nothing is no browser, and carries nobody's cookies."""
    if request.method in ("GET", "HEAD", "OPTIONS"):
        return
    site = request.headers.get("Sec-Fetch-Site", "same-origin")
    origin = request.headers.get("Origin", request.host_url)
    if site not in ("same-origin", "none") or urlsplit(origin).netloc != request.host:
        abort(403, "This form was not sent from here, so nothing was changed. Open the page again.")
