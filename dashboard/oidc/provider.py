"""The identity provider that the settings name."""

from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import quote, urlsplit

import httpx
from authlib.oauth2.base import OAuth2Error
from authlib.oauth2.client import OAuth2Client
from joserfc.errors import JoseError
from joserfc.jwk import KeySet

from dashboard.oidc.errand import Errand
from dashboard.oidc.id_token import Confirmed, UnknownKey, confirmed
from dashboard.oidc.kept import Kept
from dashboard.oidc.problems import Away, Untrue
from dashboard.oidc.wire import HEADERS, caller, document
from settings import Settings

DISCOVERY: Final = "/.well-known/openid-configuration"
SCOPE: Final = "openid email"
SIGNING_KEYS: Final = ("RSA", "EC")


@dataclass(frozen=True)
class Described:
    """OpenID Connect Discovery 1.0. ``names_itself``: every answer holds ``iss`` (RFC 9207).
    ``by_header``: the client secret travels in the header rather than in the form."""

    authorization: str
    token: str
    keys: str
    names_itself: bool
    by_header: bool


class Provider:
    """One per process. Nothing is asked before somebody wants to sign in."""

    def __init__(self, settings: Settings) -> None:
        self.issuer = settings.oidc_issuer
        self.client_id = settings.oidc_client_id
        self.secret = settings.oidc_client_secret.get_secret_value()
        self.described = Kept(self._discover)
        self.keys = Kept(self._fetch_keys)

    def address(self, errand: Errand) -> str:
        """Where somebody is sent. Raises Away."""
        client = OAuth2Client(None, self.client_id, code_challenge_method="S256")
        address, _ = client.create_authorization_url(
            self.described.get().authorization,
            state=errand.state,
            code_verifier=errand.verifier,
            nonce=errand.nonce,
            redirect_uri=errand.back,
            scope=SCOPE,
        )
        return str(address)

    def answered(self, named: str | None) -> bool:
        """Whether an answer may be this provider's, by the ``iss`` in it. Raises Away."""
        if named is None:
            return not self.described.get().names_itself
        return named == self.issuer

    def who(self, code: str, errand: Errand) -> Confirmed:
        """Raises Away or Untrue."""
        token = self._exchange(code, errand)
        try:
            return self._confirmed(token, self.keys.get(), errand)
        except UnknownKey:
            return self._confirmed(token, self.keys.get(at_most=0), errand)

    def _confirmed(self, token: str, keys: KeySet, errand: Errand) -> Confirmed:
        return confirmed(token, keys, self.issuer, self.client_id, errand.nonce)

    def _exchange(self, code: str, errand: Errand) -> str:
        """The ID token for a code. The access token that comes with it is dropped."""
        told = {"code": code, "code_verifier": errand.verifier, "redirect_uri": errand.back}
        described = self.described.get()
        auth = httpx.Auth()
        if described.by_header:  # both are encoded as in a form first (RFC 6749, 2.3.1)
            auth = httpx.BasicAuth(quote(self.client_id, safe=""), quote(self.secret, safe=""))
        else:
            told |= {"client_id": self.client_id, "client_secret": self.secret}
        try:
            with caller() as session:
                answer = OAuth2Client(session, self.client_id).fetch_token(
                    described.token,
                    grant_type="authorization_code",
                    auth=auth,
                    headers=HEADERS,
                    **told,
                )
        except OAuth2Error as refused:
            raise Untrue(f"the provider refused the code: {refused.error}") from refused
        except (httpx.HTTPError, httpx.InvalidURL, ValueError, RecursionError) as error:
            raise Away(f"{described.token}: {type(error).__name__}: {error}") from error
        token = answer.get("id_token")
        if not isinstance(token, str):
            raise Untrue("the provider sent no ID token")
        return token

    def _discover(self) -> Described:
        found = document(self.issuer.rstrip("/") + DISCOVERY)
        if found.get("issuer") != self.issuer:
            raise Away(f"{self.issuer} says that it is {str(found.get('issuer'))[:200]!r}")
        methods = found.get("token_endpoint_auth_methods_supported", ["client_secret_basic"])
        return Described(
            authorization=self._endpoint(found, "authorization_endpoint"),
            token=self._endpoint(found, "token_endpoint"),
            keys=self._endpoint(found, "jwks_uri"),
            names_itself=found.get("authorization_response_iss_parameter_supported") is True,
            by_header=not isinstance(methods, list) or "client_secret_basic" in methods,
        )

    def _endpoint(self, found: dict[str, Any], name: str) -> str:
        """HTTPS; plain HTTP only from a provider on this machine to itself."""
        address = str(found.get(name, ""))
        try:
            where, home = urlsplit(address), urlsplit(self.issuer)
        except ValueError as error:
            raise Away(f"{self.issuer}: {name} is no address") from error
        at_home = home.scheme == "http" and (where.scheme, where.netloc) == ("http", home.netloc)
        if not where.hostname or not (where.scheme == "https" or at_home):
            raise Away(f"{self.issuer}: {name} is not an https:// address")
        return address

    def _fetch_keys(self) -> KeySet:
        """The public keys that may sign."""
        listed = document(self.described.get().keys).get("keys")
        listed = listed if isinstance(listed, list) else []
        wanted = [
            key
            for key in listed
            if isinstance(key, dict)
            and key.get("kty") in SIGNING_KEYS
            and key.get("use", "sig") == "sig"
        ]
        try:
            return KeySet.import_key_set({"keys": wanted})
        except (JoseError, ValueError, TypeError, KeyError) as error:
            raise Away(f"{self.issuer}: its keys cannot be read: {error}") from error
