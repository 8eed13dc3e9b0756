"""One organisation as it is compared with others: its names made plain, its public numbers."""

import re
import unicodedata
from dataclasses import dataclass
from functools import cached_property
from typing import Final, NamedTuple

LEGAL: Final = (
    "company limited by guarantee",
    "charitable incorporated organisation",
    "community interest company",
    "limited",
    "ltd",
    "cic",
    "cio",
    "clg",
    "llp",
    "plc",
)
_LEGAL_END: Final = re.compile(rf"^(.+?)(?: (?:{'|'.join(LEGAL)}))+$")
_NUMBERED: Final = re.compile(r"([A-Z]{2}-[A-Z]+)-([A-Z]*)0*([0-9][0-9A-Z]*)")


class Comparable(NamedTuple):
    """A plain name as it stands, with its words in the order of the alphabet, and its figures."""

    plain: str
    ordered: str
    figures: tuple[str, ...]


@dataclass(frozen=True)
class Organisation:
    """A body: its identifiers, the main one first, and its names, the commonest first."""

    ids: tuple[str, ...]
    names: tuple[str, ...]
    awards: int = 0

    @property
    def id(self) -> str:
        return self.ids[0]

    @property
    def name(self) -> str:
        return self.names[0]

    @cached_property
    def plain_names(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(plain(name) for name in self.names))

    @cached_property
    def comparable(self) -> tuple[Comparable, ...]:
        return tuple(
            Comparable(name, " ".join(sorted(name.split())), tuple(re.findall(r"\d+", name)))
            for name in self.plain_names
        )

    @cached_property
    def numbers(self) -> dict[str, set[str]]:
        """Scheme → numbers, of the identifiers that a public register gave out."""
        found: dict[str, set[str]] = {}
        for identifier in self.ids:
            number = public_number(identifier)
            if number is not None:
                found.setdefault(number[0], set()).add(number[1])
        return found


def plain(name: str) -> str:
    """A name as it is compared: without case, accents, punctuation, “the” and legal form."""
    bare = unicodedata.normalize("NFKD", name.casefold().replace("&", " and "))
    bare = "".join(letter for letter in bare if not unicodedata.combining(letter))
    bare = re.sub(r"[^\w]+", " ", re.sub(r"(?<=\w)['’.](?=\w)", "", bare)).strip()
    bare = re.sub(r"\bsaint\b", "st", bare)
    bare = re.sub(r"\bc i ([co])\b", r"ci\1", bare)
    without = re.sub(r"^the (?=\w)", "", bare)
    ended = _LEGAL_END.match(without)
    return ended[1] if ended else without or name.casefold()


def public_number(identifier: str) -> tuple[str, str] | None:
    """Scheme and number without leading noughts, such as (GB-COH, 1234567); None for others."""
    found = _NUMBERED.fullmatch(identifier.upper().replace(" ", ""))
    return None if found is None or found[1] == "GB-LAE" else (found[1], found[2] + found[3])
