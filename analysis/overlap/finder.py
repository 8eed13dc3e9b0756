"""Which awards of a register overlap: pairs that could meet, each with score, kind and reasons."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import compress

import numpy as np

from analysis.overlap.bearings import Bearings, take
from analysis.overlap.bounds import Numbers
from analysis.overlap.columns import Columns, columns
from analysis.overlap.filing import Filing, Keys, Pairs, Slips, Task, unique
from analysis.overlap.judging import Finding, judge
from analysis.overlap.nesting import Nesting
from analysis.overlap.offer import Offer
from analysis.overlap.places import Where
from analysis.overlap.pool import mapped
from analysis.overlap.reading import Reading
from analysis.overlap.screen import Screen
from analysis.overlap.seen import Seen, see

JUDGED_AT_ONCE = 20_000


@dataclass(frozen=True)
class _Rows:
    """Awards that were read, in their order."""

    ids: list[str]
    readings: list[Reading]
    wheres: list[Where]
    columns: Columns
    slips: Slips


class Finder:
    """A register made ready: every award is read once, and filed by place. It does not change;
    ``changed`` gives another. ``bearings``: what an earlier finder took from its whole register;
    without them they are taken from this one."""

    def __init__(
        self,
        offers: Sequence[Offer],
        nesting: Nesting | None = None,
        bearings: Bearings | None = None,
    ) -> None:
        self.bearings = bearings or take(offers, nesting or Nesting())
        self._keys = Keys()
        self._stand(self._read(offers))

    @classmethod
    def of(cls, seen: Sequence[Seen], bearings: Bearings) -> Finder:
        """A register that was read before."""
        made = cls((), bearings=bearings)
        made._stand(made._rows_of(seen))
        return made

    def _read(self, offers: Iterable[Offer]) -> _Rows:
        return self._rows_of([self.see(offer) for offer in offers if offer.status != "withdrawn"])

    def _rows_of(self, seen: Sequence[Seen]) -> _Rows:
        readings, wheres = [one.reading for one in seen], [one.where for one in seen]
        offers = [reading.offer for reading in readings]
        slips = self._keys.slips(offers, wheres)
        ids = [offer.id for offer in offers]
        return _Rows(ids, readings, wheres, columns(readings, wheres), slips)

    def _stand(self, rows: _Rows) -> None:
        self._rows = rows
        self._filing = Filing(rows.slips, rows.columns)
        self._screen = Screen(rows.columns, rows.columns)
        self._row_of = dict(zip(rows.ids, range(len(rows.ids)), strict=True))

    @property
    def offers(self) -> list[Offer]:
        """Those that are compared, in their order."""
        return [reading.offer for reading in self._rows.readings]

    def see(self, offer: Offer) -> Seen:
        """How an award would be read and placed, whether it stands here or not."""
        return see(offer, self.bearings)

    def __contains__(self, identifier: str) -> bool:
        return identifier in self._row_of

    def seen(self, identifier: str) -> Seen:
        """How one that is compared here was read and placed. Raises KeyError for any other."""
        row = self._row_of[identifier]
        return Seen(self._rows.readings[row], self._rows.wheres[row])

    def findings(self, processes: int = 1) -> list[Finding]:
        """All pairs worth a line, the surest first; the same however many processes work."""
        return _sorted(item for some in self.each(processes) for item in some)

    def each(self, processes: int = 1) -> Iterator[list[Finding]]:
        """The same, some at a time and in no order of their scores: for a register of which the
        findings would fill the memory."""
        tasks = list(self._filing.tasks())
        screened = mapped(self, Finder._worth, tasks, processes)
        mine, theirs = unique(screened, len(self._rows.readings))
        cuts = range(0, len(mine), JUDGED_AT_ONCE)
        parts = [(mine[at : at + JUDGED_AT_ONCE], theirs[at : at + JUDGED_AT_ONCE]) for at in cuts]
        yield from mapped(self, Finder._judged, parts, processes)

    def candidates(self) -> list[tuple[int, int]]:
        """Rows that share a place, an approach or one near to it, and days; or a provider and a
        month. Each pair once."""
        some = (self._sharing(task) for task in self._filing.tasks())
        mine, theirs = unique(((p.mine, p.theirs) for p in some), len(self._rows.readings))
        return list(zip(mine.tolist(), theirs.tolist(), strict=True))

    def _sharing(self, task: Task) -> Pairs:
        return _kept(self._screen, self._filing.pairs(task))

    def _worth(self, task: Task) -> tuple[Numbers, Numbers]:
        pairs = self._sharing(task)
        worth = self._screen.worth_judging(pairs.mine, pairs.theirs, pairs.place)
        return pairs.mine[worth], pairs.theirs[worth]

    def _judged(self, pairs: tuple[Numbers, Numbers]) -> list[Finding]:
        rows = self._rows
        found = (
            judge(
                rows.readings[a], rows.readings[b], (rows.wheres[a], rows.wheres[b]), self.bearings
            )
            for a, b in zip(pairs[0].tolist(), pairs[1].tolist(), strict=True)
        )
        return [item for item in found if item]

    def against(self, offer: Offer) -> list[Finding]:
        """What one award, new or changed, would meet in this register, the surest first."""
        asked = self._read([offer])
        _, standing = self._near(asked)
        rows = self._rows
        found = (
            judge(
                asked.readings[0], rows.readings[at], (asked.wheres[0], rows.wheres[at]),
                self.bearings,
            )
            for at in standing.tolist()
            if rows.readings[at].offer.id != offer.id
        )  # fmt: skip
        return _sorted(item for item in found if item)

    def _near(self, asked: _Rows) -> tuple[Numbers, Numbers]:
        """Rows that were asked for, each with a row that stands here and may be worth a line."""
        screen = Screen(asked.columns, self._rows.columns)
        worth = []
        for pairs in self._filing.meeting(asked.slips, asked.columns):
            some = _kept(screen, pairs)
            worth_it = screen.worth_judging(some.mine, some.theirs, some.place)
            worth.append((some.mine[worth_it], some.theirs[worth_it]))
        return unique(worth, len(self._rows.readings))

    def changed(self, offers: Iterable[Offer], gone: Collection[str] = ()) -> Change:
        """A finder in which these awards are new or replace those with their ids, and ``gone`` are
        no more. This one stays as it is, so that whoever reads it is not disturbed."""
        told = {offer.id: offer for offer in offers}
        old = {*told, *gone} & self._row_of.keys()
        asked = self._read(told.values())
        after = self._with(asked, old)
        before, now = self._touching(old), after._touching(asked.ids)
        went = _sorted(item for pair, item in before.items() if now.get(pair) != item)
        came = _sorted(item for pair, item in now.items() if before.get(pair) != item)
        return Change(after, went, came)

    def _with(self, asked: _Rows, old: Collection[str]) -> Finder:
        """A replaced award keeps its row, new ones come last."""
        rows, many = self._rows, len(self._rows.readings)
        order = np.arange(many + len(asked.readings))
        ids = rows.ids + asked.ids
        readings, wheres = rows.readings + asked.readings, rows.wheres + asked.wheres
        kept = np.ones(len(order), dtype=np.bool_)
        kept[[self._row_of[one] for one in old]] = False
        for at, one in enumerate(asked.ids, start=many):
            if (row := self._row_of.get(one)) is not None:
                order[row], kept[row], kept[at] = at, True, False
                readings[row], wheres[row] = readings[at], wheres[at]
        order = order[kept]
        to = np.full(len(kept), -1)
        to[order] = np.arange(len(order))
        more = asked.slips._replace(row=asked.slips.row + many)
        after = Finder.__new__(Finder)
        after.bearings, after._keys = self.bearings, self._keys
        after._stand(
            _Rows(
                list(compress(ids, kept)),
                list(compress(readings, kept)),
                list(compress(wheres, kept)),
                rows.columns.joined(asked.columns).taken(order),
                self._filing.slips.joined(more).moved(to),
            )
        )
        return after

    def _touching(self, ids: Iterable[str]) -> dict[frozenset[str], Finding]:
        """Every finding of these awards with any other, by the pair."""
        at = np.array(sorted({self._row_of[one] for one in ids}), dtype=np.int64)
        to = np.full(len(self._rows.readings), -1)
        to[at] = np.arange(len(at))
        rows = self._rows
        some = _Rows([], [], [], rows.columns.taken(at), rows.slips.moved(to))
        mine, theirs = self._near(some)
        pairs = _both_ways(at[mine], theirs)
        return {frozenset((x.id_a, x.id_b)): x for x in self._judged(pairs)}


@dataclass(frozen=True)
class Change:
    """``finder``: as the register is now. ``went`` and ``came``: the findings that are no more,
    and the new ones; a finding that reads otherwise than before is in both."""

    finder: Finder
    went: list[Finding]
    came: list[Finding]


def _kept(screen: Screen, pairs: Pairs) -> Pairs:
    """Those that do something alike, unless the provider brought them together."""
    if pairs.provider:
        return pairs
    alike = screen.share_an_approach(pairs.mine, pairs.theirs)
    return Pairs(pairs.mine[alike], pairs.theirs[alike], pairs.place[alike], provider=False)


def _both_ways(one: Numbers, other: Numbers) -> tuple[Numbers, Numbers]:
    """Pairs in the order of their rows, each once, none of a row with itself."""
    apart = one != other
    pairs = np.unique(np.sort(np.stack([one[apart], other[apart]], axis=1), axis=1), axis=0)
    return pairs[:, 0], pairs[:, 1]


def _sorted(findings: Iterable[Finding]) -> list[Finding]:
    return sorted(findings, key=lambda item: (-item.score, item.id_a, item.id_b))
