"""What a proposal would overlap: the published register, and what was changed since."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from threading import Lock
from typing import Final

from analysis.funding import status_on
from analysis.overlap import Finding, Offer, Vicinity
from analysis.overlap.placed import offer_of
from analysis.selection import day
from dashboard.checking.places import Listed, listed
from dashboard.overlaps.standing import bearings, vicinity
from dashboard.since_publishing import SincePublishing
from db.asker import Shared, read_for_all
from db.published import Release
from record.award import Award
from record.proposals import waiting
from record.unpublished import Unpublished

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
    """``otherwise``: those that must not be met as they were published; ``awards``: as they stand
    instead."""

    unpublished: Unpublished
    otherwise: frozenset[str]
    awards: Mapping[str, Listed]
    vicinity: Vicinity


class Standing:
    """The register as it stands now, ready to be compared with; one per process."""

    def __init__(self, since_publishing: SincePublishing) -> None:
        self._since_publishing = since_publishing
        self._lock = Lock()
        self._kept: _Changed | None = None

    def meetings(self, release: Release, offer: Offer, on: date) -> Meetings:
        changed = self._at_now(release)
        with read_for_all(release.engine, Shared.CHECK) as connection:
            not_in_yet = [
                item.proposed
                for item in waiting(connection)
                if item.base is None and item.identifier != offer.id
            ]
        found = [
            Met(item, award, _status(award, on))
            for item in vicinity(release).against(offer)
            if item.id_b not in changed.otherwise and (award := release.by_id()[item.id_b])
        ]
        for item in changed.vicinity.against(offer):
            award = changed.awards[item.id_b]
            found.append(Met(item, award, _status(award, on)))
        found += _waiting(release, offer, not_in_yet)
        left_out = len(changed.unpublished.unread - changed.unpublished.gone)
        return _sorted([_named(item, release) for item in found], left_out)

    def _at_now(self, release: Release) -> _Changed:
        told = self._since_publishing.at(release)
        with self._lock:
            if self._kept is None or self._kept.unpublished is not told:
                standing = [award for name, award in told.now.items() if name not in told.gone]
                awards = {item["id"]: item for item in listed(release, standing)}
                there = _vicinity(release, awards)
                self._kept = _Changed(told, told.gone | awards.keys(), awards, there)
            return self._kept


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
