"""Which field of the form a heading of a file means; age bands that are not ours are told."""

import re
from collections.abc import Iterable, Sequence
from typing import Final

from record.returns.field import Field
from record.returns.form import FIELDS

LAST_AGE: Final = 120
_BAND: Final = re.compile(
    r"([0-9]{1,3})\s*(?:-|to|/)\s*([0-9]{1,3})|([0-9]{1,3})\s*(?:\+|and over)"
)
PEOPLE_TWICE: Final = ("parent", "carer", "adult", "children", "young people")
"""Words of headings that count people who already stand in an age band."""


def recognise(heading: str) -> Field | None:
    return _FIELD_OF.get(_plain(heading))


def _plain(heading: str) -> str:
    """Without case, extra spaces and underscores; every dash is a hyphen without spaces."""
    hyphened = re.sub(r"\s*[-‐‑‒–—]\s*", "-", heading.replace("_", " "))
    return " ".join(hyphened.casefold().split())


_FIELD_OF: Final = {_plain(field.heading): field for field in FIELDS}


def wrong_bands(headings: Iterable[str]) -> str | None:
    """What is wrong with age bands that are not ours, with the headings quoted; None where all
    bands are ours. A number counted in other bands cannot be put into these."""
    unknown = [heading for heading in headings if recognise(heading) is None]
    bands = {heading: band for heading in unknown if (band := _band(heading)) is not None}
    if not bands:
        return None
    quoted = ", ".join(f"“{heading}”" for heading in bands)
    ours = ", ".join(f"“{f.heading}”" for f in FIELDS if f.key.startswith("age_"))
    why = "; ".join(_faults(sorted(bands.values())))
    return (
        f"the age bands {quoted} are not those of the form{f' ({why})' if why else ''}. "
        f"Count again in the form's bands, which neither overlap nor leave a hole: {ours}."
    )


def _band(heading: str) -> tuple[int, int] | None:
    found = _BAND.search(_plain(heading))
    if found is None:
        return None
    if found[3]:
        return int(found[3]), LAST_AGE
    low, high = int(found[1]), int(found[2])
    return (low, high) if low <= high <= LAST_AGE else None


def _faults(bands: Sequence[tuple[int, int]]) -> list[str]:
    """Ages that two neighbouring bands share, or that lie between them."""
    found = []
    for (_, high), (low, _) in zip(bands, bands[1:], strict=False):
        if low <= high:
            found.append(f"age {_ages(low, high)} is in two of them")
        elif low > high + 1:
            found.append(f"age {_ages(high + 1, low - 1)} is in none")
    return found


def _ages(first: int, last: int) -> str:
    return str(first) if first == last else f"{first} to {last}"


def read_past(heading: str) -> str:
    """Why an unknown heading is read past."""
    if any(word in _plain(heading) for word in PEOPLE_TWICE):
        return (
            "the form has no such group and reads past it: a parent, a child or an adult is "
            "counted once, by age."
        )
    return "the form does not know this heading and reads past it."
