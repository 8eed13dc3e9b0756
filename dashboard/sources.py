"""The page of sources and methods: where every figure comes from and how it is worked out."""

from typing import Any

from flask import Response, render_template

from dashboard.access import READERS, Register
from dashboard.downloads import Sheet, file_of, notes, register_files
from db.published import Published, Release
from layers.layer import Column, Table

FILES = (
    Column("files", "Files", "text"),
    Column("sha256", "SHA-256", "text"),
    Column("label", "What", "text"),
    Column("source", "Source", "text"),
    Column("licence", "Licence", "text"),
    Column("loaded", "Loaded", "date"),
    Column("rows_read", "Read"),
    Column("rows_kept", "Kept"),
    Column("rows_refused", "Refused"),
    Column("problems_total", "Remarks"),
)


def register_sources(register: Register, published: Published) -> None:
    def sources() -> Response:
        release = published.current()
        return Response(render_template("sources.html", **page(release)))

    def files(ending: str) -> Response:
        """``/sources/files.csv``: the files that the figures come from."""
        release = published.current()
        return file_of(release, files_sheet(release), [], "sources", ending)

    register.route("/sources", sources, READERS, name="sources")
    register_files(register, "/sources/files", files, READERS)


def page(release: Release) -> dict[str, Any]:
    """What the template shows, gathered from the release alone."""
    deliveries = release.content("sources")
    awards = release.awards
    reasons: dict[str, int] = {}
    for award in awards:
        if not award["where"]:
            for item in award["unplaced"][:1]:
                reasons[item["reason"]] = reasons.get(item["reason"], 0) + 1
    return {
        "front": release.front,
        "release": release.key,
        "built_at": release.built_at,
        "deliveries": deliveries,
        "register": {
            "awards": len(awards),
            "placed": sum(bool(award["where"]) for award in awards),
            "without_amount": sum(award["amount_awarded"] is None for award in awards),
            "without_dates": sum(
                award["start_date"] is None or award["end_date"] is None for award in awards
            ),
            "reasons": sorted(reasons.items(), key=lambda item: -item[1]),
        },
        "notes": release.content("notes"),
    }


def files_sheet(release: Release) -> Sheet:
    rows = [
        {**item, "files": "; ".join(item["files"]), "loaded": item["loaded_at"][:10]}
        for item in release.content("sources")
    ]
    title = f"Files that the figures come from, {release.front['partnership']}"
    return Sheet(title, Table(FILES, rows), notes(release, set(), set(), None))
