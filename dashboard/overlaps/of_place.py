"""How many possible duplications meet in a place, for its profile on the map."""

from typing import Any
from urllib.parse import urlencode

from werkzeug.datastructures import MultiDict

from dashboard.overlaps.asked import SCREEN, asked
from dashboard.overlaps.current import Overlaps
from dashboard.overlaps.listed import listing


def meetings_in(now: Overlaps, place: dict[str, Any]) -> dict[str, Any]:
    """``here``: groups that are open and meet in this ward or borough, or anywhere in the
    partnership; ``wide``: those across the whole borough of a ward. Each with the address of the
    list that shows them."""
    narrow = {"ward": "ward", "la": "la"}.get(place["level"])
    query = {narrow: place["code"]} if narrow else {}
    if place["level"] not in ("ward", "la", "partnership"):
        return {"here": None, "wide": None}
    return {"here": _count(now, query), "wide": _wide(now, place)}


def _wide(now: Overlaps, place: dict[str, Any]) -> dict[str, Any] | None:
    boroughs = [parent["code"] for parent in place["parents"] if parent["level"] == "la"]
    if place["level"] != "ward" or not boroughs:
        return None
    return _count(now, {"la": boroughs[0], "ward": "no-ward"})


def _count(now: Overlaps, query: dict[str, str]) -> dict[str, Any]:
    wanted = asked(MultiDict(query), now.release)
    found = listing(now, wanted.on).find(wanted.wanted, wanted.on)
    return {
        "groups": len(found.positions),
        "address": SCREEN + ("?" + urlencode(query) if query else ""),
    }
