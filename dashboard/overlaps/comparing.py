"""Any two published awards compared as they stand now, at the places they were published with."""

from collections.abc import Collection, Iterable, Mapping
from functools import cached_property
from typing import Any

from analysis.meeting import rows_of
from analysis.overlap import Finding, Offer, Seen, compare
from analysis.overlap.bearings import Bearings
from analysis.overlap.placed import offer_of
from analysis.overlap.reasons import Evidence
from analysis.overlap.seen import see
from dashboard.overlaps.standing import bearings, vicinity
from db.published import Release


class Comparing:
    """``offers``: awards that were changed since publishing, as they stand now; ``gone``: those
    that were taken back or withdrawn."""

    def __init__(
        self, release: Release, offers: Mapping[str, Offer], gone: Collection[str]
    ) -> None:
        self.release = release
        self.offers = offers
        self.gone = gone
        self._seen: dict[str, Seen] = {}

    @cached_property
    def bearings(self) -> Bearings:
        return bearings(self.release)

    def seen(self, identifier: str) -> Seen:
        """How the award is read and placed; one that was withdrawn, too."""
        if identifier not in self._seen:
            item = self.offers.get(identifier) or offer_of(self.release.by_id()[identifier])
            self._seen[identifier] = see(item, self.bearings)
        return self._seen[identifier]

    def pair(self, one: str, other: str) -> tuple[Finding, Evidence]:
        """Whatever its score, and what it rests on."""
        (a, here), (b, there) = self.seen(one), self.seen(other)
        return compare(a, b, (here, there), self.bearings)

    def rows(self, findings: Iterable[Finding]) -> list[dict[str, Any]]:
        """As a release keeps findings."""
        told = list(findings)
        return rows_of(told, self.seen, self.bearings.gazetteer.nesting) if told else []

    def now(self, published: Iterable[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
        """The findings of the release without those that are no more, and the new ones."""
        if not self.offers and not self.gone:
            return list(published)
        went, came = vicinity(self.release).changed(self.offers.values(), self.gone)
        no_more = {frozenset((item.id_a, item.id_b)) for item in went}
        kept = [row for row in published if frozenset((row["id_a"], row["id_b"])) not in no_more]
        return [*kept, *self.rows(came)]
