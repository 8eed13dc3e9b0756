"""The register as columns in memory: words, facets with counts, order; quick for 100,000 awards.

A facet counts what would be shown if a term of it were chosen: every other choice applies, its own
does not. So a person sees where to go next, and never a dead end that is counted as something.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any, Final

import numpy as np
import numpy.typing as npt
import pandas as pd

from analysis.funding import statuses

Rows = npt.NDArray[np.bool_]
NOT_STATED: Final = "not-stated"
"""Key of the term that stands for awards which say nothing under a facet."""


@dataclass(frozen=True)
class Facet:
    """``rows`` and ``terms`` are aligned: award at position ``rows[i]`` has term ``terms[i]``.
    ``keys`` and ``labels`` name the terms."""

    keys: tuple[str, ...]
    labels: tuple[str, ...]
    rows: npt.NDArray[np.int64]
    terms: npt.NDArray[np.int64]

    @classmethod
    def of(cls, values: Sequence[Sequence[tuple[str, str]]]) -> "Facet":
        """``values``: for each award its terms as (key, label); none means not stated."""
        labels: dict[str, str] = {}
        rows, terms = [], []
        for at, pairs in enumerate(values):
            for key, label in dict(pairs).items() if pairs else ((NOT_STATED, "Not stated"),):
                labels.setdefault(key, label)
                rows.append(at)
                terms.append(key)
        numbered = {key: number for number, key in enumerate(labels)}
        return cls(
            tuple(labels),
            tuple(labels.values()),
            np.array(rows, dtype=np.int64),
            np.array([numbered[key] for key in terms], dtype=np.int64),
        )

    def having(self, wanted: Iterable[str], size: int) -> Rows:
        """Which awards have any of the wanted terms."""
        numbers = [self.keys.index(key) for key in wanted if key in self.keys]
        found = np.zeros(size, dtype=bool)
        found[self.rows[np.isin(self.terms, numbers)]] = True
        return found

    def counts(self, among: Rows) -> npt.NDArray[np.int64]:
        """How many of the awards have each term."""
        return np.bincount(self.terms[among[self.rows]], minlength=len(self.keys))


@dataclass(frozen=True)
class Term:
    """``awards``: how many would be shown."""

    key: str
    label: str
    awards: int
    chosen: bool


@dataclass(frozen=True)
class Wanted:
    """What a person asks the register for. ``facets``: facet → accepted terms (empty: any)."""

    facets: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    words: tuple[str, ...] = ()
    order: str = "title"
    falling: bool = False


@dataclass(frozen=True)
class Found:
    """``positions``: of the awards, in the order asked for. ``facets``: facet → its terms, those
    that are chosen or lead somewhere, most awards first."""

    positions: npt.NDArray[np.int64]
    facets: dict[str, list[Term]]


class Listing:
    """The awards at one moment. ``awards``: one mapping per award with what it can be ordered by.
    ``facets``: name → for each award its terms. ``texts``: what words are looked for in, in lower
    case. The facet ``status`` is worked out from start_date, end_date and status for a day.
    """

    def __init__(
        self,
        awards: Sequence[Mapping[str, Any]],
        facets: Mapping[str, Sequence[Sequence[tuple[str, str]]]],
        texts: Sequence[str],
    ) -> None:
        self.awards = awards
        self.texts = texts
        self.facets = {name: Facet.of(values) for name, values in facets.items()}
        self._orders: dict[str, tuple[npt.NDArray[np.int64], int]] = {}
        self._numbers: dict[str, npt.NDArray[np.float64]] = {}
        self._day: tuple[date, Facet] | None = None

    def __len__(self) -> int:
        return len(self.awards)

    def find(self, wanted: Wanted, on: date) -> Found:
        """The awards that match on a day (which decides the facet ``status``), and every facet."""
        facets = {**self.facets, "status": self._status(on)}
        masks = {
            name: facets[name].having(terms, len(self))
            for name, terms in wanted.facets.items()
            if terms
        }
        said = self._says(wanted.words)
        shown = _all([said, *masks.values()])
        terms = {
            name: _terms(
                facet,
                _all([said, *(mask for other, mask in masks.items() if other != name)]),
                wanted.facets.get(name, ()),
            )
            for name, facet in facets.items()
        }
        order = self._order(wanted.order, wanted.falling)
        return Found(order[shown[order]], terms)

    def numbers(self, name: str) -> npt.NDArray[np.float64]:
        """One number for each award, NaN where it is not known."""
        if name not in self._numbers:
            said = (award[name] for award in self.awards)
            values = (np.nan if value is None else float(value) for value in said)
            self._numbers[name] = np.fromiter(values, np.float64, len(self))
        return self._numbers[name]

    def _says(self, words: tuple[str, ...]) -> Rows:
        found = np.ones(len(self), dtype=bool)
        for word in words:
            said = word.casefold()
            found &= np.fromiter((said in text for text in self.texts), bool, len(self))
        return found

    def _status(self, on: date) -> Facet:
        """Kept for the day asked for last: nearly everybody asks for today."""
        kept = self._day
        if kept is None or kept[0] != on:
            found = statuses(self._dates, on)
            kept = (on, Facet.of([((status, status.capitalize()),) for status in found]))
            self._day = kept
        return kept[1]

    @cached_property
    def _dates(self) -> pd.DataFrame:
        columns = ["start_date", "end_date", "status"]
        return pd.DataFrame(
            [[award[name] for name in columns] for award in self.awards],
            columns=columns,
            dtype=object,
        )

    def _order(self, name: str, falling: bool) -> npt.NDArray[np.int64]:
        """Blank ones last either way: nothing is neither the least nor the most."""
        if name not in self._orders:
            self._orders[name] = _ordered(self.awards, name)
        order, said = self._orders[name]
        return np.concatenate([order[:said][::-1], order[said:]]) if falling else order


def _ordered(awards: Sequence[Mapping[str, Any]], name: str) -> tuple[npt.NDArray[np.int64], int]:
    """Positions, and how many of them say anything."""
    said = [at for at, award in enumerate(awards) if award[name] is not None]
    blank = [at for at, award in enumerate(awards) if award[name] is None]
    said.sort(key=lambda at: _plain(awards[at][name]))
    return np.array([*said, *blank], dtype=np.int64), len(said)


def _plain(value: Any) -> Any:
    return value.casefold() if isinstance(value, str) else value


def _all(masks: list[Rows]) -> Rows:
    every: Rows = np.logical_and.reduce(masks)
    return every


def _terms(facet: Facet, among: Rows, chosen: tuple[str, ...]) -> list[Term]:
    counts = facet.counts(among)
    terms = [
        Term(key, label, int(number), key in chosen)
        for key, label, number in zip(facet.keys, facet.labels, counts, strict=True)
        if number or key in chosen
    ]
    return sorted(terms, key=lambda term: (term.key == NOT_STATED, -term.awards, term.label))
