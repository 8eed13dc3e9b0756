"""Signing in with an account elsewhere, at a provider of the tests' own over real HTTP; and the
ways that are known of being let in without one."""

import html
import shutil
import socket
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

import httpx
import pytest
from asking import Site
from oidc_provider import (
    CLIENT,
    EC,
    FOREIGN,
    RSA,
    SECRET,
    LocalProvider,
    answered,
    local_provider,
    signed_with,
    unsigned,
)
from pydantic import SecretStr, ValidationError
from sqlalchemy import Engine
from werkzeug.test import TestResponse

from dashboard.identity import COOKIE
from dashboard.oidc import errand, kept, wire
from dashboard.oidc.provider import Provider
from db.connection import engine_for
from db.member_tables import member, member_session
from record import audit, members
from record.machine import LOADER
from record.members import Newcomer
from record.rights import Role
from settings import Settings

EMAIL = "ann@example.org"
ANN = Newcomer(EMAIL, "Ann Field", Role.ADMIN)
UNKNOWN = "You cannot sign in here with that Merseyside account"
STALE = "was begun in another browser"
UNTRUE = "could not be trusted"
AWAY = "cannot be checked just now"


@dataclass(frozen=True)
class House:
    """The service as one browser sees it, its store and the provider."""

    site: Site
    engine: Engine
    provider: LocalProvider
    before: int = 0
    """Lines in the trail when the test began."""

    def leave(self, then: str = "/account") -> str:
        """To the provider, where one is signed in at once: the path that leads back."""
        sent = self.site.get("/sign-in/oidc", {"then": then})
        assert sent.status_code == 303, sent.text
        led = httpx.get(sent.location, trust_env=False)
        assert led.status_code == 303
        return urlsplit(led.headers["Location"])._replace(scheme="", netloc="").geturl()

    def come(self, then: str = "/account") -> TestResponse:
        """The whole way."""
        return self.site.get(self.leave(then))

    def somebody_else(self) -> "House":
        client = self.site.app.server.test_client()
        return replace(self, site=Site(self.site.app, client))

    def refuses(self, answer: TestResponse, status: int, words: str) -> None:
        """A sentence, no session and no line in the trail."""
        assert (answer.status_code, words in html.unescape(answer.text)) == (status, True)
        assert self.site.get("/account").status_code == 303
        assert self.acts() == []

    def acts(self) -> list[str]:
        with self.engine.connect() as connection:
            lines = audit.verify(connection).lines
            latest = reversed(audit.latest(connection, lines - self.before))
            return [line.act for line in latest if line.who != LOADER.name]

    def ann(self) -> int:
        with self.engine.connect() as connection:
            return next(one.number for one in members.every(connection) if one.email == EMAIL)


def settled(issuer: str, **changes: Any) -> dict[str, Any]:
    return {
        "oidc_issuer": issuer,
        "oidc_client_id": CLIENT,
        "oidc_client_secret": SecretStr(SECRET),
        "oidc_label": "Merseyside account",
        **changes,
    }


def furnished(site_of: Callable[..., Site], engine: Engine, provider: LocalProvider) -> House:
    """Data that count as real, and one member, who has never signed in."""
    address = engine.url.render_as_string(hide_password=False)
    site = site_of(address, **settled(provider.issuer))
    site.release.front["demonstration"] = False
    with engine.begin() as connection:
        members.add(connection, ANN, "the tests")
    return House(site, engine, provider)


@pytest.fixture(scope="module")
def running() -> Iterator[LocalProvider]:
    with local_provider() as provider:
        yield provider


@pytest.fixture
def provider(running: LocalProvider) -> LocalProvider:
    """Honest again, whatever the test before made of it."""
    running.__init__(running.issuer)  # type: ignore[misc]
    return running


@pytest.fixture(scope="module")
def home(
    site_of: Callable[..., Site],
    demo_sqlite_file: Path,
    tmp_path_factory: pytest.TempPathFactory,
    running: LocalProvider,
) -> House:
    copy = tmp_path_factory.mktemp("oidc") / "demo"
    shutil.copyfile(demo_sqlite_file, copy)
    return furnished(site_of, engine_for(f"sqlite:///{copy}"), running)


@pytest.fixture
def house(home: House, provider: LocalProvider) -> House:
    """Nobody has signed in, nothing is known of the provider."""
    site = home.site
    site.release.front["demonstration"] = False
    screen: Any = site.app.server.view_functions["leave_for_provider"]
    screen.__self__.provider = Provider(site.app.settings)
    with home.engine.begin() as connection:
        before = audit.verify(connection).lines
        connection.execute(member_session.delete())
        connection.execute(member.delete().where(member.c.email != EMAIL))
        connection.execute(member.update().values(subject=None, closed_at=None))
    return replace(home.somebody_else(), provider=provider, before=before)


# The whole way


def test_a_member_signs_in_with_an_account_elsewhere(
    site_of: Callable[..., Site], demo_engine: Engine, provider: LocalProvider
) -> None:
    house = furnished(site_of, demo_engine, provider)
    page = html.unescape(house.site.get("/sign-in?then=/register/proposals%3Fof%3Dme").text)
    assert "Sign in with your Merseyside account" in page
    assert 'href="/sign-in/oidc?then=/register/proposals%3Fof%3Dme"' in page
    back = house.leave("/register/proposals?of=me")
    away = house.site.client.get_cookie(COOKIE)
    answer = house.site.get(back)
    assert (answer.status_code, answer.location) == (303, "/register/proposals?of=me")
    now = house.site.client.get_cookie(COOKIE)
    assert away is not None
    assert now is not None
    assert away.value != now.value
    assert "Ann Field" in house.site.get("/account").text
    assert house.acts() == ["signed_in_by_provider"]
    assert house.provider.asked == [
        "/.well-known/openid-configuration",
        "/authorize",
        "/token",
        "/keys",
    ]


def test_what_is_asked_of_the_provider(house: House) -> None:
    sent = house.site.get("/sign-in/oidc")
    asked = parse_qs(urlsplit(sent.location).query)
    assert sorted(asked) == [
        "client_id",
        "code_challenge",
        "code_challenge_method",
        "nonce",
        "redirect_uri",
        "response_type",
        "scope",
        "state",
    ]
    assert asked["redirect_uri"] == ["http://localhost/sign-in/oidc/back"]
    assert len(asked["state"][0]) == len(asked["nonce"][0]) == 64
    assert sent.headers["Cache-Control"] == "no-store"
    assert "HttpOnly" in sent.headers["Set-Cookie"]
    again = parse_qs(urlsplit(house.site.get("/sign-in/oidc").location).query)
    assert [again[x] != asked[x] for x in ("state", "nonce", "code_challenge")] == [True] * 3


def test_nothing_of_the_provider_is_kept(house: House) -> None:
    assert house.come().status_code == 303
    with house.engine.connect() as connection:
        told = ""
        for table in ("member", "member_session", "audit_entry"):
            told += str(connection.exec_driver_sql(f"SELECT * FROM {table}").all())
    for secret in (*house.provider.tokens, "an access token", "account-1", SECRET, "code-0"):
        assert secret not in told


def test_the_second_time_the_account_counts_and_not_the_address(house: House) -> None:
    house.come()
    house.provider.claims = {"email": "ann.field@example.org"}
    other = house.somebody_else()
    assert other.come().location == "/account"
    assert EMAIL in other.site.get("/account").text
    assert house.provider.asked.count("/keys") == 1
    assert house.provider.asked.count("/.well-known/openid-configuration") == 1


@pytest.mark.parametrize(
    "described",
    [
        {"token_endpoint_auth_methods_supported": ["client_secret_post"]},
        {"token_endpoint_auth_methods_supported": ["client_secret_post", "client_secret_basic"]},
        {"authorization_response_iss_parameter_supported": None},
    ],
)
def test_providers_differ(house: House, described: dict[str, Any]) -> None:
    house.provider.described = described
    if "authorization_response_iss_parameter_supported" in described:
        house.provider.params = {"iss": None}
    assert house.come().location == "/account"


def test_elliptic_keys_are_as_good(house: House) -> None:
    house.provider.key, house.provider.header = EC, {"alg": "ES256", "kid": "second"}
    assert house.come().location == "/account"


def test_a_new_key_is_fetched_once(house: House) -> None:
    house.come()
    house.provider.listed = [RSA]
    house.provider.key, house.provider.header = FOREIGN, {"alg": "RS256", "kid": "third"}
    other = house.somebody_else()
    assert UNTRUE in other.come().text
    assert house.provider.asked.count("/keys") == 2
    house.provider.listed = [type(FOREIGN).import_key({**FOREIGN.as_dict(), "kid": "third"})]
    assert other.come().location == "/account"
    assert house.provider.asked.count("/keys") == 3


def test_who_is_signed_in_need_not_leave(house: House) -> None:
    house.come()
    assert house.site.get("/sign-in/oidc?then=/register").location == "/register"
    assert house.site.get("/sign-in/oidc/back?state=x&code=y").location == "/"
    assert house.site.get("/account").status_code == 200


# Attacks: the way back


def test_an_answer_counts_once(house: House) -> None:
    back = house.leave()
    assert house.site.get(back).status_code == 303
    thief = house.somebody_else()
    for browser in (thief, house):
        again = browser.site.get(back)
        assert (again.location or "/") == "/"
        assert "Set-Cookie" not in again.headers
    assert thief.site.get("/account").status_code == 303
    assert house.acts() == ["signed_in_by_provider"]
    assert house.provider.asked.count("/token") == 1


def test_two_answers_at_once_count_once(house: House) -> None:
    """The remembered errand is gone before the provider is asked."""
    back, twin = house.leave(), house.somebody_else()
    cookie = house.site.client.get_cookie(COOKIE)
    assert cookie is not None
    twin.site.client.set_cookie(COOKIE, cookie.value)
    house.provider.make = lambda _claims: twin.site.get(back).text
    first = house.site.get(back)
    assert UNTRUE in first.text
    assert STALE in html.unescape(house.provider.tokens[0])


def test_a_used_code_is_worth_nothing(house: House) -> None:
    """The provider says so; a code that somebody caught is not taken for another errand either."""
    caught = parse_qs(urlsplit(house.leave()).query)
    house.provider.codes.clear()
    state = parse_qs(urlsplit(house.leave()).query)["state"][0]
    told = {"code": caught["code"][0], "state": state, "iss": house.provider.issuer}
    house.provider.codes.clear()
    house.refuses(house.site.get("/sign-in/oidc/back", told), 400, UNTRUE)


def test_the_code_of_another_browser_does_not_fit_the_verifier(house: House) -> None:
    theirs = parse_qs(urlsplit(house.somebody_else().leave()).query)
    ours = parse_qs(urlsplit(house.leave()).query)
    assert theirs["code"] != ours["code"]
    told = {"code": theirs["code"][0], "state": ours["state"][0], "iss": house.provider.issuer}
    house.refuses(house.site.get("/sign-in/oidc/back", told), 400, UNTRUE)


def test_the_answer_to_another_browser(house: House) -> None:
    """Somebody is not signed in as somebody else by a link that is sent to them."""
    back = house.somebody_else().leave()
    house.refuses(house.site.get(back), 400, STALE)
    house.leave()
    house.refuses(house.site.get(back), 400, STALE)
    assert house.provider.asked.count("/token") == 0


@pytest.mark.parametrize("state", [None, "", "x" * 64, "\ud800"])
def test_no_state_or_a_wrong_one(house: House, state: str | None) -> None:
    told = {**parse_qs(urlsplit(house.leave()).query), "state": state or ""}
    if state is None:
        del told["state"]
    asked = urlencode(told, doseq=True, errors="surrogatepass")
    house.refuses(house.site.get(f"/sign-in/oidc/back?{asked}"), 400, STALE)
    assert house.provider.asked.count("/token") == 0


def test_an_old_errand(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(errand, "LASTS", timedelta(0))
    house.refuses(house.come(), 400, STALE)


@pytest.mark.parametrize("iss", ["https://honest.example", "", None])
def test_the_answer_of_another_provider(house: House, iss: str | None) -> None:
    """A mix-up: a code of one provider would be handed to another."""
    house.provider.params = {"iss": iss}
    house.refuses(house.come(), 400, UNTRUE)
    assert house.provider.asked.count("/token") == 0


@pytest.mark.parametrize("more", ["&code=other", "&iss=https://x.example", "&state=x"])
def test_an_answer_that_says_something_twice(house: House, more: str) -> None:
    house.refuses(house.site.get(house.leave() + more), 400, UNTRUE)


@pytest.mark.parametrize("code", ["", None, "x" * 4001])
def test_no_code(house: House, code: str | None) -> None:
    house.provider.params = {"code": code}
    house.refuses(house.come(), 400, UNTRUE)


@pytest.mark.parametrize(
    "then",
    [
        "//elsewhere.example",
        "https://elsewhere.example/x",
        "/\\elsewhere.example",
        "/\t/elsewhere.example",
        "\r\nSet-Cookie: a=b",
    ],
)
def test_nobody_is_led_to_another_site(house: House, then: str) -> None:
    led = house.come(then).location
    assert led.startswith("/")
    assert not led.startswith(("//", "/\\"))
    assert "\t" not in led
    assert "\n" not in led


def test_an_errand_is_no_visitor(house: House) -> None:
    """Nor anybody else: the session that waits for the answer opens nothing."""
    house.leave()
    for demonstration, status in ((False, 303), (True, 200)):
        house.site.release.front["demonstration"] = demonstration
        assert house.site.get("/register").status_code == status
    assert house.site.get("/members").status_code == 403, "the visitor's own role, no other"


# Attacks: the ID token


@pytest.mark.parametrize(
    "claims",
    [
        {"nonce": "of another request"},
        {"nonce": None},
        {"nonce": ["of another request"]},
        {"aud": "another service"},
        {"aud": None},
        {"aud": []},
        {"aud": [CLIENT, "another service"]},
        {"aud": [CLIENT, "another service"], "azp": "another service"},
        {"azp": "another service"},
        {"iss": "https://honest.example"},
        {"iss": None},
        {"exp": int(time.time()) - 120},
        {"exp": None},
        {"exp": "tomorrow"},
        {"iat": int(time.time()) + 3600},
        {"iat": None},
        {"sub": None},
        {"sub": ""},
        {"sub": 1},
        {"sub": "a\0b"},
        {"sub": "x" * 256},
    ],
    ids=lambda claims: ", ".join(claims),
)
def test_a_token_that_is_not_for_us_now(house: House, claims: dict[str, Any]) -> None:
    house.provider.claims = claims
    house.refuses(house.come(), 400, UNTRUE)


def test_two_clocks_may_differ_a_little(house: House) -> None:
    now = int(time.time())
    house.provider.claims = {"exp": now - 20, "iat": now + 20}
    assert house.come().location == "/account"


def test_a_token_that_nobody_signed(house: House) -> None:
    house.provider.make = unsigned
    house.refuses(house.come(), 400, UNTRUE)


@pytest.mark.parametrize("secret", [RSA.as_pem(private=False), SECRET.encode()], ids=["key", "own"])
def test_a_token_signed_with_what_others_know(house: House, secret: bytes) -> None:
    """The public key, or the client's secret, taken for a key of HMAC."""
    house.provider.make = lambda claims: signed_with(secret, claims)
    house.refuses(house.come(), 400, UNTRUE)


@pytest.mark.parametrize("alg", ["RS512", "PS256"])
def test_an_algorithm_that_was_not_agreed(house: House, alg: str) -> None:
    house.provider.header = {"alg": alg, "kid": "first"}
    house.refuses(house.come(), 400, UNTRUE)


def test_the_key_of_somebody_else(house: House) -> None:
    house.provider.key = FOREIGN
    house.refuses(house.come(), 400, UNTRUE)


def test_a_key_that_the_token_brings_along(house: House) -> None:
    house.provider.key = FOREIGN
    for brought in ({"jwk": FOREIGN.as_dict(private=False)}, {"jku": "https://x.example/keys"}):
        house.provider.header = {"alg": "RS256", "kid": "first", **brought}
        house.refuses(house.come(), 400, UNTRUE)


@pytest.mark.parametrize("token", ["", "a.b.c", "x" * 50_000, ".." + "." * 9, "e30.e30.e30"])
def test_what_is_no_token(house: House, token: str) -> None:
    house.provider.make = lambda _claims: token
    house.refuses(house.come(), 400, UNTRUE)


def test_a_changed_token(house: House) -> None:
    def changed(claims: dict[str, Any]) -> str:
        head, _, signature = house.provider.signed(claims).split(".")
        other = house.provider.signed({**claims, "email": "other@example.org"}).split(".")[1]
        return f"{head}.{other}.{signature}"

    house.provider.make = changed
    house.refuses(house.come(), 400, UNTRUE)


# Attacks: the account


@pytest.mark.parametrize(
    "claims",
    [
        {"email_verified": False},
        {"email_verified": None},
        {"email_verified": "true"},
        {"email_verified": 1},
        {"email": None},
        {"email": ["ann@example.org"]},
        {"email": "ann@example.org\0"},
        {"email": "x" * 300 + "@example.org"},
        {"email": "stranger@example.org"},
        {"email": "%"},
    ],
    ids=str,
)
def test_no_members_account(house: House, claims: dict[str, Any]) -> None:
    """All get one answer, which does not say whether an address is known."""
    house.provider.claims = claims
    answer = house.come()
    house.refuses(answer, 403, UNKNOWN)
    assert "@" not in answer.text.partition("<main")[2].partition("<form")[0]


def invitation(house: House) -> str:
    """The token of an administrator's invitation for Ann."""
    token = "an-invitation"
    with house.site.app.server.test_request_context("/"):
        fingerprint = house.site.app.identity.fingerprint(token)
    with house.engine.begin() as connection:
        members.invite(connection, house.ann(), fingerprint)
    return token


def come_invited(house: House, token: str) -> TestResponse:
    sent = house.site.get("/sign-in/oidc", {"token": token, "then": "/account"})
    assert sent.status_code == 303, sent.text
    led = httpx.get(sent.location, trust_env=False)
    back = urlsplit(led.headers["Location"])._replace(scheme="", netloc="").geturl()
    return house.site.get(back)


def test_an_invitation_brings_an_account_without_an_address(house: House) -> None:
    """As of a provider that confirms none; from then on the account is enough."""
    house.provider.claims = {"email_verified": None, "email": "somebody.else@example.org"}
    token = invitation(house)
    page = house.site.get("/sign-in/password", {"token": token})
    assert f'href="/sign-in/oidc?token={token}"' in page.text
    assert come_invited(house, token).location == "/account"
    assert "Ann Field" in house.site.get("/account").text
    later = house.somebody_else()
    assert later.come().location == "/account"
    assert "Ann Field" in later.site.get("/account").text


def test_an_invitation_brings_one_account_once(house: House) -> None:
    house.provider.claims = {"email_verified": None}
    token = invitation(house)
    assert come_invited(house, token).location == "/account"
    other = house.somebody_else()
    assert other.site.get("/sign-in/oidc", {"token": token}).status_code == 404
    house.provider.claims = {"email_verified": None, "sub": "account-2"}
    refused = come_invited(other, invitation(house))  # Ann has an account already
    assert (refused.status_code, UNKNOWN in html.unescape(refused.text)) == (403, True)
    assert other.come().status_code == 403
    assert house.site.get("/sign-in/oidc", {"token": "guessed"}).status_code == 303  # signed in
    assert house.somebody_else().site.get("/sign-in/oidc", {"token": "guess"}).status_code == 404


def test_the_account_of_another_member_takes_no_invitation(house: House) -> None:
    house.come()
    with house.engine.begin() as connection:
        bo = members.add(connection, Newcomer("b@example.org", "Bo", Role.ADMIN), "the tests")
        with house.site.app.server.test_request_context("/"):
            members.invite(connection, bo, house.site.app.identity.fingerprint("for-bo"))
    other = house.somebody_else()
    assert come_invited(other, "for-bo").status_code == 403
    assert other.site.get("/account").status_code == 303


def test_a_closed_member(house: House) -> None:
    house.come()
    number = house.ann()
    with house.engine.begin() as connection:
        members.add(connection, Newcomer("b@example.org", "Bo", Role.ADMIN), "the tests")
        members.close(connection, number, "the tests")
    assert house.site.get("/account").status_code == 303
    other = house.somebody_else()
    answer = other.come()
    assert (answer.status_code, UNKNOWN in html.unescape(answer.text)) == (403, True)
    assert other.site.get("/account").status_code == 303


def test_another_account_with_the_same_address(house: House) -> None:
    """An address that was given to somebody else at the provider does not bring the member."""
    house.come()
    house.provider.claims = {"sub": "account-2"}
    other = house.somebody_else()
    assert UNKNOWN in html.unescape(other.come().text)
    assert other.site.get("/account").status_code == 303


# The provider fails


def test_one_may_stop(house: House) -> None:
    back = urlsplit(house.leave("/register"))
    state = parse_qs(back.query)["state"][0]
    told = {"error": "access_denied", "state": state, "iss": house.provider.issuer}
    answer = house.site.get("/sign-in/oidc/back", told)
    house.refuses(answer, 403, "You stopped before you were signed in")
    assert 'href="/sign-in/oidc?then=/register"' in answer.text


def test_what_the_provider_writes_is_not_shown(house: House) -> None:
    house.provider.params = {"code": None, "error": "<b>", "error_description": "call 0800 1"}
    answer = house.come()
    house.refuses(answer, 502, "did not sign you in")
    assert "0800" not in answer.text


FAILURES: dict[str, Callable[[], Any]] = {
    "gone wrong": lambda: answered({}, 500),
    "elsewhere": lambda: (302, {"Location": "http://elsewhere.example/"}, b""),
    "not there": lambda: (404, {}, b""),
    "huge": lambda: (200, {}, b'{"issuer": "' + b"x" * 300_000 + b'"}'),
    "packed": lambda: (200, {"Content-Encoding": "gzip"}, b"x"),
    "no JSON": lambda: (200, {}, b"<html>"),
    "deep": lambda: (200, {}, b"[" * 200_000),
    "a list": lambda: answered([1]),
    "empty": lambda: answered({}),
}


@pytest.mark.parametrize("failure", FAILURES)
@pytest.mark.parametrize("path", ["/.well-known/openid-configuration", "/keys", "/token"])
def test_a_provider_that_fails(house: House, path: str, failure: str) -> None:
    house.provider.instead[path] = FAILURES[failure]
    answer = house.site.get("/sign-in/oidc") if path.startswith("/.") else house.come()
    untrue = path == "/token" and failure == "empty"
    house.refuses(answer, *((400, UNTRUE) if untrue else (503, AWAY)))


def test_nobody_is_redirected_along(house: House) -> None:
    """Not even to where the provider itself would have an answer."""
    there = f"{house.provider.issuer}/.well-known/openid-configuration?again"
    house.provider.instead["/.well-known/openid-configuration"] = lambda: (
        302,
        {"Location": there},
        b"",
    )
    house.refuses(house.site.get("/sign-in/oidc"), 503, AWAY)
    assert len(house.provider.asked) == 1


@pytest.mark.parametrize(
    "described",
    [
        {"issuer": "https://honest.example"},
        {"issuer": None},
        {"token_endpoint": "http://169.254.169.254/token"},
        {"token_endpoint": None},
        {"jwks_uri": "file:///etc/passwd"},
        {"authorization_endpoint": "javascript:alert(1)"},
        {"authorization_endpoint": "http://[oops"},
    ],
    ids=str,
)
def test_a_provider_that_leads_astray(house: House, described: dict[str, Any]) -> None:
    house.provider.described = described
    house.refuses(house.site.get("/sign-in/oidc"), 503, AWAY)


def test_a_slow_provider_is_not_waited_for(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wire, "PATIENCE", 0.2)
    answers = house.provider.instead

    def slow() -> Any:
        time.sleep(0.5)
        return answered(house.provider.discovery())

    answers["/.well-known/openid-configuration"] = slow
    began = time.monotonic()
    house.refuses(house.site.get("/sign-in/oidc"), 503, AWAY)
    assert time.monotonic() - began < 2


def test_a_provider_that_drips_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each part comes soon enough, and there is always another."""
    monkeypatch.setattr(wire, "PATIENCE", 0.05)

    def drip() -> Iterator[bytes]:
        for _ in range(100):
            time.sleep(0.01)
            yield b"x"

    with pytest.raises(wire.Away, match="to finish"):
        list(wire._in_time(httpx.Response(200, content=drip()), "x.example"))


def test_nobody_is_there_and_then_somebody_is(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    where = "/.well-known/openid-configuration"
    house.provider.instead[where] = FAILURES["gone wrong"]
    for _ in range(3):
        assert house.site.get("/sign-in/oidc").status_code == 503
    assert len(house.provider.asked) == 1, "it is left alone for some seconds"
    house.provider.instead.clear()
    monkeypatch.setattr(kept, "FAILURE_LASTS", 0)
    assert house.come().location == "/account"


def test_nobody_listens(site_of: Callable[..., Site], demo_sqlite_url: str) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        issuer = f"http://127.0.0.1:{taken.getsockname()[1]}"
        answer = site_of(demo_sqlite_url, **settled(issuer)).get("/sign-in/oidc")
    assert (answer.status_code, AWAY in html.unescape(answer.text)) == (503, True)


# Settings


def test_off_unless_set(demo: Site) -> None:
    for path in ("/sign-in/oidc", "/sign-in/oidc/back?code=x&state=y"):
        answer = demo.get(path)
        assert answer.status_code == 404
        assert "Only passwords are set up here" in answer.text
    assert "/sign-in/oidc" not in demo.get("/sign-in").text


@pytest.mark.parametrize(
    "issuer",
    [
        "http://login.example.org",
        "ftp://login.example.org",
        "login.example.org",
        "https://",
        "https://a:b@login.example.org",
        "https://login.example.org/?tenant=1",
        "http://127.0.0.1.example.org",
    ],
)
def test_only_a_provider_that_can_prove_itself(issuer: str) -> None:
    with pytest.raises(ValidationError, match="OIDC_ISSUER must be an https:// address"):
        Settings(**settled(issuer))


def test_half_a_registration_is_refused() -> None:
    for lacking in ({"oidc_client_id": ""}, {"oidc_client_secret": SecretStr("")}):
        with pytest.raises(ValidationError, match="OIDC_ISSUER needs OIDC_CLIENT_ID"):
            Settings(**settled("https://login.example.org", **lacking))
