"""``/sign-in/oidc``: to the identity provider and back."""

from flask import Response, current_app, redirect, request
from werkzeug.exceptions import NotFound

from dashboard.access import ANYONE, Register
from dashboard.identity import Identity, asking
from dashboard.oidc import errand
from dashboard.oidc.errand import Errand
from dashboard.oidc.id_token import Confirmed
from dashboard.oidc.problems import Away, Untrue
from dashboard.oidc.provider import Provider
from dashboard.signing_in.choosing import USED
from dashboard.signing_in.sign_in_page import SignInPage
from dashboard.signing_in.then import within
from db.asker import DOOR, asking_as
from db.connection import hold
from record import audit, members, sessions

LONGEST_CODE = 4_000
NOT_SET_UP = "Only passwords are set up here. Sign in at /sign-in."
AWAY = (
    "Your {account} cannot be checked just now: the service that does so does not answer as it "
    "should. Try again in a minute. If that does not help, tell an administrator."
)
STALE = (
    "This attempt to sign in was finished already, is older than ten minutes, or was begun in "
    "another browser. Start again."
)
CANCELLED = "You stopped before you were signed in. Nothing has changed."
REFUSED = (
    "The service that checks your {account} did not sign you in. Try again; if that does not "
    "help, tell an administrator."
)
UNTRUE = (
    "What came back from signing in with your {account} could not be trusted, so nobody was signed "
    "in. Start again. If it happens twice, tell an administrator."
)
UNKNOWN = (
    "You cannot sign in here with that {account}. Ask an administrator of your partnership to let "
    "you in with the e-mail address of that account, or to send you an invitation."
)


class ByProvider:
    def __init__(self, identity: Identity) -> None:
        self.identity = identity
        self.engine = identity.published.engine
        self.page = SignInPage(identity)
        self.provider = Provider(identity.settings)

    def register(self, register: Register) -> None:
        register.route("/sign-in/oidc", self.leave, ANYONE, name="leave_for_provider")
        register.route("/sign-in/oidc/back", self.back, ANYONE, name="signed_in_by_provider")

    def leave(self) -> Response:
        self._must_be_set_up()
        then = within(request.args.get("then", "/"))
        if (asker := asking()) is not None and asker.member is not None:
            return _led(then)
        begun = Errand.new(f"{request.host_url}sign-in/oidc/back", then, self._invitation())
        try:
            address = self.provider.address(begun)
        except Away as away:
            return self._failed(then, AWAY, 503, away)
        with asking_as(DOOR), self.engine.begin() as connection:
            token = self.identity.start(connection, None, begun.told(), errand.LASTS)
        return self.identity.hand_over(_led(address), token)

    def _invitation(self) -> str:
        """Of whom an administrator invited: it is used up once they come back."""
        token = request.args.get("token", "")
        if not token:
            return ""
        invitation = self.identity.fingerprint(token)
        with asking_as(DOOR), self.engine.connect() as connection:
            if members.invited(connection, invitation) is None:
                raise NotFound(USED)
        return invitation

    def back(self) -> Response:
        self._must_be_set_up()
        begun = self._begun()
        if begun is None or not begun.began_with(request.args.get("state", "")):
            return self._failed("/", STALE, 400) if asking() is None else _led("/")
        try:
            return self._answered(begun)
        except Away as away:
            return self._failed(begun.then, AWAY, 503, away)
        except Untrue as untrue:
            return self._failed(begun.then, UNTRUE, 400, untrue)

    def _answered(self, begun: Errand) -> Response:
        """Raises Away or Untrue."""
        told = request.args
        if any(len(values) > 1 for _, values in told.lists()):
            raise Untrue("the answer says something twice")
        if not self.provider.answered(told.get("iss")):
            raise Untrue("the answer is another provider's")
        if told.get("error") == "access_denied":
            return self._failed(begun.then, CANCELLED, 403)
        if "error" in told:
            return self._failed(begun.then, REFUSED, 502, f"error={told['error'][:100]!r}")
        code = told.get("code", "")
        if not 0 < len(code) <= LONGEST_CODE:
            raise Untrue("the answer has no code")
        return self._welcome(self.provider.who(code, begun), begun)

    def _welcome(self, confirmed: Confirmed, begun: Errand) -> Response:
        """Session and line in the trail stand or fall together."""
        then = begun.then
        with asking_as(DOOR), self.engine.begin() as connection:
            hold(connection)
            if begun.invitation:
                found = members.come_with(connection, begun.invitation, confirmed.subject)
            else:
                found = members.known_as(connection, confirmed.subject, confirmed.email)
            if found is None:
                return self._failed(then, UNKNOWN, 403, "the account is no member's")
            token = self.identity.start(connection, found.number, {})
            audit.write(connection, found.person(), str(request.endpoint), found.email)
        return self.identity.hand_over(_led(then), token)

    def _begun(self) -> Errand | None:
        """Taken once, whatever comes of it."""
        with asking_as(DOOR), self.engine.begin() as connection:
            told = sessions.take(connection, self.identity.token_hash(), errand.KEY)
        return None if told is None else Errand(**told)

    def _failed(
        self, then: str, problem: str, status: int, reason: Exception | str = ""
    ) -> Response:
        if reason:
            current_app.logger.warning("nobody was signed in by the provider: %s", reason)
        told = problem.format(account=self.page.account)
        return self.page.shown(then, problem=told, status=status)

    def _must_be_set_up(self) -> None:
        if not self.page.account:
            raise NotFound(NOT_SET_UP)


def _led(address: str) -> Response:
    response: Response = redirect(address, 303)  # type: ignore[assignment]
    response.headers["Cache-Control"] = "no-store"
    return response
