"""Passwords and tokens: what is kept of them only proves that somebody knew them."""

import hashlib
import hmac
import secrets
from typing import Final

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

SHORTEST: Final = 12
LONGEST: Final = 200
DIFFERENT: Final = 5
HASHER: Final = PasswordHasher()
"""Argon2id with the library's defaults, which follow RFC 9106."""
NOBODYS: Final = HASHER.hash(secrets.token_urlsafe(32))
"""Checked when there is no such member, so that the answer takes as long."""


class Weak(ValueError):
    """A password that would be guessed; the message says why and what to do."""


def hashed(password: str, told: tuple[str, ...] = ()) -> str:
    """``told``: the member's name and e-mail address, which may not be the password. Raises
    Weak."""
    plain = password.strip().casefold()
    if len(plain) < SHORTEST:
        raise Weak(f"Use at least {SHORTEST} characters. Three words that do not belong together.")
    if len(password) > LONGEST:
        raise Weak(f"Use at most {LONGEST} characters.")
    if len(set(plain)) < DIFFERENT:
        raise Weak(
            "This is one pattern over and over. Use three words that do not belong together."
        )
    if any(plain in part.casefold() or part.casefold() in plain for part in told if len(part) > 3):
        raise Weak("This is your name or address. Use three words that do not belong together.")
    return HASHER.hash(password)


def fits(kept: str | None, password: str) -> bool:
    """Whether ``password`` is the one of which ``kept`` was made; slow on purpose."""
    try:
        return HASHER.verify(kept or NOBODYS, password[:LONGEST]) and kept is not None
    except (VerificationError, InvalidHashError):
        return False


def outdated(kept: str) -> bool:
    """Made with weaker settings than today's, so to be made again when next it is known."""
    return HASHER.check_needs_rehash(kept)


def token() -> str:
    return secrets.token_urlsafe(32)


def fingerprint(secret: str, told: str) -> str:
    """HMAC-SHA256 in hexadecimal: who reads the store can neither use nor guess what it is of."""
    return hmac.new(secret.encode(), told.encode(), hashlib.sha256).hexdigest()
