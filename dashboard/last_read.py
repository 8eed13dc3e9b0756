"""What was read of the living record last, for who reads on while the store is away."""

from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

from db.failures import StoreError

Read = TypeVar("Read")
MOST = 200


class LastRead(Generic[Read]):
    """Of one thing that is read, in one process; apart for everybody who may see it otherwise."""

    def __init__(self) -> None:
        self._kept: dict[Hashable, Read] = {}

    def of(self, read: Callable[[], Read], whose: Hashable = None) -> Read:
        """What ``read`` finds now, or found last for ``whose``. Raises its StoreError where there
        is no last."""
        try:
            found = read()
        except StoreError:
            if whose not in self._kept:
                raise
            return self._kept[whose]
        self._kept[whose] = found
        while len(self._kept) > MOST:
            self._kept.pop(next(iter(self._kept)), None)
        return found
