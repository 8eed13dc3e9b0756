"""Returns as they stand, every version of them, and what was asked about them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, RowMapping, Select, select, tuple_

from analysis.records import FieldChange, differences
from db.return_tables import quarterly_return, return_change, return_narrative, return_query
from record.returns.model import QuarterlyReturn

ASKED_AT_ONCE = 1_000
Key = tuple[str, str]
"""Intervention and quarter."""


@dataclass(frozen=True)
class Standing:
    """The version that stands. ``told`` has no narrative unless it was asked for."""

    told: QuarterlyReturn
    version: int
    state: str
    received_at: datetime
    received_by: str
    accepted_at: datetime | None
    accepted_by: str | None
    delivery_id: int | None


@dataclass(frozen=True)
class Query:
    """``answer`` is None until somebody answers."""

    id: int
    intervention: str
    quarter: str
    version: int
    field: str
    question: str
    asked_at: datetime
    asked_by: str
    answer: str | None
    answered_at: datetime | None
    answered_by: str | None


@dataclass(frozen=True)
class Step:
    """``what``: sent, changed, queried, answered, accepted or removed. ``fields`` has no narrative:
    a version that differs in words alone has none."""

    at: datetime
    by: str
    what: str
    version: int
    state: str | None
    fields: list[FieldChange]


def standing(
    connection: Connection, intervention: str, quarter: str, *, narrative: bool = False
) -> Standing | None:
    """None where no return stands. ``narrative=True`` only for who may read it."""
    key = (intervention, quarter)
    return standing_of(connection, [key], narrative=narrative).get(key)


def standing_of(
    connection: Connection, keys: Sequence[Key], *, narrative: bool = False
) -> dict[Key, Standing]:
    """Those of the keys that stand."""
    found: dict[Key, Standing] = {}
    table = quarterly_return
    for start in range(0, len(keys), ASKED_AT_ONCE):
        some = keys[start : start + ASKED_AT_ONCE]
        query = select(table).where(tuple_(table.c.intervention, table.c.quarter).in_(some))
        found |= _standing(connection, query, narrative)
    return found


def every_standing(connection: Connection, *, narrative: bool = False) -> list[Standing]:
    """By intervention, oldest quarter first."""
    order = (quarterly_return.c.intervention, quarterly_return.c.quarter)
    query = select(quarterly_return).order_by(*order)
    return list(_standing(connection, query, narrative).values())


def version_told(
    connection: Connection, key: Key, version: int, *, narrative: bool = False
) -> QuarterlyReturn | None:
    """What a version said; None where there is no such version."""
    table = return_change
    asked = (table.c.intervention == key[0], table.c.quarter == key[1], table.c.version == version)
    query = select(table.c.after).where(*asked, table.c.after.is_not(None)).order_by(table.c.id)
    told = connection.execute(query).scalars().first()
    if told is None:
        return None
    texts = _texts(connection, [(*key, version)]) if narrative else {}
    return QuarterlyReturn(**told, **texts.get((*key, version), {}))


def history(connection: Connection, intervention: str, quarter: str) -> list[Step]:
    """Oldest first."""
    table = return_change
    asked = (table.c.intervention == intervention, table.c.quarter == quarter)
    rows = connection.execute(select(table).where(*asked).order_by(table.c.id)).mappings()
    return [
        Step(
            row["changed_at"],
            row["changed_by"],
            row["what"],
            row["version"],
            row["state_after"],
            differences(row["before"], row["after"]),
        )
        for row in rows
    ]


def queries(connection: Connection, intervention: str, quarter: str) -> list[Query]:
    """Oldest first, answered or not."""
    table = return_query
    asked = (table.c.intervention == intervention, table.c.quarter == quarter)
    rows = connection.execute(select(table).where(*asked).order_by(table.c.id)).mappings()
    return [Query(**row) for row in rows]


def _standing(
    connection: Connection,
    query: Select,  # type: ignore[type-arg]
    narrative: bool,
) -> dict[Key, Standing]:
    rows = connection.execute(query).mappings().all()
    texts = _texts(connection, [_version(row) for row in rows]) if narrative else {}
    return {
        (row["intervention"], row["quarter"]): Standing(
            QuarterlyReturn(**row["told"], **texts.get(_version(row), {})),
            row["version"],
            row["state"],
            row["received_at"],
            row["received_by"],
            row["accepted_at"],
            row["accepted_by"],
            row["delivery_id"],
        )
        for row in rows
    }


def _version(row: RowMapping) -> tuple[str, str, int]:
    return row["intervention"], row["quarter"], row["version"]


def _texts(
    connection: Connection, versions: Iterable[tuple[str, str, int]]
) -> dict[tuple[str, str, int], dict[str, Any]]:
    table = return_narrative
    wanted = list(versions)
    found = {}
    for start in range(0, len(wanted), ASKED_AT_ONCE):
        some = wanted[start : start + ASKED_AT_ONCE]
        one = tuple_(table.c.intervention, table.c.quarter, table.c.version)
        for row in connection.execute(select(table).where(one.in_(some))).mappings():
            found[_version(row)] = row["texts"]
    return found
