"""Which awards of a register overlap: pairs that could meet, each with score, kind and reasons."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, NamedTuple

from analysis.overlap.approaches import APPROACHES
from analysis.overlap.judging import REPORTED_FROM, Finding, judge
from analysis.overlap.offer import Offer, Reading, rarity, read
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
        self._weight_of = rarity(kept)
        self.readings = [read(offer, self._weight_of) for offer in kept]
        self.where = [self.gazetteer.where(offer) for offer in kept]
        self._wards_in = self.gazetteer.nesting.wards_in()
        self._narrow: dict[Key, list[int]] = defaultdict(list)
        self._wide: dict[Key, list[int]] = defaultdict(list)
        self._inside: dict[Key, list[int]] = defaultdict(list)
        for at, (reading, where) in enumerate(zip(self.readings, self.where, strict=True)):
            keys = _keys(reading, where)
            for filed, under in (
                (self._narrow, keys.narrow),
                (self._wide, keys.wide),
                (self._inside, keys.inside),
            ):
                for key in under:
                    filed[key].append(at)

    def findings(self) -> list[Finding]:
        """All pairs worth a line, the surest first."""
        return _listed(self._judged(a, b) for a, b in self.candidates())

    def _judged(self, a: int, b: int) -> Finding:
        places = (self.where[a], self.where[b])
        return judge(self.readings[a], self.readings[b], places, self._wards_in, self.gazetteer)

    def against(self, offer: Offer) -> list[Finding]:
        """What one award, new or changed, would meet in this register, the surest first."""
        reading, where = read(offer, self._weight_of), self.gazetteer.where(offer)
        keys = _keys(reading, where)
        near = {at for key in keys.narrow for at in self._narrow.get(key, ())}
        near |= {at for key in keys.wide for at in self._wide.get(key, ())}
        near |= {at for key in keys.wide for at in self._inside.get(key, ())}
        near |= {at for key in keys.inside for at in self._wide.get(key, ())}
        start, end = offer.start or date.min, offer.end or date.max
        found = [
            judge(reading, other, (where, self.where[at]), self._wards_in, self.gazetteer)
            for at in near
            if (other := self.readings[at]).offer.id != offer.id
            and self._start(at) <= end
            and self._end(at) >= start
        ]
        return _listed(found)

    def candidates(self) -> list[tuple[int, int]]:
        """Pairs that share a place, an approach or one near to it, and days; each once."""
        pairs = {pair for filed in self._narrow.values() for pair in self._in_time(filed)}
        for key, filed in self._wide.items():
            pairs |= set(self._in_time(filed))
            pairs |= set(self._between(filed, self._inside.get(key, [])))
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


class _Keys(NamedTuple):
    """What an award is filed under: places it names; boroughs it covers; boroughs around it."""

    narrow: frozenset[Key]
    wide: frozenset[Key]
    inside: frozenset[Key]


def _keys(reading: Reading, where: Where) -> _Keys:
    families = {family for act in reading.acts for family in FAMILIES_OF[act]} or {"unsaid"}

    def filed(codes: Iterable[str]) -> frozenset[Key]:
        return frozenset((code, family) for code in codes for family in families)

    narrow = filed(where.schools | where.wards | where.lsoas)
    narrow |= frozenset(_same_award_keys(reading.offer))
    return _Keys(narrow, filed(where.boroughs), filed(where.around - where.boroughs))


def _listed(findings: Iterable[Finding]) -> list[Finding]:
    """Those worth a line, the surest first."""
    worth = [
        item
        for item in findings
        if item.score >= LISTED_FROM or item.category == "declared joint funding"
    ]
    return sorted(worth, key=lambda item: (-item.score, item.id_a, item.id_b))


def _same_award_keys(offer: Offer) -> Iterator[Key]:
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
