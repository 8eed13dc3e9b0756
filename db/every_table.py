"""Every table there is: importing this declares them all."""

from typing import Final

from db import (
    decision_tables,
    disclosure_tables,
    meeting_tables,
    member_tables,
    news_tables,
    note_tables,
    record_tables,
    return_tables,
)
from db.tables import metadata

ROOMS: Final = (
    decision_tables,
    disclosure_tables,
    meeting_tables,
    member_tables,
    news_tables,
    note_tables,
    record_tables,
    return_tables,
)
__all__ = ["ROOMS", "metadata"]
