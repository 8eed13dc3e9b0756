"""Any two published awards compared as they stand now, at the places they were published with."""

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any

from analysis.meeting import rows_of
from analysis.overlap import Finder, Finding, Offer
from analysis.overlap.finder import LISTED_FROM
from analysis.overlap.judging import judge
from analysis.overlap.offer import Reading, rarity, read
from analysis.overlap.placed import offer_of
from analysis.overlap.places import Where
from dashboard.overlaps.standing import finder
from db.published import Release

Ready = tuple[Reading, Where]


class Comparing:
    """``offers``: awards that were changed since publishing, as they stand now. The register is
    read when something is first compared, which takes some milliseconds for each award."""

    def __init__(self, release: Release, offers: Mapping[str, Offer]) -> None:
        self.release = release
        self.offers = offers
        self._fresh: dict[str, Ready] = {}

    @cached_property
    def register(self) -> Finder:
        return finder(self.release)

    @cached_property
    def _published(self) -> dict[str, Ready]:
        pairs = zip(self.register.readings, self.register.where, strict=True)
        return {reading.offer.id: (reading, where) for reading, where in pairs}

    @cached_property
    def _weight_of(self) -> Mapping[str, float]:
        return rarity([reading.offer for reading in self.register.readings])

    def ready(self, identifier: str) -> Ready:
        """How the award was read and placed. One that was withdrawn can be compared too."""
        if identifier in self._published and identifier not in self.offers:
            return self._published[identifier]
        if identifier not in self._fresh:
            item = self.offers.get(identifier) or offer_of(self.release.by_id()[identifier])
            place = self.register.gazetteer.where(item)
            self._fresh[identifier] = read(item, self._weight_of), place
        return self._fresh[identifier]

    def finding(self, one: str, other: str) -> Finding:
        """Whatever its score."""
        (a, here), (b, there) = self.ready(one), self.ready(other)
        gazetteer = self.register.gazetteer
        return judge(a, b, (here, there), gazetteer.nesting.wards_in(), gazetteer)

    def rows(self, findings: Iterable[Finding]) -> list[dict[str, Any]]:
        """As a release keeps findings."""
        told = list(findings)
        names = {name for item in told for name in (item.id_a, item.id_b)}
        ready = {name: self.ready(name) for name in names}
        return rows_of(told, ready, self.register.gazetteer.nesting)

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
