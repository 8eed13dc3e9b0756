"""Schools that are stated by name: which open school a name means, where it can only mean one."""

import re
from collections.abc import Iterable
from typing import Final

from analysis.naming import AmbiguousName

_SAME: Final = (
    (r"\bsaints?\b", "st"),
    (r"\bsts\b", "st"),
    (r"\b(church of england|c of e|cofe|c e)\b", "ce"),
    (r"\b(roman catholic|r c|rc)\b", "catholic"),
    (r"\b(primary|infant|infants|junior|nursery|secondary|high) school\b", r"\1"),
    (r"\binfants\b", "infant"),
)
"""Spellings that no two schools are told apart by."""


class SchoolNames:
    """The names of the partnership's open schools, however they are written."""

    def __init__(self, schools: Iterable[tuple[str, str]]) -> None:
        """``schools``: URN, name."""
        self._urns: dict[str, set[str]] = {}
        for urn, name in schools:
            self._urns.setdefault(plain_school(name), set()).add(urn)

    def urn(self, name: str) -> str | None:
        """The URN of the one school of this name; None when there is none. Raises AmbiguousName,
        also where another school has the name and its town behind it: whoever writes “St Joseph's”
        may mean “St Joseph's, Wallasey”."""
        plain = plain_school(name)
        found = self._urns.get(plain, set())
        longer = found and any(other.startswith(f"{plain} ") for other in self._urns)
        if len(found) > 1 or longer:
            raise AmbiguousName(name)
        return next(iter(found), None)


def plain_school(name: str) -> str:
    """``Saint Mary's C. of E. Primary`` and ``St Marys CE Primary School`` are one name; no word is
    left out that tells an infant school from a junior one."""
    letters = re.sub(r"[.'’]", "", name.casefold().replace("&", " and "))
    words = " ".join(re.sub(r"[^\w]+", " ", letters).split())
    for pattern, same in _SAME:
        words = re.sub(pattern, same, words)
    return words
