"""One row of any register, whatever file it came from: its cells, and complaints about them."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final, TypeVar

from record import cells
from record.headings import Target, shown
from reports import LoadReport, Problem, Severity

LONGEST_CELL: Final = 10_000
"""Characters; a longer description is cut, with a mention."""
LONGEST: Final = {
    "funder_name": 300,
    "recipient_name": 300,
    "funder_department": 300,
    "contact_name": 300,
    "contact_email": 300,
    "contact_phone": 60,
    "location_scope": 20,
}
"""Cells of one value that are shorter than others: as wide as the store's columns."""
LONGEST_IN_LIST: Final = 300
"""One value of a cell with several."""

Value = TypeVar("Value")


@dataclass(frozen=True)
class Told:
    """What the person says who brings a list. ``fields``: what holds for every row, such as who
    pays. ``headings``: what the list's own headings mean, as ``headings.key`` of each → field;
    blank for one to read past."""

    fields: Mapping[str, str] = field(default_factory=dict)
    headings: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Cell:
    """Text as found (never blank), and the heading or JSON path it stood under."""

    text: str
    column: str


@dataclass
class Row:
    """``found[field][position]``; ``number`` is the spreadsheet row, or the place in the JSON."""

    file: str
    number: int
    report: LoadReport
    found: dict[str, dict[int, Cell]] = field(default_factory=dict)

    def put(self, target: Target, text: str, column: str) -> None:
        """Keep a cell that says something; of two for one field the first counts."""
        self.put_meant(target, text, text, column)

    def put_meant(self, target: Target, text: str, found: str, column: str) -> None:
        """As ``put``, for a cell that stands in its file as ``found``."""
        text = cells.clean(text)
        self._doubt(found, text, column)
        if text in cells.ERRORS:
            self.valueless(column, text)
            return
        text = self.cut(text, LONGEST.get(target.field, LONGEST_CELL), column)
        if text:
            self.found.setdefault(target.field, {}).setdefault(target.position, Cell(text, column))

    def cut(self, text: str, most: int, column: str) -> str:
        """Not more characters than the store has room for; a cut is mentioned."""
        if len(text) > most:
            reason = f"longer than {most:,} characters, so it was cut there."
            self.mention(reason, column, None, "repaired")
        return text[:most]

    def _doubt(self, found: str, text: str, column: str) -> None:
        """What a reader of the sheet would not see, or would take for something else."""
        if cells.invisible(found):
            reason = "invisible characters, or ones that turn the writing round, were taken out."
            self.mention(reason, column, text, "repaired")
        if "\ufffd" in text:
            self.mention("a letter was lost (“\ufffd”) before the file came here.", column, text)
        if found.lstrip().startswith("="):
            self.mention("kept as text: formulas are never calculated here.", column, text)

    def valueless(self, column: str, what: str) -> None:
        """A cell of a spreadsheet that shows an error, or nothing yet."""
        reason = "the cell shows no value, so it is taken as blank; mend it and save again."
        self.mention(reason, column, what)

    def mention(
        self, reason: str, column: str, value: str | None, severity: Severity = "noted"
    ) -> None:
        """A problem with one cell of a row that is kept."""
        short = None if value is None else value[:200]
        self.report.mention(Problem(self.file, reason, severity, self.number, column, short))

    def refuse(self, reason: str, name: str, value: str | None = None) -> None:
        """The whole row is left out, because of the field ``name``."""
        self.report.refuse(
            Problem(self.file, reason, "refused", self.number, self.column(name), value)
        )

    def column(self, name: str) -> str:
        """The heading in this file, or the usual one when the file has none."""
        under = self.found.get(name)
        return next(iter(under.values())).column if under else shown(name)

    def all(self, name: str) -> Iterator[tuple[int, Cell]]:
        """The field's cells with their positions, in order of position."""
        yield from sorted(self.found.get(name, {}).items())

    def text(self, name: str) -> str | None:
        """The first cell's text."""
        return next((cell.text for _, cell in self.all(name)), None)

    def parsed(self, name: str, parse: Callable[[str], Value]) -> Value | None:
        """The first cell's value; None, with a mention, when it cannot be read."""
        return next((self.value(cell, parse) for _, cell in self.all(name)), None)

    def value(self, cell: Cell, parse: Callable[[str], Value]) -> Value | None:
        try:
            return parse(cell.text)
        except cells.CellProblem as problem:
            self.mention(str(problem), cell.column, cell.text)
            return None

    def day(self, cell: Cell) -> date | None:
        """A date; conversions are counted, not listed one by one."""
        found = self.value(cell, cells.day)
        if found is None:
            return None
        if found[1] is not None:
            self.report.count(f"dates converted from {found[1]}")
        return found[0]

    def first_day(self, name: str) -> date | None:
        return next((self.day(cell) for _, cell in self.all(name)), None)

    def listed(
        self, name: str, split: Callable[[str], tuple[str, ...]] = cells.several
    ) -> tuple[str, ...]:
        """All values of all cells of the field, each once."""
        values = (
            self.cut(value, LONGEST_IN_LIST, cell.column)
            for _, cell in self.all(name)
            for value in split(cell.text)
        )
        return tuple(dict.fromkeys(values))


def tell(row: Row, told: Told) -> None:
    """What holds for the whole list, where the row itself says nothing."""
    for name, text in told.fields.items():
        if name not in row.found:
            row.put(Target(name, 0), text, "told when the list was loaded")
