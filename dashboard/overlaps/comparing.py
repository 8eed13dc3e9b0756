"""Any two published awards compared as they stand now, at the places they were published with."""

from collections.abc import Collection, Iterable, Mapping
from functools import cached_property
from math import prod
from typing import Any

from analysis.meeting import rows_of
from analysis.overlap import Change, Finder, Finding, Offer
from analysis.overlap.bearings import Bearings
from analysis.overlap.judging import OTHER_PURPOSE, STEP_DOWN, judge, unknown
from analysis.overlap.likeness import activity, in_time, people
from analysis.overlap.placed import offer_of
from analysis.overlap.places import Where, meet
from analysis.overlap.reading import Reading, read
from analysis.overlap.reasons import Evidence, sentence
from dashboard.overlaps.standing import finder
from db.published import Release

Ready = tuple[Reading, Where]


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
        self._apart: dict[str, Ready] = {}

    @cached_property
    def _change(self) -> Change | None:
        if not self.offers and not self.gone:
            return None
        return finder(self.release).changed(self.offers.values(), self.gone)

    @property
    def register(self) -> Finder:
        return finder(self.release) if self._change is None else self._change.finder

    @property
    def bearings(self) -> Bearings:
        return self.register.bearings

    def known(self, identifier: str) -> Ready:
        """How the award was read and placed. One that was withdrawn can be compared too."""
        try:
            return self.register.known(identifier)
        except KeyError:
            if identifier not in self._apart:
                item = offer_of(self.release.by_id()[identifier])
                where = self.bearings.gazetteer.where(item)
                self._apart[identifier] = read(item, self.bearings.weight_of), where
            return self._apart[identifier]

    def evidence(self, one: str, other: str) -> Evidence:
        """What the two are judged by, as if neither were one award nor funded jointly."""
        (a, here), (b, there) = self.known(one), self.known(other)
        meeting = meet(here, there, self.bearings.gazetteer.wards_in)
        doing, who = activity(a, b, self.bearings.weight_of), people(a, b)
        parts = {
            "activity": doing.likeness,
            "place": meeting.weight,
            "time": in_time(a.offer, b.offer),
            "people": who.likeness,
            "purpose": 1.0 if a.purpose == b.purpose else OTHER_PURPOSE,
            "stage": 1.0 if a.after == b.after else STEP_DOWN,
        }
        blank = unknown(a, b, doing, who, meeting)
        return Evidence(a, b, doing, who, meeting, parts, "complementary", blank)

    def finding(self, one: str, other: str) -> Finding:
        """Whatever its score: what the finder would not list is told in the same way."""
        (a, here), (b, there) = self.known(one), self.known(other)
        found = judge(a, b, (here, there), self.bearings)
        if found is not None:
            return found
        seen = self.evidence(one, other)
        said = sentence(seen, self.bearings.gazetteer)
        score = round(prod(seen.parts.values()), 4)
        return Finding(one, other, score, "complementary", said, seen.parts, seen.unknown)

    def rows(self, findings: Iterable[Finding]) -> list[dict[str, Any]]:
        """As a release keeps findings."""
        return rows_of(findings, self.known, self.bearings.gazetteer.nesting)

    def now(self, published: Iterable[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
        """The findings of the release without those that are no more, and the new ones."""
        if self._change is None:
            return list(published)
        went = {frozenset((item.id_a, item.id_b)) for item in self._change.went}
        kept = [row for row in published if frozenset((row["id_a"], row["id_b"])) not in went]
        return [*kept, *self.rows(self._change.came)]
