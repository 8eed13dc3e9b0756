"""Releases of restricted counts: kept when something is published, read when the next is built."""

import gzip
import hashlib
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

import pandas as pd
from sqlalchemy import Connection, delete, insert, select

from db import bulk
from db.disclosure_tables import disclosure_counts, disclosure_figure, disclosure_release
from db.frames import frame_of

FIGURES: Final = ("series", "level", "area_code", "period", "value", "low", "high", "mark")
COLUMNS: Final = (*FIGURES, "people")
WHOLE: Final = ("value", "low", "high")


@dataclass(frozen=True)
class Kept:
    """A release of one indicator. ``sha256``: of the counts it was made from."""

    number: int
    released_at: datetime
    threshold: int
    most_lost: float
    sha256: str


@dataclass(frozen=True)
class Made:
    """A release that is to be kept. ``figures``: columns as ``COLUMNS``. ``counts``: as text."""

    indicator_id: str
    threshold: int
    most_lost: float
    demonstration: bool
    figures: pd.DataFrame
    counts: str


def sha256(counts: str) -> str:
    return hashlib.sha256(counts.encode()).hexdigest()


def kept(connection: Connection, indicator_id: str) -> list[Kept]:
    """Every release of an indicator, oldest first."""
    table = disclosure_release
    query = (
        select(
            table.c.id,
            table.c.released_at,
            table.c.threshold,
            table.c.most_lost,
            disclosure_counts.c.sha256,
        )
        .join(disclosure_counts, disclosure_counts.c.release_id == table.c.id)
        .where(table.c.indicator_id == indicator_id)
        .order_by(table.c.id)
    )
    return [Kept(*row) for row in connection.execute(query)]


def figures(connection: Connection, number: int) -> pd.DataFrame:
    """Columns as ``COLUMNS``, sorted by the first four; whole numbers are Int64, NA where nothing
    is shown."""
    table = disclosure_figure
    query = select(*(table.c[name] for name in COLUMNS)).where(table.c.release_id == number)
    frame = frame_of(connection, query).astype(
        dict.fromkeys(WHOLE, "Int64") | {"people": "float64"}
    )
    return frame.sort_values(list(COLUMNS[:4]), ignore_index=True)


def counts(connection: Connection, number: int) -> str:
    """What the release was made from, before anything was hidden."""
    table = disclosure_counts
    body = connection.execute(select(table.c.body).where(table.c.release_id == number))
    return gzip.decompress(body.scalar_one()).decode()


def keep(connection: Connection, made: Made) -> int:
    """In the caller's transaction, which is the one that shows it."""
    values = {
        "indicator_id": made.indicator_id,
        "released_at": datetime.now(UTC),
        "threshold": made.threshold,
        "most_lost": made.most_lost,
        "demonstration": made.demonstration,
    }
    table = disclosure_release
    number = int(
        connection.execute(insert(table).values(values).returning(table.c.id)).scalar_one()
    )
    rows = made.figures[list(COLUMNS)].assign(release_id=number)
    bulk.insert(connection, disclosure_figure, rows)
    body = gzip.compress(made.counts.encode(), compresslevel=6, mtime=0)
    connection.execute(
        insert(disclosure_counts).values(release_id=number, sha256=sha256(made.counts), body=body)
    )
    return number


def forget_demonstration(connection: Connection) -> None:
    """Invented figures bind no real ones."""
    table = disclosure_release
    connection.execute(delete(table).where(table.c.demonstration))
