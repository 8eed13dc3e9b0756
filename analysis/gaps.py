"""Need against reach: where much is needed and little arrives, and which kind of nothing it is."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import pandas as pd

from analysis.need import Need
from analysis.need.measured import Floats
from analysis.reached import Counted, compared
from analysis.unreported import Unreported

THIRDS: Final = 3
PENCE: Final = 2
"""Decimals of the pounds per person that are compared, as the screen shows them."""
NOTHING: Final = "nothing"
WIDER: Final = "wider"
SILENT: Final = "silent"
NEED: Final = "need"
ENDING: Final = "ending"
KINDS: Final = (NOTHING, WIDER, SILENT, NEED, ENDING)
"""The five kinds of emptiness, by the keys that stand in addresses: nothing live reaches the
place; only shares of wider awards do; funders did not say enough; need is suppressed or not known;
all that is live and delivered there ends soon."""


@dataclass(frozen=True)
class Gap:
    """One place. ``position``: in the level's list of areas. Percentiles are shares of the other
    known places with less, from 0 to 100; ``gap`` is need less reach, None where one of them is
    not known. ``need_third`` and ``reach_third``: 0 lowest, 2 highest, None where not known.
    ``place``: in the order of the list, from 1; None where there is no gap."""

    position: int
    need_percentile: float | None
    reach_percentile: float | None
    gap: float | None
    need_third: int | None
    reach_third: int | None
    kinds: tuple[str, ...]
    place: int | None


@dataclass(frozen=True)
class Around:
    """For each place the awards of which funders did not say enough: delivered ``here`` for
    certain, or perhaps, as their funders are active in its borough."""

    here: tuple[int, ...]
    around: tuple[int, ...]


def around(codes: Sequence[str], boroughs: Sequence[str], silent: Unreported) -> Around:
    """``boroughs``: the code of the borough of each place."""
    return Around(
        tuple(silent.here.get(code, 0) for code in codes),
        tuple(silent.around.get(code, 0) for code in boroughs),
    )


def gaps(need: Need, reach: pd.DataFrame, counted: Counted, silent: Around) -> list[Gap]:
    """The places in the order of the list: the largest gap first, equal gaps by need; then those
    whose need is known and whose reach is not, by need; then the others. ``reach``: as ``reached``
    returns it, a row for each place."""
    pounds = compared(reach, counted).to_numpy(dtype=float).round(PENCE)
    needed, arrives = share_below(-need.rank), share_below(pounds)
    gap = needed - arrives
    columns = (needed, arrives, gap, thirds(-need.rank), thirds(pounds))
    kinds = _kinds(need, reach, silent)
    found = []
    for place, at in enumerate(np.lexsort((need.rank, -gap)), start=1):
        first, second, third, *classes = (_plain(column[at]) for column in columns)
        low, high = (None if one is None else int(one) for one in classes)
        listed = None if third is None else place
        found.append(Gap(int(at), first, second, third, low, high, kinds[at], listed))
    return found


def share_below(values: Floats) -> Floats:
    """Of the other known places, the share (0 to 100) with a smaller value: the smallest, such as
    no money at all, has 0 however many places share it. NaN stays NaN."""
    found = np.full(len(values), np.nan)
    known = ~np.isnan(values)
    below = np.searchsorted(np.sort(values[known]), values[known], side="left")
    found[known] = 100 * below / max(1, len(below) - 1)
    return found


def thirds(values: Floats) -> Floats:
    """0, 1 or 2: the lowest third when fewer than a third of the known places have a smaller
    value, the highest when two thirds or more have. Equal values are in one third."""
    found = np.full(len(values), np.nan)
    known = ~np.isnan(values)
    below = np.searchsorted(np.sort(values[known]), values[known], side="left")
    found[known] = THIRDS * below // max(1, len(below))
    return found


def _kinds(need: Need, reach: pd.DataFrame, silent: Around) -> list[tuple[str, ...]]:
    """A place can be of several kinds. Awards that are perhaps there only matter where nothing is
    known to be delivered."""
    aimed = reach["aimed_interventions"].to_numpy()
    shared = reach["shared_interventions"].to_numpy()
    here, perhaps = np.array(silent.here), np.array(silent.around)
    holds = {
        NOTHING: (aimed == 0) & (shared == 0),
        WIDER: (aimed == 0) & (shared > 0),
        SILENT: (here > 0) | ((aimed == 0) & (perhaps > 0)),
        NEED: np.isnan(need.score),
        ENDING: (aimed > 0) & (reach["aimed_ending"].to_numpy() == aimed),
    }
    return [tuple(kind for kind in KINDS if holds[kind][at]) for at in range(len(aimed))]


def _plain(number: float) -> float | None:
    return None if np.isnan(number) else float(number)
