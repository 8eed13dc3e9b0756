"""A small identity provider on this machine, which a test can make lie."""

import base64
import hashlib
import hmac
import json
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, unquote, urlencode, urlsplit

from joserfc import jwt
from joserfc.jwk import ECKey, RSAKey

CLIENT, SECRET = "common-ground", "the client's own secret: 100 %"
RSA = RSAKey.generate_key(2048, {"kid": "first", "use": "sig"})
EC = ECKey.generate_key("P-256", {"kid": "second", "use": "sig"})
FOREIGN = RSAKey.generate_key(2048, {"kid": "first", "use": "sig"})
Answer = tuple[int, dict[str, str], bytes]


def answered(document: Any, status: int = 200) -> Answer:
    return status, {"Content-Type": "application/json"}, json.dumps(document).encode()


class LocalProvider:
    """``claims`` change what an ID token says (None: leaves it out), ``header`` what it is signed
    with; ``instead`` holds answers that are given instead of the right ones, by path."""

    def __init__(self, address: str) -> None:
        self.issuer = address
        self.claims: dict[str, Any] = {}
        self.header: dict[str, Any] = {"alg": "RS256", "kid": "first"}
        self.key: Any = RSA
        self.listed: list[Any] = [RSA, EC]
        self.described: dict[str, Any] = {}
        self.params: dict[str, Any] = {}
        self.make: Callable[[dict[str, Any]], str] = self.signed
        self.instead: dict[str, Callable[[], Answer]] = {}
        self.codes: dict[str, dict[str, str]] = {}
        self.asked: list[str] = []
        self.tokens: list[str] = []

    def answer(self, path: str, query: str, form: str, authorization: str) -> Answer:
        self.asked.append(path)
        if path in self.instead:
            return self.instead[path]()
        if path == "/.well-known/openid-configuration":
            return answered(self.discovery())
        if path == "/keys":
            return answered({"keys": [key.as_dict(private=False) for key in self.listed]})
        if path == "/authorize":
            return 303, {"Location": self.authorize(_one(query))}, b""
        if path == "/token":
            return self.token(_one(form), authorization)
        return 404, {}, b""

    def discovery(self) -> dict[str, Any]:
        found = {
            "issuer": self.issuer,
            "authorization_endpoint": f"{self.issuer}/authorize",
            "token_endpoint": f"{self.issuer}/token",
            "jwks_uri": f"{self.issuer}/keys",
            "authorization_response_iss_parameter_supported": True,
            **self.described,
        }
        return {name: value for name, value in found.items() if value is not None}

    def authorize(self, asked: dict[str, str]) -> str:
        """The address that leads back, for somebody who signs in here at once."""
        assert asked["response_type"] == "code"
        assert asked["client_id"] == CLIENT
        assert asked["scope"] == "openid email"
        assert asked["code_challenge_method"] == "S256"
        code = f"code-{len(self.codes)}"
        self.codes[code] = asked
        told = {"code": code, "state": asked["state"], "iss": self.issuer, **self.params}
        told = {name: value for name, value in told.items() if value is not None}
        return f"{asked['redirect_uri']}?{urlencode(told)}"

    def token(self, form: dict[str, str], authorization: str) -> Answer:
        if not self._known(form, authorization):
            return answered({"error": "invalid_client"}, 401)
        asked = self.codes.pop(form["code"], None)
        if asked is None or form["redirect_uri"] != asked["redirect_uri"]:
            return answered({"error": "invalid_grant"}, 400)
        digest = hashlib.sha256(form["code_verifier"].encode()).digest()
        if _coded(digest) != asked["code_challenge"]:
            return answered({"error": "invalid_grant"}, 400)
        self.tokens.append(self.make(self.said(asked["nonce"])))
        told = {"access_token": "an access token", "token_type": "Bearer", "expires_in": 60}
        return answered({**told, "id_token": self.tokens[-1]})

    def said(self, nonce: str) -> dict[str, Any]:
        now = int(time.time())
        claims = {
            "iss": self.issuer,
            "aud": CLIENT,
            "sub": "account-1",
            "iat": now,
            "exp": now + 300,
            "nonce": nonce,
            "email": "ann@example.org",
            "email_verified": True,
            **self.claims,
        }
        return {name: value for name, value in claims.items() if value is not None}

    def signed(self, claims: dict[str, Any]) -> str:
        return jwt.encode(self.header, claims, self.key, [self.header["alg"]])

    def _known(self, form: dict[str, str], authorization: str) -> bool:
        if "client_secret" in form:
            return (form["client_id"], form["client_secret"]) == (CLIENT, SECRET)
        name, _, secret = base64.b64decode(authorization.removeprefix("Basic ")).partition(b":")
        return (unquote(name.decode()), unquote(secret.decode())) == (CLIENT, SECRET)


def unsigned(claims: dict[str, Any]) -> str:
    """``alg: none``, in the way that libraries once fell for."""
    return _unsigned({"alg": "none", "kid": "first"}, claims) + "."


def signed_with(secret: bytes, claims: dict[str, Any]) -> str:
    """HS256 by hand: no library of today would take a public key for a secret."""
    text = _unsigned({"alg": "HS256", "kid": "first"}, claims)
    return f"{text}.{_coded(hmac.digest(secret, text.encode(), 'sha256'))}"


def _unsigned(header: dict[str, Any], claims: dict[str, Any]) -> str:
    return f"{_coded(json.dumps(header).encode())}.{_coded(json.dumps(claims).encode())}"


def _coded(content: bytes) -> str:
    return base64.urlsafe_b64encode(content).rstrip(b"=").decode()


@contextmanager
def local_provider() -> Iterator[LocalProvider]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), BaseHTTPRequestHandler)
    provider = LocalProvider(f"http://127.0.0.1:{server.server_port}")

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            where = urlsplit(self.path)
            body = self.rfile.read(int(self.headers.get("Content-Length", 0))).decode()
            told = self.headers.get("Authorization", "")
            status, headers, content = provider.answer(where.path, where.query, body, told)
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(content)

        do_POST = do_GET

        def log_message(self, *_: Any) -> None:
            """A test's output is its own."""

    server.RequestHandlerClass = Handler
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield provider
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def _one(text: str) -> dict[str, str]:
    return {name: values[0] for name, values in parse_qs(text).items()}
