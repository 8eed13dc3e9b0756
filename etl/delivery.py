"""What the loader is told about a delivery of files, and how a delivery is recognised again."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from etl.intake.limits import ordinary
from record.rights import Person
from reports import FileProblem


@dataclass(frozen=True)
class Delivery:
    """One or more files of one kind that are loaded together, in one transaction.

    ``level`` and ``vintage`` say which boundaries the rows belong to (``lsoa``, ``2021``);
    ``indicator`` is needed for the kind ``indicator`` only. ``by`` is who loads it, for the
    history of the awards. ``funder`` is who pays, for a list of awards that does not
    say, and ``headings`` what headings of such a list mean, as a person confirmed. ``called`` is
    what its sender calls the file, where it lies under another name. ``keeper``: whose rights
    bound what it may write; None for who works at the machine.
    """

    kind: str
    files: tuple[Path, ...]
    level: str = ""
    vintage: str = ""
    indicator: str = ""
    licence: str = "not stated"
    source: str = "not stated"
    demonstration: bool = False
    by: str = "the loader"
    funder: str = ""
    headings: Mapping[str, str] = field(default_factory=dict)
    called: str = ""
    keeper: Person | None = None

    @property
    def label(self) -> str:
        """Names the delivery to people: what it is, of which level and vintage."""
        return " ".join(
            part for part in (self.kind, self.indicator, self.level, self.vintage) if part
        )

    @property
    def file_names(self) -> list[str]:
        return [self.called] if self.called else [path.name for path in self.files]

    def sha256(self) -> str:
        """Of the options and every file's bytes: the same files told otherwise are another load."""
        digest = hashlib.sha256((self.label + self.funder + self._headings()).encode())
        for path in self.files:
            ordinary(path)
            try:
                with path.open("rb") as file:
                    digest.update(hashlib.file_digest(file, "sha256").digest())
            except OSError as error:
                raise FileProblem(f"{path}: the file cannot be opened; check the path.") from error
        return digest.hexdigest()

    def _headings(self) -> str:
        return json.dumps(self.headings, sort_keys=True) if self.headings else ""
