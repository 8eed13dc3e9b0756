"""The register: awards, where they are delivered, what they do and whom to ask."""

from collections.abc import Iterable, Sequence
from typing import Any

import pandas as pd
from sqlalchemy import Connection

from db.tables import award, award_contact, award_place, award_tag
from etl.bulk import delete_keys, insert
from etl.checks import LoadReport
from etl.delivery import Delivery
from etl.registers import read
from etl.registers.award import Award

TAGS = {
    "approach": "approaches",
    "priority": "priorities",
    "audience": "audiences",
    "setting": "settings",
}


def register(
    connection: Connection, delivery: Delivery, delivery_id: int, report: LoadReport
) -> dict[str, int]:
    """By identifier: an award in the file replaces the one in the store, others stay."""
    awards = {item.identifier: item for path in delivery.files for item in read(path, report)}
    delete_keys(connection, award.c.identifier, list(awards))
    main = _frame((_facts(item) for item in awards.values()), [c.name for c in award.columns])
    insert(connection, award, main.assign(delivery_id=delivery_id))
    insert(connection, award_contact, _frame(_contacts(awards.values()), _names(award_contact)))
    insert(connection, award_place, _frame(_places(awards.values()), _names(award_place)))
    insert(connection, award_tag, _frame(_tags(awards.values()), _names(award_tag)))
    return {"award": len(awards)}


def _names(table: Any) -> list[str]:
    return [column.name for column in table.columns if column.name != "id"]


def _frame(rows: Iterable[dict[str, Any]], columns: Sequence[str]) -> pd.DataFrame:
    wanted = [name for name in columns if name != "delivery_id"]
    return pd.DataFrame(list(rows), columns=wanted, dtype=object)


def _facts(item: Award) -> dict[str, Any]:
    return item.model_dump(include={column.name for column in award.columns})


def _contacts(awards: Iterable[Award]) -> Iterable[dict[str, Any]]:
    for item in awards:
        if item.contact_name or item.contact_email:
            yield {
                "identifier": item.identifier,
                "name": item.contact_name,
                "email": item.contact_email,
            }


def _places(awards: Iterable[Award]) -> Iterable[dict[str, Any]]:
    for item in awards:
        for place in item.places:
            yield {"identifier": item.identifier, "via": "area", **place.model_dump()}
        for urn in item.school_urns:
            yield {"identifier": item.identifier, "via": "school", "code": urn}


def _tags(awards: Iterable[Award]) -> Iterable[dict[str, Any]]:
    for item in awards:
        for vocabulary, field in TAGS.items():
            for term in getattr(item, field):
                yield {"identifier": item.identifier, "vocabulary": vocabulary, "term": term}
