"""What a load found: rows read, kept and refused, and every problem with its place and reason."""

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any, Literal

Severity = Literal["refused", "repaired", "noted"]
SHOWN_PER_REASON = 5


class FileProblem(Exception):
    """The whole file cannot be used; the message says which file, why, and what to do.
    ``headings``: those of a table in which a needed one is missing: one may only be called
    otherwise."""

    def __init__(self, message: str, headings: Sequence[str] = ()) -> None:
        super().__init__(message)
        self.headings = list(headings)


@dataclass(frozen=True)
class Problem:
    """One thing wrong with one cell, row or place. ``row`` counts from 1 as a spreadsheet does."""

    file: str
    reason: str
    severity: Severity = "refused"
    row: int | None = None
    column: str | None = None
    value: str | None = None

    def sentence(self) -> str:
        where = [self.file]
        if self.row is not None:
            where.append(f"row {self.row}")
        if self.column is not None:
            where.append(f"column “{self.column}”")
        found = "" if self.value is None else f" Found “{self.value}”."
        return f"{', '.join(where)}: {self.reason}{found}"


def gravest_first(problems: Iterable[Problem]) -> list[Problem]:
    """Rows left out, then what to look at, then what was mended; each in order of row."""
    order = {"refused": 0, "noted": 1, "repaired": 2}
    return sorted(problems, key=lambda item: (order[item.severity], item.row or 0))


@dataclass
class LoadReport:
    """Collects while a file is read; printed, stored with the delivery, and written as a file."""

    kind: str
    files: list[str]
    read: int = 0
    kept: int = 0
    refused: int = 0
    vintage: str = ""
    counts: Counter[str] = field(default_factory=Counter)
    problems: list[Problem] = field(default_factory=list)

    def refuse(self, problem: Problem) -> None:
        """One row is left out of the store."""
        self.refused += 1
        self.problems.append(problem)

    def mention(self, problem: Problem) -> None:
        """A row is kept, repaired or counted apart, and the reader should know."""
        self.problems.append(problem)

    def count(self, what: str, number: int = 1) -> None:
        """A named tally such as “rows without a location”; zero tallies are kept too."""
        self.counts[what] += number

    def as_dict(self) -> dict[str, Any]:
        return {
            "kind": self.kind,
            "files": self.files,
            "read": self.read,
            "kept": self.kept,
            "refused": self.refused,
            "counts": dict(self.counts),
            "problems": [asdict(problem) for problem in self.problems],
        }

    def as_json(self) -> str:
        return json.dumps(self.as_dict(), ensure_ascii=False, indent=1)

    def as_text(self) -> str:
        """A few lines a person reads at the terminal; long lists of one reason are shortened."""
        lines = [
            f"{self.kind}: {', '.join(self.files)}",
            f"  read {self.read:,}, kept {self.kept:,}, refused {self.refused:,}",
        ]
        lines += [f"  {what}: {number:,}" for what, number in self.counts.items()]
        seen: Counter[tuple[str, str]] = Counter()
        for problem in self.problems:
            seen[problem.severity, problem.reason] += 1
            if seen[problem.severity, problem.reason] <= SHOWN_PER_REASON:
                lines.append(f"  {problem.severity}: {problem.sentence()}")
        for (severity, reason), number in seen.items():
            if number > SHOWN_PER_REASON:
                lines.append(f"  {severity}: {number - SHOWN_PER_REASON:,} more of: {reason}")
        return "\n".join(lines)
