"""What a check says about a return."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

Severity = Literal["refused", "question"]


@dataclass(frozen=True)
class Remark:
    """``fields`` are keys of the form, the first the one to mend. ``sentence`` quotes what was
    found. A ``refused`` return cannot be kept; a ``question`` is for a person to answer."""

    fields: tuple[str, ...]
    severity: Severity
    sentence: str
    found: str | None = None


def refuses(remarks: Iterable[Remark]) -> bool:
    return any(remark.severity == "refused" for remark in remarks)


def question(fields: tuple[str, ...], sentence: str, found: object = None) -> list[Remark]:
    return [Remark(fields, "question", sentence, None if found is None else str(found))]
