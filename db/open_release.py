"""A release as everybody may see it: without the indicators that partners alone share."""

from collections.abc import Callable
from functools import cached_property
from typing import Any, Final

from db.read_release import Release

OF_ONE_INDICATOR: Final = ("values", "detail", "spots")
"""Kinds of documents whose key begins with an indicator."""
OPEN: Final = "open"


class OpenRelease(Release):
    """Documents of restricted indicators are not there, and the others do not name them."""

    def __init__(self, whole: Release) -> None:
        super().__init__(whole.engine, whole.number, whole.content_hash, whole.built_at, whole.copy)
        self.whole = whole

    @property
    def key(self) -> str:
        """Another than the whole release's: the same address must not have two contents."""
        return f"{self.whole.key}{OPEN}"

    def body(self, kind: str, key: str) -> bytes | None:
        return None if self._is_kept_back(kind, key) else self.whole.body(kind, key)

    @cached_property
    def restricted(self) -> frozenset[str]:
        listed = self.whole.front["indicators"]
        return frozenset(item["id"] for item in listed if item["access"] != OPEN)

    def _content(self, kind: str, key: str) -> Any:
        if self._is_kept_back(kind, key):
            return None
        found = self.whole.content(kind, key)
        told: dict[str, Callable[[Any], Any]]
        told = {"front": self._front, "place": self._place, "sources": self._sources}
        return found if found is None or kind not in told else told[kind](found)

    def _is_kept_back(self, kind: str, key: str) -> bool:
        return kind in OF_ONE_INDICATOR and key.split(" ")[0] in self.restricted

    def _front(self, found: dict[str, Any]) -> dict[str, Any]:
        listed = [item for item in found["indicators"] if item["id"] not in self.restricted]
        return {**found, "indicators": listed}

    def _place(self, found: dict[str, Any]) -> dict[str, Any]:
        kept = {
            part: [item for item in found[part] if item["indicator"] not in self.restricted]
            for part in ("needs", "spots")
        }
        return {**found, **kept}

    def _sources(self, found: list[dict[str, Any]]) -> list[dict[str, Any]]:
        """Without what only restricted indicators came from."""
        return [
            {**item, "indicators": sorted(set(item["indicators"]) - self.restricted)}
            for item in found
            if not item["indicators"] or not self.restricted.issuperset(item["indicators"])
        ]
