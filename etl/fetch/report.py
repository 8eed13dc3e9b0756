"""What a fetch came to: one outcome for each file, and the error that carries a sentence."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from etl.fetch.declaration import OfficialFile

State = Literal["fetched", "unchanged", "manual", "failed"]


class FetchError(Exception):
    """A sentence for the person who asked: what happened, to which file, and what to do."""


@dataclass(frozen=True)
class FileOutcome:
    """``path`` is the file now in place, if any: a failed fetch leaves an older file as it was."""

    file: OfficialFile
    state: State
    sentence: str
    path: Path | None = None
    size_bytes: int | None = None
    records: int | None = None
    sha256: str | None = None


@dataclass(frozen=True)
class FetchReport:
    outcomes: tuple[FileOutcome, ...]

    def in_state(self, state: State) -> tuple[FileOutcome, ...]:
        return tuple(outcome for outcome in self.outcomes if outcome.state == state)

    @property
    def succeeded(self) -> bool:
        """True when nothing failed; files to be fetched by hand do not count as failures."""
        return not self.in_state("failed")

    def sentences(self) -> tuple[str, ...]:
        return tuple(outcome.sentence for outcome in self.outcomes)
