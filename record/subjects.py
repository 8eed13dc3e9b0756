"""What a decision or a note can be about."""

from typing import Final, NamedTuple

PLACE: Final = "place"
SCHOOL: Final = "school"
AWARD: Final = "award"
KINDS: Final = (PLACE, SCHOOL, AWARD)


class Subject(NamedTuple):
    """``kind``: place (``key`` is a GSS code), school (URN) or award (identifier)."""

    kind: str
    key: str
