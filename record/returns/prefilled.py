"""The form of one return for one intervention, with what is known of it already."""

import re

from sqlalchemy import Connection

from analysis.periods import quarter_moved
from record.returns.stored import standing
from record.returns.workbook import workbook
from record.returns.write import NotPossible
from record.stored import stored


def form_file(connection: Connection, intervention: str, quarter: str) -> bytes:
    """An XLSX file; what was sent already for the quarter is filled in, words too: for who delivers
    or looks after the award. Raises NotPossible."""
    if re.fullmatch(r"20[0-9]{2}-Q[1-4]", quarter) is None:
        raise NotPossible(f"“{quarter}” is not a quarter such as 2025-Q3.")
    awards = stored(connection, [intervention])
    if intervention not in awards:
        raise NotPossible(
            f"There is no intervention “{intervention}” in the register. Check the identifier, or "
            "load the award first."
        )
    last = standing(connection, intervention, quarter_moved(quarter, -1))
    now = standing(connection, intervention, quarter, narrative=True)
    return workbook(
        awards[intervention][0], quarter, last.told if last else None, now.told if now else None
    )
