"""Every screen about who one is."""

from dashboard.access import Register
from dashboard.identity import Identity
from dashboard.signing_in.by_provider import ByProvider
from dashboard.signing_in.choosing import Choosing
from dashboard.signing_in.membership import Membership
from dashboard.signing_in.signing import Signing
from dashboard.signing_in.visiting import Visiting


def register_signing_in(register: Register, identity: Identity) -> None:
    for screen in (Signing, ByProvider, Choosing, Visiting, Membership):
        screen(identity).register(register)
