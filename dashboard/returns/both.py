"""Two people's versions of one return, side by side where both changed the same."""

from dataclasses import dataclass

from dashboard.returns.words import label, shown
from record.returns.measures import OUTCOME_PARTS, OUTCOMES, outcome_key
from record.returns.model import QuarterlyReturn
from record.returns.read import cells_of
from record.returns.write import Conflict


@dataclass(frozen=True)
class Side:
    """What either wrote of one field, and the form's cells: cell → (theirs, mine)."""

    label: str
    theirs: str
    mine: str
    cells: dict[str, dict[str, str]]


def side_by_side(conflict: Conflict) -> list[Side]:
    theirs = cells_of(QuarterlyReturn(**conflict.merged.record))
    mine = cells_of(conflict.mine)
    return [
        Side(
            label(change.field),
            shown(change.before),
            shown(change.after),
            {
                name: {"theirs": theirs[name], "mine": mine[name]}
                for name in _cells_of(change.field)
            },
        )
        for change in conflict.merged.conflicts
    ]


def _cells_of(field: str) -> list[str]:
    if field != "outcomes":
        return [field]
    parts = [part for part, *_ in OUTCOME_PARTS]
    return [outcome_key(number, part) for number in range(1, OUTCOMES + 1) for part in parts]
