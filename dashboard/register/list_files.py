"""The list of awards as it is narrowed and put in order, with every column, as files."""

from collections.abc import Mapping
from typing import Any, Final

from analysis.funding import status_on
from analysis.listing import Listing
from dashboard.downloads import Sheet, notes
from dashboard.register.asked import Asked
from dashboard.register.words import COLUMNS
from db.published import Release
from layers.layer import Column, Table

LISTED: Final = (
    Column("title", "Title", "text"),
    *(Column(name, label, "text") for name, label in COLUMNS),
)


def list_sheet(release: Release, listing: Listing, wanted: Asked) -> Sheet:
    found = listing.find(wanted.wanted, wanted.on).positions
    rows = [_row(listing.awards[at], wanted) for at in found]
    sources = notes(release, {"register"}, set(), None)
    sources.insert(0, f"Only what matches: {wanted.address('').lstrip('?') or 'everything'}")
    title = f"Register of awards, {release.front['partnership']}, status on {wanted.on}"
    return Sheet(title, Table(LISTED, rows), sources)


def _row(award: Mapping[str, Any], wanted: Asked) -> dict[str, Any]:
    status = status_on(wanted.on, award["start_date"], award["end_date"], award["status"])
    told = {**award, "status": status, "approach": "; ".join(award["approach"])}
    return {column.key: _plain(told[column.key]) for column in LISTED}


def _plain(value: Any) -> Any:
    """A day or a moment as ISO text."""
    return value.isoformat() if hasattr(value, "isoformat") else value
