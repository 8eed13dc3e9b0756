"""What lies in a borough."""

from collections.abc import Set

from db.published import Release


def lying_in(release: Release, la_code: str) -> Set[str]:
    """Codes of the borough and of its wards and LSOAs, and URNs of its schools; empty for a code
    that the release does not have."""
    made: Set[str] = release.derived(("lying in", la_code), lambda: _lying_in(release, la_code))
    return made


def _lying_in(release: Release, la_code: str) -> frozenset[str]:
    position = release.positions("la").get(la_code)
    if position is None:
        return frozenset()
    found = {la_code}
    for level in ("ward", "lsoa"):
        areas = release.areas(level)
        found |= {c for c, la in zip(areas["codes"], areas["la"], strict=True) if la == position}
    found |= {one["urn"] for one in release.content("schools") if one["la"] == la_code}
    return frozenset(found)
