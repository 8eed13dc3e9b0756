"""What the checks say of the cells of a form: the same while somebody types and when it is sent."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from analysis.periods import quarter_moved
from record.award import Award
from record.cells import clean
from record.returns.bands import EVERYBODY_ONCE
from record.returns.checks import check
from record.returns.form import keys_of
from record.returns.model import QuarterlyReturn
from record.returns.read import READERS, CellRefused, cells_of, read_cells
from record.returns.remarks import Remark, refuses
from record.returns.stored import standing

Cells = Mapping[str, str]


@dataclass(frozen=True)
class Looked:
    """``new`` is None where a remark refuses. ``totals``: people by each way to count them; None
    where nothing, or no number, stands."""

    new: QuarterlyReturn | None
    remarks: list[Remark]
    totals: dict[str, int | None]

    @property
    def refused(self) -> bool:
        return refuses(self.remarks)

    @property
    def agreement(self) -> str:
        """Whether the totals that there are agree, in a sentence."""
        known = {total for total in self.totals.values() if total is not None}
        if len(known) > 1:
            return "The totals differ."
        blank = sum(total is None for total in self.totals.values())
        if not known:
            return "No number of people yet."
        return "The totals agree." if not blank else "The totals agree so far."

    @property
    def by_field(self) -> dict[str, list[Remark]]:
        """Each remark stands at the first of its fields."""
        found: dict[str, list[Remark]] = {}
        for remark in self.remarks:
            found.setdefault(remark.fields[0], []).append(remark)
        return found

    def as_json(self) -> dict[str, Any]:
        return {
            "remarks": [asdict(remark) for remark in self.remarks],
            "totals": self.totals,
            "agreement": self.agreement,
            "differ": self.agreement == "The totals differ.",
        }


def look(connection: Any, cells: Cells, award: Award) -> Looked:
    """Reads last quarter's return; writes nothing."""
    new, remarks = read_cells(cells)
    if new is not None:
        last = standing(connection, new.intervention, quarter_moved(new.quarter, -1))
        remarks = [*remarks, *check(new, last.told if last else None, award)]
    return Looked(None if refuses(remarks) else new, remarks, totals(cells))


def totals(cells: Cells) -> dict[str, int | None]:
    """By group; blank cells count nobody, a cell with no number in it makes the total unknown."""
    return {
        group: _total([cells.get(key, "") for key in keys_of(group)]) for group in EVERYBODY_ONCE
    }


def _total(texts: list[str]) -> int | None:
    said = [text for text in map(clean, texts) if text]
    try:
        return sum(READERS["whole"](text) for text in said) if said else None
    except CellRefused:
        return None


def cells_at_first(told: QuarterlyReturn | None, intervention: str, quarter: str) -> dict[str, str]:
    """What stands already, or a blank form of this return."""
    return cells_of(told) if told else {"intervention": intervention, "quarter": quarter}
