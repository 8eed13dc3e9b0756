"""Who somebody is to the partnership, and what follows from it for an award."""

from collections.abc import Set
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from record.award import Award

EVERYTHING: Final = "*"
"""Stands for every funder's awards."""


class Role(StrEnum):
    """Stable keys, as the store and the trail keep them."""

    ANONYMOUS = "anonymous"
    PARTNER = "partner"
    STEERING = "steering"
    CSP = "csp"
    ANALYST = "analyst"
    ADMIN = "admin"


ROLE_LABELS: Final = {
    Role.ANONYMOUS: "Not signed in",
    Role.PARTNER: "Delivery partner",
    Role.STEERING: "Steering group",
    Role.CSP: "Community Safety Partnership",
    Role.ANALYST: "MVRP analyst",
    Role.ADMIN: "Administrator",
}
CHANGE_AWARDS: Final = frozenset({Role.CSP, Role.ANALYST, Role.ADMIN})
READ_TEXTS: Final = CHANGE_AWARDS
"""Free text and contacts: what somebody wrote in their own words may name a person."""


@dataclass(frozen=True)
class Person:
    """``keeps``: identifier of the funder (or, for a delivery partner, of the provider) whose
    awards are theirs; ``EVERYTHING`` for who looks after the whole register; blank for nobody's.
    ``also``: identifiers that people decided are the same body. ``borough``: codes and URNs of all
    that lies in the borough of a CSP."""

    name: str
    keeps: str = ""
    role: Role = Role.CSP
    borough: Set[str] = frozenset()
    member_id: int | None = None
    also: Set[str] = frozenset()

    @property
    def reads_texts(self) -> bool:
        return self.role in READ_TEXTS

    def may_change(self, before: Award | None, after: Award | None) -> bool:
        """An award may not be given to, or taken from, a funder or a borough that the person does
        not look after."""
        if self.role not in CHANGE_AWARDS:
            return False
        return all(self._looks_after(item) for item in (before, after) if item is not None)

    def may_see(self, award: Award) -> bool:
        """A delivery partner sees its own alone."""
        return self.role is not Role.PARTNER or self._delivers(award)

    def reads_texts_of(self, award: Award) -> bool:
        return self.reads_texts or (self.role is Role.PARTNER and self._delivers(award))

    def may_report(self, award: Award) -> bool:
        """Send the award's quarterly returns, and read them."""
        if self.role is Role.PARTNER:
            return self._delivers(award)
        return self.may_change(award, award)

    def is_of(self, identifier: str) -> bool:
        """Whether an organisation is the person's own."""
        return bool(self.keeps) and (identifier == self.keeps or identifier in self.also)

    def _delivers(self, award: Award) -> bool:
        return self.is_of(award.recipient_id)

    def _looks_after(self, award: Award) -> bool:
        if self.keeps == EVERYTHING or self.is_of(award.funder_id):
            return True
        where = {place.code for place in award.places} | set(award.school_urns)
        return bool(self.borough) and bool(where) and where <= self.borough
