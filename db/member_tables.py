"""Who may sign in, who is signed in, and the trail of what was done. No password and no token is
kept, only what proves that somebody knew it."""

from sqlalchemy import (
    JSON,
    Column,
    DateTime,
    ForeignKey,
    Integer,
    String,
    Table,
    Text,
)

from db.tables import metadata

member = Table(
    "member",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("email", String(300), nullable=False, unique=True),
    Column("name", String(200), nullable=False),
    Column("role", String(20), nullable=False),
    Column("body", String(200)),
    Column("la_code", String(20)),
    Column("password", String(300)),
    Column("subject", String(300), unique=True),
    Column("made_at", DateTime(timezone=True), nullable=False),
    Column("made_by", String(200), nullable=False),
    Column("closed_at", DateTime(timezone=True)),
    Column("closed_by", String(200)),
)
"""``email`` in small letters. ``body``: identifier of the funder (CSP) or provider (partner) whose
awards are theirs; ``la_code``: the CSP's borough. ``password``: an Argon2id hash, NULL until one is
set. ``subject``: who they are at the identity provider. A closed member stays, for the trail."""

member_link = Table(
    "member_link",
    metadata,
    Column("token_hash", String(64), primary_key=True),
    Column("member_id", ForeignKey("member.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("ends_at", DateTime(timezone=True), nullable=False),
)
"""An address at which a member chooses a password, once."""

member_session = Table(
    "member_session",
    metadata,
    Column("token_hash", String(64), primary_key=True),
    Column("member_id", ForeignKey("member.id", ondelete="CASCADE"), index=True),
    Column("told", JSON, nullable=False),
    Column("began_at", DateTime(timezone=True), nullable=False),
    Column("seen_at", DateTime(timezone=True), nullable=False),
    Column("ends_at", DateTime(timezone=True), nullable=False, index=True),
)
"""What is known of a browser; its cookie holds only the token. Deleted at sign-out, so that a
copied cookie is worth nothing."""

sign_in_failure = Table(
    "sign_in_failure",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("email_hash", String(64), nullable=False, index=True),
    Column("address", String(64), nullable=False, index=True),
    Column("failed_at", DateTime(timezone=True), nullable=False, index=True),
)
"""Counted, so that nobody can go on guessing; forgotten after a day."""

audit_entry = Table(
    "audit_entry",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("at", String(32), nullable=False),
    Column("who", String(200), nullable=False),
    Column("role", String(20), nullable=False),
    Column("member_id", Integer),
    Column("act", String(60), nullable=False, index=True),
    Column("subject", Text, nullable=False),
    Column("before", String(64), nullable=False),
    Column("hash", String(64), nullable=False),
)
"""One line for every write, export and sign-in. ``hash`` is made from the line and from ``before``,
the hash of the line before it; a trigger refuses every change and removal. ``at``: UTC, ISO 8601,
as text, because the hash is made from it. No foreign key: a line outlives everything."""
