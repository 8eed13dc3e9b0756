"""Which places can be followed, and finding one by what somebody wrote."""

from collections.abc import Mapping
from typing import Final

from werkzeug.exceptions import BadRequest

from dashboard.finder import normal
from db.published import Release

NOT_FOUND: Final = (
    "“{}” is no ward or borough of this map, or several have that name. Choose one from the list, "
    "or write its GSS code."
)


def can_be_followed(release: Release, code: str) -> bool:
    return code in release.positions("ward") or code in release.positions("la")


def named_places(release: Release) -> Mapping[str, str]:
    """What stands in the list to choose from → code: boroughs, then wards with their borough."""
    made: Mapping[str, str] = release.derived("places to follow", lambda: _named_places(release))
    return made


def _named_places(release: Release) -> dict[str, str]:
    wards, boroughs = release.areas("ward"), release.areas("la")
    found = dict(zip(boroughs["names"], boroughs["codes"], strict=True))
    rows = zip(wards["names"], wards["codes"], wards["la"], strict=True)
    return found | {f"{name}, {boroughs['names'][la]}": code for name, code, la in sorted(rows)}


def told_place(release: Release, text: str) -> str:
    """The code of what somebody chose or wrote. Raises BadRequest."""
    told = " ".join(text.split())
    if can_be_followed(release, told):
        return told
    for name, code in named_places(release).items():
        if normal(name) == normal(told):
            return code
    same = [
        code
        for name, code in named_places(release).items()
        if normal(name.rpartition(", ")[0]) == normal(told)
    ]
    if len(same) != 1:
        raise BadRequest(NOT_FOUND.format(told[:60]))
    return same[0]
