"""Take a delivery back whole, without losing what was changed after it."""

from dataclasses import dataclass, field
from datetime import UTC, datetime

from sqlalchemy import Connection, Engine, select, update

from analysis.records import FieldChange, merge
from db.record_tables import award_change
from db.tables import delivery
from record import audit
from record.award import Award
from record.returns.undo import take_back
from record.rights import Person
from record.stored import stored
from record.write import Cause, Change, write
from reports import FileProblem


@dataclass
class Undone:
    """What became of a delivery's awards or returns. ``kept``: fields, by identifier, that somebody
    changed after the delivery and that therefore stay; no field names one that stays whole."""

    removed: int = 0
    restored: int = 0
    kept: dict[str, list[FieldChange]] = field(default_factory=dict)
    what: str = "awards"

    def as_text(self) -> str:
        lines = [f"Taken back: {self.removed:,} {self.what} removed, {self.restored:,} restored."]
        for identifier, fields in self.kept.items():
            what = ", ".join(item.field for item in fields) or f"the whole {self.what[:-1]}"
            lines.append(f"  {identifier}: {what} was changed since and stays as it is now.")
        return "\n".join(lines)


def undo(engine: Engine, delivery_id: int, who: Person) -> Undone:
    """One transaction. Raises FileProblem for what cannot be undone; nothing is changed then."""
    with audit.recorded(engine, who, "etl_undo", f"delivery {delivery_id}") as connection:
        if _kind(connection, delivery_id) == "returns":
            undone = _returns(connection, delivery_id, who.name)
        else:
            undone = _awards(connection, delivery_id, who.name)
        connection.execute(
            update(delivery).where(delivery.c.id == delivery_id).values(undone_at=datetime.now(UTC))
        )
    return undone


def _returns(connection: Connection, delivery_id: int, by: str) -> Undone:
    removed, restored, kept = take_back(connection, delivery_id, by)
    return Undone(removed, restored, kept, "returns")


def _awards(connection: Connection, delivery_id: int, by: str) -> Undone:
    query = select(award_change).where(award_change.c.delivery_id == delivery_id)
    rows = connection.execute(query.order_by(award_change.c.id)).mappings().all()
    standing = stored(connection, [row["identifier"] for row in rows])
    undone = Undone()
    changes = []
    for row in rows:
        now = standing.get(row["identifier"])
        back = None if now is None else _back(dict(row), now, undone)
        if back is not None:
            changes.append(back)
    write(connection, changes, Cause(by, undoes=delivery_id))
    return undone


def _kind(connection: Connection, delivery_id: int) -> str:
    """Of a delivery that can be taken back."""
    found = connection.execute(
        select(delivery.c.kind, delivery.c.label, delivery.c.undone_at).where(
            delivery.c.id == delivery_id
        )
    ).first()
    if found is None:
        raise FileProblem(f"There is no delivery {delivery_id}; see: python -m etl status")
    if found.kind not in ("register", "returns"):
        raise FileProblem(
            f"Delivery {delivery_id} is “{found.label}”; only a register or returns can be taken "
            "back. Load the file that was there before instead."
        )
    if found.undone_at is not None:
        raise FileProblem(f"Delivery {delivery_id} was taken back on {found.undone_at:%d %B %Y}.")
    return str(found.kind)


def _back(row: dict[str, object], now: tuple[Award, int], undone: Undone) -> Change | None:
    """The change that takes one award back; None where nothing can be taken back."""
    award, delivery_id = now
    identifier, delivered = award.identifier, Award(**row["after"])  # type: ignore[arg-type]
    if row["before"] is None:
        if award.record() != delivered.record():
            undone.kept[identifier] = []
            return None
        undone.removed += 1
        return Change(identifier, award, None, delivery_id, None)
    merged = merge(delivered.record(), award.record(), row["before"])  # type: ignore[arg-type]
    if merged.conflicts:
        undone.kept[identifier] = merged.conflicts
    after = Award(**merged.record)
    if after == award:
        return None
    undone.restored += 1
    before = row["delivery_before"]
    return Change(identifier, award, after, delivery_id, before)  # type: ignore[arg-type]
