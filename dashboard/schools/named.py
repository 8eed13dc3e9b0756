"""The schools of a release by their numbers, and what an award may call them by."""

from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from db.published import Release


def numbered(release: Release) -> Mapping[str, Mapping[str, Any]]:
    """URN → what is published of the school, in order of name."""
    made: Mapping[str, Mapping[str, Any]] = release.derived(
        "schools by number", lambda: {item["urn"]: item for item in release.content("schools")}
    )
    return made


def followers(release: Release) -> Mapping[str, list[str]]:
    """Closed school → the open ones that took its place."""
    found: Mapping[str, list[str]] | None = release.content("successors")
    return found or {}  # a release of an older version has no such document


def followed(release: Release) -> Mapping[str, list[str]]:
    """School → the closed ones that it took the place of."""
    before: dict[str, list[str]] = defaultdict(list)
    for closed, after in followers(release).items():
        for urn in after:
            before[urn].append(closed)
    return before


def called(release: Release) -> Mapping[str, tuple[str, ...]]:
    """URN → that number, the school's name, and the numbers of the closed schools it followed."""
    made: Mapping[str, tuple[str, ...]] = release.derived(
        "what schools are called", lambda: _called(release)
    )
    return made


def _called(release: Release) -> dict[str, tuple[str, ...]]:
    before = followed(release)
    return {
        urn: (urn, facts["name"], *before.get(urn, ())) for urn, facts in numbered(release).items()
    }
