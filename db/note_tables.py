"""What people know of a place that no figure holds."""

from datetime import datetime

from sqlalchemy import Column, Date, DateTime, ForeignKey, Integer, String, Table, Text

from db.tables import metadata


def _at(name: str, *, known: bool = True) -> Column[datetime]:
    return Column(name, DateTime(timezone=True), nullable=not known)


def _by(name: str, *, known: bool = True) -> Column[str]:
    return Column(name, String(200), nullable=not known)


local_note = Table(
    "local_note",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("kind", String(20), nullable=False),
    Column("about_kind", String(20), nullable=False),
    Column("about_key", String(300), nullable=False, index=True),
    Column("text", Text, nullable=False),
    Column("seen_by", String(20), nullable=False),
    Column("review_on", Date),
    _at("written_at"),
    _by("written_by"),
    Column("closing", Text),
    _at("closed_at", known=False),
    _by("closed_by", known=False),
    implicit_returning=False,
)
"""A note pinned to a place (``about_key``: GSS code), a school (URN) or an award (identifier).
``seen_by``: ``partnership``, ``keepers`` or ``team``. ``closing`` says why it was closed. Never
part of a score. A CSP may write one that it may not read: PostgreSQL gives nothing of it back, so
its number is taken beforehand."""

local_note_answer = Table(
    "local_note_answer",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("note_id", Integer, ForeignKey("local_note.id"), nullable=False, index=True),
    Column("text", Text, nullable=False),
    _at("said_at"),
    _by("said_by"),
)
"""Answers are added, never overwritten."""
