"""The log of decisions as a file."""

from collections.abc import Sequence
from typing import Final

from flask import Response

from dashboard.downloads import Sheet, file_of, notes
from dashboard.subjects import label
from db.published import Release
from layers.layer import Column, Table
from record.minutes import Decision

COLUMNS: Final = (
    Column("number", "Number"),
    Column("decided_on", "Decided on", "date"),
    Column("decided", "Decision", "text"),
    Column("owner", "Who sees to it", "text"),
    Column("due", "By when", "date"),
    Column("about", "What it concerns", "text"),
    Column("codes", "Codes of what it concerns", "text"),
    Column("outcome", "How it ended", "text"),
    Column("done_on", "Ended on", "date"),
    Column("meeting", "Meeting", "text"),
    Column("line", "View it came from", "text"),
    Column("recorded_by", "Recorded by", "text"),
)


def file(ending: str, chosen: Sequence[Decision], release: Release) -> Response:
    """Raises NotFound for an ending there is not."""
    rows = [
        {
            "number": item.number,
            "decided_on": item.decided_on.isoformat(),
            "decided": item.decided,
            "owner": item.owner,
            "due": item.due.isoformat() if item.due else None,
            "about": "; ".join(label(release, subject) for subject in item.about),
            "codes": "; ".join(subject.key for subject in item.about),
            "outcome": item.outcome,
            "done_on": item.done_at.date().isoformat() if item.done_at else None,
            "meeting": item.title,
            "line": item.line,
            "recorded_by": item.recorded_by,
        }
        for item in chosen
    ]
    title = f"Decisions, {release.front['partnership']}"
    sheet = Sheet(title, Table(COLUMNS, rows), notes(release, set(), set(), None))
    return file_of(release, sheet, [], "decisions", ending)
