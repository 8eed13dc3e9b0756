"""What is remembered of somebody who was sent to the provider, until they come back."""

import hmac
import secrets
from dataclasses import asdict, dataclass
from datetime import timedelta
from typing import Final, Self

LASTS: Final = timedelta(minutes=10)
KEY: Final = "errand"
"""In the session that belongs to nobody yet."""


@dataclass(frozen=True)
class Errand:
    """``state`` and ``nonce`` tie the answer and the ID token to this browser, ``verifier`` the
    code (RFC 7636). ``back``: the address here to come back to; ``then``: the page to go on to.
    ``invitation``: of whom an administrator invited, the hash of the token; else blank."""

    state: str
    nonce: str
    verifier: str
    back: str
    then: str
    invitation: str = ""

    @classmethod
    def new(cls, back: str, then: str, invitation: str = "") -> Self:
        state, nonce, verifier = (secrets.token_urlsafe(48) for _ in range(3))
        return cls(state, nonce, verifier, back, then, invitation)

    def told(self) -> dict[str, dict[str, str]]:
        return {KEY: asdict(self)}

    def began_with(self, state: str) -> bool:
        return hmac.compare_digest(self.state.encode(), state.encode("utf-8", "replace"))
