"""The page on which one signs in, with a sentence when that did not work."""

from flask import Response, render_template

from dashboard.identity import Identity
from db.published import NotPublished


class SignInPage:
    def __init__(self, identity: Identity) -> None:
        self.identity = identity
        settings = identity.settings
        self.account = settings.oidc_label if settings.oidc_issuer else ""
        """Whose accounts are welcome besides passwords; blank when no provider is set."""

    def shown(
        self, then: str, problem: str = "", email: str = "", status: int = 200, told: str = ""
    ) -> Response:
        about = {"then": then, "problem": problem, "email": email, "told": told}
        page = {**about, **self._front(), "account": self.account}
        body = render_template("signing_in/sign_in.html", **page)
        return Response(body, status, headers={"Cache-Control": "no-store"})

    def _front(self) -> dict[str, object]:
        """Nothing of the release but whether it is the demonstration; there may be none yet."""
        try:
            invented = self.identity.published.current().front["demonstration"]
            return {"front": {"demonstration": invented}, "local": self.identity.is_local()}
        except NotPublished:
            return {"front": {"demonstration": False}, "local": False}
