"""What a meeting goes through and what it decides."""

from datetime import datetime

from sqlalchemy import Column, Date, DateTime, ForeignKey, Integer, String, Table, Text

from db.tables import metadata


def _at(name: str, *, known: bool = True) -> Column[datetime]:
    return Column(name, DateTime(timezone=True), nullable=not known)


def _by(name: str, *, known: bool = True) -> Column[str]:
    return Column(name, String(200), nullable=not known)


agenda = Table(
    "agenda",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("title", String(200), nullable=False),
    Column("held_on", Date),
    _at("made_at"),
    _by("made_by"),
)
"""A list of views that a meeting goes through. ``held_on``: the day of the meeting, if known."""

agenda_view = Table(
    "agenda_view",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("agenda_id", Integer, ForeignKey("agenda.id"), nullable=False, index=True),
    Column("position", Integer, nullable=False),
    Column("address", Text, nullable=False),
    Column("line", String(300), nullable=False),
    _at("added_at"),
    _by("added_by"),
    _at("taken_off_at", known=False),
    _by("taken_off_by", known=False),
)
"""One view: path and query of a screen, in stable keys, and what it shows in a line of text. One
that was taken off stays, because a decision may have come from it."""

meeting_decision = Table(
    "meeting_decision",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("view_id", Integer, ForeignKey("agenda_view.id"), index=True),
    Column("decided", Text, nullable=False),
    Column("owner", String(200), nullable=False),
    Column("due", Date),
    Column("decided_on", Date, nullable=False),
    _at("recorded_at"),
    _by("recorded_by"),
    Column("outcome", Text),
    _at("done_at", known=False),
    _by("done_by", known=False),
)
"""What was decided, who sees to it and by when; ``outcome`` says how it ended. ``view_id`` is NULL
for a decision that was not taken from an agenda."""

_DECISION = ForeignKey("meeting_decision.id", ondelete="CASCADE")
meeting_decision_about = Table(
    "meeting_decision_about",
    metadata,
    Column("decision_id", Integer, _DECISION, primary_key=True),
    Column("kind", String(20), primary_key=True),
    Column("key", String(300), primary_key=True, index=True),
)
"""What it concerns. ``kind``: ``place`` (key: GSS code), ``school`` (URN) or ``award``
(identifier)."""
