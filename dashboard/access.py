"""Who may call what. Every route and every callback is registered here, with its policy.

Three rules are enforced before any view runs: what is not declared is refused, who the policy does
not name is refused, and what changes the record is only taken from our own pages. Who asks is known
from the server's own session, never from what the request says.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import quote, urlsplit

from dash import ClientsideFunction, Dash
from flask import Flask, Response, abort, g, request

from dashboard.changing import noted
from dashboard.errors import for_programs
from dashboard.identity import Identity, own_role, role_of_asker, sign_in_waits
from dashboard.readable import refuse_unreadable
from dashboard.sending import see_other
from record.rights import ROLE_LABELS, Role


@dataclass(frozen=True)
class Policy:
    """Who may call; ``name`` is a stable key. ``public``: everybody, while the owner keeps the
    public view on. ``own``: the role of who asks counts, even while they show a meeting what the
    steering group may see."""

    name: str
    who: str
    roles: frozenset[Role]
    public: bool = False
    own: bool = False


EVERYBODY: Final = frozenset(Role)
SIGNED_IN: Final = EVERYBODY - {Role.ANONYMOUS}
OF_THE_PARTNERSHIP: Final = frozenset({Role.STEERING, Role.CSP, Role.ANALYST, Role.ADMIN})
KEEPING_THE_REGISTER: Final = frozenset({Role.CSP, Role.ANALYST, Role.ADMIN})

NOBODY: Final = Policy("nobody", "Nobody: it is refused.", frozenset())
ANYONE: Final = Policy("anyone", "Anyone who can reach the service.", EVERYBODY)
MEMBERS: Final = Policy("members", "Whoever is signed in.", SIGNED_IN)
READERS: Final = Policy(
    "readers",
    "The partnership; everybody while the owner keeps the public view on.",
    OF_THE_PARTNERSHIP,
    public=True,
)
PARTNERSHIP: Final = Policy(
    "partnership",
    "Steering group, Community Safety Partnerships, analysts and administrators.",
    OF_THE_PARTNERSHIP,
)
KEEPERS: Final = Policy(
    "keepers",
    "Community Safety Partnerships, analysts and administrators.",
    KEEPING_THE_REGISTER,
)
REPORTING: Final = Policy(
    "reporting",
    "Delivery partners for their own; Community Safety Partnerships, analysts and administrators.",
    KEEPING_THE_REGISTER | {Role.PARTNER},
)
AWARDS: Final = Policy(
    "awards",
    "Readers; delivery partners for their own.",
    OF_THE_PARTNERSHIP | {Role.PARTNER},
    public=True,
)
PRESENTING: Final = Policy(
    "presenting",
    "Steering group, Community Safety Partnerships, analysts and administrators, during a meeting "
    "too.",
    OF_THE_PARTNERSHIP,
    own=True,
)
MINUTES: Final = Policy(
    "minutes",
    "Community Safety Partnerships, analysts and administrators, during a meeting too.",
    KEEPING_THE_REGISTER,
    own=True,
)
TEAM: Final = Policy("team", "Analysts and administrators.", frozenset({Role.ANALYST, Role.ADMIN}))
ADMINS: Final = Policy("admins", "Administrators.", frozenset({Role.ADMIN}))

DASH_ENDPOINTS: Final = {
    "/": READERS,
    "/_dash-layout": READERS,
    "/_dash-dependencies": READERS,
    "/_dash-update-component": READERS,
    "/_reload-hash": NOBODY,
    "/<path:path>": NOBODY,
    "/_dash-component-suites/<string:package_name>/<path:fingerprinted_path>": ANYONE,
    "/_favicon.ico": NOBODY,
    "/static/<path:filename>": ANYONE,
    "_dash_assets.static": NOBODY,
}
"""Routes and endpoints that Dash and Flask bring along. No callback of ours runs on the server, so
``callbacks.py`` answers for all of them; Dash would show the map at every path, which is no help to
who mistyped."""
FIRST_SCREEN: Final = {Role.PARTNER: "/returns"}
"""Where somebody is led who may not see the map."""
SIGN_IN_FIRST: Final = "Sign in first: open /sign-in in a browser."
SIGN_IN_WAITS: Final = (
    "The store does not answer just now, so nobody can tell whether you are signed in. Nothing is "
    "lost. Try again in a minute; if it goes on, tell whoever looks after the service."
)
NOT_FOR_YOU: Final = "This is not open to the role “{role}”. It is for: {who}"


class Register:
    """The declarations of one application."""

    def __init__(self, app: Dash, identity: Identity, public_view: bool) -> None:
        self.app = app
        self.server: Flask = app.server
        self.public_view = public_view
        self.routes: dict[str, Policy] = dict(DASH_ENDPOINTS)
        self.callbacks: dict[str, Policy] = {}
        self.published = identity.published
        identity.attach(self.server)
        self.server.before_request(self._refuse_undeclared)
        self.server.before_request(_refuse_foreign)
        self.server.before_request(self._refuse_unentitled)
        self.server.before_request(refuse_unreadable)
        self.server.after_request(self._keep_private)

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

    def file(self, rule: str, view: Callable[..., Response], policy: Policy, name: str) -> None:
        """A route that sends a file to be taken away, which the audit trail tells of."""

        def sent(**parts: str) -> Response:
            response = view(**parts)
            if response.status_code == 200:
                noted(self.published, request.full_path.rstrip("?"))
            return response

        self.route(rule, sent, policy, name)

    def clientside(self, function: str, *dependencies: Any, policy: Policy, **options: Any) -> None:
        """A callback that runs in the browser: ``function`` is ``namespace.name`` in assets/."""
        namespace, name = function.split(".")
        self.callbacks[function] = policy
        self.app.clientside_callback(  # type: ignore[no-untyped-call]
            ClientsideFunction(namespace=namespace, function_name=name), *dependencies, **options
        )

    def policy_of(self, rule: str, endpoint: str) -> Policy | None:
        return self.routes.get(rule) or self.routes.get(endpoint)

    def admits(self, policy: Policy, role: Role) -> bool:
        return role in policy.roles or (policy.public and self.public_view)

    def opens(self, address: str, role: Role) -> bool:
        """Whether a screen, by its route, is open to a role."""
        return self.admits(self.routes.get(address, NOBODY), role)

    def _asked(self) -> Policy:
        rule = request.url_rule
        return (rule and self.policy_of(rule.rule, rule.endpoint)) or NOBODY

    def _refuse_undeclared(self) -> None:
        if request.url_rule is None or self._asked() is not NOBODY:
            return
        if request.path.startswith("/api/"):
            abort(404, f"There is nothing at {request.path[:200]}. See /api/v1/openapi.json.")
        abort(404, f"There is no page at {request.path[:200]}. The map is at /.")

    def _refuse_unentitled(self) -> Response | None:
        policy = self._asked()
        if request.url_rule is None or policy is ANYONE:
            return None
        g.as_own = policy.own  # the database is told the same
        role = own_role() if policy.own else role_of_asker()
        if self.admits(policy, role):
            return None
        if role is Role.ANONYMOUS:
            if sign_in_waits():
                abort(503, SIGN_IN_WAITS)
            if for_programs() or request.method not in ("GET", "HEAD"):
                abort(401, SIGN_IN_FIRST)
            return see_other(f"/sign-in?then={quote(request.full_path.rstrip('?'))}")
        if request.path == "/" and role in FIRST_SCREEN:
            return see_other(FIRST_SCREEN[role])
        abort(403, NOT_FOR_YOU.format(role=ROLE_LABELS[role], who=policy.who))

    def _keep_private(self, response: Response) -> Response:
        """What not everybody may read is kept by nobody but the reader's own browser, and only for
        the same reader."""
        if self._asked() is not ANYONE:
            response.headers.setdefault("Cache-Control", "no-store")
            response.headers.add("Vary", "Cookie")
        return response


def _refuse_foreign() -> None:
    """A form that another site made a visitor's browser send is not theirs. Browsers say where a
    request comes from; a program that says nothing is no browser, and carries nobody's cookies."""
    if request.method in ("GET", "HEAD", "OPTIONS"):
        return
    site = request.headers.get("Sec-Fetch-Site", "same-origin")
    origin = request.headers.get("Origin", request.host_url)
    if site not in ("same-origin", "none") or urlsplit(origin).netloc != request.host:
        abort(403, "This form was not sent from here, so nothing was changed. Open the page again.")
