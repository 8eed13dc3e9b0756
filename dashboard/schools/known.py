"""The schools of a release, each with the awards that name it."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from analysis.overlap.placed import offer_of
from analysis.overlap.reading import read
from analysis.schooling.alike import Pupils
from analysis.schooling.phases import Phase, phase_of
from analysis.schooling.visits import Visit
from dashboard.schools.named import followed, numbered
from dashboard.schools.need import Standing
from db.published import Release

SURE_ENOUGH: Final = 0.75
"""An approach that is said once in a description weighs this much; one that only follows from
other words weighs less, and does not count as what a school has had."""


@dataclass(frozen=True)
class School:
    """``followed``: URNs of the closed schools that it took the place of."""

    facts: Mapping[str, Any]
    phase: Phase
    visits: tuple[Visit, ...]
    followed: tuple[str, ...]

    @property
    def urn(self) -> str:
        return str(self.facts["urn"])

    @property
    def is_open(self) -> bool:
        return bool(self.facts["status"] == "open")

    def pupils(self, standing: Standing) -> Pupils:
        facts = self.facts
        return Pupils(self.urn, self.phase.label, facts["age_from"], facts["age_to"], standing.rank)


def schools(release: Release) -> dict[str, School]:
    """By URN, in order of name; kept for as long as the release stands."""
    made: dict[str, School] = release.derived("schools", lambda: _schools(release))
    return made


def _schools(release: Release) -> dict[str, School]:
    visits = _visits(release)
    before = followed(release)
    return {
        urn: School(
            facts,
            phase_of(facts["phase"], facts["name"]),
            tuple(visits.get(urn, ())),
            tuple(before.get(urn, ())),
        )
        for urn, facts in numbered(release).items()
    }


def _visits(release: Release) -> dict[str, list[Visit]]:
    found: dict[str, list[Visit]] = defaultdict(list)
    for position, award in enumerate(release.awards):
        places = [place for place in award["where"] if place["via"] == "school"]
        if not places:
            continue
        reading = read(offer_of(award), {})
        acts = frozenset(key for key, weight in reading.acts.items() if weight >= SURE_ENOUGH)
        for place, share in zip(places, _shares(release, position, places), strict=True):
            was = place.get("was") or {}
            told = was.get("name") or was.get("code") or ""
            found[place["code"]].append(Visit(award, share, told, acts, reading.acts_inferred))
    return found


def _shares(release: Release, position: int, places: list[dict[str, Any]]) -> list[float]:
    """What the published reach puts through schools into each school's smallest known area, in
    equal parts for the schools of the award that lie there: schools share equally."""
    areas = [_smallest(place) for place in places]
    here = Counter(areas)
    shares = {
        area: sum(
            share
            for at, share, aim in release.reaching(*area)
            if at == position and aim == "school"
        )
        for area in here
    }
    return [shares[area] / here[area] for area in areas]


def _smallest(place: Mapping[str, Any]) -> tuple[str, str]:
    return next((level, place[level]) for level in ("lsoa", "ward", "la") if place[level])
