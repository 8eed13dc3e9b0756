"""Places that are stated by name: which area a name means, where it can only mean one."""

import re
from collections.abc import Iterable
from typing import Final

WARD_TYPES: Final = frozenset({"WD", "WARD"})
"""Types under which a name may be a ward's. Ward names such as Central stand all over the country,
so a name of no stated type is never taken for one."""
_KINDS: Final = re.compile(r"\b(ward|borough|council|metropolitan|city|of|mbc|district|the)\b")
_INSIDE: Final = re.compile(r"(.+?)\s*(?:,\s*|\()([^,()]+)\)?\s*")


class AmbiguousName(ValueError):
    """Several areas have the name."""


class Names:
    """The names of the partnership's wards and boroughs, however they are written."""

    def __init__(
        self, wards: Iterable[tuple[str, str, str]], boroughs: Iterable[tuple[str, str]]
    ) -> None:
        """``wards``: code, name, code of its borough. ``boroughs``: code, name."""
        self._boroughs = {plain(name): code for code, name in boroughs}
        self._wards: dict[str, dict[str, str]] = {}
        for code, name, borough in wards:
            self._wards.setdefault(plain(name), {})[borough] = code

    def code(self, name: str, kind: str | None) -> str | None:
        """The code of the area that a name of this type means; None when there is none.

        ``Central (Sefton)`` and ``Central, Sefton`` say which of several. A borough's name may
        stand under wards too: so people write what reaches the whole borough. Raises
        AmbiguousName.
        """
        as_ward = (kind or "").upper() in WARD_TYPES
        ward = self._ward(name) if as_ward else None
        return ward or self._boroughs.get(plain(name))

    def _ward(self, name: str) -> str | None:
        found = self._wards.get(plain(name), {})
        if len(found) > 1:
            raise AmbiguousName(name)
        if found:
            return next(iter(found.values()))
        parts = _INSIDE.fullmatch(name)
        if parts is None:
            return None
        borough = self._boroughs.get(plain(parts[2]))
        return None if borough is None else self._wards.get(plain(parts[1]), {}).get(borough)


def plain(name: str) -> str:
    """``St. Helens``, ``St Helens Borough`` and ``ST HELENS`` are one name, and so are ``A & B``
    and ``A and B``."""
    letters = re.sub(r"[.'’]", "", name.casefold().replace("&", " and "))
    words = re.sub(r"[^\w]+", " ", letters)
    return " ".join(_KINDS.sub(" ", words).split()) or " ".join(words.split())
