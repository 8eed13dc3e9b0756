"""What every screen says while the store is away: of when its figures are, and that nothing can be
saved."""

from datetime import UTC, datetime
from typing import Final, NamedTuple

from flask import Flask, Response

from dashboard.sending import FOR_EVERYBODY
from db.published import Published

HEADER: Final = "Data-As-At"
"""The map reads it while it is open. Not of what a browser keeps for ever, which would be told of
for ever; but nothing is kept of what is sent while the store is away."""
CURRENT: Final = "current"
WHY: Final = (
    "The store does not answer, so nothing can be saved just now. What was changed or decided "
    "since may be missing."
)


class AsAt(NamedTuple):
    """``moment``: when what is shown was published, in words and UTC."""

    moment: str
    why: str = WHY


def as_at(published: Published) -> AsAt | None:
    """None while the store answers."""
    if published.away_since is None:
        return None
    return AsAt(in_words(published.whole().built_at))


def in_words(moment: datetime) -> str:
    there = _utc(moment)
    return f"{there.day} {there.strftime('%b %Y, %H:%M')} UTC"


def for_programs(moment: datetime) -> str:
    """``2026-11-24T14:05:00Z``."""
    return f"{_utc(moment):%Y-%m-%dT%H:%M:%SZ}"


def _utc(moment: datetime) -> datetime:
    """SQLite keeps no time zone."""
    return moment.astimezone(UTC) if moment.tzinfo else moment


def register_as_at(server: Flask, published: Published) -> None:
    def told(response: Response) -> Response:
        if response.status_code >= 400:
            return response
        cache = response.headers.get("Cache-Control", "")
        found = as_at(published)
        if found and cache != FOR_EVERYBODY:
            response.headers["Cache-Control"] = "no-store"
            response.headers[HEADER] = found.moment
        elif "immutable" not in cache:
            response.headers[HEADER] = CURRENT
        return response

    server.after_request(told)
    server.jinja_env.globals["data_as_at"] = lambda: as_at(published)
