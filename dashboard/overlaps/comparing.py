"""Any two published awards compared as they stand now, at the places they were published with."""

from collections.abc import Collection, Iterable, Mapping
from functools import cached_property
from typing import Any

from analysis.meeting import rows_of
from analysis.overlap import Change, Finder, Finding, Offer, Seen, compare
from analysis.overlap.placed import offer_of
from analysis.overlap.reasons import Evidence
from dashboard.overlaps.standing import finder
from db.published import Release


class Comparing:
    """``offers``: awards that were changed since publishing, as they stand now; ``gone``: those
    that were taken back or withdrawn. The register is read when something is first compared, which
    takes some milliseconds for each award."""

    def __init__(
        self, release: Release, offers: Mapping[str, Offer], gone: Collection[str]
    ) -> None:
        self.release = release
        self.offers = offers
        self.gone = gone
        self._apart: dict[str, Seen] = {}

    @cached_property
    def _change(self) -> Change | None:
        if not self.offers and not self.gone:
            return None
        return finder(self.release).changed(self.offers.values(), self.gone)

    @property
    def register(self) -> Finder:
        return finder(self.release) if self._change is None else self._change.finder

    def seen(self, identifier: str) -> Seen:
        """How the award was read and placed. One that was withdrawn can be compared too."""
        if identifier in self.register:
            return self.register.seen(identifier)
        if identifier not in self._apart:
            item = offer_of(self.release.by_id()[identifier])
            self._apart[identifier] = self.register.see(item)
        return self._apart[identifier]

    def pair(self, one: str, other: str) -> tuple[Finding, Evidence]:
        """Whatever its score, and what it rests on."""
        (a, here), (b, there) = self.seen(one), self.seen(other)
        return compare(a, b, (here, there), self.register.bearings)

    def rows(self, findings: Iterable[Finding]) -> list[dict[str, Any]]:
        """As a release keeps findings."""
        return rows_of(findings, self.seen, self.register.bearings.gazetteer.nesting)

    def now(self, published: Iterable[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
        """The findings of the release without those that are no more, and the new ones."""
        if self._change is None:
            return list(published)
        went = {frozenset((item.id_a, item.id_b)) for item in self._change.went}
        kept = [row for row in published if frozenset((row["id_a"], row["id_b"])) not in went]
        return [*kept, *self.rows(self._change.came)]
