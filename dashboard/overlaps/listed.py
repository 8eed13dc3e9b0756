"""Groups of awards that meet as a list that can be narrowed, counted and ordered."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from analysis.funding import status_on
from analysis.listing import Listing
from analysis.selection import day
from dashboard.overlaps.current import Overlaps
from dashboard.overlaps.pairs import AGAIN, OPEN, Group, Pair, gathered
from dashboard.overlaps.words import (
    KIND_LABELS,
    NO_PLACE,
    NO_SCHOOL,
    NO_WARD,
    SETTLED_LABELS,
    WHEN_LABELS,
)
from db.published import Release

Terms = list[tuple[str, str]]


@dataclass(frozen=True)
class Names:
    """What the release calls its places, by code; ``elsewhere``: what funders call places that are
    not on its map."""

    places: Mapping[str, str]
    schools: Mapping[str, str]
    elsewhere: Mapping[str, str]

    @classmethod
    def of(cls, release: Release) -> "Names":
        places = {**release.names("la"), **release.names("ward")}
        schools = {item["urn"]: item["name"] for item in release.content("schools")}
        elsewhere = {
            place["code"]: place["name"]
            for award in release.awards
            for place in award["unplaced"]
            if place["code"] and place["name"]
        }
        return cls(places, schools, elsewhere)

    def terms(self, codes: list[str]) -> Terms:
        return [(code, self.places.get(code) or self.elsewhere.get(code, code)) for code in codes]

    def schools_of(self, urns: list[str]) -> Terms:
        return [(urn, self.schools.get(urn, f"School {urn}")) for urn in urns]


def names(release: Release) -> Names:
    made: Names = release.derived("names of places", lambda: Names.of(release))
    return made


def listing(now: Overlaps, on: date) -> Listing:
    """One row for each group; ``group`` in the row is the group itself."""
    made: Listing = now.on("listing", on, lambda: _listing(now, on))
    return made


def _listing(now: Overlaps, on: date) -> Listing:
    over = [pair for pair in now.pairs if meets(now, pair, on) == "finished"]
    groups, called = gathered(now.pairs, over), names(now.release)
    rows = [_row(now, group) for group in groups]
    return Listing(
        rows,
        {
            "kind": [_kinds(group) for group in groups],
            "settled": [_settled(group) for group in groups],
            "when": [_when(now, group, on) for group in groups],
            "la": [called.terms(_met(group, "boroughs")) or [NO_PLACE] for group in groups],
            "ward": [called.terms(_met(group, "wards")) or [NO_WARD] for group in groups],
            "school": [
                called.schools_of(_met(group, "schools")) or [NO_SCHOOL] for group in groups
            ],
            "funder": [_funders(now, group) for group in groups],
            "approach": [_approaches(group) for group in groups],
        },
        [_text(now, group, called) for group in groups],
    )


def _row(now: Overlaps, group: Group) -> dict[str, Any]:
    """``pounds``: all that was awarded, without the ``unknown`` amounts. ``amounts``: identifier →
    pounds awarded, None where that is not known. The days are the first and the last on which a
    pair of the group meets."""
    awards = {name: now.award(name) for name in group.ids}
    known = [a["amount_awarded"] for a in awards.values() if a["amount_awarded"] is not None]
    first, last = _days(group, "first"), _days(group, "last")
    return {
        "group": group,
        "surest": group.pairs[0].row["score"],
        "amounts": {name: award["amount_awarded"] for name, award in awards.items()},
        "pounds": round(sum(known), 2) if known else None,
        "unknown": len(awards) - len(known),
        "first": min(first, default=None),
        "last": max(last, default=None),
        "start_date": min(first, default=None),
        "end_date": max(last, default=None),
        "status": None,
    }


def _known(pair: Pair, which: str) -> date | None:
    return day(pair.row["met"][which])


def _days(group: Group, which: str) -> list[date]:
    return [found for pair in group.pairs if (found := _known(pair, which))]


def _kinds(group: Group) -> Terms:
    return [(kind, KIND_LABELS[kind]) for kind in dict.fromkeys(p.kind for p in group.pairs)]


def _settled(group: Group) -> Terms:
    keys = [group.settled or OPEN]
    if any(pair.again for pair in group.pairs):
        keys.append(AGAIN)
    return [(key, SETTLED_LABELS[key]) for key in keys]


def _when(now: Overlaps, group: Group, on: date) -> Terms:
    keys = dict.fromkeys(meets(now, pair, on) for pair in group.pairs)
    return [(key, WHEN_LABELS[key]) for key in keys]


def meets(now: Overlaps, pair: Pair, on: date) -> str:
    """``live`` while both run; ``finished`` also where a funder says so of either."""
    stated = {now.award(name)["status"] for name in pair.key}
    over = "finished" if stated & {"finished", "withdrawn"} else None
    return status_on(on, _known(pair, "first"), _known(pair, "last"), over)


def _met(group: Group, which: str) -> list[str]:
    return list(dict.fromkeys(code for pair in group.pairs for code in pair.row["met"][which]))


def _funders(now: Overlaps, group: Group) -> Terms:
    awards = [now.award(name) for name in group.ids]
    return [(award["funder_id"], award["funder_name"]) for award in awards]


def _approaches(group: Group) -> Terms:
    found = dict.fromkeys(a for pair in group.pairs for a in pair.row["met"]["approaches"])
    return [(name, name[:1].upper() + name[1:]) for name in found]


def _text(now: Overlaps, group: Group, called: Names) -> str:
    awards = [now.award(name) for name in group.ids]
    said = [
        award[part] or ""
        for award in awards
        for part in ("id", "title", "funder_name", "recipient_name")
    ]
    said += [pair.row["reasons"] for pair in group.pairs]
    places = called.terms([*_met(group, "boroughs"), *_met(group, "wards")])
    said += [label for _, label in (*places, *called.schools_of(_met(group, "schools")))]
    return " ".join(said).casefold()
