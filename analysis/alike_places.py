"""Comparable places with more need and less money: where the same proposal might do more."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

NEAR_IN_SIZE: Final = 0.25
"""Residents of a comparable place differ by no more than this part of the proposal's place."""
RULE: Final = (
    "A place is listed if it is of the same kind (ward or borough), its residents are within a "
    "quarter of those of a place of the proposal, its need ranks higher than at every place of the "
    "proposal, and its live money a head is lower than at each of them. Places of which the need "
    "or the money is not known are left out."
)


@dataclass(frozen=True)
class Place:
    """``rank``: 1 is the most need; ``rank_from`` and ``rank_to`` bound it where that is known.
    ``pounds_per_head``: live money a year. None is "not known"."""

    code: str
    name: str
    within: str
    residents: int | None
    rank: int | None
    rank_from: int | None
    rank_to: int | None
    pounds_per_head: float | None

    @property
    def known(self) -> bool:
        return None not in (self.residents, self.rank, self.pounds_per_head)


@dataclass(frozen=True)
class Alike:
    """``surely``: the range of its rank ends before that of any place of the proposal begins."""

    place: Place
    surely: bool


def with_more_need_and_less_money(
    here: Sequence[Place], everywhere: Sequence[Place], most: int = 5
) -> list[Alike]:
    """See ``RULE``; the most need first. None where a place of the proposal is not fully known,
    for then nothing can be said to be less."""
    if not here or not all(place.known for place in here):
        return []
    codes = {place.code for place in here}
    neediest = min(place.rank or 0 for place in here)
    least = min(place.pounds_per_head or 0.0 for place in here)
    found = [
        place
        for place in everywhere
        if place.known
        and place.code not in codes
        and (place.rank or 0) < neediest
        and (place.pounds_per_head or 0.0) < least
        and any(near_in_size(place, other) for other in here)
    ]
    found.sort(key=lambda place: (place.rank or 0, place.pounds_per_head or 0.0, place.name))
    return [Alike(place, _surely(place, here)) for place in found[:most]]


def near_in_size(one: Place, other: Place) -> bool:
    if one.residents is None or not other.residents:
        return False
    return abs(one.residents - other.residents) <= NEAR_IN_SIZE * other.residents


def _surely(place: Place, here: Sequence[Place]) -> bool:
    firsts = [other.rank_from for other in here]
    if place.rank_to is None or None in firsts:
        return False
    return all(place.rank_to < first for first in firsts if first is not None)
