"""The register's completeness as files: funder by funder, and one funder's awards to mend."""

from collections.abc import Mapping, Sequence
from typing import Any

from analysis.quality import LACKS, Completeness, by_funder, of_all
from dashboard.downloads import Sheet, notes
from dashboard.register.words import LACK_LABELS
from db.published import Release
from layers.layer import Column, Table

FUNDERS = (
    Column("funder", "Funder", "text"),
    Column("funder_id", "Funder identifier", "text"),
    Column("awards", "Awards"),
    *(Column(part, f"Awards that state: {part}") for part in LACKS),
    Column("dated", "Last dated", "date"),
    Column("received", "Last list", "date"),
)
TO_MEND = (
    Column("identifier", "Identifier", "text"),
    Column("title", "Award", "text"),
    *(Column(part, LACK_LABELS[part], "text") for part in LACKS),
)


def by_funder_sheet(release: Release, received: Mapping[str, str]) -> Sheet:
    """The first line is of all funders."""
    rows = [
        {
            "funder": item.funder_name,
            "funder_id": item.funder_id,
            "awards": item.awards,
            **{part: item.stated[part] for part in LACKS},
            "dated": item.dated,
            "received": received.get(item.funder_id) if item.funder_id else None,
        }
        for item in (of_all(release.awards), *by_funder(release.awards))
        if item is not None
    ]
    title = f"Completeness of the register by funder, {release.front['partnership']}"
    return Sheet(title, Table(FUNDERS, rows), notes(release, {"register"}, set(), None))


def to_mend_sheet(
    release: Release, funder: Completeness, to_mend: Sequence[tuple[Mapping[str, Any], list[str]]]
) -> Sheet:
    rows = [
        {
            "identifier": award["id"],
            "title": award["title"],
            **{part: "yes" if part in lacking else "no" for part in LACKS},
        }
        for award, lacking in to_mend
    ]
    title = f"Awards of {funder.funder_name} that lack something"
    return Sheet(title, Table(TO_MEND, rows), notes(release, {"register"}, set(), None))
