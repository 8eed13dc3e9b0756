"""A register that a few awards are compared with: of it, only those are read that could meet them.

To read an award takes long, to know its places and days does not. What shares neither these nor a
provider is not compared by ``Finder`` either, so the answers are the same.
"""

from collections.abc import Collection, Iterable, Sequence

import numpy as np

from analysis.overlap.bearings import Bearings
from analysis.overlap.bounds import Numbers, bounds
from analysis.overlap.filing import Filing, Keys
from analysis.overlap.finder import Finder
from analysis.overlap.judging import Finding
from analysis.overlap.offer import Offer
from analysis.overlap.seen import Seen, see


class Vicinity:
    """What was read is kept for the next question. It does not change otherwise."""

    def __init__(self, offers: Sequence[Offer], bearings: Bearings) -> None:
        self.bearings = bearings
        self._offers = [offer for offer in offers if offer.status != "withdrawn"]
        self._wheres = [bearings.gazetteer.where(offer) for offer in self._offers]
        self._keys = Keys()
        slips = self._keys.slips(self._offers, self._wheres)
        self._filing = Filing(slips, bounds(self._offers, self._wheres))
        self._row_of = {offer.id: row for row, offer in enumerate(self._offers)}
        self._seen: dict[int, Seen] = {}

    def against(self, offer: Offer) -> list[Finding]:
        """As ``Finder.against`` for the whole register."""
        return self._around([offer]).against(offer)

    def changed(
        self, offers: Collection[Offer], gone: Collection[str] = ()
    ) -> tuple[list[Finding], list[Finding]]:
        """What ``went`` and what ``came``, as ``Finder.changed`` says for the whole register."""
        names = {*gone, *(offer.id for offer in offers)}
        before = [self._offers[self._row_of[name]] for name in names if name in self._row_of]
        change = self._around([*offers, *before]).changed(offers, gone)
        return change.went, change.came

    def _around(self, offers: Sequence[Offer]) -> Finder:
        """Of those awards, in the register's order, that any of these could meet."""
        wheres = [self.bearings.gazetteer.where(offer) for offer in offers]
        slips = self._keys.slips(offers, wheres)
        near = [pairs.theirs for pairs in self._filing.meeting(slips, bounds(offers, wheres))]
        themselves = [self._row_of[x.id] for x in offers if x.id in self._row_of]
        return Finder.of(self._read(np.concatenate([*near, themselves])), self.bearings)

    def _read(self, rows: Numbers) -> list[Seen]:
        wanted: Iterable[int] = np.unique(rows).astype(int).tolist()
        for row in wanted:
            if row not in self._seen:
                self._seen[row] = see(self._offers[row], self.bearings)
        return [self._seen[row] for row in wanted]
