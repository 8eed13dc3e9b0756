"""What was released of restricted indicators, and the counts it was made from. Only ever added to:
what was hidden once stays hidden, so later releases must know every earlier one."""

from sqlalchemy import (
    Boolean,
    Column,
    DateTime,
    Double,
    ForeignKey,
    Integer,
    LargeBinary,
    String,
    Table,
)

from db.tables import metadata


def _of_release() -> Column[int]:
    release = ForeignKey("disclosure_release.id", ondelete="CASCADE")
    return Column("release_id", Integer, release, primary_key=True, autoincrement=False)


disclosure_release = Table(
    "disclosure_release",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("indicator_id", String(60), nullable=False, index=True),
    Column("released_at", DateTime(timezone=True), nullable=False),
    Column("threshold", Integer, nullable=False),
    Column("most_lost", Double, nullable=False),
    Column("demonstration", Boolean, nullable=False),
)
"""One for each time that an indicator's counts or the rules had changed; the newest one stands."""

disclosure_figure = Table(
    "disclosure_figure",
    metadata,
    _of_release(),
    Column("series", String(60), primary_key=True),
    Column("level", String(20), primary_key=True),
    Column("area_code", String(20), primary_key=True),
    Column("period", String(12), primary_key=True),
    Column("value", Integer),
    Column("low", Integer),
    Column("high", Integer),
    Column("mark", String(10), nullable=False),
    Column("people", Double, nullable=False),
)
"""As ``Release.frame`` of ``analysis.disclosure`` has them: of the counts only what is shown."""

disclosure_counts = Table(
    "disclosure_counts",
    metadata,
    _of_release(),
    Column("sha256", String(64), nullable=False),
    Column("body", LargeBinary, nullable=False),
)
"""The counts before anything was hidden, gzip-packed, and their hash. Only the loader may read
them; nothing that is served does."""
