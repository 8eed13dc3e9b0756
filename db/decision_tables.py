"""What people decided about what the product found or was asked: verdicts on overlaps, whom a
proposal was talked over with and what became of it, schools that somebody watches."""

from datetime import datetime

from sqlalchemy import Column, Date, DateTime, Double, ForeignKey, Integer, String, Table, Text

from db.tables import metadata


def _at(name: str, *, known: bool = True) -> Column[datetime]:
    return Column(name, DateTime(timezone=True), nullable=not known)


def _by(name: str, *, known: bool = True) -> Column[str]:
    return Column(name, String(200), nullable=not known)


overlap_verdict = Table(
    "overlap_verdict",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("id_a", String(300), nullable=False, index=True),
    Column("id_b", String(300), nullable=False, index=True),
    Column("matters_a", String(64), nullable=False),
    Column("matters_b", String(64), nullable=False),
    Column("category", String(40), nullable=False),
    Column("score", Double, nullable=False),
    Column("verdict", String(20), nullable=False),
    _at("decided_at"),
    _by("decided_by"),
    _at("withdrawn_at", known=False),
    _by("withdrawn_by", known=False),
)
"""What a person said of a pair of awards (``id_a`` before ``id_b`` in the alphabet):
``duplication``, ``complementary``, ``top-up`` or ``not related``. It holds while both awards say
what they said then in what matters (``matters_a``, ``matters_b``); ``category`` and ``score`` are
the finding's of that day. Only ever added to and withdrawn."""

overlap_reason = Table(
    "overlap_reason",
    metadata,
    Column("verdict_id", ForeignKey("overlap_verdict.id", ondelete="CASCADE"), primary_key=True),
    Column("reason", Text, nullable=False),
)
"""Why a verdict was given, in somebody's own words: apart, because not everybody reads those."""

consultation = Table(
    "consultation",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("identifier", String(300), nullable=False, index=True),
    Column("asked", String(200), nullable=False),
    Column("organisation", String(300), nullable=False),
    Column("question", Text, nullable=False),
    _at("asked_at"),
    _by("asked_by"),
    Column("view", String(20)),
    Column("answer", Text),
    Column("answered_on", Date),
    _at("answered_at", known=False),
    _by("answered_by", known=False),
)
"""Who was asked about a proposed award, and what they said. ``view``: ``supports``, ``has
concerns``, ``objects`` or ``no view``; NULL until they have answered. ``answered_by`` wrote it
down."""

funding_decision = Table(
    "funding_decision",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("identifier", String(300), nullable=False, index=True),
    Column("decision", String(20), nullable=False),
    Column("reason", Text, nullable=False),
    _at("decided_at"),
    _by("decided_by"),
)
"""What became of a proposed award: ``fund``, ``change first``, ``do not fund`` or ``wait``. The
latest row holds; the others are its history."""

school_watch = Table(
    "school_watch",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("urn", String(20), nullable=False, index=True),
    Column("first_day", Date, nullable=False),
    Column("last_day", Date, nullable=False),
    _at("set_at"),
    _by("set_by"),
    _at("ended_at", known=False),
    _by("ended_by", known=False),
)
"""Somebody wants to be told of whatever is sent into a school in a period."""

school_watch_reason = Table(
    "school_watch_reason",
    metadata,
    Column("watch_id", ForeignKey("school_watch.id", ondelete="CASCADE"), primary_key=True),
    Column("why", Text, nullable=False),
)
"""Why a school is watched, in somebody's own words: apart, because not everybody reads those."""
