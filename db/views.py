"""Views: what somebody needs to know of a table that they may not read."""

from typing import Final

from sqlalchemy import Integer, String, column, table

audit_end: Final = table("audit_end", column("number", Integer), column("hash", String))
"""The audit trail's last line, to which whoever writes the next has to tie it."""
return_first: Final = table("return_first", column("funder_id", String), column("quarter", String))
"""Of each funder the first quarter of which a return stands: it tells who collects returns."""

VIEWS: Final = (audit_end.name, return_first.name)
