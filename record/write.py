"""Write awards and keep what was there before, in the caller's transaction."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import pandas as pd
from sqlalchemy import Connection, Table

from db.bulk import delete_keys, insert
from db.record_tables import award_change
from db.tables import award, award_contact, award_place, award_tag, award_text
from record.award import Award
from record.forgetting import forget_places
from record.stored import TAGS


@dataclass(frozen=True)
class Change:
    """``before`` is None for an award that is new, ``after`` for one that goes. An award comes
    from a delivery, ``from_after`` once changed; somebody's edit does not alter that."""

    identifier: str
    before: Award | None
    after: Award | None
    from_before: int | None
    from_after: int | None


@dataclass(frozen=True)
class Cause:
    """Who changes awards: by a delivery, by taking one back, or by hand when neither is named."""

    by: str
    delivery_id: int | None = None
    undoes: int | None = None


def write(connection: Connection, changes: Sequence[Change], cause: Cause) -> None:
    """Raises sqlalchemy's or psycopg's IntegrityError if an identifier comes twice."""
    if not changes:
        return
    delete_keys(connection, award.c.identifier, [item.identifier for item in changes])
    standing = [(item.after, item.from_after) for item in changes if item.after is not None]
    awards = [item for item, _ in standing]
    facts = ({**_facts(item), "delivery_id": delivery} for item, delivery in standing)
    _insert(connection, award, facts)
    _insert(connection, award_place, place_rows(awards))
    _insert(connection, award_text, _texts(awards))
    _insert(connection, award_contact, _contacts(awards))
    _insert(connection, award_tag, _tags(awards))
    now = datetime.now(UTC)
    rows = [
        {
            "identifier": item.identifier,
            "changed_at": now,
            "changed_by": cause.by,
            "delivery_id": cause.delivery_id,
            "undoes_delivery_id": cause.undoes,
            "delivery_before": item.from_before,
            "before": None if item.before is None else item.before.record(),
            "after": None if item.after is None else item.after.record(),
        }
        for item in changes
    ]
    connection.execute(award_change.insert(), rows)
    forget_places(connection, [item.identifier for item in changes if _newly_sensitive(item)])


def _newly_sensitive(change: Change) -> bool:
    """Also of an award that comes back after it was gone."""
    return bool(
        change.after
        and change.after.location_sensitive
        and not (change.before and change.before.location_sensitive)
    )


def _insert(connection: Connection, table: Table, rows: Iterable[dict[str, Any]]) -> None:
    columns = [column.name for column in table.columns if column.name != "id"]
    insert(connection, table, pd.DataFrame(list(rows), columns=columns, dtype=object))


def _facts(item: Award) -> dict[str, Any]:
    return item.model_dump(include={column.name for column in award.columns})


def _texts(awards: Iterable[Award]) -> Iterable[dict[str, Any]]:
    for item in awards:
        if item.description is not None:
            yield {"identifier": item.identifier, "description": item.description}


def _contacts(awards: Iterable[Award]) -> Iterable[dict[str, Any]]:
    for item in awards:
        if item.contact_name or item.contact_email or item.contact_phone:
            yield {
                "identifier": item.identifier,
                "name": item.contact_name,
                "email": item.contact_email,
                "phone": item.contact_phone,
            }


def place_rows(awards: Iterable[Award]) -> Iterable[dict[str, Any]]:
    """Rows of ``award_place``."""
    for item in awards:
        for place in item.places:
            yield {"identifier": item.identifier, "via": "area", **place.model_dump()}
        for school in item.school_urns:
            part = "code" if school.isdigit() else "name"
            yield {"identifier": item.identifier, "via": "school", part: school}


def _tags(awards: Iterable[Award]) -> Iterable[dict[str, Any]]:
    for item in awards:
        for vocabulary, field in TAGS.items():
            for term in getattr(item, field):
                yield {"identifier": item.identifier, "vocabulary": vocabulary, "term": term}
