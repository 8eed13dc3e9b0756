"""Awards as they stand in the store, put together from their tables."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, RowMapping, Table, select

from db.tables import award, award_contact, award_place, award_tag, award_text
from record.award import Award, StatedPlace

TAGS = {
    "approach": "approaches",
    "priority": "priorities",
    "audience": "audiences",
    "setting": "settings",
}
"""Vocabulary of ``award_tag`` → field of an award."""
ASKED_AT_ONCE = 5_000


def stored(connection: Connection, identifiers: Sequence[str]) -> dict[str, tuple[Award, int]]:
    """Identifier → the award and the delivery it came from; without those that do not stand. The
    words and contacts that the database keeps from who asks are as if they were not known."""
    found: dict[str, tuple[Award, int]] = {}
    for start in range(0, len(identifiers), ASKED_AT_ONCE):
        some = identifiers[start : start + ASKED_AT_ONCE]
        more = _more(connection, some)
        for row in _rows(connection, award, some):
            facts = {name: row[name] for name in row if name in Award.model_fields}
            made = Award(**facts, **more.get(row["identifier"], {}))
            found[made.identifier] = (made, row["delivery_id"])
    return found


def every(connection: Connection) -> Iterator[Award]:
    """All awards that stand, in order of identifier, a few thousand at a time."""
    order = select(award.c.identifier).order_by(award.c.identifier)
    identifiers = list(connection.execute(order).scalars())
    for start in range(0, len(identifiers), ASKED_AT_ONCE):
        some = identifiers[start : start + ASKED_AT_ONCE]
        found = stored(connection, some)
        yield from (found[identifier][0] for identifier in some)


def _rows(connection: Connection, table: Table, some: Sequence[str]) -> Iterable[RowMapping]:
    order = table.c.id if "id" in table.c else table.c.identifier
    query = select(table).where(table.c.identifier.in_(some)).order_by(order)
    return connection.execute(query).mappings()


def _more(connection: Connection, some: Sequence[str]) -> dict[str, dict[str, Any]]:
    """What stands beside the award's own row, by identifier."""
    found: dict[str, dict[str, Any]] = {}
    for row in _rows(connection, award_text, some):
        found[row["identifier"]] = {"description": row["description"]}
    for row in _rows(connection, award_contact, some):
        about = found.setdefault(row["identifier"], {})
        about |= {
            "contact_name": row["name"],
            "contact_email": row["email"],
            "contact_phone": row["phone"],
        }
    for row in _rows(connection, award_place, some):
        about = found.setdefault(row["identifier"], {})
        if row["via"] == "school":
            school = row["code"] or row["name"]
            about["school_urns"] = (*about.get("school_urns", ()), school)
        else:
            place = StatedPlace(name=row["name"], code=row["code"], code_type=row["code_type"])
            about["places"] = (*about.get("places", ()), place)
    for row in _rows(connection, award_tag, some):
        about = found.setdefault(row["identifier"], {})
        field = TAGS[row["vocabulary"]]
        about[field] = (*about.get(field, ()), row["term"])
    return found
