"""Any two published awards compared as they stand now, at the places they were published with."""

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any

from analysis.meeting import rows_of
from analysis.overlap import LISTED_FROM, Finder, Finding, Offer, Seen, compare
from analysis.overlap.placed import offer_of
from dashboard.overlaps.standing import finder
from db.published import Release


class Comparing:
    """``offers``: awards that were changed since publishing, as they stand now. The register is
    read when something is first compared, which takes some milliseconds for each award."""

    def __init__(self, release: Release, offers: Mapping[str, Offer]) -> None:
        self.release = release
        self.offers = offers
        self._fresh: dict[str, Seen] = {}

    @cached_property
    def register(self) -> Finder:
        return finder(self.release)

    def seen(self, identifier: str) -> Seen:
        """How the award was read and placed. One that was withdrawn can be compared too."""
        if identifier in self.register and identifier not in self.offers:
            return self.register.seen(identifier)
        if identifier not in self._fresh:
            item = self.offers.get(identifier) or offer_of(self.release.by_id()[identifier])
            self._fresh[identifier] = self.register.see(item)
        return self._fresh[identifier]

    def finding(self, one: str, other: str) -> Finding:
        """Whatever its score."""
        (a, here), (b, there) = self.seen(one), self.seen(other)
        return compare(a, b, (here, there), self.register.bearings)

    def rows(self, findings: Iterable[Finding]) -> list[dict[str, Any]]:
        """As a release keeps findings."""
        return rows_of(findings, self.seen, self.register.bearings.gazetteer.nesting)

    def anew(self) -> list[dict[str, Any]]:
        """Findings of the changed awards with the published register and with one another."""
        if not self.offers:
            return []
        changed = sorted(self.offers)
        found = [
            item
            for name in changed
            for item in self.register.against(self.offers[name])
            if not {item.id_a, item.id_b} <= self.offers.keys()
        ]
        for at, one in enumerate(changed):
            found += [self.finding(one, other) for other in changed[at + 1 :]]
        return self.rows(item for item in found if item.score >= LISTED_FROM)
