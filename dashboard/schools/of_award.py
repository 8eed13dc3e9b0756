"""Who watches the schools that an award names: told wherever somebody looks at the award."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from analysis.school_names import plain_school
from dashboard.schools.named import called, numbered
from db.published import Release
from record.award import Award
from record.watches import Watch, watching


class Watched(NamedTuple):
    watch: Watch
    school: str


def watches_of(connection: Any, release: Release, award: Award) -> list[Watched]:
    """Watches that the award's days fall into, or may where a day is not known; with the name of
    each school."""
    known = _by_what_they_are_called(release)
    named = {
        urn for school in award.school_urns for urn in known.get(plain_school(school), [school])
    }
    found = watching(connection, named, award.start_date, award.end_date)
    return [Watched(watch, _name(release, watch.urn)) for watch in found]


def _name(release: Release, urn: str) -> str:
    facts = numbered(release).get(urn)
    return f"the school with URN {urn}" if facts is None else str(facts["name"])


def _by_what_they_are_called(release: Release) -> Mapping[str, Sequence[str]]:
    """URN, name or the URN of a closed school before it → URNs."""
    made: Mapping[str, Sequence[str]] = release.derived(
        "schools by what they are called", lambda: _called(release)
    )
    return made


def _called(release: Release) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for urn, names in called(release).items():
        for name in names:
            found[plain_school(name)].append(urn)
    return found
