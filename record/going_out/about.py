"""What goes out with the awards: whose they are, from what and when, how many the form holds."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Final

NOTICE: Final = "Demonstration data: invented figures"


@dataclass(frozen=True)
class About:
    """``sources``: one sentence for each file that the awards came from, with its licence."""

    partnership: str
    made: date
    demonstration: bool = False
    sources: tuple[str, ...] = ()

    def lines(self) -> list[str]:
        """For a place where a file may say what it is."""
        invented = [NOTICE] if self.demonstration else []
        made = f"Made on {self.made.day} {self.made:%B %Y} by Common Ground for {self.partnership}."
        return [*invented, *self.sources, made]


@dataclass(frozen=True)
class Summary:
    """How many awards the form holds out of how many, and how often each thing is in the way."""

    form: str
    total: int
    held: int
    lacking: Counter[str] = field(default_factory=Counter)
    elsewhere: str = ""

    def as_text(self) -> str:
        said = f"{self.form}: {self.held:,} of {self.total:,} awards."
        if self.held == self.total:
            return said
        lines = [f"{said} The others: {self.elsewhere}", "They lack (one award may lack several):"]
        lines += [f"  {what}: {number:,}" for what, number in self.lacking.most_common()]
        return "\n".join(lines)


@dataclass(frozen=True)
class File:
    """``addition`` stands at the end of the name that the caller chose, before the ending."""

    addition: str
    ending: str
    mimetype: str
    content: bytes


@dataclass(frozen=True)
class Parcel:
    """The files of one form; the first is the form itself."""

    files: tuple[File, ...]
    summary: Summary


def counted(reasons: Iterable[Iterable[str]]) -> Counter[str]:
    return Counter(reason for found in reasons for reason in found)
