"""What the provider says of itself, remembered for some minutes."""

from collections.abc import Callable
from threading import Lock
from time import monotonic
from typing import Final, Generic, TypeVar

from dashboard.oidc.problems import Away

LASTS: Final = 300.0
FAILURE_LASTS: Final = 10.0
"""Seconds. While a provider is away, not every visitor waits for it and holds a thread."""

T = TypeVar("T")


class Kept(Generic[T]):
    def __init__(self, fetch: Callable[[], T]) -> None:
        self.fetch = fetch
        self.lock = Lock()
        self.found: tuple[T, float] | None = None
        self.failed: tuple[Away, float] | None = None

    def get(self, at_most: float = LASTS) -> T:
        """``at_most``: seconds since it was fetched, or it is fetched again. Raises Away."""
        with self.lock:
            if self.found is not None and monotonic() - self.found[1] < at_most:
                return self.found[0]
            if self.failed is not None and monotonic() - self.failed[1] < FAILURE_LASTS:
                raise Away(f"not asked again so soon; {self.failed[0]}")
            try:
                value = self.fetch()
            except Away as away:
                self.failed = away, monotonic()
                raise
            self.found, self.failed = (value, monotonic()), None
            return value
