"""Every change of one award, field by field."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, select

from analysis.records import FieldChange, differences
from db.record_tables import award_change


@dataclass(frozen=True)
class Step:
    """``what``: added, changed or removed, and whether that took a delivery back."""

    number: int
    at: datetime
    by: str
    what: str
    fields: list[FieldChange]

    @property
    def is_change(self) -> bool:
        """False for the coming and going of the whole award."""
        return self.what.startswith("changed")


def history(connection: Connection, identifier: str) -> list[Step]:
    """Oldest first; empty for an award that was never changed since changes are kept."""
    query = select(award_change).where(award_change.c.identifier == identifier)
    rows = connection.execute(query.order_by(award_change.c.id)).mappings()
    return [
        Step(
            row["id"],
            row["changed_at"],
            row["changed_by"],
            _what(row["before"] is None, row["after"] is None, row["undoes_delivery_id"]),
            differences(row["before"], row["after"]),
        )
        for row in rows
    ]


def _what(new: bool, gone: bool, undoes: int | None) -> str:
    word = "added" if new else "removed" if gone else "changed"
    return word if undoes is None else f"{word}, taking delivery {undoes} back"
