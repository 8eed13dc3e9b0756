"""Which interventions a summary shows, and how much of a long list stands at once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

import pandas as pd
from flask import request

from dashboard.asked import LONGEST_WORDS
from record.returns.summary import Summary

SHORT: Final = 10
"""What stands of a list at once."""
FEW_MORE: Final = 3
"""So few are not worth a click."""
Row = Mapping[str, Any]


@dataclass(frozen=True)
class Listed:
    """A list in two parts: ``rest`` is a click away."""

    first: list[Any]
    rest: list[Any]


def listed(rows: Sequence[Any]) -> Listed:
    at = len(rows) if len(rows) <= SHORT + FEW_MORE else SHORT
    return Listed(list(rows[:at]), list(rows[at:]))


def by_measure(rows: Sequence[Row]) -> list[tuple[str, str, Listed]]:
    """Measure, scale and rows of each that is one measure on one scale; most people first."""
    found: dict[tuple[str, str], list[Row]] = {}
    for row in sorted(rows, key=lambda row: -row["measured"]):
        scale = "" if pd.isna(row["scale"]) else row["scale"]
        found.setdefault((row["measure"], scale), []).append(row)
    return [(*key, listed(of_measure)) for key, of_measure in sorted(found.items())]


@dataclass(frozen=True)
class Narrowed:
    """The interventions that a summary by intervention is asked for: of a funder, by words."""

    words: str
    funder: str
    funders: list[str]

    @property
    def narrows(self) -> bool:
        return bool(self.words or self.funder)

    def of(self, made: Summary) -> Summary:
        """The same summary with the frames of single interventions cut down."""
        if not self.narrows:
            return made
        kept = set(self._matching(made.frames["Interventions"]))
        single = {
            name: frame[frame["intervention"].isin(kept)]
            for name, frame in made.frames.items()
            if "intervention" in frame
        }
        return replace(made, frames={**made.frames, **single})

    def _matching(self, frame: pd.DataFrame) -> pd.Series:
        asked = pd.Series(True, index=frame.index)
        for word in self.words.casefold().split():
            asked &= pd.concat(
                [
                    frame[name].astype("string").str.casefold().str.contains(word, regex=False)
                    for name in ("title", "funder", "provider", "intervention")
                ],
                axis=1,
            ).any(axis=1)
        if self.funder:
            asked &= frame["funder"] == self.funder
        return frame.loc[asked, "intervention"]


def narrowed(made: Summary) -> Narrowed:
    """What the address asks for."""
    told = made.frames["Interventions"]["funder"]
    funder = request.args.get("funder", "")[:LONGEST_WORDS]
    funders = sorted({*told.dropna(), *filter(None, [funder])})
    return Narrowed(request.args.get("q", "")[:LONGEST_WORDS].strip(), funder, funders)
