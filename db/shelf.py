"""Keeps what was costly to work out, as long as there is room for it."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Generic, TypeVar

Kept = TypeVar("Kept")


def _one(_kept: object) -> int:
    return 1


class Shelf(Generic[Kept]):
    """What was wanted longest ago makes room. ``room`` is in what ``weigh`` counts: things, unless
    told otherwise. Several threads may ask at once; two may then make the same thing."""

    def __init__(self, room: int, weigh: Callable[[Kept], int] = _one) -> None:
        self.room = room
        self.weigh = weigh
        self._things: OrderedDict[Hashable, Kept] = OrderedDict()
        self._weight = 0
        self._lock = Lock()

    def get(self, name: Hashable, make: Callable[[], Kept]) -> Kept:
        """What is kept under the name, made first where nothing is. What ``make`` raises is
        raised, and nothing is kept."""
        with self._lock:
            if name in self._things:
                self._things.move_to_end(name)
                return self._things[name]
        made = make()
        with self._lock:
            if name not in self._things:
                self._things[name] = made
                self._weight += self.weigh(made)
            while self._weight > self.room:
                self._weight -= self.weigh(self._things.popitem(last=False)[1])
        return made
