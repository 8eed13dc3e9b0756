"""The returns of one award, for its own page."""

from typing import Any

from dashboard.asked import opening_date
from dashboard.returns.words import FOR_PARTNERS, STATES
from db.published import Release
from record.award import Award
from record.returns.owed import owed_of
from record.returns.stored import standing_of


def returns_of(connection: Any, release: Release, award: Award) -> dict[str, Any]:
    """Newest quarter first: what is owed of the award and what came, with the number of people."""
    states = owed_of(connection, award.identifier, opening_date(release))
    keys = [(award.identifier, quarter) for quarter in states]
    came = standing_of(connection, keys)
    rows = [
        {
            "quarter": quarter,
            "state": state,
            "told": came[award.identifier, quarter].told
            if (award.identifier, quarter) in came
            else None,
        }
        for quarter, state in sorted(states.items(), reverse=True)
    ]
    return {"rows": rows, "states": STATES, "for_partners": FOR_PARTNERS}
