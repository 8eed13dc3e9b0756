"""What a proposal would overlap: the published register, and what was changed since."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from threading import Lock
from typing import Any, Final

from analysis.funding import status_on
from analysis.overlap import Finding, Offer, Vicinity
from analysis.overlap.placed import offer_of
from analysis.selection import day
from dashboard.checking.places import Listed, listed
from dashboard.overlaps.standing import bearings, vicinity
from db.published import Published, Release
from record.award import Award
from record.living import Stamp, changed_since, changed_since_by_name, stamp
from record.proposals import waiting
from record.stored import stored

MOST_UNPUBLISHED: Final = 3_000
"""Awards that were changed since the map was published and are compared all the same."""
NEAR_SHOWN: Final = 10
CODE: Final = re.compile(r"\b[A-Z][A-Z0-9]*-?[A-Z0-9]*\d\b")


@dataclass(frozen=True)
class Met:
    """One award that the proposal would meet. ``waiting``: proposed by somebody who may not add
    it, so it is not in the register yet."""

    finding: Finding
    award: Listed
    status: str
    waiting: bool = False


@dataclass(frozen=True)
class Meetings:
    """``same`` do much the same, ``joint`` are declared as joint funding, ``near`` come near; each
    the surest first. ``not_compared``: awards changed too lately."""

    same: Sequence[Met]
    joint: Sequence[Met]
    near: Sequence[Met]
    not_compared: int = 0

    @property
    def all(self) -> list[Met]:
        return [*self.same, *self.joint, *self.near]


@dataclass(frozen=True)
class _Changed:
    """Awards as they stand now that the release does not hold so. ``gone`` stand no more."""

    awards: Mapping[str, Listed] = field(default_factory=dict)
    gone: frozenset[str] = frozenset()
    vicinity: Vicinity | None = None
    left_out: int = 0


class Standing:
    """The register as it stands now, ready to be compared with; one per process."""

    def __init__(self, published: Published) -> None:
        self.published = published
        self._lock = Lock()
        self._now: tuple[Stamp, str] | None = None
        self._changed = _Changed()

    def meetings(self, connection: Any, release: Release, offer: Offer, on: date) -> Meetings:
        changed = self._at_now(connection, release)
        not_in_yet = [
            item.proposed
            for item in waiting(connection)
            if item.base is None and item.identifier != offer.id
        ]
        elsewhere = {**changed.awards, **dict.fromkeys(changed.gone)}
        found = [
            Met(item, award, _status(award, on))
            for item in vicinity(release).against(offer)
            if item.id_b not in elsewhere and (award := release.by_id()[item.id_b])
        ]
        if changed.vicinity is not None:
            for item in changed.vicinity.against(offer):
                award = changed.awards[item.id_b]
                found.append(Met(item, award, _status(award, on)))
        found += _waiting(release, offer, not_in_yet)
        return _sorted([_named(item, release) for item in found], changed.left_out)

    def _at_now(self, connection: Any, release: Release) -> _Changed:
        with self._lock:
            now = (stamp(connection), release.key)
            if self._now != now:
                self._changed = _read(connection, release)
                self._now = now
            return self._changed


def _read(connection: Any, release: Release) -> _Changed:
    names = changed_since_by_name(connection, release.built_at, MOST_UNPUBLISHED)
    if not names:
        return _Changed()
    standing = [award for award, _ in stored(connection, names).values()]
    awards = {item["id"]: item for item in listed(release, standing)}
    left_out = changed_since(connection, release.built_at) - len(names)
    return _Changed(awards, frozenset(names) - awards.keys(), _vicinity(release, awards), left_out)


def _vicinity(release: Release, awards: Mapping[str, Listed]) -> Vicinity:
    return Vicinity([offer_of(item) for item in awards.values()], bearings(release))


def _waiting(release: Release, offer: Offer, awards: Sequence[Award]) -> list[Met]:
    if not awards:
        return []
    by_id = {item["id"]: item for item in listed(release, awards)}
    found = _vicinity(release, by_id).against(offer)
    return [Met(item, by_id[item.id_b], "proposed", waiting=True) for item in found]


def _status(award: Listed, on: date) -> str:
    return status_on(on, day(award["start_date"]), day(award["end_date"]), award["status"])


def _named(met: Met, release: Release) -> Met:
    """With the names of places for the codes that the finder knows no name of."""
    names = release.every_name()
    reasons = CODE.sub(lambda code: names.get(code[0], code[0]), met.finding.reasons)
    return replace(met, finding=replace(met.finding, reasons=reasons))


def _sorted(found: list[Met], left_out: int) -> Meetings:
    found.sort(key=lambda item: (-item.finding.score, item.award["title"]))
    joint = [item for item in found if item.finding.category == "declared joint funding"]
    same = [item for item in found if item.finding.reported]
    rest = [item for item in found if item not in same and item not in joint]
    return Meetings(same, joint, rest[:NEAR_SHOWN], left_out)
