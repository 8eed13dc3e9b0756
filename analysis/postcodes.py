"""One spelling for a postcode, however it is typed."""

import re
from typing import Final

_SHAPE: Final = re.compile(r"([A-Z]{1,2}\d[A-Z\d]?)\s*(\d[ABD-HJLNP-UW-Z]{2})")


def canonical(text: str | None) -> str | None:
    """“L1  0AB”, “l10ab” and “L1 0AB” are one postcode; None if it has not a postcode's shape.

    The shape does not ask whether the area exists, so the invented area ZZ is accepted.
    """
    if not isinstance(text, str):
        return None
    found = _SHAPE.fullmatch(text.strip().upper())
    return f"{found.group(1)} {found.group(2)}" if found else None
