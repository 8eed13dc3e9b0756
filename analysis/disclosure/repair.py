"""Secondary suppression: which further cells to hide until every hidden one is protected."""

from typing import Final

import numpy as np
import scipy.sparse as sp
from scipy.sparse.csgraph import breadth_first_order

from analysis.disclosure.knowledge import Knowledge, apart
from analysis.disclosure.rules import VALUES, Ints, Refused
from analysis.disclosure.witnesses import Witnesses

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
        if len(chosen) >= allowed:
            raise Refused(
                f"{part.names[bare]} and other small figures could be worked out from what is "
                "shown around them, and protecting them would hide too many figures that are large "
                "enough to show. Publish fewer periods, categories or levels, or a lower threshold."
            )
        partner = _partner(witnesses, bare)
        part.hide(partner)
        chosen.append(partner)
    return _without_spare(part, chosen)


def _partner(witnesses: Witnesses, cell: int) -> int:
    """The cheapest cell that is enough by itself; if none is, the one that helps most."""
    part = witnesses.known
    _, holding = witnesses.limits(cell)
    candidates = np.flatnonzero(holding & part.open)
    if not len(candidates):
        candidates = _nearest(part, cell)
    best, widest = -1, -1.0
    for candidate in sorted(candidates, key=lambda at: (part.weight[at], at))[:TRIED]:
        trial = part.copy()
        trial.hide(int(candidate))
        (low, high), _ = Witnesses(trial).limits(cell)
        if high - low > widest + 1e-6:
            best, widest = int(candidate), high - low
        if widest >= VALUES - 1:
            break
    return best


def _nearest(part: Knowledge, cell: int) -> Ints:
    """Cells that may be hidden, in the fewest steps from sum to sum."""
    ties = sp.csr_matrix(abs(part.sums).T @ abs(part.sums))
    order = breadth_first_order(ties, cell, directed=False, return_predecessors=False)
    near = np.asarray(order[part.open[order]][:TRIED], dtype=np.int64)
    if not len(near):
        raise Refused(
            f"{part.names[cell]} could be worked out from what earlier releases show, whatever is "
            "hidden now. Leave that period as it was released."
        )
    return near


def _without_spare(part: Knowledge, chosen: list[int]) -> list[int]:
    """Shows again, dearest first, each chosen cell that later choices have made needless."""
    kept = list(chosen)
    for cell in sorted(chosen[:-1], key=lambda at: -part.weight[at]):
        fewer = part.copy()
        fewer.show(cell)
        witnesses = Witnesses(fewer)
        witnesses.push_many()
        if next(witnesses.exposed(), None) is None:
            kept.remove(cell)
            part = fewer
    return kept
