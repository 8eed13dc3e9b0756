"""What the address of the list of schools asks for."""

from dataclasses import dataclass
from datetime import date
from typing import Final
from urllib.parse import urlencode

from werkzeug.exceptions import BadRequest

from analysis.overlap.approaches import NAMES
from dashboard.asked import LONGEST_WORDS, Query, numbered_page, opening_date, whole
from dashboard.schools.need import LEVELS, Need, indicators, need
from db.published import Release

PER_PAGE: Final = 50
LAST_PAGE: Final = 1_000_000
ORDERS: Final = {"need": "Need", "had": "What it has had", "name": "Name"}
WITHOUT: Final = {
    "register": "Nothing in the register",
    "live": "Nothing live in the register",
}
FIFTH: Final = "fifth"
HAVING: Final = {"had": "Had it", "not": "Did not have it"}
MONTHS: Final = 12
MOST_MONTHS: Final = 120


@dataclass(frozen=True)
class Package:
    """An approach (see ``analysis.overlap.approaches``), had or not had in so many months."""

    key: str
    months: int
    having: str

    @property
    def name(self) -> str:
        return NAMES[self.key]


@dataclass(frozen=True)
class Asked:
    """``boroughs``, ``wards``: codes; ``without``: keys of ``WITHOUT``; empty for any."""

    need: Need
    words: tuple[str, ...]
    boroughs: tuple[str, ...]
    wards: tuple[str, ...]
    phases: tuple[str, ...]
    without: tuple[str, ...]
    worst_fifth: bool
    package: Package | None
    order: str
    page: int
    on: date
    query: Query

    @property
    def narrows(self) -> bool:
        chosen = (self.words, self.boroughs, self.wards, self.phases, self.without, self.package)
        return any(chosen) or self.worst_fifth

    def address(self, path: str = "/schools", **changes: str | None) -> str:
        """The same with some keys otherwise; None takes one away. The page begins again."""
        kept = [(key, value) for key, value in self.query.items(multi=True) if value]
        kept = [(key, value) for key, value in kept if key not in changes and key != "page"]
        kept += [(key, value) for key, value in changes.items() if value is not None]
        return path + ("?" + urlencode(kept) if kept else "")


def asked(query: Query, release: Release) -> Asked:
    """Raises BadRequest with a sentence for what cannot be read."""
    return Asked(
        need=_need(query, release),
        words=tuple(query.get("q", "")[:LONGEST_WORDS].casefold().split()),
        boroughs=_several(query, "la", release.areas("la")["codes"], "the code of a borough"),
        wards=_several(query, "ward", release.areas("ward")["codes"], "the code of a ward"),
        phases=tuple(sorted({*query.getlist("phase")} - {""})),
        without=_several(query, "without", list(WITHOUT), "something to be without"),
        worst_fifth=_one(query, "in", ["", FIFTH]) == FIFTH,
        package=_package(query),
        order=_one(query, "sort", list(ORDERS)),
        page=numbered_page(query, LAST_PAGE),
        on=opening_date(release),
        query=query,
    )


def _need(query: Query, release: Release) -> Need:
    known = {item["id"]: item for item in indicators(release)}
    chosen = _one(query, "need", list(known))
    return need(release, known[chosen], _one(query, "at", list(LEVELS)))


def _package(query: Query) -> Package | None:
    key, months = query.get("package", ""), _months(query)
    having = _one(query, "having", list(HAVING))
    if key and key not in NAMES:
        raise BadRequest(f"“{key[:40]}” is not an approach that is looked for in the register.")
    return Package(key, months, having) if key else None


def _months(query: Query) -> int:
    text = query.get("months", "") or str(MONTHS)
    months = whole(text)
    if months is None or not 1 <= months <= MOST_MONTHS:
        raise BadRequest(
            f"“{text[:20]}” is not a number of months; write one from 1 to {MOST_MONTHS}."
        )
    return months


def _one(query: Query, key: str, known: list[str]) -> str:
    """The first of ``known`` unless told."""
    text = query.get(key, "") or known[0]
    if text not in known:
        there_are = ", ".join(filter(None, known))
        raise BadRequest(f"“{text[:40]}” is not a choice of “{key}”; there are: {there_are}.")
    return text


def _several(query: Query, key: str, known: list[str], what: str) -> tuple[str, ...]:
    wanted = tuple(sorted({*query.getlist(key)} - {""}))
    unknown = [text for text in wanted if text not in known]
    if unknown:
        raise BadRequest(f"“{unknown[0][:40]}” is not {what} here.")
    return wanted
