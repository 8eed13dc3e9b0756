"""What the address of the endings asks for, worked out."""

from dataclasses import dataclass
from functools import cached_property
from typing import Final

from flask import request

from analysis.endings import Ending, Month, by_month, endings, without_an_end
from analysis.selection import Chosen
from analysis.succeeding import Successions
from dashboard.money.asked import Asked, asked, horizon, one_of
from dashboard.money.endings.need import WardNeed, indicators_by_ward, ward_need
from db.published import Release

AHEAD: Final = 12
FOLLOWS: Final = {
    "": "Any",
    "none": "Nothing in the register",
    "proposed": "Only a proposal",
    "followed": "A successor",
    "unknown": "Cannot be told",
}
ORDERS: Final = {"soonest": "Soonest first", "need": "Most need first", "money": "Most money first"}


@dataclass(frozen=True)
class WhatEnds:
    """What one address asks for, worked out."""

    asked: Asked
    months: int
    follows: str
    order: str
    need: WardNeed | None

    @cached_property
    def every(self) -> list[Ending]:
        """All that end, whatever follows them, soonest first."""
        release = self.asked.release
        successions = release.derived("successions", lambda: Successions(release.awards))
        return endings(self.asked.chosen(), self.asked.on, self.months, successions)

    @cached_property
    def listed(self) -> list[Ending]:
        """Those of the table: past ones only where nothing follows."""
        kept = [
            item
            for item in self.every
            if (not self.follows or item.outcome == self.follows)
            and not (item.past and item.outcome == "followed")
        ]
        if self.order == "money":
            return sorted(kept, key=lambda item: -(item.pounds_per_year or -1.0))
        if self.order == "need" and self.need is not None:
            worst = self.need.worst
            return sorted(kept, key=lambda item: worst(item.award) or 1_000_000)
        return kept

    @cached_property
    def by_month(self) -> list[Month]:
        return by_month(self.every, self.asked.on, self.months)

    @cached_property
    def without_an_end(self) -> list[Chosen]:
        return without_an_end(self.asked.chosen())


def what_ends(release: Release) -> WhatEnds:
    """What the request asks for. Raises BadRequest."""
    query = request.args
    known = indicators_by_ward(release)
    named = {item["id"]: item for item in known}
    measure = one_of(query, "measure", list(named)) if named else ""
    return WhatEnds(
        asked(query, release),
        horizon(query, AHEAD),
        one_of(query, "follows", list(FOLLOWS)),
        one_of(query, "sort", list(ORDERS)),
        ward_need(release, named[measure]) if measure else None,
    )
