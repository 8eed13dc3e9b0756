"""Judge the rows of one table all at once, and report each refusal with its place and reason."""

from collections.abc import Mapping

import numpy as np
import pandas as pd

from etl.sources.tables import ROW
from reports import LoadReport, Problem, Severity

LONGEST_QUOTE = 200
"""Characters of a cell that a report repeats: a whole narrative may stand in the wrong column."""


class RowChecks:
    """Which rows of ``table`` are still good; a row is refused once, for its first fault.

    ``table`` has a plain index 0… and the spreadsheet row numbers in the column ``_row``.
    ``headings`` says what the file calls a column that we named. Adds the rows to ``report.read``
    at once and the good ones to ``report.kept`` at ``close()``.
    """

    def __init__(
        self,
        file: str,
        table: pd.DataFrame,
        report: LoadReport,
        headings: Mapping[str, str] | None = None,
    ) -> None:
        self.file, self.table, self.report = file, table, report
        self.headings = headings or {}
        self.good = np.ones(len(table), dtype=bool)
        report.read += len(table)

    def refuse(self, wrong: pd.Series, reason: str, column: str | None = None) -> int:
        """Leave out the rows that are ``wrong``, quoting ``column``. Returns how many."""
        newly = np.asarray(wrong, dtype=bool) & self.good
        for problem in self._problems(newly, reason, column, "refused"):
            self.report.refuse(problem)
        self.good &= ~newly
        return int(newly.sum())

    def mention(
        self, which: pd.Series, reason: str, column: str | None = None, severity: Severity = "noted"
    ) -> int:
        """Say something about good rows that stay. Returns how many there are."""
        about = np.asarray(which, dtype=bool) & self.good
        for problem in self._problems(about, reason, column, severity):
            self.report.mention(problem)
        return int(about.sum())

    def refuse_duplicates(self, keys: list[str], reason: str) -> int:
        """Among the good rows the first of each key stays; the last key column is quoted."""
        good = self.table.loc[self.good, keys]
        repeated = np.zeros(len(self.table), dtype=bool)
        repeated[np.flatnonzero(self.good)] = good.duplicated().to_numpy()
        return self.refuse(repeated, reason, keys[-1])

    def set_aside(self, which: pd.Series, what: str) -> int:
        """Rows with nothing wrong that are not for the store: tallied by name, not refused."""
        aside = np.asarray(which, dtype=bool) & self.good
        self.good &= ~aside
        self.report.count(what, int(aside.sum()))
        return int(aside.sum())

    def close(self) -> None:
        self.report.kept += int(self.good.sum())

    def _problems(
        self, which: np.ndarray, reason: str, column: str | None, severity: Severity
    ) -> list[Problem]:
        if not which.any():
            return []
        found = self.table.loc[which]
        values = found[column] if column in found.columns else [None] * len(found)
        shown = None if column is None else self.headings.get(column, column)
        return [
            Problem(self.file, reason, severity, int(row), shown, _quoted(value))
            for row, value in zip(found[ROW], values, strict=True)
        ]


def _quoted(value: object) -> str | None:
    return None if value is None or pd.isna(value) else str(value)[:LONGEST_QUOTE]
