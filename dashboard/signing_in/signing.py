"""``/sign-in`` and out: a plain page outside Dash."""

from typing import Any

from flask import Response, current_app, redirect, request
from werkzeug.exceptions import BadRequest

from dashboard.access import ANYONE, Register
from dashboard.changing import entering
from dashboard.identity import Identity, asking, forget_asker
from dashboard.sending import see_other
from dashboard.signing_in.sign_in_page import SignInPage
from dashboard.signing_in.then import within
from db.asker import DOOR, asking_as
from db.failures import StoreError
from db.published import Published
from record import guessing, members, sessions
from record.members import Member

LONGEST = 300
WRONG = (
    "That e-mail address and password do not belong together. Check both; after five tries you "
    "have to wait a quarter of an hour."
)
WAIT = (
    "There were too many tries. Wait a quarter of an hour, or ask an administrator for a new "
    "address to choose a password."
)
AWAY = (
    "Nobody can sign in just now: the store does not answer. Nothing is lost. Try again in a "
    "minute; if it goes on, tell whoever looks after the service."
)
HALF_OUT = (
    "You are signed out in this browser. The store does not answer just now, so a copy of this "
    "session elsewhere may last until it was not used for eight hours. If that worries you, sign "
    "in and out again once the store is back."
)
GOODBYE = "You are signed out, also where this session was copied to."


class Signing:
    def __init__(self, identity: Identity) -> None:
        self.identity = identity
        self.published: Published = identity.published
        self.sign_in_page = SignInPage(identity)

    def register(self, register: Register) -> None:
        register.route("/sign-in", self.page, ANYONE, name="sign_in")
        register.route("/sign-in/now", self.sign_in, ANYONE, name="signed_in", methods=["POST"])
        register.route("/sign-out", self.sign_out, ANYONE, name="sign_out", methods=["POST"])

    def page(self) -> Response:
        if asking() is not None:
            return see_other(within(request.args.get("then", "/")))
        told = GOODBYE if request.args.get("out") else ""
        return self.sign_in_page.shown(within(request.args.get("then", "/")), told=told)

    def sign_in(self) -> Response:
        email, password = (request.form.get(name, "") for name in ("email", "password"))
        then = within(request.form.get("then", "/"))
        if max(len(email), len(password)) > LONGEST:
            raise BadRequest("That is longer than any e-mail address or password.")
        try:
            return self._known(email, password, then)
        except StoreError as error:
            current_app.logger.error("nobody can sign in: %s", error)
            forget_asker()
            return self.sign_in_page.shown(then, problem=AWAY, email=email, status=503)

    def _known(self, email: str, password: str, then: str) -> Response:
        email_hash = self.identity.fingerprint(email.strip().casefold())
        address = request.remote_addr or ""
        with asking_as(DOOR), self.published.engine.begin() as connection:
            if not guessing.may_try(connection, email_hash, address):
                return self.sign_in_page.shown(then, problem=WAIT, email=email, status=429)
        # Slow on purpose, so not while nobody else may change the record.
        with asking_as(DOOR), self.published.engine.begin() as connection:
            found = members.with_password(connection, email, password)
        if found is None:
            return self.sign_in_page.shown(then, problem=WRONG, email=email, status=422)
        return self._welcome(found, then, (email_hash, address))

    def _welcome(self, found: Member, then: str, tried: tuple[str, str]) -> Response:
        with entering(self.published, found.email, found.person()) as connection:
            guessing.succeeded(connection, *tried)
            token = self.identity.start(connection, found.number, {})
        return self.identity.hand_over(redirect(then, 303), token)  # type: ignore[arg-type]

    def sign_out(self) -> Response:
        """Never refused: who cannot be signed out in the store is so in the browser at least."""
        try:
            self._end()
            goodbye: Any = redirect("/sign-in?out=1", 303)
        except StoreError as error:
            current_app.logger.error("a session was not ended in the store: %s", error)
            forget_asker()
            goodbye = self.sign_in_page.shown("/", told=HALF_OUT)
        return self.identity.hand_over(goodbye, "")

    def _end(self) -> None:
        asker = asking()
        if asker is not None:
            with entering(self.published, asker.member.email if asker.member else "") as connection:
                sessions.end(connection, asker.token_hash)
