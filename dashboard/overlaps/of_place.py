"""How many possible duplications meet in a place, for its profile on the map."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode

from werkzeug.datastructures import MultiDict

from dashboard.asked import opening_date
from dashboard.overlaps.asked import SCREEN, asked
from dashboard.overlaps.current import Overlaps
from dashboard.overlaps.listed import listing
from dashboard.overlaps.words import NO_WARD

Found = dict[str, Any]


def meetings_in(now: Overlaps, place: Mapping[str, Any]) -> dict[str, Found | None]:
    """``here``: groups that are open and meet in this ward or borough, or anywhere in the
    partnership; ``wide``: those across the whole borough of a ward. Each with the address of the
    list that shows them; None for a place too small to be asked for."""
    day = {} if place["on"] == opening_date(now.release).isoformat() else {"on": place["on"]}
    if place["level"] == "partnership":
        return {"here": _count(now, day), "wide": None}
    if place["level"] not in ("ward", "la"):
        return {"here": None, "wide": None}
    around = [parent["code"] for parent in place["parents"] if parent["level"] == "la"]
    wide = {"la": around[0], "ward": NO_WARD[0], **day} if around else None
    return {
        "here": _count(now, {place["level"]: place["code"], **day}),
        "wide": None if wide is None else _count(now, wide),
    }


def _count(now: Overlaps, query: dict[str, str]) -> Found:
    wanted = asked(MultiDict(query), now.release)
    found = listing(now, wanted.on).find(wanted.wanted, wanted.on)
    address = f"{SCREEN}?{urlencode(query)}" if query else SCREEN
    return {"groups": len(found.positions), "address": address}
