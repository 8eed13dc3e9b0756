"""Pairs of awards that meet at a school, as they stand now: findings and people's verdicts."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, Final

from dashboard.overlaps.current import Overlaps
from dashboard.overlaps.pairs import Pair
from dashboard.overlaps.shown import pair_shown

TOLD: Final = ("duplication", "twice", "joint")
"""Kinds of pairs that a school's page tells of."""


def pairs_at_schools(now: Overlaps, on: date) -> Mapping[str, Sequence[Pair]]:
    """URN → pairs of awards that both name the school, the surest first."""
    made: Mapping[str, Sequence[Pair]] = now.on("pairs at schools", on, lambda: _pairs(now))
    return made


def _pairs(now: Overlaps) -> dict[str, list[Pair]]:
    found: dict[str, list[Pair]] = defaultdict(list)
    for pair in now.pairs:
        if pair.kind in TOLD:
            for urn in pair.row["met"]["schools"]:
                found[urn].append(pair)
    return dict(found)


def open_ones(pairs: Sequence[Pair]) -> int:
    """Pairs that a lead would want to be told of and that nobody has settled."""
    return sum(pair.alike and not pair.settled for pair in pairs)


def shown(now: Overlaps, urn: str, on: date) -> list[dict[str, Any]]:
    """For the template of a school's page."""
    return [pair_shown(now, pair, on) for pair in pairs_at_schools(now, on).get(urn, ())]
