"""``/sign-in`` and out: a plain page outside Dash."""

from flask import Response, redirect, request
from werkzeug.exceptions import BadRequest

from dashboard.access import ANYONE, MEMBERS, Register
from dashboard.changing import entering
from dashboard.identity import Identity, asking
from dashboard.signing_in.sign_in_page import SignInPage
from dashboard.signing_in.then import within
from db.asker import DOOR, asking_as
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
GOODBYE = "You are signed out, also where this session was copied to."


class Signing:
    def __init__(self, identity: Identity) -> None:
        self.identity = identity
        self.published: Published = identity.published
        self.sign_in_page = SignInPage(identity)

    def register(self, register: Register) -> None:
        register.route("/sign-in", self.page, ANYONE, name="sign_in")
        register.route("/sign-in/now", self.sign_in, ANYONE, name="signed_in", methods=["POST"])
        register.route("/sign-out", self.sign_out, MEMBERS, name="sign_out", methods=["POST"])

    def page(self) -> Response:
        if asking() is not None:
            return redirect(within(request.args.get("then", "/")), 303)  # type: ignore[return-value]
        told = GOODBYE if request.args.get("out") else ""
        return self.sign_in_page.shown(within(request.args.get("then", "/")), told=told)

    def sign_in(self) -> Response:
        email, password = (request.form.get(name, "") for name in ("email", "password"))
        then = within(request.form.get("then", "/"))
        if max(len(email), len(password)) > LONGEST or "\0" in email + password:
            raise BadRequest("That is longer than any e-mail address or password.")
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
        asker = asking()
        if asker is not None:
            with entering(self.published, asker.member.email if asker.member else "") as connection:
                sessions.end(connection, asker.token_hash)
        return self.identity.hand_over(redirect("/sign-in?out=1", 303), "")  # type: ignore[arg-type]
