"""What an ID token proves (OpenID Connect Core 1.0, 3.1.3.7)."""

import hashlib
import hmac
from dataclasses import dataclass
from typing import Any, Final

from joserfc import jwt
from joserfc.errors import InvalidKeyIdError, JoseError
from joserfc.jwk import KeySet
from joserfc.jwt import JWTClaimsRegistry

from dashboard.oidc.problems import Untrue
from record.members import LONGEST_EMAIL

ALGORITHMS: Final = ("RS256", "ES256")
"""Never none, and none whose key both sides know: such a token anybody could have made."""
LEEWAY: Final = 60
"""Seconds that two clocks may differ."""
LONGEST_SUBJECT: Final = 255


class UnknownKey(Untrue):
    """It names a key that the provider did not list when its keys were last fetched."""


@dataclass(frozen=True)
class Confirmed:
    """``subject`` is the same for one account of one provider for ever: SHA-256 of issuer and
    ``sub``, so that it says nothing, and no other provider's accounts can take it over. ``email``
    is None where the provider does not vouch for it: then it says nothing of who somebody is."""

    subject: str
    email: str | None


def confirmed(token: str, keys: KeySet, issuer: str, client_id: str, nonce: str) -> Confirmed:
    """Raises Untrue."""
    claims = _signed(token, keys)
    required = JWTClaimsRegistry(
        leeway=LEEWAY,
        iss={"essential": True, "value": issuer},
        aud={"essential": True, "value": client_id},
        exp={"essential": True},
        iat={"essential": True},
        sub={"essential": True},
        nonce={"essential": True},
    )
    try:
        required.validate(claims)
    except JoseError as error:
        raise Untrue(f"ID token: {error}") from error
    told = str(claims["nonce"]).encode("utf-8", "replace")
    if not hmac.compare_digest(told, nonce.encode()):
        raise Untrue("ID token: it is an answer to another request")
    of_several = isinstance(claims["aud"], list) and len(claims["aud"]) > 1
    if claims.get("azp", None if of_several else client_id) != client_id:
        raise Untrue("ID token: it was made for another service")
    return _whose(claims, issuer)


def _signed(token: str, keys: KeySet) -> dict[str, Any]:
    try:
        return jwt.decode(token, keys, algorithms=ALGORITHMS).claims
    except InvalidKeyIdError as error:
        raise UnknownKey(f"ID token: {error}") from error
    except (JoseError, ValueError, TypeError, RecursionError) as error:
        raise Untrue(f"ID token: {type(error).__name__}: {error}") from error


def _whose(claims: dict[str, Any], issuer: str) -> Confirmed:
    subject, email = claims["sub"], claims.get("email")
    if not subject.isprintable() or len(subject) > LONGEST_SUBJECT:
        raise Untrue("ID token: its subject is none")
    sound = isinstance(email, str) and email.isprintable() and len(email) <= LONGEST_EMAIL
    vouched_for = sound and claims.get("email_verified") is True
    whole = f"{issuer}\n{subject}".encode()
    return Confirmed(hashlib.sha256(whole).hexdigest(), email if vouched_for else None)
