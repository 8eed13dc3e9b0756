"""Which of the places that somebody follows something reaches, and how. Pure."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final, Literal

Aim = Literal["here", "wider"]
HERE: Final[Aim] = "here"
WIDER: Final[Aim] = "wider"
Followed = Mapping[str, str | None]
"""Code of a ward → that of its borough; code of a borough → None."""


def aims(where: Iterable[Sequence[Any]], followed: Followed) -> dict[str, Aim]:
    """``where``: code, ward and borough of each place of an award. Followed places that it reaches,
    in their own order: ``here``, or ``wider`` where it is for the whole borough of a ward."""
    places = list(where)
    codes = {code for place in places for code in place}
    whole = {code for code, _, _ in places}
    found: dict[str, Aim] = {}
    for code, borough in followed.items():
        if code in codes:
            found[code] = HERE
        elif borough is not None and borough in whole:
            found[code] = WIDER
    return found


def meeting_in(met: Mapping[str, Any], followed: Followed) -> dict[str, Aim]:
    """The same for two awards that meet; ``met`` as a release keeps it. One that is met in no ward
    is met across its boroughs."""
    wards: list[str] = met["wards"]
    boroughs: list[str] = met["boroughs"]
    across = [] if wards else [(code, None, code) for code in boroughs]
    return aims([*((ward, ward, None) for ward in wards), *across, *_around(boroughs)], followed)


def _around(boroughs: Iterable[str]) -> list[tuple[None, None, str]]:
    """That a borough is followed is enough; its other wards are not met."""
    return [(None, None, code) for code in boroughs]
