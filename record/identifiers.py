"""Identifiers that are none, or that differ where no reader sees it."""

import re
from typing import Final

from record.row import Row

LONGEST_IDENTIFIERS: Final = {"identifier": 300, "funder_id": 200, "recipient_id": 200}
"""Characters, as wide as the store's columns."""


def too_long(row: Row) -> bool:
    """An identifier that is cut would be another one, so the row is refused."""
    for name, most in LONGEST_IDENTIFIERS.items():
        found = row.text(name) or ""
        if len(found) > most:
            row.refuse(f"longer than {most} characters, so it is no identifier.", name, found[:60])
            return True
    return False


def almost_the_same(row: Row, identifier: str, alike: dict[str, int]) -> None:
    bare = re.sub(r"[\s\u200c\u200d]+", "", identifier).casefold()
    if bare in alike:
        reason = (
            f"differs from the identifier in row {alike[bare]} only by capitals or spaces; if it "
            "is the same award, write both alike."
        )
        row.mention(reason, row.column("identifier"), identifier)
    alike.setdefault(bare, row.number)
