"""``/news/feed.atom?key=…``: somebody's feed, for a reader that has no session."""

import hashlib
from datetime import UTC, datetime
from typing import Final

from flask import Response, abort, request

from dashboard.access import ANYONE, Register
from dashboard.changing import entering
from dashboard.identity import Identity
from dashboard.news.feed import GOES_BACK, MIMETYPE, entries, feed
from dashboard.news.whom import Telling, member_told
from db.asker import DOOR, asking_as
from record import following, guessing, passwords
from record.following import Follower
from settings import Settings

LONGEST_KEY: Final = 100
KEPT: Final = "private, no-cache"
NO_FEED: Final = (
    "There is no feed at this address. It was ended or renewed, or its owner may not read it any "
    "more. Sign in and open /news to make a new one."
)
WAIT: Final = "There were too many tries. Wait a quarter of an hour."


class ByFeed:
    def __init__(self, identity: Identity, telling: Telling) -> None:
        self.identity = identity
        self.telling = telling
        self.engine = telling.published.engine

    def register(self, register: Register) -> None:
        register.route("/news/feed.atom", self.feed, ANYONE, "news_feed")

    def made(self, owner: Follower) -> str:
        """The address of a new feed, in place of the one there was."""
        key = passwords.token()
        with entering(self.telling.published, "feed made") as connection:
            following.give_key(connection, owner.number, self._hash(key))
        return f"{outside_address(self.identity.settings)}/news/feed.atom?key={key}"

    def feed(self) -> Response:
        """Reading it moves nobody's mark."""
        owner = self._owner(request.args.get("key", "")[:LONGEST_KEY])
        now = self.telling.overlaps.now()
        editions = self.telling.editions.up_to(now.release.number)
        since = datetime.now(UTC) - GOES_BACK
        told = entries(now, editions, self.telling.said_outside(), owner, since)
        body = feed(told, owner, now, outside_address(self.identity.settings))
        response = Response(body, mimetype=MIMETYPE, headers={"Cache-Control": KEPT})
        response.set_etag(hashlib.sha256(body).hexdigest()[:32])
        response.make_conditional(request)
        return response

    def _owner(self, key: str) -> Follower:
        """Whose feed it is, while they may read it. All other keys get the same answer."""
        if not key:
            abort(404, NO_FEED)
        with asking_as(DOOR), self.engine.connect() as connection:
            found = following.by_key(connection, self._hash(key))
            visits = found is not None and found.whose.member_id is None
            known = found is not None and not visits and member_told(connection, found) is not None
        if found is not None and (known or (visits and self.identity.is_local())):
            return found
        with asking_as(DOOR), self.engine.begin() as connection:
            where = f"feed {guessing.neighbourhood(request.remote_addr or '')}"
            if not guessing.may_try(connection, self._hash(""), where):
                abort(429, WAIT)
        abort(404, NO_FEED)

    def _hash(self, key: str) -> str:
        """Not that of the same text as a session's token."""
        return self.identity.fingerprint(f"feed {key}")


def outside_address(settings: Settings) -> str:
    """Of the service as others reach it, without a slash at the end."""
    return settings.public_address or request.host_url.rstrip("/")
