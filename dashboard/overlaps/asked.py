"""What the address of the overlaps asks for, and addresses that ask for something else."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final
from urllib.parse import urlencode

from werkzeug.datastructures import MultiDict
from werkzeug.exceptions import BadRequest

from analysis.listing import Wanted
from dashboard.asked import LONGEST_WORDS, numbered_page, selection
from dashboard.overlaps.words import FACETS, FIRST_CHOICE, FIXED, ORDERS
from db.published import Release

Query = MultiDict[str, str]
SCREEN: Final = "/overlaps"
PER_PAGE: Final = 20
LAST_PAGE: Final = 1_000_000
CHOSEN: Final = "chosen"
"""Stands under ``listed`` where every choice is the reader's: none of the first choice is added."""
BY: Final = {
    "surest": ("surest", True),
    "money": ("pounds", True),
    "ends": ("last", False),
    "begins": ("first", False),
}


@dataclass(frozen=True)
class Asked:
    """``page`` counts from 1. ``sort``: a key of ``ORDERS``."""

    wanted: Wanted
    sort: str
    page: int
    on: date
    query: Query

    @property
    def first_choice(self) -> bool:
        """Whether somebody has come and chosen nothing yet, but perhaps a place."""
        return {key: self.wanted.facets[key] for key in FIRST_CHOICE} == FIRST_CHOICE

    def pairs(self) -> list[tuple[str, str]]:
        """Everything that is asked for, said outright."""
        told = [(key, term) for key, terms in self.wanted.facets.items() for term in terms]
        told += [(key, self.query[key]) for key in ("q", "on") if self.query.get(key)]
        if self.sort != "surest":
            told.append(("sort", self.sort))
        return [("listed", CHOSEN), *told]

    def address(self, path: str = SCREEN, **changes: str | int | None) -> str:
        """The same with some keys otherwise; None takes one away. The page begins again."""
        kept = [(key, value) for key, value in self.pairs() if key not in changes]
        kept += [(key, str(value)) for key, value in changes.items() if value is not None]
        return f"{path}?{urlencode(kept)}"

    def without(self, key: str, term: str) -> str:
        """The address with one term of a facet no longer chosen."""
        return f"{SCREEN}?{urlencode([pair for pair in self.pairs() if pair != (key, term)])}"


def asked(query: Query, release: Release) -> Asked:
    """Raises BadRequest with a sentence for an order, a day or a page there is not."""
    sort = query.get("sort", "") or "surest"
    if sort not in ORDERS:
        raise BadRequest(f"Overlaps cannot be ordered by “{sort[:40]}”; write one of: {_orders()}.")
    if query.get("listed", "") not in ("", CHOSEN):
        raise BadRequest(f"“listed” is empty or “{CHOSEN}”: then only your own choices count.")
    chosen = query.get("listed") == CHOSEN
    facets = {
        key: tuple(sorted({*query.getlist(key)} - {""}))
        or (() if chosen else tuple(sorted(FIRST_CHOICE.get(key, ()))))
        for key, _ in FACETS
    }
    order, falling = BY[sort]
    for key, known in FIXED.items():
        _known(key, facets[key], known)
    words = tuple(query.get("q", "")[:LONGEST_WORDS].split())
    on = selection(MultiDict({"on": query.get("on", "")}), release).on
    page = numbered_page(query, LAST_PAGE)
    return Asked(Wanted(facets, words, order, falling), sort, page, on, query)


def _known(facet: str, terms: tuple[str, ...], known: Mapping[str, str]) -> None:
    for term in terms:
        if term not in known:
            there_are = ", ".join(known)
            raise BadRequest(f"“{term[:40]}” is nothing under “{facet}”; there are: {there_are}.")


def _orders() -> str:
    return ", ".join(ORDERS)
