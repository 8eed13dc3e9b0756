"""What stands for each value in a drawing: the tones of the map on the screen, told in words."""

from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from typing import Final, NamedTuple

from analysis.wording import pounds
from layers.layer import Shade

NONE: Final = "#ffffff"
HIDDEN: Final = "url(#hidden)"
UNKNOWN: Final = "url(#unknown)"
PATTERNS: Final = (
    '<pattern id="hidden" width="6" height="6" patternUnits="userSpaceOnUse">'
    '<rect width="6" height="6" fill="#d9dee4"/><path d="M0 0L6 6" stroke="#4a5463"/></pattern>'
    '<pattern id="unknown" width="6" height="6" patternUnits="userSpaceOnUse">'
    '<rect width="6" height="6" fill="#edf0f3"/><path d="M0 6L6 0" stroke="#8d97a5"/></pattern>'
)
"""Two leanings, so that hidden and not known stay apart without colour."""


class Tone(NamedTuple):
    """``places``: how many areas have it."""

    words: str
    fill: str
    places: int


@dataclass(frozen=True)
class Tones:
    """``ramp`` runs from light to dark; ``reversed`` where lower is worse. ``dated``: of a layer of
    funding or of gaps. ``cells``: the words of each colour of a gap layer."""

    shade: Shade
    ramp: tuple[str, ...]
    decimals: int
    reversed: bool = False
    dated: bool = False
    money: bool = False
    cells: tuple[str, ...] = ()

    def fill(self, at: int) -> str:
        value = self.shade.values[at]
        if value is None:
            return HIDDEN if self.shade.status.get(at) == "suppressed" else UNKNOWN
        return NONE if value == 0 else self.colours[self._class(value)]

    @cached_property
    def colours(self) -> list[str]:
        """One for each class, taken evenly from the ramp."""
        classes = len(self.shade.breaks) + 1
        last = len(self.ramp) - 1
        at = (
            [2]
            if classes == 1
            else [(2 * k * last + classes - 1) // (2 * (classes - 1)) for k in range(classes)]
        )
        chosen = [self.ramp[place] for place in at]
        return chosen[::-1] if self.reversed else chosen

    def legend(self) -> list[Tone]:
        """In the order of the screen's legend; tones that no area has are left out, but classes."""
        fills = Counter(self.fill(at) for at in range(len(self.shade.values)))
        classes = Counter(self._class(value) for value in self.shade.values if value)
        known = [
            Tone(words, colour, classes[at])
            for at, (words, colour) in enumerate(zip(self._words(), self.colours, strict=True))
        ]
        none = sum(value == 0 for value in self.shade.values)
        first = [Tone("nothing live" if self.dated else "none recorded", NONE, none)]
        others = [
            Tone("hidden to protect people", HIDDEN, fills[HIDDEN]),
            Tone("not known" if self.dated else "no data", UNKNOWN, fills[UNKNOWN]),
        ]
        return [*(x for x in first if x.places), *known, *(x for x in others if x.places)]

    def _class(self, value: float) -> int:
        return sum(value >= limit for limit in self.shade.breaks)

    def _words(self) -> list[str]:
        if self.cells:
            return list(self.cells)
        limits = [self._said(limit) for limit in self.shade.breaks]
        if not limits:
            return ["any"]
        between = [f"{low} to {high}" for low, high in zip(limits, limits[1:], strict=False)]
        return [f"under {limits[0]}", *between, f"{limits[-1]} and over"]

    def _said(self, value: float) -> str:
        return pounds(value) if self.money else f"{value:,.{self.decimals}f}"
