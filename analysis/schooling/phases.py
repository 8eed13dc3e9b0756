"""A school's phase: as the list of schools says it, else as its name does."""

import re
from typing import Final, NamedTuple

NOT_KNOWN: Final = "Not known"
_BY_NAME: Final = (
    (r"\b(infants?|juniors?|primary)\b", "Primary"),
    (r"\bnursery school\b", "Nursery"),
    (r"\b(high school|secondary|grammar school)\b", "Secondary"),
    (r"\bsixth form college\b", "16 plus"),
)


class Phase(NamedTuple):
    """``by_name``: read from the school's name, because the list does not say it."""

    label: str
    by_name: bool


def phase_of(stated: str | None, name: str) -> Phase:
    if stated:
        return Phase(stated, False)
    found = {label for words, label in _BY_NAME if re.search(words, name.casefold())}
    return Phase(found.pop(), True) if len(found) == 1 else Phase(NOT_KNOWN, False)
