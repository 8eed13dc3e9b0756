"""What is said of a group of awards, and of a whole list, before anything is drawn."""

import calendar
from collections import Counter
from collections.abc import Mapping
from typing import Any, Final

from analysis.listing import Found, Listing, Wanted
from analysis.wording import counted, listed
from dashboard.overlaps.current import Overlaps
from dashboard.overlaps.listed import Names
from dashboard.overlaps.pairs import AGAIN, OPEN, Group
from dashboard.overlaps.words import capital

NAMED = 3
"""Places and approaches named in a sentence; more are counted."""


def of_group(now: Overlaps, group: Group, called: Names) -> str:
    """A pair's own sentence; one of the same kind for three or more awards."""
    if len(group.pairs) == 1:
        return str(group.pairs[0].row["reasons"])
    awards = [now.award(name) for name in group.ids]
    opening = f"{capital(len(awards))} awards pay for {_what(group)} {_where(group, called)}"
    return "; ".join([f"{opening} {_when(group)}", _payers(awards), _amounts(awards)]) + "."


def _what(group: Group) -> str:
    found = Counter(name for pair in group.pairs for name in pair.row["met"]["approaches"])
    names = [name for name, _ in found.most_common()]
    guessed = " (inferred)" if any(pair.row["met"]["inferred"] for pair in group.pairs) else ""
    if not names:
        return "work that cannot be compared"
    if len(names) > NAMED:
        return f"{', '.join(names[:NAMED])} and {len(names) - NAMED} more{guessed}"
    return listed(names) + guessed


def _where(group: Group, called: Names) -> str:
    """The finest places in which every pair of the group meets."""
    for which, name_of in (("schools", called.schools_of), ("wards", called.terms)):
        shared = set.intersection(*(set(pair.row["met"][which]) for pair in group.pairs))
        if shared:
            return f"{'at' if which == 'schools' else 'in'} {_listed(name_of(sorted(shared)))}"
    boroughs = sorted({code for pair in group.pairs for code in pair.row["met"]["boroughs"]})
    return f"in {_listed(called.terms(boroughs))}" if boroughs else "in places that are not known"


def _listed(terms: list[tuple[str, str]]) -> str:
    labels = [label for _, label in terms]
    if len(labels) > NAMED:
        return f"{', '.join(labels[:NAMED])} and {len(labels) - NAMED} more"
    return listed(labels)


def _when(group: Group) -> str:
    first = [pair.row["met"]["first"] for pair in group.pairs]
    last = [pair.row["met"]["last"] for pair in group.pairs]
    if None in first or None in last:
        return "at times that are not all known"
    return f"between {month(min(first))} and {month(max(last))}, each at the same time as another"


def month(day: str) -> str:
    """``October 2026`` of ISO text."""
    return f"{calendar.month_name[int(day[5:7])]} {day[:4]}"


def _payers(awards: list[Mapping[str, Any]]) -> str:
    funders = len({award["funder_id"] for award in awards})
    providers = len({award["recipient_id"] for award in awards})
    return f"{counted(funders, 'funder')}, {counted(providers, 'provider')}"


def _amounts(awards: list[Mapping[str, Any]]) -> str:
    known = [a["amount_awarded"] for a in awards if a["amount_awarded"] is not None]
    unknown = len(awards) - len(known)
    if not known:
        return "no amount is known"
    missing = f", {counted(unknown, 'amount')} not known" if unknown else ""
    return f"£{sum(known):,.0f} in all{missing}"


VERBS: Final = {
    ("duplication",): ("looks alike", "look alike"),
    ("duplication", "twice"): ("looks alike", "look alike"),
    ("twice",): ("looks like one award entered twice", "look like one award entered twice"),
    ("joint",): ("is funded jointly, on purpose", "are funded jointly, on purpose"),
    ("complementary",): ("meets, but is not alike", "meet, but are not alike"),
}
"""Kinds listed → what one group of awards does, and what several do."""


def of_list(listing: Listing, found: Found, wanted: Wanted) -> dict[str, Any]:
    """The parts of "23 groups of awards look alike; 5 are settled": ``settled`` counts what is
    settled of what else is asked for. Money is what was awarded, each award once; ``unknown`` of
    ``awards`` amounts are not known."""
    amounts: dict[str, float | None] = {}
    for at in found.positions:
        amounts |= listing.awards[at]["amounts"]
    known = [pounds for pounds in amounts.values() if pounds is not None]
    groups = len(found.positions)
    verbs = VERBS.get(wanted.facets["kind"], ("meets", "meet"))
    settled = [t.awards for t in found.facets["settled"] if t.key not in (OPEN, AGAIN)]
    return {
        "groups": groups,
        "verb": verbs[0] if groups == 1 else verbs[1],
        "only_open": wanted.facets["settled"] == (OPEN,),
        "settled": sum(settled),
        "pounds": sum(known),
        "awards": len(amounts),
        "unknown": len(amounts) - len(known),
    }
