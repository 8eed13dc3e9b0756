"""Secondary suppression: which further cells to hide until every hidden one is protected."""

from typing import Final

import numpy as np

from analysis.disclosure.knowledge import Knowledge, apart
from analysis.disclosure.rules import Ints, Refused
from analysis.disclosure.witnesses import Limits, Witnesses, limits

TRIED: Final = 12
"""How many partners are tried for a cell, cheapest first, before the best of them is taken."""


def secondary(known: Knowledge, allowed: int) -> list[int]:
    """Which shown cells of the newest release are to be hidden besides, so that every guarded one
    keeps its values. Raises Refused if that takes more than ``allowed`` or cannot be done."""
    chosen: list[int] = []
    for members in apart(known):
        part = known.part(members)
        if part.guarded.any():
            found = _repaired(part, allowed - len(chosen))
            chosen += [int(members[number]) for number in found]
    return chosen


def _repaired(part: Knowledge, allowed: int) -> list[int]:
    witnesses = Witnesses(part)
    witnesses.push_many()
    chosen: list[int] = []
    while (bare := next(witnesses.exposed(), None)) is not None:
        cell, found = bare
        if len(chosen) >= allowed:
            raise Refused(
                f"{part.names[cell]} and other small figures could be worked out from what is "
                "shown around them, and protecting them would hide too many figures that are large "
                "enough to show. Publish fewer periods, categories or levels, or a lower threshold."
            )
        partner = _partner(part, cell, found)
        part.hide(partner)
        chosen.append(partner)
    return chosen


def _partner(part: Knowledge, cell: int, found: Limits) -> int:
    """The cheapest cell that is enough by itself; if none is, the one that helps most."""
    candidates = np.flatnonzero(found.holding & part.open)
    if not len(candidates):
        candidates = _nearest(part, cell)
    best, widest = -1, -1.0
    for candidate in sorted(map(int, candidates), key=lambda at: (part.weight[at], at))[:TRIED]:
        tried = _tried(part, cell, candidate)
        if tried.wide:
            return candidate
        if tried.high - tried.low > widest + 1e-6:
            best, widest = candidate, tried.high - tried.low
    return best


def _tried(part: Knowledge, cell: int, candidate: int) -> Limits:
    """The cell's limits if the candidate were hidden, with what is far from them at the truth."""
    near = np.union1d(part.near(cell), part.near(candidate))
    trial = part.part(near)
    trial.hide(int(np.searchsorted(near, candidate)))
    return limits(trial, int(np.searchsorted(near, cell)))


def _nearest(part: Knowledge, cell: int) -> Ints:
    """Cells that may be hidden, in the fewest steps from sum to sum."""
    order = part.nearest(cell)
    near = order[part.open[order]][:TRIED]
    if not len(near):
        raise Refused(
            f"{part.names[cell]} could be worked out from what earlier releases show, whatever is "
            "hidden now. Leave that period as it was released."
        )
    return near
