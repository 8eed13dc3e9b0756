"""Which awards of a register overlap: pairs that could meet, each with score, kind and reasons."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from analysis.overlap.approaches import APPROACHES
from analysis.overlap.judging import REPORTED_FROM, Finding, judge
from analysis.overlap.offer import Offer, rarity, read
from analysis.overlap.places import Gazetteer, Nesting, Where

LISTED_FROM: Final = 0.1
"""Pairs below are not worth a line."""
FAMILIES_OF: Final = {item.key: frozenset((item.key, *item.families)) for item in APPROACHES}
Key = tuple[str, ...]


@dataclass(frozen=True)
class Group:
    """Awards that meet, each with at least one of the others; ``findings`` are the pairs."""

    ids: tuple[str, ...]
    findings: tuple[Finding, ...]


class Finder:
    """A register made ready: every award is read once, and filed by place and what it does."""

    def __init__(self, offers: Sequence[Offer], nesting: Nesting | None = None) -> None:
        kept = [offer for offer in offers if offer.status != "withdrawn"]
        self.gazetteer = Gazetteer(offers, nesting or Nesting())
        weight_of = rarity(kept)
        self.readings = [read(offer, weight_of) for offer in kept]
        self.where = [self.gazetteer.where(offer) for offer in kept]
        self._wards_in = self.gazetteer.nesting.wards_in()

    def findings(self) -> list[Finding]:
        """All pairs worth a line, the surest first."""
        found = [self._judged(a, b) for a, b in self.candidates()]
        listed = [
            x for x in found if x.score >= LISTED_FROM or x.category == "declared joint funding"
        ]
        return sorted(listed, key=lambda item: (-item.score, item.id_a, item.id_b))

    def _judged(self, a: int, b: int) -> Finding:
        places = (self.where[a], self.where[b])
        return judge(self.readings[a], self.readings[b], places, self._wards_in, self.gazetteer)

    def candidates(self) -> list[tuple[int, int]]:
        """Pairs that share a place, an approach or one near to it, and days; each once."""
        narrow: dict[Key, list[int]] = defaultdict(list)
        wide: dict[Key, list[int]] = defaultdict(list)
        inside: dict[Key, list[int]] = defaultdict(list)
        for at, (reading, where) in enumerate(zip(self.readings, self.where, strict=True)):
            families = {family for act in reading.acts for family in FAMILIES_OF[act]}
            for family in families or {"unsaid"}:
                for code in _narrow_codes(where):
                    narrow[code, family].append(at)
                for code in where.boroughs:
                    wide[code, family].append(at)
                for code in where.around - where.boroughs:
                    inside[code, family].append(at)
            for key in _same_award_keys(reading.offer, where):
                narrow[key].append(at)
        pairs = {pair for filed in narrow.values() for pair in self._in_time(filed)}
        for key, filed in wide.items():
            pairs |= set(self._in_time(filed))
            pairs |= set(self._between(filed, inside.get(key, [])))
        return sorted(pairs)

    def _in_time(self, filed: Iterable[int]) -> Iterator[tuple[int, int]]:
        """Of awards in one file, those with days in common: a sweep from the earliest start."""
        live: list[int] = []
        for at in sorted(set(filed), key=self._start):
            live = [other for other in live if self._end(other) >= self._start(at)]
            yield from ((min(at, other), max(at, other)) for other in live)
            live.append(at)

    def _between(self, wide: list[int], inside: list[int]) -> Iterator[tuple[int, int]]:
        members = set(wide)
        for a, b in self._in_time([*wide, *inside]):
            if (a in members) != (b in members):
                yield a, b

    def _start(self, at: int) -> date:
        return self.readings[at].offer.start or date.min

    def _end(self, at: int) -> date:
        return self.readings[at].offer.end or date.max


def _narrow_codes(where: Where) -> frozenset[str]:
    return where.schools | where.wards | where.lsoas


def _same_award_keys(offer: Offer, where: Where) -> Iterator[Key]:
    """One award entered twice may be said to be elsewhere, or to do something else: the provider
    and the month give it away, this month or the next. So does an award without a place."""
    if offer.start:
        month = offer.start.year * 12 + offer.start.month
        for near in (month, month + 1):
            yield "provider", offer.provider_plain, str(near)
            if offer.provider_id:
                yield "provider", offer.provider_id.casefold(), str(near)


def groups(findings: Iterable[Finding]) -> list[Group]:
    """Reported findings that share an award are one group, however many there are."""
    reported = [item for item in findings if item.reported]
    leader: dict[str, str] = {}

    def lead(item: str) -> str:
        while leader.setdefault(item, item) != item:
            leader[item] = leader[leader[item]]
            item = leader[item]
        return item

    for item in reported:
        leader[lead(item.id_a)] = lead(item.id_b)
    together: dict[str, list[Finding]] = defaultdict(list)
    for item in reported:
        together[lead(item.id_a)].append(item)
    return [
        Group(tuple(sorted({x for item in found for x in (item.id_a, item.id_b)})), tuple(found))
        for found in together.values()
    ]


__all__ = ["REPORTED_FROM", "Finder", "Group", "groups"]
