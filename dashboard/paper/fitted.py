"""A sheet whose lists give way until two pages hold it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from dashboard.paper.parts import Part
from dashboard.paper.typeset import pages, pdf

TEMPLATE: Final = "one.typ"
MAP: Final = "map.svg"
MOST_PAGES: Final = 2


@dataclass(frozen=True)
class Room:
    """How many lines of each kind the two pages have room for."""

    needs: int = 14
    funded: int = 14
    others: int = 6

    def less(self) -> "Room":
        """The longest list gives way first; each keeps three."""
        longest = max((self.needs, self.funded, self.others))
        return Room(
            max(3, self.needs - (self.needs == longest)),
            max(3, self.funded - (self.funded == longest)),
            max(3, self.others - (self.others == longest)),
        )


@dataclass(frozen=True)
class Sheet:
    """What the template is told, and its map as SVG."""

    told: Part
    map: str

    def as_pdf(self) -> bytes:
        return pdf(TEMPLATE, self.told, {MAP: self.map})


def fitted(same: Part, listed: Callable[[Room], list[Part]], map_: str) -> Sheet:
    """``same``: what the sheet says however much room there is; ``listed``: its sections."""
    room = Room()
    told = {**same, "map": MAP, "sections": listed(room)}
    while room != room.less() and pages(TEMPLATE, told, {MAP: map_}) > MOST_PAGES:
        room = room.less()
        told = {**told, "sections": listed(room)}
    return Sheet(told, map_)
