"""A release: what is shown, fixed once and for all, and what it must still know of earlier ones."""

import hashlib
from dataclasses import dataclass
from typing import Final

import numpy as np
import pandas as pd

from analysis.disclosure.cube import KEY, Cube, Key
from analysis.disclosure.rules import Bools, Rules

HIDDEN: Final = "hidden"
WITHHELD: Final = "withheld"
"""Its source hid so much of it that there is no figure to release."""
NO_DATA: Final = "no data"
COLUMNS: Final = [*KEY, "value", "low", "high", "mark", "people"]


@dataclass(frozen=True)
class Release:
    """``frame``: one row per published cell, sorted by key: series, level, area_code, period,
    value (a multiple of 5, or NA), low and high (the counts that the value can stand for, or NA),
    mark (“”, “hidden”, “withheld” or “no data”: a cell hidden for its own sake and one hidden to
    protect another look alike), people (residents that the count covers)."""

    rules: Rules
    frame: pd.DataFrame

    @property
    def digest(self) -> str:
        """SHA-256 of the frame as text: the same for the same figures on any machine."""
        text = self.frame.to_csv(index=False, lineterminator="\n", float_format="%.6g")
        return hashlib.sha256(text.encode()).hexdigest()

    def marks(self) -> dict[Key, str]:
        keys = self.frame[KEY].itertuples(index=False, name=None)
        return dict(zip(keys, self.frame["mark"], strict=True))


@dataclass(frozen=True)
class Earlier:
    """An earlier release with the counts it was made from, which only the loader may read."""

    cube: Cube
    release: Release


def freeze(cube: Cube, hidden: Bools, rules: Rules) -> Release:
    """The frame that is kept: it holds nothing of the counts but what it shows."""
    cells = cube.cells
    shown = cube.published & ~hidden
    value = rules.shown(cube.counts)
    low, high = rules.limits(value)
    frame = cells[[*KEY, "people"]].assign(
        value=pd.array(np.where(shown, value, 0), dtype="Int64"),
        low=pd.array(np.where(shown, low, 0), dtype="Int64"),
        high=pd.array(np.where(shown, high, 0), dtype="Int64"),
        mark=np.select([shown, hidden, cells["withheld"]], ["", HIDDEN, WITHHELD], default=NO_DATA),
    )
    frame.loc[~shown, ["value", "low", "high"]] = pd.NA
    kept = frame.loc[cells["catalogued"], COLUMNS]
    return Release(rules, kept.sort_values(KEY, ignore_index=True))
