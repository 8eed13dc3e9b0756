"""What was read of the living record last, for who reads on while the store is away."""

from collections.abc import Callable
from typing import Generic, TypeVar

from db.failures import StoreError

Read = TypeVar("Read")


class LastRead(Generic[Read]):
    """Of one thing that is read, in one process."""

    def __init__(self) -> None:
        self._kept: tuple[Read] | None = None

    def of(self, read: Callable[[], Read]) -> Read:
        """What ``read`` finds now, or found last. Raises its StoreError where it never found
        anything."""
        try:
            found = read()
        except StoreError:
            if self._kept is None:
                raise
            return self._kept[0]
        self._kept = (found,)
        return found
