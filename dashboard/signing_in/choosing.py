"""Choose a password: with an administrator's invitation, or when signed in."""

from flask import Response, redirect, render_template, request
from werkzeug.exceptions import Conflict, NotFound

from dashboard.access import ANYONE, MEMBERS, Register
from dashboard.changing import entering
from dashboard.identity import Identity, asking
from db.asker import DOOR, asking_as
from record import guessing, members, passwords
from record.members import Member
from record.rights import ROLE_LABELS

USED = (
    "This address to choose a password was used already, or is older than three days. Ask an "
    "administrator for a new one."
)
NOT_ALIKE = "The two are not the same. Write the password twice alike."
NOT_YOURS = "That is not your password now."
WAIT = "There were too many tries. Wait a quarter of an hour."
NO_ACCOUNT = "A visitor to the demonstration has no account."


class Choosing:
    def __init__(self, identity: Identity) -> None:
        self.identity = identity
        self.engine = identity.published.engine

    def register(self, register: Register) -> None:
        for rule, view, policy, name, method in (
            ("/sign-in/password", self.invited_page, ANYONE, "choose_password", "GET"),
            ("/sign-in/password/set", self.by_invitation, ANYONE, "password_set", "POST"),
            ("/account", self.account, MEMBERS, "account", "GET"),
            ("/account/password", self.by_member, MEMBERS, "password_changed", "POST"),
        ):
            register.route(rule, view, policy, name=name, methods=[method])

    def invited_page(self) -> Response:
        return self._invitation(self._invited(request.args.get("token", "")))

    def by_invitation(self) -> Response:
        found = self._invited(request.form.get("token", ""))
        try:
            return self._set(found, "/")
        except passwords.Weak as weak:
            return self._invitation(found, str(weak))

    def account(self) -> Response:
        return self._account(self._member())

    def by_member(self) -> Response:
        """Guessing the password there is now is as slow as signing in is."""
        found = self._member()
        tried = self.identity.fingerprint(found.email), request.remote_addr or ""
        with asking_as(DOOR), self.engine.begin() as connection:
            if not guessing.may_try(connection, *tried):
                return self._account(found, WAIT, 429)
        with asking_as(DOOR), self.engine.begin() as connection:
            known = members.with_password(connection, found.email, request.form.get("now", ""))
        if known is None:
            return self._account(found, NOT_YOURS)
        with asking_as(DOOR), self.engine.begin() as connection:
            guessing.succeeded(connection, *tried)
        try:
            return self._set(found, "/account?changed=1")
        except passwords.Weak as weak:
            return self._account(found, str(weak))

    def _set(self, found: Member, then: str) -> Response:
        """They are signed in under a new session, and nowhere else any more. Raises Weak."""
        first, second = (request.form.get(name, "") for name in ("password", "again"))
        if first != second:
            raise passwords.Weak(NOT_ALIKE)
        kept = members.hashed(found, first)
        with entering(self.identity.published, found.email, found.person()) as connection:
            members.keep_password(connection, found, kept)
            token = self.identity.start(connection, found.number, {})
        self.identity.lately.ended()
        return self.identity.hand_over(redirect(then, 303), token)  # type: ignore[arg-type]

    def _invited(self, token: str) -> Member:
        with asking_as(DOOR), self.engine.connect() as connection:
            found = members.invited(connection, self.identity.fingerprint(token))
        if found is None:
            raise NotFound(USED)
        return found

    def _member(self) -> Member:
        asker = asking()
        if asker is None or asker.member is None:
            raise Conflict(NO_ACCOUNT)
        return asker.member

    def _invitation(self, found: Member, problem: str = "") -> Response:
        token = request.values.get("token", "")
        settings = self.identity.settings
        account = settings.oidc_label if settings.oidc_issuer else ""
        return self._page("choose.html", found, problem, token=token, account=account)

    def _account(self, found: Member, problem: str = "", status: int = 422) -> Response:
        done = request.args.get("changed") is not None
        return self._page("account.html", found, problem, status, done=done)

    def _page(
        self, name: str, found: Member, problem: str, status: int = 422, **about: object
    ) -> Response:
        told = {"member": found, "problem": problem, "role": ROLE_LABELS[found.role], **about}
        front = self.identity.published.current().front
        body = render_template(f"signing_in/{name}", front=front, **told)
        return Response(body, status if problem else 200, headers={"Cache-Control": "no-store"})
