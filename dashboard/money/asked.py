"""What the addresses of the money screens ask for beside the map's own filters."""

from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urlencode

from werkzeug.exceptions import BadRequest

from analysis.selection import Chosen, Selection
from dashboard.asked import Query, selection, whole
from db.published import Release
from layers.choosing import chosen_in

LONGEST_HORIZON = 60
FIRST_DAY = date(1950, 1, 1)
LAST_DAY = date(2149, 12, 31)
"""Of what a register can be about; years are added to and taken from them."""


@dataclass(frozen=True)
class Asked:
    """``boroughs``: codes; empty for all."""

    release: Release
    selection: Selection
    boroughs: tuple[str, ...]
    query: Query

    @property
    def on(self) -> date:
        return self.selection.on

    @property
    def narrows(self) -> bool:
        return self.selection.narrows or bool(self.boroughs)

    def chosen(self) -> list[Chosen]:
        """The awards that match, those of the asked boroughs only."""
        found = chosen_in(self.release, self.selection)
        if not self.boroughs:
            return found
        wanted = set(self.boroughs)
        return [
            item for item in found if any(place["la"] in wanted for place in item.award["where"])
        ]

    def address(self, path: str, **changes: Any) -> str:
        """The same with some keys otherwise; None takes one away."""
        kept = [(key, value) for key, value in self.query.items(multi=True) if value]
        kept = [(key, value) for key, value in kept if key not in changes]
        kept += [(key, str(value)) for key, value in changes.items() if value is not None]
        return path + ("?" + urlencode(kept) if kept else "")


def asked(query: Query, release: Release) -> Asked:
    """Raises BadRequest with a sentence for what cannot be read."""
    chosen = selection(query, release)
    if not FIRST_DAY <= chosen.on <= LAST_DAY:
        raise BadRequest(f"Choose a day between {FIRST_DAY} and {LAST_DAY}.")
    return Asked(release, chosen, _boroughs(query, release), query)


def _boroughs(query: Query, release: Release) -> tuple[str, ...]:
    wanted = tuple(sorted({*query.getlist("where")} - {""}))
    known = release.areas("la")["codes"]
    unknown = [code for code in wanted if code not in known]
    if unknown:
        raise BadRequest(
            f"“{unknown[0][:40]}” is not the code of a borough here; there are: {', '.join(known)}."
        )
    return wanted


def one_of(query: Query, key: str, known: list[str]) -> str:
    """A word of a list; the first of it unless told. Raises BadRequest."""
    text = query.get(key, "") or known[0]
    if text not in known:
        raise BadRequest(
            f"“{text[:40]}” is not a choice of “{key}”; there are: {', '.join(known)}."
        )
    return text


def horizon(query: Query, otherwise: int) -> int:
    """How many months to look ahead."""
    text = query.get("months", "")
    number = whole(text) if text else otherwise
    if number is None or not 1 <= number <= LONGEST_HORIZON:
        raise BadRequest(
            f"“{text[:20]}” is not a number of months; write one from 1 to {LONGEST_HORIZON}."
        )
    return number
