"""What each publishing changed, and who wants to be told of it."""

from datetime import datetime

from sqlalchemy import (
    JSON,
    Column,
    Date,
    DateTime,
    ForeignKey,
    Integer,
    LargeBinary,
    String,
    Table,
)

from db.tables import metadata


def _at(name: str, *, known: bool = True) -> Column[datetime]:
    return Column(name, DateTime(timezone=True), nullable=not known)


release_change = Table(
    "release_change",
    metadata,
    Column("release_id", Integer, primary_key=True, autoincrement=False),
    _at("at"),
    Column("body", LargeBinary, nullable=False),
)
"""What a release says otherwise than the one before it: gzip-packed JSON of
``analysis.news.brought.Brought``. No foreign key: it outlives the release by far."""

follower = Table(
    "follower",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("member_id", ForeignKey("member.id", ondelete="CASCADE"), unique=True),
    Column("visitor", String(200), unique=True),
    Column("seen", JSON, nullable=False),
    _at("seen_at"),
    Column("seen_day", Date, nullable=False),
    Column("mail", String(10), nullable=False),
    Column("sent", JSON, nullable=False),
    _at("sent_at"),
    Column("sent_day", Date, nullable=False),
)
"""A member, or by name a visitor to the demonstration. ``seen``: the last release, note, decision
and verdict that they have looked at, by number; ``seen_day``: the day from which endings were
counted then. ``sent``: the same for e-mails. ``mail``: ``never`` or ``weekly``."""

_FOLLOWER = ForeignKey("follower.id", ondelete="CASCADE")
followed_place = Table(
    "followed_place",
    metadata,
    Column("follower_id", _FOLLOWER, primary_key=True),
    Column("code", String(20), primary_key=True),
    Column("name", String(200), nullable=False),
    _at("since"),
)
"""A ward or a borough (GSS code). ``name``: as it was called then, for when the map has it no
more."""

feed_key = Table(
    "feed_key",
    metadata,
    Column("key_hash", String(64), primary_key=True),
    Column(
        "follower_id",
        ForeignKey("follower.id", ondelete="CASCADE"),
        nullable=False,
        unique=True,
    ),
    _at("made_at"),
)
"""The secret in the address of somebody's feed. Only what proves it is kept."""
