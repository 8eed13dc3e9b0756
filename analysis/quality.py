"""How complete the register is: what each funder's awards say, and what is worth mending first.

A place without funding may be a gap, or a funder that did not say. This tells the two apart.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from analysis.unplaced import OUTSIDE, WIDER

Award = Mapping[str, Any]


def _without_place(award: Award) -> bool:
    """An award that is known to be delivered elsewhere lacks nothing."""
    known_elsewhere = any(item["reason"].endswith((WIDER, OUTSIDE)) for item in award["unplaced"])
    return not award["where"] and not known_elsewhere


LACKS: Final[Mapping[str, Callable[[Award], bool]]] = {
    "place": _without_place,
    "dates": lambda award: award["start_date"] is None or award["end_date"] is None,
    "amount": lambda award: award["amount_awarded"] is None,
    "approach": lambda award: not award["approach"],
    "ages": lambda award: award["age_from"] is None and award["age_to"] is None,
}
"""What an award may lack, in the order in which it is missed."""
WEIGHTS: Final[Mapping[str, int]] = {"place": 3, "dates": 3, "amount": 2, "approach": 1, "ages": 1}
"""A judgement: without a place an award is on no map, without dates it is never live, without an
amount no sum is right; the others only make it harder to find."""


@dataclass(frozen=True)
class Completeness:
    """Of one funder, or of all: ``stated`` has for each part the number of awards that say it,
    ``dated`` the latest day on which the funder says it changed an award."""

    funder_id: str
    funder_name: str
    awards: int
    stated: Mapping[str, int]
    dated: str | None

    def share(self, part: str) -> float:
        """From 0 to 1."""
        return self.stated[part] / self.awards

    @property
    def overall(self) -> float:
        """The mean of the parts' shares, each counting the same."""
        return sum(self.share(part) for part in LACKS) / len(LACKS)


@dataclass(frozen=True)
class Mend:
    """``missing`` awards of a funder lack one part."""

    funder_id: str
    funder_name: str
    part: str
    missing: int


def by_funder(awards: Sequence[Award]) -> list[Completeness]:
    """One per funder, most awards first."""
    found: dict[str, list[Award]] = {}
    for award in awards:
        found.setdefault(award["funder_id"], []).append(award)
    made = [_of(key, items[0]["funder_name"], items) for key, items in found.items()]
    return sorted(made, key=lambda item: (-item.awards, item.funder_name))


def of_all(awards: Sequence[Award]) -> Completeness | None:
    """Of the whole register; None when it is empty."""
    return _of("", "All funders", awards) if awards else None


def mend_first(funders: Sequence[Completeness], most: int = 8) -> list[Mend]:
    """What would make the map truer soonest: missing awards times ``WEIGHTS``, largest first."""
    found = [
        Mend(item.funder_id, item.funder_name, part, item.awards - item.stated[part])
        for part in LACKS
        for item in funders
        if item.stated[part] < item.awards
    ]
    return sorted(found, key=lambda item: -item.missing * WEIGHTS[item.part])[:most]


def _of(funder_id: str, name: str, awards: Sequence[Award]) -> Completeness:
    stated = {part: sum(not lacks(award) for award in awards) for part, lacks in LACKS.items()}
    dated = max((award["last_modified"] or "" for award in awards), default="")
    return Completeness(funder_id, name, len(awards), stated, dated or None)
