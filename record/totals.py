"""Rows that add up other rows: they stand in many lists and are no awards."""

import re
from decimal import Decimal
from typing import Final

from record import cells
from record.row import Row

_TOTAL: Final = re.compile(r"((grand|sub|overall|running)[\s-]*)?totals?\s*:?", re.I)
_BEGINS: Final = re.compile(r"((grand|sub|overall|running)[\s-]*)?(totals?|sum)\b", re.I)


class Sums:
    """What has been awarded so far, in all and since the last total."""

    def __init__(self) -> None:
        self.in_all = self.since = Decimal(0)

    def is_total(self, row: Row) -> bool:
        """True for a row that calls itself a total and nothing more, or begins like one and has
        just the sum of the rows above it. A project called “Total Wellbeing” is neither."""
        names = [row.text(name) or "" for name in ("identifier", "title")]
        amount = _amount(row)
        sums = {self.in_all, self.since} - {Decimal(0)}
        if any(_TOTAL.fullmatch(name) for name in names) or (
            amount in sums and any(_BEGINS.match(name) for name in names)
        ):
            self.since = Decimal(0)
            return True
        self.in_all += amount or 0
        self.since += amount or 0
        return False


def _amount(row: Row) -> Decimal | None:
    try:
        return cells.amount(row.text("amount_awarded") or "")
    except cells.CellProblem:
        return None
