"""The notes as a file, for who may read them."""

from collections.abc import Sequence
from typing import Final

from flask import Response

from dashboard.downloads import Sheet, file_of, notes
from dashboard.knowledge.shown import pinned
from db.published import Release
from layers.layer import Column, Table
from record.local_notes import Note

COLUMNS: Final = (
    Column("number", "Number"),
    Column("kind", "Kind", "text"),
    Column("about", "About", "text"),
    Column("code", "Code", "text"),
    Column("text", "Note", "text"),
    Column("readers", "Who may read it", "text"),
    Column("review_on", "Look at it again on", "date"),
    Column("written_on", "Written on", "date"),
    Column("written_by", "Written by", "text"),
    Column("answers", "Answers", "text"),
    Column("closing", "Why it was closed", "text"),
    Column("closed_on", "Closed on", "date"),
)


def file(ending: str, chosen: Sequence[Note], release: Release) -> Response:
    """Raises NotFound for an ending there is not."""
    rows = [
        {
            "number": item.note.number,
            "kind": item.kind,
            "about": item.to.label,
            "code": item.to.subject.key,
            "text": item.note.told.text,
            "readers": item.readers,
            "review_on": item.note.told.review_on and item.note.told.review_on.isoformat(),
            "written_on": item.note.written_at.date().isoformat(),
            "written_by": item.note.written_by,
            "answers": "; ".join(f"{one.said_by}: {one.text}" for one in item.note.answers),
            "closing": item.note.closing,
            "closed_on": item.note.closed_at and item.note.closed_at.date().isoformat(),
        }
        for item in pinned(release, chosen)
    ]
    title = f"Local knowledge, {release.front['partnership']}: what people say, not figures"
    sheet = Sheet(title, Table(COLUMNS, rows), notes(release, set(), set(), None))
    return file_of(release, sheet, [], "notes", ending)
