"""Who owes which return, as files."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from analysis.owed import Owed
from dashboard.downloads import Sheet, notes
from dashboard.returns.words import STATES
from db.published import Release
from layers.layer import Column, Table

COLUMNS: Final = (
    Column("identifier", "Award", "text"),
    Column("title", "Intervention", "text"),
    Column("funder", "Funder", "text"),
    Column("provider", "Provider", "text"),
    Column("quarter", "Quarter", "text"),
    Column("due", "Due by", "date"),
    Column("state", "State", "text"),
    Column("days_late", "Days late"),
)


def owed_sheet(release: Release, found: Sequence[Owed], on: date) -> Sheet:
    rows = [
        {
            "identifier": item.award.intervention,
            "title": item.award.title,
            "funder": item.award.funder_name,
            "provider": item.award.provider_name,
            "quarter": item.quarter,
            "due": item.due.isoformat(),
            "state": STATES[item.state],
            "days_late": (on - item.due).days if item.state == "overdue" else None,
        }
        for item in found
    ]
    title = f"Quarterly returns, {release.front['partnership']}, on {on}"
    return Sheet(title, Table(COLUMNS, rows), notes(release, {"register"}, set(), None))
