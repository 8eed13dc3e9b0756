"""What the register's page of an award says of its consultation."""

from typing import Any

from record.award import Award
from record.consultations import consultations, decisions


def consultation_of(connection: Any, award: Award) -> dict[str, Any] | None:
    """None for an award that nobody proposed or talked over here."""
    name = award.identifier
    asked = consultations(connection, [name]).get(name, [])
    decided = decisions(connection, [name]).get(name, [])
    if award.status != "proposed" and not asked and not decided:
        return None
    waiting = sum(item.view is None for item in asked)
    return {"asked": asked, "waiting": waiting, "latest": decided[-1] if decided else None}
