"""Every change of one award, field by field."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, select

from analysis.records import FieldChange, differences
from db.record_tables import award_change
from record.award import Award
from record.stored import stored


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


def since(connection: Connection, moment: datetime) -> dict[str, tuple[Award | None, Award | None]]:
    """Identifier → the award as it stood at a moment and as it stands now, for each that was
    changed since; None where there was, or is, no such award."""
    query = select(award_change.c.identifier, award_change.c.before)
    rows = connection.execute(
        query.where(award_change.c.changed_at > moment).order_by(award_change.c.id)
    ).all()
    first: dict[str, Award | None] = {}
    for identifier, before in rows:
        first.setdefault(identifier, None if before is None else Award(**before))
    standing = stored(connection, sorted(first))
    return {
        identifier: (before, standing[identifier][0] if identifier in standing else None)
        for identifier, before in first.items()
    }
