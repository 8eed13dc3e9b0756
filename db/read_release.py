"""One published release, parsed once per process."""

from collections.abc import Callable, Hashable, Mapping
from datetime import datetime
from typing import Any, TypeVar

import pandas as pd
from sqlalchemy import Connection, Engine

from db import releases
from db.asker import Shared, read_for_all
from db.connection import reading
from db.failures import StoreError
from db.kept_release import KeptRelease
from db.shelf import Shelf
from geography import LEVELS

AIMS = ("here", "school", "wider")
KEPT_DOCUMENTS = 400
KEPT_DERIVED = 64
Read = TypeVar("Read")


class Release:
    """One release. Every method may raise a StoreError when the store is gone and there is no copy
    of it."""

    def __init__(
        self,
        engine: Engine,
        number: int,
        content_hash: str,
        built_at: datetime,
        copy: KeptRelease | None = None,
    ) -> None:
        self.engine = engine
        self.copy = copy
        self.number = number
        self.content_hash = content_hash
        self.built_at = built_at
        self._contents: Shelf[Any] = Shelf(KEPT_DOCUMENTS)
        self._derived: Shelf[Any] = Shelf(KEPT_DERIVED)

    @property
    def key(self) -> str:
        """Stands in immutable URLs: the same content has the same address."""
        return self.content_hash[:16]

    def body(self, kind: str, key: str) -> bytes | None:
        """Gzip-packed JSON as stored, ready to be sent."""
        if "\0" in key:  # PostgreSQL takes no such text; no document is called so
            return None
        return self._read(lambda it: releases.body(it, self.number, kind, key))

    def content(self, kind: str, key: str = "") -> Any:
        """Parsed JSON, kept for the next reader; None when there is no such document."""
        if "\0" in key:
            return None
        return self._contents.get((kind, key), lambda: self._content(kind, key))

    def _content(self, kind: str, key: str) -> Any:
        return self._read(lambda it: releases.content(it, self.number, kind, key))

    def _read(self, read: Callable[[Connection], Read]) -> Read:
        """From the store, or from the copy while that is away."""
        try:
            return reading(lambda: read_for_all(self.engine, Shared.RELEASE), read)
        except StoreError:
            kept = self.copy and self.copy.connect_to(self.number, self.content_hash)
            if not kept:
                raise
            with kept as connection:
                return read(connection)

    def derived(self, name: Hashable, make: Callable[[], Any]) -> Any:
        """Something worked out from the release alone, kept while it is in use."""
        return self._derived.get(name, make)

    @property
    def front(self) -> dict[str, Any]:
        """Partnership, levels, indicators with their periods: what can be chosen at all."""
        found: dict[str, Any] = self.content("front")
        return found

    @property
    def awards(self) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = self.content("awards")
        return found

    def by_id(self) -> dict[str, dict[str, Any]]:
        """Award by identifier."""
        made: dict[str, dict[str, Any]] = self.derived(
            "awards by id", lambda: {award["id"]: award for award in self.awards}
        )
        return made

    def areas(self, level: str) -> dict[str, Any]:
        """codes, names, points, bounds, residents, young and parents: aligned arrays."""
        found: dict[str, Any] = self.content("areas", level)
        return found

    def names(self, level: str) -> Mapping[str, str]:
        """Area code → name, in the level's order."""
        made: Mapping[str, str] = self.derived(("names", level), lambda: self._names(level))
        return made

    def _names(self, level: str) -> dict[str, str]:
        areas = self.areas(level)
        return dict(zip(areas["codes"], areas["names"], strict=True))

    def every_name(self) -> Mapping[str, str]:
        """Area code → name, of every level."""
        made: Mapping[str, str] = self.derived(
            "every name", lambda: {k: v for x in LEVELS for k, v in self.names(x.key).items()}
        )
        return made

    def positions(self, level: str) -> dict[str, int]:
        """Area code → position in the level's arrays."""
        made: dict[str, int] = self.derived(
            ("positions", level),
            lambda: {code: at for at, code in enumerate(self.areas(level)["codes"])},
        )
        return made

    def reach(self) -> pd.DataFrame:
        """award_id, level, area_code, share, aim: see ``analysis.reach.shares``."""
        made: pd.DataFrame = self.derived("reach", self._reach)
        return made

    def _reach(self) -> pd.DataFrame:
        identifiers = pd.Index([award["id"] for award in self.awards])
        frames = []
        for level in LEVELS:
            rows = self.content("reach", level.key)
            codes = pd.Index(self.areas(level.key)["codes"])
            frames.append(
                pd.DataFrame(
                    {
                        "award_id": identifiers.take(rows["award"]),
                        "level": level.key,
                        "area_code": codes.take(rows["area"]),
                        "share": rows["share"],
                        "aim": pd.Index(AIMS).take(rows["aim"]),
                    }
                )
            )
        return pd.concat(frames, ignore_index=True)

    def award_frame(self) -> pd.DataFrame:
        """Index award_id; amount_awarded, start_date, end_date, status."""
        columns = ["amount_awarded", "start_date", "end_date", "status"]
        made: pd.DataFrame = self.derived(
            "award_frame",
            lambda: pd.DataFrame(
                [[award[name] for name in columns] for award in self.awards],
                columns=columns,
                index=pd.Index([award["id"] for award in self.awards], name="award_id"),
            ),
        )
        return made

    def reaching(self, level: str, code: str) -> list[tuple[int, float, str]]:
        """Awards that reach an area: (position in the register, share, aim)."""
        by_area: dict[int, list[tuple[int, float, str]]] = self.derived(
            ("reaching", level), lambda: self._by_area(level)
        )
        return by_area.get(self.positions(level)[code], [])

    def inside(self) -> dict[int, float]:
        """Position in the register → share of the award that is delivered in the partnership;
        under 1 where one of its places lies elsewhere."""
        made: dict[int, float] = self.derived("inside", self._inside)
        return made

    def _inside(self) -> dict[int, float]:
        rows = self.content("reach", "la")
        found: dict[int, float] = {}
        for award, share in zip(rows["award"], rows["share"], strict=True):
            found[award] = min(1.0, round(found.get(award, 0.0) + share, 6))
        return found

    def _by_area(self, level: str) -> dict[int, list[tuple[int, float, str]]]:
        rows = self.content("reach", level)
        found: dict[int, list[tuple[int, float, str]]] = {}
        for award, area, share, aim in zip(
            rows["award"], rows["area"], rows["share"], rows["aim"], strict=True
        ):
            found.setdefault(area, []).append((award, share, AIMS[aim]))
        return found
