"""Whom something is told to, and out of what: followed places, and publishings since a mark."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from threading import Lock
from typing import Any, Final, NamedTuple

from analysis.news.brought import Brought, together
from analysis.news.places import HERE, Aim, Followed, aims
from analysis.wording import counted, listed
from dashboard.overlaps.current import Overlaps
from db import release_changes
from db.asker import Shared, read_for_all
from db.published import Published, Release

AWARDS: Final = "awards"
ENDINGS: Final = "endings"
OVERLAPS: Final = "overlaps"
FIGURES: Final = "figures"
AROUND: Final = "around"
NAMED: Final = 3


class Item(NamedTuple):
    """One piece of news. ``key``: the same for the same piece, whoever is told. ``at``: when it
    came to be known; a day for an ending. ``discreet``: what may be told outside, blank where
    ``text`` may."""

    kind: str
    key: str
    title: str
    text: str
    places: str
    at: date
    address: str
    discreet: str = ""


class Edition(NamedTuple):
    """What one publishing changed. ``number``: of its release; ``at``: UTC."""

    number: int
    at: datetime
    brought: Brought


class Editions:
    """One per process; each is read once."""

    def __init__(self, published: Published) -> None:
        self.published = published
        self._lock = Lock()
        self._kept: dict[release_changes.Key, Edition] = {}

    def up_to(self, number: int) -> list[Edition]:
        """In the order in which they were published. Raises StoreError."""
        with read_for_all(self.published.engine, Shared.NEWS) as connection, self._lock:
            there = release_changes.keys(connection)
            for key in there:
                if key not in self._kept:
                    told = release_changes.content(connection, key[0])
                    self._kept[key] = Edition(*key, Brought.of_content(told))
            return [self._kept[key] for key in there if key[0] <= number]


@dataclass(frozen=True)
class Scene:
    """``followed``: only what the map has. ``editions``: those that are to be told."""

    now: Overlaps
    followed: Followed
    on: date
    editions: Sequence[Edition]

    @property
    def release(self) -> Release:
        return self.now.release

    @cached_property
    def brought(self) -> Brought:
        return together([one.brought for one in self.editions])

    def last(self, has: Callable[[Brought], Any]) -> datetime:
        """When the last publishing was that changed something."""
        return max(one.at for one in self.editions if has(one.brought))

    def aims(self, where: Iterable[Sequence[Any]]) -> dict[str, Aim]:
        return aims(where, self.followed)

    def names(self, codes: Iterable[str]) -> str:
        """Some by name; of many the others are counted."""
        called = self.release.every_name()
        found = [called.get(code, code) for code in codes]
        if len(found) > NAMED + 1:
            return f"{', '.join(found[:NAMED])} and {counted(len(found) - NAMED, 'other place')}"
        return listed(found)

    def reached(self, found: dict[str, Aim]) -> str:
        """The followed places that something reaches; who is reached by a whole borough is told
        so."""
        here = [code for code, aim in found.items() if aim == HERE]
        inside = {code for code in found if self.followed[code] in here}
        wider = [code for code in found if code not in here and code not in inside]
        parts = [self.names(here)] if here else []
        if wider:
            boroughs = dict.fromkeys(self.followed[code] or code for code in wider)
            parts.append(f"{self.names(wider)} (for all of {self.names(boroughs)})")
        return " and ".join(parts)


def followed_on_map(release: Release, codes: Iterable[str]) -> Followed:
    """Those of the codes that are wards or boroughs of the map."""
    wards, boroughs = release.areas("ward"), release.positions("la")
    la_of = dict(zip(wards["codes"], wards["la"], strict=True))
    la_codes = release.areas("la")["codes"]
    return {
        code: la_codes[la_of[code]] if code in la_of else None
        for code in codes
        if code in la_of or code in boroughs
    }


def where_of(award: Any) -> list[tuple[str, str | None, str | None]]:
    """Of an award as a release lists it."""
    return [(place["code"], place["ward"], place["la"]) for place in award["where"]]
