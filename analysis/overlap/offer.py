"""An award as the finder sees it."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from analysis.body import plain

_plain = lru_cache(maxsize=200_000)(plain)


@dataclass(frozen=True)
class Offer:
    """One award. None and empty mean "not known". ``places``: code and name, either blank."""

    id: str
    title: str
    description: str = ""
    provider_id: str = ""
    provider: str = ""
    funder_id: str = ""
    funder: str = ""
    pounds: float | None = None
    start: date | None = None
    end: date | None = None
    places: tuple[tuple[str, str], ...] = ()
    schools: tuple[str, ...] = ()
    approaches: tuple[str, ...] = ()
    audiences: tuple[str, ...] = ()
    settings: tuple[str, ...] = ()
    level: str | None = None
    age_from: int | None = None
    age_to: int | None = None
    status: str | None = None
    regrant: str | None = None

    @property
    def provider_plain(self) -> str:
        return _plain(self.provider)

    @property
    def funder_plain(self) -> str:
        return _plain(self.funder)
