"""The overlaps as they stand now: published findings, what was changed since, people's verdicts."""

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from threading import Lock
from typing import Any

from dashboard.last_read import LastRead
from dashboard.overlaps.anew import Since, since_publishing
from dashboard.overlaps.comparing import Comparing
from dashboard.overlaps.pairs import Pair
from dashboard.since_publishing import SincePublishing
from db.asker import Shared, read_for_all
from db.failures import StoreError
from db.published import Published, Release
from db.shelf import Shelf
from record.living import stamp
from record.unpublished import Unpublished
from record.verdicts import Judgement, judgements, pair_of, verdict_stamp

Key = tuple[str, str]


@dataclass(frozen=True)
class Overlaps:
    """``pairs``: the surest first. ``since``: what was changed after publishing. ``worked_out``:
    False for a release that was made before overlaps were looked for."""

    release: Release
    pairs: list[Pair]
    since: Since
    worked_out: bool
    comparing: Comparing
    kept: Shelf[Any]

    def award(self, identifier: str) -> Mapping[str, Any]:
        """As the release lists it, with what its record says now."""
        return self.since.awards.get(identifier) or self.release.by_id()[identifier]

    def on(self, name: str, day: date, make: Any) -> Any:
        """Something worked out from all this for a day, kept while it stands."""
        return self.kept.get((name, day), make)

    @cached_property
    def of_award(self) -> dict[str, list[Pair]]:
        """Identifier → its pairs, the surest first."""
        found: dict[str, list[Pair]] = {}
        for pair in self.pairs:
            for name in pair.key:
                found.setdefault(name, []).append(pair)
        return found

    @cached_property
    def of_pair(self) -> dict[Key, Pair]:
        return {pair.key: pair for pair in self.pairs}


class Current:
    """One per process. All is worked out again where a release, an award or a verdict is new."""

    def __init__(self, published: Published, since_publishing: SincePublishing) -> None:
        self.published = published
        self._since_publishing = since_publishing
        self._lock = Lock()
        self._kept: tuple[Hashable, Overlaps] | None = None
        self._last: LastRead[Overlaps] = LastRead()

    def stamp(self) -> Hashable:
        """Differs whenever the overlaps may. Raises StoreError."""
        release = self.published.whole()
        with read_for_all(self.published.engine, Shared.OVERLAPS) as connection:
            return release.key, release.built_at, stamp(connection), verdict_stamp(connection)

    def now(self) -> Overlaps:
        """As they were a moment ago while the store is away; as published, without what was
        changed and said since, where this process has not looked before. Raises NotPublished, and
        StoreError where there is no release to read either."""
        try:
            return self._last.of(self._now)
        except StoreError:
            release = self.published.whole()
            as_published = Unpublished({}, {}, frozenset(), frozenset())
            found: Overlaps = release.derived(
                "overlaps as published", lambda: _worked_out(release, as_published, {})
            )
            return found

    def _now(self) -> Overlaps:
        release = self.published.whole()
        mark = self.stamp()
        with self._lock:
            if self._kept is None or self._kept[0] != mark:
                changed = self._since_publishing.at(release)
                with read_for_all(self.published.engine, Shared.OVERLAPS) as connection:
                    said = judgements(connection)
                self._kept = (mark, _worked_out(release, changed, said))
            return self._kept[1]


def _worked_out(release: Release, changed: Unpublished, said: Mapping[Key, Judgement]) -> Overlaps:
    published = release.content("overlaps")
    told, offers = since_publishing(release, changed)
    comparing = Comparing(release, offers, told.gone)
    rows = comparing.now(published or ())
    listed = {pair_of(row["id_a"], row["id_b"]) for row in rows}
    there = release.by_id().keys() - told.gone
    beside = [key for key in said if key not in listed and there.issuperset(key)]
    rows += comparing.rows(comparing.pair(*key)[0] for key in beside)
    pairs = _pairs(rows, said, told.compared)
    return Overlaps(release, pairs, told, published is not None, comparing, Shelf(8))


def _pairs(
    rows: Iterable[Mapping[str, Any]], said: Mapping[Key, Judgement], anew: frozenset[str]
) -> list[Pair]:
    """The surest first. ``said``: people's verdicts, also on pairs that no finder would list."""
    made = []
    for row in rows:
        key = pair_of(row["id_a"], row["id_b"])
        made.append(Pair(row, said.get(key), not anew.isdisjoint(key)))
    return sorted(made, key=lambda pair: (-pair.row["score"], pair.key))
