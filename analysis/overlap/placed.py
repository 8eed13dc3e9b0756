"""A published award as the finder sees it: at the places it was put on the map."""

from collections.abc import Mapping
from typing import Any, Final

from analysis.overlap.offer import Offer
from analysis.selection import day

SAID: Final = ("title", "description", "level", "age_from", "age_to", "status")


def offer_of(award: Mapping[str, Any]) -> Offer:
    """``award``: as the release lists it (``where`` holds current codes, ``unplaced`` what could
    not be put on the map, which keeps its stated code: two awards may meet off the map too)."""
    areas = [place for place in award["where"] if place["via"] != "school"]
    said = {name: award[name] for name in SAID if award[name] is not None}
    pounds = award["amount_awarded"]
    return Offer(
        id=award["id"],
        **said,
        provider_id=award["recipient_id"],
        provider=award["recipient_name"],
        funder_id=award["funder_id"],
        funder=award["funder_name"],
        pounds=None if pounds is None else float(pounds),
        start=day(award["start_date"]),
        end=day(award["end_date"]),
        places=tuple(
            (place["code"] or "", place["name"] or "") for place in (*areas, *award["unplaced"])
        ),
        schools=tuple(p["code"] for p in award["where"] if p["via"] == "school"),
        approaches=tuple(award["approach"]),
        audiences=tuple(award["audience"]),
        settings=tuple(award["setting"]),
        regrant=award["regrant_type"],
    )
